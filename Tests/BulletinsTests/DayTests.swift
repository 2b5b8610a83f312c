import Bulletins
import Testing

/// Days, and the texts that stand for them while they are typed.
struct DayTests {
    @Test(arguments: [
        ("2023-10-08", "2023年10月8日"), ("2024-02-29", "2024年2月29日"), ("2000-02-29", "2000年2月29日"),
        ("0001-01-01", "1年1月1日"), ("9999-12-31", "9999年12月31日"),
    ])
    func `文件里是 ISO 日期，印出来没有前导零`(_ iso: String, _ printed: String) throws {
        let day = try #require(Day(iso: iso))

        #expect(day.iso == iso)
        #expect(day.printed == printed)
        #expect(Day(printed: printed) == day)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-10-00", "0000-01-01", "2023-1-08",
        "23-10-08", "2023-10-8", "2023/10/08", "2023-10-08 ", "+023-10-08", "２０２３-10-08", "", "--", "2023-10-08-01",
    ])
    func `历上没有的日子和别的写法不是日期`(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: [
        "2023年2月30日", "2023年10月8", "10月8日", "2023年10月", "年月日", "2023年10月8日前", "8日10月2023年", "2023年 10月8日",
        "99999999999999999999年1月1日", "２０２３年10月8日",
    ])
    func `印出的样子不全也不是日期`(_ text: String) {
        #expect(Day(printed: text) == nil)
    }

    @Test func `印出的样子读入时容许前导零`() {
        #expect(Day(printed: "2023年09月05日") == Day(year: 2023, month: 9, day: 5))
    }

    @Test func `日子数从一九七〇年元旦起，来回一致，逐日相连`() throws {
        #expect(Day(iso: "1970-01-01")?.ordinal == 0)
        #expect(Day(iso: "2023-10-08")?.ordinal == 19_638)
        #expect(Day(iso: "1969-12-31")?.ordinal == -1)
        #expect(Day(iso: "0001-01-01")?.ordinal == -719_162)
        #expect(Day(iso: "9999-12-31")?.ordinal == 2_932_896)
        #expect(Day(ordinal: 2_932_897) == nil)
        #expect(Day(ordinal: -719_163) == nil)
        #expect(Day(ordinal: .max) == nil)
        #expect(Day(ordinal: .min) == nil)

        var previous = try #require(Day(iso: "1899-12-31"))
        for ordinal in previous.ordinal + 1...previous.ordinal + 80_000 {
            let day = try #require(Day(ordinal: ordinal))
            let isNext =
                day.ordinal == ordinal && previous < day
                && (day.day == previous.day + 1
                    || day.day == 1 && previous.day == Day.length(ofMonth: previous.month, year: previous.year))
            guard isNext else {
                Issue.record("\(previous.iso) 之后是 \(day.iso)")
                return
            }
            previous = day
        }
    }

    @Test func `星期从星期日数起`() {
        #expect(Day(iso: "2023-10-08")?.weekday == 0)
        #expect(Day(iso: "2023-09-25")?.weekday == 1)
        #expect(Day(iso: "1970-01-01")?.weekday == 4)
        #expect(Day(iso: "1969-12-27")?.weekday == 6)
    }
}

struct DateTextTests {
    @Test func `印出的样子和 ISO 都认作日期`() {
        let day = Day(year: 2023, month: 10, day: 8)

        #expect(DateText("2023年10月8日").day == day)
        #expect(DateText("2023-10-08").day == day)
        #expect(DateText("2023-10-08").printed == "2023年10月8日")
    }

    @Test(arguments: ["", "2023年10月", "2023年10月8", "2023年2月30日", "2023年10月08日", "十月八日", "2023-10-8"])
    func `没有打完或不合规的文字原样留着`(_ text: String) {
        let date = DateText(text)

        #expect(date.day == nil)
        #expect(date.printed == text)
    }
}

struct CoverageTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test func `同一年的第二个日期不再写年`() throws {
        let coverage = Coverage.days(first: try day("2023-09-25"), last: try day("2023-09-28"))

        #expect(coverage.printed == "2023年9月25日—9月28日")
        #expect(Coverage("2023年9月25日—9月28日") == coverage)
    }

    @Test func `跨年的两个日期都写年`() throws {
        let coverage = Coverage.days(first: try day("2023-12-30"), last: try day("2024-01-05"))

        #expect(coverage.printed == "2023年12月30日—2024年1月5日")
        #expect(Coverage(coverage.printed) == coverage)
    }

    @Test func `一天只写一个日期`() throws {
        let coverage = Coverage.days(first: try day("2023-09-25"), last: try day("2023-09-25"))

        #expect(coverage.printed == "2023年9月25日")
        #expect(Coverage(coverage.printed) == coverage)
    }

    @Test(arguments: ["-", "–", "－", "～", "~", "至"])
    func `别的连接号改成标准的一字线`(_ mark: String) {
        #expect(Coverage("2023年9月25日\(mark)9月28日").printed == "2023年9月25日—9月28日")
    }

    @Test(arguments: [
        "", "2023年9月25日—", "2023年9月25日—9月", "2023年9月25日—9月31日", "—9月28日", "2023年9月25日——9月28日", "9月25日—9月28日",
        "2023年9月25日至", "2023年9月25日—28日", "2023年9月25日—9月28日—9月30日", "2023年9月25日—2023年9月28日", "国庆节期间",
        "2023年09月05日—28日",
    ])
    func `没有打完或会改变写法的文字原样留着`(_ text: String) {
        #expect(Coverage(text) == .text(text))
        #expect(Coverage(text).printed == text)
    }
}
