import Bulletins
import Recognition
import Testing

@testable import Formats

/// Files that are no plain docx, or want to be too much.
@Suite struct 不能读的Word文件说明原因 {
    private func error(_ bytes: [UInt8], name: String = "a.docx") throws -> ImportError {
        let error = #expect(throws: ImportError.self) { try Importer.bulletin(bytes, name: name) }
        return try #require(error)
    }

    /// An old container with the stream of that name.
    private func container(_ stream: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512)
            + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    @Test func 旧格式和加密() throws {
        #expect(try error(container("WordDocument")) == .notWord("旧版 Word/WPS 的 .doc 文件"))
        #expect(try error(container("EncryptedPackage")) == .encrypted)
        #expect(try error(container("Workbook")) == .notWord("旧版 Excel 表格"))
    }

    @Test func 改了名的文件() throws {
        #expect(try error(Array("%PDF-1.4".utf8)) == .notWord("PDF 文件"))
        #expect(try error(Array("就是一段文字".utf8)) == .notWord("纯文本或别的文件"))
        var file = WordFile("x")
        file.parts.removeAll { $0.name.hasPrefix("word/") }
        file.parts.append(("xl/workbook.xml", "<x/>"))
        #expect(try error(file.bytes) == .notWord("Excel 表格"))
    }

    @Test func 别的扩展名按内容说明() throws {
        #expect(try error(container("WordDocument"), name: "报送.doc") == .notWord("旧版 Word/WPS 的 .doc 文件"))
        #expect(try error(container("WordDocument"), name: "报送.wps") == .notWord("旧版 Word/WPS 的 .doc 文件"))
        #expect(try error(Array("%PDF-1.4".utf8), name: "报送.pdf") == .notText("PDF 文件"))
        #expect(try error(Array("文字".utf8), name: "报送.abc") == .unknownFormat("abc"))
        #expect(try error(WordFile("一、讲话").bytes, name: "报送.txt") == .renamed("docx"))
        var file = WordFile("一、讲话")
        file.parts.append(("word/vbaProject.bin", "x"))
        #expect(try error(file.bytes, name: "报送.docm") == .macros)
    }

    @Test func 名叫文档的网页和别的标记() throws {
        let page = Array("<!-- x --><HTML><body><p>一、讲话</p><p>（一）会议</p><p>正文。</p></body></html>".utf8)
        for name in ["报送.doc", "报送.wps"] {
            #expect(outline(try Importer.bulletin(page, name: name).0) == ["讲话", "  会议 (1)"])
        }
        #expect(try error(page) == .notWord("网页"))
        #expect(try error(page, name: "报送.txt") == .renamed("html"))
        #expect(try error(Array("MIME-Version: 1.0\r\n".utf8), name: "a.doc") == .notText("单个文件网页（mht）"))
        #expect(
            try error(Array("<?xml version=\"1.0\"?><pkg:package>".utf8), name: "a.xml")
                == .notText("单个 XML 形式的 Word 文件"))
        #expect(try error([]) == .empty)
    }

    @Test func 带宏() throws {
        var file = WordFile("一、讲话")
        file.parts.append(("word/vbaProject.bin", "x"))
        #expect(try error(file.bytes) == .macros)
    }

    @Test func 没有传完的文件在哪里断开都不崩() throws {
        let bytes = try WordFile("一、讲话", "（一）会议", "正文。").bytes
        for length in stride(from: 2, to: bytes.count, by: 7) {
            let error = try error(Array(bytes[..<length]))
            guard case .damaged = error else {
                Issue.record("\(length)：\(error)")
                return
            }
        }
    }

    @Test func 正文读不通() throws {
        var file = WordFile("一、讲话")
        file.parts[2].text =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
        #expect(try error(file.bytes) == .damaged("word/document.xml 第1行读不通"))
    }

    @Test func 实体炸弹和外部实体不读() throws {
        for declaration in [
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE x SYSTEM \"http://example.com/x.dtd\">",
        ] {
            var file = WordFile("一、讲话&a;")
            file.parts[2].text = declaration + file.parts[2].text
            #expect(try error(file.bytes) == .tooComplex("里面有 DOCTYPE 声明，正常的 Word 文件没有"))
        }
    }

    @Test func 压缩炸弹不解() throws {
        var file = WordFile("一、讲话")
        file.parts[2].text = file.parts[2].text.replacing("一、讲话", with: String(repeating: "哈", count: 800_000))
        #expect(try error(file.bytes) == .tooComplex("解开后太大"))
    }

    @Test func 条目太多的压缩包不读() throws {
        let zip = try #require(ZipWriter())
        for index in 0..<10_050 { zip.add("word/\(index)", []) }
        #expect(try error(try #require(zip.finish())) == .tooComplex("里面的文件太多"))
    }

    @Test func 嵌套太深的正文不读() throws {
        let depth = 5000
        let body = String(repeating: "<w:sdt>", count: depth) + String(repeating: "</w:sdt>", count: depth)
        #expect(try error(WordFile(body: body).bytes) == .tooComplex("层次或内容太多"))
    }

    @Test func 一个元素属性太多不读() throws {
        let attributes = (0..<5000).map { "a\($0)=\"1\"" }.joined(separator: " ")
        #expect(try error(WordFile(body: "<w:p \(attributes)/>").bytes) == .tooComplex("层次或内容太多"))
    }

    @Test func 压缩包里的路径不当作文件名() throws {
        var file = WordFile("一、讲话", "（一）会议", "正文。")
        file.parts.append(("../../../../tmp/evil.xml", "x"))
        file.parts.append(("/etc/evil", "x"))
        file.parts[1].text = file.parts[1].text.replacing("word/document.xml", with: "../../word/document.xml")
        #expect(outline(try Importer.bulletin(file.bytes, name: "a.docx").0) == ["讲话", "  会议 (1)"])
    }

    @Test func 每种原因都是一句话() {
        let errors: [ImportError] = [
            .empty, .renamed("docx"), .notText("PDF 文件"), .noEncoding, .tooLarge(limit: 1_048_576),
            .unknownFormat("xls"),
            .notWord("PDF 文件"),
            .damaged("x"),
            .encrypted, .macros, .tooComplex("x"),
        ]
        for error in errors { #expect(!error.message.contains("\n") && !error.message.hasSuffix("。")) }
    }
}
