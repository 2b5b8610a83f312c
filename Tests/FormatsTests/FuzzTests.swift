import Bulletins
import Recognition
import TestSupport
import Testing

@testable import Formats

/// Whatever comes in: no trap, no hang, an issue or one sentence; and of a text, every character.
@Suite struct 乱七八糟的文件 {
    /// Reads; an error is as good as an issue, but the issue must be one that can be saved and read again.
    private func read(_ bytes: [UInt8], _ name: String) throws {
        do {
            let (bulletin, report) = try Importer.bulletin(bytes, name: name)
            _ = report.messages(in: bulletin)
            #expect(try Bulletin(json: bulletin.json) == bulletin)
            _ = try Importer.fragment(bytes, name: name)
        } catch let error as ImportError {
            #expect(!error.message.isEmpty)
        }
    }

    /// A Word file of ours: of a weekly, or of a paper with every field and kind of block.
    private func word(_ random: inout SeededGenerator) throws -> [UInt8] {
        if random.below(2) == 0 { return try Exporter.word.export(.everything()).bytes }
        let (bulletin, series) = try Papers.read(Papers.whole)
        let options = Exporter.Options(picture: { Papers.picture($0) })
        return try Exporter.word.export(bulletin, series: series, options: options).bytes
    }

    @Test(arguments: 0..<40) func 改坏的文本(seed: Int) throws {
        var random = SeededGenerator(file: seed)
        let source = try Golden.bytes(
            random.pick(["Everything.txt", "Everything.md", "Everything.html", "Whole.txt", "Whole.md", "Whole.html"]))
        for _ in 0..<2 {
            let bytes = random.damage(source)
            for name in ["a.txt", "a.md", "a.html"] { try read(bytes, name) }
        }
    }

    @Test(arguments: 0..<40) func 乱字节(seed: Int) throws {
        var random = SeededGenerator(file: seed)
        for _ in 0..<5 {
            let bytes = (0..<random.below(400)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            for name in ["a.txt", "a.md", "a.html", "a.docx"] { try read(bytes, name) }
        }
    }

    @Test(arguments: 0..<30) func 改坏的压缩包(seed: Int) throws {
        var random = SeededGenerator(file: seed)
        let source = try word(&random)
        for _ in 0..<20 { try read(random.damage(source), "a.docx") }
    }

    @Test(arguments: 0..<30) func 改坏的Word正文(seed: Int) throws {
        var random = SeededGenerator(file: seed)
        let zip = try ZipReader(word(&random))
        let names = ["word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels"]
        for _ in 0..<10 {
            let damaged = random.pick(names)
            let out = try #require(ZipWriter())
            for name in zip.names.sorted() {
                let bytes = try #require(try zip.read(name))
                out.add(name, name == damaged ? random.damage(bytes) : bytes)
            }
            try read(try #require(out.finish()), "a.docx")
        }
    }

    /// Well-formed parts in any order and nesting.
    @Test(arguments: 0..<60) func 乱排的Word正文(seed: Int) throws {
        var random = SeededGenerator(file: seed)
        var file = WordFile(body: tree(&random, depth: 6))
        file.add("footnotes", "<w:footnote w:id=\"1\">\(tree(&random, depth: 3))</w:footnote>")
        file.add(
            "numbering",
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%9%%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        )
        file.add(
            "styles",
            "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
        )
        try read(file.bytes, "a.docx")
    }

    private static let elements = [
        "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:ins", "w:del", "w:hyperlink", "w:pPr",
        "w:rPr",
        "w:numPr", "w:numId w:val=\"1\"", "w:ilvl w:val=\"0\"", "w:br", "w:tab", "w:fldChar w:fldCharType=\"begin\"",
        "w:fldChar w:fldCharType=\"end\"", "w:footnoteReference w:id=\"1\"", "w:drawing", "w:txbxContent",
        "mc:AlternateContent",
        "mc:Choice", "mc:Fallback", "w:pict", "v:shape", "w:ruby", "w:rubyBase", "w:pStyle w:val=\"a\"",
        "w:sym w:char=\"F0FC\"",
        "w:vanish", "m:oMath", "w:moveFrom", "w:trPr", "w:object",
    ]

    private func tree(_ random: inout SeededGenerator, depth: Int) -> String {
        (0..<random.below(5)).map { _ in
            let element = random.pick(Self.elements)
            let text = random.pick(["", "一、", "正文。", "1.题", "（一）", "甲\u{3000}"])
            let inner = depth > 0 ? tree(&random, depth: depth - 1) : ""
            return "<\(element)>\(text)\(inner)</\(element.split(separator: " ")[0])>"
        }.joined()
    }

    private static let pieces = [
        "一、重要讲话", "二、重要政策", "三、他山之石", "（一）国内动态", "(二)省内动态", "1.城关镇：上门办事", "2．河西街道：一次办好", "3、区税务局", "（1）小点",
        "第一段话说完了。", "这一段话没有说完就被一页的末尾切断了前半", "后半在这里说完。", "题，做到事事有回音。", "重点难点问题得到了切实有效的解决问题。", "　　缩进的一段。", "1.2亿元资金到位。",
        "一、二季度增长。",
        "1.强化督导。建立台账。", "区大数据局", "2024年2月19日", "附件：名单", "①第一", "“引号”", "（括号）", "A-B 公司 test", "😀𠮷",
    ]

    /// Every line stands in the issue's fields, in order, or in a sentence of the report.
    @Test(arguments: 0..<400) func 任意排列的行一字不丢(seed: Int) throws {
        var random = SeededGenerator(file: seed)
        let lines = (0..<random.below(24)).map { _ in random.pick(Self.pieces) }
        let separator = random.pick(["\n", "\r\n", "\n\n", "\n　\n"])
        guard !lines.isEmpty else { return }
        let (bulletin, report) = try Importer.bulletin(Array(lines.joined(separator: separator).utf8), name: "a.txt")
        let printed = Printed.characters(Printed.lines(bulletin).joined(separator: "\n"))
        let reported = report.entries.map(\.found).joined()
        var count = 0
        for line in lines {
            let text = Printed.characters(line.withoutNumber)
            #expect(printed.contains(text) || reported.contains(text), "\(line)：\(lines)")
            count += text.unicodeScalars.count
        }
        // Nothing twice and nothing invented, save the numbers that are put back.
        let numbers = bulletin.sections.count * 3 + bulletin.items.count * 4 + 40
        #expect(printed.unicodeScalars.count <= count + numbers)
    }

    @Test func 一兆字没有句号的短行不会卡住() throws {
        let text = String(repeating: "这一行没有句号所以和下一行接在一起直到最后都没有停顿的地方\n", count: 12_000)
        let (bulletin, _) = try Importer.bulletin(Array(text.utf8), name: "a.txt")
        #expect(bulletin.items.count == 1)
    }

    @Test func 太大和太长的文件不读() {
        #expect(throws: ImportError.tooLarge(limit: 4 * 1_048_576)) {
            try Importer.bulletin([UInt8](repeating: 0x41, count: 4 * 1_048_576 + 1), name: "a.txt")
        }
        #expect(throws: ImportError.tooLong(limit: 100_000)) {
            try Importer.bulletin(Array(String(repeating: "一\n", count: 200_001).utf8), name: "a.txt")
        }
        #expect(throws: ImportError.tooLong(limit: 100_000)) {
            try Importer.bulletin(Array(String(repeating: "<p>一", count: 100_001).utf8), name: "a.html")
        }
    }

    @Test func 没有版头的长文不逐行当作版头去认() throws {
        let lines = (0..<2000).map { "第\($0)件事已经办好" }
        let (bulletin, _) = try Importer.bulletin(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
        #expect(bulletin.items.flatMap(\.paragraphs).count == 2000)
    }

    @Test func 很长的编号式样截断() throws {
        var file = WordFile(
            body: "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>题。</w:t></w:r></w:p>")
        file.add(
            "numbering",
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"\(String(repeating: "%1", count: 100_000))\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        )
        let (bulletin, _) = try Importer.bulletin(file.bytes, name: "a.docx")
        #expect(bulletin.items[0].paragraphs.texts[0].count < 100)
    }

    @Test func 大块的乱字节不会卡住() throws {
        var random = SeededGenerator(file: 7)
        let bytes = (0..<200_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        try read(bytes, "a.txt")
    }

    @Test func 很多没有闭合的标签不会卡住() throws {
        let text = String(repeating: "<script <!-- &amp <p style=\"", count: 40_000)
        try read(Array(text.utf8), "a.html")
    }
}

extension String {
    /// As the recogniser takes numbers off, said again in the simplest way.
    fileprivate var withoutNumber: String {
        let trimmed = drop { $0 == "　" }
        for pattern in [/^[一二三]、/, /^[（(][一二1][）)]/, /^[123][.．、](?![0-9])/, /^[①]/] {
            if let match = trimmed.firstMatch(of: pattern) { return String(trimmed[match.range.upperBound...]) }
        }
        return String(trimmed)
    }
}
