import TestSupport

/// The real issue, read without understanding: its headings and paragraphs as they stand, torn ones joined.
enum RealParagraphs {
    /// Headings with their numbers, and whole paragraphs, from 一、 on.
    static let all: [String] = {
        let lines = RealBulletin.text.split(separator: "\n").map(String.init).drop { !$0.hasPrefix("一、") }.dropLast()
        return lines.reduce(into: []) { result, line in
            if let last = result.last, !isHeading(last), !isHeading(line) {
                result[result.count - 1] = last + line
            } else {
                result.append(line)
            }
        }
    }()

    private static func isHeading(_ line: String) -> Bool {
        guard let first = line.first else { return false }
        return "（(".contains(first) || line.prefix(3).contains("、") || (first.isNumber && line.dropFirst().first == ".")
    }
}
