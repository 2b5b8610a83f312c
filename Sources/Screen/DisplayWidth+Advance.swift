extension DisplayWidth {
    /// How far a character of a `Frame` moves what comes behind it.
    ///
    /// Where the terminal counts “ ” — … as one column, a Chinese font still draws them over two: a blank is left where
    /// the second half falls, so that it does not fall on a neighbour.
    package func advance(_ scalar: Unicode.Scalar) -> Int { needsRoom(scalar) ? 2 : columns(scalar) }

    /// The columns of a text as a frame shows it, its invisible characters shown as marks.
    package func advance(_ text: String) -> Int {
        var total = 0
        for scalar in text.unicodeScalars { total += advance(VisibleMark.shown(scalar)) }
        return total
    }

    /// The same with nothing behind it: its last mark needs no room.
    package func extent(_ text: String) -> Int {
        advance(text) - (text.unicodeScalars.last.map(needsRoom) == true ? 1 : 0)
    }

    /// The marks and numbers of Chinese text; letters and lines, which the standard calls ambiguous too, are as narrow in
    /// most fonts as they are counted.
    func needsRoom(_ scalar: Unicode.Scalar) -> Bool {
        guard !ambiguousIsWide, scalar.value >= 0x2010 else { return false }
        return switch scalar {
        case "‘", "’", "“", "”", "—", "…", "※", "①"..."⓿": true
        default: false
        }
    }
}
