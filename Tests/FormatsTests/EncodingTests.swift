import Bulletins
import Formats
import Recognition
import Testing

@Suite struct 文本的编码 {
    static let text = "一、重要讲话\n（一）“放管服”改革——𠮷林\n正文。\n"

    static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    @Test func 带与不带标记的UTF8() {
        let plain = DecodedText(Array(Self.text.utf8))
        #expect(plain.text == Self.text && plain.encoding == .utf8 && !plain.hasMark && plain.faults.isEmpty)
        let marked = DecodedText([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
        #expect(marked.text == Self.text && marked.encoding == .utf8 && marked.hasMark)
    }

    @Test(arguments: [true, false], [true, false]) func UTF16两种字节序(bigEndian: Bool, isMarked: Bool) {
        let mark: [UInt8] = !isMarked ? [] : bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        let decoded = DecodedText(mark + Self.utf16(Self.text, bigEndian: bigEndian))
        #expect(decoded.text == Self.text)
        #expect(decoded.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
        #expect(decoded.hasMark == isMarked)
    }

    @Test func GB18030含四字节字() {
        // 中文“𠮷”。
        let bytes: [UInt8] = [0xD6, 0xD0, 0xCE, 0xC4, 0xA1, 0xB0, 0x95, 0x34, 0xB2, 0x35, 0xA1, 0xB1, 0xA1, 0xA3]
        let decoded = DecodedText(bytes)
        #expect(decoded.text == "中文“𠮷”。")
        #expect(decoded.encoding == .gb18030 && decoded.faults.isEmpty)
    }

    @Test func 大五码按双字节认出来() {
        let bytes: [UInt8] = [
            0xA4, 0x40, 0xA1, 0x42, 0xAD, 0xAB, 0xAD, 0x6E, 0xC1, 0xBF, 0xB8, 0xDC, 0x0A, 0xA1, 0x5D, 0xA4,
            0x40, 0xA1, 0x5E, 0xB0, 0xCF, 0xAA, 0xF8, 0xBD, 0xD5, 0xAC, 0xE3, 0x0A, 0xB0, 0xCF, 0xAA, 0xF8,
            0xA8, 0xEC, 0xA5, 0xF8, 0xB7, 0x7E, 0xBD, 0xD5, 0xAC, 0xE3, 0xA1, 0x41, 0xAD, 0x6E, 0xA8, 0x44,
            0xC0, 0x75, 0xA4, 0xC6, 0xC0, 0xE7, 0xB0, 0xD3, 0xC0, 0xF4, 0xB9, 0xD2, 0xA1, 0x43, 0x0A,
        ]
        let decoded = DecodedText(bytes)
        #expect(decoded.text == "一、重要講話\n（一）區長調研\n區長到企業調研，要求優化營商環境。\n")
        #expect(decoded.encoding == .big5 && decoded.faults.isEmpty)
    }

    @Test func 只有推断出来的编码才提醒乱码() throws {
        func notes(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws -> [String] {
            let options = Importer.Options(encoding: encoding)
            let (bulletin, report) = try Importer.bulletin(bytes, name: "a.txt", options: options)
            return report.messages(in: bulletin)
        }
        let plain = Array(Self.text.utf8)
        let bulletin = Bulletin(sections: [Section(title: "优化营商环境")])
        let national = try Exporter.text.export(bulletin, options: Exporter.Options(encoding: .gb18030)).bytes
        for (bytes, encoding) in [
            (plain, nil), ([0xEF, 0xBB, 0xBF] + plain, nil),
            ([0xFF, 0xFE] + Self.utf16(Self.text, bigEndian: false), nil),
            (national, TextEncoding.gb18030),
        ] { #expect(try !notes(bytes, encoding).contains { $0.contains("乱码") }) }
        for bytes in [national, Self.utf16(Self.text, bigEndian: true), plain + [0xFF]] {
            #expect(try notes(bytes).contains { $0.contains("若有乱码请用 --encoding 指定") })
        }
    }

    @Test func 很长的国标文本读得完整() throws {
        let text = String(repeating: "中文“𠮷”。\n", count: 20_000)
        let bulletin = Bulletin(sections: [Section(title: text)])
        let output = try Exporter.text.export(bulletin, options: Exporter.Options(encoding: .gb18030))
        let decoded = DecodedText(output.bytes)
        #expect(decoded.encoding == .gb18030 && decoded.faults.isEmpty)
        #expect(decoded.text.unicodeScalars.filter { $0 == "𠮷" }.count == 20_000)
    }

    @Test func 能读作UTF8的GBK可以指定编码() {
        // 联通 in GBK reads as UTF-8 by accident.
        let bytes: [UInt8] = [0xC1, 0xAA, 0xCD, 0xA8]
        #expect(DecodedText(bytes, encoding: .gb18030).text == "联通")
    }

    @Test func 坏字节留占位并报告位置() throws {
        var bytes = Array("一、重要讲话\n（一）会议\n正文".utf8)
        bytes += [0xFF]
        bytes += Array("还有。\n".utf8)
        let decoded = DecodedText(bytes, encoding: .utf8)
        #expect(decoded.faults.map { [$0.line, $0.column] + $0.bytes.map(Int.init) } == [[3, 3, 0xFF]])
        let (bulletin, report) = try Importer.bulletin(
            bytes, name: "a.txt", options: Importer.Options(encoding: .utf8))
        #expect(bulletin.items[0].paragraphs == ["正文\u{FFFD}还有。"])
        #expect(report.messages(in: bulletin).contains { $0.contains("第3行：第3字处的字节 FF 不是文字") })
    }

    @Test func GB18030里的坏字节不吞掉后文() {
        let decoded = DecodedText([0xD6, 0xD0, 0xFF, 0xCE, 0xC4, 0xD6], encoding: .gb18030)
        #expect(decoded.text == "中\u{FFFD}文\u{FFFD}")
        #expect(decoded.faults.map(\.bytes) == [[0xFF], [0xD6]])
    }

    @Test func 编码写进报告() throws {
        let (_, report) = try Importer.bulletin(Self.utf16("一、讲话\r\n（一）会议\r\n", bigEndian: false), name: "a.txt")
        #expect(report.entries[0].found == "文件编码为 UTF-16LE，换行为CRLF")
    }

    @Test(arguments: ["utf8", "UTF-8", "gbk", "GB2312", "gb18030", "utf-16", "UTF-16BE", "Big5"]) func 编码名照人的写法认(
        name: String
    ) {
        #expect(TextEncoding(named: name) != nil)
    }

    @Test func 改了名的别种文件说明是什么() {
        #expect(throws: ImportError.notText("PDF 文件")) { try Importer.bulletin(Array("%PDF-1.7".utf8), name: "a.txt") }
        #expect(throws: ImportError.unknownFormat("xlsx")) { try Importer.bulletin([65], name: "报表.xlsx") }
    }
}

@Suite struct 改文本里的几行 {
    static let gb: [UInt8] = [
        // 会议要求,各单位抓好落实。 CR LF 坐不住、等不得。 CR LF
        187, 225, 210, 233, 210, 170, 199, 243, 44, 184, 247, 181, 165, 206, 187, 215, 165, 186, 195, 194, 228, 202,
        181,
        161, 163, 13, 10, 215, 248, 178, 187, 215, 161, 161, 162, 181, 200, 178, 187, 181, 195, 161, 163, 13, 10,
    ]

    @Test func 国标码和回车换行照旧() throws {
        let lines = TextLines(Self.gb)
        #expect(lines.texts == ["会议要求,各单位抓好落实。", "坐不住、等不得。", ""])
        var texts = lines.texts
        texts[0] = "会议要求，各单位抓好落实。"
        let comma: [UInt8] = [163, 172]
        #expect(lines.replacing(texts) == Self.gb[..<8] + comma + Self.gb[9...])
    }

    @Test(arguments: [true, false], [true, false]) func 双字节码带与不带标记都照旧(bigEndian: Bool, isMarked: Bool) {
        let mark: [UInt8] = !isMarked ? [] : bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        let bytes = mark + 文本的编码.utf16("会议要求,各单位\r\n抓好落实。\r尾", bigEndian: bigEndian)
        let lines = TextLines(bytes)
        #expect(lines.texts == ["会议要求,各单位", "抓好落实。", "尾"])
        #expect(
            lines.replacing(["会议要求，各单位", "抓好落实。", "尾"])
                == mark + 文本的编码.utf16("会议要求，各单位\r\n抓好落实。\r尾", bigEndian: bigEndian))
    }

    @Test func 没有改的行一个字节也不动() {
        // A bad byte, a mark in the middle, several kinds of line ends.
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("一\n".utf8) + [0xFF, 0x0A] + Array("\u{FEFF}二\u{0C}三".utf8)
        let lines = TextLines(bytes)
        #expect(lines.texts == ["一", "\u{FFFD}", "\u{FEFF}二", "三"])
        #expect(lines.replacing(lines.texts) == bytes)
        #expect(lines.mayReplace(0) && !lines.mayReplace(1) && lines.mayReplace(2))
        #expect(lines.replacing(["一", "改", "\u{FEFF}二", "三"]) == nil)
    }

    @Test func 大五码的行不能改() {
        let lines = TextLines(Array(repeating: [0xA4, 0x40, 0xAD, 0xAB], count: 8).flatMap { $0 })
        #expect(lines.encoding == .big5 && !lines.mayReplace(0))
    }
}
