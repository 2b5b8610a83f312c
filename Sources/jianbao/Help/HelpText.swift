import Glibc
import Screen
import Typesetting

/// The help of a command, set for a terminal of so many columns.
///
/// The parser's own counts characters where a terminal counts columns, and has no Chinese.
struct HelpText {
    struct Entry: Equatable {
        /// `--data <文件夹>`.
        let name: String
        let text: String
    }

    struct Section: Equatable {
        let title: String
        var entries: [Entry] = []
    }

    /// What the command is for, and how it is called.
    let introduction: [String]
    let sections: [Section]
    /// What stands behind the last section.
    let postscript: [String]

    static var program: HelpText {
        let root = CommandInfo.root
        let shown = root.subcommands.filter { $0.isShown && !$0.isHelp }
        return HelpText(
            introduction: introduction(of: root, usage: Jianbao.usage),
            sections: [
                Section(title: "选项", entries: entries(root.arguments)),
                Section(
                    title: "子命令",
                    entries: shown.map { Entry(name: $0.isDefault ? "\($0.name)（默认）" : $0.name, text: $0.abstract) }),
            ].filter { !$0.entries.isEmpty },
            postscript: ["某个子命令的帮助：jianbao help <子命令>", "用读屏软件：ACCESSIBLE=1 jianbao，一次只画一样东西"])
    }

    init(of command: CommandInfo) {
        self.init(
            introduction: HelpText.introduction(of: command, usage: [HelpText.usage(of: command)]),
            sections: HelpText.sections(of: command.arguments), postscript: [])
    }

    private init(introduction: [String], sections: [Section], postscript: [String]) {
        self.introduction = introduction
        self.sections = sections
        self.postscript = postscript
    }

    /// `jianbao show <期号> [--data <文件夹>]`.
    static func usage(of command: CommandInfo) -> String {
        if let own = Login.usage(of: command.name) { return own }
        let shown = command.arguments.filter { $0.isShown && !$0.isBuiltIn }
        return (["jianbao", command.name] + shown.map(\.synopsis)).joined(separator: " ")
    }

    /// The arguments and options of a command as sections of a list.
    static func sections(of arguments: [CommandInfo.Argument]) -> [Section] {
        let positional = arguments.filter { $0.kind == .positional }
        let named = arguments.filter { $0.kind != .positional }
        return [Section(title: "参数", entries: entries(positional)), Section(title: "选项", entries: entries(named))]
            .filter { !$0.entries.isEmpty }
    }

    private static func entries(_ arguments: [CommandInfo.Argument]) -> [Entry] {
        arguments.filter(\.isShown).map { argument in
            let preset = argument.defaultValue.isEmpty ? "" : "（默认 \(argument.defaultValue)）"
            return Entry(name: argument.label, text: argument.abstract + preset)
        }
    }

    private static func introduction(of command: CommandInfo, usage: [String]) -> [String] {
        let indent = String(repeating: " ", count: 6)
        let lines = usage.enumerated().map { $0.offset == 0 ? "用法：" + $0.element : indent + $0.element }
        return [command.abstract, ""] + (command.discussion.isEmpty ? [] : [command.discussion, ""]) + lines
    }

    private static let nameColumns = 24

    func text(columns: Int) -> String {
        var lines = introduction.flatMap { line in
            // What does not fit of how it is called goes on under its beginning.
            let indent = line.hasPrefix("用法：") ? 6 : 0
            let broken = HelpText.wrapped(line, columns: columns - indent)
            return broken.prefix(1) + broken.dropFirst().map { String(repeating: " ", count: indent) + $0 }
        }
        for section in sections {
            lines += (lines.last == "" ? [] : [""]) + [section.title + "："]
            for entry in section.entries { lines += HelpText.set(entry, columns: columns) }
        }
        if !postscript.isEmpty { lines += [""] + postscript.map { "  " + $0 } }
        return lines.joined(separator: "\n")
    }

    private static func set(_ entry: Entry, columns: Int) -> [String] {
        let width = DisplayWidth.narrow.columns(entry.name)
        let texts = wrapped(entry.text, columns: columns - nameColumns - 4)
        let blank = String(repeating: " ", count: nameColumns + 4)
        var lines = texts.map { $0.isEmpty ? "" : blank + $0 }
        if width <= nameColumns, let first = texts.first {
            lines[0] =
                "  " + entry.name + String(repeating: " ", count: first.isEmpty ? 0 : nameColumns + 2 - width) + first
        } else {
            lines.insert("  " + entry.name, at: 0)
        }
        return lines
    }

    /// Breaks a text into lines of so many columns, no mark at the head of a line, no word in two.
    static func wrapped(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        /// Where the line may be broken last.
        var chance = line.startIndex
        for character in text {
            let width = DisplayWidth.narrow.columns(String(character))
            if used + width > columns, chance > line.startIndex {
                let end = line[..<chance].lastIndex { $0 != " " }.map { line.index(after: $0) } ?? chance
                lines.append(String(line[..<end]))
                line = String(line[chance...].drop { $0 == " " })
                used = DisplayWidth.narrow.columns(line)
                chance = line.startIndex
            }
            let isLatin = character.isASCII && character != " "
            let mayFollow = !(isLatin && line.last.map { $0.isASCII && $0 != " " } ?? false)
            if mayFollow, line.last != "<", character != ">", !ForbiddenMarks.atLineStart.contains(character),
                !(line.last.map(ForbiddenMarks.atLineEnd.contains) ?? false)
            {
                chance = line.endIndex
            }
            line.append(character)
            used += width
        }
        return lines + [line]
    }

    /// The columns of the terminal that reads the results; 80 where there is none.
    static var columns: Int {
        var window = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 40
        else {
            return 80
        }
        return min(Int(window.ws_col), 100)
    }
}
