import Bulletins
import Testing

@testable import Editor

/// Two programs in one table: the caret stays in its cell, and what is typed stands there.
@Suite struct TwoEditorsInTablesTests {
    private static let above = "一、栏目\n（一）题\n前言\n"
    private static let page =
        above + "｜单位｜任务｜完成率｜\n｜城关镇｜1204｜96%｜\n｜高新区｜98‸｜100%｜\n｜白沙乡｜1300｜88%｜\n后文\n（二）别题\n别文"

    /// What stands in the table of the second editor after the first has pressed keys and saved and the second has typed.
    private func table(_ keys: String, then typed: String = "X", from page: String = page) throws -> [[String]] {
        var office = try Office(page)
        office.press(0, keys + " C-s")
        office.press(1, typed)
        return rows(office.sessions[1].desk?.bulletin)
    }

    private func rows(_ bulletin: Bulletin?) -> [[String]] {
        bulletin?.items[0].paragraphs.lazy.compactMap(\.table).first?.rows.map { $0.map(\.text) } ?? []
    }

    @Test func `对方在表格上面加了一段：接着打的字还在这一格`() throws {
        let rows = try table("Up Up Up End Enter 新段")
        #expect(rows.map { $0[1] } == ["任务", "1204", "98X", "1300"])
    }

    @Test(arguments: ["K-a", "K-s", "A-Down", "A-Up", "C-p 按列排序 Enter"])
    func `对方加了行、移了行、排了序：接着打的字还在这一行`(keys: String) throws {
        let rows = try table(keys)
        #expect(rows.first { $0[0] == "高新区" } == ["高新区", "98X", "100%"], "\(keys): \(rows)")
        #expect(rows.joined().filter { $0.contains("X") } == ["98X"])
    }

    @Test(arguments: ["K-g", "K-l", "A-Left", "A-Right"]) func `对方加了列、移了列：接着打的字还在这一列`(keys: String) throws {
        let rows = try table(keys)
        #expect(rows.joined().filter { $0.contains("X") } == ["98X"], "\(keys): \(rows)")
    }

    @Test func `对方删了光标所在的行、列：光标在同一个表的旁边一格，说一声`() throws {
        for (keys, said, cell) in [
            ("K-x", "乙删了光标所在的一行“高新区”，光标移到了旁边的格", "1300"), ("K-y", "乙删了光标所在的一列“任务”，光标移到了旁边的格", "100%"),
        ] {
            var office = try Office(Self.page)
            office.press(1, keys + " C-s")
            #expect(office.sessions[0].notice?.text.hasPrefix(said) == true, "\(office.sessions[0].notice?.text ?? "")")
            let position = office.sessions[0].desk?.caret.position
            #expect(position.flatMap { office.sessions[0].desk?.bulletin.text(at: $0.place) } == cell)
        }
    }

    @Test func `对方删了整个表格：光标在后面一段，说一声，别的条目不动`() throws {
        var office = try Office(Self.page)
        office.press(1, "C-p 删表格 Enter Backspace C-s")
        #expect(
            office.sessions[0].notice?.text.hasPrefix("乙删了光标所在的表格") == true, "\(office.sessions[0].notice?.text ?? "")")
        office.press(0, "X")
        let bulletin = office.sessions[0].desk?.bulletin
        #expect(bulletin?.items[0].paragraphs.contains { $0.text.contains("X") } == true)
        #expect(bulletin?.items[1].headline == "别题")
    }

    @Test func `对方把表格移到两段后面，又改了一格：接着打的字还在这一格，不说删了`() throws {
        var office = try Office(Self.page)
        var file = office.file
        let rows = ["单位 任务 完成率", "城关镇 1204 96%", "高新区 98 100%", "白沙乡 1300 89%"]
        let table = Table(texts: rows.map { $0.split(separator: " ").map(String.init) })
        file.sections[0].items[0].paragraphs = ["前言", "后文", .table(table)]
        try office.replace(with: file)
        office.deliver(0)
        #expect(office.sessions[0].notice?.text.contains("删了") == false)
        office.press(0, "X")
        #expect(self.rows(office.sessions[0].desk?.bulletin).map { $0[1] } == ["任务", "1204", "98X", "1300"])
    }

    @Test func `对方删了表格前面那一段，光标正在里面：接着打的字还在这一条`() throws {
        var office = try Office(Self.page.replacing("‸", with: "").replacing("前言", with: "前言‸"))
        office.press(1, "Backspace Backspace Backspace C-s")
        office.press(0, "X")
        let bulletin = office.sessions[0].desk?.bulletin
        #expect(bulletin?.items[1].headline == "别题", "\(bulletin?.items[1].headline ?? "")")
        #expect(
            bulletin?.items[0].headline.contains("X") == true
                || bulletin?.items[0].paragraphs.contains { $0.text.contains("X") } == true)
    }

    @Test func `对方盖住了光标所在的格：光标在盖住它的格里，说一声`() throws {
        var office = try Office(Self.page)
        office.press(1, "S-Tab C-p 并右格 Enter C-s")
        #expect(
            office.sessions[0].notice?.text.hasPrefix("乙合并了光标所在的格") == true, "\(office.sessions[0].notice?.text ?? "")")
        office.press(0, "X")
        #expect(rows(office.sessions[0].desk?.bulletin)[2] == ["高新区X", "98", "100%"])
    }

    @Test(arguments: [true, false]) func `一人合并，一人在盖住的格里写了字：字留着，拆开了说一声`(isMine: Bool) throws {
        var office = try Office(Self.page)
        let (joins, writes) = ("S-Tab C-p 并右格 Enter C-s", "7 C-s")
        office.press(1, isMine ? writes : joins, isDelivered: false)
        office.press(0, isMine ? joins : writes)
        let said = office.sessions[0].notice?.text ?? ""
        #expect(said.contains("您和乙一人合并了格，一人在盖住的格里写了字（高新区　任务）：字都留着，合并的格拆开了"), "\(said)")
        let table = office.file.items[0].paragraphs.lazy.compactMap(\.table).first
        #expect(table?.rows[2][1].text == "987" && table?.rows[2][0].across == 1)
    }

    @Test func `对方排了序，我改了一格还没存：存了以后，改的还在那一行`() throws {
        var office = try Office(Self.page)
        office.press(0, "C-p 按列排序 Enter C-s", isDelivered: false)
        office.press(1, "7 C-s")
        #expect(
            rows(office.file).map { $0.joined(separator: " ") } == [
                "单位 任务 完成率", "高新区 987 100%", "城关镇 1204 96%", "白沙乡 1300 88%",
            ])
        #expect(office.file.conflicts.isEmpty)
    }

    @Test func `两人改了同一格，对方还移了行：待选说是谁的哪一列`() throws {
        var office = try Office(Self.page)
        office.press(0, "6 A-Down C-s", isDelivered: false)
        office.press(1, "7 C-s")
        #expect(office.file.conflicts.count == 1)
        office.press(1, "F8")
        #expect(office.sessions[1].frame().texts.contains { $0.contains("高新区　任务") })
        office.press(1, "Down Enter C-s")
        let row = rows(office.file).first { $0[0] == "高新区" }
        #expect(row == ["高新区", "986", "100%"])
        #expect(rows(office.file).first { $0[0] == "白沙乡" } == ["白沙乡", "1300", "88%"])
    }
}
