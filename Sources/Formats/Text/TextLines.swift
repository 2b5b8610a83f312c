import Bulletins

/// The lines of a text file, each of which can be replaced without touching a byte of the others.
///
/// A line ends at LF, CR LF, CR, a vertical tab or a form feed; the ends are no part of the lines and stay as they are.
package struct TextLines: Sendable {
    package let encoding: TextEncoding
    /// What the lines say, without their ends.
    package let texts: [String]
    private let bytes: [UInt8]
    /// Where the bytes of each line are.
    private let ranges: [Range<Int>]

    package init(_ bytes: [UInt8]) {
        let encoding = DecodedText(bytes).encoding
        self.bytes = bytes
        self.encoding = encoding
        ranges = TextLines.ranges(of: bytes, encoding)
        texts = ranges.map { TextLines.text(of: Array(bytes[$0]), encoding) }
    }

    /// Whether the line's text is all that its bytes say: without unreadable bytes, in an encoding that can be written.
    package func mayReplace(_ index: Int) -> Bool {
        TextLines.encoded(texts[index], encoding).map { $0.elementsEqual(bytes[ranges[index]]) } ?? false
    }

    /// The file with other texts in some lines: same encoding, same line ends, the same bytes in every other line.
    ///
    /// - Parameter texts: as many as there are lines.
    /// - Returns: `nil` where a text cannot be written in the file's encoding.
    package func replacing(_ texts: [String]) -> [UInt8]? {
        var result: [UInt8] = []
        var end = 0
        for (index, range) in ranges.enumerated() {
            result += bytes[end..<range.lowerBound]
            if texts[index].isIdentical(to: self.texts[index]) {
                result += bytes[range]
            } else {
                guard mayReplace(index), let line = TextLines.encoded(texts[index], encoding) else { return nil }
                result += line
            }
            end = range.upperBound
        }
        return result + bytes[end...]
    }

    private static func text(of line: [UInt8], _ encoding: TextEncoding) -> String {
        // A mark at the head of a line is a character of it; the decoder would take it for the mark of a file.
        let isMarked = !encoding.mark.isEmpty && line.starts(with: encoding.mark)
        return DecodedText(isMarked ? encoding.mark + line : line, encoding: encoding).text
    }

    /// `nil` where the encoding cannot be written or lacks a character.
    private static func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
        guard let encoded = EncodedText.encode(text, encoding)?.bytes else { return nil }
        let line = encoding.isUTF16 ? Array(encoded.dropFirst(encoding.mark.count)) : encoded
        return self.text(of: line, encoding).isIdentical(to: text) ? line : nil
    }

    private static func ranges(of bytes: [UInt8], _ encoding: TextEncoding) -> [Range<Int>] {
        let width = encoding.isUTF16 ? 2 : 1
        var at = bytes.starts(with: encoding.mark) ? encoding.mark.count : 0
        var start = at
        var ranges: [Range<Int>] = []
        // No byte of a character of two or more is a line end, in any of the encodings but UTF-16.
        func unit(_ index: Int) -> UInt16 {
            guard index + width <= bytes.count else { return 0 }
            if width == 1 { return UInt16(bytes[index]) }
            return encoding == .utf16BigEndian
                ? UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
                : UInt16(bytes[index + 1]) << 8 | UInt16(bytes[index])
        }
        while at < bytes.count {
            guard (0x0A...0x0D).contains(unit(at)) else {
                at += width
                continue
            }
            ranges.append(start..<at)
            at += unit(at) == 0x0D && unit(at + width) == 0x0A ? 2 * width : width
            start = at
        }
        ranges.append(start..<max(start, bytes.count))
        return ranges
    }
}

extension TextEncoding {
    fileprivate var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
