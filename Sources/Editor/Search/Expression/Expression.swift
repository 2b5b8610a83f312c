import Bulletins

/// A regular expression over characters: `. [ ] ( ) | * + ? { } ^ $ \d \w \s`, with lazy `*?`, as in most editors.
///
/// Swift's own costs a hundred times as much a character and takes no account of width.
package struct Expression: Equatable, Sendable {
    private let program: ExpressionProgram
    private let isExact: Bool
    /// What every match holds, for a first look at a file.
    private let required: LiteralMatcher?

    init(_ text: String, isExact: Bool) throws(ExpressionError) {
        var parser = ExpressionParser(text, isExact: isExact)
        let node = try parser.parse()
        program = try ExpressionProgram(node)
        let text = String(String.UnicodeScalarView(node.required.compactMap(Unicode.Scalar.init)))
        required = text.isEmpty ? nil : LiteralMatcher(text, isExact: isExact)
        self.isExact = isExact
    }

    func mayOccur(inJSON bytes: UnsafeBufferPointer<UInt8>) -> Bool { required?.mayOccur(inJSON: bytes) ?? true }

    func matches(in text: String) -> [ExpressionMatch] {
        ExpressionRun.matches(of: program, in: scalars(of: text), notesGroups: true)
    }

    func ranges(in text: String) -> [Range<Int>] {
        ExpressionRun.matches(of: program, in: scalars(of: text), notesGroups: false).map(\.range)
    }

    private func scalars(of text: String) -> [UInt32] {
        isExact ? text.unicodeScalars.map(\.value) : Folding.folded(text)
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
