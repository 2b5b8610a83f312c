/// How a person calls an issue: `2023-35`, `35`, `2023-增刊1`, `增刊1`, or the path of its file.
package enum Reference: Equatable, Sendable {
    case issue(year: Int, number: Int)
    /// The newest with that number.
    case number(Int)
    /// One that its kind counts by itself; the newest where no year is said.
    case kind(String, year: Int?, number: Int)
    case path(String)

    package init?(_ text: String) {
        if text.contains("/") || text.hasSuffix(".json") {
            self = .path(text)
            return
        }
        let texts = Reference.plain(text).split(separator: "-", omittingEmptySubsequences: false)
        let parts = texts.map(Reference.number)
        switch parts.count {
        case 1:
            if let number = parts[0] {
                self = .number(number)
            } else {
                guard let (kind, number) = Reference.counted(texts[0]) else { return nil }
                self = .kind(kind, year: nil, number: number)
            }
        case 2:
            guard let year = parts[0] else { return nil }
            if let number = parts[1] {
                self = .issue(year: year, number: number)
            } else {
                guard let (kind, number) = Reference.counted(texts[1]) else { return nil }
                self = .kind(kind, year: year, number: number)
            }
        default: return nil
        }
    }

    /// `2023年第35期`, `第35期`, as they are printed, as `2023-35` and `35`.
    private static func plain(_ text: String) -> String {
        guard text.hasSuffix("期") else { return text }
        let issue = text.dropLast().replacing("年第", with: "-").replacing("年", with: "-")
        return String(issue.hasPrefix("第") ? issue.dropFirst() : issue)
    }

    /// `增刊1`; a kind has a character of Chinese.
    private static func counted(_ text: Substring) -> (kind: String, number: Int)? {
        let kind = text.prefix { !($0.isASCII && $0.isNumber) }
        guard !kind.utf8.allSatisfy({ $0 < 0x80 }), let number = number(text[kind.endIndex...]) else { return nil }
        return (String(kind), number)
    }

    private static func number(_ digits: Substring) -> Int? {
        guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }
}
