import Bulletins

extension JSON {
    var string: String? { if case .string(let text) = self { text } else { nil } }
    var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
    subscript(key: JSONKey) -> JSON? { if case .object(let members) = self { members[key] } else { nil } }

    /// `nil` where the bytes are no JSON.
    static func parsed(_ bytes: [UInt8]) -> JSON? {
        do throws(JSONError) { return try JSONReader.read(bytes) } catch { return nil }
    }
}
