import Bulletins
import Screen
import Testing

@testable import Editor

/// The first screen of an empty shelf.
@Suite struct StartTests {
    private func start() -> Session {
        var session = Session(size: Size(columns: 80, rows: 24), clock: Clock(seconds: 1_709_533_920, offset: 8 * 3600))
        _ = session.update(.shelf(.listed([], name: "", state: ShelfState(hasSeries: false))))
        return session
    }

    @Test func `空书架问怎么开始，三条路，数字、方向键都行`() {
        var session = start()
        #expect(session.context == .start)
        for title in ["照一份旧简报设好刊物", "自己填", "先看看"] { #expect(session.frame().text.contains(title)) }
        #expect(session.press("Enter").contains { if case .series(.listPapers) = $0 { true } else { false } })
        #expect(session.press("３").contains { if case .shelf(.openSample) = $0 { true } else { false } })
        session.press("Up Enter")
        #expect(session.context == .form)
    }

    @Test func `有简报没有设置的书架照常列出，说按哪个键`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(Sample.entries, name: "", state: ShelfState(hasSeries: false))))
        #expect(session.context == .shelf && session.frame().texts[0].contains("按 F2"))
    }

    @Test func `自己填：没有刊名不算，填了就设好`() throws {
        var session = start()
        session.press("2 Tab C-s")
        #expect(session.notice?.text.contains("请先写刊名") == true)
        let effects = session.press("Text=云溪信息 C-s")
        #expect(
            effects.contains {
                if case .series(.setUp(let series, papers: _)) = $0 { series.name == "云溪信息" } else { false }
            })
        _ = session.update(.series(.setUp("设好了")))
        #expect(session.seriesForm == nil)
    }

    @Test func `填了一半要走，先问；不设了就回到开头`() {
        var session = start()
        session.press("2 Text=云溪信息 Esc")
        #expect(session.frame().text.contains("刊物还没有设好"))
        session.press("d")
        _ = session.update(.shelf(.listed([], name: "", state: ShelfState(hasSeries: false))))
        #expect(session.context == .start)
    }

    @Test func `自己填时打的字都留下来；不设了就不再留`() {
        func kept(_ effects: [Effect]) -> [String] {
            effects.flatMap { effect -> [String] in
                if case .series(.keepUnfinished(let unfinished)) = effect {
                    [unfinished?.series.name ?? "没有了"]
                } else {
                    []
                }
            }
        }
        var session = start()
        #expect(kept(session.press("2")).isEmpty)
        #expect(kept(session.press("Text=云溪信息")).last == "云溪信息")
        #expect(kept(session.press("Down")).isEmpty)
        session.press("Esc")
        #expect(kept(session.press("d")) == ["没有了"])
        #expect(kept(session.press("Down")).isEmpty)

        let bytes = UnfinishedSeries(series: Series(name: "云溪信息")).bytes
        #expect(UnfinishedSeries(bytes: bytes)?.series.name == "云溪信息")
        #expect(UnfinishedSeries(bytes: Array("field\0name".utf8)) == nil)
    }

    @Test func `上次设到一半：接着设，字都在，^S 设好；不要了就从头`() {
        var session = start()
        let unfinished = UnfinishedSeries(series: Series(name: "云溪信息", office: "云溪区委办公室"))
        _ = session.update(.series(.unfinished(unfinished, by: "王芳")))
        #expect(session.frame().text.contains("云溪区委办公室"))
        let effects = session.press("y")
        // What is kept anew stands before the old is let go.
        let order = effects.compactMap { effect in
            switch effect {
            case .series(.keepUnfinished(let series)): series?.series.name
            case .series(.forgetTyped): "forget"
            default: nil
            }
        }
        #expect(order == ["云溪信息", "forget"])
        #expect(
            session.press("C-s").contains {
                if case .series(.setUp(let series, papers: _)) = $0 { series.office == "云溪区委办公室" } else { false }
            })
        var other = start()
        _ = other.update(.series(.unfinished(unfinished, by: "王芳")))
        #expect(other.press("d").contains { if case .series(.forgetTyped) = $0 { true } else { false } })
        #expect(other.context == .start)
    }

    @Test func `打字筛选旧简报，Enter 读找到的；写路径读写的`() {
        func read(_ effects: [Effect]) -> [String] {
            effects.flatMap { effect -> [String] in
                if case .series(.readPapers(let paths)) = effect { paths } else { [] }
            }
        }
        let papers = ["12-每日要情.txt", "27-文明城市简报.txt"].map { PaperFile(path: "旧/" + $0, title: $0, detail: "") }
        var session = start()
        _ = session.update(.series(.papers(papers)))
        #expect(read(session.press("27 Enter")) == ["旧/27-文明城市简报.txt"])
        _ = session.update(.series(.papers(papers)))
        #expect(read(session.press("Text=/tmp/别的.txt Enter")) == ["/tmp/别的.txt"])
    }

    @Test func `粘贴整份旧简报也行；选文件时粘贴也是`() {
        func reads(_ effects: [Effect]) -> Bool {
            effects.contains { if case .series(.readPaperText("云溪信息\n第1期")) = $0 { true } else { false } }
        }
        var session = start()
        #expect(reads(session.press("Paste=云溪信息¶第1期")))
        _ = session.update(.series(.papers([])))
        #expect(reads(session.press("Paste=云溪信息¶第1期")))
    }

    @Test func `写出文件名就读那个文件；没读成，说为什么，还在原处`() {
        var session = start()
        _ = session.update(.series(.papers([])))
        let effects = session.press("/mnt/旧.docx Enter")
        #expect(effects.contains { if case .series(.readPapers(["/mnt/旧.docx"])) = $0 { true } else { false } })
        _ = session.update(.failed("没有这个文件"))
        #expect(session.context == .start && session.notice?.text == "没有这个文件")
    }

    @Test func `几个书架先选一个；不选就退出，另设时不写名称就再选`() {
        let choices = [
            ShelfChoice(name: "云溪信息", lastIssue: "2024-07", folder: "a", isOpen: false),
            ShelfChoice(name: "云溪专报", lastIssue: "", folder: "b", isOpen: false),
        ]
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.shelves(choices, mayAdd: true)))
        #expect(session.press("Down Enter").contains { if case .shelf(.use(1)) = $0 { true } else { false } })
        _ = session.update(.shelf(.shelves(choices, mayAdd: true)))
        #expect(
            session.press("End PgDn Enter Esc").contains { if case .shelf(.listShelves) = $0 { true } else { false } })
        _ = session.update(.shelf(.shelves(choices, mayAdd: true)))
        #expect(session.press("Esc").contains { if case .quit = $0 { true } else { false } })
        // Over a shelf that is open it is left as any list.
        _ = session.update(.shelf(.listed(Sample.entries, name: "动态", state: ShelfState(hasOthers: true))))
        #expect(session.press("Tab").contains { if case .shelf(.listShelves) = $0 { true } else { false } })
        _ = session.update(.shelf(.shelves(choices, mayAdd: false)))
        #expect(session.press("Esc").isEmpty)
    }

    @Test func `示例到处写着示例，离开回到开头`() {
        var session = start()
        _ = session.update(.shelf(.changed))
        _ = session.update(.shelf(.listed(Sample.entries, name: Sample.series.name, state: ShelfState(isSample: true))))
        #expect(session.frame().texts[0].contains("【示例】"))
        let issue = OpenIssue(reference: "2024-07.json", draft: Draft(Sample.bulletin), series: Sample.series)
        _ = session.update(.issue(.opened(issue)))
        #expect(session.frame().texts[0].contains("【示例】"))
        session.press("C-q")
        _ = session.update(.series(.read(Sample.series, problem: nil)))
        #expect(session.frame().texts[0].contains("【示例】"))
        session.press("Esc")
        #expect(session.press("C-q").contains { if case .shelf(.leaveSample) = $0 { true } else { false } })
    }

    @Test func `什么也没读，不说读好了`() {
        var session = start()
        _ = session.update(.series(.proposed(Proposal(series: Series(), papers: [], remarks: []))))
        #expect(session.notice?.text.contains("读好了") == false)
        #expect(session.notice?.text.contains("填好刊名") == true)
    }

    @Test func `另设一种刊物：单位、报送先照原来的，撤销就从空的填起`() {
        var old = Sample.series
        old.secrecy = "秘密★1年"
        var session = Session(size: Size(columns: 80, rows: 24), clock: Clock(seconds: 1_709_533_920, offset: 8 * 3600))
        _ = session.update(.shelf(.listed([], name: "", state: ShelfState(hasSeries: false, model: old.ofOffice))))
        session.press("2")
        let made = session.seriesForm?.series
        #expect(made?.office == old.office && made?.units == old.units && made?.imprint == old.imprint)
        #expect(made?.name == "" && made?.secrecy == "" && made?.sections == [])
        #expect(session.notice?.text.contains("先照原来的刊物") == true)
        session.press("C-z")
        #expect(session.seriesForm?.series == Series())
    }
}
