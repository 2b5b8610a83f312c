/// Reads the name and the attributes of a tag.
struct TagReader {
    private let scalars: [Unicode.Scalar]
    private(set) var at: Int

    init(_ scalars: [Unicode.Scalar], at: Int) { (self.scalars, self.at) = (scalars, at) }

    mutating func read() -> (name: String, attributes: [String: String]) {
        let name = take { !$0.isTagSpace && $0 != ">" && $0 != "/" }.lowercased()
        var attributes: [String: String] = [:]
        skipSpace()
        while at < scalars.count, scalars[at] != ">" {
            let key = take { !$0.isTagSpace && $0 != "=" && $0 != ">" && $0 != "/" }.lowercased()
            skipSpace()
            if at < scalars.count, scalars[at] == "=" {
                at += 1
                skipSpace()
                attributes[key] = value()
            } else if key.isEmpty, at < scalars.count, scalars[at] != ">" {
                at += 1
            }
            skipSpace()
        }
        at = min(at + 1, scalars.count)
        return (name, attributes)
    }

    private mutating func value() -> String {
        guard at < scalars.count, scalars[at] == "\"" || scalars[at] == "'" else {
            return take { !$0.isTagSpace && $0 != ">" }
        }
        let quote = scalars[at]
        at += 1
        let value = take { $0 != quote }
        at = min(at + 1, scalars.count)
        return value
    }

    private mutating func take(_ matches: (Unicode.Scalar) -> Bool) -> String {
        let start = at
        while at < scalars.count, matches(scalars[at]) { at += 1 }
        return String(String.UnicodeScalarView(scalars[start..<at]))
    }

    private mutating func skipSpace() { while at < scalars.count, scalars[at].isTagSpace { at += 1 } }
}

extension Unicode.Scalar {
    var isTagSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\u{0C}" }
}

extension [Unicode.Scalar] {
    /// Where a mark of ASCII stands, in capitals or not.
    func firstIndex(of mark: String, from start: Int) -> Int? {
        let letters = Array(mark.unicodeScalars)
        guard count - letters.count >= start else { return nil }
        return (start...count - letters.count).first { at in
            letters.indices.allSatisfy { self[at + $0].isSameLetter(letters[$0]) }
        }
    }
}

extension Unicode.Scalar {
    fileprivate func isSameLetter(_ other: Unicode.Scalar) -> Bool {
        self == other || properties.isAlphabetic && isASCII && value ^ other.value == 0x20
    }
}
