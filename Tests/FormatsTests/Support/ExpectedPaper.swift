import Bulletins
import Formats
import FoundationEssentials
import Synchronization

/// What a paper of an office must come in as; where two readings are fair, both are given.
struct ExpectedPaper: Decodable {
    let name: Choice
    let title: Choice
    let number: Int?
    let serial: Int?
    let year: Int?
    let date: String?
    let office: [Choice]
    /// What must stand somewhere in the issue.
    let kept: [Choice]
    let readings: [Reading]?
    let sections: [Section]?

    var allReadings: [Reading] { readings ?? [Reading(title: title, sections: sections ?? [])] }

    struct Reading: Decodable {
        let title: Choice
        let sections: [Section]
    }

    struct Section: Decodable {
        let title: Choice
        let items: [Item]
        let subsections: [Section]?
    }

    struct Item: Decodable {
        let headline: Choice
        let contributor: Choice
        let paragraphs: Choice
        let first: Choice?
        let last: Choice?
    }

    /// One value or several, of which any will do; `nil` among them is none.
    struct Choice: Decodable {
        let values: [String?]

        init(from decoder: any Decoder) throws {
            if var list = try? decoder.unkeyedContainer() {
                var values: [String?] = []
                while !list.isAtEnd {
                    if try list.decodeNil() {
                        values.append(nil)
                    } else if let number = try? list.decode(Int.self) {
                        values.append(String(number))
                    } else {
                        values.append(try list.decode(String.self))
                    }
                }
                self.values = values
                return
            }
            let single = try decoder.singleValueContainer()
            if single.decodeNil() {
                values = [nil]
            } else if let number = try? single.decode(Int.self) {
                values = [String(number)]
            } else {
                values = [try single.decode(String.self)]
            }
        }

        /// Whether one of them is this text, spaces and marks around it aside.
        func allows(_ text: String) -> Bool {
            values.contains { ($0 ?? "").squeezed == text.squeezed }
        }

        /// An empty list is no text at all.
        func begins(_ text: String) -> Bool {
            values.isEmpty ? text.isEmpty : values.contains { text.squeezed.hasPrefix(($0 ?? "").squeezed) }
        }
        func ends(_ text: String) -> Bool { values.contains { text.squeezed.hasSuffix(($0 ?? "").squeezed) } }
    }

    static func all() throws -> [String: ExpectedPaper] {
        let data = try Data(contentsOf: URL(filePath: "\(folder)/expected.json"))
        return try JSONDecoder().decode([String: ExpectedPaper].self, from: data)
    }

    static let folder = #filePath.split(separator: "/").dropLast(2).map { "/\($0)" }.joined() + "/Papers"

    /// What a paper comes in as; each is read once, whatever many tests ask.
    static func imported(_ name: String) throws -> Bulletin {
        if let known = read.withLock({ $0[name] }) { return known }
        let bulletin = try Importer.bulletin(bytes(name), name: name).0
        read.withLock { $0[name] = bulletin }
        return bulletin
    }

    private static let read = Mutex<[String: Bulletin]>([:])

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
}

extension String {
    /// Without spaces, marks at the ends, and with full-width marks.
    var squeezed: String {
        let plain = unicodeScalars.filter { !$0.properties.isWhitespace }.map { scalar -> Unicode.Scalar in
            switch scalar {
            case ":": "："
            case "(": "（"
            case ")": "）"
            case "〇": "○"
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(plain))
    }
}
