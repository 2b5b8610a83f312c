/// A text in the encoding that is asked for.
enum EncodedText {
    /// - Returns: the bytes, and what a person should know of characters that old programs cannot read.
    static func encode(_ text: String, _ encoding: TextEncoding) -> (bytes: [UInt8], remarks: [String])? {
        switch encoding {
        case .utf8: return (Array(text.utf8), [])
        case .utf16LittleEndian, .utf16BigEndian:
            let isBig = encoding == .utf16BigEndian
            let units = text.utf16.flatMap { unit in
                isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            }
            return (encoding.mark + units, [])
        case .gb18030: return gb18030(text)
        case .big5: return nil
        }
    }

    private static func gb18030(_ text: String) -> ([UInt8], [String])? {
        guard let converter = Converter(from: "UTF-8", to: "GB18030") else { return nil }
        var bytes: [UInt8] = []
        var missing: [Unicode.Scalar] = []
        var long: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
                continue
            }
            var output: [UInt8] = []
            converter.convert(Array(String(Character(scalar)).utf8)) { piece, _ in output += piece }
            if output.isEmpty {
                bytes.append(UInt8(ascii: "?"))
                if !missing.contains(scalar) { missing.append(scalar) }
            } else {
                bytes += output
                if output.count > 2, !long.contains(scalar) { long.append(scalar) }
            }
        }
        var remarks: [String] = []
        if !missing.isEmpty { remarks.append("GB18030 里没有这些字，用 ? 代替：\(list(missing))") }
        // GBK, which old systems mean by GB, ends at two bytes.
        if !long.isEmpty { remarks.append("只认 GBK 的旧系统显示不出这些字：\(list(long))") }
        return (bytes, remarks)
    }

    private static func list(_ scalars: [Unicode.Scalar]) -> String {
        scalars.map { "\($0)（U+\(String($0.value, radix: 16, uppercase: true))）" }.joined(separator: "、")
    }
}
