import Bulletins
import Testing

@testable import Formats

/// 印样: a page as a picture for a terminal.
@Suite(.enabled(if: PDFProgram.isPresent, "jianbao-pdf is not built"))
struct PageImageTests {
    private func image(_ form: PageImage.Form, piece: Int = 0, of pieces: Int = 1, times: Int = 10) throws -> [UInt8] {
        let paragraph = String(repeating: "近日，区税务局组织业务骨干走进园区，为企业讲解新政策，发放资料200份。", count: times)
        let item = Item(headline: "送政策上门", paragraphs: [.plain(paragraph)])
        let bulletin = Bulletin(
            masthead: Masthead(name: "云溪信息", year: 2024, number: 7),
            sections: [Section(title: "动态", items: [item])])
        let options = Exporter.Options(
            pdfProgram: PDFProgram.path,
            image: PageImage(form, page: 0, piece: piece, of: pieces, width: 900, height: 900))
        return try Exporter.pdf.export(bulletin, options: options).bytes
    }

    @Test func `sixel：头尾齐全，大小写明，一页不过 71 KB`() throws {
        let bytes = try image(.sixel)
        #expect(bytes.starts(with: Array("\u{1B}P0;1;0q\"1;1;636;900".utf8)))
        #expect(bytes.suffix(2) == Array("\u{1B}\\".utf8)[...])
        #expect((2_000...71_000).contains(bytes.count), "\(bytes.count)")
        // Red for the name, black for the text: both are drawn.
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("$#4") && text.contains("$#7"))
    }

    @Test func `kitty 要的是 PNG；切成两半的上下两半不一样`() throws {
        #expect(try image(.png).starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try image(.sixel, piece: 0, of: 2) != image(.sixel, piece: 1, of: 2))
    }

    @Test func `写满的一页，PNG 送出去也不过 71 KB`() throws {
        let bytes = try image(.png, times: 40)
        #expect(bytes.count * 4 / 3 < 71_000, "\(bytes.count)")
    }
}
