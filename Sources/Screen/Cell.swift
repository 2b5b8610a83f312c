/// One cell of the screen, in two words: rows are compared and copied as bytes.
package struct Cell: Hashable, Sendable {
    /// The first three scalars, and behind them 42 bits with the others; then columns, ink and traits.
    @usableFromInline package private(set) var low: UInt64
    @usableFromInline package private(set) var high: UInt64

    private static let columnsAt: UInt64 = 42
    private static let inkAt: UInt64 = 44
    private static let traitsAt: UInt64 = 56

    package init(_ text: CellText, columns: UInt8 = 1, style: Style = .text) {
        low = text.first
        high =
            text.rest | UInt64(columns & 3) << Cell.columnsAt | UInt64(style.ink.rawValue) << Cell.inkAt
            | UInt64(style.traits.rawValue) << Cell.traitsAt
    }

    package init(_ glyph: String, columns: UInt8 = 1, style: Style = .text) {
        self.init(CellText(glyph), columns: columns, style: style)
    }

    package init(style: Style = .text) { self.init(.space, style: style) }

    package static let blank = Cell()

    /// Empty in the right half of a wide character.
    package var text: CellText {
        get { CellText(first: low, rest: high & (1 << Cell.columnsAt - 1)) }
        set { self = Cell(newValue, columns: columns, style: style) }
    }

    /// 1 or 2; 0 in the right half of a wide character.
    package var columns: UInt8 { UInt8(high >> Cell.columnsAt & 3) }

    package var style: Style {
        get {
            Style(
                Ink(rawValue: UInt8(high >> Cell.inkAt & 0xff)) ?? .text,
                Style.Traits(rawValue: UInt8(high >> Cell.traitsAt)))
        }
        set { self = Cell(text, columns: columns, style: newValue) }
    }

    package var glyph: String { text.string }

    /// Seen by other modules, so that comparing two cells is comparing two words there too.
    @inlinable package static func == (one: Cell, other: Cell) -> Bool {
        one.low == other.low && one.high == other.high
    }
}
