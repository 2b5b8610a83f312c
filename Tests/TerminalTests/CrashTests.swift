import Glibc
import Screen
import Testing

@testable import Terminal

extension OneTerminal {
    /// However the program ends, the terminal is as it was.
    struct CrashTests {
        /// What the line's other side shows after a program on it has fallen.
        private func check(_ line: PseudoTerminal) {
            var emulator = Emulator()
            emulator.feed(line.received())
            #expect(!emulator.isAlternate)
            #expect(emulator.isCursorShown)
            #expect(emulator.modes.isDisjoint(with: [1, 1_002, 1_006, 2_004]))
            #expect(line.isOrdinary)
        }

        @Test func `程序自己出错，终端如初`() async {
            let line = PseudoTerminal()
            let name = line.name
            await #expect(processExitsWith: .failure) { [name = name as String] in
                let terminal = try Terminal(descriptor: PseudoTerminal.open(name), environment: ["TERM": "xterm"])
                terminal.isMouseReported = true
                terminal.show(Frame(size: terminal.size, width: .narrow))
                let empty: [Int] = []
                _ = empty[terminal.size.rows]
            }
            check(line)
        }

        @Test func `没关就退出也如初`() async {
            let line = PseudoTerminal()
            let name = line.name
            await #expect(processExitsWith: .success) { [name = name as String] in
                let terminal = try Terminal(descriptor: PseudoTerminal.open(name), environment: ["TERM": "xterm"])
                terminal.show(Frame(size: terminal.size, width: .narrow))
                exit(0)
            }
            check(line)
        }

        @Test func `栈用尽也如初`() async {
            let line = PseudoTerminal()
            let name = line.name
            await #expect(processExitsWith: .failure) { [name = name as String] in
                let terminal = try Terminal(descriptor: PseudoTerminal.open(name), environment: ["TERM": "xterm"])
                terminal.show(Frame(size: terminal.size, width: .narrow))
                func deeper(_ number: Int) -> Int { number < 0 ? 0 : deeper(number + 1) + deeper(number + 2) }
                _ = deeper(0)
            }
            check(line)
        }
    }
}
