import Screen
import Testing

@testable import Terminal

extension OneTerminal {
    /// 9,600 bits a second, 300 ms each way.
    struct SlowLineTests {
        /// A program that shows pages of a text and what was typed, at the far end of a slow line.
        private struct Desk {
            let terminal: Terminal
            var far: SlowLine
            var page = 0
            var typed = ""

            init() throws {
                let line = PseudoTerminal()
                terminal = try Terminal(descriptor: line.line, environment: ["TERM": "xterm-256color"])
                far = SlowLine(line, emulator: Emulator())
                terminal.clock = { [time = far.time] in time.milliseconds }
            }

            var frame: Frame {
                var frame = Frame(size: Size(columns: 80, rows: 24), width: .narrow)
                for row in 0..<23 {
                    let text = (0..<38).map { Unicode.Scalar(0x4E00 + page * 977 + row * 41 + $0) ?? "一" }
                    frame.put(String(String.UnicodeScalarView(text)), at: Point(column: 0, row: row))
                }
                let columns = frame.put(typed, at: Point(column: 0, row: 23))
                frame.cursor = Point(column: columns, row: 23)
                return frame
            }

            /// Ten milliseconds on the line and a turn of the program's loop; returns whether anything moved.
            mutating func turn() -> Bool {
                let moved = far.pass()
                for input in terminal.events(timeout: 0).inputs {
                    switch input {
                    case .text(let text): typed += text
                    case .key(Key(.pageDown)): page += 1
                    default: break
                    }
                }
                if !terminal.hasPendingInput { terminal.show(frame) }
                return moved
            }

            /// Goes on until all is quiet; returns the seconds that took on the line.
            mutating func rest() -> Double {
                var turns = 0
                var still = 0
                while still < 100 {
                    still = turn() ? 0 : still + 1
                    turns += 1
                }
                return Double(turns - still) / 100
            }
        }

        @Test func `连按三十次翻页，停手不久就是最后一页`() throws {
            var desk = try Desk()
            _ = desk.rest()
            let before = desk.far.crossed
            for _ in 0..<30 {
                desk.far.type("\u{1B}[6~")
                for _ in 0..<10 { _ = desk.turn() }
            }
            let seconds = desk.rest()

            #expect(desk.page == 30)
            #expect(desk.far.emulator.text == desk.frame.text)
            // A page is 2.8 seconds; one may be on its way when the last key comes, and then the last one.
            #expect(seconds < 8)
            #expect(desk.far.crossed - before < 5 * 2_800)
        }

        @Test func `翻页时打的字一个不丢，次序不乱`() throws {
            var desk = try Desk()
            _ = desk.rest()
            let text = "今年以来区政务服务中心完善咨询服务"
            for character in text {
                desk.far.type("\u{1B}[6~" + String(character))
                for _ in 0..<7 { _ = desk.turn() }
            }
            _ = desk.rest()

            #expect(desk.typed == text)
            #expect(desk.far.emulator.text == desk.frame.text)
        }

        @Test func `闲时打一个字，来回时间加一瞬就见到`() throws {
            var desk = try Desk()
            _ = desk.rest()
            desk.far.type("字")
            var turns = 0
            while !desk.far.emulator.text.hasSuffix("字"), turns < 1_000 {
                _ = desk.turn()
                turns += 1
            }

            #expect(turns <= 63)
        }
    }
}
