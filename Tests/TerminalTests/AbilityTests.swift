import Glibc
import Screen
import Testing

@testable import Terminal

extension OneTerminal {
    /// What the terminal says of itself, and what is made of it; nothing waits for an answer.
    struct AbilityTests {
        private let line = PseudoTerminal()

        /// What was sent reaches the emulator, and its answers the program.
        private func exchange(_ emulator: inout Emulator, _ terminal: Terminal) {
            emulator.feed(line.received())
            line.type(emulator.takeAnswers())
            _ = terminal.events(timeout: 0)
        }

        @Test func `xterm 的 Alt 键改成送 Esc 加字母，退出时还原`() throws {
            let terminal = try line.open()
            var emulator = Emulator()
            emulator.known = [1_036, 1_039]
            exchange(&emulator, terminal)
            exchange(&emulator, terminal)
            #expect(emulator.modes.isSuperset(of: [1_036, 1_039]))

            terminal.close()
            emulator.feed(line.received())
            #expect(emulator.modes.isDisjoint(with: [1_036, 1_039]))
            #expect(emulator.unknown.isEmpty)
        }

        @Test func `能显示图的，按它自己说的形式：DA1 里有 4 是 sixel，答了 kitty 的问话是 PNG`() throws {
            let terminal = try line.open()
            #expect(terminal.pictureForm == nil)
            terminal.take(.attributes([4, 1, 2]))
            #expect(terminal.pictureForm == nil, "the first number is the kind of terminal")
            terminal.take(.attributes([63, 1, 2, 4, 6]))
            #expect(terminal.pictureForm == .sixel)
            line.type(Array("\u{1B}_Gi=31;OK\u{1B}\\".utf8))
            _ = terminal.events(timeout: 0)
            #expect(terminal.pictureForm == .png)
        }

        @Test func `印样：清屏，画图，按一键回来，键不打进文稿`() throws {
            let terminal = try line.open()
            _ = line.received()
            line.type(Array(" ".utf8))
            let end = terminal.showPicture(Array("\u{1B}P0;1;0q#0~-\u{1B}\\".utf8), as: .sixel, prompt: "印样")
            #expect(end == .text(" "))
            let sent = String(decoding: line.received(), as: UTF8.self)
            #expect(sent.contains("\u{1B}[2J\u{1B}[H") && sent.contains("\u{1B}P0;1;0q#0~-\u{1B}\\"))
            #expect(sent.contains("印样"))
        }

        @Test func `本来就开着的不去动它`() throws {
            let terminal = try line.open()
            var emulator = Emulator()
            emulator.known = [1_036]
            emulator.feed(Array("\u{1B}[?1036h".utf8))
            exchange(&emulator, terminal)

            terminal.close()
            emulator.feed(line.received())
            #expect(emulator.modes.contains(1_036))
        }

        @Test func `程序自己出错，借用的 Alt 键也还原`() async {
            let line = line
            let name = line.name
            await #expect(processExitsWith: .failure) { [name = name as String] in
                let terminal = try Terminal(descriptor: PseudoTerminal.open(name), environment: ["TERM": "xterm"])
                terminal.take(.mode(Mode.metaSendsEscape, isOn: false))
                let empty: [Int] = []
                _ = empty[terminal.size.rows]
            }
            var emulator = Emulator()
            emulator.feed(line.received())
            #expect(!emulator.modes.contains(1_036))
            #expect(!emulator.isAlternate)
        }

        @Test func `几行一起变的一帧才包成同步的`() throws {
            let terminal = try line.open()
            var emulator = Emulator()
            emulator.known = [2_026]
            exchange(&emulator, terminal)
            terminal.show(Frame.showing(["第一行", "第二行"]))
            let whole = String(decoding: line.received(), as: UTF8.self)
            #expect(whole.hasPrefix("\u{1B}[?2026h"))
            #expect(whole.contains("\u{1B}[?2026l"))

            terminal.show(Frame.showing(["第一行字", "第二行"], cursor: Point(column: 8, row: 0)))
            #expect(!String(decoding: line.received(), as: UTF8.self).contains("2026"))
        }

        @Test func `没说认得同步就不送`() throws {
            let terminal = try line.open()
            var emulator = Emulator()
            exchange(&emulator, terminal)
            terminal.show(Frame.showing(["第一行", "第二行"]))

            #expect(!String(decoding: line.received(), as: UTF8.self).contains("2026"))
        }

        @Test(arguments: [("1;4000;26", false), ("1;4000;27", true), ("41;379;0", true)])
        func `旧 kitty 上不抽掉列`(identity: String, takesOut: Bool) throws {
            let terminal = try line.open()
            var emulator = Emulator()
            emulator.identity = identity
            exchange(&emulator, terminal)
            terminal.show(Frame.showing(["第35期第1页共9页，营商环境工作动态，优化营商环境信息周报"]))
            emulator.feed(line.received())

            let after = Frame.showing(["第5期第1页共9页，营商环境工作动态，优化营商环境信息周报"])
            terminal.show(after)
            let sent = line.received()
            emulator.feed(sent)
            #expect(emulator.text == after.text)
            #expect(String(decoding: sent, as: UTF8.self).contains("P") == takesOut)
        }

        @Test(arguments: [
            ("41;379;0", true, "\u{1B}[2X×\0、\u{1B}[2X·\0都在"), ("41;379;0", false, "×、·都在"),
            ("0;136;0", true, "×、·都在"),
        ])
        func `宽的 xterm 上，×先清两格，后面的字另起一笔`(identity: String, isWide: Bool, sent: String) throws {
            let terminal = try line.open()
            var emulator = Emulator()
            emulator.identity = identity
            emulator.width = DisplayWidth(ambiguousIsWide: isWide)
            exchange(&emulator, terminal)
            var frame = Frame(size: terminal.size, width: emulator.width)
            frame.put("×、·都在", at: Point(column: 0, row: 0))
            terminal.show(frame)

            let bytes = line.received()
            emulator.feed(bytes)
            #expect(String(decoding: bytes, as: UTF8.self).contains(sent))
            #expect(emulator.text.contains("×、·都在"))
        }

        @Test(
            arguments: [("\u{1B}[?62;52c", true), ("\u{1B}[>0;136;0c", false), ("\u{1B}[?62c", nil)]
                as [(String, Bool?)])
        func `终端说得出能不能收剪贴板`(answer: String, takes: Bool?) throws {
            let terminal = try line.open()
            line.type(answer)
            _ = terminal.events(timeout: 0)

            #expect(terminal.abilities.takesClipboard == takes)
        }
    }
}
