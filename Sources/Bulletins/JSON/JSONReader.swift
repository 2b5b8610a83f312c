/// Reads JSON strictly, with line and column of the first error.
///
/// Depth is limited, so that no file can overflow the stack.
package struct JSONReader {
    /// How many arrays and objects may stand inside one another.
    package static let depthLimit = 256

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var path: [JSONStep] = []
    /// The path whose line is looked for, and the offset where it was seen.
    private var target: [JSONStep]?
    private var targetOffset: Int?

    package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSON {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSON, JSONError> in
            var reader = JSONReader(bytes: buffer)
            do throws(JSONError) { return .success(try reader.document()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// The line, from 1, in which the value at a path begins; `nil` where there is none or the text is no JSON.
    package static func line(of path: [JSONStep], in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(bytes: buffer)
            reader.target = path
            do throws(JSONError) { _ = try reader.document() } catch { return nil }
            return reader.targetOffset.map { reader.place($0).line }
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func document() throws(JSONError) -> JSON {
        at = start
        skipSpace()
        guard at < bytes.count else { throw error(.empty) }
        let value = try value(depth: 0)
        skipSpace()
        guard at == bytes.count else { throw error(.trailing) }
        return value
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSON {
        guard depth < JSONReader.depthLimit else { throw error(.tooDeep) }
        if let target, targetOffset == nil, target == path { targetOffset = at }
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw error(.expected("一个值"))
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSON {
        at += 1
        var members: [JSONKey: JSON] = [:]
        skipSpace()
        if peek == UInt8(ascii: "}") {
            at += 1
            return .object(members)
        }
        while true {
            skipSpace()
            let keyAt = at
            guard peek == UInt8(ascii: "\"") else { throw error(.expected("引号引起的字段名")) }
            let key = JSONKey(try string())
            guard members[key] == nil else { throw error(.duplicateKey(key.text), at: keyAt) }
            skipSpace()
            guard peek == UInt8(ascii: ":") else { throw error(.expected("冒号 :")) }
            at += 1
            skipSpace()
            if target != nil { path.append(.key(key)) }
            members[key] = try value(depth: depth + 1)
            if target != nil { path.removeLast() }
            skipSpace()
            if peek == UInt8(ascii: "}") {
                at += 1
                return .object(members)
            }
            guard peek == UInt8(ascii: ",") else { throw error(.expected("逗号 , 或右花括号 }")) }
            at += 1
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSON {
        at += 1
        var elements: [JSON] = []
        skipSpace()
        if peek == UInt8(ascii: "]") {
            at += 1
            return .array(elements)
        }
        while true {
            skipSpace()
            if target != nil { path.append(.index(elements.count)) }
            elements.append(try value(depth: depth + 1))
            if target != nil { path.removeLast() }
            skipSpace()
            if peek == UInt8(ascii: "]") {
                at += 1
                return .array(elements)
            }
            guard peek == UInt8(ascii: ",") else { throw error(.expected("逗号 , 或右方括号 ]")) }
            at += 1
        }
    }

    private mutating func string() throws(JSONError) -> String {
        at += 1
        let start = at
        // Most strings have no escape and are taken in one piece.
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"), bytes[end] >= 0x20
        {
            end += 1
        }
        at = end
        if peek == UInt8(ascii: "\"") {
            let text = try decoded(UnsafeBufferPointer(rebasing: bytes[start..<end]), from: start)
            at += 1
            return text
        }
        var unescaped = Array(bytes[start..<at])
        while true {
            guard at < bytes.count else { throw error(.expected("右引号 \"")) }
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\""):
                let text = try decoded(unescaped, from: start)
                at += 1
                return text
            case 0..<0x20: throw error(.controlCharacter)
            case UInt8(ascii: "\\"): unescaped.append(contentsOf: try escape())
            default:
                unescaped.append(byte)
                at += 1
            }
        }
    }

    private func decoded(_ unescaped: some Collection<UInt8>, from start: Int) throws(JSONError) -> String {
        guard let text = String(validating: unescaped, as: UTF8.self) else { throw error(.invalidUTF8, at: start) }
        return text
    }

    private static let simpleEscapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
        UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]

    private mutating func escape() throws(JSONError) -> [UInt8] {
        let start = at
        at += 1
        if let simple = JSONReader.simpleEscapes[peek] {
            at += 1
            return [simple]
        }
        guard peek == UInt8(ascii: "u") else { throw error(.expected("转义字符"), at: start) }
        var unit = try hexUnit()
        if (0xD800..<0xDC00).contains(unit) {
            guard peek == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u") else {
                throw error(.loneSurrogate, at: start)
            }
            at += 1
            let low = try hexUnit()
            guard (0xDC00..<0xE000).contains(low) else { throw error(.loneSurrogate, at: start) }
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(unit) else { throw error(.loneSurrogate, at: start) }
        return Array(String(Character(scalar)).utf8)
    }

    /// `u` and four hexadecimal digits.
    private mutating func hexUnit() throws(JSONError) -> UInt32 {
        at += 1
        var unit: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt32
            switch peek {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(peek - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(peek - UInt8(ascii: "a")) + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt32(peek - UInt8(ascii: "A")) + 10
            default: throw error(.expected("四位十六进制数"))
            }
            unit = unit << 4 | digit
            at += 1
        }
        return unit
    }

    private mutating func number() throws(JSONError) -> JSON {
        let start = at
        if peek == UInt8(ascii: "-") { at += 1 }
        if peek == UInt8(ascii: "0") { at += 1 } else { try digits() }
        if peek == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            at += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        return .number(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func digits() throws(JSONError) {
        let start = at
        while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek) { at += 1 }
        guard at > start else { throw error(.expected("数字")) }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        let end = at + word.utf8CodeUnitCount
        guard end <= bytes.count else { throw error(.expected("一个值")) }
        for offset in 0..<word.utf8CodeUnitCount where bytes[at + offset] != word.utf8Start[offset] {
            throw error(.expected("一个值"))
        }
        at = end
        return value
    }

    private mutating func skipSpace() {
        while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
    }

    /// The next byte; 0, which begins nothing, at the end.
    private var peek: UInt8 { at < bytes.count ? bytes[at] : 0 }

    /// Behind the byte order mark that some programs put before the text.
    private var start: Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    private func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
        let (line, column) = place(offset ?? at)
        return JSONError(line: line, column: column, reason: reason)
    }

    private func place(_ offset: Int) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        for byte in bytes[start..<max(start, offset)] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }
}
