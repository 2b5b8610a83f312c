import Bulletins
import Screen
import Testing

@testable import Editor

/// What another saved comes into a session.
@Suite struct IncomingTests {
    /// An issue of several screens, the caret at its beginning, and the parts that stand first and last.
    private static func long() -> (session: Session, first: PartID, last: PartID) {
        let text = (1...60).map { "（\($0)）" }.joined(separator: "字")
        let items = (1...20).map { Item(id: PartID("i\($0)"), headline: "第\($0)条", paragraphs: [.plain(text)]) }
        let bulletin = Bulletin(sections: [Section(id: PartID("s"), title: "栏目", items: items)])
        let session = Session.editing(bulletin, caret: Position(items[0].id, .headline, 0))
        return (session, items[0].id, items[19].id)
    }

    private static func isMerging(_ effects: [Effect]) -> Bool {
        effects.contains { if case .issue(.merged) = $0 { true } else { false } }
    }

    /// Another saves what the session has, with another last headline; `nil` where somebody waits for it.
    private static func othersSave(_ session: Session, _ parts: Set<PartID>?) -> Event {
        var theirs = session.desk?.bulletin ?? Bulletin()
        theirs.sections[0].items[19].headline += "改"
        return .issue(.incoming(session.incoming(theirs, parts: parts)))
    }

    @Test func `对方改的不在屏幕上：打着字不并，停下来就并`() {
        var (session, _, last) = Self.long()
        session.press("甲")
        #expect(!Self.isMerging(session.update(Self.othersSave(session, [last]))))
        #expect(!Self.isMerging(session.press("乙")))
        #expect(Self.isMerging(session.update(.input(.quiet))))
        #expect(!Self.isMerging(session.update(.input(.quiet))), "it is merged once")
        #expect(Self.isMerging(session.update(Self.othersSave(session, [last]))), "nobody is typing")
    }

    @Test func `对方改的就在屏幕上，或者正在存盘：马上就并`() {
        var (session, first, last) = Self.long()
        session.press("甲")
        #expect(Self.isMerging(session.update(Self.othersSave(session, [last, first]))))
        session.press("乙")
        #expect(!Self.isMerging(session.update(Self.othersSave(session, [last]))))
        session.press("C-s")
        #expect(Self.isMerging(session.update(Self.othersSave(session, nil))))
    }

    /// What stands under the caret in a section of three items, of one, and in nothing but a section.
    @Test func `光标的一处没有了：先到下一条，没有就上一条，再没有到栏目的标题`() {
        func issue(_ names: [[String]]) -> Bulletin {
            Bulletin(
                sections: names.enumerated().map { s, names in
                    Section(
                        id: PartID("s\(s)"), title: "栏目\(s)",
                        items: names.map { Item(id: PartID($0), headline: $0, paragraphs: ["文"]) })
                })
        }
        let whole = issue([["甲"], ["乙", "丙", "丁"], ["戊"]])
        let cases: [(Bulletin, String, Field)] = [
            (issue([["甲"], ["乙", "丁"], ["戊"]]), "丁", .headline), (issue([["甲"], ["乙"], ["戊"]]), "乙", .headline),
            (issue([["甲"], [], ["戊"]]), "s1", .title),
        ]
        for (theirs, part, field) in cases {
            var session = Session.editing(whole, caret: Position(PartID("丙"), .paragraph(0), 1))
            _ = session.update(.issue(.incoming(session.incoming(theirs, parts: nil))))
            #expect(session.desk?.caret.position == Position(PartID(part), field))
        }
        var without = whole
        without.sections.remove(at: 1)
        var session = Session.editing(whole, caret: Position(PartID("丙"), .headline))
        _ = session.update(.issue(.incoming(session.incoming(without, parts: nil))))
        #expect(session.desk?.caret.position.place.part == PartID("甲"))
    }

    @Test func `三个人写了一处：选过的一种就站在那里，问的是它和剩下的一种，不是早先的`() {
        var bulletin = Sketch.bulletin("一、栏目\n（一）题\n正文甲").bulletin
        let place = Place(bulletin.items[0].id, .paragraph(0))
        bulletin.conflicts = [
            Conflict(.text(place), kept: ["正文甲"], other: ["正文乙"], from: "乙"),
            Conflict(.text(place), kept: ["正文甲"], other: ["正文丙"], from: "丙"),
            Conflict(.text(place), kept: ["正文丙"], other: ["正文乙"], from: "乙"),
        ]
        var session = Session.editing(bulletin)
        session.press("F8 Down Enter F8")
        let texts = session.frame().texts
        #expect(session.desk?.bulletin.items[0].paragraphs == ["正文乙"])
        #expect(texts.contains { $0.contains("留这里的：正文乙") } && texts.contains { $0.contains("用丙的：正文丙") })
        #expect(texts.contains { $0.contains("共 1 处") }, "where 正文乙 stands already there is nothing to choose")
        session.press("Enter")
        #expect(session.desk?.bulletin.items[0].paragraphs == ["正文乙"] && session.desk?.bulletin.conflicts == [])
    }

    @Test func `两种写法只差在很后面，选单里看得见差在哪里`() {
        var bulletin = Sketch.bulletin("一、栏目\n（一）题\n正文").bulletin
        let same = String(repeating: "社会事务办走访慰问困难群众", count: 6)
        bulletin.sections[0].items[0].paragraphs = [.plain(same + "甲一。")]
        bulletin.conflicts = [
            Conflict(
                .text(Place(bulletin.items[0].id, .paragraph(0))), kept: [.plain(same + "甲一。")],
                other: [.plain(same + "乙一。")], from: "乙")
        ]
        var session = Session.editing(bulletin)
        session.press("F8")
        let shown = session.frame().text
        #expect(shown.contains("甲一。") && shown.contains("乙一。"))
    }
}
