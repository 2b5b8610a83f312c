import Bulletins
import Formats
import Recognition
import TestSupport
import Testing

/// What is written in a format and read again is the same issue.
@Suite struct 导出再导入 {
    static let formats = ["docx", "html", "markdown", "text"]

    @Test(arguments: formats) func 样样俱全的一期(format: String) throws {
        let bulletin = try Bulletin.everything()
        let (again, _) = try bulletin.roundTrip(format, series: Series(blankPageNotice: true))
        // A tab is a space on a page; between the cells of a table it is one here.
        func shown(_ bulletin: Bulletin) -> [String] {
            content(bulletin).map { format == "text" ? $0.replacing("\t", with: " ") : $0 }
        }
        #expect(shown(again) == shown(bulletin))
    }

    @Test(.realBulletin, arguments: formats) func 真实的一期(format: String) throws {
        let bulletin = try Importer.bulletin(RealBulletin.bytes, name: "a.txt").0
        let (again, report) = try bulletin.roundTrip(format)
        #expect(content(again) == content(bulletin))
        #expect(!report.entries.contains { $0.kind == .kept })
    }

    @Test(arguments: formats) func 一字未填的一期(format: String) throws {
        let bulletin = Bulletin(sections: [Section(title: "重要讲话")])
        let (again, _) = try bulletin.roundTrip(format)
        #expect(content(again) == content(bulletin))
    }

    /// Where the format says what is text, a paragraph may look like anything.
    @Test(arguments: ["docx", "html", "markdown"]) func 像标题像页码的段落还是段落(format: String) throws {
        let paragraphs = [
            "一、这一段像栏目", "（一）这一段像条目", "1.这一段像条目", "# 井号开头", "- 减号开头", "— 3 —", "此页无正文", "**星号**和_下划线_、[方括号](圆括号)",
            "1) 带括号", "<b>尖括号</b>&amp;", "这一段没有句号但是后面还有一段字数在二十个以上", "报：这一段像版记", "第3页", "| 竖线 | 竖线 |", "`反引号`~~波浪~~",
            "+ 加号", "> 大于号", "=====",
        ]
        let bulletin = Bulletin(
            masthead: Masthead(name: "动态", year: 2024, number: 1),
            sections: [
                Section(title: "重要讲话", items: [Item(headline: "会议", paragraphs: paragraphs.map(Paragraph.plain))])
            ])
        let (again, _) = try bulletin.roundTrip(format)
        #expect(again.items.first?.paragraphs.texts == paragraphs)
    }

    @Test(arguments: ["docx", "html"]) func 空栏目空条目各归其位(format: String) throws {
        let bulletin = Bulletin(sections: [
            Section(
                title: "", items: [Item(), Item(headline: "只有标题")],
                subsections: [Subsection(title: "空的"), Subsection(title: "", items: [Item(paragraphs: ["只有正文"])])]),
            Section(title: "空栏目"),
        ])
        let (again, _) = try bulletin.roundTrip(format)
        #expect(content(again) == content(bulletin))
    }

    @Test(arguments: ["docx", "html", "markdown"]) func 空段只说一句(format: String) throws {
        let bulletin = Bulletin(
            masthead: Masthead(name: "动态", year: 2024, number: 1),
            sections: [Section(title: "讲话", items: [Item(headline: "会议", paragraphs: ["", "第一段。", "", "第二段。"])])])
        let output = try Exporter.named(format).export(bulletin)
        let (again, report) = try bulletin.roundTrip(format)
        #expect(again.items.first?.paragraphs == ["第一段。", "第二段。"])
        #expect((output.remarks + report.messages(in: again)).count { $0.contains("空段") && $0.contains("2") } == 1)
    }

    @Test func 印成四行的标题再读还是标题() throws {
        let headline = String(repeating: "进一步优化营商环境更好服务各类经营主体", count: 5)
        let bulletin = Bulletin(
            masthead: Masthead(name: "动态", year: 2024, number: 1, office: "办公室", date: DateText("2024年3月4日")),
            sections: [Section(title: "讲话", items: [Item(headline: headline, paragraphs: ["正文。"])])])
        #expect(try bulletin.roundTrip("text").0.items.map(\.headline) == [headline])
    }
}
