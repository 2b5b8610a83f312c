import Bulletins
import Proofreading
import Screen
import Typesetting

/// The bulletin as it will be printed, with the caret in it.
struct PageView {
    let desk: Desk
    var marks: SearchMarks
    /// Whether all but the current item is faded.
    let isFocused: Bool

    func draw(_ areas: Areas, _ frame: inout Frame) {
        guard let page = areas.page else { return }
        let selection = desk.selection
        var marks = marks
        var findings = KnownFindings()
        // Nothing but findings is marked: rows that no key changed are as they were drawn.
        let isPlain = selection == nil && marks.isEmpty && desk.comparison == nil && !isFocused
        let circumstances = DrawnRows.Circumstances(width: frame.width, reading: desk.reading)
        let here = desk.layout.block(of: desk.caret.position.place)
        for (offset, y) in areas.body.enumerated() {
            let line = desk.scroll + offset
            guard line < desk.lineCount else { break }
            guard let number = desk.row(onLine: line) else {
                drawPageEnd(line, areas, page, y, &frame)
                continue
            }
            let origin = Point(column: page.lowerBound, row: y)
            let key = isPlain ? key(of: number, caret: here) : nil
            if let key, let cells = desk.drawn.cells(key, in: circumstances) {
                frame.put(cells, at: origin)
                continue
            }
            let row = desk.layout.row(number)
            draw(row, at: origin, selection, &marks, &findings, &frame)
            drawPlaceholders(of: row, number, at: origin, &frame)
            if let key {
                let end = min(origin.column + desk.layout.measure.columns, frame.size.columns)
                desk.drawn.remember(
                    (origin.column..<end).map { frame.cell($0, y) }, key, in: circumstances)
            }
        }
        guard desk.focus == .page, let point = desk.caretPoint else { return }
        let y = areas.body.lowerBound + desk.line(ofRow: point.row) - desk.scroll
        if areas.body.contains(y) {
            let shift = here.map { desk.shift(ofTable: $0, visible: frame.size.columns - page.lowerBound) } ?? 0
            frame.cursor = Point(column: min(page.lowerBound + point.column - shift, areas.size.columns - 1), row: y)
        }
    }

    /// `nil` for a row that is to be drawn anew: what an empty place asks for depends on the caret.
    private func key(of row: Int, caret: Int?) -> DrawnRows.Key? {
        guard let block = desk.layout.block(atRow: row), block != caret || !hasEmptyPlace(block),
            desk.layout.blocks[block].row.map({ $0.columns <= desk.layout.measure.columns }) ?? true
        else { return nil }
        return DrawnRows.Key(block: block, line: row - desk.layout.rows(ofBlock: block).lowerBound)
    }

    private func hasEmptyPlace(_ block: Int) -> Bool {
        desk.layout.blocks[block].row == nil
            && desk.layout.blocks[block].runs.contains { $0.place != nil && $0.string.isEmpty }
    }

    private func draw(
        _ row: Row, at origin: Point, _ selection: Selection?, _ marks: inout SearchMarks,
        _ findings: inout KnownFindings, _ frame: inout Frame
    ) {
        let base = PageView.style(of: row.kind)
        var shift = 0
        var lined: [Range<Int>] = []
        if let block = row.block, let table = desk.layout.blocks[block].row {
            shift = desk.shift(ofTable: block, visible: frame.size.columns - origin.column)
            // The lines between rows are drawn by underlining: no row of the grid is free for them.
            if row.line + 1 == desk.layout.rows(ofBlock: block).count { lined = table.endingCells }
            drawBars(row, table, lined, at: origin, shift: shift, &frame)
        }
        if row.isRule {
            for column in 0..<desk.layout.measure.columns {
                frame.set(
                    Cell(style: base.adding(.underline)), at: Point(column: origin.column + column, row: origin.row))
            }
        }
        let ends = desk.printedLineEnds(in: row)
        let additions = additions(in: row)
        let isFaded = isFocused && row.block.map { desk.layout.blocks[$0].part != desk.part } ?? false
        for (index, glyph) in row.glyphs.enumerated() {
            var style = isFaded ? Style.faint : index < row.leadGlyphs ? base.adding(.bold) : base
            if lined.contains(where: { $0.contains(glyph.column) }) { style = style.adding(.underline) }
            if let position = glyph.position {
                if ends.contains(position) { style = Style(.faint, style.traits.union(.underline)) }
                if let finding = findings.at(position, on: desk) {
                    style = Style(finding.level.ink, style.traits.union(.underline))
                }
                if let added = additions[position.place], added.contains(position.offset) {
                    style = Style(.added, style.traits.union(.underline))
                }
                if let match = marks.match(at: position, in: desk.layout, block: row.block) {
                    style = Style(match.start == desk.caret.position ? .currentMatch : .match, [.underline])
                }
                if let selection, contains(selection, position) { style = style.adding(.reverse) }
            }
            let next = row.glyphs.indices.contains(index + 1) ? row.glyphs[index + 1].text : ""
            guard glyph.column >= shift else { continue }
            let point = Point(column: origin.column + glyph.column - shift, row: origin.row)
            draw(glyph, at: point, style, before: next, &frame)
        }
    }

    /// What is between the cells of a table.
    private func drawBars(
        _ row: Row, _ table: TableRow, _ lined: [Range<Int>], at origin: Point, shift: Int, _ frame: inout Frame
    ) {
        for column in shift..<max(shift, table.columns) {
            let isBar = row.bars.contains(column)
            let isLined = lined.contains { $0.contains(column) }
            let style = Style(isBar ? .faint : .text, isLined ? [.underline] : [])
            frame.put(
                isBar ? "|" : " ", at: Point(column: origin.column + column - shift, row: origin.row), style: style)
        }
    }

    /// A glyph on the grid of the print.
    ///
    /// Where the terminal counts “ ” — … as one column, a Chinese font still draws them over two: the blank stands where
    /// the second half falls, so that it does not fall on a neighbour. A dash is drawn over both cells where another
    /// follows, for fonts in which it is narrow.
    private func draw(
        _ glyph: Glyph, at point: Point, _ style: Style, before next: String, _ frame: inout Frame
    ) {
        let drawn = frame.width.columns(glyph.text)
        guard drawn < glyph.columns else {
            frame.put(glyph.text, at: point, style: style)
            return
        }
        let right = Point(column: point.column + 1, row: point.row)
        switch glyph.text {
        case "”" where frame.width.centresGlyphs, "’" where frame.width.centresGlyphs:
            frame.put(" ", at: point, style: style)
            frame.put(glyph.text, at: right, style: style)
        case "—" where next == "—":
            frame.put(glyph.text, at: point, style: style)
            frame.put(glyph.text, at: right, style: style)
        default:
            frame.put(glyph.text, at: point, style: style)
            frame.put(" ", at: right, style: style)
        }
    }

    /// What is new in the texts of a row, where another state is compared with.
    private func additions(in row: Row) -> [Place: Range<Int>] {
        guard let comparison = desk.comparison else { return [:] }
        return Dictionary(
            Set(row.glyphs.compactMap { $0.position?.place }).map { ($0, comparison.added(in: desk.text($0), at: $0)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func contains(_ selection: Selection, _ position: Position) -> Bool {
        !desk.isBefore(position, selection.start) && desk.isBefore(position, selection.end)
    }

    /// What may be typed where there is nothing yet.
    private func drawPlaceholders(of row: Row, _ number: Int, at origin: Point, _ frame: inout Frame) {
        // Hardly a row has an empty text, so the stops of a row are not asked for without need.
        guard let block = row.block, hasEmptyPlace(block) else { return }
        let here = desk.caret.position.place
        var asked: [Int: Place] = [:]
        for stop in desk.layout.stops(row: number) where stop.isEmptyPlace {
            let place = stop.position.place
            // An empty contributor prints nothing; it is asked for while the caret is in it, and then nothing else is.
            if place.field == .contributor, place != here { continue }
            if asked[stop.column] != here { asked[stop.column] = place }
        }
        for (column, place) in asked {
            guard let text = PageView.placeholder(place, row.kind), !row.glyphs.contains(where: { $0.column == column })
            else {
                continue
            }
            let isCentred = desk.layout.blocks[block].style.alignment == .centre
            let start = max(0, column - (isCentred ? frame.width.columns(text) / 2 : 0))
            frame.put(
                text, at: Point(column: origin.column + start, row: origin.row), style: .faint,
                limit: desk.layout.measure.columns - start)
        }
    }

    /// The foot of a printed page: its number where print has it (GB/T 9704-2012, 7.5), and the edge of the paper.
    private func drawPageEnd(_ line: Int, _ areas: Areas, _ page: Range<Int>, _ y: Int, _ frame: inout Frame) {
        guard let rows = desk.layout.measure.rowsPerPage else { return }
        let number = line / (rows + 1) + 1
        let columns = desk.layout.measure.columns
        for column in 0..<columns {
            frame.set(Cell(style: Style(.faint, .underline)), at: Point(column: page.lowerBound + column, row: y))
        }
        let text = "— \(number) —"
        let width = frame.width.columns(text)
        let left = number.isMultiple(of: 2) ? 2 : columns - 2 - width
        frame.put(text, at: Point(column: page.lowerBound + left, row: y), style: Style(.faint, .underline))
    }

    /// How each kind of block looks.
    private static func style(of kind: BlockKind?) -> Style {
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
            case .attachmentTitle: "附件标题"
            case .paragraph: "编者按"
            default: "栏目标题"
            }
        case .masthead(.serial), .imprint, .closing, .part: nil
        case .masthead(.entry(let entry)): entry.row.label
        case .masthead: "主办单位"
        }
    }
}
