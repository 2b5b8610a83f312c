import Bulletins
import Recognition
import Testing

/// Headlines longer than a printed line, where text comes line by line as it was printed.
@Suite struct 按印出的行断开的标题 {
    private func read(_ text: String) -> (Bulletin, ImportReport) {
        Recognizer().bulletin(from: SourceLine.lines(of: text))
    }

    private static let head = "云岭信息\n第18期\n云岭县委办公室　　　　　　2024年5月6日\n\n"
    private static let titles = [
        ["云岭县探索“党建引领、邻里互助”农村", "养老服务新模式破解山区老人吃饭难题"], ["青石镇推行“周调度、月通报、季评比”", "工作机制推动重点项目建设跑出加速度"],
        ["柳林社区把调解室搬到集市上"],
    ]
    private static let units = ["县民政局", "青石镇", "柳林街道"]
    private static let texts = [
        "近年来，云岭县把养老服务作为重点民生实事来抓，围绕老年人吃饭难、看病难、出行难，建成幸福食堂八十六个、日间照料中心十二个，服务老人两万三千人次。",
        "该县坚持从群众最关心的事情做起，组织三百名网格员逐户走访，列出需求清单一百二十项，逐项明确责任单位，每周调度一次，办结一项销号一项。",
    ]

    private static func wrapped(_ text: String, indent: String) -> String {
        var rest = Array((indent + text).unicodeScalars)
        var lines: [String] = []
        while !rest.isEmpty {
            lines.append(String(String.UnicodeScalarView(rest.prefix(28))))
            rest.removeFirst(min(28, rest.count))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test(arguments: ["", "　　　　　", "◆ ", "3．"], ["", "行", "尾"])
    func `标题分两行印，居中、顶格、有符号、有编号，署名在哪里，都是一个标题`(before: String, signed: String) {
        for indent in ["　　", ""] {
            var text = Self.head
            for (index, title) in Self.titles.enumerated() {
                let mark = before == "3．" ? "\(index + 1)．" : before
                text += mark + title.joined(separator: "\n" + (before.hasPrefix("　") ? before : "")) + "\n"
                if signed == "行" { text += (before.hasPrefix("　") ? before + "　　　" : "") + Self.units[index] + "\n" }
                text += Self.wrapped(Self.texts[0], indent: indent)
                text +=
                    Self.wrapped(Self.texts[1] + (signed == "尾" ? "（\(Self.units[index])）" : ""), indent: indent) + "\n"
            }
            let (bulletin, _) = read(text + "报：县委常委\n送：县直各单位\n")

            #expect(bulletin.items.map(\.headline) == Self.titles.map { $0.joined() })
            #expect(bulletin.items.map(\.paragraphs) == Array(repeating: Self.texts.map(Paragraph.plain), count: 3))
            #expect(bulletin.items.map(\.contributor) == (signed.isEmpty ? ["", "", ""] : Self.units))
        }
    }

    @Test func `每篇标题下面都有同一个小标题，不接进标题`() {
        var text = Self.head
        for title in ["青石镇三招破解老城区停车难问题", "柳林社区把调解室搬到集市上来", "县医院开通夜间门诊方便上班群众"] {
            text += title + "\n主要做法\n" + Self.texts.map { Self.wrapped($0, indent: "　　") }.joined() + "\n"
        }
        let (_, report) = read(text + "报：县委常委\n")

        #expect(!report.entries.contains { $0.kind == .joined && $0.found.contains("主要做法") })
    }

    @Test func `一行一段的文字里，顶格的短行不接成标题`() {
        let (bulletin, _) = read(
            Self.head + "基层党建工作的几点新做法新经验\n青石镇三招破解老城区停车难问题\n" + Self.texts[0] + "\n柳林社区把调解室搬到集市上来\n"
                + Self.texts[1] + "\n报：县委常委\n")

        #expect(!bulletin.items.contains { $0.headline.contains("新经验青石镇") })
    }

    @Test func `一行印满正好一句话完，下一行接着说，仍是一段`() {
        let (bulletin, _) = read(
            """
            巡察工作简报
            第5期
            中共罗江县委巡察工作领导小组办公室　　2024年4月19日

            　　按：县委第二巡察组在对村巡察中摸索的办法，针对性强，可操作。
            现印发各巡察组，请结合实际借鉴。

            “四张图”破解村级巡察力量不足难题

            　　县委第二巡察组此轮对两个镇的31个村开展巡察，组员只有9人，时间
            只有四十天，靠翻账本、查台账，进度慢、问题浅。
            　　画亲属图。把村干部、网格员、低保户之间的亲属关系标在一张图上，
            先看图，再入户，少走了弯路。
            """)
        #expect(bulletin.note?.paragraphs == [.plain("县委第二巡察组在对村巡察中摸索的办法，针对性强，可操作。现印发各巡察组，请结合实际借鉴。")])
        #expect(bulletin.items.map(\.headline) == ["“四张图”破解村级巡察力量不足难题"])
        #expect(bulletin.items.map(\.paragraphs.count) == [2])
    }

    @Test func `印出的行里有画出来的表，各行不接起来`() {
        let table = ["┌────┬────┐", "│品种　　│本周　　│", "├────┼────┤", "│小麦　　│2.86　　│", "└────┴────┘"]
        let (bulletin, _) = read(
            Self.head + "柳林社区把调解室搬到集市上\n" + Self.texts.map { Self.wrapped($0, indent: "　　") }.joined()
                + table.joined(separator: "\n") + "\n\n县医院开通夜间门诊\n"
                + Self.texts.map { Self.wrapped($0, indent: "　　") }.joined())
        #expect(bulletin.items.map(\.headline) == ["柳林社区把调解室搬到集市上", "县医院开通夜间门诊"])
        #expect(bulletin.items.first?.paragraphs.last?.table?.rows.count == 2)
    }
}
