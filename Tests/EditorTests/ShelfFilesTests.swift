import Bulletins
import Recognition
import Screen
import Testing

@testable import Editor

/// What is done on the shelf to the chosen issue as a file, and files that are chosen to be read.
@Suite struct ShelfFilesTests {
    private func shelf(columns: Int = 80) -> Session {
        var session = Session(
            size: Size(columns: columns, rows: 24), clock: Clock(seconds: 1_709_533_920, offset: 8 * 3600))
        _ = session.update(.shelf(.listed(Sample.entries, name: "动态")))
        return session
    }

    @Test func `够宽的书架下面写着改文件名、导入、导出过的，窄的留着要紧的`() {
        let wide = shelf(columns: 120).frame().texts[23]
        for key in ["Enter 打开", "^Q 退出", "F4 改文件名", "^O 导入", "^E 导出过的"] {
            #expect(wide.contains(key), "\(key)")
        }
        let narrow = shelf().frame().texts[23]
        #expect(narrow.contains("^Q 退出") && !narrow.contains("^E"))
        var session = shelf()
        session.press("F1")
        let help = session.frame().text
        #expect(help.contains("复制一期") && help.contains("改文件名"))
    }

    @Test func `F4 问文件名，原来的名称可以直接打掉；没有改就不动`() {
        var session = shelf()
        session.press("F4")
        #expect(session.frame().texts[22].contains("文件名：2024-07"))
        #expect(session.press("Enter").isEmpty)
        let effects = session.press("F4 春节专刊 Enter")
        #expect(
            effects.contains {
                if case .files(.rename("2024-07.json", "春节专刊")) = $0 { true } else { false }
            })
    }

    @Test func `F4 不成：那一行还开着，打的字还在，为什么不成全看得见`() {
        var session = shelf()
        let reason = "春节专刊/二 不能做文件名：" + String(repeating: "里面有不能用的符号，请换一个名称，", count: 6) + "没有改"
        session.press("F4 春节专刊/二 Enter")
        _ = session.update(.failed(reason))
        let shown = session.frame().texts
        #expect(shown[22].contains("文件名：春节专刊/二"))
        #expect(shown[..<22].suffix(4).map { $0.trimmingBlanks() }.joined().contains(reason))
        let effects = session.press("Backspace Backspace Enter")
        #expect(effects.contains { if case .files(.rename("2024-07.json", "春节专刊")) = $0 { true } else { false } })
        _ = session.update(.shelf(.chosen("春节专刊.json")))
        #expect(session.context == .shelf)
        session.press("F4 C-u Enter")
        #expect(session.context == .prompt && session.notice?.text.contains("不能空着") == true)
        session.press("Esc F4 Enter")
        #expect(session.context == .shelf && session.notice == nil)
    }

    @Test func `没有做成的话说得长，一个字不少`() {
        var session = shelf()
        let long = String(repeating: "这是一句说得很长的话，两行放不下，", count: 6) + "完"
        _ = session.update(.failed(long))
        #expect(session.frame().texts.suffix(4).map { $0.trimmingBlanks() }.joined().hasSuffix(long))
    }

    @Test func `筛选得一期不剩时，要选中一期的键说一句，不是没有反应`() {
        for key in ["F4", "A-c", "C-e", "Delete", "Enter"] {
            var session = shelf()
            session.press("没有这一期")
            #expect(session.press(key).isEmpty)
            #expect(session.notice?.text == "没有选中哪一期；Esc 全列，再选", "\(key)")
        }
    }

    @Test func `^K C 复制选中的一期；读不出的不复制，说一句`() {
        var session = shelf()
        #expect(
            session.press("C-k c").contains { if case .files(.duplicate("2024-07.json")) = $0 { true } else { false } })
        #expect(!session.press("Down Down A-c").contains { if case .files(.duplicate) = $0 { true } else { false } })
        #expect(session.notice?.level == .alarm)
    }

    @Test func `复制、改名之后，选中的就是那一期，筛选也放开`() {
        var session = shelf()
        session.press("2 0 2 4 - 0 7")
        _ = session.update(.shelf(.chosen("2024-08.json")))
        let copy = ShelfEntry(reference: "2024-08.json", name: "2024-08", number: "8")
        _ = session.update(.shelf(.listed([copy] + Sample.entries, name: "动态")))
        #expect(session.shelf.current?.name == "2024-08" && session.shelf.entries.count == 5)
    }

    @Test func `^E 列出导出过的文件，Enter 看在哪里、怎么取回，Esc 回到列表`() {
        var session = shelf()
        #expect(
            session.press("C-e").contains { if case .files(.listExports("2024-07.json")) = $0 { true } else { false } })
        _ = session.update(.shelf(.exports([], of: "2024-07")))
        #expect(session.notice?.text == "“2024-07”没有从这里导出过；打开它按 ^E")
        let file = ExportedFile(
            name: "动态第7期.docx", place: "/简报/exports/动态第7期.docx", time: 1_709_533_000, fetch: "scp '甲@乙' .")
        _ = session.update(.shelf(.exports([file], of: "2024-07")))
        #expect(session.frame().text.contains("动态第7期.docx"))
        session.press("Enter")
        let card = session.frame().text
        #expect(card.contains("在 /简报/exports/动态第7期.docx") && card.contains("scp '甲@乙' ."))
        session.press("x Esc")
        #expect(session.context == .shelf)
    }

    // MARK: - Files to be read

    private static let here = FileListing(
        folder: "",
        entries: [
            FileListing.Entry(name: "税务局来稿.docx", time: 1_709_533_000), FileListing.Entry(name: "税务局续报.txt", time: 0),
            FileListing.Entry(name: "青石镇.docx", time: 0), FileListing.Entry(name: "三月/"),
        ])

    private func choosing(_ listing: FileListing = here) -> Session {
        var session = Session.editing(Sample.bulletin)
        session.press("C-o")
        _ = session.update(.shelf(.files(listing)))
        return session
    }

    private func read(_ effects: [Effect]) -> String? {
        for case .issue(.importFile(let path)) in effects { return path }
        return nil
    }

    private func listed(_ effects: [Effect]) -> [String] {
        effects.compactMap { if case .files(.listFiles(let folder, _)) = $0 { folder ?? "上次的" } else { nil } }
    }

    @Test func `^O 列出文件，新的在前，Enter 读进来；打字筛选，拼音也行`() {
        var session = Session.editing(Sample.bulletin)
        #expect(listed(session.press("C-o")) == ["上次的"])
        _ = session.update(.shelf(.files(Self.here)))
        #expect(session.frame().text.contains("税务局来稿.docx") && session.frame().text.contains("Tab 补全"))
        #expect(read(session.press("Enter")) == "税务局来稿.docx")
        var filtered = choosing()
        #expect(read(filtered.press("青石 Enter")) == "青石镇.docx")
        var spelled = choosing()
        #expect(read(spelled.press("qsz Enter")) == "青石镇.docx")
    }

    @Test func `Tab 补全到分岔处，再打就分开；没有可补的往下走一行`() {
        var session = choosing()
        session.press("税 Tab")
        guard case .picker(let picker)? = session.overlays.last else {
            Issue.record("没有列表")
            return
        }
        #expect(picker.query.text == "税务局")
        #expect(read(session.press("续 Tab Enter")) == "税务局续报.txt")
        var down = choosing()
        #expect(read(down.press("Tab Enter")) == "税务局续报.txt")
    }

    @Test func `Tab 补全：只有一个文件夹，没有打字也补上它，不是走到上一级`() {
        let alone = FileListing(folder: "/tmp/x/", entries: [FileListing.Entry(name: "只此/")])
        var session = choosing(alone)
        #expect(listed(session.press("Tab")) == ["/tmp/x/只此/"])
        #expect(session.frame().text.contains("> /tmp/x/只此/"))
        var middle = choosing()
        #expect(listed(middle.press("月 Tab")) == ["三月/"], "the one that is left is meant, however it was found")
    }

    @Test func `写错了名称：列表还开着，打的还在，为什么不成看得见`() {
        var session = choosing(FileListing(folder: "/home/甲/来稿/", entries: [FileListing.Entry(name: "一.txt")]))
        #expect(read(session.press("二.txt Enter")) == "/home/甲/来稿/二.txt")
        _ = session.update(.failed("没有“/home/甲/来稿/二.txt”这个文件"))
        #expect(session.context == .list)
        let shown = session.frame().text
        #expect(shown.contains("> /home/甲/来稿/二.txt") && shown.contains("这个文件"))
        session.press("Backspace Backspace Backspace Backspace Backspace 一")
        #expect(session.frame().text.contains("> /home/甲/来稿/一"))
        #expect(read(session.press("Enter")) == "/home/甲/来稿/一.txt")
        _ = session.update(.issue(.imported([], ImportReport())))
        #expect(session.context != .list)
    }

    @Test func `进文件夹、补全文件夹、回上一级，都另列一次`() {
        var session = choosing()
        #expect(listed(session.press("Down Down Down Enter")) == ["三月/"])
        let march = FileListing(folder: "三月/", entries: [FileListing.Entry(name: "初稿.md")])
        _ = session.update(.shelf(.files(march)))
        #expect(read(session.press("Enter")) == "三月/初稿.md")
        var typed = choosing()
        #expect(listed(typed.press("三 Tab")) == ["三月/"])
        _ = typed.update(.shelf(.files(march)))
        #expect(listed(typed.press("Down Enter")) == [""])
    }

    @Test func `从上次的文件夹开始；斜线重来就是从根写起`() {
        var session = choosing(FileListing(folder: "/home/甲/来稿/", entries: [FileListing.Entry(name: "一.txt")]))
        #expect(session.frame().text.contains("> /home/甲/来稿/"))
        #expect(read(session.press("Enter")) == "/home/甲/来稿/一.txt")
        var other = choosing(FileListing(folder: "/home/甲/来稿/", entries: [FileListing.Entry(name: "一.txt")]))
        #expect(listed(other.press("/")) == ["/"])
        _ = other.update(.shelf(.files(FileListing(folder: "/"))))
        #expect(listed(other.press("tmp/")) == ["/tmp/"])
        _ = other.update(.shelf(.files(FileListing(folder: "/tmp/", entries: [FileListing.Entry(name: "二.txt")]))))
        #expect(read(other.press("Enter")) == "/tmp/二.txt")
    }

    @Test func `写出整个路径，列表里没有也照读；名称不全的不会错读成别的`() {
        var session = choosing()
        #expect(read(session.press("/tray/a.docx Enter")) == "/tray/a.docx")
        var shorter = choosing()
        #expect(read(shorter.press("来稿.docx Enter")) == "来稿.docx")
        var refused = choosing(FileListing(folder: "", problem: "这个登录不能读书架以外的文件"))
        #expect(refused.frame().text.contains("这个登录不能读书架以外的文件"))
        refused.press("Esc")
        #expect(refused.context == .page)
    }

    @Test func `图片也从列表里选，列的是图片`() {
        var session = Session.editing(Sample.bulletin)
        let asked = session.press("C-End C-PgUp Down K-q")
        #expect(asked.contains { if case .files(.listFiles(nil, for: .picture)) = $0 { true } else { false } })
        _ = session.update(.shelf(.files(FileListing(folder: "图/", entries: [FileListing.Entry(name: "车间.png")]))))
        let chosen = session.press("车间 Enter")
        #expect(chosen.contains { if case .issue(.addPicture("图/车间.png")) = $0 { true } else { false } })
    }

    @Test func `书架上 ^O 选一个文件成为一期，打开它，列出要核对的`() {
        var session = shelf()
        session.press("C-o")
        _ = session.update(.shelf(.files(Self.here)))
        let effects = session.press("Enter")
        #expect(effects.contains { if case .files(.importIssue("税务局来稿.docx")) = $0 { true } else { false } })
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2024-08.json", draft: Draft(Sample.bulletin), series: Sample.series))))
        _ = session.update(.issue(.importedIssue(ImportReport(), ["文件里没有期号，版头里空着，请填写"])))
        #expect(session.frame().text.contains("文件里没有期号"))
        session.press("Esc")
        #expect(session.context == .page)
    }

    @Test func `移走的一期在书架上找得回`() {
        var session = shelf()
        #expect(session.press("C-z").contains { if case .files(.listRemoved) = $0 { true } else { false } })
        _ = session.update(.shelf(.removed([])))
        #expect(session.notice?.text == "没有移走的")
        _ = session.update(.shelf(.removed([("2024-07.json", 1_709_533_920), ("2024-06.json", 1_709_000_000)])))
        #expect(session.frame().text.contains("找回移走的哪一期") && session.frame().text.contains("2024-07"))
        let effects = session.press("Down Enter")
        #expect(effects.contains { if case .files(.restore("2024-06.json")) = $0 { true } else { false } })
    }
}
