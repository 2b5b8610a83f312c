import ArgumentParser

/// What is said where the arguments are no command to run: help, the version, a completion script, or what is wrong
/// with them.
struct ParserAnswer {
    let text: String
    let isError: Bool

    init(_ error: any Error, to arguments: [String]) {
        if arguments.first == "help", let name = arguments.dropFirst().first(where: { !$0.hasPrefix("-") }),
            CommandInfo.root.subcommand(named: name) == nil
        {
            isError = true
            text = "错误：没有这个子命令：“\(name)”\n" + ParserAnswer.advice([])
            return
        }
        isError = Jianbao.exitCode(for: error) != .success
        let message = Jianbao.message(for: error)
        if isError {
            text = "错误：\(ParserMessage.chinese(message))\n" + ParserAnswer.advice(arguments)
        } else if arguments.first == "help" || arguments.contains(where: { ["-h", "--help"].contains($0) }) {
            let command = ParserAnswer.command(in: arguments.first == "help" ? arguments[1...] : arguments[...])
            text = (command.map(HelpText.init(of:)) ?? .program).text(columns: HelpText.columns)
        } else {
            text = message
        }
    }

    /// How the command is called, and where there is more.
    private static func advice(_ arguments: [String]) -> String {
        guard let command = command(in: arguments[...]) else {
            let indent = String(repeating: " ", count: 6)
            return "用法：\(Jianbao.usage.joined(separator: "\n" + indent))\n  见 jianbao --help。"
        }
        return "用法：\(HelpText.usage(of: command))\n  见 jianbao \(command.name) --help。"
    }

    /// The subcommand that the arguments name; `nil` where they mean the program itself.
    private static func command(in arguments: ArraySlice<String>) -> CommandInfo? {
        arguments.first.flatMap { CommandInfo.root.subcommand(named: $0) }.flatMap { $0.isHelp ? nil : $0 }
    }
}
