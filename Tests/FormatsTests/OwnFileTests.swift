import Bulletins
import Formats
import Recognition
import Testing

/// A paper with more than a weekly has, exported and imported again: nothing is lost, nothing is guessed.
@Suite struct 自己导出的别样报纸再导入 {
    @Test(arguments: Papers.all + [Papers.whole], ["docx", "html"])
    func 每一项都回到原位(paper: String, format: String) throws {
        let (bulletin, series) = try Papers.read(paper)
        let (again, report) = try bulletin.roundTrip(format, series: series)
        var (expected, found) = (bulletin, again)
        // What is printed nowhere cannot be read.
        if bulletin.masthead.date.day == nil { (expected.masthead.year, found.masthead.year) = (0, 0) }
        #expect(found.value.withoutIDs == expected.value.withoutIDs)
        #expect(report.entries.isEmpty)
    }

    /// Printed pages say by their lines what they are, as any paper does.
    @Test func `印成纯文本再导入，版头、按语、目录、表格、附件、落款和版记都回到原位`() throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let (again, _) = try bulletin.roundTrip("text", series: series)
        let (old, new) = (bulletin.masthead, again.masthead)
        #expect(new.name == old.name && new.title == old.title && new.number == old.number)
        #expect(new.serial == old.serial && new.date == old.date && new.office == old.office)
        #expect(new.issuers == old.issuers && new.coverage == old.coverage)
        for entry in [Masthead.Entry.secrecy, .copyNumber, .urgency, .notice] {
            #expect(new.text(.entry(entry)) == old.text(.entry(entry)))
        }
        #expect(again.note == bulletin.note)
        #expect(again.attachments.map(\.title) == bulletin.attachments.map(\.title))
        #expect(again.attachments.map(\.paragraphs) == bulletin.attachments.map(\.paragraphs))
        #expect(again.closing.values.text(.signature) == bulletin.closing.values.text(.signature))
        #expect(again.closing.values.text(.date) == bulletin.closing.values.text(.date))
        #expect(again.sections.map(\.title) == bulletin.sections.map(\.title))
        #expect(again.imprint.lines == bulletin.imprint.lines && again.imprint.copies == bulletin.imprint.copies)
    }
}

extension JSON {
    fileprivate var withoutIDs: JSON {
        switch self {
        case .object(let members): .object(members.filter { $0.key != "id" }.mapValues(\.withoutIDs))
        case .array(let values): .array(values.map(\.withoutIDs))
        default: self
        }
    }
}
