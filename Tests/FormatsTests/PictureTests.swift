import Bulletins
import Formats
import Foundation
import Recognition
import Screen
import Testing

@testable import Formats

/// Pictures of an issue in the files that are made of it.
@Suite struct 导出的图片 {
    private let bulletin = Bulletin(
        masthead: Masthead(name: "动态", year: 2024, number: 1),
        sections: [
            Section(
                title: "讲话",
                items: [
                    Item(
                        headline: "会议",
                        paragraphs: ["正文。", .picture(Picture(name: "会场.png", caption: "图1　会场", lines: 6))])
                ])
        ])

    /// A picture of two by one pixels.
    private static let png =
        Base64.bytes(
            of: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DA8J8BAAf/Af8Bf4mnAAAAAElFTkSuQmCC")
        ?? []

    @Test func 每一种长度的字节写成文字再读回来() {
        for count in 0...9 {
            let bytes = (0..<count).map { UInt8($0 * 29 % 256) }
            let text = Base64.text(of: bytes)
            #expect(Base64.bytes(of: text) == bytes)
            #expect(Base64.bytes(of: text.dropLast(0) + "\n") == bytes)
        }
        for damaged in ["A", "A===", "AB=C", "图", "A#CD"] { #expect(Base64.bytes(of: damaged) == nil) }
    }

    /// Markdown of others, with a picture beside it.
    @Test func 别人的Markdown旁边的图片存到本期旁边() throws {
        let text = "# 动态\n\n第3期\n\n## 一、讲话\n\n#### 会议\n\n正文说了一些话。\n\n![会场](图/会场.png)\n\n图1　会场\n\n再说几句话。\n"
        var reading = Importer.Options()
        reading.picture = { $0 == "图/会场.png" ? Self.png : nil }
        let (again, report) = try Importer.bulletin(Array(text.utf8), name: "a.md", options: reading)
        #expect(report.pictures == [ImportReport.KeptPicture(name: "会场.png", bytes: Self.png)])
        let paragraphs = try #require(again.items.first).paragraphs
        #expect(paragraphs.map(\.picture?.name) == [nil, "会场.png", nil])
        #expect(paragraphs[1].picture?.caption == "图1　会场")
        let (other, said) = try Importer.bulletin(Array(text.utf8), name: "a.md")
        #expect(other.pictures.isEmpty && said.messages(in: other).contains { $0.contains("会场") })
    }

    private func export(_ format: String, _ picture: [UInt8]?) throws -> Exporter.Output {
        let options = Exporter.Options(picture: { $0 == "会场.png" ? picture : nil })
        return try Exporter.named(format).export(bulletin, options: options)
    }

    @Test func Word文件里就是那幅图片() throws {
        let output = try export("docx", Self.png)
        let zip = try ZipReader(output.bytes)
        #expect(try zip.read("word/media/image1.png") == Self.png)
        let document = String(decoding: try #require(try zip.read("word/document.xml")), as: UTF8.self)
        #expect(document.contains("r:embed=\"rId6\"") && document.contains("descr=\"［图：会场.png］\""))
        #expect(output.remarks.isEmpty)
    }

    @Test func 导出的Word文件再读进来，图片也回来() throws {
        let (again, report) = try Importer.bulletin(export("docx", Self.png).bytes, name: "a.docx")
        #expect(again.items[0].paragraphs[1].picture == Picture(name: "会场.png", caption: "图1　会场", lines: 6))
        #expect(report.pictures == [ImportReport.KeptPicture(name: "会场.png", bytes: Self.png)])
        #expect(report.entries.isEmpty)
    }

    @Test func 一色的大图片压得很小，读回来也在() throws {
        let picture = Self.png + [UInt8](repeating: 0, count: 1_500_000)
        let output = try export("docx", picture)
        #expect(output.bytes.count < 100_000)
        let (_, report) = try Importer.bulletin(output.bytes, name: "a.docx")
        #expect(report.pictures.first?.bytes == picture)
    }

    @Test func 导出的Word文件加进别的一期，图片也来() throws {
        let (parts, report) = try Importer.fragment(export("docx", Self.png).bytes, name: "a.docx")
        guard case .section(let section)? = parts.first else { throw ImportError.empty }
        #expect(section.items[0].paragraphs[1].picture == Picture(name: "会场.png", caption: "图1　会场", lines: 6))
        #expect(section.id != bulletin.sections[0].id)
        #expect(report.pictures == [ImportReport.KeptPicture(name: "会场.png", bytes: Self.png)])
    }

    /// A file that Word has saved since, or another's: it is known by its text.
    private func foreign(_ before: String, name: String = "图片 1") throws -> [UInt8] {
        let drawing = "<w:drawing><wp:inline><wp:docPr id=\"1\" name=\"\(name)\"/>\(Self.blip)</wp:inline></w:drawing>"
        return try foreign(before, "<w:p><w:r>\(drawing)</w:r></w:p>" + WordFile.paragraph("图1　会场一角"))
    }

    private static let names = """
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        """
    private static let blip = "<a:graphic \(names)><a:blip r:embed=\"rId7\"/></a:graphic>"
    private static let shape = "<v:shape><v:imagedata \(names) r:id=\"rId7\"/></v:shape>"

    private func foreign(_ before: String, _ shown: String) throws -> [UInt8] {
        let body = [before, "一、讲话", "（一）会议", "会议要求，各单位对照方案逐条落实，月月有进展，季季有成效，年底前全部完成。"].map(WordFile.paragraph)
        let file = WordFile(
            body: body.joined() + shown + WordFile.paragraph("会议由区长主持。"))
        let out = try #require(ZipWriter())
        for part in file.parts { out.add(part.name, Array(part.text.utf8)) }
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
        out.add(
            "word/_rels/document.xml.rels",
            Array(
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
                Id="rId7" Type="\(kind)" Target="media/image3.png"/></Relationships>
                """.utf8))
        out.add("word/media/image3.png", Self.png)
        return try #require(out.finish())
    }

    @Test(arguments: [("图片 1", "图1.png"), ("会场.PNG", "会场.PNG")])
    func 别人的Word文件里正文的图片留着，图题跟着(title: String, name: String) throws {
        let (bulletin, report) = try Importer.bulletin(foreign("工作动态", name: title), name: "a.docx")
        let paragraphs = try #require(bulletin.items.first).paragraphs
        #expect(paragraphs.map(\.picture?.name) == [nil, name, nil])
        #expect(paragraphs[1].picture?.caption == "图1　会场一角")
        #expect(report.pictures == [ImportReport.KeptPicture(name: name, bytes: Self.png)])
        let parts = try Importer.fragment(foreign("工作动态", name: title), name: "a.docx")
        #expect(parts.1.pictures == report.pictures)
    }

    /// A page as a browser or a web editor saves it, pictures in it.
    private static func page(_ shown: String) -> [UInt8] {
        let paragraphs = ["工作动态", "一、讲话", "（一）会议", "会议要求，各单位对照方案逐条落实，月月有进展，季季有成效，年底前全部完成。"]
        let table = "<table><tr><th>乡镇</th><th>收入</th></tr><tr><td>东街</td><td>12</td></tr></table>"
        let text = paragraphs.map { "<p>\($0)</p>" }.joined()
        return Array("<html><body>\(text)\(shown)\(table)<p>会议由区长主持。</p></body></html>".utf8)
    }

    private static func image(_ bytes: [UInt8] = png, alt: String = "") -> String {
        "<img alt=\"\(alt)\" src=\"data:image/png;base64,\(Base64.text(of: bytes))\">"
    }

    @Test(arguments: [
        ("<p>\(image())</p><p>图1 现场</p>", "图1.png"), ("\(image(alt: "会场.png"))<p>图1 现场</p>", "会场.png"),
        ("<figure>\(image())<figcaption>图1 现场</figcaption></figure>", "图1.png"),
        ("<p>\(image(alt: "../会场.png"))<br>图1 现场</p>", "图1.png"),
    ])
    func 别人的网页里的图片留着，图题是图片的，不是下面表格的(shown: String, name: String) throws {
        let (bulletin, report) = try Importer.bulletin(Self.page(shown), name: "a.html")
        let paragraphs = try #require(bulletin.items.first).paragraphs
        #expect(paragraphs.map(\.picture) == [nil, Picture(name: name, caption: "图1 现场"), nil, nil])
        #expect(paragraphs[2].table?.caption == "" && paragraphs[2].table?.rows.count == 2)
        #expect(report.pictures == [ImportReport.KeptPicture(name: name, bytes: Self.png)])
        #expect(report.messages(in: bulletin).contains { $0.contains("图片，存为“\(name)”，放在本期旁边的文件夹里") })
    }

    @Test func 网页里段落中间的图片放在段后，格子里的放在表后，刊头上的不要() throws {
        let shown = "<p>现场\(Self.image())照片见上。</p><table><tr><td>东\(Self.image())街</td><td>9</td></tr></table>"
        let (bulletin, report) = try Importer.bulletin(Self.page(shown), name: "a.html")
        let paragraphs = try #require(bulletin.items.first).paragraphs
        #expect(paragraphs.map { $0.picture?.name } == [nil, nil, "图1.png", nil, "图1.png", nil, nil])
        #expect(paragraphs[1].text == "现场照片见上。" && paragraphs[3].table?.rows[0][0].text == "东街")
        #expect(report.pictures.count == 1)
        let logo = Array("<p>\(Self.image())</p>".utf8) + Self.page("")
        let (plain, said) = try Importer.bulletin(logo, name: "a.html")
        #expect(plain.pictures.isEmpty && said.pictures.isEmpty)
        #expect(said.messages(in: plain).contains("网页里的图片 1 幅，图片没有导入，请另行处理"))
    }

    @Test func `图片在标题和正文之间、在版记旁边，标题还是标题，版记还是版记`() throws {
        let text = "会议要求，各单位对照方案逐条落实，月月有进展，季季有成效，年底前全部完成。"
        let page = """
            <html><body><p>工作动态</p><p>第3期</p><p>区政府办公室　2024年3月4日</p><p>召开会议部署工作</p><p>\(text)</p>
            <p>人社局组织现场招聘</p><p>\(Self.image())</p><p>\(text)</p>
            <p>报：市委\(Self.image(Self.png + [0]))</p><p>送：各镇</p></body></html>
            """
        let (bulletin, _) = try Importer.bulletin(Array(page.utf8), name: "a.html")
        #expect(bulletin.items.map(\.headline) == ["召开会议部署工作", "人社局组织现场招聘"])
        #expect(bulletin.items[1].paragraphs.map { $0.picture != nil } == [false, true])
        #expect(bulletin.imprint.lines.map(\.label) == ["报", "送"])
    }

    @Test func `表格没有关上，里面的图片也在；写着data的话一字不少`() throws {
        let said = "写法是data:image/png;base64, this is a test，不是图片，请各单位注意核对。"
        let (bulletin, report) = try Importer.bulletin(
            Self.page("<p>\(said)</p><table><tr><td>东\(Self.image())街</td></tr>"), name: "a.html")
        #expect(report.pictures.count == 1 && bulletin.pictures.count == 1)
        #expect(bulletin.items.flatMap(\.paragraphs).texts.contains(said))
    }

    /// Nothing of its picture's is the table's.
    @Test(arguments: [
        image(Array(png.dropLast(13))), image(Array("不是图片".utf8)), "<img src=\"http://a.cn/1.png\">",
    ])
    func 网页里留不住的图片说一声，图题不给表格(image: String) throws {
        let (bulletin, report) = try Importer.bulletin(Self.page("<p>\(image)</p><p>图1 现场</p>"), name: "a.html")
        #expect(report.messages(in: bulletin).contains("网页里的图片 1 幅，图片没有导入，请另行处理"))
        let paragraphs = try #require(bulletin.items.first).paragraphs
        #expect(paragraphs.compactMap(\.table).map(\.caption) == [""])
        #expect(paragraphs.contains(.plain("图1 现场")))
    }

    /// Its picture alone is larger than a text may be.
    @Test func 图片大的网页照样读() throws {
        var large = Array(Self.png.dropLast(12))
        let length = Importer.textLimit * 4 / 5
        large += [UInt8(length >> 24), UInt8(length >> 16 & 0xFF), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)]
        large += Array("teSt".utf8) + [UInt8](repeating: 0, count: length + 4) + Self.png.suffix(12)
        let (bulletin, report) = try Importer.bulletin(Self.page(Self.image(large)), name: "a.html")
        #expect(bulletin.pictures.count == 1 && report.pictures.map(\.bytes.count) == [large.count])
    }

    private static let caption = WordFile.paragraph("图1　会场一角")

    /// The forms in which Word and WPS keep a picture and what stands below it.
    @Test(arguments: [
        (
            "<w:drawing><wp:anchor behindDoc=\"0\"><wp:docPr id=\"1\" name=\"图片 1\"/>\(blip)</wp:anchor></w:drawing>",
            caption
        ),
        ("<w:pict>\(shape)</w:pict>", caption), ("<w:object>\(shape)</w:object>", caption),
        (
            """
            <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>\(blip)</wp:inline></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict>\(shape)</w:pict></mc:Fallback></mc:AlternateContent>
            """, caption
        ),
        (
            "<w:pict><v:group>\(shape)<v:shape><v:textbox><w:txbxContent>\(caption)</w:txbxContent></v:textbox></v:shape></v:group></w:pict>",
            ""
        ),
        (
            """
            <w:drawing><wp:anchor>\(blip)<wps:wsp><wps:txbx><w:txbxContent>\(caption)</w:txbxContent></wps:txbx></wps:wsp>\
            </wp:anchor></w:drawing>
            """, ""
        ),
        ("<w:pict>\(shape)</w:pict><w:br/><w:t>图1　会场一角</w:t>", ""),
    ])
    func 浮动的_旧格式的_成组的图片也带着图题进来(drawing: String, below: String) throws {
        let bytes = try foreign("工作动态", "<w:p><w:r>\(drawing)</w:r></w:p>" + below)
        let (bulletin, report) = try Importer.bulletin(bytes, name: "a.docx")
        let paragraphs = try #require(bulletin.items.first).paragraphs
        #expect(paragraphs.map(\.picture?.caption) == [nil, "图1　会场一角", nil])
        #expect(paragraphs.last?.text == "会议由区长主持。")
        #expect(report.pictures == [ImportReport.KeptPicture(name: "图1.png", bytes: Self.png)])
    }

    @Test(arguments: [true, false]) func 表格里并排的图片各带图题(isBelow: Bool) throws {
        let picture = "<w:p><w:r><w:pict>\(Self.shape)</w:pict></w:r></w:p>"
        let captions = ["图1　会场一角", "图2　代表发言"].map(WordFile.paragraph)
        func row(_ cells: [String]) -> String { "<w:tr>" + cells.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>" }
        let rows = isBelow ? row([picture, picture]) + row(captions) : row(captions.map { picture + $0 })
        let (bulletin, _) = try Importer.bulletin(foreign("工作动态", "<w:tbl>\(rows)</w:tbl>"), name: "a.docx")
        let paragraphs = try #require(bulletin.items.first).paragraphs
        #expect(paragraphs.map(\.picture?.caption) == [nil, "图1　会场一角", "图2　代表发言", nil])
    }

    @Test func 网页里就是那幅图片() throws {
        let output = try export("html", Self.png)
        #expect(String(decoding: output.bytes, as: UTF8.self).contains("data:image/png;base64,iVBORw0KGgo"))
        #expect(output.remarks.isEmpty)
    }

    @Test(arguments: ["docx", "html"]) func 没有图片时留着位置，只说一句(format: String) throws {
        let output = try export(format, nil)
        #expect(output.remarks == ["没有找到图片“会场.png”，只留了它的位置"])
        #expect(
            try Importer.bulletin(output.bytes, name: "a.\(format)").0.items[0].paragraphs[1].picture?.caption
                == "图1　会场")
    }

    @Test(arguments: [
        (Array("不是图片".utf8), "“会场.png”不是 PNG 或 JPEG 图片，没有放进文件，只留了它的位置"),
        (Array(png.dropLast(13)), "图片“会场.png”不完整，像是没有传完，没有放进文件，只留了它的位置"),
        ([UInt8](repeating: 0, count: PictureFile.limit + 1), "图片“会场.png”超过 10 MB，没有放进文件，只留了它的位置；请缩小后再导出"),
    ])
    func 放不进的图片只说一句(bytes: [UInt8], remark: String) throws {
        #expect(try export("docx", bytes).remarks == [remark])
    }

    @Test func 图片照框的大小放，不变形() throws {
        let file = try #require(PictureFile(Self.png))
        #expect(file.width == 2 && file.height == 1)
        let wide = file.fitted(width: 100, height: 80)
        #expect(wide.width == 100 && wide.height == 50)
        let high = file.fitted(width: 100, height: 20)
        #expect(high.width == 40 && high.height == 20)
    }

    @Test(
        .enabled(if: PDFProgram.isPresent && Tool.path("pdfimages") != nil, "没有 jianbao-pdf 或 poppler-utils，跳过"))
    func pdf里就是那幅图片() throws {
        let options = Exporter.Options(pdfProgram: PDFProgram.path, picture: { _ in Self.png })
        let output = try Exporter.pdf.export(bulletin, options: options)
        let listed = try Tool.run("pdfimages", ["-list", "-"], input: Data(output.bytes))
        #expect(String(decoding: listed.standardOutput, as: UTF8.self).contains("image"))
    }
}
