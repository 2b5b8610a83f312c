import Bulletins
import Screen
import Testing

@testable import Editor

/// Finding and replacing in an issue.
@Suite struct SearchReplaceTests {
    let text = """
        一、环境
        （一）营商环境
        ‸优化环境，改善环境。
        二、他山
        （一）标题
        环境好。
        """

    @Test func `列出每一处，Enter 一次换完，一次撤销`() {
        expect(
            text, press: "C-r 环境 Enter 氛围 Enter Enter",
            becomes: """
                一、氛围
                （一）营商氛围
                优化氛围‸，改善氛围。
                二、他山
                （一）标题
                氛围好。
                """)
        expect(text, press: "C-r 环境 Enter 氛围 Enter Enter C-z", becomes: text)
    }

    @Test func `印出来的来源也找得到、换得了；不印的不找`() {
        for (standing, replaced) in [(PaperStyle.Standing.right, "《日报》"), (.none, "《快报》")] {
            var bulletin = Sketch.bulletin(text).bulletin
            bulletin.sections[0].items[0].source = "《快报》"
            var series = Series()
            series.style.source = standing
            var session = Session.editing(bulletin, series: series)
            session.press("C-r 快报 Enter 日报 Enter Enter")
            #expect(session.desk?.bulletin.items[0].source == replaced)
        }
    }

    @Test func `空格剔除选中的一处，再按又要`() {
        expect(
            text, press: "C-r 环境 Enter 氛围 Enter ␣ Down ␣ ␣ Enter",
            becomes: """
                一、氛围
                （一）营商氛围
                优化环境，改善氛围‸。
                二、他山
                （一）标题
                氛围好。
                """)
    }

    @Test(arguments: ["␣", "　", "Delete", "Backspace"]) func `全角空格、删除键一样剔除`(key: String) {
        expect(
            "一、栏目\n（一）标题\n‸甲甲", press: "C-r 甲 Enter 乙丙 Enter \(key) Enter",
            becomes: "一、栏目\n（一）标题\n甲乙丙‸")
    }

    @Test(arguments: ["a", "Ａ", "全"]) func `一键全留，再一处处选`(key: String) {
        expect(
            "一、栏目\n（一）标题\n‸甲甲甲", press: "C-r 甲 Enter 乙 Enter \(key) Down ␣ Enter",
            becomes: "一、栏目\n（一）标题\n甲乙‸甲")
    }

    @Test func `一处不选就不换，说一声`() throws {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-r 环境 Enter 氛围 Enter a Enter")
        #expect(session.desk?.bulletin == bulletin)
        #expect(session.notice?.text.contains("没有替换") == true)
        session.press("Esc")
        #expect(session.overlays.isEmpty)
        #expect(session.desk?.caret.position == caret)
    }

    @Test func `长短不一的换法，前后都对`() {
        expect(
            "一、栏目\n（一）标题\n‸aXaXa", press: "C-r a Enter 甲乙丙 Enter Enter",
            becomes: "一、栏目\n（一）标题\n甲乙丙‸X甲乙丙X甲乙丙")
        expect("一、栏目\n（一）标题\nXa‸aX", press: "C-r a Enter Enter Enter", becomes: "一、栏目\n（一）标题\nX‸X")
    }

    @Test func `正则替换可用分组`() {
        expect(
            "一、栏目\n（一）标题\n‸共27条、3条", press: "C-r A-r (\\d+)条 Enter 第$1项 Enter Enter",
            becomes: "一、栏目\n（一）标题\n共第27项‸、第3项")
    }

    @Test func `不是正则时美元符就是美元符`() {
        expect("一、栏目\n（一）标题\n‸甲", press: "C-r 甲 Enter $1 Enter Enter", becomes: "一、栏目\n（一）标题\n$1‸")
    }

    @Test func `期号和日期不在其内，别的照换`() throws {
        var bulletin = Sketch.bulletin("一、栏目\n（一）标题\n第35期").bulletin
        bulletin.masthead.date = DateText("2023年10月8日")
        bulletin.imprint.reportTo = ["35处", "区委"]
        var session = Session.editing(bulletin)
        session.press("C-r 35 Enter 36 Enter Enter")
        let changed = try #require(session.desk?.bulletin)
        #expect(changed.masthead.number == 35)
        #expect(changed.imprint.reportTo == ["36处", "区委"])
        #expect(changed.items[0].paragraphs == ["第36期"])
        session.press("C-z")
        #expect(session.desk?.bulletin == bulletin)
        session.press("C-r C-u 2023 Enter 1 Enter")
        #expect(session.desk?.bulletin == bulletin)
        #expect(session.notice?.text.contains("期号、日期") == true)
    }

    @Test func `撤销后光标回到替换之前的地方`() {
        expect(
            "一、栏目\n（一）标题\n甲乙‸丙甲", press: "C-r 甲 Enter 丁丁 Enter Enter C-z",
            becomes: "一、栏目\n（一）标题\n甲乙‸丙甲")
    }

    @Test func `Esc 一步一步退回去，什么也没动`() throws {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        for keys in ["C-r 环境 Esc", "C-r 环境 Enter Esc Esc", "C-r 环境 Enter 氛围 Enter Down Esc"] {
            var session = Session.editing(bulletin, caret: caret)
            session.press(keys)
            #expect(session.overlays.isEmpty, "\(keys)")
            #expect(session.desk?.caret.position == caret, "\(keys)")
            #expect(session.desk?.bulletin == bulletin, "\(keys)")
        }
    }

    @Test func `只读的一期不替换`() {
        var bulletin = Sketch.bulletin(text).bulletin
        bulletin.format = 99
        var session = Session.editing(bulletin)
        session.press("C-r")
        #expect(session.overlays.isEmpty)
        #expect(session.notice?.level == .alarm)
    }

    @Test func `单子上是编号和前后文，页面上同时标出`() throws {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        var session = Session.editing(bulletin, caret: caret, size: Size(columns: 80, rows: 24))
        session.press("C-r 环境 Enter 氛围 Enter Down ␣")
        let frame = session.frame()
        let rows = frame.texts
        #expect(rows.contains { $0.contains("“ 环境” 换成“ 氛围” ") && $0.contains("换 4/5 处") })
        #expect(rows.contains { $0.contains("换 一（一） ") && $0.contains("优化环境氛围，") })
        #expect(rows.contains { $0.contains("留 一（一） ") && $0.contains("改善环境。") })
        let marked = frame.count(.match) + frame.count(.currentMatch)
        #expect(marked == 4 * 4, "four of five matches, two characters of two columns each")
    }

    @Test func `看单子时并入了别人的新稿，重新列出，不按旧的位置换`() throws {
        let (bulletin, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n‸甲乙甲")
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-r 甲 Enter 丙 Enter")
        let other = Sketch.bulletin("一、栏目\n（一）标题\n丁戊甲乙甲").bulletin
        _ = session.update(.issue(.incoming(session.incoming(other))))
        session.press("Enter")
        #expect(session.desk?.bulletin == other)
        #expect(session.notice?.text.contains("重新列出") == true)
        session.press("Enter")
        #expect(session.desk?.bulletin.items[0].paragraphs == ["丁戊丙乙丙"])
    }
}
