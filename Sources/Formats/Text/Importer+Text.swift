internal import Bulletins
internal import Recognition

extension Importer {
    /// Plain text in the encodings that offices send.
    package static let text = Importer(name: "文本", extensions: ["txt", "text"]) {
        bytes, options, report throws(ImportError) in
        if FileSignature.isWebPage(bytes) { throw .renamed("html") }
        return SourceLine.lines(of: try decode(bytes, options, &report))
    }

    /// The largest text that is read: far above any bulletin, far below what would fill the memory.
    static let textLimit = 4 * 1_048_576

    /// The lines of the longest.
    static let lineLimit = 100_000

    /// Whether it is mostly characters: random bytes, and files that a broken copy filled up with zeros, are none.
    private static func isText(_ decoded: DecodedText) -> Bool {
        let count = decoded.text.unicodeScalars.count
        let controls = decoded.text.unicodeScalars.count { scalar in
            scalar.value < 0x20 && !["\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{1A}", "\u{1B}"].contains(scalar)
        }
        return (decoded.faults.count + controls) * 20 <= max(count, 40)
    }

    /// Decodes a text file and says how it was read.
    static func decode(
        _ bytes: [UInt8], _ options: Options, _ report: inout ImportReport
    ) throws(ImportError) -> String {
        guard bytes.count <= textLimit else { throw .tooLarge(limit: textLimit) }
        guard bytes.count(where: { $0 == 0x0A || $0 == 0x0D }) <= 2 * lineLimit else {
            throw .tooLong(limit: lineLimit)
        }
        if FileSignature.isArchive(bytes) {
            // It may be a Word file under another name; if it is not, the reader of Word files says what it is.
            _ = try WordPackage(bytes)
            throw .renamed("docx")
        }
        if let kind = FileSignature.kind(of: bytes), !FileSignature.isWebPage(bytes) { throw .notText(kind) }
        let decoded = DecodedText(bytes, encoding: options.encoding)
        guard isText(decoded) else { throw .noEncoding }
        let mark = decoded.hasMark ? "（有字节序标记）" : ""
        let done =
            if options.encoding != nil { "按指定的编码读入" } else if decoded.isGuessed {
                "是推断的，已按此读入，若有乱码请用 --encoding 指定"
            } else { "已按此读入" }
        report.add(
            .encoding, found: "文件编码为 \(decoded.encoding.rawValue)\(mark)，换行为\(LineEnding.names(in: decoded.text))",
            done: done)
        for fault in decoded.faults.prefix(20) {
            let hex = fault.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
            report.add(
                .file, line: fault.line, found: "第\(fault.column)字处的字节 \(hex.joined(separator: " ")) 不是文字",
                done: "以 \u{FFFD} 占位，请对照原件补上")
        }
        if decoded.faults.count > 20 {
            report.add(.file, found: "读不出的字节共 \(decoded.faults.count) 处", done: "只列出前 20 处，请核对文件编码")
        }
        return decoded.text
    }
}

/// Which line ends a text has, for the report.
private enum LineEnding {
    static func names(in text: String) -> String {
        var found: [String] = []
        var previous: Unicode.Scalar = " "
        func add(_ name: String) { if !found.contains(name) { found.append(name) } }
        for scalar in text.unicodeScalars {
            if scalar == "\n" { add(previous == "\r" ? "CRLF" : "LF") } else if previous == "\r" { add("CR") }
            previous = scalar
        }
        if previous == "\r" { add("CR") }
        return found.isEmpty ? "无" : found.joined(separator: "、")
    }
}
