import Bulletins
import Formats
import TestSupport
import Testing

/// Notes and attachments in which nothing is written are not on paper.
@Suite struct BlankTests {
    @Test(arguments: Exporter.all.map(\.name).filter { $0 != "pdf" })
    func `空的编者按和附件不印`(format: String) throws {
        let item = Item(id: PartID("i1"), headline: "标题", paragraphs: ["正文。"])
        let plain = Bulletin(sections: [Section(id: PartID("s1"), title: "栏目", items: [item])])
        var blank = plain
        blank.note = Note(paragraphs: [""])
        blank.sections[0].items[0].note = Note(label: "按语")
        blank.attachments = [Attachment(id: PartID("a1"), paragraphs: ["", ""])]
        let exporter = try Exporter.named(format)
        #expect(try exporter.export(blank).bytes == exporter.export(plain).bytes)
        blank.attachments.append(Attachment(id: PartID("a2"), title: "名单", paragraphs: ["甲"]))
        var listed = plain
        listed.attachments = [blank.attachments[1]]
        #expect(try exporter.export(blank).bytes == exporter.export(listed).bytes)
    }
}
