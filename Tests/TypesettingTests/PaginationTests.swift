import Bulletins
import TestSupport
import Testing

@testable import Typesetting

@Suite struct PaginationTests {
    /// The masthead takes twelve rows and the section's title one, so the heading of the item stands in row 13 and its
    /// first paragraph in row 14.
    private let firstTextRow = 14

    @Test func `段落逐行跨页`() throws {
        let layout = Layout(Samples.bulletin(paragraphs: 1, of: String(repeating: "字", count: 28 * 30)))

        let block = try #require(layout.block(of: Place(PartID("i1"), .paragraph(0))))
        #expect(layout.rows(ofBlock: block) == firstTextRow..<firstTextRow + 31)
        #expect(layout.row(21).block == block)
        #expect(layout.row(22).block == block)
        #expect(layout.row(22).page == 1)
        #expect(layout.row(22).rowOnPage == 0)
        #expect(layout.rowCount == 66)
    }

    @Test func `标题不落在页末，与下文同到下一页`() throws {
        var bulletin = Samples.bulletin(paragraphs: 6, of: "一行。")
        bulletin.sections.append(
            Section(
                id: PartID("s2"), title: "栏目",
                subsections: [
                    Subsection(
                        id: PartID("u1"), title: "二级",
                        items: [Item(id: PartID("i2"), headline: "条目", paragraphs: ["正文。"])])
                ]))

        // Two rows are left on the page: the three headings would fit in part, their text would not.
        let layout = Layout(bulletin)

        #expect(layout.rows(ofPart: PartID("s2")) == 22..<23)
        #expect(layout.row(20).block == nil)
        #expect(layout.row(21).block == nil)
        #expect(layout.row(24).text == "    1.条目")
        #expect(layout.row(25).text == "    正文。")
    }

    @Test func `没有下文的条目可以在页末`() {
        var bulletin = Samples.bulletin(paragraphs: 7, of: "一行。")
        bulletin.sections[0].items.append(Item(id: PartID("i2"), headline: "只有标题"))
        bulletin.sections[0].items.append(Item(id: PartID("i3"), headline: "下一条", paragraphs: ["正文。"]))

        let layout = Layout(bulletin)

        #expect(layout.rows(ofPart: PartID("i2")) == 21..<22)
        #expect(layout.rows(ofPart: PartID("i3")) == 22..<24)
    }

    @Test(arguments: [
        // Rows of the imprint: rule, 报, rule, copies. They and a blank row need five.
        (3, 1, false),
        (4, 2, true),
        (8, 2, true),
        (9, 2, false),
    ]) func `版记放得下就在本页页脚，放不下独占一页`(paragraphs: Int, pages: Int, standsAlone: Bool) {
        let imprint = Imprint(reportTo: ["市委办"], copies: 60)
        let bulletin = Samples.bulletin(paragraphs: paragraphs, of: "一行。", imprint: imprint)

        let layout = Layout(bulletin, series: Samples.series)

        #expect(layout.pageCount == pages)
        #expect(layout.imprintStandsAlone == standsAlone)
        #expect(layout.row(layout.rowCount - 1).kind == .copies)
        #expect(layout.row(layout.rowCount - 4).isRule)
        #expect((layout.row(22).kind == .blankPageNotice) == standsAlone)
    }

    @Test func `刊物不要此页无正文就不印`() {
        let imprint = Imprint(reportTo: ["市委办"], copies: 60)
        let bulletin = Samples.bulletin(paragraphs: 8, of: "一行。", imprint: imprint)

        let layout = Layout(bulletin, series: Series(blankPageNotice: false))

        #expect(layout.imprintStandsAlone)
        #expect((0..<layout.rowCount).allSatisfy { layout.row($0).kind != .blankPageNotice })
    }

    @Test(arguments: 0..<30) func `落款和日期自己到了下一页，页首印此页无正文`(paragraphs: Int) throws {
        let imprint = Imprint(reportTo: ["市委办"], copies: 60)
        var bulletin = Samples.bulletin(paragraphs: paragraphs, of: "一行。", imprint: imprint)
        bulletin.closing = Closing(signature: "区政府办公室", date: DateText("2024年3月4日"))
        let layout = Layout(bulletin, series: Samples.series)

        let row = try #require(layout.point(of: Position(.closing(.signature)))?.row)
        let head = layout.page(ofRow: row) * 22
        let hasText = layout.part(atRow: head) != .closing
        let notices = (0..<layout.rowCount).filter { layout.row($0).kind == .blankPageNotice }
        #expect(notices.contains(head) == !hasText)
        #expect(notices.count == (hasText ? 0 : 1) + (layout.imprintStandsAlone ? 1 : 0))
        if !hasText { #expect(row == head + 2) }
        #expect(try #require(layout.point(of: Position(.closing(.date)))).row == row + 1)

        // Without pages nobody sees it, and where the series does not print it.
        for other in [
            Layout(bulletin, series: Samples.series, measure: .reflowed(columns: 30)),
            Layout(bulletin, series: Series(blankPageNotice: false)),
        ] { #expect((0..<other.rowCount).allSatisfy { other.row($0).kind != .blankPageNotice }) }
    }

    @Test func `窄屏上不分页，版记接在正文后`() {
        let layout = Layout(Samples.bulletin, series: Samples.series, measure: .reflowed(columns: 30))

        #expect(layout.pageCount == 1)
        #expect(layout.row(layout.rowCount - 1).text == "                （共印60份）")
        for row in 0..<layout.rowCount {
            let last = layout.row(row).glyphs.last
            #expect(last.map { $0.column + $0.columns } ?? 0 <= 30)
        }
    }

    @Test func `空白的新一期也有一页`() {
        let layout = Layout(Bulletin())

        #expect(layout.pageCount == 1)
        #expect(layout.rowCount == 22)
        #expect(layout.point(of: Position(.masthead(.name))) == GridPoint(row: 1, column: 28))
    }

    @Test(arguments: 0..<30) func `随机的一期，各块首尾相接，标题不离下文，版记在页脚`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let bulletin = random.bulletin()
        let layout = Layout(bulletin, series: Samples.series)
        let rowsPerPage = 22

        #expect(layout.rowCount.isMultiple(of: rowsPerPage))
        var end = 0
        for block in layout.blocks.indices where layout.isPrinted(block) {
            let rows = layout.rows(ofBlock: block)
            #expect(rows.lowerBound >= end)
            end = rows.upperBound
            guard layout.manuscript.keepsWithNext(block), rows.count < rowsPerPage - 2 else { continue }
            #expect(layout.page(ofRow: rows.lowerBound) == layout.page(ofRow: rows.upperBound))
            let free = layout.blocks[block].style.rowsAfter + layout.blocks[block + 1].style.rowsBefore
            #expect(layout.rows(ofBlock: block + 1).lowerBound == rows.upperBound + free)
        }
        if !bulletin.imprint.isEmpty { #expect(end == layout.rowCount) }
    }
}
