import Screen
import TestSupport
import Testing

/// The screen as cells: every row exactly as wide as the screen, no half characters, nothing that commands a terminal.
struct FrameTests {
    private func frame(_ columns: Int = 8, _ rows: Int = 2, width: DisplayWidth = .narrow) -> Frame {
        Frame(size: Size(columns: columns, rows: rows), width: width)
    }

    /// The first row, every cell between bars.
    private func row(_ frame: Frame) -> String { frame.row(0).map(\.glyph).joined(separator: "|") }

    private let origin = Point(column: 0, row: 0)

    @Test func `全角字符占两格，右半格是空的`() {
        var frame = frame(6)

        let columns = frame.put("中a文", at: origin)

        #expect(columns == 5)
        #expect(row(frame) == "中||a|文|| ")
        #expect(frame.cell(0, 0).columns == 2)
        #expect(frame.cell(1, 0).columns == 0)
    }

    @Test func `放不下的截去，截成一半的全角字符留空`() {
        var narrow = frame(5)
        var limited = frame(8)

        let all = narrow.put("中文字", at: origin)
        let some = limited.put("中文字", at: Point(column: 1, row: 0), limit: 5)

        #expect(all == 5)
        #expect(row(narrow) == "中||文|| ")
        #expect(some == 5)
        #expect(row(limited) == " |中||文|| | | ")
    }

    @Test func `截断处的空格也用文字的样式`() {
        var frame = frame(3)

        frame.put("中文", at: origin, style: .accent)

        #expect(frame.row(0).map(\.style) == [.accent, .accent, .accent])
    }

    @Test func `写在全角字符的一半上，另一半变成空格`() {
        var left = frame(4)
        var right = frame(4)
        var across = frame(6)

        left.put("中文", at: origin)
        left.put("a", at: Point(column: 1, row: 0))
        right.put("中文", at: origin)
        right.put("a", at: Point(column: 2, row: 0))
        across.put("中文字", at: origin)
        across.put("宽", at: Point(column: 1, row: 0))

        #expect(row(left) == " |a|文|")
        #expect(row(right) == "中||a| ")
        #expect(row(across) == " |宽|| |字|")
    }

    @Test func `终端算一列的引号留两格，中文字体画出格的一半不压着旁边的字`() {
        var narrow = frame(6, width: .narrow)
        var wide = frame(6, width: .print)

        #expect(narrow.put("“中”", at: origin) == 6)
        #expect(row(narrow) == "“| |中||”| ")
        #expect(wide.put("“中”", at: origin) == 6)
        #expect(row(wide) == "“||中||”|")
    }

    @Test func `组合符号附在前一个字上，最多四个`() {
        var frame = frame(6)

        let columns = frame.put("e\u{301}中\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}a", at: origin)

        #expect(columns == 4)
        #expect(frame.cell(0, 0).glyph.unicodeScalars.count == 2)
        #expect(frame.cell(1, 0).glyph.unicodeScalars.count == 5)
        #expect(frame.cell(3, 0).glyph == "a")
    }

    @Test func `开头的组合符号没有可附的字，不占格，也不附到别人的字上`() {
        var frame = frame(4)

        frame.put("a", at: origin)
        let columns = frame.put("\u{301}b", at: Point(column: 1, row: 0))

        #expect(columns == 1)
        #expect(row(frame) == "a|b| | ")
    }

    @Test func `控制字符和转义序列显示为替代符`() {
        var frame = frame(8)

        let columns = frame.put("\u{1B}[31m\n\u{202E}", at: origin)

        #expect(columns == 7)
        #expect(row(frame) == "␛|[|3|1|m|␊|␦| ")
    }

    @Test(arguments: [
        Point(column: 0, row: -1), Point(column: 0, row: 2), Point(column: -1, row: 0), Point(column: 8, row: 0),
        Point(column: 99, row: 0),
    ])
    func `写在屏幕之外，什么也不变，占零列`(_ point: Point) {
        var frame = frame()
        let blank = frame

        let columns = frame.put("中文", at: point)
        frame.set(Cell("x"), at: point)

        #expect(columns == 0)
        #expect(frame == blank)
    }

    @Test(arguments: [0, -5])
    func `限在零列之内的不写`(_ limit: Int) {
        var frame = frame()

        #expect(frame.put("中文", at: origin, limit: limit) == 0)
        #expect(frame.text == "\n")
    }

    @Test func `很大的限度等于没有限度`() {
        var frame = frame(4)

        #expect(frame.put("abcdef", at: Point(column: 1, row: 0), limit: .max - 1) == 3)
        #expect(row(frame) == " |a|b|c")
    }

    @Test func `没有格的屏幕也画得`() {
        for size in [
            Size(columns: 0, rows: 0), Size(columns: 0, rows: 3), Size(columns: -1, rows: 2),
            Size(columns: 2, rows: -1),
        ] {
            var frame = Frame(size: size, width: .narrow)

            #expect(frame.put("中", at: origin) == 0)
            frame.set(Cell("x"), at: origin)
            frame.restyle(row: 0, columns: 0..<2) { _ in .accent }
            #expect(frame.cells.isEmpty)
            #expect(!frame.text.contains("中"))
        }
    }

    @Test func `改样式时全角字符的两半一起改`() {
        var frame = frame(6)
        frame.put("中文字", at: origin)

        frame.restyle(row: 0, columns: 1..<3) { $0.adding(.underline) }

        let underlined = Style.text.adding(.underline)
        #expect(frame.row(0).map(\.style) == [underlined, underlined, underlined, underlined, .text, .text])
    }

    @Test func `改样式越出屏幕的部分不算`() {
        var frame = frame(4)

        frame.restyle(row: 0, columns: -3..<2) { _ in .faint }
        frame.restyle(row: 5, columns: 0..<2) { _ in .faint }

        #expect(frame.row(0).map(\.style) == [.faint, .faint, .text, .text])
        #expect(frame.row(1).allSatisfy { $0 == .blank })
    }

    @Test func `整屏的文字，行末空白不算`() {
        var frame = frame(8, 3)

        frame.put("一、讲话", at: origin)
        frame.put("a b", at: Point(column: 2, row: 2))

        #expect(frame.text == "一、讲话\n\n  a b")
    }

    @Test(arguments: 1...200)
    func `怎么写、怎么改，每行都正好是屏幕的宽度`(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        var frame = Frame(
            size: Size(columns: random.number(1...12), rows: random.number(1...3)),
            width: random.number(0...1) == 0 ? .narrow : .print)

        for _ in 0..<40 {
            random.draw(on: &frame)
            for row in 0..<frame.size.rows { #expect(isWhole(frame.row(row), width: frame.width)) }
        }
    }

    /// Whether a row has no half character, and every cell the width of its glyph.
    private func isWhole(_ row: ArraySlice<Cell>, width: DisplayWidth) -> Bool {
        var rest = row
        while let cell = rest.popFirst() {
            guard Int(cell.columns) == width.columns(cell.glyph), cell.columns > 0 else { return false }
            guard cell.columns == 2 else { continue }
            guard let half = rest.popFirst(), half.columns == 0, half.glyph.isEmpty, half.style == cell.style else {
                return false
            }
        }
        return true
    }
}

/// Draws anything anywhere.
extension SeededGenerator {
    fileprivate static let glyphs = [
        "中", "文", "a", "1", " ", "“", "—", "，", "\u{301}", "\u{FE0F}", "\u{200D}", "\u{1B}", "\n", "\u{202E}", "👩", "𠮷",
        "가",
        "\u{1161}",
    ]

    fileprivate mutating func draw(on frame: inout Frame) {
        let point = Point(column: number(-1...frame.size.columns), row: number(0...frame.size.rows))
        let style = number(0...1) == 0 ? Style.text : .accent
        switch number(0...3) {
        case 0:
            let columns = UInt8(number(1...2))
            frame.set(Cell(columns == 2 ? "宽" : "x", columns: columns, style: style), at: point)
        case 1:
            frame.restyle(row: point.row, columns: point.column..<point.column + number(0...4)) { _ in style }
        default:
            let text = (0..<number(0...8)).map { _ in pick(Self.glyphs) }.joined()
            frame.put(text, at: point, style: style, limit: number(0...2) == 0 ? number(0...6) : .max)
        }
    }
}
