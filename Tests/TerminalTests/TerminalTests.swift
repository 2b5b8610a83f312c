import Glibc
import Screen
import Testing

@testable import Terminal

extension OneTerminal {
    struct TerminalTests {
        private let line = PseudoTerminal()

        private func open(_ environment: [String: String] = [:]) throws -> Terminal {
            try Terminal(
                descriptor: line.line, environment: ["TERM": "xterm-256color"].merging(environment) { $1 })
        }

        private func frame(_ texts: [String], cursor: Point? = Point(column: 0, row: 0)) -> Frame {
            var frame = Frame(size: Size(columns: 80, rows: 24), width: .narrow)
            for (row, text) in texts.enumerated() { frame.put(text, at: Point(column: 0, row: row)) }
            frame.cursor = cursor
            return frame
        }

        @Test func `一帧照样显示，光标在插入点`() throws {
            let terminal = try open()
            var emulator = Emulator()

            terminal.show(frame(["“营商”环境——动态", "第二行…"], cursor: Point(column: 6, row: 1)))
            emulator.feed(line.received())

            #expect(emulator.text.hasPrefix("“营商”环境——动态\n第二行…"))
            #expect(emulator.column == 6 && emulator.row == 1)
            #expect(emulator.isCursorShown)
            #expect(emulator.isAlternate)
            #expect(emulator.modes.contains(2_004))
            #expect(emulator.unknown.isEmpty)
        }

        @Test func `加一个字只送那个字`() throws {
            let terminal = try open()
            terminal.show(frame(["营商环境"], cursor: Point(column: 8, row: 0)))
            _ = line.received()

            terminal.show(frame(["营商环境好"], cursor: Point(column: 10, row: 0)))

            #expect(line.received() == Array("好".utf8))
        }

        @Test func `关闭后终端如初`() throws {
            let terminal = try open()
            var emulator = Emulator()
            terminal.isMouseReported = true
            terminal.show(frame(["动态"], cursor: nil))

            terminal.close()
            emulator.feed(line.received())

            #expect(!emulator.isAlternate)
            #expect(emulator.isCursorShown)
            #expect(emulator.modes.isDisjoint(with: [1, 1_002, 1_006, 2_004]))
        }

        @Test func `打字、改大小和静默都是事件`() throws {
            let terminal = try open()

            line.type("环境\u{1B}[A")
            #expect(terminal.events(timeout: 1_000).inputs == [.text("环境"), .key(Key(.up))])
            #expect(terminal.events(timeout: 0).inputs == [.quiet])

            line.resize(columns: 100, rows: 30)
            kill(getpid(), SIGWINCH)
            #expect(terminal.events(timeout: 1_000).inputs == [.resize(Size(columns: 100, rows: 30))])
        }

        @Test func `线断了就说断了，不空转`() throws {
            let terminal = try open()

            line.hangUp()

            #expect(terminal.events(timeout: nil).inputs == [.hangup])
            #expect(terminal.events(timeout: nil).inputs == [.hangup])
        }

        @Test func `终端答引号宽，整屏重画`() throws {
            let terminal = try open()
            var emulator = Emulator()
            emulator.width = .print
            terminal.show(frame(["“营商”"]))
            emulator.feed(line.received())

            line.type(emulator.answers)
            #expect(terminal.events(timeout: 1_000).inputs == [.ambiguousWidth(isWide: true)])
            var wide = Frame(size: Size(columns: 80, rows: 24), width: terminal.width)
            wide.put("“营商”环境", at: Point(column: 0, row: 0))
            wide.cursor = Point(column: 12, row: 0)
            terminal.show(wide)
            emulator.feed(line.received())

            #expect(emulator.text.hasPrefix("“营商”环境\n"))
            #expect(emulator.grid[0][2].glyph == "营")
            #expect(emulator.column == 12)
        }
    }
}

/// ncurses and the signals are one for the whole process, so the tests that open a terminal follow one another.
@Suite(.serialized) enum OneTerminal {}
