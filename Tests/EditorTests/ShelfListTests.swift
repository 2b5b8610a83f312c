import Screen
import Testing

@testable import Editor

/// The list of issues while a long shelf is still being read.
@Suite struct ShelfListTests {
    private func entries(_ numbers: ClosedRange<Int>) -> [ShelfEntry] {
        numbers.reversed().map { ShelfEntry(reference: "\($0).json", name: "2023-\($0)", number: "\($0)") }
    }

    private func title(_ session: Session) -> String { session.frame().texts[0] }

    @Test func `先看到最新的，读完了光标还在原来那一期`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(entries(90...99), name: "动态", isWhole: false))
        #expect(title(session).contains("正在读较早的各期"))
        session.press("Down Down")
        _ = session.update(.shelf(entries(1...99) + entries(100...100), name: "动态"))
        #expect(session.shelf.current?.name == "2023-97")
        #expect(title(session).contains("共 100 期"))
    }

    @Test func `离开一期，光标就在那一期上，哪怕它排得很后`() throws {
        var session = Session.editing(Sample.bulletin)
        let reference = try #require(session.desk?.reference)
        session.press("C-q")
        let left = ShelfEntry(reference: reference, name: "2023-35", number: "35")
        _ = session.update(.shelf(entries(90...99), name: "动态", isWhole: false))
        #expect(session.shelf.current?.name == "2023-99")
        _ = session.update(.shelf(entries(90...99) + [left], name: "动态"))
        #expect(session.shelf.current?.name == "2023-35")
        session.press("Home")
        _ = session.update(.shelf(entries(90...99) + [left], name: "动态"))
        #expect(session.shelf.current?.name == "2023-99")
    }

    @Test func `移走一期先问，回车不算，读不出的也能移走`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        let broken = ShelfEntry(reference: "98.json", name: "2023-98", problem: "不是简报")
        _ = session.update(.shelf(entries(99...99) + [broken], name: "动态"))
        session.press("Down Delete")
        #expect(session.frame().text.contains("把“ 2023-98” 从书架上移走？"))
        #expect(session.press("Enter").isEmpty)
        #expect(session.press("y").contains { if case .removeIssue("98.json") = $0 { true } else { false } })
    }

    @Test func `已经列全的书架再读时不缩短`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(entries(1...99), name: "动态"))
        session.press("End")
        _ = session.update(.shelf(entries(90...99), name: "动态", isWhole: false))
        #expect(session.shelf.entries.count == 99)
        #expect(session.shelf.current?.name == "2023-1")
    }
}
