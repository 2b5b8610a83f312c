import Bulletins
import Testing

@testable import Typesetting

/// What a series says of its look, on the page.
@Suite struct SeriesStyleTests {
    private func rows(_ bulletin: Bulletin, _ change: (inout PaperStyle) -> Void, kinds: [Series.Kind] = []) -> [String]
    {
        var series = Series(name: "简报", blankPageNotice: false)
        change(&series.style)
        series.kinds = kinds
        let layout = Layout(bulletin, series: series)
        return (0..<layout.rowCount).map { layout.row($0).text.trimmed }.filter { !$0.isEmpty }
    }

    private var masthead: Masthead {
        Masthead(name: "简报", year: 2024, number: 12, serial: 376, office: "办公室", date: DateText("2024年3月4日"))
    }

    @Test(arguments: [
        ("第35期", "第12期"), ("第三十五期", "第十二期"), ("〔2023〕35号", "〔2024〕12号"), ("（总第3期）", "（总第376期）"),
        ("2025年 第42期（总第1268期）", "2024年 第12期（总第376期）"), ("二〇二三年第三期", "二〇二四年第十二期"), ("第003期", "第012期"),
        ("〔2022〕第112期（总第815期）", "〔2024〕第12期（总第376期）"),
    ])
    func `期号照刊物的样子印`(form: String, printed: String) {
        #expect(rows(Bulletin(masthead: masthead)) { $0.numberForm = form }.contains(printed))
    }

    @Test func `没有总期号的一期不印总期号的括号`() {
        var masthead = masthead
        masthead.serial = nil
        let rows = rows(Bulletin(masthead: masthead)) { $0.numberForm = "第3期（总第52期）" }
        #expect(rows.contains("第12期"))
    }

    @Test func `增刊照自己的样子编号`() {
        var masthead = masthead
        masthead.kind = "增刊"
        let kinds = [Series.Kind(name: "增刊", numberForm: "增刊第3期")]
        #expect(rows(Bulletin(masthead: masthead), { _ in }, kinds: kinds).contains("增刊第12期"))
        #expect(rows(Bulletin(masthead: masthead)) { _ in }.contains("第12期（总第376期）（增刊）"))
    }

    @Test func `版头各行照刊物的次序，没有标题的不印标题`() {
        var masthead = masthead
        masthead.title = "不印的标题"
        let rows = rows(Bulletin(masthead: masthead)) { $0.mastheadLines = [.number, .name, .rule, .office] }
        #expect(rows.prefix(2) == ["第12期（总第376期）", "简报"])
        #expect(!rows.contains { $0.contains("标题") || $0.contains("年第") })
    }

    @Test func `没有本期标题，期次不再印一遍；有标题、或日期说的不是那一年，照印`() {
        func says(_ title: String, _ date: String, _ lines: [PaperStyle.MastheadLine]? = nil) -> Bool {
            let masthead = Masthead(name: "动态", title: title, year: 2026, number: 1, date: DateText(date))
            return rows(Bulletin(masthead: masthead)) { $0.mastheadLines = lines }.contains("（2026年第一期）")
        }
        #expect(!says("", "2026年1月5日"))
        #expect(says("周报", "2026年1月5日"))
        #expect(says("", "2025年12月31日"))
        #expect(says("", ""))
        #expect(says("", "2026年1月5日", [.name, .number, .office, .rule, .issue]))
    }

    @Test func `密级总要印，刊物的次序里没有也一样`() throws {
        var bulletin = Bulletin(masthead: masthead)
        var draft = Draft(bulletin)
        try draft.perform(
            .replace(.masthead(.entry(try #require(Masthead.Entry(key: "secrecy")))), 0..<0, with: "秘密★1年"), title: "")
        bulletin = draft.bulletin
        #expect(rows(bulletin) { $0.mastheadLines = [.name] } == ["秘密★1年", "简报"])
    }

    @Test func `各级的标记照刊物的，跨栏目连着编`() {
        let bulletin = Bulletin(sections: [
            Section(title: "甲", items: [Item(headline: "一"), Item(headline: "二")]),
            Section(title: "乙", items: [Item(headline: "三")]),
        ])
        let rows = rows(bulletin) {
            $0.mastheadLines = []
            $0.levels = [.init("※ ※"), .init("1、", runsOn: true)]
        }
        #expect(rows == ["※甲※", "1、一", "2、二", "※乙※", "3、三"])
    }

    @Test func `署名和来源各在其位`() {
        let item = Item(headline: "会议", contributor: "县发改局", source: "内网", paragraphs: ["正文。"])
        let bulletin = Bulletin(sections: [Section(title: "甲", items: [item])])
        func body(_ signature: PaperStyle.Standing, _ source: PaperStyle.Standing) -> [String] {
            Array(rows(bulletin) { ($0.mastheadLines, $0.signature, $0.source) = ([], signature, source) }.dropFirst())
        }
        #expect(body(.before, .none) == ["（一）县发改局：会议", "正文。"])
        #expect(body(.bracket, .none) == ["（一）会议", "正文。（县发改局）"])
        #expect(body(.right, .bracket) == ["（一）会议", "正文。", "县发改局", "（内网）"])
        #expect(body(.none, .right) == ["（一）会议", "正文。", "内网"])
    }

    @Test func `标题接排，没有标题的只有标记`() {
        let bulletin = Bulletin(sections: [
            Section(
                title: "甲",
                items: [
                    Item(headline: "会议召开", paragraphs: ["正文。"], runsIn: true), Item(paragraphs: ["一句话。"], runsIn: true),
                ])
        ])
        let rows = rows(bulletin) { ($0.mastheadLines, $0.levels) = ([], [.init("一、"), .init("● ")]) }
        #expect(rows == ["一、甲", "● 会议召开　正文。", "● 一句话。"])
    }

    @Test func `版心照刊物的行数字数`() {
        var series = Series(name: "简报", blankPageNotice: false)
        (series.style.lines, series.style.columns) = (25, 30)
        let layout = Layout(Samples.bulletin(paragraph: String(repeating: "字", count: 60)), series: series)
        #expect(layout.rowCount.isMultiple(of: 25))
        #expect(layout.paragraphLines.map(\.trimmed.count) == [28, 30, 2])
    }

    @Test func `小号字每行字多`() {
        var series = Series(name: "简报", blankPageNotice: false)
        series.style.sizes = ["text": "四号"]
        #expect(Layout(Bulletin(), series: series).measure == Measure(columns: 64, rowsPerPage: 22))
    }

    @Test(arguments: [
        ("一是抓责任。层层签订责任状。", 6), ("（一）夯实基础。先把底数摸清。", 8), ("1.抓投入。资金到位。", 6), ("1.5万人参加。场面热烈。", nil),
        ("一是抓责任。", nil), ("全区上下齐动员。", nil), ("（二）", nil),
    ])
    func `段首的话照刊物突出`(text: String, length: Int?) {
        #expect(Opening.length(in: text) == length)
    }

    @Test(arguments: [
        // Who signs two characters from the right, the date two characters further in.
        ("武义县人民政府财政工作领导小组办公室", "2026年7月2日", 4, 24), ("财政局", "2026年7月2日", 14, 4), ("", "2026年7月2日", 4, 4),
        // Longer than a row.
        ("武义县人民政府财政工作领导小组办公室、武义县人民政府办公室", "2026年7月2日", 4, 4),
    ])
    func `落款和成文日期照国标排`(signature: String, date: String, first: Int, second: Int) {
        let margins = Manuscript.margins(signature: signature, date: date, 56)
        #expect(margins.signature == first)
        #expect(margins.date == second)
    }
}

@Suite struct ContentsTests {
    private func layout(_ bulletin: Bulletin, pages: Bool = true, ownPage: Bool = false) -> Layout {
        var series = Series(name: "简报", blankPageNotice: false)
        series.style.contents = PaperStyle.Contents(title: "本期要目", pages: pages, ownPage: ownPage)
        return Layout(bulletin, series: series)
    }

    private func contents(_ layout: Layout) -> [String] {
        (0..<layout.rowCount).filter { layout.row($0).kind?.isContents ?? false }.map {
            layout.row($0).text.trimmed.replacing(/\ *\.+\ */, with: "…")
        }
    }

    private var bulletin: Bulletin {
        Bulletin(sections: [
            Section(
                id: PartID("s1"), title: "要闻",
                items: [
                    Item(id: PartID("i1"), headline: "会议", paragraphs: Array(repeating: "字", count: 30)),
                    Item(id: PartID("i2"), headline: "调研"),
                ])
        ])
    }

    @Test func `栏目和标题都在，页码是印在哪页就是哪页`() {
        #expect(contents(layout(bulletin)) == ["本期要目", "一、要闻…1", "（一）会议…1", "（二）调研…3"])
        #expect(contents(layout(bulletin, pages: false)) == ["本期要目", "一、要闻", "（一）会议", "（二）调研"])
    }

    @Test func `目录自成一页时正文另起一页`() throws {
        let layout = layout(bulletin, ownPage: true)
        let section = try #require(layout.rows(ofPart: PartID("s1")))
        #expect(section.lowerBound == 22)
        #expect(contents(layout)[1] == "一、要闻…2")
    }

    @Test func `目录里的栏目不落在页末，跟它的条目在一页`() throws {
        for count in 1...40 {
            var bulletin = bulletin
            bulletin.sections[0].items = (1...count).map { Item(headline: "第\($0)条") }
            bulletin.sections.append(Section(id: PartID("s2"), title: "调研", items: [Item(headline: "末条")]))
            let layout = layout(bulletin)
            let rows = (0..<layout.rowCount).map(layout.row).filter { $0.kind?.isContents ?? false }
            let index = try #require(rows.firstIndex { $0.text.contains("二、调研") })
            #expect(rows[index].page == rows[index + 1].page)
        }
    }

    @Test func `改一个字目录就跟着变`() throws {
        var draft = Draft(bulletin)
        var layout = layout(bulletin)
        func perform(_ edit: Edit) throws {
            try draft.perform(edit, title: "")
            layout.update(to: draft.bulletin, after: [edit])
        }
        try perform(.replace(Place(PartID("i2"), .headline), 0..<0, with: "书记"))
        #expect(contents(layout).last == "（二）书记调研…3")
        try perform(.paragraphs(PartID("i1"), 0..<28, []))
        #expect(contents(layout).last == "（二）书记调研…1")
        try perform(.replace(Place(PartID("i2"), .headline), 0..<4, with: ""))
        #expect(contents(layout).last == "（一）会议…1")
    }
}

extension String {
    var trimmed: String {
        String(
            String.UnicodeScalarView(
                drop { $0 == " " || $0 == "　" }.reversed().drop { $0 == " " }.reversed().flatMap(\.unicodeScalars)))
    }
}
