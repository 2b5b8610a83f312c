import Bulletins
import Glibc

@testable import Typesetting

/// The real issue, read without understanding: its headings and paragraphs as they stand, torn ones joined.
enum RealBulletin {
    static let isPresent = text != nil

    /// Headings with their numbers, and whole paragraphs, from 一、 on.
    static let paragraphs: [String] = {
        let lines = (text ?? "").split(separator: "\n").map(String.init).drop { !$0.hasPrefix("一、") }.dropLast()
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

    private static let text: String? = {
        let shared = getenv("JIANBAO_SHARED").map { String(cString: $0) } ?? "../shared"
        guard let file = fopen(shared + "/bulletins/2023-35.txt", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }()
}
