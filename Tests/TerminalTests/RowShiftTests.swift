import Screen
import Testing

@testable import Terminal

struct RowShiftTests {
    /// A row of so many columns with the text from its first column on.
    private func row(_ text: String, _ columns: Int = 60) -> ArraySlice<Cell> {
        var frame = Frame(size: Size(columns: columns, rows: 1), width: .narrow)
        frame.put(text, at: Point(column: 0, row: 0))
        return frame.row(0)
    }

    private let full = "营商环境是企业生存发展的土壤，各镇办要把服务送到企业门口"

    @Test func `行首加一字，其余右移两列`() {
        let shift = RowShift.best(from: row(full, 56), to: row("好" + full, 56))

        #expect(shift == RowShift(column: 0, distance: 2, compensation: nil))
    }

    @Test func `右边另有东西时，多出的两列在行尾去掉`() {
        let shift = RowShift.best(from: row(full + "│甲"), to: row("好" + full.dropLast() + "│甲"))

        #expect(shift == RowShift(column: 0, distance: 2, compensation: 54))
    }

    @Test func `行首去一字，其余左移，行尾空出两列`() {
        let shift = RowShift.best(from: row(full + "│甲"), to: row(full.dropFirst() + "好│甲"))

        #expect(shift == RowShift(column: 0, distance: -2, compensation: 54))
    }

    @Test func `一个词组移得更远`() {
        let shift = RowShift.best(from: row(full, 56), to: row("优化服务" + full, 56))

        #expect(shift?.distance == 8)
    }

    @Test func `避头尾多带走一字也移`() {
        // The last two characters went down together, so that two columns stay blank.
        let shift = RowShift.best(from: row(full + "│"), to: row("好" + full.dropLast(2) + "  │"))

        #expect(shift == RowShift(column: 0, distance: 2, compensation: 52))
    }

    @Test func `完全不同的行、只差一字的行不移`() {
        #expect(RowShift.best(from: row(full), to: row(String(full.reversed()))) == nil)
        #expect(RowShift.best(from: row(full), to: row(full + "好")) == nil)
        #expect(RowShift.best(from: row(full), to: row(full)) == nil)
    }
}
