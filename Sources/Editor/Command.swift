package import Screen

/// What a person can ask for.
///
/// ``all`` is the one table: keymap, help line, help, palette and manual are read off it.
package struct Command: Sendable {
    package let id: String
    /// At most eight columns, so that the help line holds many.
    package let title: String
    /// The first is the one that help shows.
    package let keys: [Key]
    package let contexts: Set<Context>
    /// One sentence.
    package let help: String
    /// Whether the help line at the foot shows it where it works.
    package let isInHelpLine: Bool
    /// Whether it is done to an issue of the shelf, and of no use where there is none.
    let needsIssue: Bool
    /// Whether it does so behind the others, where there is room.
    let isInHelpLineLast: Bool
    /// The key as the help line has it, where that is not the first: `↑↓`.
    private let hintKey: String?
    /// The title as the help line has it now, where that changes; `nil` while the command is of no use.
    private let hintTitle: (@Sendable (Session) -> String?)?
    let run: @Sendable (inout Session) -> Void

    init(
        _ id: String, _ title: String, _ keys: String = "", in contexts: Set<Context>, bar: Bool = false,
        moreBar: Bool = false, needsIssue: Bool = false, barKey: String? = nil,
        barTitle: (@Sendable (Session) -> String?)? = nil, _ help: String,
        _ run: @escaping @Sendable (inout Session) -> Void
    ) {
        self.id = id
        self.title = title
        self.keys = keys.split(separator: " ").compactMap { Key(String($0)) }
        self.contexts = contexts
        self.help = help
        isInHelpLine = bar
        isInHelpLineLast = moreBar
        self.needsIssue = needsIssue
        hintKey = barKey
        hintTitle = barTitle
        self.run = run
    }

    /// Commands that belong together.
    struct Theme: Sendable {
        let title: String
        let commands: [Command]
    }

    static let themes = [
        Theme(title: "起步", commands: start), Theme(title: "设置", commands: form), Theme(title: "书架", commands: shelf),
        Theme(title: "本期", commands: file), Theme(title: "打字、改字", commands: edit + words),
        Theme(title: "条目、栏目", commands: structure), Theme(title: "选中", commands: selection),
        Theme(title: "移动", commands: motion), Theme(title: "查找、替换", commands: search),
        Theme(title: "校对", commands: proofreading), Theme(title: "小标题、按语、附件", commands: body),
        Theme(title: "表格", commands: table), Theme(title: "屏幕、帮助", commands: help),
        Theme(title: "目录", commands: outline), Theme(title: "版头版记", commands: fields),
        Theme(title: "输入行、列表、问话", commands: overlays),
    ]

    /// The themes as they concern somebody who is here: one of which few commands work here, as syncing does, belongs
    /// elsewhere and comes last.
    static func themes(from here: Context) -> [Theme] {
        let isHere = { (theme: Theme) in
            2 * theme.commands.count { $0.contexts.contains(here) } >= theme.commands.count
        }
        return themes.filter(isHere) + themes.filter { !isHere($0) }
    }

    /// In the order of the help line.
    package static let all: [Command] = themes.flatMap(\.commands)

    private static let helpLines = Dictionary(
        uniqueKeysWithValues: Context.allCases.map { context in
            let here = all.filter { $0.contexts.contains(context) }
            return (context, here.filter(\.isInHelpLine) + here.filter(\.isInHelpLineLast))
        })

    /// What the help line shows where one is; made once, since every frame draws it.
    static func helpLine(in context: Context, hasIssues: Bool = true) -> [Command] {
        let commands = helpLines[context] ?? []
        return hasIssues ? commands : commands.filter { !$0.needsIssue }
    }

    /// The same as the session has it now, for what stands over the screen.
    static func hints(_ session: Session) -> [(key: String, title: String)] {
        helpLine(in: session.context).compactMap { command in
            let title: String? = if let now = command.hintTitle { now(session) } else { command.title }
            return title.map { (key: command.hintKey ?? command.keyLabel, title: $0) }
        }
    }

    /// What the help line shows after the prefix key; what a table is for comes first in one, and not at all elsewhere.
    static func prefixLine(in context: Context, isInTable: Bool) -> [(key: String, title: String)] {
        let ids = Set(table.map(\.id))
        let others = all.filter { !ids.contains($0.id) || !isInTable && $0.id == "insert-table" }
        return (isInTable ? table + others : others).filter { $0.contexts.contains(context) && !$0.isTwin }.compactMap {
            command in
            command.keys.first { $0.modifiers.contains(.prefixed) }.map { ($0.afterPrefix.label, command.title) }
        }
    }

    package static subscript(_ id: String) -> Command? { all.first { $0.id == id } }

    /// The key that a sentence names; nothing for a command without one.
    package static func key(_ id: String) -> String { Command[id]?.keyLabel ?? "" }

    /// The one that comes as itself from every terminal.
    static func sureKey(_ id: String) -> String { Command[id]?.sureKeys.first?.typedLabel ?? "" }

    /// Whether it is a motion's twin with Shift, which selects; lists of commands leave it out.
    package var isTwin: Bool { id.hasPrefix("selecting-") }

    /// Where it works, for help: `目录、版面`.
    package var places: String {
        contexts == Context.everywhere
            ? "到处" : Context.allCases.filter(contexts.contains).map(\.title).joined(separator: "、")
    }

    /// The key that help shows, or nothing.
    package var keyLabel: String { keys.first?.typedLabel ?? "" }

    /// Those of its keys that come as themselves from every terminal.
    package var sureKeys: [Key] { keys.filter(\.arrivesEverywhere) }
}
