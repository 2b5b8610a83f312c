import Bulletins
import Screen
import Testing

@testable import Editor

/// What was looked for before comes back by a key.
@Suite struct SearchMemoryTests {
    private let text = "一、栏目\n（一）甲乙\n‸甲乙丙\n甲乙丁"

    private func session(_ former: [SearchQuery] = []) -> Session {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-f")
        _ = session.update(.person(.recalledSearches(former)))
        session.press("Esc")
        return session
    }

    private func foot(_ session: Session) -> String { session.frame().texts.suffix(2).joined(separator: "\n") }

    @Test func `放弃了的查找，^F ^R 又取回来，Enter 到那一处`() {
        expect(text, press: "C-f 甲乙丁 Esc C-f C-r Enter", becomes: "一、栏目\n（一）甲乙\n甲乙丙\n‸甲乙丁")
    }

    @Test func `离开一期再打开，^R 还取得到；没有打字时下面写着这个键`() {
        var session = session()
        session.press("C-f 丁 Enter C-q")
        let issue = OpenIssue(reference: "2023-36.json", draft: Draft(Sample.bulletin), series: Series())
        _ = session.update(.issue(.opened(issue)))
        session.press("C-f")
        #expect(foot(session).contains("^R 上次找的"))
        session.press("C-r")
        #expect(session.finder.line.text == "丁")
        #expect(foot(session).contains("^R 替换"))
    }

    @Test func `没有找过，^R 还是替换`() {
        var session = session()
        session.press("C-f")
        #expect(foot(session).contains("^R 替换"))
        session.press("C-r")
        #expect(session.finder.purpose == .replace)
    }

    @Test func `^P 一个个往前取，^N 往后，过了最近的又空着`() {
        var session = session()
        session.press("C-f 甲 Enter C-f 乙 Enter C-f 丙 Enter C-f")
        func line(after keys: String) -> String {
            session.press(keys)
            return session.finder.line.text
        }
        #expect(line(after: "C-p") == "乙")
        #expect(line(after: "C-p") == "甲")
        #expect(line(after: "C-p") == "甲")
        #expect(line(after: "C-n C-n") == "丙")
        #expect(line(after: "C-n") == "")
        #expect(line(after: "C-p 丁") == "丁")
    }

    @Test func `打了一半去看以前找的，^N 回来，打的还在`() {
        var session = session()
        session.press("C-f 甲 Enter C-f 丁戊 C-p")
        #expect(session.finder.line.text == "甲")
        session.press("C-n")
        #expect(session.finder.line.text == "丁戊")
    }

    @Test func `以前几次用的也取得到，排在这一次的后面，严格和正则一起回来`() {
        var session = session([SearchQuery("甲.", isExpression: true), SearchQuery("乙", isExact: true)])
        session.press("C-f 丙 Enter C-f C-p")
        #expect(session.finder.query == SearchQuery("甲.", isExpression: true))
        #expect(session.finder.matches.count == 3)
        session.press("C-p")
        #expect(session.finder.query == SearchQuery("乙", isExact: true))
    }

    @Test func `只在第一次打开查找行时向外面要；找过的交给外面记，同一个不记两遍`() {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        var session = Session.editing(bulletin, caret: caret)
        func counts(_ keys: String) -> (asked: Int, kept: [String]) {
            let effects = session.press(keys)
            return (
                effects.count { if case .person(.recallSearches) = $0 { true } else { false } },
                effects.compactMap { if case .person(.rememberSearch(let query)) = $0 { query.text } else { nil } }
            )
        }
        #expect(counts("甲") == (0, []))
        #expect(counts("C-f 甲乙 Enter") == (1, ["甲乙"]))
        #expect(counts("C-f Enter F3 C-f Esc") == (0, []))
        #expect(counts("C-r 丁 Enter 戊 Enter Esc") == (0, ["丁"]))
    }

    @Test func `书架上查各期，也取得到上次的`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(Sample.entries, name: "动态")))
        session.press("C-f 企业 Enter C-f C-u")
        #expect(foot(session).contains("^R 上次找的"))
        let effects = session.press("C-r Enter")
        #expect(effects.contains { if case .shelf(.search(SearchQuery("企业"))) = $0 { true } else { false } })
    }

    @Test func `选中的文字去找，也记得；替换里 ^R 也取上次的`() {
        expect(
            "一、栏目\n（一）标题\n⁁甲乙‸丙甲乙", press: "C-f Esc C-r C-u C-r Enter 丁 Enter Enter",
            becomes: "一、栏目\n（一）标题\n丁‸丙丁")
    }
}
