import Screen
import Testing

@testable import Terminal

extension OneTerminal {
    /// Files that the terminal saves on the computer in front of the editor.
    struct FileTests {
        private let line = PseudoTerminal()

        @Test func `iTerm2 收文件：名称、大小和内容照它公布的格式，别的终端不送`() throws {
            let elsewhere = PseudoTerminal()
            let other = try elsewhere.open()
            #expect(!other.takesFiles)
            other.close()
            let terminal = try line.open(["LC_TERMINAL": "iTerm2"])
            #expect(terminal.takesFiles)
            _ = line.received()
            #expect(terminal.send(Array("abc".utf8), named: "动态.docx"))
            let sent = String(decoding: line.received(), as: UTF8.self)
            #expect(sent.contains("\u{1B}]1337;File=name=5Yqo5oCBLmRvY3g=;size=3;inline=0:YWJj\u{7}"))
            #expect(!terminal.send(Array(repeating: 0, count: 8_000_001), named: "大.docx"))
        }
    }
}
