import Bulletins
import Formats
import Recognition
import Testing

/// Titles that a file's own headings say, and what web pages have around their text.
@Suite struct 文件自己说的标题 {
    static let text = "11月14日，东街街道走访企业23家，事事有回音。"

    private func items(_ bytes: [UInt8], _ name: String) throws -> ([Item], [String]) {
        let (parts, report) = try Importer.fragment(bytes, name: name, options: Importer.Options(units: ["东街街道"]))
        let items = parts.compactMap { part in if case .item(let item) = part { item } else { nil } }
        #expect(items.count == parts.count)
        return (items, report.messages(in: Bulletin()))
    }

    private func word(_ lines: [(text: String, style: String)]) throws -> [UInt8] {
        var file = WordFile(
            body: lines.map { line in
                "<w:p><w:pPr><w:pStyle w:val=\"\(line.style)\"/></w:pPr><w:r><w:t>\(line.text)</w:t></w:r></w:p>"
            }.joined())
        let styles = [("t", "Title"), ("h1", "heading 1"), ("h2", "heading 2"), ("h3", "heading 3"), ("n", "Normal")]
        file.add(
            "styles",
            styles.map {
                "<w:style w:type=\"paragraph\" w:styleId=\"\($0.0)\"><w:name w:val=\"\($0.1)\"/></w:style>"
            }.joined())
        return try file.bytes
    }

    @Test(arguments: ["t", "h1", "h2"]) func 文档里唯一的标题是条目的标题(style: String) throws {
        let lines = [("东街街道：开展助企行动", style), (Self.text, "n"), ("1.用工问题", "n"), ("2.融资问题", "n")]
        let (items, _) = try items(word(lines), "a.docx")
        #expect(items.map(\.headline) == ["开展助企行动"])
        #expect(items[0].contributor == "东街街道")
        #expect(items[0].paragraphs.texts == lines.dropFirst().map(\.0))
    }

    @Test func 一篇里的小标题留作正文() throws {
        let lines = [("东街街道：开展助企行动", "t"), (Self.text, "n"), ("强化走访", "h1"), (Self.text, "n"), ("强化服务", "h1")]
        let (items, _) = try items(word(lines), "a.docx")
        #expect(items.map(\.paragraphs.texts) == [lines.dropFirst().map(\.0)])
    }

    @Test func 几个标题各领一篇() throws {
        let lines = [("东街街道：开展助企行动", "h1"), (Self.text, "n"), ("洪门镇：举办对接会", "h1"), (Self.text, "n")]
        let (items, _) = try items(word(lines), "a.docx")
        #expect(items.map(\.headline) == ["开展助企行动", "举办对接会"])
    }

    @Test func 有期号的文档标题还是刊名() throws {
        let lines = [("营商环境简讯", "t"), ("第12期", "n"), ("讲话", "h1"), ("会议", "h2"), ("会议召开。", "n")]
        let (bulletin, _) = try Importer.bulletin(word(lines), name: "a.docx")
        #expect(bulletin.masthead.name == "营商环境简讯")
        #expect(outline(bulletin) == ["讲话", "  会议 (1)"])
    }

    @Test func 第一部分下面的一是二级栏目_再下面的是条目() throws {
        let lines = [
            ("开发区工作月报", "t"), ("2024年第5期", "n"), ("翠屏开发区管委会办公室　　2024年6月7日", "n"), ("第一部分　经济运行", "h1"),
            ("一、主要指标", "h2"), ("（一）产值连续五个月增长", "h3"), (Self.text, "n"), ("（二）税收结构改善", "h3"), (Self.text, "n"),
            ("二、项目建设", "h2"), ("（一）二期设备进场", "h3"), (Self.text, "n"), ("第二部分　服务企业", "h1"), ("一、要素保障", "h2"),
            ("（一）蒸汽管网通汽", "h3"), (Self.text, "n"),
        ]
        let (bulletin, _) = try Importer.bulletin(word(lines), name: "a.docx")
        #expect(bulletin.sections.map(\.title) == ["经济运行", "服务企业"])
        #expect(bulletin.sections.map { $0.subsections.map(\.title) } == [["主要指标", "项目建设"], ["要素保障"]])
        #expect(bulletin.items.map(\.headline) == ["产值连续五个月增长", "税收结构改善", "二期设备进场", "蒸汽管网通汽"])
    }

    @Test func 目录里标题后面隔开的是作者_在标题下面一行_不接成一个标题() throws {
        let pieces = [
            ("调研报告", "山区县发展林下经济的实践", "沈一舟"), ("学员论坛", "把会议时间还给基层", "霍小雨"), ("党校一线", "当好群众身边的翻译官", "县委党校"),
        ]
        var lines = [("学习与思考", "n"), ("2021年第6期", "n"), ("鹤鸣市委党校编　　2021年6月30日", "n"), ("目　录", "n")]
        for (section, title, name) in pieces { lines += [(section, "n"), ("\(title)\t\(name)\t1", "n")] }
        for (section, title, name) in pieces {
            lines += [(section, "h1"), (title, "h2"), (name, "n"), (Self.text, "n"), (Self.text, "n")]
        }
        let (bulletin, _) = try Importer.bulletin(word(lines), name: "a.docx")
        #expect(bulletin.sections.map(\.title) == pieces.map(\.0))
        #expect(bulletin.items.map(\.headline) == pieces.map(\.1))
        #expect(bulletin.items.map(\.contributor) == pieces.map(\.2))
    }

    @Test func Markdown的标题列表图片和链接() throws {
        let file = """
            # 东街街道：开展助企行动

            \(Self.text)

            1. 用工问题
            2. 融资问题

            ![现场](a.jpg)

            [详情](https://a.cn/b)
            """
        let (items, messages) = try items(Array(file.utf8), "a.md")
        #expect(items.map(\.headline) == ["开展助企行动"])
        #expect(items[0].paragraphs.texts == [Self.text, "1. 用工问题", "2. 融资问题", "详情"])
        #expect(messages.contains { $0.contains("图片“现场”") })
        #expect(messages.contains { $0.contains("https://a.cn/b") })
    }

    @Test func Markdown的几篇和一期() throws {
        let pieces = "# 东街街道：开展行动\n\n\(Self.text)\n\n# 洪门镇：举办对接会\n\n\(Self.text)\n"
        #expect(try items(Array(pieces.utf8), "a.md").0.map(\.headline) == ["开展行动", "举办对接会"])
        let issue = "# 营商环境简讯\n\n第12期\n\n## 一、讲话\n\n### （一）会议\n\n会议召开。\n"
        let (bulletin, _) = try Importer.bulletin(Array(issue.utf8), name: "a.md")
        #expect(bulletin.masthead.name == "营商环境简讯" && outline(bulletin) == ["讲话", "  会议 (1)"])
    }

    @Test func 网页里源文件的换行不是空格() throws {
        let page = "<p>东街街道：开展助企行动</p><p>11月14日，网格员\n  走访企业，用\nWord 2016 处理，\n事事有回音。</p>"
        let (items, _) = try items(Array(page.utf8), "a.html")
        #expect(items[0].paragraphs == ["11月14日，网格员走访企业，用 Word 2016 处理，事事有回音。"])
    }

    /// As Word says on a page what it tracks, and as a hand strikes out: the first is no text any more, the second may be.
    @Test func 网页里修订删掉的不读_划掉的读入并报告() throws {
        let page = """
            <h1>东街街道：开展助企行动</h1><p>\(Self.text)<del cite="mailto:a" datetime="2024-05-01T10:00">原来的话。</del></p>
            <p>走访<del>三十<b>家</b></del><ins>四十家</ins>企业，<s>全部</s>解决用工问题，<span style="TEXT-DECORATION: line-through">并</span>回访。</p>
            <del><p>删掉的一整段。</p><p>又一段。</p></del><p>没有写完的<del>标记到段末为止。</p><p>下一步，持续深化。</p>
            """
        let (items, messages) = try items(Array(page.utf8), "a.html")
        let texts = [Self.text, "走访四十家企业，全部解决用工问题，并回访。", "没有写完的", "下一步，持续深化。"]
        #expect(items.map(\.headline) == ["开展助企行动"] && items[0].paragraphs.texts == texts)
        #expect(messages.contains { $0.contains("修订删除的文字 4 处") })
        #expect(messages.contains { $0.contains("划掉的文字 2 处") && $0.contains("请核对") })
    }

    @Test func 网页里的表格还是表格不显示的不读() throws {
        let page = """
            <p style="display: none">隐藏<b>粗</b></p><h1>东街街道：开展助企行动</h1><p>\(Self.text)</p>
            <table><tr><td><p>企业</p></td><td><p>问题</p></td></tr><tr><td>心连心</td><td></td><td>用工</td></tr></table>
            <table><tr><td><p>框里一段。</p><p>框里二段。</p></td></tr></table>
            <div style="color:red;display:none">也<div>隐藏</div>藏</div><p>下一步，持续深化。</p>
            """
        let (items, messages) = try items(Array(page.utf8), "a.html")
        #expect(items.map(\.headline) == ["开展助企行动"])
        #expect(
            items[0].paragraphs.flatMap(\.lines) == [Self.text, "企业\t问题\t", "心连心\t\t用工", "框里一段。", "框里二段。", "下一步，持续深化。"])
        #expect(messages.contains { $0.contains("不显示的文字 2 处") })
        #expect(messages.contains { $0.contains("2 行的表格") })
    }
}
