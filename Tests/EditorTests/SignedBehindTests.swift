import Bulletins
import Proofreading
import Testing

@testable import Editor

/// Where the series prints who sent an item behind its text, in brackets or at the right, the caret meets him there.
@Suite struct SignedBehindTests {
    private static let behind: [PaperStyle.Standing] = [.right, .bracket]
    private static let page = """
        一、工作动态
        （一）区政府召开会议
        会议强调‸安全。
        会后检查。
        →区政府办
        （二）东城街道启动改造
        街道走访。
        →东城街道
        二、基层之声
        （一）数据看板
        看板上线。
        →柳河镇
        """

    /// The page with the caret, and the other end of what is selected, elsewhere.
    private static func page(_ marks: KeyValuePairs<String, String>) -> String {
        marks.reduce(page.replacing("‸", with: "")) { $0.replacing($1.key, with: $1.value) }
    }

    private static func expect(_ before: String, press keys: String, becomes after: String, saying words: String? = nil)
    {
        EditorTests.expect(before, signed: behind, press: keys, becomes: after, saying: words)
    }

    private static func copying(_ before: String, in standing: PaperStyle.Standing, press keys: String = "C-c")
        -> String
    {
        var series = Series()
        series.style.signature = standing
        let (bulletin, caret, anchor) = Sketch.bulletin(before)
        var session = Session.editing(bulletin, series: series, caret: caret, anchor: anchor)
        session.press(keys)
        return session.clippings.latest?.text ?? ""
    }

    @Test func `全选：本段、本条连署名、全文`() {
        Self.expect(Self.page, press: "C-a", becomes: Self.page(["会议强调安全。": "⁁会议强调安全。‸"]))
        Self.expect(Self.page, press: "C-a C-a", becomes: Self.page(["区政府召开": "⁁区政府召开", "→区政府办": "→区政府办‸"]))
        Self.expect(
            Self.page, press: "C-a C-a C-a", becomes: Self.page(["工作动态": "⁁工作动态", "→柳河镇": "→柳河镇‸"]))
    }

    @Test func `选到下一条标题前面：下一条一个字不动，署名不搬家；打的字留在本条`() {
        let rest = ["会后检查。\n→区政府办": "会后‸"]
        Self.expect(
            Self.page(["会后检查。": "会后⁁检查。", "东城街道启动": "‸东城街道启动"]), press: "Delete",
            becomes: rest.reduce(Self.page([:])) { $0.replacing($1.key, with: $1.value) })
        Self.expect(
            Self.page(["区政府召开": "⁁区政府召开", "东城街道启动": "‸东城街道启动"]), press: "新",
            becomes: Self.page([:]).replacing("区政府召开会议\n会议强调安全。\n会后检查。\n→区政府办", with: "新‸"))
    }

    @Test func `复制的就是页上看到的，署名跟着自己的条目`() {
        let two = Self.page(["区政府召开": "⁁区政府召开", "街道走访。": "街道走访‸。"])
        #expect(Self.copying(two, in: .right) == "区政府召开会议\n会议强调安全。\n会后检查。\n区政府办\n东城街道启动改造\n街道走访")
        #expect(Self.copying(two, in: .bracket) == "区政府召开会议\n会议强调安全。\n会后检查。（区政府办）\n东城街道启动改造\n街道走访")
        let last = Self.page(["街道走访。": "⁁街道走访。", "数据看板": "数据看板‸"])
        #expect(Self.copying(last, in: .right) == "街道走访。\n东城街道\n基层之声\n数据看板")
        #expect(Self.copying(Self.page, in: .right, press: "C-a C-a C-c") == "区政府召开会议\n会议强调安全。\n会后检查。\n区政府办")
    }

    @Test func `只选署名里的字，不带括号`() {
        let page = Self.page(["→区政府办": "→区⁁政府‸办"])
        for standing in Self.behind { #expect(Self.copying(page, in: standing) == "政府") }
    }

    @Test func `单位印在标题前的，复制还是“单位：标题”`() {
        let page = "一、动态\n（一）各镇\n1.⁁东城：改造\n走访。\n2.柳河：看板\n上线‸。"
        #expect(Self.copying(page, in: .before) == "东城：改造\n走访。\n柳河：看板\n上线")
    }

    @Test func `两条复制到后面，两条都完整，次序不变`() {
        let two = Self.page(["区政府召开": "⁁区政府召开", "→东城街道": "→东城街道‸"])
        Self.expect(
            two, press: "C-c C-End C-v",
            becomes: Self.page([
                "→柳河镇": """
                →柳河镇
                （二）区政府召开会议
                会议强调安全。
                会后检查。
                →区政府办
                （三）东城街道启动改造
                街道走访。‸
                →东城街道
                """
            ]))
    }

    @Test func `复制到标题最前面，整条在它前面`() {
        let one = Self.page(["东城街道启动": "⁁东城街道启动", "→东城街道": "→东城街道‸"])
        Self.expect(
            one, press: "C-c Down Down Home C-v",
            becomes: Self.page(["（一）数据看板": "（一）东城街道启动改造\n街道走访。‸\n→东城街道\n（二）数据看板"]))
    }

    @Test func `剪到第二条中间，剩下的还是第二条，署名还是它的`() {
        let page = Self.page(["区政府召开": "⁁区政府召开", "街道走访。": "街道‸走访。"])
        let rest = """
            一、工作动态
            （一）‸
            走访。
            →东城街道
            二、基层之声
            （一）数据看板
            看板上线。
            →柳河镇
            """
        Self.expect(page, press: "C-x", becomes: rest)
        Self.expect(page, press: "C-x C-v", becomes: Self.page(["街道走访。": "街道‸走访。"]))
        Self.expect(page, press: "新", becomes: rest.replacing("‸", with: "新‸"))
    }

    @Test func `选到下一条的开头，剪下的是整条，下一条原样`() {
        let page = Self.page(["区政府召开": "⁁区政府召开", "东城街道启动": "‸东城街道启动"])
        let rest = """
            一、工作动态
            （一）‸东城街道启动改造
            街道走访。
            →东城街道
            二、基层之声
            （一）数据看板
            看板上线。
            →柳河镇
            """
        Self.expect(page, press: "Delete", becomes: rest)
        EditorTests.expect(
            "一、动态\n（一）各镇\n1.⁁东城：改造\n走访。\n2.‸柳河：看板\n上线。", press: "Delete",
            becomes: "一、动态\n（一）各镇\n1.‸柳河：看板\n上线。")
    }

    @Test func `从正文选到下一条的正文，接起来的一条署后一条的名`() {
        Self.expect(
            Self.page(["会后检查。": "会后⁁检查。", "街道走访。": "街道‸走访。"]), press: "Delete",
            becomes: """
                一、工作动态
                （一）区政府召开会议
                会议强调安全。
                会后‸走访。
                →东城街道
                二、基层之声
                （一）数据看板
                看板上线。
                →柳河镇
                """)
    }

    @Test func `从署名后面选到下一条中间，前一条一字不动`() {
        Self.expect(
            Self.page(["→区政府办": "→区政府办⁁", "街道走访。": "街道‸走访。"]), press: "Delete",
            becomes: Self.page(["→区政府办": "→区政府办‸", "东城街道启动改造": "", "街道走访。": "走访。"]))
        Self.expect(
            Self.page(["→区政府办": "→区政府办⁁", "→东城街道": "→东城街道‸"]), press: "Delete",
            becomes: Self.page(["→区政府办": "→区政府办‸", "（二）东城街道启动改造\n街道走访。\n→东城街道\n": ""]))
    }

    @Test func `一条之内从正文删到署名，从标题删到署名`() {
        Self.expect(
            Self.page(["会后检查。": "会后⁁检查。", "→区政府办": "→区政府‸办"]), press: "Delete",
            becomes: Self.page(["会后检查。": "会后‸", "→区政府办": "→办"]))
        Self.expect(
            Self.page(["区政府召开会议": "区政府⁁召开会议", "→区政府办": "→区政府‸办"]), press: "Delete",
            becomes: Self.page(["区政府召开会议": "区政府‸", "会议强调安全。\n会后检查。\n": "", "→区政府办": "→办"]))
    }

    @Test func `标题最前面退格，署名不动`() {
        let page = Self.page(["东城街道启动": "‸东城街道启动"])
        Self.expect(page, press: "Backspace", becomes: page)
    }

    @Test func `署名不并进正文，说一声`() {
        var page = Self.page(["会后检查。": "会后检查。‸"])
        Self.expect(page, press: "Delete", becomes: page, saying: "署名不并进正文")
        page = Self.page(["→区政府办": "→‸区政府办"])
        Self.expect(page, press: "Backspace", becomes: page, saying: "署名不并进正文")
    }

    @Test func `署名末尾按删除，下一条不动`() {
        let page = Self.page(["→区政府办": "→区政府办‸"])
        Self.expect(page, press: "Delete", becomes: page)
    }

    @Test func `署名里按回车，到末尾；在末尾是新条目`() {
        Self.expect(
            Self.page(["→区政府办": "→区‸政府办"]), press: "Enter", becomes: Self.page(["→区政府办": "→区政府办‸"]))
        Self.expect(
            Self.page(["→区政府办": "→区政府办‸"]), press: "Enter 新题",
            becomes: Self.page(["→区政府办": "→区政府办\n（二）新题‸", "（二）东": "（三）东"]))
    }

    @Test func `署名里贴几行单位，都在署名里；贴几段文字，在正文后面`() {
        let page = Self.page(["→区政府办": "→‸区政府办"])
        Self.expect(page, press: "Paste=甲局¶乙局", becomes: Self.page(["→区政府办": "→甲局　乙局‸区政府办"]))
        Self.expect(
            page, press: "Paste=会议要求抓好落实。¶各单位要报送情况。",
            becomes: Self.page(["→区政府办": "会议要求抓好落实。\n各单位要报送情况。\n→‸区政府办"]))
    }

    @Test func `署名里打的冒号是字，标题里的也是`() {
        Self.expect(
            Self.page(["→区政府办": "→区政府‸办"]), press: "：", becomes: Self.page(["→区政府办": "→区政府：‸办"]))
        Self.expect(
            "一、动态\n（一）各镇\n1.东城‸改造", press: "：", becomes: "一、动态\n（一）各镇\n1.东城：‸改造")
    }

    @Test func `改写选中的署名，还在署名里`() {
        Self.expect(
            Self.page(["→区政府办": "→⁁区政府办‸"]), press: "甲局", becomes: Self.page(["→区政府办": "→甲局‸"]))
    }

    @Test func `校对按页上的次序，署名里的在正文后面`() throws {
        var series = Series()
        series.style.signature = .right
        let (bulletin, caret, _) = Sketch.bulletin("一、甲栏\n（一）‸题目\n会议强调”安全“。\n→区政府办”甲“")
        var session = Session.editing(bulletin, series: series, caret: caret)
        session.withDesk { $0.proofread() }
        let fields = try #require(session.desk).findings.map(\.place.field)
        #expect(fields.first == .paragraph(0))
        #expect(fields.last == .contributor)
    }

    @Test func `查找按页上的次序`() {
        Self.expect(
            Self.page(["区政府召开": "‸区政府召开"]), press: "C-f 区政府 Enter F3",
            becomes: Self.page(["→区政府办": "→‸区政府办"]))
    }
}
