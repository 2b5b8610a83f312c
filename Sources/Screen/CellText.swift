/// A base character with up to four combining marks, in plain bits.
///
/// A screen is thousands of cells: without anything to count references of, a frame is copied, compared and dropped as
/// bytes. Five scalars are also what a cell of ncurses holds (`CCHARW_MAX`).
package struct CellText: Hashable, Sendable {
    package static let capacity = 5

    private static let bits = 21
    private static let mask: UInt64 = (1 << 21) - 1

    /// Three scalars, and the two behind them; 0 where there is none.
    private(set) var first: UInt64 = 0
    private(set) var rest: UInt64 = 0

    package static let space = CellText(Unicode.Scalar(0x20 as UInt8))

    package init() {}

    /// The words of a text, as a cell keeps them.
    init(first: UInt64, rest: UInt64) {
        self.first = first
        self.rest = rest
    }

    package init(_ scalar: Unicode.Scalar) { first = UInt64(scalar.value) }

    /// Takes the scalars of a text as far as there is room.
    package init(_ text: String) { for scalar in text.unicodeScalars.prefix(CellText.capacity) { append(scalar) } }

    package var count: Int {
        if first & ~CellText.mask == 0 { return first == 0 ? 0 : 1 }
        var count = 2
        while count < CellText.capacity, value(count) != 0 { count += 1 }
        return count
    }

    package var string: String {
        var text = ""
        for index in 0..<count { text.unicodeScalars.append(self[index]) }
        return text
    }

    /// The bytes that the text takes on the line.
    package var utf8Count: Int { (0..<count).reduce(0) { $0 + UTF8.width(self[$1]) } }

    package subscript(index: Int) -> Unicode.Scalar { Unicode.Scalar(value(index)) ?? " " }

    /// Adds a scalar; one for which there is no room is left out.
    package mutating func append(_ scalar: Unicode.Scalar) {
        let index = count
        guard index < CellText.capacity else { return }
        if index < 3 {
            first |= UInt64(scalar.value) << (index * CellText.bits)
        } else {
            rest |= UInt64(scalar.value) << ((index - 3) * CellText.bits)
        }
    }

    private func value(_ index: Int) -> UInt32 {
        let part = index < 3 ? first >> (index * CellText.bits) : rest >> ((index - 3) * CellText.bits)
        return UInt32(part & CellText.mask)
    }
}
