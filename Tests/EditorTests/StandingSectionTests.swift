import Bulletins
import Testing

@testable import Editor

/// The sections that stand in every issue.
@Suite struct StandingSectionTests {
    private let series = Series(sections: [
        Series.StandingSection(title: "讲话"), Series.StandingSection(title: "政策"),
        Series.StandingSection(title: "动态", subsections: ["镇办", "部门"]),
    ])

    private func session(_ text: String) -> Session {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        return Session.editing(bulletin, series: series, caret: caret)
    }

    private func drawing(_ session: Session) -> String { session.desk.map(Sketch.draw) ?? "" }

    @Test func `列出还没有的固定栏目，按固定的顺序，最后是其他`() {
        var session = session("一、政策\n（一）标‸题")
        session.press("A-n")
        guard case .picker(let picker)? = session.overlays.last else {
            Issue.record("no list")
            return
        }
        #expect(picker.rows.map(\.title) == ["讲话", "动态", "其他…"])
    }

    @Test func `选中的放到固定的位置，二级栏目一起`() {
        var session = session("一、政策\n（一）标‸题")
        session.press("A-n Down Enter")
        #expect(drawing(session) == "一、政策\n（一）标题\n二、动态‸\n（一）镇办\n（二）部门")
        session.press("A-n jianghua Enter")
        #expect(drawing(session) == "一、讲话‸\n二、政策\n（一）标题\n三、动态\n（一）镇办\n（二）部门")
        session.press("C-z C-z")
        #expect(drawing(session) == "一、政策\n（一）标‸题")
    }

    @Test func `其他就是空的栏目，接在这一栏目后面`() {
        var session = session("一、政策\n（一）标‸题\n二、动态\n（一）条目")
        session.press("A-n 其他 Enter 别的")
        #expect(drawing(session) == "一、政策\n（一）标题\n二、别的‸\n三、动态\n（一）条目")
    }

    @Test func `固定栏目都有了就直接新建`() {
        var session = session("一、讲话\n（一）甲\n二、政策\n（一）乙\n三、动态\n（一）标‸题")
        session.press("A-n 别的")
        #expect(drawing(session).hasSuffix("四、别的‸"))
    }

    @Test func `二级栏目也先列出还没有的`() {
        var session = session("一、动态\n（一）部门\n1.甲：标‸题")
        session.press("A-m Enter")
        #expect(drawing(session) == "一、动态\n（一）镇办‸\n（二）部门\n1.甲：标题")
        session.press("C-z A-m 其他 Enter 别的")
        #expect(drawing(session) == "一、动态\n（一）部门\n1.甲：标题\n（二）别的‸")
    }

    @Test func `栏目排序按固定的顺序，别的栏目在后`() {
        var session = session("一、别的‸\n二、动态\n三、讲话")
        session.press("C-p 栏目排序 Enter")
        #expect(drawing(session) == "一、讲话\n二、动态\n三、别的‸")
    }
}
