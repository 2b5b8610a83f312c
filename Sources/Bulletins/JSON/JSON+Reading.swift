/// Looking into a value, where what is not as expected is simply not there.
extension JSON {
    package subscript(key: JSONKey) -> JSON? { if case .object(let members) = self { members[key] } else { nil } }

    package var text: String? { if case .string(let text) = self { text } else { nil } }

    package var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

    package var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }

    /// `nil` where the bytes are no JSON.
    package static func read(_ bytes: some Sequence<UInt8>) -> JSON? {
        do throws(JSONError) { return try JSONReader.read(Array(bytes)) } catch { return nil }
    }
}
