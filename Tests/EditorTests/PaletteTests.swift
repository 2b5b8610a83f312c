import Bulletins
import Screen
import Testing

@testable import Editor

/// Finding commands, places and issues by name.
@Suite struct PaletteTests {
    private let text = "一、重要讲话\n（一）保存成果\n‸正文\n二、动态\n（一）各镇办\n1.东街街道：助企纾困\n2.洪门镇：绿色通道\n（二）部门\n1.区人社局：上线"

    private func session() -> Session {
        let (bulletin, caret, _) = Sketch.bulletin(text)
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(
            .shelf(
                .listed(
                    [
                        ShelfEntry(
                            reference: "36.json", name: "2023-36", number: "36", date: "2023年10月9日", title: "周报"),
                        ShelfEntry(reference: "35.json", name: "2023-35", number: "35", title: "周报"),
                        ShelfEntry(reference: "34.json", name: "2023-34", problem: "坏了"),
                    ], name: "动态")))
        _ = session.update(.issue(.opened(OpenIssue(reference: "35.json", draft: Draft(bulletin), series: Series()))))
        session.withDesk { $0.place(caret) }
        return session
    }

    private func rows(_ session: Session) -> [String] {
        guard case .picker(let picker)? = session.overlays.last else { return [] }
        return picker.rows.map(\.title)
    }

    private func rows(typing query: String) -> [String] {
        var session = session()
        session.press("C-p \(query)")
        return rows(session)
    }

    @Test(arguments: ["bc", "baocun", "baoc", "保存", "ＢＣ", "bcun"]) func `拼音首字母、全拼、汉字都找得到保存，排在最前`(query: String) {
        #expect(rows(typing: query).first == "保存")
    }

    @Test func `最像的在前：同名、开头、拼音、中间、说明`() {
        #expect(rows(typing: "撤销").first == "撤销")
        let found = rows(typing: "bc")
        #expect(found.firstIndex(of: "保存") ?? .max < found.firstIndex(of: "保存成果") ?? .max)
        #expect(rows(typing: "鼎鼐").isEmpty)
        #expect(rows(typing: "磁盘").contains("保存"), "by its sentence of help")
    }

    @Test func `没有的词，相近的不自己选上：Enter 不退出，选了才做`() {
        var session = session()
        session.press("C-p 出版 Enter")
        #expect(session.desk != nil && !session.overlays.isEmpty)
        #expect(rows(typing: "出处").contains("来源"))
        #expect(rows(typing: "要目").contains { $0.hasPrefix("刊物设置") } || !rows(typing: "要目").isEmpty)
        #expect(!rows(typing: "刊型").isEmpty && !rows(typing: "增刊").isEmpty)
    }

    @Test func `来源从命令里写上，撤销就没有了；不印来源的刊物说一声`() {
        for (standing, isTold) in [(PaperStyle.Standing.right, false), (.none, true)] {
            let (bulletin, caret, _) = Sketch.bulletin(text)
            var series = Series()
            series.style.source = standing == .none ? nil : standing
            var session = Session.editing(bulletin, series: series, caret: caret)
            session.press("C-p 出处 Enter 新华社 Enter")
            #expect(session.desk?.bulletin.items[0].source == "新华社")
            #expect((session.notice?.text.contains("不印来源") ?? false) == isTold)
            session.press("C-z")
            #expect(session.desk?.bulletin.items[0].source == "")
        }
    }

    @Test func `每个命令都有自己的键`() {
        var session = session()
        session.press("C-p bc")
        #expect(session.frame().texts.contains { $0.contains("保存") && $0.contains("^S") })
    }

    @Test func `栏目、条目、各期都在里面，打开的这一期不在`() {
        #expect(rows(typing: "djjd").first == "东街街道：助企纾困")
        #expect(rows(typing: "lvse").first == "洪门镇：绿色通道")
        #expect(rows(typing: "luse").first == "洪门镇：绿色通道")
        #expect(rows(typing: "重要").first == "重要讲话")
        #expect(rows(typing: "2023-36") == ["第36期 周报"])
        #expect(rows(typing: "2023-35").isEmpty)
        #expect(rows(typing: "2023-34").isEmpty)
    }

    @Test func `Enter 到那一处，返回键回来`() throws {
        var session = session()
        session.press("C-p djjd Enter")
        #expect(
            session.desk?.caret.position.place.field == .contributor
                || session.desk?.caret.position.place.field == .headline)
        #expect(session.desk.map { $0.bulletin.name(of: $0.caret.position.place) } == "二（一）1")
        session.press("C-b")
        #expect(Sketch.draw(try #require(session.desk)) == text)
    }

    @Test(arguments: [
        ("二", "二"), ("2", "二"), ("二（一）", "二（一）"), ("二1", "二（一）"), ("二（一）2", "二（一）2"), ("2.1.2", "二（一）2"),
        ("２．１．２", "二（一）2"), ("二(一)2", "二（一）2"), ("二一2", "二（一）2"), ("一（一）", "一（一）"), ("二、（二）1.", "二（二）1"),
    ]) func `按编号到一处，排在最前`(typed: String, place: String) throws {
        var session = session()
        session.press("C-p \(typed)")
        #expect(rows(session).first?.hasPrefix("到 \(place)  ") == true)
        session.press("Enter")
        let desk = try #require(session.desk)
        #expect(desk.bulletin.name(of: desk.caret.position.place) == place)
    }

    @Test(arguments: ["九", "二（一）9", "一（一）1", "2.1.2.1", "0", "二甲", "（）"]) func `没有这个编号就不提`(typed: String) {
        #expect(!rows(typing: typed).contains { $0.hasPrefix("到 ") })
    }

    @Test func `打开别的一期，没存的先问`() {
        func opens(_ effects: [Effect]) -> Bool {
            effects.contains { if case .issue(.open(reference: "36.json")) = $0 { true } else { false } }
        }
        var saved = session()
        #expect(opens(saved.press("C-p 2023-36 Enter")))
        #expect(saved.desk == nil)
        var edited = session()
        #expect(!opens(edited.press("改 C-p 2023-36 Enter")))
        #expect(edited.desk != nil)
        edited.press("Esc")
        #expect(edited.overlays.isEmpty)
        edited.press("C-p 2023-36 Enter 存")
        let revision = edited.desk?.draft.revision ?? 0
        #expect(opens(edited.update(.issue(.saved(revision: revision)))))
        var abandoned = session()
        #expect(opens(abandoned.press("改 C-p 2023-36 Enter ｄ")))
    }

    @Test func `书架还没读过就先读，读到了名单跟着长`() {
        let (bulletin, _, _) = Sketch.bulletin(text)
        var session = Session.editing(bulletin)
        let effects = session.press("C-p 2023")
        #expect(effects.contains { if case .shelf(.read) = $0 { true } else { false } })
        #expect(rows(session).isEmpty)
        _ = session.update(.shelf(.listed([ShelfEntry(reference: "1.json", name: "2023-1", number: "1")], name: "动态")))
        #expect(rows(session) == ["第1期 "])
    }

    @Test func `书架在别处变了，打开着的命令里选到哪一行还是哪一行`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        let one = ShelfEntry(reference: "1.json", name: "2023-1", number: "1")
        _ = session.update(.shelf(.listed([one], name: "动态")))
        session.press("C-p Down Down Down")
        func chosen() -> String? {
            guard case .picker(let picker)? = session.overlays.last else { return nil }
            return picker.current?.title
        }
        let before = chosen()
        let two = ShelfEntry(reference: "2.json", name: "2023-2", number: "2")
        _ = session.update(.shelf(.listed([two, one], name: "动态")))
        #expect(before != nil && chosen() == before)
        #expect(rows(session).contains("第2期 "))
    }

    @Test func `筛选不分全角半角和大小写，找到的字标出来`() {
        let rows = [Picker.Row("Ａ卷 GDP") { _ in }, Picker.Row("乙卷") { _ in }, Picker.Row(heading: "题头")]
        var picker = Picker("单子", rows: rows)
        picker.query.insert("ｇdp")
        picker.filter()
        #expect(picker.rows.map(\.title) == ["Ａ卷 GDP"])
        #expect(picker.rows[0].emphasis == 3..<6)
        picker.query = TextLine("a卷")
        picker.filter()
        #expect(picker.rows.map(\.title) == ["Ａ卷 GDP"])
        picker.query = TextLine()
        picker.filter()
        #expect(picker.rows.count == 3)
    }

    @Test func `帮助里也按命令名和拼音找`() {
        var session = session()
        session.press("F1 bc")
        #expect(rows(session).first == "保存")
        session.press("C-u 撤销")
        #expect(rows(session).first == "撤销")
    }

    @Test(arguments: [
        ("打印", "打印"), ("另存", "导出"), ("改名", "版头版记"), ("设置", "刊物设置"), ("错别字", "差错"), ("合并单元格", "表格操作"),
        ("教程", "入门"), ("搜索", "查找"),
    ]) func `按别的程序里的叫法也找得到`(typed: String, found: String) {
        var session = session()
        session.press("C-p \(typed)")
        #expect(rows(session).contains(found))
        session.press("Esc F1 \(typed)")
        #expect(rows(session).contains(found))
    }

    @Test(arguments: [
        ("字体", "刊物设置"), ("字数", "本条"), ("批注", "F8"), ("插件", "没有"), ("页码", "每页"), ("公式", "没有"),
        ("翻译", "不"), ("公章", "不"), ("盖章", "不"), ("水印", "没有"), ("脚注", "没有"), ("密码", "没有"), ("页眉", "没有"), ("分栏", "没有"),
    ])
    func `没有的事说没有，说用什么代替`(typed: String, answer: String) {
        var session = session()
        session.press("C-p \(typed)")
        #expect(rows(session).first?.contains(answer) == true)
    }

    @Test func `一个也没找到就列相近的`() {
        var session = session()
        session.press("C-p 存储位置")
        #expect(rows(session).first == "没有“存储位置”，相近的有")
        #expect(rows(session).contains("保存"))
    }

    @Test(arguments: ["zzz", "鼎鼐", "2023-35"]) func `什么也找不到，说没有，说怎么找；不是空白一片`(typed: String) {
        for key in ["C-p", "F1"] {
            var session = session()
            session.press("\(key) \(typed)")
            #expect(rows(session).isEmpty)
            let screen = session.frame().text
            #expect(screen.contains("没有“") && screen.contains("换个说法"), "\(key)")
        }
    }

    @Test(arguments: [("存储", "保存"), ("文号", "版头版记"), ("段落", "分段")]) func `相近的也看说明里的字，最像的在前，不多列`(
        typed: String, near: String
    ) {
        let found = rows(typing: typed)
        #expect(found.contains(near), "\(found)")
        #expect(found.count < 15)
    }

    private func shelf() -> Session {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(Sample.entries, name: "动态")))
        return session
    }

    @Test func `别处才有的事，说在哪里、按什么键`() {
        var shelf = shelf()
        shelf.press("C-p 打印")
        #expect(rows(shelf).first?.contains("打开一期") == true, "\(rows(shelf))")
        shelf.press("Enter")
        #expect(shelf.notice?.text.contains("打开一期") == true)
        shelf.press("C-p 保存")
        #expect(rows(shelf).first?.contains("^S") == true)
        var issue = session()
        issue.press("C-p 改名")
        #expect(rows(issue).contains { $0.contains("书架") && $0.contains("F4") } && rows(issue).contains("版头版记"))
        issue.press("C-u 导入")
        #expect(rows(issue).first == "导入", "what there is here is done here")
    }

    @Test(arguments: ["领导", "组织", "经费"]) func `不像的不说相近`(typed: String) {
        #expect(rows(typing: typed).isEmpty)
    }

    @Test func `不打字时常用的在前，同步不在最前`() {
        var session = session()
        session.press("C-p")
        let commands = rows(session).dropFirst().prefix(12)
        for usual in ["保存", "导出", "查找", "撤销"] { #expect(commands.contains(usual), "\(commands)") }
        #expect(!commands.contains("同步") && rows(session).contains("同步"))
    }

    @Test func `别的叫法都是有的命令的`() {
        #expect(Vocabulary.words.keys.filter { Command[$0] == nil } == [])
    }
}
