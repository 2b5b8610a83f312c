import Bulletins
import Screen
import Testing

@testable import Editor

/// F2: a form of what stands in masthead, closing and imprint.
@Suite struct FieldTests {
    /// Types into the field in that row of the form.
    private func typing(_ text: String, into row: Int) -> (masthead: Masthead, notice: String?) {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        session.press("F2 Up " + String(repeating: "Down ", count: row) + "C-u Text=\(text) Enter")
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

    @Test func `跨年的起止日期，从上一年起`() {
        #expect(typing("12.29-1.4", into: 6).masthead.coverage.printed == "2023年12月29日—2024年1月4日")
    }

    @Test func `读不成日期的照文字留着，并且说`() {
        let (masthead, notice) = typing("下周一", into: 5)
        #expect(masthead.date == .text("下周一"))
        #expect(notice?.contains("读不成日期") ?? false)
        #expect(typing("2023.11.31", into: 5).notice?.contains("2023年11月没有31日") ?? false)
        #expect(typing("13.1", into: 5).notice?.contains("没有13月") ?? false)
    }

    @Test(arguments: [("第8期", 8), ("第十二期", 12), ("９期", 9)])
    func `期号照印的样子写，也读得出数字`(typed: String, number: Int) {
        #expect(typing(typed, into: 1).masthead.number == number)
    }

    @Test func `期号写成全角也行，读不出数字的说只能填数字，列表上看得见`() {
        #expect(typing("８", into: 1).masthead.number == 8)
        var session = Session.editing(Sample.bulletin)
        session.press("F2 C-u 某 Enter")
        #expect(session.frame().text.contains("这里只能填数字") && session.frame().text.contains("某"))
        // What was typed is still there to be mended; who leaves nevertheless leaves it.
        session.press("Esc")
        #expect(session.overlays.count == 1)
        session.press("Esc")
        #expect(session.overlays.isEmpty && session.desk?.bulletin == Sample.bulletin)
    }

    @Test func `贴进一项里的制表符是空格，换行不留；打到一半断了线，打的字算数`() {
        var session = Session.editing(Sample.bulletin)
        session.press("F2 Up C-u Paste=甲\t乙¶丙")
        _ = session.update(.input(.hangup))
        #expect(session.desk?.bulletin.masthead.name == "甲 乙丙")
    }

    @Test func `一项接一项地填，Tab 往下，S-Tab 往上，填了就在版面上`() {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        session.press("F2 Up C-u Text=云溪信息 Tab C-u 9 Tab 376 S-Tab C-u 8 Esc")
        let masthead = session.desk?.bulletin.masthead
        #expect(masthead?.name == "云溪信息" && masthead?.number == 8 && masthead?.serial == 376)
        #expect(session.overlays.isEmpty && session.frame().text.contains("总第376期"))
        while session.desk?.undo() != nil {}
        #expect(session.desk?.bulletin == Sample.bulletin)
    }

    @Test func `表里 ^Z 先去掉正打的字，再一项项撤销，^Y 重做，正文的改动不动`() {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        session.press("改 F2 C-u 8 Tab 3")
        func numbers() -> [Int?] {
            [session.desk?.bulletin.masthead.number, session.desk?.bulletin.masthead.serial]
        }
        session.press("C-z")
        #expect(numbers() == [8, nil])
        session.press("C-z")
        #expect(numbers() == [7, nil])
        session.press("C-z")
        #expect(session.desk?.bulletin != Sample.bulletin && session.frame().text.contains("没有可撤销的了"))
        session.press("C-y")
        #expect(numbers() == [8, nil])
    }

    @Test func `没填的收在“更多”下面，展开就能填，填了的以后不用展开`() {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        session.press("F2")
        func labels() -> [String] {
            guard case .fields(let fields)? = session.overlays.last else { return [] }
            return fields.form.rows.map(\.label)
        }
        #expect(!labels().contains("密级") && !labels().contains("正文之后"))
        session.press("PgDn PgDn PgDn Enter")
        #expect(labels().contains("密级") && labels().contains("落款") && labels().contains("签发"))
        let row = labels().firstIndex(of: "密级") ?? 0
        session.press("PgUp PgUp PgUp PgUp PgUp " + String(repeating: "Down ", count: row - 1) + "Text=秘密★1年 Esc F2")
        #expect(session.desk?.bulletin.masthead.values.text(.secrecy) == "秘密★1年")
        #expect(labels().contains("密级") && !labels().contains("落款"))
    }

    /// F2 with all its rows, at the row of that label.
    private func atRow(_ label: String, _ keys: String, of bulletin: Bulletin = Sample.bulletin) -> Session {
        var session = Session.editing(bulletin, series: Sample.series)
        session.press("F2 PgDn PgDn PgDn PgDn PgDn Enter PgUp PgUp PgUp PgUp PgUp PgUp")
        for _ in 0..<80 where form(session)?.current?.label != label { session.press("Tab") }
        #expect(form(session)?.current?.label == label)
        session.press(keys)
        var undone = session
        while undone.desk?.undo() != nil {}
        #expect(undone.desk?.bulletin == bulletin)
        return session
    }

    private func form(_ session: Session) -> Form? {
        if case .fields(let fields)? = session.overlays.last { fields.form } else { nil }
    }

    private func labels(_ session: Session) -> [String] { form(session).map { $0.rows.map(\.label) } ?? [] }

    private func lines(_ session: Session) -> [String] {
        session.desk?.bulletin.imprint.lines.map { "\($0.label)：\(FieldValue.printed($0.names))" } ?? []
    }

    @Test func `主办、承办一家一家地填，填了又有一行`() {
        let session = atRow("分工1", "Text=主办 Tab Text=县委办 Tab Text=承办 Tab Text=县政府办 Tab")
        #expect(
            session.desk?.bulletin.masthead.issuers == [
                Masthead.Issuer(name: "县委办", role: "主办"), Masthead.Issuer(name: "县政府办", role: "承办"),
            ])
        #expect(form(session)?.current?.label == "分工3")
        // Where there are some, another is typed without 更多.
        var again = session
        again.press("Esc F2")
        #expect(labels(again).contains("主办单位3"))
    }

    @Test func `主办、承办上下移，撤销回去`() {
        var bulletin = Sample.bulletin
        bulletin.masthead.issuers = [Masthead.Issuer(name: "甲", role: "主办"), Masthead.Issuer(name: "乙", role: "承办")]
        let session = atRow("主办单位2", "K-Up", of: bulletin)
        #expect(session.desk?.bulletin.masthead.issuers.map(\.name) == ["乙", "甲"])
        #expect(form(session)?.current?.label == "主办单位1")
        var undone = session
        undone.press("C-z")
        #expect(undone.desk?.bulletin == bulletin)
    }

    @Test(arguments: ["主送", "抄报", "抄送", "分送"]) func `常用的称呼都有一行，刊物没有的也能加`(label: String) {
        #expect(lines(atRow(label, "Text=市委督查室，各镇 Tab")).contains("\(label)：市委督查室，各镇"))
    }

    @Test func `清空了的抄送，下一次打开还有一行`() {
        var bulletin = Sample.bulletin
        bulletin.imprint.lines = [Imprint.Line(label: "抄送", names: ["甲"]), Imprint.Line(label: "抄报", names: ["乙"])]
        let session = atRow("抄送", "C-u Tab Esc", of: bulletin)
        #expect(lines(session) == ["抄报：乙"])
        bulletin.imprint.lines.removeFirst()
        #expect(lines(atRow("抄送", "Text=丙 Tab", of: bulletin)).contains("抄送：丙"))
    }

    @Test func `别的称呼自己写，已经有的说一声`() {
        let session = atRow("别的称呼", "Text=赠阅｜各村，各社区。 Tab")
        #expect(lines(session).last == "赠阅：各村，各社区")
        #expect(labels(session).contains("赠阅"))
        let twice = atRow("别的称呼", "Text=报｜某某 Tab")
        #expect(lines(twice) == Sample.bulletin.imprint.lines.map { "\($0.label)：\(FieldValue.printed($0.names))" })
        #expect(twice.notice?.text == "已经有“报”了")
        #expect(
            atRow("别的人员", "Text=统稿：张三 Tab").desk?.bulletin.imprint.people == [Imprint.Person(label: "统稿", name: "张三")])
    }

    @Test(arguments: ["A-Up", "C-k Up"]) func `报、送、发上下移，表里的次序跟着变`(up: String) {
        let session = atRow("送", up)
        #expect(lines(session).map { String($0.prefix(1)) } == ["送", "报", "发"])
        #expect(form(session)?.current?.label == "送")
        let moved = labels(session)
        #expect((moved.firstIndex(of: "送") ?? 0) + 1 == moved.firstIndex(of: "报"))
        var again = session
        again.press(up)
        #expect(lines(again) == lines(session) && again.frame().text.contains("不能再"))
        again.press("C-z")
        #expect(again.desk?.bulletin == Sample.bulletin)
        #expect(labels(again).firstIndex(of: "报") == moved.firstIndex(of: "送"))
    }

    @Test func `表里先按 ^K，后面没有的键什么也不打进去`() {
        let session = atRow("送", "C-k q Tab")
        #expect(session.desk?.bulletin == Sample.bulletin)
        #expect(atRow("送", "C-k k").context == .list, "^K K is help, as on the page")
    }

    @Test(arguments: ["抄送", "抄报", "分送", "主办", "承办"]) func `按名称找得到这张表`(word: String) {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        session.press("C-p \(word)")
        #expect(session.frame().text.contains("版头版记"))
    }

    @Test func `填了的一项留在原处，Tab 一直往下；清空的也留着`() {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        session.press("F2 PgDn PgDn PgDn Enter PgUp PgUp PgUp PgUp PgUp")
        func form() -> Form? { if case .fields(let fields)? = session.overlays.last { fields.form } else { nil } }
        let labels = form()?.rows.map(\.label) ?? []
        let fields = form()?.rows.filter(\.isSelectable).map(\.label) ?? []
        let row = fields.firstIndex(of: "印发机关") ?? 0
        session.press(String(repeating: "Down ", count: row) + "Text=县政府办 Tab Text=3月12日 Tab")
        #expect(form()?.rows.map(\.label) == labels)
        #expect(form()?.current?.label == fields[row + 2])
        let imprint = session.desk?.bulletin.imprint
        #expect(imprint?.values[.issuedBy].printed == "县政府办" && imprint?.values[.issuedOn].printed == "2024年3月12日")
        session.press("S-Tab C-u S-Tab")
        #expect(form()?.rows.map(\.label) == labels && form()?.current?.label == "印发机关")
    }

    @Test func `版记里报送的末尾带着句号，只印一个`() throws {
        var session = Session.editing(Sample.bulletin)
        session.press("F2")
        while case .fields(let fields)? = session.overlays.last, fields.form.current?.place != .imprint(.reportTo) {
            session.press("Tab")
        }
        session.press("C-u Text=市委办，市政府办。 Tab")
        #expect(session.desk?.bulletin.imprint.reportTo == ["市委办", "市政府办"])
    }

    @Test func `版记的印发日期跟着版头的走，两个已经不同的不跟`() {
        var series = Sample.series
        series.imprint.values[.issuedBy] = .text("区政府办公室")
        let bulletin = series.bulletin(year: 2024, number: 8, date: Day(iso: "2024-03-11"))
        func imprint(_ keys: String) -> String? {
            let date = Place.masthead(.date)
            var session = Session.editing(bulletin, series: series, caret: Position(date, 9))
            session.press(keys)
            return session.desk?.bulletin.imprint.text(.entry(.issuedOn))
        }
        #expect(imprint("") == "2024年3月11日")
        #expect(imprint("Backspace 2") == "2024年3月12日")
        #expect(imprint("Backspace 2 C-z C-z") == "2024年3月11日")
        series.imprint.values[.issuedBy] = .text("")
        #expect(
            series.bulletin(year: 2024, number: 8, date: Day(iso: "2024-03-11")).imprint.text(.entry(.issuedOn)) == "")
    }
}
