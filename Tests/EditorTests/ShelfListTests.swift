import Bulletins
import Screen
import Testing

@testable import Editor

/// The list of issues while a long shelf is still being read.
@Suite struct ShelfListTests {
    private func entries(_ numbers: ClosedRange<Int>) -> [ShelfEntry] {
        numbers.reversed().map { ShelfEntry(reference: "\($0).json", name: "2023-\($0)", number: "\($0)") }
    }

    private func count(
        _ reference: String, must: Int, saved: Int = 0, by author: String? = nil, exported: Int? = nil
    ) -> ShelfCount {
        ShelfCount(
            reference: reference, saved: saved, by: author, exported: exported, must: must,
            findings: must > 0 ? "必改 \(must)" : "")
    }

    private func title(_ session: Session) -> String { session.frame().texts[0] }

    @Test func `先看到最新的，读完了光标还在原来那一期`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(entries(90...99), name: "动态", isWhole: false)))
        #expect(title(session).contains("正在读较早的各期"))
        session.press("Down Down")
        _ = session.update(.shelf(.listed(entries(1...99) + entries(100...100), name: "动态")))
        #expect(session.shelf.current?.name == "2023-97")
        #expect(title(session).contains("共 100 期"))
    }

    @Test func `离开一期，光标就在那一期上，哪怕它排得很后`() throws {
        var session = Session.editing(Sample.bulletin)
        let reference = try #require(session.desk?.reference)
        session.press("C-q")
        let left = ShelfEntry(reference: reference, name: "2023-35", number: "35")
        _ = session.update(.shelf(.listed(entries(90...99), name: "动态", isWhole: false)))
        #expect(session.shelf.current?.name == "2023-99")
        _ = session.update(.shelf(.listed(entries(90...99) + [left], name: "动态")))
        #expect(session.shelf.current?.name == "2023-35")
        session.press("Home")
        _ = session.update(.shelf(.listed(entries(90...99) + [left], name: "动态")))
        #expect(session.shelf.current?.name == "2023-99")
    }

    @Test func `期号改过的，列表里是现在的期号`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        let renumbered = ShelfEntry(
            reference: "a", name: "2023-36", number: "37", otherNumber: "2023-37", date: "2023年10月8日", title: "周报")
        _ = session.update(.shelf(.listed([renumbered] + entries(35...35), name: "动态")))
        let rows = session.frame().texts
        #expect(rows.contains { $0.hasPrefix(" 2023-37 ") })
        #expect(!rows.contains { $0.contains("2023-36") })
        #expect(rows.contains { $0.hasPrefix(" 2023-35 ") })
    }

    @Test func `有增刊的刊物，新建一期先问是哪一种`() {
        func made(_ keys: String, _ kinds: [String]) -> String? {
            var session = Session(size: Size(columns: 80, rows: 24))
            _ = session.update(.shelf(.listed(entries(90...99), name: "动态", state: ShelfState(kinds: kinds))))
            for effect in session.press(keys) {
                if case .shelf(.newIssue(nil, let kind)) = effect { return kind ?? "照常" }
            }
            return nil
        }
        #expect(made("C-n", []) == "照常")
        #expect(made("C-n", ["增刊", "专报"]) == nil)
        #expect(made("C-n Enter", ["增刊", "专报"]) == "")
        #expect(made("C-n Down Down Enter", ["增刊", "专报"]) == "专报")
    }

    @Test func `移走一期先问，回车不算，读不出的也能移走`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        let broken = ShelfEntry(reference: "98.json", name: "2023-98", problem: "不是简报")
        _ = session.update(.shelf(.listed(entries(99...99) + [broken], name: "动态")))
        session.press("Down Delete")
        #expect(session.frame().text.contains("把“ 2023-98” 从书架上移走？"))
        #expect(session.press("Enter").isEmpty)
        #expect(session.press("y").contains { if case .files(.remove("98.json")) = $0 { true } else { false } })
    }

    private func asked(_ effects: [Effect]) -> [String] {
        effects.compactMap { if case .shelf(.preview(let reference)) = $0 { reference } else { nil } }
    }

    @Test(arguments: [
        ("9 7", ["2023-97"]), ("九十七", ["2023-97"]), ("９", (90...99).reversed().map { "2023-\($0)" } + ["2023-9"]),
        ("春运", ["2023-96"]), ("chy", ["2023-96"]), ("王芳", ["2023-95"]), ("10月8日", ["2023-94"]), ("没有", []),
    ])
    func `打字就筛选：期号、标题、拼音、日期、在改的人`(typed: String, left: [String]) {
        var all = entries(1...99)
        all[3].title = "春运专报"
        all[4].people = ["王芳"]
        all[5].date = "2023年10月8日"
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(all, name: "动态")))
        session.press(typed)
        #expect(session.shelf.entries.map(\.name) == left)
        #expect(title(session).contains("\(left.count)/99"))
        #expect(session.notice?.text.contains("没有哪一期") ?? false == left.isEmpty)
        session.press("Esc")
        #expect(session.shelf.entries.count == 99)
    }

    @Test func `筛不出来时，说还可以查各期的正文，^F 就带着打的字去`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(entries(1...3), name: "动态")))
        session.press("洪门")
        #expect(session.notice?.text.contains("^F") == true && session.notice?.text.contains("Esc") == true)
        session.press("C-f")
        let effects = session.press("Enter")
        #expect(effects.contains { if case .shelf(.search(let query)) = $0 { query.text == "洪门" } else { false } })
    }

    @Test func `筛选时退格删一字，再列时还是筛过的，打开以后全列`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(entries(1...99), name: "动态")))
        session.press("3 5")
        #expect(session.shelf.current?.name == "2023-35")
        _ = session.update(.shelf(.listed(entries(1...99), name: "动态")))
        #expect(session.shelf.entries.map(\.name) == ["2023-35"])
        session.press("Backspace")
        #expect(session.shelf.entries.count == 11)
        #expect(session.shelf.current?.name == "2023-3")
        let issue = OpenIssue(reference: "3.json", draft: Draft(Sample.bulletin), series: Sample.series)
        _ = session.update(.issue(.opened(issue)))
        #expect(session.shelf.entries.count == 99)
    }

    @Test func `够宽就问选中的那一期里有什么，每选一期问一次，停下来数差错`() {
        var session = Session(size: Size(columns: 100, rows: 30))
        #expect(asked(session.update(.shelf(.listed(entries(1...3), name: "动态")))) == ["3.json"])
        #expect(asked(session.press("Down")) == ["2.json"])
        #expect(asked(session.press("F5")).isEmpty)
        let preview = ShelfPreview(
            of: Sample.bulletin, in: Sample.series, reference: "2.json", saved: 0,
            exports: [ShelfPreview.Export(name: "动态第2期.docx", time: -60)])
        _ = session.update(.shelf(.previewed(preview)))
        #expect(session.frame().text.contains("导出以后又改过  动态第2期.docx"))
        let counting = session.update(.input(.quiet))
        #expect(counting.contains { if case .shelf(.count(let all)) = $0 { all.first == "2.json" } else { false } })
        _ = session.update(.shelf(.counted(count("2.json", must: 3))))
        #expect(session.frame().text.contains("必改 3"))
        // Another's save makes it old.
        var changed = entries(1...3)
        changed[1].words += 1
        #expect(asked(session.update(.shelf(.listed(changed, name: "动态")))) == ["2.json"])
        #expect(asked(session.update(.input(.resize(Size(columns: 80, rows: 24)))) + session.press("Up")).isEmpty)
    }

    private func counted(_ effects: [Effect]) -> [String] {
        effects.flatMap { if case .shelf(.count(let references)) = $0 { references } else { [] as [String] } }
    }

    @Test func `停下来时数看得见的各期，选中的先数；数过的不再数，存过的、打开过的再数`() {
        var session = Session(size: Size(columns: 80, rows: 12))
        _ = session.update(.shelf(.listed(entries(1...99), name: "动态")))
        session.press("Down")
        let seen = counted(session.update(.input(.quiet)))
        #expect(seen.first == "98.json" && seen.count == 7 && Set(seen).count == 7, "\(seen)")
        for reference in seen { _ = session.update(.shelf(.counted(count(reference, must: 0)))) }
        #expect(counted(session.press("Up") + session.update(.input(.quiet))) == [])
        var saved = entries(1...99)
        for index in saved.indices where saved[index].reference == "97.json" { saved[index].words += 1 }
        _ = session.update(.shelf(.listed(saved, name: "动态")))
        #expect(counted(session.update(.input(.quiet))) == ["97.json"])
        _ = session.update(.shelf(.counted(count("97.json", must: 0))))
        let issue = OpenIssue(reference: "99.json", draft: Draft(Sample.bulletin), series: Sample.series)
        _ = session.update(.issue(.opened(issue)))
        session.press("C-q")
        #expect(counted(session.update(.input(.quiet))) == ["99.json"], "it may have been exported there")
    }

    @Test(arguments: [80, 100, 160]) func `哪些期还有必改、导出没有，不用一期一期走，列表上就看得见`(columns: Int) {
        var session = Session(size: Size(columns: columns, rows: 24))
        _ = session.update(.shelf(.listed(entries(1...3), name: "动态")))
        _ = session.update(.shelf(.counted(count("3.json", must: 12, saved: 9, exported: 5))))
        _ = session.update(.shelf(.counted(count("2.json", must: 0, saved: 9, exported: 10))))
        let texts = session.frame().texts
        #expect(texts[2].contains("必改") && texts[3].contains(" 12 "), "\(texts)")
        guard columns != 100 else { return }
        #expect(texts[3].contains("又改过") && texts[4].contains("已导出") && !texts[5].contains("导出"))
    }

    @Test func `窄的书架，选中的一期怎么样写在下面一行：差错、待选、导出、谁存的`() {
        var all = entries(1...3)
        all[0].conflicts = 2
        all[0].saved = 60
        var session = Session(size: Size(columns: 80, rows: 24), clock: Clock(seconds: 3_600))
        _ = session.update(.shelf(.listed(all, name: "动态")))
        #expect(session.frame().texts[22].contains("正在校对…"))
        _ = session.update(.shelf(.counted(count("3.json", must: 1, saved: 60, by: "王芳", exported: 90))))
        let line = session.frame().texts[22]
        for part in ["待选 2 处", "必改 1", "已导出", "存于 00:01（王芳）"] { #expect(line.contains(part), "\(line)") }
        session.press("Down")
        #expect(!session.frame().texts[22].contains("王芳"))
        _ = session.update(.input(.resize(Size(columns: 100, rows: 24))))
        #expect(!session.frame().texts[22].contains("校对"), "it stands beside the list there")
    }

    @Test func `已经列全的书架再读时不缩短`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(entries(1...99), name: "动态")))
        session.press("End")
        _ = session.update(.shelf(.listed(entries(90...99), name: "动态", isWhole: false)))
        #expect(session.shelf.entries.count == 99)
        #expect(session.shelf.current?.name == "2023-1")
    }

    @Test func `移走的一期，光标在哪里不传给同名的新一期`() throws {
        let (bulletin, _, _) = Sketch.bulletin("一、甲栏\n（一）第一\n正文")
        var session = Session.editing(bulletin)
        let reference = try #require(session.desk?.reference)
        func reopened() -> Place? {
            _ = session.update(
                .issue(.opened(OpenIssue(reference: reference, draft: Draft(bulletin), series: Series()))))
            return session.desk?.caret.position.place
        }
        session.press("C-End C-q")
        #expect(reopened() == Place(bulletin.items[0].id, .paragraph(0)))
        session.press("C-q")
        _ = session.update(.shelf(.listed([ShelfEntry(reference: reference, name: "2023-35")], name: "动态")))
        session.press("Delete y")
        #expect(reopened() == Place(bulletin.items[0].id, .headline))
    }

    @Test(arguments: [80, 100, 120, 160]) func `谁在改，多宽的窗口都看得见，标题让着它`(columns: Int) {
        var all = entries(1...3)
        for index in all.indices { all[index].title = "全区优化营商环境工作推进会议召开情况通报及下一步安排" }
        func row(_ people: [String], conflicts: Int = 0) -> String {
            all[0].people = people
            all[0].conflicts = conflicts
            var session = Session(size: Size(columns: columns, rows: 30))
            _ = session.update(.shelf(.listed(all, name: "动态")))
            return session.frame().texts[3]
        }
        #expect(row(["张三"]).contains("（张三在改）"))
        #expect(row(["张三", "李四"]).contains("（张三、李四在改）"))
        let both = row(["张三"], conflicts: 1)
        #expect(both.contains("待选") && both.contains("张三在改）"), "\(both)")
        #expect(row(["张三", "李四", "王五", "赵六", "钱七"]).contains("在改）"))
        #expect(row(["张三"]).contains("全"), "something of the title")
    }

    @Test func `有设置、没有简报的书架：写的、列的都做得到，做不到的说一句`() {
        func shelf() -> Session {
            var session = Session(size: Size(columns: 80, rows: 24))
            _ = session.update(.shelf(.listed([], name: "动态")))
            return session
        }
        let screen = shelf().frame().text
        for possible in ["^N 新一期", "^O 导入", "F2 刊物设置", "入门", "^Q 退出"] {
            #expect(screen.contains(possible), "\(possible)")
        }
        for impossible in ["打开", "查各期", "期号 "] { #expect(!screen.contains(impossible), "\(impossible)") }
        var listed = shelf()
        listed.press("C-p")
        guard case .picker(let picker)? = listed.overlays.last else {
            Issue.record("没有列表")
            return
        }
        let titles = picker.rows.map(\.title)
        for possible in ["新一期", "导入", "刊物设置", "入门", "找回"] { #expect(titles.contains(possible)) }
        for impossible in ["打开", "仿此期", "移走", "改文件名", "复制一期", "查各期", "导出过的", "下一期"] {
            #expect(!titles.contains(impossible), "\(impossible)")
        }
        for key in ["Enter", "C-f", "F4", "Delete", "C-t", "甲"] {
            var session = shelf()
            #expect(session.press(key).isEmpty)
            #expect(session.overlays.isEmpty && session.notice?.text.contains("书架上还没有简报") == true, "\(key)")
        }
    }
}
