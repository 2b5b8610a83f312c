internal import CNcurses
internal import Screen

extension Terminal {
    /// Moves what stands on the rows already where that is shorter than writing it, and tells ncurses that it is done.
    ///
    /// ncurses compares the frame with what it believes to be on the screen, so a shift that helps little costs bytes
    /// and never a wrong cell. Between frames it leaves no attributes in force, so blanks that come in are plain.
    func shift(_ rows: some Sequence<Int>, towards frame: Frame) {
        guard let motions, !shown.isEmpty else { return }
        let columns = frame.size.columns
        var at = cursor
        func change(_ row: Int, _ column: Int, by distance: Int) {
            let point = Point(column: column, row: row)
            outgoing += motions.move(from: at, to: point) + motions.shift(by: distance)
            at = point
            let screen = jianbao_curscr()
            wmove(screen, Int32(row), Int32(column))
            for _ in 0..<abs(distance) {
                if distance > 0 { winsch(screen, chtype(0x20)) } else { wdelch(screen) }
            }
        }
        // A row whose last cell cannot be written must not have anything pushed there.
        for row in rows where modes.fillsCorner || row < frame.size.rows - 1 {
            let old = shown[row * columns..<(row + 1) * columns]
            guard let shift = RowShift.best(from: old, to: frame.row(row)) else { continue }
            // Taking out comes first: what is pushed over the row's end is lost.
            if shift.distance > 0 {
                if let place = shift.compensation { change(row, place, by: -shift.distance) }
                change(row, shift.column, by: shift.distance)
            } else {
                change(row, shift.column, by: shift.distance)
                if let place = shift.compensation { change(row, place, by: -shift.distance) }
            }
        }
        guard at != cursor else { return }
        // Back to where ncurses believes the cursor to be.
        outgoing += motions.move(from: at, to: cursor)
        wmove(jianbao_curscr(), Int32(cursor.row), Int32(cursor.column))
    }
}
