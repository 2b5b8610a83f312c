import Bulletins
import Formats
import Recognition
import Testing

@testable import Formats

/// One issue with every field, block and hard character, in every format, against the files in Goldens.
@Suite struct 样样俱全的一期的各种文件 {
    private static let series = Series(blankPageNotice: true)

    @Test(arguments: ["html", "markdown", "text"]) func 文本格式(format: String) throws {
        let exporter = try Exporter.named(format)
        let output = try exporter.export(try .everything(), series: Self.series, options: Self.options)
        #expect(output.remarks.isEmpty)
        try Golden.check(output.bytes, "Everything.\(exporter.fileExtension)")
    }

    private static let parts = [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/document.xml",
        "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml",
        "word/_rels/document.xml.rels",
    ]

    @Test(arguments: parts) func Word文件的各个部分(part: String) throws {
        let zip = try ZipReader(
            Exporter.word.export(try .everything(), series: Self.series, options: Self.options).bytes)
        #expect(try zip.read("word/media/image1.png") == Papers.picture("车间.png"))
        try Golden.check(try #require(try zip.read(part)), "Everything.docx-\(Self.name(part))")
    }

    private static func name(_ part: String) -> String {
        part.replacing("/", with: "-").replacing("[", with: "").replacing("]", with: "")
    }

    private static var options: Exporter.Options { Exporter.Options(picture: { Papers.picture($0) }) }

    /// The same in a look of another series: contents, its own marks and sizes, signatures at the right.
    @Test(arguments: ["html", "markdown", "text"]) func 别样报纸的文本格式(format: String) throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let exporter = try Exporter.named(format)
        let output = try exporter.export(bulletin, series: series, options: Self.options)
        #expect(output.remarks.isEmpty)
        try Golden.check(output.bytes, "Whole.\(exporter.fileExtension)")
    }

    @Test(arguments: ["word/document.xml", "word/styles.xml"]) func 别样报纸的Word文件(part: String) throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let zip = try ZipReader(Exporter.word.export(bulletin, series: series, options: Self.options).bytes)
        try Golden.check(try #require(try zip.read(part)), "Whole.docx-\(Self.name(part))")
    }

    @Test func 同一期导出两次字节相同() throws {
        let bulletin = try Bulletin.everything()
        for exporter in Exporter.all where exporter.name != "pdf" {
            #expect(try exporter.export(bulletin).bytes == exporter.export(bulletin).bytes)
        }
    }

    @Test func 控制字符用可见符号代替并说明() throws {
        let bulletin = Bulletin(sections: [
            Section(title: "讲话", items: [Item(headline: "会议", paragraphs: ["甲\u{1B}[31m乙\u{7}丙\u{FFFF}"])])
        ])
        for format in ["docx", "html"] {
            let output = try Exporter.named(format).export(bulletin)
            #expect(output.remarks.count == 1)
            let again = try Importer.bulletin(output.bytes, name: "a.\(format)").0
            #expect(again.items[0].paragraphs == ["甲␛[31m乙␇丙\u{FFFD}"])
        }
    }

    @Test(arguments: ["docx", "html", "markdown", "text"]) func 导出的文件里没有能指挥终端的字符(format: String) throws {
        let text = "甲\u{1B}]0;x\u{7}\u{7F}\u{9B}31m\u{0}乙"
        let bulletin = Bulletin(sections: [
            Section(title: text, items: [Item(headline: text, paragraphs: [.plain(text)])])
        ])
        let bytes = try Exporter.named(format).export(bulletin).bytes
        let scalars =
            try format == "docx"
            ? #require(try ZipReader(bytes).read("word/document.xml")) : bytes
        let controls = String(decoding: scalars, as: UTF8.self).unicodeScalars.filter {
            $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\u{C}"
        }
        #expect(controls.isEmpty)
    }

    @Test func 国标编码的文本列出旧系统不认的字() throws {
        let bulletin = Bulletin(sections: [Section(title: "𠮷林“动态”㎡")])
        let output = try Exporter.text.export(bulletin, options: Exporter.Options(encoding: .gb18030))
        let decoded = DecodedText(output.bytes)
        #expect(decoded.encoding == .gb18030)
        #expect(decoded.text.contains("𠮷林“动态”㎡"))
        #expect(output.remarks == ["只认 GBK 的旧系统显示不出这些字：𠮷（U+20BB7）"])
    }
}
