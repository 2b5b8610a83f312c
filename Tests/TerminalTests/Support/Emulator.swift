import Screen

@testable import Terminal

/// A terminal made of a grid: understands what ncurses sends to an xterm, wide characters included.
struct Emulator {
    struct Square: Equatable {
        /// Empty in the right half of a wide character.
        var glyph = " "
        var look = Look()
    }

    /// Attributes in force.
    struct Look: Equatable {
        var traits: Set<Int> = []
        var color: Int?

        /// Takes the numbers of `ESC [ … m`; returns false where one is not understood.
        mutating func set(_ numbers: [Int]) -> Bool {
            var rest = numbers[...]
            while let number = rest.popFirst() {
                switch number {
                case 0: self = Look()
                case 1, 2, 4, 7: traits.insert(number)
                case 22: traits.subtract([1, 2])
                case 24, 27: traits.remove(number - 20)
                case 30...37: color = number - 30
                case 90...97: color = number - 82
                case 38 where rest.first == 5:
                    color = rest.dropFirst().first
                    rest = rest.dropFirst(2)
                case 39: color = nil
                case 10, 49: break
                default: return false
                }
            }
            return true
        }
    }

    private(set) var columns: Int
    private(set) var rows: Int
    private(set) var grid: [[Square]]
    private(set) var column = 0
    private(set) var row = 0
    private(set) var isCursorShown = true
    private(set) var isAlternate = false
    /// Private modes that are on.
    private(set) var modes: Set<Int> = []
    /// What the terminal would send back.
    private(set) var answers: [UInt8] = []
    /// Sequences that are not understood; a test fails on any.
    private(set) var unknown: [String] = []
    var width = DisplayWidth.narrow
    /// Private modes that it says it knows.
    var known: Set<Int> = [2_004]
    /// Who it says it is (DA2).
    var identity = "41;379;0"

    private var look = Look()
    private var saved = (column: 0, row: 0)
    private var top = 0
    private var bottom: Int
    /// The columns that scroll; all of them but while there are margins at the sides.
    private var sides: Range<Int>
    private var isWrapPending = false
    private var rest: [UInt8] = []
    private var lastGlyph = " "

    init(columns: Int = 80, rows: Int = 24) {
        self.columns = columns
        self.rows = rows
        bottom = rows - 1
        sides = 0..<columns
        grid = Emulator.blank(columns, rows)
    }

    /// The rows without blanks at their ends.
    var text: String {
        grid.map { row in
            let line = row.map(\.glyph).joined()
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    /// What the terminal sends back, once.
    mutating func takeAnswers() -> [UInt8] {
        defer { answers = [] }
        return answers
    }

    mutating func resize(columns: Int, rows: Int) {
        var changed = Emulator.blank(columns, rows)
        for row in 0..<min(rows, self.rows) {
            for column in 0..<min(columns, self.columns) { changed[row][column] = grid[row][column] }
            if columns < self.columns, grid[row][columns].glyph.isEmpty { changed[row][columns - 1] = Square() }
        }
        self.columns = columns
        self.rows = rows
        (top, bottom) = (0, rows - 1)
        sides = 0..<columns
        column = min(column, columns - 1)
        row = min(row, rows - 1)
        grid = changed
        isWrapPending = false
    }

    mutating func feed(_ bytes: [UInt8]) {
        rest += bytes
        var index = 0
        while index < rest.count, let next = step(index) { index = next }
        rest.removeFirst(index)
    }

    /// Takes one character or sequence; nil where it is not whole yet.
    private mutating func step(_ index: Int) -> Int? {
        let byte = rest[index]
        switch byte {
        case 0x1B: return escape(index)
        case 0x0D: column = 0
        case 0x0A: lineFeed()
        case 0x08: column = max(0, column - 1)
        case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
        case 0x00, 0x07, 0x0E, 0x0F: break
        case 0..<0x20: unknown.append("control \(byte)")
        default:
            switch Characters.read(rest, from: index) {
            case .partial: return nil
            case .broken:
                unknown.append("byte \(byte)")
                return index + 1
            case .whole(let count):
                put(String(decoding: rest[index..<index + count], as: UTF8.self))
                return index + count
            }
        }
        isWrapPending = false
        return index + 1
    }

    private mutating func escape(_ index: Int) -> Int? {
        guard index + 1 < rest.count else { return nil }
        switch rest[index + 1] {
        case UInt8(ascii: "["):
            var cursor = index + 2
            while cursor < rest.count, (0x20...0x3F).contains(rest[cursor]) { cursor += 1 }
            guard cursor < rest.count else { return nil }
            control(String(decoding: rest[index + 2..<cursor], as: UTF8.self), final: rest[cursor])
            return cursor + 1
        case UInt8(ascii: "]"), UInt8(ascii: "P"):
            var cursor = index + 2
            while cursor < rest.count, rest[cursor] != 0x07, rest[cursor] != 0x1B { cursor += 1 }
            guard cursor < rest.count else { return nil }
            return rest[cursor] == 0x07 ? cursor + 1 : cursor + 2
        case UInt8(ascii: "("), UInt8(ascii: ")"): return index + 3 <= rest.count ? index + 3 : nil
        case UInt8(ascii: "M"):
            if row == top { scroll(down: 1, from: top) } else { row = max(0, row - 1) }
        case UInt8(ascii: "7"): saved = (column, row)
        case UInt8(ascii: "8"): (column, row) = saved
        case UInt8(ascii: "="), UInt8(ascii: ">"): break
        default: unknown.append("ESC \(rest[index + 1])")
        }
        return index + 2
    }

    private mutating func control(_ text: String, final: UInt8) {
        let isPrivate = text.hasPrefix("?")
        let numbers = text.drop { "?<=>".contains($0) }.split(separator: ";", omittingEmptySubsequences: false)
            .map { Int($0) ?? 0 }
        let first = numbers.first ?? 0
        let count = max(1, first)
        if final == UInt8(ascii: "m") {
            if !look.set(numbers.isEmpty ? [0] : numbers) { unknown.append("SGR \(text)") }
            return
        }
        if final == UInt8(ascii: "b") {
            for _ in 0..<count { put(lastGlyph) }
            return
        }
        isWrapPending = false
        switch final {
        case UInt8(ascii: "h"), UInt8(ascii: "l"):
            for number in numbers where isPrivate { setMode(number, final == UInt8(ascii: "h")) }
        case UInt8(ascii: "H"): move(column: (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1, row: count - 1)
        case UInt8(ascii: "G"), UInt8(ascii: "`"): move(column: count - 1, row: row)
        case UInt8(ascii: "d"): move(column: column, row: count - 1)
        case UInt8(ascii: "A"): move(column: column, row: row - count)
        case UInt8(ascii: "B"): move(column: column, row: row + count)
        case UInt8(ascii: "C"): move(column: column + count, row: row)
        case UInt8(ascii: "D"): move(column: column - count, row: row)
        case UInt8(ascii: "I"): move(column: (column / 8 + count) * 8, row: row)
        case UInt8(ascii: "J"):
            if first == 2 {
                for line in 0..<rows { erase(line, 0..<columns) }
            } else if first == 0 {
                erase(row, column..<columns)
                for line in row + 1..<max(rows, row + 1) { erase(line, 0..<columns) }
            } else {
                erase(row, 0..<column + 1)
                for line in 0..<row { erase(line, 0..<columns) }
            }
        case UInt8(ascii: "K"): erase(row, first == 0 ? column..<columns : 0..<(first == 1 ? column + 1 : columns))
        case UInt8(ascii: "X"): erase(row, column..<min(columns, column + count))
        case UInt8(ascii: "@"): shift(by: min(count, columns - column))
        case UInt8(ascii: "P"): shift(by: -min(count, columns - column))
        case UInt8(ascii: "L"): if (top...bottom).contains(row) { scroll(down: count, from: row) }
        case UInt8(ascii: "M"): if (top...bottom).contains(row) { scroll(up: count, from: row) }
        case UInt8(ascii: "S"): scroll(up: count, from: top)
        case UInt8(ascii: "T"): scroll(down: count, from: top)
        case UInt8(ascii: "s") where modes.contains(69):
            sides = max(0, first - 1)..<(numbers.count > 1 ? min(columns, numbers[1]) : columns)
            move(column: 0, row: 0)
        case UInt8(ascii: "r"):
            top = count - 1
            bottom = (numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows) - 1
            move(column: 0, row: 0)
        case UInt8(ascii: "n") where first == 5: answers += Array("\u{1B}[0n".utf8)
        case UInt8(ascii: "n"): answers += Array("\u{1B}[\(row + 1);\(column + 1)R".utf8)
        case UInt8(ascii: "c") where text.isEmpty: answers += Array("\u{1B}[?62;22;52c".utf8)
        case UInt8(ascii: "c") where text == ">": answers += Array("\u{1B}[>\(identity)c".utf8)
        case UInt8(ascii: "p") where isPrivate && text.hasSuffix("$"):
            let mode = Int(text.dropFirst().dropLast()) ?? 0
            let state = !known.contains(mode) ? 0 : modes.contains(mode) ? 1 : 2
            answers += Array("\u{1B}[?\(mode);\(state)$y".utf8)
        case UInt8(ascii: "t"): break
        default: unknown.append("CSI \(text) \(Character(Unicode.Scalar(final)))")
        }
    }

    private mutating func setMode(_ number: Int, _ isOn: Bool) {
        if number == 25 { isCursorShown = isOn }
        if number == 1_049, isAlternate != isOn {
            isAlternate = isOn
            grid = Emulator.blank(columns, rows)
        }
        if number == 69 { sides = 0..<columns }
        if isOn { modes.insert(number) } else { modes.remove(number) }
    }

    private mutating func move(column: Int, row: Int) {
        self.column = min(max(0, column), columns - 1)
        self.row = min(max(0, row), rows - 1)
    }

    private mutating func put(_ glyph: String) {
        let span = width.columns(glyph)
        if span == 0 {
            let at = column > 0 && !isWrapPending ? column - 1 : column
            let lead = grid[row][at].glyph.isEmpty ? at - 1 : at
            grid[row][max(0, lead)].glyph += glyph
            return
        }
        if isWrapPending || column + span > columns {
            column = 0
            lineFeed()
            isWrapPending = false
        }
        breakWide(row, column)
        breakWide(row, column + span)
        lastGlyph = glyph
        grid[row][column] = Square(glyph: glyph, look: look)
        if span == 2, column + 1 < columns { grid[row][column + 1] = Square(glyph: "", look: look) }
        column += span
        if column >= columns {
            column = columns - 1
            isWrapPending = true
        }
    }

    private mutating func lineFeed() {
        if row == bottom { scroll(up: 1, from: top) } else { row = min(rows - 1, row + 1) }
    }

    private mutating func scroll(up count: Int, from first: Int) {
        for _ in 0..<min(count, bottom - first + 1) {
            for row in first..<bottom { grid[row][sides] = grid[row + 1][sides] }
            grid[bottom].replaceSubrange(sides, with: Array(repeating: Square(), count: sides.count))
        }
    }

    private mutating func scroll(down count: Int, from first: Int) {
        for _ in 0..<min(count, bottom - first + 1) {
            for row in stride(from: bottom, to: first, by: -1) { grid[row][sides] = grid[row - 1][sides] }
            grid[first].replaceSubrange(sides, with: Array(repeating: Square(), count: sides.count))
        }
    }

    private mutating func erase(_ row: Int, _ span: Range<Int>) {
        breakWide(row, span.lowerBound)
        breakWide(row, span.upperBound)
        for column in span { grid[row][column] = Square() }
    }

    /// Moves the rest of the row right, or left where negative, as ICH and DCH do.
    private mutating func shift(by count: Int) {
        breakWide(row, column)
        var line = grid[row]
        if count > 0 {
            line.insert(contentsOf: Array(repeating: Square(), count: count), at: column)
            line.removeLast(count)
            if let last = line.last, width.columns(last.glyph) == 2 { line[columns - 1] = Square() }
        } else {
            breakWide(row, column - count)
            line = grid[row]
            line.removeSubrange(column..<column - count)
            line += Array(repeating: Square(), count: -count)
        }
        grid[row] = line
    }

    /// Blanks both halves of a wide character whose right half stands at the column.
    private mutating func breakWide(_ row: Int, _ column: Int) {
        guard column > 0, column < columns, grid[row][column].glyph.isEmpty else { return }
        grid[row][column - 1].glyph = " "
        grid[row][column].glyph = " "
    }

    private static func blank(_ columns: Int, _ rows: Int) -> [[Square]] {
        Array(repeating: Array(repeating: Square(), count: columns), count: rows)
    }
}
