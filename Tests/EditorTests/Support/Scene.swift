import Bulletins
import Screen
import Testing

@testable import Editor

/// A state of the editor worth looking at, and the sizes at which it is looked at.
struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    let sizes: [Size]
    let play: @Sendable (inout Session) -> Void

    private static let usual = [(80, 24), (100, 30), (160, 48)].map { Size(columns: $0, rows: $1) }

    var testDescription: String { name }

    init(_ name: String, sizes: [Size] = Scene.usual, _ play: @escaping @Sendable (inout Session) -> Void) {
        self.name = name
        self.sizes = sizes
        self.play = play
    }

    /// With the sample issue open, and these keys pressed.
    private init(_ name: String, sizes: [Size] = Scene.usual, press keys: String) {
        self.init(name, sizes: sizes) { session in
            session.showShelf()
            session.open()
            session.press(keys)
        }
    }

    /// Every size, with “ one and two columns wide.
    var screens: String {
        sizes.flatMap { size in
            [false, true].map { isWide in
                var session = Session(
                    size: size, width: DisplayWidth(ambiguousIsWide: isWide),
                    clock: Clock(seconds: 1_709_533_920, offset: 8 * 3600))
                play(&session)
                return ScreenText.text(session.frame())
            }
        }.joined(separator: "\n")
    }
}

extension Session {
    fileprivate mutating func showShelf() { _ = update(.shelf(.listed(Sample.entries, name: Sample.series.name))) }

    /// What the proofreader would find in the issues of the sample.
    fileprivate mutating func count() {
        for (reference, must, findings) in [("2024-07.json", 1, "必改 1  建议 2"), ("2024-06.json", 0, "建议 4")] {
            let isNewest = reference == "2024-07.json"
            _ = update(
                .shelf(
                    .counted(
                        ShelfCount(
                            reference: reference, saved: clock.seconds, by: "李四",
                            exported: clock.seconds + (isNewest ? -86_400 : 60), must: must, findings: findings))))
        }
    }

    /// From the shelf to the settings of the sample's series.
    fileprivate mutating func showSettings() {
        showShelf()
        _ = update(.series(.read(Sample.series, problem: nil)))
    }

    /// What the world would find, had it the sample twice.
    fileprivate mutating func find(_ text: String) {
        do throws(ExpressionError) {
            var search = try ShelfSearch(SearchQuery(text))
            for name in ["2024-07", "2024-06"] {
                _ = search.look(in: Sample.bulletin, reference: name + ".json", issue: name)
            }
            _ = update(.shelf(.found(search)))
        } catch {
            Issue.record("\(error.message)")
        }
    }

    fileprivate mutating func open(_ bulletin: Bulletin = Sample.bulletin, notice: String? = nil) {
        _ = update(
            .issue(
                .opened(
                    OpenIssue(
                        reference: "2024-07.json", draft: Draft(bulletin), series: Sample.series, notice: notice))))
        withDesk { $0.ids = Randomness(seed: 1) }
    }
}

extension Scene {
    private static let small = [Size(columns: 80, rows: 24)]
    private static let narrow = [Size(columns: 50, rows: 24), Size(columns: 36, rows: 12)]

    private static let wide = [Size(columns: 160, rows: 48)]

    static let all: [Scene] = [
        Scene("beside-findings", sizes: wide) { session in
            session.showShelf()
            session.open()
            session.press("A-2")
            _ = session.update(.input(.quiet))
        },
        Scene("beside-nothing", sizes: wide, press: "A-2 A-2"),
        Scene("working", sizes: small) { session in
            session.showShelf()
            session.open()
            _ = session.update(.output(.working(["正在导出"])))
        },
        Scene("lesson", sizes: small + narrow) { session in
            _ = session.update(
                .issue(
                    .opened(OpenIssue(reference: "2024-1.json", draft: Draft(Lesson.bulletin), series: Lesson.series))))
            _ = session.update(.issue(.lessonOpened))
        },
        Scene("rename-refused", sizes: small) { session in
            session.showShelf()
            session.press("F4 二月/四日 Enter")
            _ = session.update(.failed("“二月/四日”不能做文件名：里面有斜线，斜线在这里分开文件夹；请换一个名称，汉字、字母、数字和短横线都可以，没有改"))
        },
        Scene("shelf") { session in
            session.showShelf()
            session.count()
        },
        Scene("shelf-preview") { session in
            session.showShelf()
            _ = session.update(
                .shelf(
                    .previewed(
                        ShelfPreview(
                            of: Sample.bulletin, in: Sample.series, reference: "2024-07.json",
                            saved: session.clock.seconds,
                            by: "李四",
                            exports: [
                                ShelfPreview.Export(name: "营商环境工作动态第7期.docx", time: session.clock.seconds - 86_400)
                            ]))))
            session.count()
        },
        Scene("shelf-filtered", sizes: small) { session in
            session.showShelf()
            session.press("6")
        },
        Scene("shelf-empty", sizes: small) { _ = $0.update(.shelf(.listed([], name: Sample.series.name))) },
        Scene("shelf-unreadable") { session in
            session.showShelf()
            session.press("Down Down Enter")
        },
        Scene("shelf-narrow", sizes: narrow) { $0.showShelf() },
        Scene("start") { _ = $0.update(.shelf(.listed([], name: "", state: ShelfState(hasSeries: false)))) },
        Scene("start-narrow", sizes: narrow) { session in
            _ = session.update(.shelf(.listed([], name: "", state: ShelfState(hasSeries: false))))
            session.press("Down")
        },
        Scene("papers", sizes: small) { session in
            _ = session.update(.shelf(.listed([], name: "", state: ShelfState(hasSeries: false))))
            _ = session.update(
                .series(
                    .papers([
                        PaperFile(path: "第35期.docx", title: "第35期.docx", detail: ""),
                        PaperFile(path: "旧刊", title: "旧刊/", detail: "文件夹，12 份"),
                    ])))
            session.press("旧刊")
        },
        Scene("set-up") { session in
            _ = session.update(.shelf(.listed([], name: "", state: ShelfState(hasSeries: false))))
            let remarks = ["第1行“内部资料”没有读作版头，请核对", "第40行：年份没有写，按印发日期定为 2024 年"]
            _ = session.update(
                .series(
                    .proposed(Proposal(series: Sample.series, papers: [OldPaper(Sample.bulletin)], remarks: remarks))))
        },
        Scene("series") { session in
            session.showSettings()
            session.press("Down Down Down Down 改")
        },
        Scene("series-unfolded", sizes: small) { session in
            session.showSettings()
            session.press("PgDn PgDn PgDn Enter Up Up Up Right")
        },
        Scene("series-page", sizes: small) { session in
            session.showSettings()
            session.press("Down Down Down Down F4")
        },
        Scene("series-narrow", sizes: narrow) { session in
            session.showSettings()
            session.press("Down")
        },
        Scene("series-broken", sizes: small) { session in
            session.showShelf()
            _ = session.update(
                .series(.read(Sample.series, problem: "“series.json”第12行 .units[0] 应为对象 {…}，现在是文字；文件没有动，请改正后再打开")))
        },
        Scene("series-waiting", sizes: small) { session in
            session.showShelf()
            var theirs = Sample.series
            theirs.office = "云溪区委办公室"
            var mine = Sample.series
            mine.office = "云溪区政府办公室"
            let merged = Series.merged(base: Sample.series, mine: mine, theirs: theirs, from: "王芳")
            _ = session.update(.series(.read(merged, problem: nil)))
            session.press("Up Enter")
        },
        Scene("series-follow", sizes: small) { session in
            session.showShelf()
            session.open()
            _ = session.update(.series(.read(Sample.series, problem: nil)))
            for effect in session.press("C-u Text=云溪信息 Tab C-u Text=云溪区委办公室 Tab") {
                if case .series(.change(_, let new)) = effect {
                    _ = session.update(.series(.changed(new, isOurs: true)))
                }
            }
            session.press("Esc")
        },
        Scene("shelves", sizes: small) { session in
            _ = session.update(
                .shelf(
                    .shelves(
                        [
                            ShelfChoice(name: "云溪信息", lastIssue: "2024-07  2024年3月4日", folder: "xinxi", isOpen: false),
                            ShelfChoice(name: "云溪专报", lastIssue: "还没有简报", folder: "zhuanbao", isOpen: false),
                        ], mayAdd: true)))
        },
        Scene("sample", sizes: small) { session in
            _ = session.update(
                .shelf(.listed(Sample.entries, name: Sample.series.name, state: ShelfState(isSample: true))))
        },
        Scene("tour") { session in
            session.showShelf()
            if let tour = Command["tour"] { session.run(tour) }
        },
        Scene("page", press: "Down Down Down Down"),
        Scene("page-masthead", press: "C-Home"),
        Scene("page-end", press: "C-End"),
        Scene("page-typed", sizes: small, press: "C-PgDn Down End 改革前要跑六个窗口。"),
        Scene("page-narrow", sizes: narrow, press: "Down Down"),
        Scene("page-new", sizes: small) { session in
            session.showShelf()
            session.open(Sample.series.bulletin(year: 2024, number: 8, date: Day(iso: "2024-03-11")))
        },
        Scene("page-new-item", sizes: small, press: "C-End C-PgUp C-n"),
        Scene("selection", sizes: small, press: "Down Down C-Right S-Down S-Down"),
        Scene("outline", press: "Tab Down Down"),
        Scene("outline-folded", sizes: small, press: "Tab Up Left Down Down Left"),
        Scene("outline-narrow", sizes: narrow, press: "Tab Down Down"),
        Scene("help", press: "F1"),
        Scene("help-filtered", sizes: small, press: "F1 条目"),
        Scene("help-narrow", sizes: narrow, press: "F1"),
        Scene("palette", press: "C-p"),
        Scene("palette-filtered", sizes: small, press: "C-p 税"),
        Scene("palette-pinyin", sizes: small, press: "C-p bc"),
        Scene("palette-number", sizes: small, press: "C-p 3.1.2"),
        Scene("search-shelf", sizes: small) { session in
            session.showShelf()
            session.press("C-f 企业")
        },
        Scene("search-shelf-found") { session in
            session.showShelf()
            session.find("企业")
        },
        Scene("picker", press: "C-g Down"),
        Scene("fields", press: "F2"),
        Scene("fields-unfolded", sizes: small, press: "F2 PgDn PgDn PgDn Enter"),
        Scene("prompt", press: "Down Down K-i"),
        Scene("files") { session in
            session.showShelf()
            session.open()
            session.press("C-o")
            let entries = [
                FileListing.Entry(name: "税务局来稿.docx", time: 1_709_533_000),
                FileListing.Entry(name: "青石镇帮办代办.txt", time: 1_709_433_000), FileListing.Entry(name: "二月/"),
            ]
            _ = session.update(.shelf(.files(FileListing(folder: "来稿/", entries: entries))))
        },
        Scene("exports", sizes: small) { session in
            session.showShelf()
            let places = ["docx", "pdf"].map { ending in
                ExportedFile(
                    name: "营商环境工作动态第7期.\(ending)", place: "/简报/exports/营商环境工作动态第7期.\(ending)",
                    time: 1_709_533_000, fetch: "scp 'bianji@10.0.0.2:/简报/exports/营商环境工作动态第7期.\(ending)' .")
            }
            _ = session.update(.shelf(.exports(places, of: "2024-07")))
        },
        Scene("settled", sizes: small) { session in
            session.showShelf()
            session.open()
            let choice = SettledChoice(
                place: Place("i1", .headline), name: "一（一）", used: "全市优化营商环境大会召开，部署今年十项任务",
                unused: "全市大会部署十项任务")
            _ = session.note([choice], by: "王芳")
            session.press("Down F8")
        },
        Scene("question", press: "误 C-q"),
        Scene("search", press: "C-f 企业"),
        Scene("search-nothing", sizes: small, press: "C-f 区块链"),
        Scene("search-done", sizes: small, press: "C-f 企业 Enter F3"),
        Scene("search-expression", sizes: small, press: "C-f A-r \\d+[户天件] Down"),
        Scene("search-wrong", sizes: small, press: "C-f A-r （(一 Enter"),
        Scene("history", sizes: small, press: "Down Down 甲。乙。丙 A-u"),
        Scene("history-question", sizes: small, press: "Down Down 甲。乙。丙 A-u End Down Down Down Enter"),
        Scene("paste-items", sizes: small, press: "Paste=（一）新条目¶正文。 "),
        Scene("new-section", sizes: small, press: "C-Home Tab Down C-d A-n"),
        Scene("replace", press: "C-r 企业 Enter 商户 Enter Down ␣"),
        Scene("replace-narrow", sizes: narrow, press: "C-r 企业 Enter 商户 Enter"),
        Scene("zen", press: "A-z Down Down"),
        Scene("focus", press: "A-f C-PgDn"),
        Scene("read-only") { session in
            session.showShelf()
            var bulletin = Sample.bulletin
            bulletin.format = 2
            session.open(bulletin, notice: EditError.readOnly(format: 2).message)
        },
        Scene("people", sizes: small) { session in
            session.showShelf()
            session.open()
            _ = session.update(.issue(.present(["王芳"])))
        },
        Scene("trouble", sizes: small) { session in
            session.showShelf()
            session.open()
            session.press("改")
            _ = session.update(.issue(.trouble("磁盘已满，改动暂存在内存里；请清出空间，再按 ^S 保存")))
        },
        Scene("saved", sizes: small) { session in
            session.showShelf()
            session.open()
            session.press("改 C-s")
            if let revision = session.desk?.draft.revision { _ = session.update(.issue(.saved(revision: revision))) }
        },
        Scene("too-small", sizes: [Size(columns: 18, rows: 4)], press: "Down"),
    ]
}
