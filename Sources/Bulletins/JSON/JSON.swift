/// A JSON value (RFC 8259), whole: what this version does not understand is kept in it and written back.
///
/// We read JSON ourselves because Foundation's decoder drops unknown fields, takes trailing commas and duplicate keys,
/// and cannot say in which line an error is.
package enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    /// As it was written, so that no digit changes.
    case number(String)
    case string(String)
    case array([JSON])
    case object([JSONKey: JSON])

    package static func == (one: JSON, other: JSON) -> Bool {
        switch (one, other) {
        case (.null, .null): true
        case (.bool(let one), .bool(let other)): one == other
        case (.number(let one), .number(let other)), (.string(let one), .string(let other)): one.isIdentical(to: other)
        case (.array(let one), .array(let other)): one == other
        case (.object(let one), .object(let other)): one == other
        case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
        }
    }

    package static func int(_ value: Int) -> JSON { .number(String(value)) }

    /// What kind of value it is, for a person.
    var kind: String {
        switch self {
        case .null: "空值 null"
        case .bool: "真假值"
        case .number: "数字"
        case .string: "文字"
        case .array: "列表"
        case .object: "对象"
        }
    }
}

/// The name of a field.
package typealias JSONKey = Exact<String>

/// One step of the way to a value inside another.
package enum JSONStep: Hashable, Sendable {
    case key(JSONKey)
    case index(Int)
}

/// What is wrong with a text that should be JSON, and where.
package struct JSONError: Error, Equatable {
    /// From 1.
    package let line: Int
    /// In characters, from 1.
    package let column: Int
    package let reason: Reason

    package enum Reason: Equatable, Sendable {
        case expected(String)
        case duplicateKey(String)
        case invalidUTF8
        case controlCharacter
        case loneSurrogate
        case tooDeep
        case trailing
        case empty
    }

    package var message: String {
        let what =
            switch reason {
            case .expected(let what): "应为\(what)"
            case .duplicateKey(let key): "“\(key)”在同一处出现了两次"
            case .invalidUTF8: "有不是 UTF-8 的字节"
            case .controlCharacter: "文字里有未转义的控制字符"
            case .loneSurrogate: "\\u 转义不成对"
            case .tooDeep: "层数太多"
            case .trailing: "内容结束之后还有东西"
            case .empty: "文件是空的"
            }
        return "第\(line)行第\(column)字：\(what)"
    }
}

/// Looking into a value, where what is not as expected is simply not there.
extension JSON {
    package subscript(key: JSONKey) -> JSON? { if case .object(let members) = self { members[key] } else { nil } }

    package var text: String? { if case .string(let text) = self { text } else { nil } }

    package var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

    package var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }

    /// `nil` where the bytes are no JSON.
    package static func read(_ bytes: some Sequence<UInt8>) -> JSON? { try? JSONReader.read(Array(bytes)) }
}
