import Bulletins
import Screen
import Testing

@testable import Editor

/// 刊物设置: keys, and what the series is then.
@Suite struct SeriesFormTests {
    /// The settings on the screen, and a disk that takes what they change.
    struct Setting {
        var session: Session
        var file: Series

        init(_ series: Series = Sample.series, size: Size = Size(columns: 80, rows: 24)) {
            session = Session(size: size, clock: Clock(seconds: 1_709_533_920, offset: 8 * 3600))
            file = series
            _ = session.update(.shelf(.listed(Sample.entries, name: series.name)))
            _ = session.update(.series(.read(series, problem: nil)))
        }

        /// As the loop does, each key's effects before the next key.
        mutating func press(_ keys: String) {
            for key in keys.split(separator: " ") { answer(session.press(String(key))) }
        }

        private mutating func answer(_ effects: [Effect]) {
            for effect in effects {
                guard case .series(.change(let old, let new)) = effect else { continue }
                file = Series.merged(base: old, mine: new, theirs: file, from: "王芳")
                answer(session.update(.series(.changed(file, isOurs: file == new))))
            }
        }

        /// Goes to a row and empties it.
        mutating func go(to id: FormRow.ID) throws {
            let rows = try #require(session.seriesForm?.form.rows)
            let target = try #require(rows.firstIndex { $0.id == id }, "\(id)")
            let here = try #require(session.seriesForm?.form.selected)
            let steps = rows[min(here, target)..<max(here, target)].count { $0.isSelectable }
            press(String(repeating: target > here ? "Down " : "Up ", count: steps))
            #expect(session.seriesForm?.form.current?.id == id)
        }

        var titles: [String] { file.sections.flatMap { [$0.title] + $0.subsections.map { "  " + $0 } } }
        var notice: String { session.notice?.text ?? "" }
    }

    @Test func `一项打到一半，连接断了，打的字也存了`() throws {
        var setting = Setting()
        setting.session.press("C-u Text=云溪信息")
        let effects = setting.session.update(.input(.hangup))
        let saved = try #require(
            effects.firstIndex { if case .series(.change(_, let new)) = $0 { new.name == "云溪信息" } else { false } })
        let quit = try #require(effects.firstIndex { if case .quit = $0 { true } else { false } })
        #expect(saved < quit)
    }

    @Test func `下一期的样子有总期号`() {
        var series = Sample.series
        series.style.numberForm = "第1期（总第58期）"
        var session = Session(
            size: Size(columns: 140, rows: 40), clock: Clock(seconds: 1_709_533_920, offset: 8 * 3600))
        _ = session.update(.series(.read(series, problem: nil, next: (7, 113))))
        #expect(session.frame().text.contains("第7期（总第113期）"))
    }

    @Test(arguments: ["第一章", "（一）", "1.", "①", "【】", "※ ※", "●", "一、｜黑体", "〔一〕", "无"]) func `序号的各种样子都收`(text: String)
        throws
    {
        var setting = Setting()
        try setting.go(to: .field("level0"))
        setting.press("C-u Text=\(text.replacing(" ", with: "\u{3000}")) Tab")
        #expect(!setting.notice.contains("不像一种序号"), "\(setting.notice)")
    }

    @Test(arguments: ["一、【】", "一、1.", "第一部分的大标题、"]) func `不成序号的样子不收，说一句`(text: String) throws {
        var setting = Setting()
        try setting.go(to: .field("level0"))
        setting.press("C-u Text=\(text) Tab")
        #expect(setting.notice.contains("不像一种序号"), "\(setting.notice)")
        #expect(setting.file.style.levels == nil)
    }

    @Test func `打字时每个键都记下打的字；到下一项存了就不再记`() {
        var setting = Setting()
        var kept: [TypedRow?] = []
        for key in ["C-u", "云", "溪", "Tab", "Down"] {
            for effect in setting.session.press(key) {
                if case .series(.keepTyped(let row)) = effect { kept.append(row) }
            }
        }
        #expect(kept.map { $0?.text } == ["", "云", "云溪", nil])
        #expect(kept.compactMap { $0 }.allSatisfy { TypedRow(bytes: $0.bytes) == $0 && $0.row == .field("name") })
    }

    @Test func `上次没存的一行：那一项挪了地方也找得到，没有了就另加一个，改不进去时说出打的字`() throws {
        var setting = Setting()
        let units = setting.file.units.map(\.name)
        let name = try #require(units.first)
        for (row, old, wanted) in [
            (FormRow.ID.element("units", 7), name, FormRow.ID.element("units", 0)),
            (.element("units", 0), "没有这个单位", .addition("units", units.count)),
            (.field("name"), "", .field("name")),
        ] {
            _ = setting.session.update(
                .series(.typedBefore(TypedRow(issue: "", row: row, label: "单位", old: old, text: "东街新名"), by: "王芳")))
            let effects = setting.session.press("y")
            #expect(setting.session.seriesForm?.form.current?.id == wanted)
            #expect(setting.session.seriesForm?.form.line.text == "东街新名")
            // What is kept anew stands before the old is let go.
            let order = effects.compactMap { effect in
                switch effect {
                case .series(.keepTyped): "keep"
                case .series(.forgetTyped): "forget"
                default: nil
                }
            }
            #expect(order == ["keep", "forget"])
            setting.session.press("C-z")
        }
        _ = setting.session.update(
            .series(.typedBefore(TypedRow(issue: "", row: .field("没有"), label: "旧项", old: "", text: "打的"), by: "王芳")))
        let effects = setting.session.press("y")
        #expect(setting.notice == "“旧项”现在没有了，打的是：打的")
        #expect(!effects.contains { if case .series(.forgetTyped) = $0 { true } else { false } })
    }

    @Test func `别人改了设置，说得出是谁；两人改了同一项也是`() {
        var setting = Setting()
        var theirs = setting.file
        theirs.office = "王芳改的"
        _ = setting.session.update(.series(.changed(theirs, isOurs: false, by: "王芳（东楼）")))
        #expect(setting.notice == "王芳（东楼）改了刊物设置，已经并进来")
        setting.session.press("C-u 新")
        theirs.name = "王芳改的刊名"
        _ = setting.session.update(.series(.changed(theirs, isOurs: false, by: "王芳（东楼）")))
        _ = setting.session.press("Tab")
        #expect(setting.notice == "“刊名”您和王芳（东楼）同时改了，两种写法都留着，在最上面选定")
        _ = setting.session.update(.series(.changed(setting.file, isOurs: false)))
        #expect(!setting.notice.contains("（别处）"))
    }

    @Test func `打了字，到下一项就存了；撤销、重做也存`() {
        var setting = Setting()
        setting.press("C-u Text=云溪信息 Tab")
        #expect(setting.file.name == "云溪信息")
        setting.press("C-z")
        #expect(setting.file == Sample.series)
        setting.press("C-y Esc")
        #expect(setting.file.name == "云溪信息")
        #expect(setting.session.seriesForm == nil)
    }

    @Test func `打了一半撤销，先去掉打的字`() {
        var setting = Setting()
        setting.press("C-u Text=云溪信息 C-z Tab")
        #expect(setting.file == Sample.series)
    }

    @Test func `栏目：加、移、变二级、变回来、改名、删，再一步步撤销回原样`() throws {
        var setting = Setting()
        try setting.go(to: .element("sections", 1))
        setting.press("Enter Text=领导批示 Tab")
        #expect(setting.titles == ["重要讲话", "他山之石", "领导批示", "云溪动态", "  各镇街", "  各部门"])
        try setting.go(to: .element("sections", 2))
        setting.press("K-Up")
        // As from a terminal: the prefix, then the key.
        setting.press("C-k Up")
        #expect(setting.titles == ["领导批示", "重要讲话", "他山之石", "云溪动态", "  各镇街", "  各部门"])
        try setting.go(to: .element("sections", 3))
        setting.press("C-k Up")
        #expect(setting.titles == ["领导批示", "重要讲话", "云溪动态", "  各镇街", "  各部门", "他山之石"])
        setting.press("C-k Down")
        try setting.go(to: .element("sections", 2))
        setting.press("C-k Right")
        #expect(setting.titles == ["领导批示", "重要讲话", "  他山之石", "云溪动态", "  各镇街", "  各部门"])
        setting.press("C-k Left End Text=录 Tab")
        #expect(setting.titles[2] == "他山之石录")
        setting.press("C-d")
        #expect(setting.titles == ["领导批示", "重要讲话", "他山之石录"])
        setting.press(String(repeating: "C-z ", count: 20))
        #expect(setting.file == Sample.series)
    }

    @Test func `空了的栏目走开就没有了；下面有二级栏目的要按删`() throws {
        var setting = Setting()
        try setting.go(to: .element("sections", 2))
        setting.press("C-u Tab")
        #expect(setting.notice.contains("下面还有二级"))
        setting.press("C-z")
        try setting.go(to: .element("sections", 1))
        setting.press("C-u Tab")
        #expect(setting.titles.first == "重要讲话" && !setting.titles.contains("他山之石"))
    }

    @Test func `同名的栏目不收，说已经有了，打的字还在`() throws {
        var setting = Setting()
        try setting.go(to: .addition("sections", 5))
        setting.press("Text=重要讲话 Tab")
        #expect(setting.notice == "已经有“重要讲话”了")
        #expect(setting.session.seriesForm?.form.line.text == "重要讲话")
        #expect(setting.file == Sample.series)
    }

    @Test func `单位的名单整个粘贴，一行一个，简称、全称、旧称都认`() throws {
        var setting = Setting()
        try setting.go(to: .addition("units", 2))
        setting.press("Paste=区市场监管局｜红旗区市场监督管理局｜区工商局，区质监局¶区人社局|区人力资源和社会保障局¶东街街道¶")
        #expect(setting.file.units.map(\.name) == ["东街街道", "区税务局", "区市场监管局", "区人社局"])
        #expect(setting.file.units[2].fullName == "红旗区市场监督管理局" && setting.file.units[2].oldNames == ["区工商局", "区质监局"])
        #expect(setting.notice.contains("1 个已经有了"))
        setting.press("C-z")
        #expect(setting.file == Sample.series)
    }

    @Test func `选的项用左右键换，版面马上跟着变`() throws {
        var setting = Setting(size: Size(columns: 100, rows: 30))
        try setting.go(to: .field("level0"))
        setting.press("C-u Text=【】 Tab")
        #expect(setting.file.style.levels?.map(\.mark) == ["【】"])
        #expect(setting.session.frame().text.contains("【重要讲话】"))
        try setting.go(to: .field("contents"))
        setting.press("Right")
        #expect(setting.file.style.contents?.title == "目录")
        setting.press("Left")
        #expect(setting.file.style.contents == nil)
    }

    @Test func `填错的说哪里不对、怎么写，不存`() throws {
        var setting = Setting()
        try setting.go(to: .field("copies"))
        setting.press("C-u Text=六十 Tab")
        #expect(setting.notice == "这里只能填数字，不超过六位")
        setting.press("C-u Text=１２０ Tab")
        #expect(setting.file.imprint.copies == 120)
        try setting.go(to: .field("level0"))
        setting.press("C-u Text=一、｜宋体 Tab")
        #expect(setting.notice.contains("看不懂“宋体”"))
        #expect(setting.file.style == PaperStyle())
    }

    @Test func `印不出来的行数、字数和期号样子不收，刊名不能空`() throws {
        let refused: [(String, String, String)] = [
            ("lines", "1", "每页行数是 10 到 50；空着就是 22 行"), ("lines", "1000", "每页行数是 10 到 50；空着就是 22 行"),
            ("columns", "3", "每行字数是 14 到 60；空着就是 28 字"), ("columns", "200", "每行字数是 14 到 60；空着就是 28 字"),
            ("numberForm", "xyz", "“xyz”里没有期号；照着写一期的样子，如 第35期"),
            ("name", "", "刊名不能空着：它是印在每期最上面的大红字"),
        ]
        for (id, text, sentence) in refused {
            var series = Sample.series
            #expect(SeriesField[id]?.write(&series, text) == sentence, "\(id) \(text)")
            #expect(series == Sample.series)
        }
        for (id, text) in [
            ("lines", "10"), ("lines", "50"), ("columns", "14"), ("columns", ""), ("numberForm", "（总第5期）"),
            ("numberForm", "第三期"), ("numberForm", ""),
        ] {
            var series = Sample.series
            #expect(SeriesField[id]?.write(&series, text) == nil, "\(id) \(text)")
        }
        var series = Sample.series
        #expect(SeriesList["kinds"]?.insert(&series, 0, "专报｜xyz") == "“xyz”里没有期号；照着写一期的样子，如 第35期")
        #expect(SeriesList["kinds"]?.insert(&series, 0, "专报｜〔2024〕12期") == nil)
        // As it is printed.
        #expect(SeriesList["recipients"]?.insert(&series, 0, "抄报：市中级人民法院，区委办") == nil)
        #expect(series.imprint.lines[0] == Imprint.Line(label: "抄报", names: ["市中级人民法院", "区委办"]))
        #expect(SeriesList["people"]?.insert(&series, 0, "责任编辑: 李四") == nil)
        #expect(series.imprint.people[0] == Imprint.Person(label: "责任编辑", name: "李四"))
    }

    @Test func `没存成的改动看得见，走的时候问，再存一次`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.series(.read(Sample.series, problem: nil)))
        session.press("C-u Text=云溪信息 Tab")
        _ = session.update(.failed("磁盘满了"))
        #expect(session.frame().texts[0].contains("未存"))
        session.press("Esc")
        #expect(session.frame().text.contains("有改动没有存成"))
        let effects = session.press("s")
        #expect(
            effects.contains {
                if case .series(.change(Sample.series, let new)) = $0 { new.name == "云溪信息" } else { false }
            })
    }

    @Test func `坏了的设置只能看，写什么都要先选怎么办`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.series(.read(Sample.series, problem: "“series.json”第3行不对")))
        #expect(session.press("改 Tab C-d C-k Down Paste=一¶二 C-z").isEmpty)
        #expect(session.seriesForm?.series == Sample.series)
        session.press("C-s")
        #expect(session.frame().text.contains("坏了的文件会留在旧版里"))
        #expect(session.press("o").contains { if case .series(.restore) = $0 { true } else { false } })
    }

    @Test func `更新版本写的只能看，不提重写`() {
        var series = Sample.series
        series.unknown["format"] = .number("2")
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.series(.read(series, problem: "由更新版本写成")))
        session.press("C-s")
        #expect(session.overlays.isEmpty && session.notice?.text == "由更新版本写成")
    }

    @Test(arguments: ["设置", "刊名", "栏目", "单位", "刊物", "报送发"]) func `书架上、期里，命令面板按这些字都找得到`(word: String) {
        var shelf = Session(size: Size(columns: 80, rows: 24))
        _ = shelf.update(.shelf(.listed(Sample.entries, name: "动态")))
        for var session in [shelf, Session.editing(Sample.bulletin)] {
            session.press("C-p \(word)")
            guard case .picker(let picker)? = session.overlays.last else {
                Issue.record("no palette")
                continue
            }
            #expect(picker.rows.contains { $0.title == "刊物设置" })
        }
    }

    @Test func `打开的一期先问再照改，一步撤销；自己改过的不动`() throws {
        var bulletin = Sample.bulletin
        bulletin.masthead.office = "本期另写的单位"
        var session = Session.editing(bulletin, series: Sample.series)
        _ = session.update(.series(.read(Sample.series, problem: nil)))
        var changed = Sample.series
        changed.name = "云溪信息"
        changed.office = "云溪区委办公室"
        changed.sections[1].title = "外地经验"
        changed.sections.append(Series.StandingSection(title: "数据"))
        changed.imprint.copies = 80
        _ = session.update(.series(.changed(changed, isOurs: false)))
        session.press("Esc")
        #expect(session.desk?.bulletin == bulletin)
        #expect(session.frame().text.contains("本期也照改吗"))
        session.press("Enter")
        let desk = try #require(session.desk)
        #expect(desk.bulletin.masthead.name == "云溪信息" && desk.bulletin.masthead.office == "本期另写的单位")
        #expect(desk.bulletin.sections.map(\.title) == ["重要讲话", "外地经验", "云溪动态", "数据"])
        #expect(desk.bulletin.imprint.copies == 80 && desk.series == changed)
        session.press("C-z")
        #expect(session.desk?.bulletin == bulletin)
    }

    @Test func `每一项原样写回不改什么；清单的每一个也是`() {
        var full = Sample.series
        full.units[0].oldNames = ["东关街道", "东门街道"]
        full.kinds = [Series.Kind(name: "专报", numberForm: "〔2024〕12期", unknown: ["color": .string("红")])]
        full.style.levels = [
            PaperStyle.Level("", face: .heading, centred: true), PaperStyle.Level("（一）", runsOn: true),
        ]
        full.style.mastheadLines = [.name, .rule]
        full.style.sizes = ["text": "四号"]
        full.rulesOff = ["P07"]
        for series in [Series(), full] {
            for field in SeriesField.all where field.id != "contentsPages" && field.id != "contentsOwnPage" {
                var again = series
                #expect(field.write(&again, field.read(series)) == nil, "\(field.id)")
                // What is said of a level is said of those above.
                if !field.id.hasPrefix("level") { #expect(again == series, "\(field.id)") }
            }
            for list in SeriesList.all {
                for (index, line) in list.lines(series).enumerated() {
                    var again = series
                    #expect(list.set(&again, index, line.text) == nil && again == series, "\(list.id) \(index)")
                }
            }
        }
    }

    @Test func `不认识的字段都留着`() throws {
        let json =
            #"{"name":"动态","colour":"red","sections":[{"title":"一","icon":"x"}],"units":[{"name":"甲","fax":"1"}]}"#
        var setting = Setting(try Series(json: Array(json.utf8)))
        setting.press("End Text=改 Tab")
        try setting.go(to: .element("sections", 0))
        setting.press("End Text=改 Tab")
        try setting.go(to: .element("units", 0))
        setting.press("End Text=改 Tab")
        let text = String(decoding: setting.file.json, as: UTF8.self)
        for kept in ["red", "\"x\"", "fax", "动态改", "一改", "甲改"] { #expect(text.contains(kept), "\(kept)") }
    }

    @Test func `报送的末尾带着句号，成片的栏目带着编号，都照印出来的样子收`() throws {
        var series = Series()
        #expect(SeriesList["recipients"]?.insert(&series, 0, "报：县委办公室，县政府办公室。") == nil)
        #expect(series.imprint.lines[0].names == ["县委办公室", "县政府办公室"])
        var setting = Setting(Series(name: "动态"))
        try setting.go(to: .addition("sections", 0))
        setting.press("Paste=一、党建工作¶（一）支部¶二、项目建设¶三公经费")
        #expect(setting.titles == ["党建工作", "  支部", "项目建设", "三公经费"])
        try setting.go(to: .element("sections", 2))
        setting.press("C-u Text=二、项目 Down")
        #expect(setting.titles == ["党建工作", "  支部", "项目", "三公经费"])
    }
}
