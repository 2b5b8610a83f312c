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
