import Bulletins
import Screen
import Testing

@testable import Editor

/// F2: what is typed into the fields of masthead and imprint, and what stands there then.
@Suite struct FieldTests {
    /// Types into the field in that row of the list.
    private func typing(_ text: String, into row: Int) -> (masthead: Masthead, notice: String?) {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        session.press("F2 " + String(repeating: "Down ", count: row) + "Enter C-u Text=\(text) Enter")
        return (session.desk?.bulletin.masthead ?? Masthead(), session.notice?.text)
    }

    @Test(arguments: ["2024.3.11", "2024-3-11", "2024/03/11", "3月11日", "3.11", "24.3.11", "２０２４年３月１１号", "11"])
    func `日期怎么写都认得`(typed: String) {
        let (masthead, notice) = typing(typed, into: 5)
        #expect(masthead.date.day == Day(iso: "2024-03-11"))
        #expect(notice == nil)
    }

    @Test(arguments: ["2.26-3.1", "2月26日至3月1日", "2024年2月26日—3月1日", "2024.2.26——2024.3.1", "2024-2-26~3-1"])
    func `起止日期怎么写都认得`(typed: String) {
        #expect(typing(typed, into: 6).masthead.coverage.printed == "2024年2月26日—3月1日")
    }

    @Test func `读不成日期的照文字留着，并且说`() {
        let (masthead, notice) = typing("下周一", into: 5)
        #expect(masthead.date == .text("下周一"))
        #expect(notice?.contains("读不成日期") ?? false)
    }

    @Test func `期号写成全角也行，写成汉字说只能填数字，列表上看得见`() {
        #expect(typing("８", into: 1).masthead.number == 8)
        var session = Session.editing(Sample.bulletin)
        session.press("F2 Down Enter C-u 八 Enter")
        #expect(session.frame().text.contains("这里只能填数字"))
    }
}
