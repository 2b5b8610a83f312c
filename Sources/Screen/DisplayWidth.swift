/// How many columns characters take (Unicode Standard Annex 11).
///
/// For “ ” ‘ ’ — … and their like the standard leaves it open; whether a terminal draws them one or two columns wide is
/// asked of it.
package struct DisplayWidth: Hashable, Sendable {
    package enum Class: Hashable, Sendable { case zero, narrow, wide, ambiguous }

    /// Whether this terminal draws ambiguous characters two columns wide.
    package var ambiguousIsWide: Bool
    /// Whether a glyph that is wider than its cell is drawn across the middle of it, as PuTTY does, so that half of it
    /// falls on the cell before; others draw it from the left edge.
    package var centresGlyphs = false

    package init(ambiguousIsWide: Bool) { self.ambiguousIsWide = ambiguousIsWide }

    /// On the printed page “ ” — … are full-width always.
    package static let print = DisplayWidth(ambiguousIsWide: true)
    package static let narrow = DisplayWidth(ambiguousIsWide: false)

    /// 0, 1 or 2 columns.
    package func columns(_ scalar: Unicode.Scalar) -> Int {
        switch DisplayWidth.class(scalar) {
        case .zero: 0
        case .narrow: 1
        case .wide: 2
        case .ambiguous: ambiguousIsWide ? 2 : 1
        }
    }

    /// The columns of a text on one line, its invisible characters shown as marks.
    package func columns(_ text: String) -> Int {
        var total = 0
        for scalar in text.unicodeScalars { total += columns(VisibleMark.shown(scalar)) }
        return total
    }

    package static func `class`(_ scalar: Unicode.Scalar) -> Class {
        let value = scalar.value
        if value < 0xA0 { return .narrow }
        if (0x4E00...0x9FFF).contains(value) || (0xFF01...0xFF5E).contains(value) { return .wide }
        if contains(WidthTable.wide, value) { return .wide }
        if contains(WidthTable.ambiguous, value) { return .ambiguous }
        return contains(WidthTable.zero, value) ? .zero : .narrow
    }

    /// Whether one of the ranges, whose first and last values follow one another, holds the value.
    private static func contains(_ ranges: [UInt32], _ value: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        // The number of bounds below or at `value`: odd inside a range.
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return !low.isMultiple(of: 2) || (low > 0 && ranges[low - 1] == value)
    }
}

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
