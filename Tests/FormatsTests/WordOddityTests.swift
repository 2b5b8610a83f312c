import Bulletins
import Formats
import Recognition
import Testing

/// What else stands in the Word files that units send.
@Suite struct Word文件的怪样子 {
    private func styled(_ text: String, _ style: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    /// WPS gives its styles numbers for names and may leave the outline level out.
    private func styles(_ numbering: String = "") -> String {
        (1...3).map {
            """
            <w:style w:type="paragraph" w:styleId="\($0 + 1)"><w:name w:val="heading \($0)"/><w:pPr>\
            \(numbering.replacing("LEVEL", with: String($0 - 1)))</w:pPr></w:style>
            """
        }.joined() + "<w:style w:type=\"paragraph\" w:styleId=\"10\"><w:name w:val=\"toc 1\"/></w:style>"
    }

    @Test func 标题样式按名字认二级标题下直接是正文的是条目() throws {
        var file = WordFile(
            body: styled("重要讲话", "2") + styled("区长调研", "3") + WordFile.paragraph("正文。") + styled("基层动态", "2")
                + styled("各镇办", "3") + styled("城关镇：上门", "4") + WordFile.paragraph("正文。"))
        file.add("styles", styles())
        #expect(outline(try imported(file).0) == ["重要讲话", "  区长调研 (1)", "基层动态", "  <各镇办>", "    [城关镇]上门 (1)"])
    }

    @Test func 一级标题是刊名时各级提一级() throws {
        var file = WordFile(
            body: styled("营商环境简讯", "2") + WordFile.paragraph("第12期") + styled("重要讲话", "3") + styled("区长调研", "4")
                + WordFile.paragraph("正文。"))
        file.add("styles", styles())
        let (bulletin, _) = try imported(file)
        #expect(bulletin.masthead.name == "营商环境简讯")
        #expect(bulletin.masthead.number == 12)
        #expect(outline(bulletin) == ["重要讲话", "  区长调研 (1)"])
    }

    @Test func 有标题样式的文件里正文的自动编号是正文() throws {
        var file = WordFile(
            body: styled("基层动态", "2") + styled("各镇办", "3") + styled("城关镇：上门", "4")
                + ["建台账", "抓落实"].map {
                    "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>\($0)</w:t></w:r></w:p>"
                }.joined())
        file.add("styles", styles())
        file.add("numbering", Self.list(["decimal": "%1."]))
        #expect(try imported(file).0.items.map(\.paragraphs) == [["1.建台账", "2.抓落实"]])
    }

    private static func list(_ level: KeyValuePairs<String, String>, abstract: String = "") -> String {
        let levels = level.enumerated().map { index, level in
            """
            <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(level.key)"/>\
            <w:lvlText w:val="\(level.value)"/></w:lvl>
            """
        }.joined()
        return "<w:abstractNum w:abstractNumId=\"1\">\(abstract)\(levels)</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
    }

    @Test func 一点一式的编号各级是标题() throws {
        var file = WordFile(
            body: styled("基层动态", "2") + styled("各镇办", "3") + styled("城关镇：上门", "4") + WordFile.paragraph("正文。"))
        file.add("styles", styles("<w:numPr><w:ilvl w:val=\"LEVEL\"/><w:numId w:val=\"1\"/></w:numPr>"))
        file.add("numbering", Self.list(["decimal": "%1", "decimal ": "%1.%2", "decimal  ": "%1.%2.%3"]))
        #expect(outline(try imported(file).0) == ["基层动态", "  <各镇办>", "    [城关镇]上门 (1)"])
    }

    @Test(arguments: ["-9223372036854775808", "9223372036854775807", "99999999999999999999"])
    func 编号的起点和跨列的个数再怪也读得完(number: String) throws {
        var file = WordFile(
            body: styled("基层动态", "2") + WordFile.paragraph("正文。")
                + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"\(number)\"/></w:tcPr>\(WordFile.paragraph("甲"))</w:tc>"
                + "<w:tc>\(WordFile.paragraph("乙"))</w:tc></w:tr></w:tbl>")
        file.add("styles", styles("<w:numPr><w:ilvl w:val=\"LEVEL\"/><w:numId w:val=\"1\"/></w:numPr>"))
        file.add(
            "numbering",
            Self.list(["decimal": "%1"]).replacing("<w:start w:val=\"1\"/>", with: "<w:start w:val=\"\(number)\"/>"))
        #expect(try imported(file).0.items.count <= 2)
        // And in a page of ours.
        let cells = [[TableCell("甲", across: 2), TableCell()], [TableCell("乙"), TableCell("丙")]]
        let spread = Table(heads: 0, rows: cells)
        let item = Item(headline: "题", paragraphs: [.table(spread)])
        let issue = Bulletin(sections: [Section(title: "栏", items: [item])])
        let ours = String(decoding: try Exporter.html.export(issue, series: Series()).bytes, as: UTF8.self)
        #expect(ours.contains("colspan=\"2\""))
        let marked = ours.replacing("colspan=\"2\"", with: "colspan=\"\(number)\" rowspan=\"\(number)\"")
        #expect(try Importer.bulletin(Array(marked.utf8), name: "a.html").0.items.map(\.headline) == ["题"])
    }

    @Test func 列表样式里定义的编号() throws {
        func line(_ text: String, _ level: Int) -> String {
            """
            <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="2"/></w:numPr></w:pPr>\
            <w:r><w:t>\(text)</w:t></w:r></w:p>
            """
        }
        var file = WordFile(body: line("讲话", 0) + line("会议", 1) + WordFile.paragraph("正文。"))
        let linked = """
            <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="s"/></w:abstractNum>
            """
        file.add(
            "numbering",
            linked
                + Self.list(
                    ["chineseCounting": "%1、", "chineseCountingThousand": "（%2）"],
                    abstract: "<w:styleLink w:val=\"s\"/>")
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>")
        #expect(outline(try imported(file).0) == ["讲话", "  会议 (1)"])
    }

    @Test func 自动目录移开() throws {
        var file = WordFile(
            body: styled("一、讲话\t1", "10") + styled("（一）会议\t1", "10") + WordFile.paragraph("一、讲话")
                + WordFile.paragraph("（一）会议") + WordFile.paragraph("正文。"))
        file.add("styles", styles())
        let (bulletin, report) = try imported(file)
        #expect(outline(bulletin) == ["讲话", "  会议 (1)"])
        #expect(report.contains { $0.contains("自动目录的行 2 处") })
    }

    @Test func 替换内容只有后备时读后备() throws {
        let choice = "<mc:Choice Requires=\"x\"></mc:Choice>"
        let (paragraphs, _) = try paragraphs(
            "<mc:AlternateContent><mc:Fallback>\(WordFile.paragraph("整段。"))</mc:Fallback></mc:AlternateContent>"
                + "<w:p><w:r><mc:AlternateContent>\(choice)<mc:Fallback><w:t>半段。</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
        #expect(paragraphs == ["整段。", "半段。"])
    }

    private func field(_ instruction: String, _ result: String?) -> String {
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>"
            + (result.map { "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>\($0)</w:t></w:r>" } ?? "")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }

    @Test func 域里套域带圈的字和符号() throws {
        let nested = """
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>\(field("PAGE", "2"))\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>结果</w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r>
            """
        let (paragraphs, report) = try paragraphs(
            "<w:p>\(nested)<w:r><w:t>共</w:t></w:r>\(field("eq \\o\\ac(○,6)", nil))<w:r><w:t>项</w:t></w:r>"
                + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/></w:r></w:p>"
                + "<w:p>\(field("eq \\f(1,2)", nil))<w:r><w:sym w:font=\"Other\" w:char=\"F123\"/></w:r></w:p>")
        #expect(paragraphs == ["结果共⑥项√□", "eq \\f(1,2)\u{F123}"])
        #expect(report.contains { $0.contains("符号字体里的字 1 处") })
        #expect(report.contains { $0.contains("公式 1 处") })
    }

    @Test func 没有结束的域不吞掉后面的字() throws {
        let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        let (paragraphs, _) = try paragraphs(
            "<w:p>\(begin)<w:r><w:t>还在。</w:t></w:r></w:p>\(WordFile.paragraph("下一段。"))")
        #expect(paragraphs == ["还在。", "下一段。"])
    }

    @Test func 艺术字和没有填的输入框() throws {
        let file = WordFile(
            body: """
                <w:p><w:r><w:pict><v:shape><v:textpath string="营商环境简讯"/></v:shape></w:pict></w:r></w:p>\
                \(WordFile.paragraph("第12期"))<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\
                \(WordFile.paragraph("单击此处输入"))</w:sdtContent></w:sdt>\(WordFile.paragraph("一、讲话"))
                """)
        let (bulletin, report) = try imported(file)
        #expect(bulletin.masthead.name == "营商环境简讯")
        #expect(bulletin.items.isEmpty)
        #expect(report.contains { $0.contains("艺术字 1 处") })
        #expect(report.contains { $0.contains("没有填写的输入框 1 处") })
    }

    private func row(_ cells: String...) -> String {
        "<w:tr>\(cells.map { "<w:tc>\(WordFile.paragraph($0))</w:tc>" }.joined())</w:tr>"
    }

    @Test func 用表格排的版头和版记() throws {
        let (bulletin, _) = try imported(
            WordFile(
                body: WordFile.paragraph("营商环境简讯") + "<w:tbl>\(row("第12期", "2024年3月4日"))</w:tbl>"
                    + WordFile.paragraph("示范区办公室") + WordFile.paragraph("一、讲话") + WordFile.paragraph("（一）会议")
                    + WordFile.paragraph("正文。")
                    + "<w:tbl>\(row("报：", "市委"))\(row("送：", "各部门"))\(row("示范区办公室", "2024年3月4日印发"))</w:tbl>"
                    + WordFile.paragraph("共印60份")))
        #expect(bulletin.masthead.name == "营商环境简讯")
        #expect(bulletin.masthead.number == 12)
        #expect(bulletin.masthead.office == "示范区办公室")
        #expect(bulletin.masthead.date.printed == "2024年3月4日")
        #expect(bulletin.imprint.reportTo == ["市委"] && bulletin.imprint.sendTo == ["各部门"])
        #expect(bulletin.imprint.copies == 60)
        #expect(bulletin.imprint.text(.entry(.issuedBy)) == "示范区办公室")
        #expect(bulletin.imprint.text(.entry(.issuedOn)) == "2024年3月4日")
        #expect(outline(bulletin) == ["讲话", "  会议 (1)"])
    }

    @Test func 页眉页脚里的字报告一次页码不报告() throws {
        var file = WordFile("一、讲话", "（一）会议", "正文。")
        file.add("header1", WordFile.paragraph("内部资料"), root: "hdr")
        file.add("header2", WordFile.paragraph("内部资料"), root: "hdr")
        file.add("footer1", WordFile.paragraph("报：市委"), root: "ftr")
        file.add("footer2", WordFile.paragraph("第1页 共2页"), root: "ftr")
        let report = try imported(file).1.filter { $0.hasPrefix("页") }
        #expect(report == ["页眉“内部资料”，没有存入正文", "页脚“报：市委”，没有存入正文"])
    }

    @Test func `平方米的平方、二氧化碳的二还在上面、下面`() throws {
        func run(_ text: String, _ position: String = "") -> String {
            let shift = position.isEmpty ? "" : "<w:rPr><w:vertAlign w:val=\"\(position)\"/></w:rPr>"
            return "<w:r>\(shift)<w:t>\(text)</w:t></w:r>"
        }
        let runs = run("改造102 m") + run("2", "superscript") + run("，减排CO") + run("2", "subscript") + run("三吨。")
        let body = WordFile.paragraph("一、动态") + WordFile.paragraph("（一）标题") + "<w:p>\(runs)</w:p>"
        let word = try Importer.bulletin(WordFile(body: body).bytes, name: "a.docx").0
        #expect(word.items[0].paragraphs == [.plain("改造102 m²，减排CO₂三吨。")])
        let page = "<p>一、动态</p><p>（一）标题</p><p>改造102 m<sup>2</sup>，减排CO<sub>2</sub>三吨。</p>"
        let html = try Importer.bulletin(Array(page.utf8), name: "a.html").0
        #expect(html.items[0].paragraphs == [.plain("改造102 m²，减排CO₂三吨。")])
    }
}
