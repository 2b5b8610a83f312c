import Bulletins
import Testing

@testable import Recognition

@Suite struct ReportTitleTests {
    private func report(_ change: (inout Bulletin) -> Void = { _ in }) -> Bulletin {
        func text(_ paragraph: Paragraph, _ headline: String = "") -> Item {
            Item(headline: headline, paragraphs: [paragraph], runsIn: headline.isEmpty)
        }
        var bulletin = Bulletin(
            sections: [
                Section(items: [text("形势总体平稳。", "一季度形势的分析报告")]),
                Section(title: "基本情况", items: [text("事故下降一成。")]),
                Section(title: "下步打算", items: [text("整治隐患路段。")]),
            ])
        change(&bulletin)
        return bulletin
    }

    @Test func `前言上面有标题，下面几部分都没有条目标题，是全文的标题，前言是导语`() {
        var bulletin = report()
        #expect(bulletin.takeTitleOfAll() == "一季度形势的分析报告")
        #expect(bulletin.masthead.title == "一季度形势的分析报告")
        #expect(bulletin.items.map(\.headline) == ["", "", ""] && bulletin.hasLead)
    }

    @Test func `已有标题，或有一部分有条目，就还是条目`() {
        let others: [(inout Bulletin) -> Void] = [
            { $0.masthead.title = "周报" }, { $0.sections[2].items[0].headline = "整治" },
            { $0.sections[1].items.append(Item(paragraphs: ["又一条。"])) }, { $0.sections[0].title = "前言" },
            { $0.sections[0].items[0].contributor = "县安委办" }, { $0.sections.removeLast() },
            { $0.sections[1].subsections = [Subsection(title: "城区")] },
        ]
        for change in others {
            var bulletin = report(change)
            let before = bulletin
            #expect(bulletin.takeTitleOfAll() == nil)
            #expect(bulletin == before)
        }
    }
}
