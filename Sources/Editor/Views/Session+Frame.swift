package import Screen

extension Session {
    /// The smallest screen on which one can work.
    static let smallest = Size(columns: 20, rows: 5)

    /// The screen while the world is busy: the same, with what it is at.
    package func frame(saying message: String) -> Frame {
        var busy = self
        busy.say(message)
        return busy.frame()
    }

    /// The whole screen, drawn from the state.
    package func frame() -> Frame {
        var frame = Frame(size: size, width: width)
        guard size.columns >= Session.smallest.columns, size.rows >= Session.smallest.rows else {
            frame.put("窗口太小", at: Point(column: 0, row: 0))
            frame.cursor = size.columns > 0 && size.rows > 0 ? Point(column: 0, row: 0) : nil
            return frame
        }
        if let form = seriesForm {
            SeriesFormView(form: form, isSample: shelf.state.isSample).draw(
                FormAreas(size, form), &frame)
            drawOverlay(&frame)
            FootView(session: self).draw(Areas(size: size, isZen: false, focus: .page), &frame)
        } else if let desk {
            let areas = areas
            if let columns = areas.outline { OutlineView(desk: desk).draw(in: columns, areas.body, &frame) }
            if let columns = areas.page {
                if overlays.isEmpty {
                    frame.scrolled = Region(rows: areas.body, columns: columns.lowerBound..<size.columns)
                }
                PageView(desk: desk, marks: searchMarks, isFocused: settings.isFocused).draw(areas, &frame)
            }
            StatusView(desk: desk, sync: syncWords, isSample: shelf.state.isSample).draw(areas, &frame)
            if desk.focus == .outline, let columns = areas.outline {
                frame.cursor = Point(
                    column: columns.lowerBound, row: areas.body.lowerBound + desk.outlineRow - desk.outlineScroll)
            }
            drawOverlay(&frame)
            FootView(session: self).draw(areas, &frame)
        } else {
            let areas = Areas(size: size, isZen: false, focus: .page)
            if let start {
                StartView(start: start).draw(areas, &frame)
            } else {
                if overlays.isEmpty { frame.scrolled = Region(rows: areas.body, columns: 0..<size.columns) }
                ShelfView(shelf: shelf, sync: syncWords).draw(areas, &frame)
            }
            drawOverlay(&frame)
            FootView(session: self).draw(areas, &frame)
        }
        return frame
    }

    private var searchMarks: SearchMarks {
        guard case .replacement(let replacement)? = overlays.last else { return SearchMarks(finder) }
        return SearchMarks(finder, dropped: replacement.dropped)
    }

    private func drawOverlay(_ frame: inout Frame) {
        switch overlays.last {
        case .picker(let picker)?: PickerView(picker: picker).draw(&frame)
        case .card(let card)?: CardView(card: card).draw(&frame)
        case .question(let question)? where !question.details.isEmpty:
            CardView(card: Card(title: question.text, lines: question.details)).draw(&frame)
        case .replacement(let replacement)?:
            guard let desk else { break }
            ReplacementView(replacement: replacement, bulletin: desk.bulletin).draw(
                in: areas.body.upperBound..<areas.statusRow, &frame)
        default: break
        }
    }
}

extension Frame {
    /// A text at the right edge; returns the column at which it begins.
    @discardableResult
    mutating func putRight(_ text: String, before end: Int, row: Int, style: Style = .text) -> Int {
        let start = max(0, end - width.columns(text))
        put(text, at: Point(column: start, row: row), style: style, limit: end - start)
        return start
    }

    /// A text within `limit` columns; what does not fit ends in an ellipsis.
    @discardableResult
    mutating func putShort(_ text: String, at point: Point, style: Style = .text, limit: Int) -> Int {
        put(width.short(text, limit), at: point, style: style, limit: limit)
    }

    mutating func clear(row: Int, columns: Range<Int>, style: Style = .text) {
        for column in columns { set(Cell(style: style), at: Point(column: column, row: row)) }
    }
}
