import Bulletins
import Screen
import Testing

@testable import Editor

/// Finding in every issue, from the shelf.
@Suite struct SearchShelfTests {
    private let entries = [
        ShelfEntry(reference: "2023-36.json", name: "2023-36", number: "36"),
        ShelfEntry(reference: "2023-35.json", name: "2023-35", number: "35"),
    ]

    private func shelf() -> Session {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(entries, name: "动态")))
        return session
    }

    private func search(_ query: SearchQuery, in issues: [(String, Bulletin)]) throws -> ShelfSearch {
        var search = try ShelfSearch(query)
        for (name, bulletin) in issues {
            guard search.look(in: bulletin, reference: name + ".json", issue: name) else { break }
        }
        return search
    }

    private func queries(_ effects: [Effect]) -> [SearchQuery] {
        effects.compactMap { if case .shelf(.search(let query)) = $0 { query } else { nil } }
    }

    @Test func `书架上打字、Enter，向外面要结果`() {
        var session = shelf()
        #expect(queries(session.press("C-f 企业 Enter")) == [SearchQuery("企业")])
        #expect(session.overlays.isEmpty)
        #expect(
            queries(session.press("C-f C-u A-w A-r \\d+ Enter")) == [
                SearchQuery("\\d+", isExact: true, isExpression: true)
            ])
    }

    @Test func `Esc 不找，空的不找，写错的正则说一句话`() {
        var session = shelf()
        #expect(queries(session.press("C-f 企业 Esc")).isEmpty)
        #expect(session.overlays.isEmpty)
        #expect(queries(session.press("C-f Enter")).isEmpty)
        #expect(queries(session.press("C-f A-r [ Enter")).isEmpty)
        #expect(session.notice?.text.hasPrefix("正则：") == true)
        session.press("Esc")
        #expect(session.overlays.isEmpty)
    }

    @Test func `结果按期排开，Enter 打开到那一处，F3 到下一处`() throws {
        let first = Sketch.bulletin("一、栏目\n（一）标题\n没有").bulletin
        let second = Sketch.bulletin("一、栏目\n（一）企业\n甲乙企业丙，企业").bulletin
        var session = shelf()
        session.press("C-f 企业 Enter")
        _ = session.update(
            .shelf(.found(try search(SearchQuery("企业"), in: [("2023-36", first), ("2023-35", second)]))))
        let texts = session.frame().texts
        #expect(texts.contains { $0.contains("“ 企业” ：1 期里 3 处") })
        #expect(texts.contains { $0.contains("一（一）  甲乙企业丙，企业") })
        let effects = session.press("Down Enter")
        let opened = effects.contains { if case .issue(.open(reference: "2023-35.json")) = $0 { true } else { false } }
        #expect(opened)
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2023-35.json", draft: Draft(second), series: Series()))))
        #expect(Sketch.draw(try #require(session.desk)) == "一、栏目\n（一）企业\n甲乙‸企业丙，企业")
        #expect(session.frame().count(.currentMatch) == 4)
        session.press("F3")
        #expect(session.desk?.caret.position.offset == 6)
    }

    @Test func `打不开就留在书架上，下一次打开不受影响`() throws {
        let bulletin = Sketch.bulletin("一、栏目\n（一）标题\n企业").bulletin
        var session = shelf()
        _ = session.update(.shelf(.found(try search(SearchQuery("企业"), in: [("2023-35", bulletin)]))))
        session.press("Enter")
        _ = session.update(.failed("读不了"))
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2023-36.json", draft: Draft(bulletin), series: Series()))))
        #expect(session.desk?.caret.position.place.field == .headline)
    }

    @Test func `一处也没有，说一声`() throws {
        var session = shelf()
        _ = session.update(.shelf(.found(try search(SearchQuery("企业"), in: []))))
        #expect(session.notice?.text == "各期里都没有“企业”")
    }

    @Test func `太多了只列一部分，并且说明`() throws {
        let item = Item(headline: String(repeating: "企", count: ShelfSearch.limit + 1))
        let bulletin = Bulletin(sections: [Section(items: [item])])
        let found = try search(SearchQuery("企"), in: [("2023-35", bulletin), ("2023-34", bulletin)])
        #expect(found.places.count == ShelfSearch.limit)
        #expect(found.isCut)
        var session = shelf()
        _ = session.update(.shelf(.found(found)))
        #expect(session.frame().texts.contains { $0.contains("只列到这里") })
    }

    @Test func `版头、来稿单位、版记都找得到，各说在哪里`() throws {
        var bulletin = Sketch.bulletin("一、动态\n（一）镇办\n1.东街企业：标题\n正文").bulletin
        bulletin.masthead.office = "企业办"
        bulletin.imprint.sendTo = ["各企业"]
        let found = try search(SearchQuery("企业"), in: [("2023-35", bulletin)])
        #expect(found.places.map(\.name) == ["版头", "一（一）1", "版记"])
    }

    @Test func `在一期里也可查各期：就在这一期就跳过去，别的一期没存先问`() throws {
        let (here, caret, _) = Sketch.bulletin("一、栏目\n（一）标题\n甲‸\n企业")
        var session = Session.editing(here, caret: caret)
        #expect(queries(session.press("C-p 查各期 Enter 企业")).isEmpty)
        #expect(session.desk?.caret.position == caret, "the caret stays while one types")
        #expect(queries(session.press("Enter")) == [SearchQuery("企业")])
        let found = try search(SearchQuery("企业"), in: [("2023-35", here), ("2023-36", here)])
        _ = session.update(.shelf(.found(found)))
        session.press("Enter")
        #expect(Sketch.draw(try #require(session.desk)) == "一、栏目\n（一）标题\n甲\n‸企业")
        session.press("改")
        _ = session.update(.shelf(.found(found)))
        session.press("Down Enter")
        guard case .question? = session.overlays.last else {
            Issue.record("nothing was asked")
            return
        }
        session.press("Esc")
        #expect(session.destination == nil)
        _ = session.update(.shelf(.found(found)))
        let effects = session.press("Down Enter 弃")
        #expect(effects.contains { if case .issue(.open(reference: "2023-36.json")) = $0 { true } else { false } })
    }
}
