internal import CNcurses
internal import Glibc
package import Screen

extension Terminal {
    /// Shows a frame: what differs from the last one is handed to ncurses, which sends what differs on the screen.
    ///
    /// The caret's row goes out first, and the rest waits while keys are arriving; the cursor stands at the frame's
    /// cursor in the end. While the line is behind, frames are dropped, and the last one is shown when it is not.
    package func show(_ frame: Frame) {
        unfinished = nil
        outlet.flush()
        guard !outlet.isBroken, frame.size.columns > 0, frame.size.rows > 0 else { return }
        pace.giveUp(at: clock())
        guard outlet.isClear, pace.holdsUntil(at: clock()) == nil else {
            unfinished = frame
            return
        }
        let frame = modes.fillsCorner ? frame : Terminal.withoutCorner(frame)
        prepare(for: frame)
        let changed = (0..<frame.size.rows).filter { difference(inRow: $0, of: frame) != nil }
        if changed.count > (frame.scrolled?.rows.count ?? .max) / 2, let moved = scroll(towards: frame) {
            updateScrolled(changed, to: frame, moved)
        } else if let row = frame.cursor?.row, changed.count > 1, changed.contains(row), isNearlyShown(row, in: frame) {
            update([row], to: frame)
            if hasPendingInput {
                unfinished = frame
            } else {
                update(changed.filter { $0 != row }, to: frame)
            }
        } else {
            update(changed, to: frame)
        }
        sendFrame(isTall: changed.count > 1)
    }

    /// The frame with its last cell blank, and no wide character just before it.
    ///
    /// Where writing there scrolls the screen, ncurses writes the character before and pushes it along, which goes wrong
    /// with wide characters.
    static func withoutCorner(_ frame: Frame) -> Frame {
        let row = frame.size.rows - 1
        var changed = frame
        if frame.cell(frame.size.columns - 1, row) != .blank {
            changed.set(.blank, at: Point(column: frame.size.columns - 1, row: row))
        }
        if frame.size.columns > 1, changed.cell(frame.size.columns - 2, row).columns == 0 {
            changed.set(.blank, at: Point(column: frame.size.columns - 2, row: row))
        }
        return changed
    }

    /// Shows what was left of the last frame, once the line is clear and nothing waits to be read.
    func finishFrame() {
        guard let frame = unfinished, !hasPendingInput else { return }
        show(frame)
    }

    /// Makes ncurses start over where the size, the width of characters or the screen itself has changed.
    private func prepare(for frame: Frame) {
        let isResized =
            getmaxx(jianbao_stdscr()) != Int32(frame.size.columns)
            || getmaxy(jianbao_stdscr()) != Int32(frame.size.rows)
        if isResized { resize_term(Int32(frame.size.rows), Int32(frame.size.columns)) }
        if isResized || frame.width != shownWidth || shown.count != frame.cells.count {
            jianbao_set_ambiguous_wide(frame.width.ambiguousIsWide)
            shownWidth = frame.width
            shown = []
            werase(jianbao_stdscr())
            clearok(jianbao_curscr(), true)
        }
    }

    /// The columns of a row that are not on the screen yet.
    private func difference(inRow row: Int, of frame: Frame) -> Range<Int>? {
        shown.isEmpty ? 0..<frame.size.columns : frame.difference(inRow: row, from: shown)
    }

    /// Whether few bytes make the row what it shall be: it is being typed in, not scrolled away.
    private func isNearlyShown(_ row: Int, in frame: Frame) -> Bool {
        guard !shown.isEmpty else { return false }
        let columns = frame.size.columns
        let old = shown[row * columns..<(row + 1) * columns]
        let different = zip(old, frame.row(row)).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
        return different <= 8 || RowShift.best(from: old, to: frame.row(row)) != nil
    }

    /// Brings rows onto the screen and the cursor to its place.
    private func update(_ rows: [Int], to frame: Frame) {
        gather()
        shift(rows, towards: frame)
        for row in rows { write(row, of: frame) }
        finish(rows, of: frame)
    }

    /// Brings rows onto a screen that has been scrolled, some of them to `moved`.
    ///
    /// ncurses looks for rows that have moved by hashes of those that it sent, and would move once more what we have moved.
    /// So these rows become blank for it first, which sends nothing, and then what they are.
    private func updateScrolled(_ rows: [Int], to frame: Frame, _ moved: [Int: [Cell]]) {
        let window = jianbao_stdscr()
        let blank = Array(repeating: Cell.blank, count: frame.size.columns)
        for row in moved.keys {
            put(blank, into: jianbao_curscr(), row)
            put(blank, into: window, row)
        }
        leaveok(window, true)
        wnoutrefresh(window)
        doupdate()
        leaveok(window, false)
        for (row, cells) in moved {
            put(cells, into: jianbao_curscr(), row)
            put(frame.row(row), into: window, row)
        }
        for row in rows where moved[row] == nil { write(row, of: frame) }
        finish(rows, of: frame)
    }

    private func put(
        _ cells: some Sequence<Cell>, into window: UnsafeMutablePointer<WINDOW>?, _ row: Int, from column: Int = 0
    ) {
        let line = cells.filter { $0.columns > 0 }.map(character)
        mvwadd_wchnstr(window, Int32(row), Int32(column), line, Int32(line.count))
    }

    /// Remembers what the rows show now, and puts the cursor into its place.
    private func finish(_ rows: [Int], of frame: Frame) {
        if shown.isEmpty { shown = frame.cells }
        let columns = frame.size.columns
        for row in rows {
            shown.replaceSubrange(row * columns..<(row + 1) * columns, with: frame.row(row))
        }
        refresh(frame)
    }

    /// Hands ncurses the part of a row that differs from what is shown.
    private func write(_ row: Int, of frame: Frame) {
        guard let columns = difference(inRow: row, of: frame) else { return }
        put(columns.lazy.map { frame.cell($0, row) }, into: jianbao_stdscr(), row, from: columns.lowerBound)
    }

    func character(_ cell: Cell) -> cchar_t {
        let text = cell.text
        // A row of wide characters is made of these: no array for each.
        return withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: CellText.capacity + 1) { scalars in
            scalars.initialize(repeating: 0)
            scalars[0] = 0x20
            for index in 0..<text.count { scalars[index] = wchar_t(VisibleMark.shown(text[index]).value) }
            var character = cchar_t()
            setcchar(&character, scalars.baseAddress, palette.attributes(cell.style), palette.pair(cell.style), nil)
            return character
        }
    }

    private func refresh(_ frame: Frame) {
        let window = jianbao_stdscr()
        var isShown = false
        if let point = frame.cursor, (0..<frame.size.rows).contains(point.row),
            (0..<frame.size.columns).contains(point.column)
        {
            isShown = true
            cursor = point
        } else if cursor.row >= frame.size.rows || cursor.column >= frame.size.columns {
            cursor = Point(column: 0, row: 0)
        }
        wmove(window, Int32(cursor.row), Int32(cursor.column))
        wnoutrefresh(window)
        doupdate()
        if isShown != isCursorShown {
            isCursorShown = isShown
            curs_set(isShown ? 1 : 0)
        }
    }
}
