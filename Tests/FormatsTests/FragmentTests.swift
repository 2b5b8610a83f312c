import Bulletins
import Formats
import Recognition
import Testing

/// Pieces of an issue: a paste into the page, a file that a unit sent.
@Suite struct 片段的导入 {
    private func parts(_ lines: String..., name: String = "a.txt") throws -> ([Part], ImportReport) {
        try Importer.fragment(Array(lines.joined(separator: "\n").utf8), name: name)
    }

    private func described(_ parts: [Part]) -> [String] {
        parts.map { part in
            switch part {
            case .item(let item): "条目[\(item.contributor)]\(item.headline)(\(item.paragraphs.count))"
            case .subsection(let subsection): "二级\(subsection.title)(\(subsection.items.count))"
            case .section(let section): "栏目\(section.title)(\(section.allItems.count))"
            case .attachment(let attachment): "附件\(attachment.title)"
            }
        }
    }

    @Test func 只有条目() throws {
        let (parts, _) = try parts("1.城关镇：上门办事", "城关镇上门办事。", "2.河西街道：一次办好", "一次办好。")
        #expect(described(parts) == ["条目[城关镇]上门办事(1)", "条目[河西街道]一次办好(1)"])
    }

    @Test func 二级标题下有条目就是二级栏目() throws {
        let (parts, _) = try parts("（一）各镇办", "1.城关镇：上门办事", "城关镇上门办事。")
        #expect(described(parts) == ["二级各镇办(1)"])
    }

    @Test func 二级标题下是正文就是条目() throws {
        let (parts, _) = try parts("（一）区长调研", "区长到园区调研。", "（二）书记调研", "书记到镇里调研。")
        #expect(described(parts) == ["条目[]区长调研(1)", "条目[]书记调研(1)"])
    }

    @Test func 栏目排在散条目之后() throws {
        let (parts, _) = try parts("1.城关镇：上门办事", "城关镇上门办事。", "一、重要讲话", "（一）会议", "会议召开。")
        #expect(described(parts) == ["条目[城关镇]上门办事(1)", "栏目重要讲话(1)"])
    }

    @Test func 没有编号的一篇来稿第一行是标题() throws {
        let (parts, report) = try parts(
            "洪门镇：持续优化营商环境 构筑科技创新高地", "日前，某众创空间获省级众创空间认定，成为全省唯一一家获得备案的专业化众创空间，营造了良好的双创生态。", "下一步，继续推进。")
        #expect(described(parts) == ["条目[洪门镇]持续优化营商环境 构筑科技创新高地(2)"])
        #expect(report.entries.contains { $0.kind == .understood && $0.line == 1 })
    }

    @Test func 自有层次的一篇来稿是一个条目() throws {
        let lines = [
            "关于一窗受理的情况报告", "区优化办：", "今年以来，我镇推行一窗受理，现将情况报告如下。", "一、主要做法", "（一）强化领导", "成立专班，每周调度。", "二、取得成效",
            "群众满意。",
        ]
        let (parts, report) = try Importer.fragment(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
        #expect(described(parts) == ["条目[]关于一窗受理的情况报告(7)"])
        let item = try #require(parts.first.flatMap { if case .item(let item) = $0 { item } else { nil } })
        #expect(item.paragraphs.texts == Array(lines[1...]))
        #expect(report.entries.contains { $0.found.contains("自有层次") && $0.line == 1 })
    }

    @Test func 副标题接在标题后面() throws {
        let (parts, _) = try parts("一窗受理暖民心", "——城关镇优化服务侧记", "城关镇推行一窗受理，群众少跑腿，企业得实惠，受到好评。")
        #expect(described(parts) == ["条目[]一窗受理暖民心——城关镇优化服务侧记(1)"])
    }

    @Test func 有版头的整期导入片段时栏目还是栏目() throws {
        let (parts, _) = try parts("营商环境简讯", "第12期", "一、重要讲话", "（一）会议", "会议召开。")
        #expect(described(parts).last == "栏目重要讲话(1)")
    }

    @Test func 一整段话留作无标题的条目() throws {
        let (parts, report) = try parts("全区召开优化营商环境大会，部署全年工作。")
        #expect(described(parts) == ["条目[](1)"])
        #expect(report.entries.contains { $0.kind == .kept })
    }

    @Test func 已知单位在二级标题里也分开() throws {
        let options = Importer.Options(units: ["数据专班组"])
        let (parts, _) = try Importer.fragment(Array("（一）数据专班组：系统上线\n上线了。".utf8), name: "a.txt", options: options)
        #expect(described(parts) == ["条目[数据专班组]系统上线(1)"])
    }

    @Test func 二级标题里不像单位的不分() throws {
        let (parts, _) = try parts("（一）王凯：研究金融运行", "会议研究了。")
        #expect(described(parts) == ["条目[]王凯：研究金融运行(1)"])
    }

    @Test(arguments: [
        ("1.城关镇：上门办事\n城关镇上门办事。", true), ("（一）会议\n会议召开。", true), ("一、讲话\n（一）会议", true), ("１．标题\r\n正文。", true),
        ("— 3 —\n1.标题\n正文。", true), ("普通的一段话。\n另一段话。", false), ("1.城关镇：上门办事", false), ("一段话", false), ("", false),
        ("1.2亿元到位。\n第二段。", false), ("1.强化督导。建立台账，逐条销号。\n2.强化宣传。广泛宣传。", false),
    ])
    func 粘贴的文字像不像条目(text: String, isFragment: Bool) {
        #expect(Recognizer.looksLikeFragment(text) == isFragment)
    }
}
