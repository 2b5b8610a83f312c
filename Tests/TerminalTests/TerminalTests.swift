import Glibc
import Screen
import Testing

@testable import Terminal

extension OneTerminal {
    struct TerminalTests {
        private let line = PseudoTerminal()

        @Test func `一帧照样显示，光标在插入点`() throws {
            let terminal = try line.open()
            var emulator = Emulator()

            terminal.show(Frame.showing(["“营商”环境——动态", "第二行…"], cursor: Point(column: 6, row: 1)))
            emulator.feed(line.received())

            #expect(emulator.text.hasPrefix("“ 营商” 环境——— 动态\n第二行…"))
            #expect(emulator.column == 6 && emulator.row == 1)
            #expect(emulator.isCursorShown)
            #expect(emulator.isAlternate)
            #expect(emulator.modes.contains(2_004))
            #expect(emulator.unknown.isEmpty)
        }

        @Test func `另一个屏幕只进一次，先问后画`() throws {
            let terminal = try line.open()
            terminal.show(Frame.showing(["营商"]))

            let sent = String(decoding: line.received(), as: UTF8.self)
            #expect(sent.occurrences(of: "\u{1B}[?1049h") == 1)
            #expect(sent.occurrences(of: "\u{1B}[22;0;0t") == 1)
            #expect(sent.occurrences(of: "“") == 1)
            let question = try #require(sent.firstRange(of: "\u{1B}[6n"))
            let clearing = try #require(sent[question.upperBound...].firstRange(of: "\u{1B}[2J"))
            #expect(sent[clearing.upperBound...].contains("营商"))
        }

        @Test func `加一个字只送那个字`() throws {
            let terminal = try line.open()
            terminal.show(Frame.showing(["营商环境"], cursor: Point(column: 8, row: 0)))
            _ = line.received()

            terminal.show(Frame.showing(["营商环境好"], cursor: Point(column: 10, row: 0)))

            #expect(line.received() == Array("好".utf8))
        }

        @Test func `关闭后终端如初`() throws {
            let terminal = try line.open()
            var emulator = Emulator()
            terminal.isMouseReported = true
            terminal.show(Frame.showing(["动态"], cursor: nil))

            terminal.close()
            emulator.feed(line.received())

            #expect(!emulator.isAlternate)
            #expect(emulator.isCursorShown)
            #expect(emulator.modes.isDisjoint(with: [1, 1_002, 1_006, 2_004]))
        }

        @Test func `刚问就关，答话不漏给后面的程序`() throws {
            let terminal = try line.open()
            terminal.parting = 10_000
            var emulator = Emulator()
            terminal.show(Frame.showing((0..<24).map { String(repeating: "第\($0)行", count: 8) }))
            emulator.feed(line.received())
            #expect(emulator.answers.count > 6)
            line.type(emulator.takeAnswers())

            terminal.close()

            let next = PseudoTerminal.open(line.name)
            defer { Glibc.close(next) }
            var waiting = [pollfd(fd: next, events: Int16(POLLIN), revents: 0)]
            #expect(poll(&waiting, 1, 0) == 0)
        }

        @Test func `打字、改大小和静默都是事件`() throws {
            let terminal = try line.open()

            line.type("环境\u{1B}[A")
            #expect(terminal.events(timeout: 1_000).inputs == [.text("环境"), .key(Key(.up))])
            #expect(terminal.events(timeout: 0).inputs == [.quiet])

            line.resize(columns: 100, rows: 30)
            kill(getpid(), SIGWINCH)
            #expect(terminal.events(timeout: 1_000).inputs == [.resize(Size(columns: 100, rows: 30))])
        }

        @Test func `线断了就说断了，不空转`() throws {
            let terminal = try line.open()

            line.hangUp()

            #expect(terminal.events(timeout: nil).inputs == [.hangup])
            #expect(terminal.events(timeout: nil).inputs == [.hangup])
        }

        @Test(arguments: [(1, 1), (1, 24), (80, 1), (2, 2), (500, 200)])
        func `再小再大的窗口都显示得出`(columns: Int, rows: Int) throws {
            let line = PseudoTerminal(columns: columns, rows: rows)
            let terminal = try Terminal(descriptor: line.line, environment: ["TERM": "xterm-256color"])
            terminal.parting = 0
            var emulator = Emulator(columns: columns, rows: rows)
            var frame = Frame(size: terminal.size, width: .narrow)
            for row in 0..<rows { frame.put("第\(row)行“动态”", at: Point(column: 0, row: row)) }
            frame.cursor = Point(column: columns - 1, row: rows - 1)

            terminal.show(frame)
            while terminal.events(timeout: 0).inputs.isEmpty || !terminal.outlet.isClear {
                emulator.feed(line.received())
            }
            emulator.feed(line.received())

            #expect(frame.size == Size(columns: columns, rows: rows))
            #expect(emulator.text == frame.text)
        }

        @Test func `不说大小的终端当作八十列二十四行`() throws {
            let line = PseudoTerminal(columns: 0, rows: 0)
            let terminal = try Terminal(descriptor: line.line, environment: ["TERM": "xterm"])
            terminal.parting = 0

            #expect(terminal.size == Size(columns: 80, rows: 24))
        }

        @Test func `系统要它结束，它就说断了`() throws {
            let terminal = try line.open()

            kill(getpid(), SIGTERM)

            #expect(terminal.events(timeout: 10_000).inputs == [.hangup])
        }

        @Test func `线路堵住时丢帧不排队，通了就是最后一帧`() throws {
            let terminal = try line.open()
            var emulator = Emulator()
            var last = Frame.showing([])
            var count = 0
            // More than the line holds.
            while terminal.outlet.isClear {
                count += 1
                last = Frame.showing((0..<24).map { "第\(count)帧第\($0)行" })
                terminal.show(last)
            }
            let waiting = terminal.outlet
            for extra in 0..<10 {
                last = Frame.showing((0..<24).map { "堵住后第\(extra)帧第\($0)行" })
                terminal.show(last)
            }
            #expect(terminal.outlet == waiting)

            var isStill = false
            while !isStill {
                let bytes = line.received()
                emulator.feed(bytes)
                isStill = terminal.events(timeout: 0).inputs == [.quiet] && bytes.isEmpty
            }

            #expect(emulator.text == last.text)
        }

        @Test func `终端没显示完上一屏，下一屏不送，也不丢字`() throws {
            let terminal = try line.open()
            var emulator = Emulator()
            func page(_ number: Int) -> Frame {
                Frame.showing((0..<24).map { String(repeating: "\(number)页\($0)行", count: 8) })
            }
            terminal.show(page(0))
            emulator.feed(line.received())
            line.type(emulator.takeAnswers())
            _ = terminal.events(timeout: 0)

            terminal.show(page(1))
            let first = line.received()
            line.type("字")
            for number in 2...9 { terminal.show(page(number)) }
            #expect(line.received().isEmpty)
            #expect(terminal.events(timeout: 0).inputs == [.text("字")])

            emulator.feed(first)
            line.type(emulator.takeAnswers())
            #expect(terminal.events(timeout: 0).inputs == [.quiet])
            emulator.feed(line.received())
            #expect(emulator.text == page(9).text)
        }

        @Test func `别的程序弄脏的屏幕可以重画`() throws {
            let terminal = try line.open()
            var emulator = Emulator()
            let frame = Frame.showing(["营商环境"])
            terminal.show(frame)
            emulator.feed(line.received())
            emulator.feed(Array("\u{1B}[5;1H来自别处的消息".utf8))

            terminal.redraw()
            terminal.show(frame)
            emulator.feed(line.received())

            #expect(emulator.text == frame.text)
        }

        @Test func `内容里的控制字符到不了终端`() throws {
            let terminal = try line.open()
            terminal.show(Frame.showing([]))
            _ = line.received()
            var bad = Frame.showing(["\u{1B}[31m红\u{7}\u{9B}2J\u{202E}"])
            bad.set(Cell("\u{1B}"), at: Point(column: 40, row: 0))

            terminal.show(bad)
            var emulator = Emulator()
            emulator.feed(line.received())

            #expect(emulator.text.hasPrefix("␛[31m红␇␦2J␦"))
            #expect(emulator.unknown.isEmpty)
        }

        @Test(arguments: [("xterm-256color", 131), ("xterm", 1), ("linux", 1), ("vt100", nil)])
        func `有几种颜色用几种，没有也分得清`(type: String, color: Int?) throws {
            let terminal = try line.open(["TERM": type])
            var emulator = Emulator()
            var marked = Frame.showing(["正文"])
            marked.put("必改", at: Point(column: 0, row: 1), style: Style(.must))

            terminal.show(marked)
            emulator.feed(line.received())

            #expect(emulator.grid[0][0].look == Emulator.Look())
            #expect(emulator.grid[1][0].look.color == color)
            #expect(emulator.grid[1][0].look.traits.isDisjoint(with: [1, 4]) == false)
        }

        @Test func `NO_COLOR 则不用颜色`() throws {
            let terminal = try line.open(["NO_COLOR": "1"])
            var emulator = Emulator()
            var marked = Frame.showing([])
            marked.put("红头", at: Point(column: 0, row: 0), style: .accent)

            terminal.show(marked)
            emulator.feed(line.received())

            #expect(emulator.grid[0][0].look == Emulator.Look(traits: [1], color: nil))
        }

        @Test func `复制交给终端的剪贴板，tmux 里再包一层`() throws {
            let terminal = try line.open(["TMUX": "/tmp/tmux,1,0"])
            _ = line.received()

            #expect(terminal.copy("你"))
            let request = "\u{1B}]52;c;5L2g\u{7}"
            let wrapped = "\u{1B}Ptmux;\u{1B}" + request + "\u{1B}\\"
            #expect(String(decoding: line.received(), as: UTF8.self) == request + wrapped)
            #expect(!terminal.copy(String(repeating: "长", count: 30_000)))
        }

        @Test func `宽窄可以指定，指定了就不问`() throws {
            let terminal = try line.open(["JIANBAO_AMBIGUOUS": "2"])
            var emulator = Emulator()
            emulator.feed(line.received())

            #expect(!emulator.answers.contains(UInt8(ascii: "R")))
            #expect(terminal.width.ambiguousIsWide)
            line.type("\u{1B}[2;2R")
            #expect(terminal.events(timeout: 0).inputs == [.ambiguousWidth(isWide: true)])
            #expect(terminal.events(timeout: 0).inputs == [.quiet])
        }

        @Test func `认不得的终端在动屏幕之前就说明白`() {
            let cases: [(String?, TerminalError)] = [
                (nil, .noType), ("", .noType), ("dumb", .tooSimple("dumb")), ("没有", .unknownType("没有")),
            ]
            for (type, error) in cases {
                let line = PseudoTerminal()
                #expect(throws: error) {
                    try Terminal(descriptor: line.line, environment: type.map { ["TERM": $0] } ?? [:])
                }
                #expect(line.received().isEmpty)
            }
        }

        @Test func `不认识的近亲按亲戚用，并说一声`() throws {
            let terminal = try line.open(["TERM": "xterm-nobody-knows"])

            #expect(terminal.notice == "本机不认识终端类型“xterm-nobody-knows”，已当作 xterm-256color。")
        }

        @Test(arguments: ["C", "POSIX", "zh_CN.GBK", "无此语言"])
        func `语言环境不是 UTF-8 也写得出中文`(name: String) throws {
            let before = getenv("LC_ALL").map { String(cString: $0) }
            setenv("LC_ALL", name, 1)
            defer { if let before { setenv("LC_ALL", before, 1) } else { unsetenv("LC_ALL") } }

            let terminal = try line.open()
            var emulator = Emulator()
            terminal.show(Frame.showing(["营商环境"]))
            emulator.feed(line.received())

            #expect(emulator.text.hasPrefix("营商环境"))
            #expect(terminal.notice?.contains("UTF-8") == true)
        }

        @Test func `同时等着别的描述符`() throws {
            let terminal = try line.open()
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            defer { ends.forEach { Glibc.close($0) } }

            #expect(terminal.events(timeout: 0, watching: [ends[0]]) == Events(inputs: [.quiet]))
            #expect(write(ends[1], "x", 1) == 1)
            #expect(terminal.events(timeout: nil, watching: [ends[0]]).ready == [ends[0]])
        }

        @Test func `终端答引号宽，整屏重画`() throws {
            let terminal = try line.open()
            var emulator = Emulator()
            emulator.width = .print
            terminal.show(Frame.showing(["“营商”"]))
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

extension String {
    /// How often a text stands in this one.
    fileprivate func occurrences(of text: String) -> Int { ranges(of: text).count }
}
