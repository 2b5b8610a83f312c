internal import CNcurses
internal import Screen

extension Terminal {
    /// Moves the rows that stand on the screen already where that is shorter than writing them, and tells ncurses that it
    /// is done; returns whether it did.
    ///
    /// As with `shift`, ncurses compares the frame with what it believes to be on the screen, so a scroll that helps little
    /// costs bytes and never a wrong cell.
    func scroll(towards frame: Frame) -> Bool {
        guard let motions, motions.scrolls, modes.fillsCorner, !shown.isEmpty, let region = frame.scrolled,
            let scroll = RowScroll.best(
                in: region, from: shown, to: frame, hasSideMargins: abilities.hasSideMargins)
        else { return false }
        gather()
        let columns = frame.size.columns
        let isWhole = scroll.columns == 0..<columns
        if !isWhole { outgoing += Modes.setting(Mode.sideMargins, true) + Modes.sides(scroll.columns) }
        outgoing += motions.scroll(region.rows, by: scroll.distance, of: frame.size.rows)
        if !isWhole { outgoing += Modes.setting(Mode.sideMargins, false) }
        // Setting margins has sent the cursor home.
        outgoing += motions.move(from: Point(column: 0, row: 0), to: cursor)
        let moved = scroll.applied(to: shown, rows: region.rows, width: columns)
        let screen = jianbao_curscr()
        for row in region.rows {
            let line = moved[row * columns..<(row + 1) * columns].filter { $0.columns > 0 }.map(character)
            mvwadd_wchnstr(screen, Int32(row), 0, line, Int32(line.count))
        }
        wmove(screen, Int32(cursor.row), Int32(cursor.column))
        return true
    }
}
