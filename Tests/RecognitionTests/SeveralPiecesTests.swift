import Bulletins
import Testing

@testable import Recognition

/// What several units sent, pasted as one text.
@Suite struct 一段文字里有几篇来稿 {
    private let tax = "区税务局推行一窗办理\n近日，区税务局推行“一窗通办”，平均用时由四十分钟压缩到十五分钟。\n"
    private let jobs = "区人社局走访企业送政策\n11月26日，区人社局组织三个小组走访企业十二家，解答问题二十三个。\n"

    private func items(_ text: String) -> [Item] {
        Recognizer().fragment(from: SourceLine.lines(of: text)).0.compactMap { part in
            if case .item(let item) = part { item } else { nil }
        }
    }

    @Test func `两个标题各有自己的单位，是两条`() {
        #expect(items(tax + jobs).map(\.headline) == ["区税务局推行一窗办理", "区人社局走访企业送政策"])
    }

    @Test(arguments: ["（东街街道）", "　　　　　　　　　　　　　　东街街道办事处", "供稿：东街街道"]) func `上一篇已经署名，下面是另一篇`(signature: String) {
        let first = "夜间巡查治占道\n11月25日晚，执法队对沿街门店占道经营进行整治，劝离流动摊贩三十一处。\n\(signature)\n"
        let found = items(first.replacing("夜间巡查治占道", with: "夜间巡查整治占道经营") + "\n文化广场举办就业招聘会\n招聘会提供岗位八百余个，达成意向一百二十人。\n")
        #expect(found.map(\.headline) == ["夜间巡查整治占道经营", "文化广场举办就业招聘会"])
        #expect(found.first?.contributor.hasPrefix("东街街道") == true)
    }

    @Test(arguments: ["整合窗口让办事更快更近", "区税务局还要再压缩时间", "下一步打算", "区市场监管局"]) func `一篇里的小标题，还是一篇`(heading: String) {
        let found = items(tax + "\n\(heading)\n区税务局把三十个窗口并成八个，任何一个窗口都能办所有事项。\n（区税务局）\n")
        #expect(found.map(\.headline) == ["区税务局推行一窗办理"])
        #expect(found[0].paragraphs.contains { $0.text.contains(heading) })
    }

    @Test func `报告里说到的会说出来，请人核对`() {
        let (_, report) = Recognizer().fragment(from: SourceLine.lines(of: tax + jobs))
        #expect(report.entries.contains { $0.done.contains("当作 2 条") })
    }
}
