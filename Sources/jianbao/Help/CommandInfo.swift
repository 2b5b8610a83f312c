import ArgumentParser
import Bulletins

/// What the argument parser knows of a command: its own structure, from which help and the manual page are built.
struct CommandInfo {
    struct Argument {
        enum Kind: String { case positional, option, flag }

        let kind: Kind
        /// As they are typed: `-o`, `--output`; none for a positional argument.
        let names: [String]
        let valueName: String
        let isOptional: Bool
        let isRepeating: Bool
        let isShown: Bool
        let defaultValue: String
        let abstract: String
    }

    let name: String
    let abstract: String
    let discussion: String
    let isShown: Bool
    let isDefault: Bool
    let arguments: [Argument]
    let subcommands: [CommandInfo]

    /// The whole program.
    static var root: CommandInfo {
        let dump = JSON.read(Jianbao._dumpHelp().utf8)
        return CommandInfo(dump?["command"] ?? .null)
    }

    private init(_ json: JSON, defaultName: String = "") {
        name = json["commandName"]?.text ?? ""
        abstract = json["abstract"]?.text ?? ""
        discussion = json["discussion"]?.text ?? ""
        isShown = json["shouldDisplay"] != .bool(false)
        isDefault = name == defaultName
        arguments = json["arguments"]?.elements.map(Argument.init) ?? []
        let preferred = json["defaultSubcommand"]?.text ?? ""
        subcommands = json["subcommands"]?.elements.map { CommandInfo($0, defaultName: preferred) } ?? []
    }

    /// The parser's own `help`, whose work is done before it is reached.
    var isHelp: Bool { name == "help" }

    func subcommand(named name: String) -> CommandInfo? { subcommands.first { $0.name == name } }
}

extension CommandInfo.Argument {
    /// What the parser adds by itself, which has no place for another language.
    private static let builtIn = ["--help": "显示帮助。", "--version": "显示版本。"]

    init(_ json: JSON) {
        kind = Kind(rawValue: json["kind"]?.text ?? "") ?? .flag
        let names = json["names"]?.elements.map { name in
            (name["kind"] == .string("long") ? "--" : "-") + (name["name"]?.text ?? "")
        }
        // The short one first, as it is read in a list.
        self.names = (names ?? []).filter { !$0.hasPrefix("--") } + (names ?? []).filter { $0.hasPrefix("--") }
        valueName = json["valueName"]?.text ?? ""
        isOptional = json["isOptional"] == .bool(true)
        isRepeating = json["isRepeating"] == .bool(true)
        isShown = json["shouldDisplay"] != .bool(false)
        defaultValue = json["defaultValue"]?.text ?? ""
        abstract = self.names.lazy.compactMap { Self.builtIn[$0] }.first ?? json["abstract"]?.text ?? ""
    }

    /// `-o, --output <文件>`, as it heads its entry in a list.
    var label: String {
        let names = names.joined(separator: ", ")
        switch kind {
        case .positional: return "<\(valueName)>"
        case .option: return "\(names) <\(valueName)>"
        case .flag: return names
        }
    }

    /// `[--output <文件>]`, as it stands in a line of usage.
    var synopsis: String {
        let name = names.last ?? ""
        let plain =
            switch kind {
            case .positional: "<\(valueName)>"
            case .option: "\(name) <\(valueName)>"
            case .flag: name
            }
        let repeated = isRepeating ? plain + " …" : plain
        return isOptional ? "[\(repeated)]" : repeated
    }

    /// Help and version, which every command has.
    var isBuiltIn: Bool { names.contains { Self.builtIn[$0] != nil } }
}

extension JSON {
    fileprivate var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }
}
