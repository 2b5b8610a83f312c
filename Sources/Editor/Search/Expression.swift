import Bulletins
internal import CPCRE2

/// A regular expression, by PCRE2: it bounds its work, so that no expression can hang the editor, as Swift's own may.
///
/// Where full and half width are one, texts are folded before they are searched, and so is the expression; its
/// full-width marks stand for themselves, so that （一） needs no backslashes.
package struct Expression: Equatable, Sendable {
    private let text: String
    private let isExact: Bool
    private let code: Code

    /// More steps than any expression takes that finds what it looks for; a text of 5,000 characters costs some
    /// milliseconds.
    private static let stepLimit: UInt32 = 200_000

    init(_ text: String, isExact: Bool) throws(ExpressionError) {
        self.text = text
        self.isExact = isExact
        code = try Code(isExact ? text : Expression.folded(text), options: isExact ? 0 : PCRE2_CASELESS)
    }

    package static func == (one: Expression, other: Expression) -> Bool {
        one.isExact == other.isExact && one.text.unicodeScalars.elementsEqual(other.text.unicodeScalars)
    }

    /// Every match that is not empty, from left to right.
    ///
    /// - Throws: that it takes too long.
    func matches(in text: String) throws(ExpressionError) -> [ExpressionMatch] {
        if isExact { return try code.matches(in: Array(text.utf8)) }
        let folded = Folding.folded(text).compactMap(Unicode.Scalar.init)
        return try code.matches(in: Array(String(String.UnicodeScalarView(folded)).utf8))
    }

    func ranges(in text: String) throws(ExpressionError) -> [Range<Int>] { try matches(in: text).map(\.range) }

    /// The expression for folded texts: what is full-width becomes half-width, and a mark gets a backslash.
    private static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = scalar.value == 0x3000 || (0xFF01...0xFF5E).contains(scalar.value)
            guard isWide, let plain = Unicode.Scalar(scalar.value == 0x3000 ? 0x20 : scalar.value - 0xFEE0) else {
                result.append(scalar)
                continue
            }
            if !plain.properties.isAlphabetic, !("0"..."9").contains(plain) { result.append("\\") }
            result.append(plain)
        }
        return String(result)
    }
}

extension Expression {
    /// What PCRE2 makes of an expression; never changed once it is made.
    private final class Code: Sendable {
        private nonisolated(unsafe) let compiled: OpaquePointer
        private nonisolated(unsafe) let limits: OpaquePointer

        init(_ pattern: String, options: UInt32) throws(ExpressionError) {
            var (status, offset): (Int32, Int) = (0, 0)
            let bytes = Array(pattern.utf8)
            let all = PCRE2_UTF | PCRE2_UCP | PCRE2_DOTALL | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C | options
            let made = pcre2_compile_8(bytes, bytes.count, all, &status, &offset, nil)
            guard let made, let limits = pcre2_match_context_create_8(nil) else { throw ExpressionError(status) }
            pcre2_set_match_limit_8(limits, Expression.stepLimit)
            compiled = made
            self.limits = limits
        }

        deinit {
            pcre2_code_free_8(compiled)
            pcre2_match_context_free_8(limits)
        }

        func matches(in bytes: [UInt8]) throws(ExpressionError) -> [ExpressionMatch] {
            guard let data = pcre2_match_data_create_from_pattern_8(compiled, nil) else { throw .tooSlow }
            defer { pcre2_match_data_free_8(data) }
            // Offsets of bytes as offsets of scalars.
            var scalars = Array(repeating: 0, count: bytes.count + 1)
            for at in bytes.indices { scalars[at + 1] = scalars[at] + (bytes[at] & 0xC0 != 0x80 ? 1 : 0) }
            var found: [ExpressionMatch] = []
            var start = 0
            while start < bytes.count {
                let options = UInt32(PCRE2_NO_UTF_CHECK)
                let count = pcre2_match_8(compiled, bytes, bytes.count, start, options, data, limits)
                if count == PCRE2_ERROR_NOMATCH { break }
                guard count > 0, let offsets = pcre2_get_ovector_pointer_8(data) else { throw .tooSlow }
                let groups = (0..<Int(pcre2_get_ovector_count_8(data))).map { group -> Range<Int>? in
                    let (low, high) = (offsets[2 * group], offsets[2 * group + 1])
                    // A group that took no part is at PCRE2_UNSET, which is -1 here.
                    guard group < count, low >= 0, low <= high, high <= bytes.count else { return nil }
                    return scalars[low]..<scalars[high]
                }
                if let range = groups[0], !range.isEmpty {
                    found.append(ExpressionMatch(groups: groups))
                    start = offsets[1]
                } else {
                    start = max(offsets[1], start) + 1
                    while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
                }
            }
            return found
        }
    }
}

/// Where an expression and its groups stand in a text, in scalars; a group that took no part is `nil`.
struct ExpressionMatch: Equatable {
    let groups: [Range<Int>?]

    /// The whole of it.
    var range: Range<Int> { (groups.first ?? nil) ?? 0..<0 }

    /// What replaces the match: `$0` to `$9` stand for what the groups took, `$$` for a dollar sign.
    func expand(_ template: String, in text: String) -> String {
        var result = ""
        var isAfterDollar = false
        for scalar in template.unicodeScalars {
            if isAfterDollar {
                isAfterDollar = false
                if let digit = Int(String(scalar)), scalar.isASCII {
                    if groups.indices.contains(digit), let range = groups[digit] { result += text.scalars(range) }
                    continue
                }
                if scalar != "$" { result += "$" }
            } else if scalar == "$" {
                isAfterDollar = true
                continue
            }
            result.unicodeScalars.append(scalar)
        }
        return isAfterDollar ? result + "$" : result
    }
}
