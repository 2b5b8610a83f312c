internal import Glibc

/// The text of a file, with how it was read.
package struct DecodedText: Equatable, Sendable {
    /// A place where the bytes are no text; U+FFFD stands there.
    package struct Fault: Equatable, Sendable {
        /// From 1.
        package let line: Int
        /// In characters, from 1.
        package let column: Int
        package let bytes: [UInt8]
    }

    package private(set) var text = ""
    package let encoding: TextEncoding
    package private(set) var hasMark = false
    package private(set) var faults: [Fault] = []
    /// Whether the bytes might as well be text in another encoding: they have no mark and are no faultless UTF-8.
    package let isGuessed: Bool

    /// Reads bytes: by their byte order mark, as strict UTF-8, as UTF-16 where zeros stand as in it, as Big5
    /// where its double bytes are, else as GB18030.
    package init(_ bytes: [UInt8], encoding given: TextEncoding? = nil) {
        let encoding = given ?? DecodedText.encoding(of: bytes)
        self.encoding = encoding
        hasMark = !encoding.mark.isEmpty && bytes.starts(with: encoding.mark)
        let body = bytes.dropFirst(hasMark ? encoding.mark.count : 0)
        var decoder = Decoder()
        decoder.decode(Array(body), encoding)
        text = decoder.text
        faults = decoder.faults
        isGuessed = given == nil && !hasMark && !(encoding == .utf8 && faults.isEmpty)
    }

    private static func encoding(of bytes: [UInt8]) -> TextEncoding {
        if let marked = TextEncoding.allCases.first(where: { !$0.mark.isEmpty && bytes.starts(with: $0.mark) }) {
            return marked
        }
        if String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) { return .utf8 }
        // No text in the other encodings has zero bytes.
        if bytes.count.isMultiple(of: 2), bytes.contains(0) {
            let head = bytes.prefix(4096)
            if isPlausible(head, { UInt16($0) | UInt16($1) << 8 }) { return .utf16LittleEndian }
            if isPlausible(head, { UInt16($0) << 8 | UInt16($1) }) { return .utf16BigEndian }
        }
        if String(validating: bytes, as: UTF8.self) != nil { return .utf8 }
        if isBig5(bytes) { return .big5 }
        // Neither reads without faults: the one with fewer is more likely what it was meant to be.
        var utf8 = Decoder()
        utf8.decode(bytes, .utf8)
        var gb18030 = Decoder()
        gb18030.decode(bytes, .gb18030)
        return gb18030.faults.count <= utf8.faults.count ? .gb18030 : .utf8
    }

    /// Whether the double bytes are those of Big5: of its common characters every third ends in 40…7E, of GB2312 none
    /// does, and no character of Big5 ends in 80…A0 as those that GBK added do.
    private static func isBig5(_ bytes: [UInt8]) -> Bool {
        var low = 0
        var count = 0
        var at = 0
        while at + 1 < bytes.count {
            guard bytes[at] >= 0x80 else {
                at += 1
                continue
            }
            switch bytes[at + 1] {
            case 0x40...0x7E: low += 1
            case 0xA1...0xFE: break
            default: return false
            }
            guard (0xA1...0xF9).contains(bytes[at]) else { return false }
            count += 1
            at += 2
        }
        guard count >= 8, low * 6 >= count else { return false }
        var decoder = Decoder()
        decoder.decode(bytes, .big5)
        return decoder.faults.isEmpty
    }

    /// Whether nine of ten units are what a Chinese text is made of.
    private static func isPlausible(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> Bool {
        var count = 0
        for at in stride(from: 0, to: bytes.count - 1, by: 2) {
            switch unit(bytes[at], bytes[at + 1]) {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x2010...0x2026, 0x3000...0x301F, 0x4E00...0x9FFF, 0xFF00...0xFF5E:
                count += 1
            default: break
            }
        }
        return count * 20 >= bytes.count * 9
    }
}

private struct Decoder {
    var text = ""
    var faults: [DecodedText.Fault] = []
    private var line = 1
    private var column = 1
    private var previous: Unicode.Scalar = " "

    mutating func decode(_ bytes: [UInt8], _ encoding: TextEncoding) {
        switch encoding {
        case .utf8: decodeUTF8(bytes)
        case .utf16LittleEndian: decodeUTF16(bytes) { UInt16($0) | UInt16($1) << 8 }
        case .utf16BigEndian: decodeUTF16(bytes) { UInt16($0) << 8 | UInt16($1) }
        case .gb18030, .big5: decodeDoubleBytes(bytes, encoding)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        text.unicodeScalars.append(scalar)
        if scalar == "\n" && previous == "\r" {
            // Counted with its CR.
        } else if scalar == "\n" || scalar == "\r" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        previous = scalar
    }

    private mutating func fault(_ bytes: some Sequence<UInt8>) {
        faults.append(DecodedText.Fault(line: line, column: column, bytes: Array(bytes)))
        append("\u{FFFD}")
    }

    private mutating func decodeUTF8(_ bytes: [UInt8]) {
        var at = 0
        while at < bytes.count {
            let length = Decoder.utf8Length(bytes[at])
            let end = min(at + length, bytes.count)
            if length > 0, let piece = String(validating: bytes[at..<end], as: UTF8.self), end == at + length {
                for scalar in piece.unicodeScalars { append(scalar) }
                at = end
            } else {
                fault(bytes[at...at])
                at += 1
            }
        }
    }

    private static func utf8Length(_ byte: UInt8) -> Int {
        switch byte {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
    }

    private mutating func decodeUTF16(_ bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16) {
        var at = 0
        while at + 1 < bytes.count {
            let high = unit(bytes[at], bytes[at + 1])
            if let scalar = Unicode.Scalar(high) {
                append(scalar)
                at += 2
            } else if high < 0xDC00, at + 3 < bytes.count, case let low = unit(bytes[at + 2], bytes[at + 3]),
                (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
            {
                append(scalar)
                at += 4
            } else {
                fault(bytes[at..<at + 2])
                at += 2
            }
        }
        if at < bytes.count { fault(bytes[at...]) }
    }

    private mutating func decodeDoubleBytes(_ bytes: [UInt8], _ encoding: TextEncoding) {
        // Windows' Big5 has characters that the standard's lacks.
        let name = encoding == .big5 ? "CP950" : encoding.rawValue
        guard let converter = Converter(from: name, to: "UTF-8") else {
            // A C library without the table: every byte beyond ASCII is a fault, none is guessed.
            for byte in bytes { if byte < 0x80 { append(Unicode.Scalar(byte)) } else { fault([byte]) } }
            return
        }
        converter.convert(bytes) { output, badByte in
            for scalar in String(decoding: output, as: UTF8.self).unicodeScalars { append(scalar) }
            if let badByte { fault([badByte]) }
        }
    }
}
