import Bulletins
import Screen
import Testing

@testable import Editor

// The settings while others change them.
extension SeriesFormTests {
    @Test func `两个人同时改：各改各的都在，撤销只撤自己的`() {
        var setting = Setting()
        setting.press("C-u Text=云溪信息 Tab")
        setting.file.office = "云溪区委办公室"
        _ = setting.session.update(.series(.changed(setting.file, isOurs: false)))
        #expect(setting.notice.contains("别处改了"))
        setting.press("C-z")
        #expect(setting.file.name == Sample.series.name && setting.file.office == "云溪区委办公室")
    }

    @Test func `两个人同时改同一项：两种写法都留着，在最上面选定`() {
        var setting = Setting()
        // The other's save is there before ours.
        setting.file.name = "云溪快报"
        setting.press("C-u Text=云溪信息 Tab")
        #expect(setting.file.name == "云溪信息")
        #expect(setting.file.conflicts.map(\.other) == [.string("云溪快报")])
        setting.press("PgUp PgUp Enter")
        #expect(setting.session.frame().text.contains("换成王芳的写法"))
        setting.press("o")
        #expect(setting.file.name == "云溪快报" && setting.file.conflicts.isEmpty)
    }

    @Test func `三个人改了同一项：每行说现在的和他写的，选哪个就是哪个，选过的不再问`() {
        var series = Sample.series
        series.name = "刊名三"
        series.unknown["conflicts"] = .array(
            [("李四", "刊名二", "刊名一"), ("王芳", "刊名三", "刊名二")].map { from, kept, other in
                .object([
                    "field": .string("name"), "from": .string(from), "kept": .string(kept), "other": .string(other),
                ])
            })
        var setting = Setting(series)
        setting.press("PgUp PgUp")
        let page = setting.session.frame().text
        #expect(page.contains("刊名三（李四：刊名一）") && page.contains("刊名三（王芳：刊名二）"))
        var other = setting
        setting.press("Enter")
        let question = setting.session.frame().text
        #expect(question.contains("现在：刊名三") && question.contains("李四的写法：刊名一"))
        setting.press("o")
        #expect(setting.file.name == "刊名一" && setting.file.conflicts.map(\.other) == [.string("刊名二")])
        setting.press("PgUp PgUp Enter")
        #expect(setting.session.frame().text.contains("现在：刊名一"))
        setting.press("k")
        #expect(setting.file.name == "刊名一" && setting.file.conflicts.isEmpty)
        other.press("Down Enter o")
        #expect(other.file.name == "刊名二" && other.file.conflicts.map(\.other) == [.string("刊名一")])
        other.press("PgUp PgUp Enter k")
        #expect(other.file.name == "刊名二" && other.file.conflicts.isEmpty)
    }

    /// 乙办 is being typed as the office, and somebody has saved 甲办.
    private static func typedWhileSaved() throws -> Setting {
        var setting = Setting()
        try setting.go(to: .field("office"))
        setting.press("C-u Text=乙办")
        setting.file.office = "甲办"
        _ = setting.session.update(.series(.changed(setting.file, isOurs: false)))
        return setting
    }

    @Test func `两人都改了份数：说的是份数，不是文件里的名`() throws {
        var setting = Setting()
        try setting.go(to: .field("copies"))
        setting.press("C-u Text=70")
        setting.file.imprint.copies = 80
        _ = setting.session.update(.series(.changed(setting.file, isOurs: false)))
        setting.press("Tab")
        #expect(setting.notice == "“版记 份数”两人同时改了，两种写法都留着，在最上面选定")
    }

    @Test func `正打着字，别人存了同一项：两种写法都留着，说出来，选定`() throws {
        var setting = try Self.typedWhileSaved()
        setting.press("Tab")
        #expect(setting.file.office == "乙办")
        #expect(setting.file.conflicts.map(\.other) == [.string("甲办")])
        #expect(setting.notice == "“编发单位”两人同时改了，两种写法都留着，在最上面选定")
        setting.press("PgUp PgUp Enter")
        setting.press("o")
        #expect(setting.file.office == "甲办" && setting.file.conflicts.isEmpty)
    }

    @Test func `正打着字，别人存了别的项、删了别的栏目：打的字落在原来那一行`() throws {
        var setting = Setting()
        try setting.go(to: .element("sections", 1))
        setting.press("C-u Text=海外来风")
        setting.file.sections.removeFirst()
        setting.file.office = "甲办"
        _ = setting.session.update(.series(.changed(setting.file, isOurs: false)))
        setting.press("Tab")
        #expect(setting.titles.filter { !$0.hasPrefix(" ") }.sorted() == ["云溪动态", "海外来风"])
        #expect(setting.file.office == "甲办" && setting.file.conflicts.isEmpty)
    }

    @Test func `别人改了，去掉打的字再打，不算同时改`() throws {
        var setting = try Self.typedWhileSaved()
        setting.press("C-z C-u Text=丙办 Tab")
        #expect(setting.file.office == "丙办" && setting.file.conflicts.isEmpty)
    }

    @Test func `撤销的一项别处后来又改了，说没有撤销`() {
        var setting = Setting()
        setting.press("C-u Text=云溪信息 Tab")
        setting.file.name = "云溪快报"
        _ = setting.session.update(.series(.changed(setting.file, isOurs: false)))
        setting.press("C-z")
        #expect(setting.notice == "“刊名”别处后来又改了，没有撤销")
        #expect(setting.file.name == "云溪快报")
        setting.press("C-z")
        #expect(setting.notice == "没有可撤销的了")
    }

    @Test func `开着设置时文件在别处坏了：改的还在，存盘问怎么办，重写就带上改的`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.series(.read(Sample.series, problem: nil)))
        session.press("C-u Text=云溪信息 Tab")
        _ = session.update(.series(.broken("“series.json”第3行不对")))
        #expect(session.frame().text.contains("设置文件在别处改坏了，这里改的没有存进去"))
        session.press("Esc")
        #expect(session.frame().text.contains("有改动没有存成"))
        session.press("s")
        #expect(session.frame().text.contains("第3行不对"))
        session.press("Esc C-s")
        #expect(session.frame().text.contains("换回上次的") && session.frame().text.contains("重写"))
        let effects = session.press("w")
        #expect(
            effects.contains { if case .series(.replace(let series)) = $0 { series.name == "云溪信息" } else { false } })
    }

    @Test func `坏了的设置在别处改好了，又能改`() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.series(.read(Sample.series, problem: "“series.json”第3行不对")))
        _ = session.update(.series(.changed(Sample.series, isOurs: false)))
        let effects = session.press("C-u Text=云溪信息 Tab")
        #expect(effects.contains { if case .series(.change) = $0 { true } else { false } })
    }

    @Test func `正在打的字和后面的一键是一起存的，不和自己打架`() throws {
        var setting = Setting()
        try setting.go(to: .addition("sections", 5))
        setting.press("Text=测试栏 K-Right")
        #expect(setting.titles == ["重要讲话", "他山之石", "云溪动态", "  各镇街", "  各部门", "  测试栏"])
        #expect(setting.file.conflicts.isEmpty && !setting.notice.contains("别处"))
        setting.press("End Text=目 C-d")
        #expect(!setting.titles.contains { $0.contains("测试栏") })
        setting.press("C-z C-z C-z C-z C-z")
        #expect(setting.file == Sample.series)
    }

    @Test func `从表格软件贴来的单位，表头和序号一列不要`() throws {
        var series = Sample.series
        series.units = []
        var setting = Setting(series)
        try setting.go(to: .addition("units", 0))
        setting.press("Paste=序号\t简称\t全称¶1\t城关镇\t城关镇人民政府¶2\t县水务局\t")
        #expect(setting.file.units.map(\.name) == ["城关镇", "县水务局"])
        #expect(setting.file.units.map(\.fullName) == ["城关镇人民政府", ""])
        setting = Setting(series)
        try setting.go(to: .addition("units", 0))
        setting.press("Paste=序号\t单位名称\t简称\t备注\t¶1\t红旗区财政局\t区财政局\t\t¶2\t红旗区教育局\t区教育局\t\t")
        #expect(setting.file.units.map(\.name) == ["区财政局", "区教育局"])
        #expect(setting.file.units.map(\.fullName) == ["红旗区财政局", "红旗区教育局"])
    }

    @Test func `人员的称呼里要有字`() throws {
        var setting = Setting()
        let count = setting.file.imprint.people.count
        try setting.go(to: .addition("people", count))
        setting.press("Text=5 Tab")
        #expect(setting.notice.contains("称呼") && setting.file.imprint.people.count == count)
    }
}
