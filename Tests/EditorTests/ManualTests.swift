import Screen
import TestSupport
import Testing

@testable import Editor

/// What is written about the keys elsewhere is what the table of commands says.
@Suite struct ManualTests {
    @Test func `文档里的键位表就是程序打印的`() throws {
        let page = PackageFile("docs/keys.md")
        let text = try #require(page.text)
        let (start, end) = ("<!-- keys -->\n", "<!-- /keys -->")
        let head = try #require(text.firstRange(of: start))
        let tail = try #require(text.firstRange(of: end))
        let expected = text[..<head.upperBound] + KeyTable.markdown + "\n" + text[tail.lowerBound...]
        page.expect(String(expected), sourceLocation: #_sourceLocation)
    }

    @Test func `每个命令名不超过八列，说明是一句话`() {
        for command in Command.all where !command.isTwin {
            #expect(DisplayWidth.print.columns(command.title) <= 8, "\(command.id)")
            #expect(!command.help.isEmpty && !command.help.contains("。"), "\(command.id)")
        }
    }

    @Test func `一个地方的一个键只做一件事`() {
        for context in Context.allCases {
            var owners: [String: String] = [:]
            for command in Command.all where command.contexts.contains(context) {
                for key in command.keys {
                    #expect(owners[key.label] == nil, "\(context.title) \(key.label)：\(command.id)")
                    owners[key.label] = command.id
                }
            }
        }
    }

    @Test func `命令的名字各不相同`() {
        #expect(Set(Command.all.map(\.id)).count == Command.all.count)
    }
}
