import Bulletins
import Proofreading
import Recognition
import Screen
import Testing

@testable import Editor

/// Wide screens: what stands at the right of the page.
@Suite struct WidthTests {
    private static let lines = (1...60).map { "第\($0)段" }

    /// A long issue on 160 × 24 with two pages beside each other: 21 rows each.
    private func session(_ beside: Beside = .pages, size: Size = Size(columns: 160, rows: 24)) -> Session {
        let (bulletin, _, _) = Sketch.bulletin("一、栏目\n（一）标题\n" + Self.lines.joined(separator: "\n"))
        var session = Session.editing(bulletin, caret: Position(.masthead(.title)))
        session.settings.beside = beside
        _ = session.update(.input(.resize(size)))
        session.press("C-Home")
        return session
    }

    @Test func `长句子换行：拉丁字母的词和数字不断在中间，太长的词照断`() {
        let width = DisplayWidth(ambiguousIsWide: false)
        #expect(width.wrapped("能看图的终端有Windows终端", columns: 20) == ["能看图的终端有", "Windows终端"])
        #expect(width.wrapped("共有企业1234家", columns: 11) == ["共有企业", "1234家"])
        #expect(width.wrapped("abcdefghijklmnop", columns: 10) == ["abcdefghij", "klmnop"])
    }

    private func cell(of text: String, in session: Session) throws -> Point {
        let texts = session.frame().texts
        let row = try #require(texts.firstIndex { $0.contains(text) })
        let before = try #require(texts[row].firstRange(of: text)).lowerBound
        return Point(column: session.width.columns(String(texts[row][..<before])), row: row)
    }

    /// What stands in some columns of a row.
    private func text(_ frame: Frame, _ row: Int, _ columns: Range<Int>) -> String {
        frame.row(row).dropFirst(columns.lowerBound).prefix(columns.count).map(\.glyph).joined()
    }

    @Test func `右边接着左边的末行，一行不漏，一行不重`() throws {
        let session = session()
        let areas = session.areas
        #expect(areas.pages.count == 2)
        let frame = session.frame()
        let numbers = areas.pages.map { page in
            areas.body.compactMap { row -> Int? in
                let text = text(frame, row, page).trimmingBlanks()
                return text.hasPrefix("第") && text.hasSuffix("段") ? Int(text.filter(\.isNumber)) : nil
            }
        }
        #expect(numbers[0].count > 5 && numbers[1].count > 15)
        #expect(numbers[0] + numbers[1] == Array(1...numbers[0].count + numbers[1].count))
    }

    @Test func `光标从左页末行往下，到右页首行；再往上，回到左页`() throws {
        var session = session()
        var last = try #require(session.frame().cursor)
        for _ in 0..<40 {
            session.press("Down")
            let now = try #require(session.frame().cursor)
            if now.column > last.column + 40 {
                #expect(last.row >= 18 && now.row <= 3, "\(last) \(now)")
                session.press("Up")
                #expect(try #require(session.frame().cursor).column < 110)
                return
            }
            last = now
        }
        Issue.record("the caret never came to the right")
    }

    @Test func `在右页点一下，光标就在那里；从左页拖到右页，中间的都选中`() throws {
        var session = session()
        let target = try cell(of: "第20段", in: session)
        #expect(target.column > 100)
        _ = session.update(.input(.mouse(Mouse(.press, at: target))))
        #expect(session.frame().cursor == target)
        let place = try #require(session.desk?.caret.position.place)
        #expect(session.desk?.text(place) == "第20段")

        let from = try cell(of: "第3段", in: session)
        _ = session.update(.input(.mouse(Mouse(.press, at: from))))
        _ = session.update(.input(.mouse(Mouse(.drag, at: Point(column: target.column + 4, row: target.row)))))
        let desk = try #require(session.desk)
        let selection = try #require(desk.selection)
        #expect(desk.pieces(of: selection).count == 18)
    }

    @Test func `滚动、翻屏：两页一起走，光标总看得见`() throws {
        var session = session()
        for key in ["PgDn", "PgDn", "PgUp", "C-End", "C-Home"] {
            session.press(key)
            #expect(session.frame().cursor != nil, "\(key)")
        }
        let before = session.frame().texts
        _ = session.update(.input(.mouse(Mouse(.wheelDown, at: Point(column: 120, row: 5)))))
        let after = session.frame().texts
        // Three lines further in both, as far as both show text.
        #expect(before[10].dropFirst(44) == after[7].dropFirst(44))
        #expect(session.frame().cursor != nil)
    }

    @Test func `A-2 换成差错清单，再换成不放，选的记下来；下次照记下的`() {
        var session = session()
        func remembered(_ effects: [Effect]) -> Beside? {
            for case .person(.rememberBeside(let beside)) in effects { return beside }
            return nil
        }
        #expect(remembered(session.press("A-2")) == .findings)
        #expect(session.frame().text.contains("差错 ") || session.frame().text.contains("没有发现差错"))
        #expect(remembered(session.press("C-k 2")) == .nothing)
        #expect(session.areas.secondPage == nil && session.areas.findings == nil)
        var next = Session(size: Size(columns: 160, rows: 48))
        let effects = next.update(
            .issue(.opened(OpenIssue(reference: "2024-07.json", draft: Draft(Sample.bulletin), series: Series()))))
        #expect(effects.contains { if case .person(.recallBeside) = $0 { true } else { false } })
        _ = next.update(.person(.recalledBeside(.nothing)))
        #expect(next.areas.secondPage == nil)
    }

    @Test func `差错清单：光标在哪一处，哪一处标着；点一行就到那里`() throws {
        let (bulletin, _, _) = Sketch.bulletin("一、栏目\n（一）标题\n他既使来了，也晚了。\n会议圆满成功，，大家鼓掌。")
        var session = Session.editing(bulletin, caret: Position(.masthead(.title)))
        session.settings.beside = .findings
        _ = session.update(.input(.resize(Size(columns: 160, rows: 30))))
        session.withDesk { $0.proofread() }
        _ = session.update(.input(.quiet))
        let finding = try #require(session.desk?.listedFindings.first { $0.text.contains("，") })
        let row = try cell(of: finding.excerpt, in: session)
        #expect(row.column > 100)
        _ = session.update(.input(.mouse(Mouse(.press, at: row))))
        #expect(session.desk?.caret.position.place == finding.place)
        #expect(session.desk?.caret.position.offset == finding.range.lowerBound)
        #expect(session.frame().texts[row.row - 1].contains("> "))
        session.press("甲")
        #expect(session.frame().cursor != nil)
    }

    @Test func `窄窗口不并排，按键说要多宽；读屏的画法不并排`() {
        var session = session(size: Size(columns: 120, rows: 30))
        #expect(session.areas.secondPage == nil)
        #expect(session.press("A-2").isEmpty)
        #expect(session.notice?.text.contains("160 列以上") == true)
        var linear = self.session()
        linear.settings.isLinear = true
        #expect(linear.areas.secondPage == nil)
    }

    @Test func `只看版面时也并排，占满窗口`() {
        var session = session()
        session.press("A-z")
        #expect(session.areas.outline == nil && session.areas.secondPage != nil)
    }

    @Test func `目录里只差一列的标题，80 列也不截断；差两列的还是截断`() {
        for (title, shown) in [("一二三四五六七A", "（一）一二三四五六七A"), ("一二三四五六七AB", "（一）一二三四五六…")] {
            let (bulletin, _, _) = Sketch.bulletin("一、栏目\n（一）\(title)\n正文")
            var session = Session.editing(bulletin, caret: Position(.masthead(.title)))
            _ = session.update(.input(.resize(Size(columns: 80, rows: 24))))
            let frame = session.frame()
            #expect((0..<24).contains { text(frame, $0, 0..<24).contains(shown) }, "\(title)")
        }
    }

    @Test func `书架 80 列，标题写到字数跟前才截断`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        let title = "关于春节前后保供稳价、安全生产和企业复工的情况"
        let entry = ShelfEntry(
            reference: "a", name: "2024-04", number: "4", date: "2024年2月5日", title: String(title.prefix(20)), items: 9,
            words: 21_651)
        _ = session.update(.shelf(.listed([entry], name: "动态")))
        #expect(session.frame().text.contains(String(title.prefix(20))))
    }

    @Test func `目录里条数后面只空一列，80 列也放得下“（一）国内省市动态”`() {
        let (bulletin, caret, _) = Sketch.bulletin("一、他山之石\n（一）国内省市动态\n1.江北区：锚定最优‸")
        let session = Session.editing(bulletin, caret: caret)
        #expect(session.frame().texts.contains { $0.contains("（一）国内省市动态 1 |") })
    }
}
