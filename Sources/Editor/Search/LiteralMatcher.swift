import Bulletins

/// Finds a text as it stands, in any width and case unless asked otherwise.
///
/// It reads the bytes of the texts as they lie in memory: the characters of the query that have one form only, as Chinese
/// ones do, are sought as one string of bytes, and the others are compared around them. Ten megabytes take some
/// milliseconds.
package struct LiteralMatcher: Equatable, Sendable {
    /// Of each character of the query, the bytes of each of its forms; no form is the beginning of another.
    private let forms: [[[UInt8]]]
    /// The longest run of characters that have one form.
    private let anchor: Range<Int>
    private let anchorBytes: ByteString
    /// Where there is no such run: whether a byte begins a form of the first character.
    private let beginnings: [Bool]

    init(_ text: String, isExact: Bool) {
        let forms = text.unicodeScalars.map { scalar in
            isExact ? [Array(String(scalar).utf8)] : LiteralMatcher.bytes(ofFormsOf: scalar)
        }
        self.forms = forms
        var best = 0..<0
        var start = 0
        for index in 0...forms.count where index == forms.count || forms[index].count > 1 {
            if index - start > best.count { best = start..<index }
            start = index + 1
        }
        anchor = best
        anchorBytes = ByteString(forms[best].flatMap { $0[0] })
        var beginnings = Array(repeating: false, count: 256)
        for form in forms.first ?? [] { beginnings[Int(form[0])] = true }
        self.beginnings = beginnings
    }

    private static func bytes(ofFormsOf scalar: Unicode.Scalar) -> [[UInt8]] {
        Folding.forms(of: scalar.value).compactMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
    }

    /// In scalars.
    func ranges(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { bytes in
            var ranges: [Range<Int>] = []
            var counted = 0
            var scalars = 0
            forEachMatch(in: bytes) { match in
                // Every byte but the continuing ones begins a scalar.
                for byte in bytes[counted..<match.lowerBound] where byte & 0xC0 != 0x80 { scalars += 1 }
                ranges.append(scalars..<scalars + forms.count)
                scalars += forms.count
                counted = match.upperBound
                return true
            }
            return ranges
        }
    }

    /// Whether one of the values in a file of JSON may hold the text; a file that escapes characters always may.
    func mayOccur(inJSON bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // What is escaped in JSON does not stand there as it is typed.
        if forms.contains(where: { $0.contains { $0[0] < 0x20 || $0[0] == 0x22 || $0[0] == 0x5C } }) { return true }
        var isFound = false
        forEachMatch(in: bytes) { match in
            isFound = !LiteralMatcher.isKey(match, in: bytes)
            return !isFound
        }
        return isFound || LiteralMatcher.escapesCharacters(bytes)
    }

    private static func escapesCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // Backslashes are few, and memory is searched for one byte faster than for two.
        let backslash = ByteString([0x5C])
        var at = 0
        while let found = backslash.first(in: bytes, from: at) {
            if found + 1 < bytes.count, bytes[found + 1] == 0x75 { return true }
            at = found + 2
        }
        return false
    }

    /// Whether what was found stands in a key of the file, as “title” does: its string is followed by a colon.
    private static func isKey(_ match: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = match.upperBound
        while at < bytes.count, bytes[at] != 0x22 { at += bytes[at] == 0x5C ? 2 : 1 }
        at += 1
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        return at < bytes.count && bytes[at] == 0x3A
    }

    /// Hands over the byte ranges of the matches until `body` returns `false`.
    private func forEachMatch(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Bool) {
        guard !forms.isEmpty else { return }
        var from = 0
        var at = 0
        while let found = candidate(in: bytes, from: at) {
            if let start = start(of: found, in: bytes, from: from), let end = end(of: found, in: bytes) {
                if !body(start..<end) { return }
                from = end
                at = end
            } else {
                at = found + 1
            }
        }
    }

    /// The next byte at which the anchor stands, or, without one, at which a match may begin.
    private func candidate(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        if anchorBytes.count > 0 { return anchorBytes.first(in: bytes, from: start) }
        return beginnings.withUnsafeBufferPointer { beginnings in
            var at = start
            while at < bytes.count {
                if beginnings[Int(bytes[at])] { return at }
                at += 1
            }
            return nil
        }
    }

    /// Where the match begins whose anchor stands at `anchorStart`.
    private func start(of anchorStart: Int, in bytes: UnsafeBufferPointer<UInt8>, from limit: Int) -> Int? {
        var at = anchorStart
        for forms in forms[..<anchor.lowerBound].reversed() {
            let form = forms.first { $0.count <= at - limit && bytes[(at - $0.count)..<at].elementsEqual($0) }
            guard let form else { return nil }
            at -= form.count
        }
        return at
    }

    private func end(of anchorStart: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var at = anchorStart + anchorBytes.count
        for forms in forms[anchor.upperBound...] {
            let form = forms.first { $0.count <= bytes.count - at && bytes[at..<at + $0.count].elementsEqual($0) }
            guard let form else { return nil }
            at += form.count
        }
        return at
    }
}
