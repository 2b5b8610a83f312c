import Screen
import TestSupport
import Testing

@testable import Terminal

extension OneTerminal {
    /// After anything at all, the screen is the one that a full redraw gives.
    struct RedrawTests {
        private static let text =
            "营商环境是企业生存发展的土壤。区行政审批局推行“一窗受理”，把32个事项归到一个窗口，让企业少跑腿、好办事；各镇办"
            + "走访企业1,204家，收集问题——用工、融资、办证——逐一建账，能当场答复的当场答复，不能当场答复的3日内回话。"
        private static let inserts = ["好", "，", "“", "a", "12", "优化服务", "——", "e\u{301}", "𠮷", " "]

        /// Whether the emulator shows the frame, cell for cell; the first difference otherwise.
        private func difference(_ emulator: Emulator, _ frame: Frame) -> String? {
            for row in 0..<frame.size.rows {
                for column in 0..<frame.size.columns {
                    let (seen, wanted) = (emulator.grid[row][column].glyph, frame.cell(column, row).glyph)
                    if seen != wanted { return "第\(row)行第\(column)列是“\(seen)”，应为“\(wanted)”" }
                }
            }
            if let cursor = frame.cursor, cursor != Point(column: emulator.column, row: emulator.row) {
                return "光标在\(emulator.column),\(emulator.row)，应在\(cursor)"
            }
            return emulator.unknown.first
        }

        @Test(arguments: [
            (80, "xterm-256color"), (101, "xterm-256color"), (53, "screen-256color"), (80, "vt100"), (100, "linux"),
        ])
        func `乱改之后与整屏重画无异`(columns: Int, type: String) throws {
            for seed in 1...2 {
                var chance = SeededGenerator(seed: seed)
                let size = Size(columns: columns, rows: 24)
                let line = PseudoTerminal(columns: columns)
                let terminal = try line.open(["TERM": type])
                var emulator = Emulator(columns: columns)
                var sheet = Sheet(
                    size: size, paragraphs: ["标题", RedrawTests.text + RedrawTests.text, RedrawTests.text])
                sheet.width = seed.isMultiple(of: 2) ? .print : .narrow
                sheet.margin = "┊边"
                emulator.width = sheet.width
                for step in 0..<150 {
                    change(&sheet, &chance)
                    var frame = sheet.frame
                    terminal.show(frame)
                    emulator.feed(line.received())
                    // ncurses cannot write there.
                    if type.hasPrefix("screen") { frame = Terminal.withoutCorner(frame) }
                    let difference = difference(emulator, frame)
                    try #require(difference == nil, "种子 \(seed) 第 \(step) 步：\(difference ?? "")")
                }
                terminal.redraw()
                terminal.show(sheet.frame)
                var fresh = Emulator(columns: columns)
                fresh.width = sheet.width
                fresh.feed(line.received())
                #expect(fresh.grid == emulator.grid)
            }
        }

        @Test func `大小变个不停，末了没有残迹`() throws {
            var chance = SeededGenerator(seed: 7)
            let line = PseudoTerminal()
            let terminal = try line.open()
            var emulator = Emulator()
            var sheet = Sheet(size: Size(columns: 80, rows: 24), paragraphs: ["标题", RedrawTests.text])
            for step in 0..<200 {
                if step.isMultiple(of: 3) {
                    let size = Size(columns: chance.below(160) + 1, rows: chance.below(60) + 1)
                    line.resize(columns: size.columns, rows: size.rows)
                    emulator.resize(columns: size.columns, rows: size.rows)
                    sheet.size = size
                }
                change(&sheet, &chance)
                let frame = sheet.frame
                terminal.show(frame)
                emulator.feed(line.received())
                let difference = difference(emulator, frame)
                try #require(difference == nil, "第 \(step) 步：\(difference ?? "")")
            }
        }

        private func change(_ sheet: inout Sheet, _ chance: inout SeededGenerator) {
            switch chance.below(10) {
            case 0...4: sheet.insert(chance.pick(RedrawTests.inserts))
            case 5, 6: sheet.deleteBackward()
            case 7:
                sheet.paragraph = chance.below(sheet.paragraphs.count)
                sheet.offset = 0
            case 8:
                sheet.paragraph = chance.below(sheet.paragraphs.count)
                sheet.offset = chance.below(sheet.paragraphs[sheet.paragraph].count + 1)
            default: if sheet.paragraphs.count < 6 { sheet.split() }
            }
        }

        @Test func `长段段首加一字，只送移动和新字`() throws {
            let line = PseudoTerminal()
            let terminal = try line.open()
            // No mark that would let a line keep its last character.
            let long = String(String.UnicodeScalarView((0..<370).compactMap { Unicode.Scalar(0x4E00 + $0 * 7) }))
            var sheet = Sheet(size: Size(columns: 80, rows: 24), paragraphs: ["标题", long, "末段。"])
            sheet.paragraph = 1
            terminal.show(sheet.frame)
            _ = line.received()

            sheet.insert("好")
            terminal.show(sheet.frame)

            #expect(line.received().count <= 480)
        }
    }
}
