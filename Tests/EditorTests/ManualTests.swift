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

    /// Nobody finds the sentence when the table gives its key to another command.
    @Test func `句子里写到的键，表里都有；带 Ctrl、Alt 的键和功能键都从表里读`() {
        let labels = Set(Command.all.flatMap(\.keys).map(\.label))
        let sources = LayerTests.paths(under: "Sources").filter { path in
            !["KeyTable", "TerminalTrial"].contains { path.hasSuffix("/\($0).swift") }
        }
        #expect(sources.count > 300)
        for path in sources {
            // The table cannot be read where it is made, nor by what the editor stands on; to print a version it is not made.
            let isBound =
                ["Editor", "Application"].contains { path.hasPrefix("Sources/\($0)/") }
                && !path.hasPrefix("Sources/Editor/Commands/")
            let lines = (PackageFile.bytes(of: PackageFile(path).path) ?? []).split(separator: UInt8(ascii: "\n"))
            for bytes in lines where bytes.contains(UInt8(ascii: "\"")) && bytes.contains(where: { $0 > 0x7F }) {
                let line = String(decoding: bytes, as: UTF8.self)
                let typed = line.replacing(ManualTests.interpolation, with: "").matches(of: ManualTests.sentence)
                for key in typed.flatMap({ $0.output.matches(of: ManualTests.key) }).map({ String($0.output) }) {
                    let isPlain = ["Enter", "Esc", "Tab", "退格"].contains(key)
                    #expect(labels.contains(key) && (isPlain || !isBound), "\(path): \(line)")
                }
            }
        }
    }

    private static var interpolation: Regex<Substring> { #/\\\([^()]*(?:\([^()]*\))*[^()]*\)/# }
    private static var sentence: Regex<Substring> { #/"[^"]*\p{Han}[^"]*"/# }
    private static var key: Regex<Substring> {
        #/\^K [A-Z↑↓←→]|\^[A-Z]|[ACS]-[A-Z↑↓←→]|\bF\d+|Enter|Esc|Tab|退格/#
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
