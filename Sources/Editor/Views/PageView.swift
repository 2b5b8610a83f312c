import Bulletins
import Proofreading
import Screen
import Typesetting

/// The bulletin as it will be printed, with the caret in it.
struct PageView {
    let desk: Desk
    let marks: SearchMarks
    /// Whether all but the current item is faded.
    let isFocused: Bool
    let selection: Selection?
    /// Whether nothing but findings is marked.
    let isPlain: Bool

    /// - Parameter desk: taken over: to copy it touches all that it holds.
    init(desk: consuming Desk, marks: SearchMarks, isFocused: Bool) {
        self.desk = desk
        self.marks = marks
        self.isFocused = isFocused
        selection = self.desk.selection
        isPlain = selection == nil && marks.isEmpty && self.desk.comparison == nil
    }

    func draw(_ areas: Areas, _ drawn: inout DrawnPage, _ frame: inout Frame) {
        guard let first = areas.page else { return }
        // A table may be wider than the page.
        let width = areas.visibleColumns(ofPage: first)
        drawn.begin(
            in: DrawnPage.Room(
                width: frame.width, measure: desk.layout.measure, printed: desk.printed?.measure,
                columns: width, exceptions: desk.proofreader?.exceptions))
        /// The rows of the block that was drawn last, and whether the head of its table may stand among them.
        var rows = 0..<0
        var isParted = false
        var part: Proofreader.KnownPart?
        let lineCount = desk.lineCount
        let caret = desk.layout.block(of: desk.caret.position.place)
        let places = areas.pages.lazy.flatMap { page in areas.body.lazy.map { (page: page, y: $0) } }
        for (line, place) in zip(desk.scroll..<max(desk.scroll, lineCount), places) {
            let (page, y) = place
            let columns = page.lowerBound..<page.lowerBound + width
            guard let number = desk.row(onLine: line) else {
                drawPageEnd(line, page, y, &frame)
                continue
            }
            if !rows.contains(number) || isParted && desk.layout.block(atRow: number) == nil {
                guard let index = desk.layout.block(atRow: number) else {
                    drawRepeatedHead(number, columns, y, &frame)
                    continue
                }
                rows = desk.layout.rows(ofBlock: index)
                isParted = desk.layout.isParted(index)
                drawn.open(printed(index, caret: caret, columns: width, part: &part), at: index)
            }
            drawn.put(number - rows.lowerBound, at: Point(column: columns.lowerBound, row: y), on: &frame) {
                draw(desk.layout.row(number), number, of: $0, columns, y, &$1)
                // What is wider than the room ends before what stands at the right.
                if columns.upperBound < areas.size.columns {
                    $1.clear(row: y, columns: columns.upperBound..<areas.size.columns)
                }
            }
        }
        drawn.end()
        guard desk.focus == .page, let point = desk.caretPoint else { return }
        let line = desk.line(ofRow: point.row) - desk.scroll
        guard (0..<areas.lines).contains(line) else { return }
        let page = areas.pages[line / areas.body.count]
        let shift = caret.map { desk.shift(ofTable: $0, visible: width) } ?? 0
        frame.cursor = Point(
            column: min(page.lowerBound + point.column - shift, areas.size.columns - 1),
            row: areas.body.lowerBound + line % areas.body.count)
    }

    /// The head of a table, printed again at the top of a page; any other row that is of no block is blank.
    private func drawRepeatedHead(_ number: Int, _ columns: Range<Int>, _ y: Int, _ frame: inout Frame) {
        let row = desk.layout.row(number)
        guard let head = row.block else { return }
        var part: Proofreader.KnownPart?
        let block = printed(head, caret: nil, columns: columns.count, part: &part)
        draw(row, number, of: block, columns, y, &frame)
    }

    /// A printed row, within its columns.
    private func draw(
        _ row: Row, _ number: Int, of printed: PrintedBlock, _ columns: Range<Int>, _ y: Int, _ frame: inout Frame
    ) {
        let base = PageView.style(of: row.kind)
        var lined: [Range<Int>] = []
        if let table = printed.block.row {
            // The lines between rows are drawn by underlining: no row of the grid is free for them.
            if desk.layout.isLast(row) { lined = table.endingCells }
            drawBars(row, table, lined, at: Point(column: columns.lowerBound, row: y), printed, &frame)
        }
        if row.isRule {
            let end = min(columns.upperBound, columns.lowerBound + desk.layout.measure.columns)
            frame.clear(row: y, columns: columns.lowerBound..<end, style: base.adding(.underline))
        }
        if let block = row.block, case .picture = desk.layout.blocks[block].kind {
            drawPictureFrame(row, at: Point(column: columns.lowerBound, row: y), &frame)
        }
        let ends = desk.printedLineEnds(in: row)
        let findings = RowFindings(row, of: printed, on: desk)
        let seen = printed.glyphs(of: row)
        for (index, glyph) in row.glyphs.enumerated() where seen?.contains(index) ?? true {
            var style = printed.isFaded ? Style.faint : index < row.leadGlyphs ? base.adding(.bold) : base
            if lined.contains(where: { $0.contains(glyph.column) }) { style = style.adding(.underline) }
            if let position = glyph.position {
                if ends.contains(position) { style = Style(.faint, style.traits.union(.underline)) }
                if let finding = findings.at(position) {
                    style = Style(finding.level.ink, style.traits.union(.underline))
                }
                for highlight in printed.highlights where highlight.covers(position) {
                    style = highlight.kind.style(over: style)
                }
            }
            let next = index + 1 < row.glyphs.count ? row.glyphs[index + 1].text : ""
            let point = Point(column: columns.lowerBound + glyph.column - printed.shift, row: y)
            draw(glyph, at: point, style, before: next, &frame)
        }
        if printed.block.hasEmptyPlace { drawPlaceholders(of: row, number, in: printed, columns, y, &frame) }
    }

    /// What is between the cells of a table; `<` and `>` where more of it is at that side.
    private func drawBars(
        _ row: Row, _ table: TableRow, _ lined: [Range<Int>], at origin: Point, _ printed: PrintedBlock,
        _ frame: inout Frame
    ) {
        let shift = printed.shift
        for column in shift..<max(shift, printed.end.map { $0 + 1 } ?? table.columns) {
            let isEnd = column == printed.end
            let isBar = row.bars.contains(column) || column == shift && shift > 0
            let isLined = lined.contains { $0.contains(column) }
            let ink = isBar ? Style.faint : .text
            let style = isLined ? ink.adding(.underline) : ink
            frame.put(
                isEnd ? ">" : column == shift && shift > 0 ? "<" : isBar ? "|" : " ",
                at: Point(column: origin.column + column - shift, row: origin.row), style: style)
        }
    }

    /// The edge of the room that a picture will have.
    private func drawPictureFrame(_ row: Row, at origin: Point, _ frame: inout Frame) {
        let isEdge = row.line == 0 || desk.layout.isLast(row)
        let last = desk.layout.measure.columns - 1
        for column in 0...last {
            let mark = column == 0 || column == last ? (isEdge ? "+" : "|") : isEdge ? "-" : " "
            frame.put(mark, at: Point(column: origin.column + column, row: origin.row), style: .faint)
        }
    }

    /// A glyph on the grid of the print, on which all that the standard calls ambiguous takes two columns.
    private func draw(
        _ glyph: Glyph, at point: Point, _ style: Style, before next: String, _ frame: inout Frame
    ) {
        if frame.width.columns(glyph.text) < glyph.columns {
            frame.putWithRoom(CellText(glyph.text), before: next.unicodeScalars.first, at: point, style)
        } else {
            frame.put(glyph.text, at: point, style: style)
        }
    }

    /// What may be typed where there is nothing yet.
    private func drawPlaceholders(
        of row: Row, _ number: Int, in printed: PrintedBlock, _ columns: Range<Int>, _ y: Int, _ frame: inout Frame
    ) {
        let here = desk.caret.position.place
        var asked: [Int: Place] = [:]
        for stop in desk.layout.stops(row: number) where stop.isEmptyPlace {
            let place = stop.position.place
            // An empty contributor prints nothing; it is asked for while the caret is in it, and then nothing else is.
            if place.field == .contributor, place != here { continue }
            if asked[stop.column] != here { asked[stop.column] = place }
        }
        for (column, place) in asked.sorted(by: { $0.key < $1.key }) {
            guard let text = PageView.placeholder(place, row.kind), !row.glyphs.contains(where: { $0.column == column })
            else {
                continue
            }
            let isCentred = printed.block.style.alignment == .centre
            let start = max(0, column - (isCentred ? frame.width.advance(text) / 2 : 0))
            frame.put(
                text, at: Point(column: columns.lowerBound + start, row: y), style: .faint,
                limit: desk.layout.measure.columns - start)
        }
    }

    /// The foot of a printed page: its number where print has it (GB/T 9704-2012, 7.5), and the edge of the paper.
    private func drawPageEnd(_ line: Int, _ page: Range<Int>, _ y: Int, _ frame: inout Frame) {
        guard let rows = desk.layout.measure.rowsPerPage else { return }
        let number = line / (rows + 1) + 1
        let columns = desk.layout.measure.columns
        frame.clear(
            row: y, columns: page.lowerBound..<page.lowerBound + columns, style: Style(.faint, .underline))
        let text = "— \(number) —"
        let width = frame.width.advance(text)
        let left = number.isMultiple(of: 2) ? 2 : columns - 2 - width
        frame.put(text, at: Point(column: page.lowerBound + left, row: y), style: Style(.faint, .underline))
    }

    /// How each kind of block looks.
    static func style(of kind: BlockKind?) -> Style {
        switch kind {
        case .name, .rule: Style(.accent, .bold)
        case .sectionTitle, .subsectionTitle, .itemHeading, .title: Style(.text, .bold)
        default: .text
        }
    }

    private static func placeholder(_ place: Place, _ kind: BlockKind?) -> String? {
        switch place {
        case .part(_, .headline), .part(_, .head): "标题"
        case .part(_, .contributor): "来稿单位"
        case .part(_, .paragraph): "正文"
        case .part(_, .title):
            switch kind {
            case .subsectionTitle: "二级栏目标题"
            case .attachmentTitle, .attachmentList: "附件标题"
            case .paragraph: "编者按"
            default: "栏目标题"
            }
        case .part(_, .caption) where kind == .pictureCaption: "图题"
        case .masthead(.serial), .imprint, .closing, .part: nil
        case .masthead(.entry(let entry)): entry.row.label
        case .masthead: "主办单位"
        }
    }
}

extension Highlight.Kind {
    fileprivate func style(over style: Style) -> Style {
        switch self {
        case .added: Style(.added, style.traits.union(.underline))
        case .match: Style(.match, .underline)
        case .currentMatch: Style(.currentMatch, .underline)
        case .selected: style.adding(.reverse)
        }
    }
}
