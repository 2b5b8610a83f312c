import Bulletins
import TestSupport

extension SeededGenerator {
    /// Whatever may stand in a text: what looks like markup, like structure, and like a field.
    private static let texts = [
        "“一窗通办”——群众少跑腿……", "（一）像条目", "1.像小标题", "一是抓责任。层层签订责任状", "报：像版记", "附件：像附件", "编者按：像按语", "联系人：像联系方式",
        "**星**_线_`码`[括](号)", "# 井号", "- 减号", "> 大于", "| 竖 | 线 |", "<b>&amp;</b>", "<!-- jianbao: note -->", "（括号结尾）",
        "图1　像图题", "附件1", "2024年3月4日", "《书名》〔2024〕3号", "联系电话0735-1234567", "甲：乙", "［图：像图片.png］",
    ]
    private static let headlines = ["上门办事", "“一窗”受理：三年不打烊", "𠮷林经验", "3项措施、5个抓手", "一张网办成事", "城关镇：赶集送政策"]
    private static let units = ["城关镇", "区发改局", "护理部 王芸"]

    private mutating func text() -> String { (0...below(2)).map { _ in pick(Self.texts) }.joined() + "。" }

    private mutating func chance(_ of: Int) -> Bool { below(of) == 0 }

    private mutating func paragraph(isFirst: Bool, _ pictures: inout Int) -> Paragraph {
        switch below(isFirst ? 4 : 9) {
        case 4: return .heading(Heading(level: 1, head: pick(Self.headlines)))
        case 5: return .heading(Heading(level: 1 + below(2), head: "抓投入。", text: text()))
        case 6:
            return .table(
                Table(
                    caption: chance(2) ? "" : "收支情况", heads: 2 * below(2),
                    rows: [
                        [TableCell("单位", down: 2), TableCell("收入", across: 2), ""], ["", "本月", "累计"],
                        [TableCell("城关镇"), "1.5", "|"], [TableCell("合计", across: 2), "", "—"],
                    ]))
        case 7:
            pictures += 1
            let caption = chance(3) ? "" : pick(["图1　车间", "车间一角"])
            return .picture(Picture(name: "图\(pictures).png", caption: caption, lines: chance(2) ? nil : 3 + below(5)))
        default: return .plain(text())
        }
    }

    private mutating func body(_ pictures: inout Int, firstIsPlain: Bool) -> [Paragraph] {
        (0...below(4)).map { paragraph(isFirst: $0 == 0 && firstIsPlain, &pictures) }
    }

    private mutating func note() -> Note {
        Note(label: pick(["编者按", "按语", "区长批示", "导读"]), paragraphs: (0...below(2)).map { _ in .plain(text()) })
    }

    /// An issue of a series that uses whatever fields its style prints.
    mutating func richBulletin(_ series: Series) -> Bulletin {
        let style = series.style
        var pictures = 0
        func item(_ generator: inout SeededGenerator) -> Item {
            var item = Item(headline: generator.pick(Self.headlines), runsIn: generator.chance(4))
            if item.runsIn, generator.chance(2) { item.headline = "" }
            if style.signatureStanding != .none, !item.headline.isEmpty, generator.chance(2) {
                item.contributor = generator.pick(Self.units)
            }
            if style.sourceStanding != .none, generator.chance(3) { item.source = "《统计快报》第3期" }
            if generator.chance(6) { item.note = generator.note() }
            item.paragraphs = generator.body(&pictures, firstIsPlain: item.runsIn)
            return item
        }
        var bulletin = Bulletin(masthead: masthead(series))
        if chance(3) { bulletin.note = note() }
        bulletin.sections = (0...below(3)).map { index in
            let title = ["总体情况", "部门动态", "他山之石"][index % 3]
            if chance(3) {
                return Section(
                    title: title,
                    subsections: (0...below(2)).map { _ in
                        Subsection(title: pick(["各镇办", "各部门"]), items: (0...below(2)).map { _ in item(&self) })
                    })
            }
            return Section(title: title, items: (0...below(2)).map { _ in item(&self) })
        }
        if chance(3) {
            bulletin.attachments = (0...below(2)).map { index in
                Attachment(
                    title: "名单\(index + 1)",
                    paragraphs: chance(4) ? [] : body(&pictures, firstIsPlain: false))
            }
        }
        if chance(3) {
            bulletin.closing = Closing(
                signature: "示范区督查室", date: DateText("2024年3月4日"), contact: chance(2) ? "" : "联系人：苗禾　　电话：0531-88112233")
        }
        bulletin.imprint = Imprint(
            reportTo: ["市委", "市政府"], sendTo: chance(2) ? [] : ["各部门"], copies: chance(2) ? nil : 60)
        if chance(2) {
            bulletin.imprint.people = [
                Imprint.Person(label: "编　　辑", name: "苏禾"), Imprint.Person(label: "签发", name: "纪承志"),
            ]
        }
        return bulletin
    }

    private mutating func masthead(_ series: Series) -> Masthead {
        let order = series.style.lineOrder
        var masthead = Masthead(
            name: series.name, title: order.contains(.title) ? "关于重点工作的报告" : "", year: 2024, number: 1 + below(99),
            serial: (series.style.numberForm.map { NumberForm($0).hasSerial } ?? chance(2)) ? 376 : nil,
            office: chance(3) ? "" : "示范区督查室", date: DateText("2024年3月4日"))
        if order.contains(.coverage), chance(2) { masthead.coverage = Coverage("2024年1月1日—3月1日") }
        if masthead.office.isEmpty { masthead.issuers = [Masthead.Issuer(name: "区委办公室", role: "主办")] }
        let fields: [(Masthead.Entry, String)] = [
            (.secrecy, "秘密★1年"), (.urgency, "特急"), (.copyNumber, "000123"), (.code, "编号：35"), (.notice, "内部资料 注意保存"),
        ]
        var draft = Draft(Bulletin(masthead: masthead))
        for (field, text) in fields where chance(3) {
            _ = try? draft.perform(.replace(.masthead(.entry(field)), 0..<0, with: text), title: "")
        }
        return draft.bulletin.masthead
    }
}
