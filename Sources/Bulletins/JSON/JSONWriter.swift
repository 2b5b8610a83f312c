/// Writes JSON so that a diff reads well: keys sorted, two-space indentation, slashes and Chinese as they are.
package struct JSONWriter {
    private var bytes: [UInt8] = []
    /// Everything on one line, as the journal wants it.
    private let isCompact: Bool

    /// Pretty, with a newline at the end, as files hold it.
    package static func pretty(_ value: JSON) -> [UInt8] {
        var writer = JSONWriter(isCompact: false)
        writer.write(value, depth: 0)
        writer.bytes.append(0x0A)
        return writer.bytes
    }

    /// On one line, without spaces and without a newline at the end.
    package static func compact(_ value: JSON) -> [UInt8] {
        var writer = JSONWriter(isCompact: true)
        // A line of a journal, without growing on the way.
        writer.bytes.reserveCapacity(512)
        writer.write(value, depth: 0)
        return writer.bytes
    }

    private init(isCompact: Bool) { self.isCompact = isCompact }

    private mutating func write(_ value: JSON, depth: Int) {
        switch value {
        case .null: append("null")
        case .bool(let flag): append(flag ? "true" : "false")
        case .number(let digits): bytes.append(contentsOf: digits.utf8)
        case .string(let text): write(text)
        case .array(let elements):
            list("[", "]", elements, depth: depth) { writer, element in writer.write(element, depth: depth + 1) }
        case .object(let members):
            list("{", "}", members.sorted { $0.key < $1.key }, depth: depth) { writer, member in
                writer.write(member.key.text)
                writer.append(writer.isCompact ? ":" : " : ")
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    private mutating func list<Element>(
        _ open: StaticString, _ close: StaticString, _ elements: [Element], depth: Int,
        each: (inout JSONWriter, Element) -> Void
    ) {
        append(open)
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            newline(depth + 1)
            each(&self, element)
        }
        if !elements.isEmpty { newline(depth) }
        append(close)
    }

    private mutating func newline(_ depth: Int) {
        if isCompact { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }

    private mutating func write(_ text: String) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { write(escaping: $0) }
        bytes.append(0x22)
    }

    private mutating func write(escaping text: UnsafeBufferPointer<UInt8>) {
        // What needs no escape is copied in pieces.
        var start = 0
        for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
            bytes.append(contentsOf: text[start..<index])
            start = index + 1
            switch byte {
            case 0x22: append("\\\"")
            case 0x5C: append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            default:
                append("\\u00")
                append(byte < 0x10 ? "0" : "1")
                bytes.append(contentsOf: String(byte & 0x0F, radix: 16).utf8)
            }
        }
        bytes.append(contentsOf: text[start...])
    }

    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
