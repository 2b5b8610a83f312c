internal import CNcurses
internal import Glibc
package import Screen

extension Terminal {
    /// Shows a frame: what differs from the last one is handed to ncurses, which sends what differs on the screen.
    ///
    /// The cursor stands at the frame's cursor last. While the line takes nothing the frame is dropped; the next one
    /// carries what it had.
    package func show(_ frame: Frame) {
        outlet.flush()
        guard outlet.isClear, !outlet.isBroken, frame.size.columns > 0, frame.size.rows > 0 else { return }
        prepare(for: frame)
        for row in 0..<frame.size.rows { write(row, of: frame) }
        shown = frame.cells
        finish(frame)
        outlet.send(collected())
    }

    /// Makes ncurses start over where the size, the width of characters or the screen itself has changed.
    private func prepare(for frame: Frame) {
        let window = jianbao_stdscr()
        let isResized = getmaxx(window) != Int32(frame.size.columns) || getmaxy(window) != Int32(frame.size.rows)
        if isResized { resize_term(Int32(frame.size.rows), Int32(frame.size.columns)) }
        if isResized || frame.width != shownWidth || shown.count != frame.cells.count {
            jianbao_set_ambiguous_wide(frame.width.ambiguousIsWide)
            shownWidth = frame.width
            shown = []
            werase(jianbao_stdscr())
            clearok(jianbao_curscr(), true)
        }
    }

    /// Hands ncurses the part of a row that differs from what is shown.
    private func write(_ row: Int, of frame: Frame) {
        let start = row * frame.size.columns
        let cells = frame.cells
        var first = start
        var last = start + frame.size.columns - 1
        if !shown.isEmpty {
            while first <= last, cells[first] == shown[first] { first += 1 }
            guard first <= last else { return }
            while cells[last] == shown[last] { last -= 1 }
        }
        var line: [cchar_t] = []
        line.reserveCapacity(last - first + 1)
        for index in first...last where cells[index].columns > 0 { line.append(character(cells[index])) }
        mvwadd_wchnstr(jianbao_stdscr(), Int32(row), Int32(first - start), line, Int32(line.count))
    }

    private func character(_ cell: Cell) -> cchar_t {
        var scalars: [wchar_t] = cell.glyph.unicodeScalars.prefix(5).map { wchar_t(VisibleMark.shown($0).value) }
        if scalars.isEmpty { scalars = [0x20] }
        scalars.append(0)
        var character = cchar_t()
        setcchar(&character, scalars, palette.attributes(cell.style), palette.pair(cell.style), nil)
        return character
    }

    private func finish(_ frame: Frame) {
        let window = jianbao_stdscr()
        let cursor = frame.cursor.flatMap { point -> Point? in
            let isInside = (0..<frame.size.rows).contains(point.row) && (0..<frame.size.columns).contains(point.column)
            return isInside ? point : nil
        }
        if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
        wnoutrefresh(window)
        doupdate()
        if (cursor != nil) != isCursorShown {
            isCursorShown = cursor != nil
            curs_set(isCursorShown ? 1 : 0)
        }
    }
}
