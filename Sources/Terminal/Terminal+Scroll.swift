internal import CNcurses
internal import Screen

extension Terminal {
    /// Moves the rows that stand on the screen already where that is shorter than writing them.
    ///
    /// - Returns: the rows of the screen as they are now, of which ncurses does not know yet; `nil` where it did nothing.
    func scroll(towards frame: Frame) -> [Int: [Cell]]? {
        // Rows that it moves it draws by itself.
        guard !slipsBehindLatin, let motions, motions.scrolls, modes.fillsCorner, !shown.isEmpty,
            let region = frame.scrolled,
            let scroll = RowScroll.best(
                in: region, from: shown, to: frame, hasSideMargins: abilities.hasSideMargins)
        else { return nil }
        gather()
        let columns = frame.size.columns
        let isWhole = scroll.columns == 0..<columns
        if !isWhole { outgoing += Modes.setting(Mode.sideMargins, true) + Modes.sides(scroll.columns) }
        outgoing += motions.scroll(region.rows, by: scroll.distance, of: frame.size.rows)
        if !isWhole { outgoing += Modes.setting(Mode.sideMargins, false) }
        // Setting margins has sent the cursor home.
        outgoing += motions.move(from: Point(column: 0, row: 0), to: cursor)
        let moved = scroll.applied(to: shown, rows: region.rows, width: columns)
        return Dictionary(
            uniqueKeysWithValues: region.rows.map { ($0, Array(moved[$0 * columns..<($0 + 1) * columns])) })
    }
}
