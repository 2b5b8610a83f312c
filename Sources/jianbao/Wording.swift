/// The words of the argument parser in Chinese.
///
/// It has no place for translations, so its messages are read and said again; what is not known here stays as it is.
enum Wording {
    private static let phrases: [(english: String, chinese: String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
        ("SUBCOMMANDS:", "子命令："), ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
        ("Show subcommand help information.", "显示子命令的帮助。"),
        ("  See 'jianbao help <subcommand>' for detailed help.", "  某个子命令的帮助：jianbao help <子命令>"),
        ("<subcommand>", "<子命令>"), ("Error: ", "错误："), ("Help:  ", "说明："),
        ("Unknown option '", "没有这个选项：'"), ("Unexpected argument '", "多了一个参数：'"),
        ("Missing expected argument '", "少了一个参数：'"), ("Missing value for '", "选项后面少了值：'"),
        ("'jianbao edit --help'", "'jianbao --help'"), ("  See '", "  见 '"), ("' for more information.", "'。"),
        ("'. Did you mean '", "'；是不是 '"), ("Did you mean ", "是不是 "), ("'?", "'？"), ("(default: ", "（默认 "),
        ("The value '", "值 '"),
        ("' is invalid for '", "' 不能用于 '"), ("Please provide one of ", "可用的有 "),
    ]

    /// What the parser says, in Chinese; help is set anew for the terminal's width.
    static func told(_ message: String) -> String {
        let isHelp = message.contains("\nUSAGE: ") || message.hasPrefix("USAGE: ")
        return isHelp ? HelpText(chinese(message)).text(columns: HelpText.columns) : chinese(message)
    }

    static func chinese(_ message: String) -> String {
        phrases.reduce(message) { $0.replacing($1.english, with: $1.chinese) }
    }
}
