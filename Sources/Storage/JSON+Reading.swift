import Bulletins

/// Looking into the program's own small records, where what is not as expected is simply not there.
extension JSON {
    subscript(key: JSONKey) -> JSON? { if case .object(let members) = self { members[key] } else { nil } }

    var text: String? { if case .string(let text) = self { text } else { nil } }

    var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

    var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }

    static func read(_ bytes: some Sequence<UInt8>) -> JSON? {
        do throws(JSONError) { return try JSONReader.read(Array(bytes)) } catch { return nil }
    }
}
