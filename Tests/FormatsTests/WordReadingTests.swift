import Bulletins
import Formats
import Recognition
import Testing

/// What Word and WPS put into a file, and what becomes of it.
@Suite struct Word文件的读入 {
    @Test func 文字编号照文本认() throws {
        let (bulletin, _) = try imported(WordFile("二、基层动态", "（一）各镇办", "1.城关镇：上门办事", "城关镇上门办事。"))
        #expect(outline(bulletin) == ["基层动态", "  <各镇办>", "    [城关镇]上门办事 (1)"])
    }

    @Test func 自动编号变成结构() throws {
        func paragraph(_ text: String, list: Int, level: Int = 0) -> String {
            """
            <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr></w:pPr>\
            <w:r><w:t>\(text)</w:t></w:r></w:p>
            """
        }
        func level(_ index: Int, _ format: String, _ text: String) -> String {
            """
            <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/></w:lvl>
            """
        }
        var file = WordFile(
            body: paragraph("重要讲话", list: 1) + paragraph("会议", list: 1, level: 1) + WordFile.paragraph("正文。")
                + paragraph("基层动态", list: 1) + paragraph("各镇办", list: 1, level: 1)
                + paragraph("城关镇：上门办事", list: 1, level: 2) + WordFile.paragraph("城关镇上门办事。")
                + paragraph("河西街道：一次办好", list: 1, level: 2) + paragraph("办好了。", list: 2)
                + paragraph("各部门", list: 1, level: 1) + paragraph("区税务局：提速", list: 1, level: 2))
        file.add(
            "numbering",
            "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "chineseCountingThousand", "%1、")
                + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.")
                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"8\">" + level(0, "bullet", "\u{F06C}")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>")
        let (bulletin, report) = try imported(file)
        #expect(
            outline(bulletin) == [
                "重要讲话", "  会议 (1)", "基层动态", "  <各镇办>", "    [城关镇]上门办事 (1)", "    [河西街道]一次办好 (1)", "  <各部门>",
                "    [区税务局]提速 (0)",
            ])
        #expect(bulletin.items[2].paragraphs == ["办好了。"])
        #expect(report.contains { $0.contains("自动编号 8 处") })
        #expect(report.contains { $0.contains("项目符号 1 处") })
        #expect(!report.contains { $0.contains("与次序不符") })
    }

    @Test func 软回车另起一段制表符照留() throws {
        let (paragraphs, report) = try paragraphs(
            "<w:p><w:r><w:t>　　第一行。</w:t><w:br/><w:t>第二</w:t><w:tab/><w:t>行。</w:t></w:r></w:p>")
        #expect(paragraphs == ["第一行。", "第二\t行。"])
        #expect(report.contains { $0.contains("软回车 1 处") })
    }

    @Test func 分页符处不断开() throws {
        let (paragraphs, _) = try paragraphs(
            "<w:p><w:r><w:t>这一段话在这里被分页符断成了两半，前面没有</w:t><w:br w:type=\"page\"/><w:t>句号。</w:t></w:r></w:p>")
        #expect(paragraphs == ["这一段话在这里被分页符断成了两半，前面没有句号。"])
    }

    @Test func 修订按接受读入并说明() throws {
        let (paragraphs, report) = try paragraphs(
            """
            <w:p><w:r><w:t>全年</w:t></w:r><w:del w:id="1"><w:r><w:delText>预计</w:delText></w:r></w:del>\
            <w:ins w:id="2"><w:r><w:t>完成</w:t></w:r></w:ins><w:r><w:t>投资。</w:t></w:r></w:p>
            """)
        #expect(paragraphs == ["全年完成投资。"])
        #expect(report.contains { $0.contains("修订插入的文字 1 处") } && report.contains { $0.contains("修订删除的文字 1 处") })
    }

    @Test func 划掉的字照样读入并说明() throws {
        let (paragraphs, report) = try paragraphs(
            """
            <w:p><w:r><w:t>全年</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>预计</w:t></w:r>\
            <w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>完成投资。</w:t></w:r></w:p>
            """)
        #expect(paragraphs == ["全年预计完成投资。"])
        #expect(report.contains { $0.contains("划掉的文字 1 处") && $0.contains("请核对") })
    }

    @Test func 删去的段落标记把两段接上() throws {
        let (paragraphs, _) = try paragraphs(
            """
            <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>\
            <w:p><w:r><w:t>后半。</w:t></w:r></w:p>
            """)
        #expect(paragraphs == ["前半后半。"])
    }

    @Test func 表格还是表格() throws {
        func cell(_ text: String) -> String { "<w:tc>\(WordFile.paragraph(text))</w:tc>" }
        let (paragraphs, report) = try paragraphs(
            "<w:tbl><w:tr>\(cell("序号"))\(cell("单位"))</w:tr><w:tr>\(cell("1."))\(cell("区税务局"))</w:tr></w:tbl>")
        #expect(paragraphs == ["序号\t单位", "1.\t区税务局"])
        #expect(report.contains { $0.contains("2 行的表格") })
    }

    @Test func 左格栏目名右格几段文字的表格是栏目和文字() throws {
        func cell(_ texts: String...) -> String { "<w:tc>\(texts.map { WordFile.paragraph($0) }.joined())</w:tc>" }
        let file = WordFile(
            body: """
                <w:tbl><w:tr>\(cell("警情综述"))\(cell("本周接报警情1374起，环比下降6.1%。", "其中电信网络诈骗17起。"))</w:tr>\
                <w:tr>\(cell("下周提示"))\(cell("中秋临近，请各派出所每晚巡逻。"))</w:tr></w:tbl>
                """)
        let (bulletin, _) = try imported(file)
        #expect(bulletin.sections.map(\.title) == ["警情综述", "下周提示"])
        #expect(bulletin.items.map(\.paragraphs) == [["本周接报警情1374起，环比下降6.1%。", "其中电信网络诈骗17起。"], ["中秋临近，请各派出所每晚巡逻。"]])

        // Who does what, in the middle of a text, is a table.
        let duties = """
            <w:tbl><w:tr>\(cell("防汛检查"))\(cell("区水利局牵头，查堤防。", "5月底前完成。"))</w:tr>\
            <w:tr>\(cell("房屋排查"))\(cell("区住建局牵头，查危房。"))</w:tr></w:tbl>
            """
        #expect(try paragraphs(WordFile.paragraph("任务分工如下，请抓紧落实。") + duties).0.count == 3)

        // One of measures, whose cells have one paragraph each, stays what it is.
        let measures = """
            <w:tbl><w:tr>\(cell("城关镇"))\(cell("本周走访企业41家，解决问题12个。"))</w:tr>\
            <w:tr>\(cell("洪门镇"))\(cell("中秋临近，每晚巡逻，下发提示单30份。"))</w:tr></w:tbl>
            """
        let (paragraphs, report) = try paragraphs(measures)
        #expect(paragraphs == ["城关镇\t本周走访企业41家，解决问题12个。", "洪门镇\t中秋临近，每晚巡逻，下发提示单30份。"])
        #expect(report.contains { $0.contains("2 行的表格") })
    }

    @Test func 文本框放在所在段落之后且只读一遍() throws {
        let box = "<w:txbxContent>\(WordFile.paragraph("框里的话。"))</w:txbxContent>"
        let (paragraphs, report) = try paragraphs(
            """
            <w:p><w:r><w:t>段落。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp>\
            <wps:txbx>\(box)</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)\
            </v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """)
        #expect(paragraphs == ["段落。", "框里的话。"])
        #expect(report.contains { $0.contains("文本框") })
    }

    @Test func 脚注加括号成段批注和图片列出() throws {
        var file = WordFile(
            body: WordFile.paragraph("一、讲话") + WordFile.paragraph("（一）会议") + """
                <w:p><w:r><w:t>数据见注</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t></w:r>\
                <w:r><w:commentReference w:id="0"/></w:r>\
                <w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="现场照片"/></wp:inline></w:drawing></w:r></w:p>
                """)
        file.add(
            "footnotes",
            "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">\(WordFile.paragraph(" 区统计局数据"))</w:footnote>"
        )
        file.add("comments", "<w:comment w:id=\"0\" w:author=\"王芳\">\(WordFile.paragraph("请核实"))</w:comment>")
        let (bulletin, report) = try imported(file)
        #expect(bulletin.items[0].paragraphs == ["数据见注。", "（区统计局数据）"])
        #expect(report.contains { $0.hasPrefix("第3段：批注（王芳）“请核实”") })
        #expect(report.contains { $0.hasPrefix("第3段：图片“现场照片”") })
    }

    @Test func 域只读结果隐藏文字不读() throws {
        let (paragraphs, report) = try paragraphs(
            """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2月19日</w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>召开。</w:t></w:r>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>
            """)
        #expect(paragraphs == ["2月19日召开。"])
        #expect(report.contains { $0.contains("隐藏的文字 1 处") })
    }

    @Test func 超链接内容控件和拼音都读正文() throws {
        let (paragraphs, _) = try paragraphs(
            """
            <w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r>\
            </w:sdtContent></w:sdt><w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r>\
            </w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>
            """)
        #expect(paragraphs == ["链接控件拼x+1"])
    }

    @Test func 没有编号的标题样式认作标题() throws {
        func heading(_ text: String, _ id: String) -> String {
            "<w:p><w:pPr><w:pStyle w:val=\"\(id)\"/></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        var file = WordFile(
            body: heading("重要讲话", "a1") + heading("各镇办", "a2") + heading("城关镇：上门", "a3") + WordFile.paragraph("正文。"))
        file.add(
            "styles",
            (1...3).map {
                """
                <w:style w:type="paragraph" w:styleId="a\($0)"><w:name w:val="heading \($0)"/><w:pPr>\
                <w:outlineLvl w:val="\($0 - 1)"/></w:pPr></w:style>
                """
            }.joined())
        #expect(outline(try imported(file).0) == ["重要讲话", "  <各镇办>", "    [城关镇]上门 (1)"])
    }

    @Test func 首行缩进的段落不接到上一段() throws {
        let indent = "<w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr>"
        let long = "这一段没有句号可是下一段缩进了两个字所以不是同一段文字"
        let (paragraphs, _) = try paragraphs(
            "<w:p>\(indent)<w:r><w:t>\(long)</w:t></w:r></w:p><w:p>\(indent)<w:r><w:t>另一段。</w:t></w:r></w:p>")
        #expect(paragraphs == [long, "另一段。"])
    }

    @Test func 严格格式的命名空间也认() throws {
        var file = WordFile("一、讲话", "（一）会议", "正文。")
        for index in file.parts.indices {
            file.parts[index].text = file.parts[index].text
                .replacing(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    with: "http://purl.oclc.org/ooxml/wordprocessingml/main"
                )
                .replacing(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
        }
        #expect(outline(try imported(file).0) == ["讲话", "  会议 (1)"])
    }
}
