import Glibc
import Screen
import TestSupport
import Testing

@testable import Terminal

extension OneTerminal {
    /// A page beside an outline: scrolled by the terminal where that is cheaper, and the screen is the frame.
    struct ScrollTests {
        private static let size = Size(columns: 100, rows: 30)
        private static let region = Region(rows: 1..<28, columns: 32..<100)

        private func frame(from line: Int, outline: Int, mark: Int = 0) -> Frame {
            var frame = Frame(size: ScrollTests.size, width: .narrow)
            frame.put("营商环境工作动态 第35期", at: Point(column: 0, row: 0))
            for row in 0..<27 {
                if row < outline {
                    let style = Style(row == mark ? .accent : .text)
                    frame.put("（\(row)）街道：条目的标题", at: Point(column: 0, row: row + 1), style: style)
                }
                let text = (0..<27).map { Unicode.Scalar(0x4E00 + (line + row) * 37 + $0) ?? "一" }
                frame.put("“" + String(String.UnicodeScalarView(text)), at: Point(column: 32, row: row + 1))
            }
            frame.put("^S 保存", at: Point(column: 1, row: 29))
            frame.cursor = Point(column: 40, row: 20)
            frame.scrolled = ScrollTests.region
            return frame
        }

        private func open(_ line: PseudoTerminal, knowing modes: Set<Int>) throws -> (Terminal, Emulator) {
            let terminal = try line.open()
            var emulator = Emulator(columns: 100, rows: 30)
            emulator.known = modes
            emulator.feed(line.received())
            line.type(emulator.takeAnswers())
            _ = terminal.events(timeout: 0)
            return (terminal, emulator)
        }

        private func expect(_ emulator: Emulator, shows frame: Frame) {
            #expect(emulator.text == frame.text)
            #expect(emulator.unknown.isEmpty)
            #expect(frame.cursor == Point(column: emulator.column, row: emulator.row))
        }

        /// What is sent for that, after which the screen shows it.
        private func scroll(from old: Int, to new: Int, outline: Int, knowing modes: Set<Int>) throws -> [UInt8] {
            let line = PseudoTerminal(columns: 100, rows: 30)
            var (terminal, emulator) = try open(line, knowing: modes)
            terminal.show(frame(from: old, outline: outline))
            emulator.feed(line.received())

            let after = frame(from: new, outline: outline, mark: 1)
            terminal.show(after)
            let sent = line.received()
            emulator.feed(sent)
            expect(emulator, shows: after)
            return sent
        }

        @Test(arguments: [([], 27, 2_700), ([], 6, 1_300), ([69], 27, 900)] as [(Set<Int>, Int, Int)])
        func `滚七行，送的不过是新露出的行和目录`(modes: Set<Int>, outline: Int, limit: Int) throws {
            let sent = try scroll(from: 0, to: 7, outline: outline, knowing: modes)
            #expect(sent.count <= limit, "\(sent.count)")
        }

        @Test(arguments: [18, 12, 6]) func `滚过的行，ncurses 不再滚一次`(outline: Int) throws {
            let sent = try scroll(from: 40, to: 30, outline: outline, knowing: [])
            let scrolls = String(decoding: sent, as: UTF8.self).matches(of: /\u{1B}\[\d+T/)
            #expect(scrolls.count == 1)
        }

        @Test(arguments: [[], [69], [69, 2_026]] as [Set<Int>]) func `随便怎么滚，都与整屏重画无异`(modes: Set<Int>) throws {
            let line = PseudoTerminal(columns: 100, rows: 30)
            var (terminal, emulator) = try open(line, knowing: modes)
            var chance = SeededGenerator(seed: 19)
            var top = 50
            for step in 0..<80 {
                top = max(0, top + chance.pick([-26, -7, -6, -1, 1, 3, 6, 7, 20, 27, 40]))
                var next = frame(from: top, outline: chance.pick([0, 5, 27]), mark: chance.below(5))
                if chance.below(4) == 0 { next.put("改了的一行", at: Point(column: 40, row: 5 + chance.below(9))) }
                if chance.below(5) == 0 { next.scrolled = nil }
                terminal.show(next)
                emulator.feed(line.received())
                line.type(emulator.takeAnswers())
                _ = terminal.events(timeout: 0)
                try #require(emulator.text == next.text, "第 \(step) 步")
            }
            #expect(emulator.unknown.isEmpty)
        }
    }
}
