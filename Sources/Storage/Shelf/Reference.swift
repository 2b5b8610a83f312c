/// How a person calls an issue: `2023-35`, `35`, or the path of its file.
package enum Reference: Equatable, Sendable {
    case issue(year: Int, number: Int)
    /// The newest with that number.
    case number(Int)
    case path(String)

    package init?(_ text: String) {
        if text.contains("/") || text.hasSuffix(".json") {
            self = .path(text)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(Reference.number)
        switch parts.count {
        case 1:
            guard let number = parts[0] else { return nil }
            self = .number(number)
        case 2:
            guard let year = parts[0], let number = parts[1] else { return nil }
            self = .issue(year: year, number: number)
        default: return nil
        }
    }

    private static func number(_ digits: Substring) -> Int? {
        guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }
}
