import Bulletins
import Formats
import Recognition
import Testing

/// What stands between the body of a Word file and its paragraphs, and is none of them.
@Suite struct Word文件里的层层包装 {
    private static func row(_ cells: String...) -> String {
        "<w:tr>\(cells.map { "<w:tc>\(WordFile.paragraph($0))</w:tc>" }.joined())</w:tr>"
    }

    private static func cell(_ text: String) -> String { "<w:tc>\(WordFile.paragraph(text))</w:tc>" }

    /// What a table, or what stands in the body, comes in as under a section.
    private func paragraphs(_ body: String) throws -> ([String], [String]) {
        let file = WordFile(
            body: WordFile.paragraph("一、动态") + WordFile.paragraph("1.标题") + WordFile.paragraph("开头一句。") + body)
        let (bulletin, report) = try imported(file)
        return (bulletin.items.flatMap(\.paragraphs).flatMap(\.lines), report)
    }

    private static let tables = [
        // Rows in a content control, as forms have them; a repeating section is one in another.
        "<w:sdt><w:sdtContent>\(row("甲镇", "12"))\(row("乙镇", "7"))</w:sdtContent></w:sdt>",
        """
        <w:sdt><w:sdtPr/><w:sdtContent><w:sdt><w:sdtContent>\(row("甲镇", "12"))</w:sdtContent></w:sdt>\
        <w:sdt><w:sdtContent>\(row("乙镇", "7"))</w:sdtContent></w:sdt></w:sdtContent></w:sdt>
        """,
        "<w:tblPr/><w:tblGrid/><w:customXml>\(row("甲镇", "12"))</w:customXml>\(row("乙镇", "7"))",
        "<w:tr><w:customXml>\(cell("甲镇"))</w:customXml>\(cell("12"))</w:tr>\(row("乙镇", "7"))",
        """
        <w:tr><w:sdt><w:sdtContent>\(cell("甲镇"))</w:sdtContent></w:sdt><w:any>\(cell("12"))</w:any></w:tr>\
        <w:ins>\(row("乙镇", "7"))</w:ins>
        """,
    ]

    @Test(arguments: tables)
    func `表格的行和格在内容控件或别的包装里，一格不少`(rows: String) throws {
        let (paragraphs, _) = try paragraphs("<w:tbl>\(rows)</w:tbl>")
        #expect(paragraphs == ["开头一句。", "甲镇\t12", "乙镇\t7"])
    }

    @Test func `正文里的公式和不认识的包装里的段落都读进来`() throws {
        let (paragraphs, report) = try paragraphs(
            """
            <m:oMathPara><m:oMath><m:r><m:t>S=ab</m:t></m:r></m:oMath></m:oMathPara>\
            <w:wrapper><w:deep>\(WordFile.paragraph("包在里面的一段。"))</w:deep></w:wrapper>
            """)
        #expect(paragraphs == ["开头一句。", "S=ab", "包在里面的一段。"])
        #expect(report.contains { $0.contains("公式 1 处") })
    }

    @Test func `删去的行和没有填的控件不读，但是说出来`() throws {
        let (paragraphs, report) = try paragraphs(
            """
            <w:tbl>\(Self.row("甲镇", "12"))<w:tr><w:trPr><w:del/></w:trPr>\(Self.cell("旧镇"))\(Self.cell("3"))</w:tr>\
            <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(Self.row("单击", "输入"))</w:sdtContent></w:sdt>\
            <w:any>游离的字</w:any></w:tbl>
            """)
        #expect(paragraphs == ["开头一句。", "甲镇\t12"])
        #expect(report.contains { $0.contains("修订删除的文字 1 处") })
        #expect(report.contains { $0.contains("没有填写的输入框 1 处") })
        #expect(report.contains { $0.contains("游离的字") })
    }
}
