import Bulletins
import Recognition
import Screen
import Testing

@testable import Editor

/// The last lines of what units send, read alike by paste, by ^K M and by import.
@Suite struct SignLineTests {
    private static let series = Series(
        office: "青云镇人民政府办公室", units: ["派出所", "农业农村办"].map { Series.Unit(name: $0) })
    private static let text = "近日，派出所组织开展“百日行动”，共出动警力120人次，检查旅馆、网吧等场所36家，消除隐患11处。"

    /// What stands behind the text, who sent it, and what is said not to be kept.
    static let signs: [(behind: String, contributor: String, dropped: String)] = [
        ("\n报送单位：农业农村办   报送人：周丽   审核人：吴强\n2026年11月27日", "农业农村办　周丽", "审核人：吴强"),
        ("\n报送单位：农业农村办\n报送人：周丽\n审核人：吴强\n2026年11月27日", "农业农村办　周丽", "审核人：吴强"),
        ("（派出所供稿）", "派出所", ""),
        ("\n　　　　　　　　　　　（派出所 刘勇 图/文）", "派出所　刘勇", ""),
        ("\n（供稿：派出所 刘勇 13812345678）", "派出所　刘勇", "13812345678"),
        ("（供稿：派出所　刘勇，电话：5562134）", "派出所　刘勇", "电话：5562134"),
        ("\n青云派出所\n2026年11月28日", "派出所", ""),
        ("\n青云镇派出所　2026年11月28日", "派出所", ""),
        ("\n撰稿：派出所 刘勇", "派出所　刘勇", ""),
    ]

    private func pasting(_ text: String, in drawing: String, then keys: String = "") -> Session {
        .pasting(text, in: drawing, of: Self.series, then: keys)
    }

    private func check(
        _ session: Session, _ sign: (behind: String, contributor: String, dropped: String),
        _ location: SourceLocation = #_sourceLocation
    ) {
        let item = session.desk?.bulletin.items[0]
        #expect(item?.contributor == sign.contributor, sourceLocation: location)
        #expect(item?.paragraphs == [.plain(Self.text)], sourceLocation: location)
        let said = session.notice?.text ?? ""
        #expect(said.contains("来稿单位“\(sign.contributor)”"), sourceLocation: location)
        #expect(sign.dropped.isEmpty || said.contains("没有存“\(sign.dropped)”"), sourceLocation: location)
    }

    @Test(arguments: signs) func `贴进正文，署名归来稿单位，没有存的说一声`(
        sign: (behind: String, contributor: String, dropped: String)
    ) {
        check(pasting(Self.text + sign.behind, in: "一、甲栏\n（一）题目\n‸"), sign)
    }

    @Test(arguments: signs) func `已在正文里的，整理也认`(sign: (behind: String, contributor: String, dropped: String)) {
        let page = "一、甲栏\n（一）题目\n" + Self.text + sign.behind.replacing("\n　　　　　　　　　　　（", with: "\n（") + "‸"
        let (bulletin, caret, _) = Sketch.bulletin(page)
        var session = Session.editing(bulletin, series: Self.series, caret: caret)
        session.press("K-m")
        check(session, sign)
    }

    @Test(arguments: signs) func `导入一样读，丢了什么写在报告里`(
        sign: (behind: String, contributor: String, dropped: String)
    ) {
        let (parts, report) = Recognizer(units: KnownUnits(Self.series)).fragment(
            from: SourceLine.lines(of: "1.开展“百日行动”\n　　" + Self.text + sign.behind + "\n"))
        guard case .item(let item)? = parts.first else { return #expect(Bool(false)) }
        #expect(item.contributor == sign.contributor)
        #expect(item.paragraphs == [.plain(Self.text)])
        let said = report.entries.map { $0.found + $0.done }.joined(separator: "\n")
        #expect(said.contains("读作来稿单位“\(sign.contributor)”"))
        #expect(sign.dropped.isEmpty || said.contains(sign.dropped))
        // Another reading of that row would take who sent it away.
        #expect(report.entries.filter { $0.found.hasPrefix("落款里的") }.allSatisfy { $0.place == nil })
    }

    @Test func `来信开头的称呼去掉，后面有署名时也是`() {
        let session = pasting(
            "农业农村办：\n\(Self.text)\n报送单位：农业农村办\n2026年11月27日", in: "一、甲栏\n（一）题目\n‸")
        #expect(session.desk?.bulletin.items[0].paragraphs == [.plain(Self.text)])
        #expect(session.notice?.text.contains("没有存“农业农村办：”") == true)
    }

    @Test func `标题下面的称呼，有署名时也去掉`() {
        let session = pasting(
            "高标准农田建设\n农业农村办：\n　　\(Self.text)\n报送单位：农业农村办\n2026年11月27日", in: "一、甲栏\n（一）‸")
        #expect(session.desk?.bulletin.items[0].headline == "高标准农田建设")
        #expect(session.desk?.bulletin.items[0].paragraphs == [.plain(Self.text)])
        #expect(session.notice?.text.contains("没有存“农业农村办：”") == true)
    }

    @Test(arguments: ["各科室：", "各村（社区）："]) func `通知里的称呼是正文`(salutation: String) {
        let session = pasting("\(salutation)\n\(Self.text)\n（派出所）", in: "一、甲栏\n（一）题目\n‸")
        #expect(session.desk?.bulletin.items[0].paragraphs == [.plain(salutation), .plain(Self.text)])
    }

    @Test func `别的单位的办公室，照写的名称`() {
        let series = Series(units: [Series.Unit(name: "办公室")])
        let signed = Recognizer(units: KnownUnits(series)).signature(
            of: [.plain(Self.text), "教育局办公室", "2026年11月28日"])
        #expect(signed?.unit == "教育局办公室")
    }

    @Test(arguments: ["（详见附件）", "（图为派出所民警）", "联系电话：5562134"])
    func `不是来稿单位的，留在正文`(line: String) {
        let series = Series(units: [Series.Unit(name: "办公室"), Series.Unit(name: "派出所")])
        let recognizer = Recognizer(units: KnownUnits(series))
        let lines = line.split(separator: "\n").map { Paragraph.plain(String($0)) }
        #expect(recognizer.signature(of: [.plain(Self.text)] + lines) == nil)
    }

    @Test func `已有来稿单位的，署名留在正文里，人名不丢`() {
        let session = pasting(
            Self.text + "\n（供稿：派出所 刘勇 13812345678）", in: "一、甲栏\n（一）乙\n1.应急办：题目\n‸")
        let text = session.desk?.bulletin.items[0].paragraphs.map(\.text).joined() ?? ""
        #expect(text.contains("刘勇"))
    }
}
