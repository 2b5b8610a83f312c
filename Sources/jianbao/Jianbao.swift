import Application
import ArgumentParser
import Glibc

@main
struct Jianbao: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jianbao",
        abstract: "在终端里编辑一期期简报：版面就是印出来的样子。",
        usage: usage.joined(separator: "\n"),
        discussion:
            "期号可以写 2023-35（list 列出的名字）、35（印着这个号的最新一期），或 JSON 文件的路径。期号改了文件名不跟着改：打开的一期印着别的号，show、export 会说。不写期号就打开书架。书架是 --data 的文件夹，其次 $JIANBAO_DATA，再次 ./data，最后是用户数据文件夹。",
        version: Version.current,
        subcommands: [
            OpenEditor.self, SetUp.self, List.self, New.self, Show.self, Import.self, Export.self, Check.self,
            Versions.self,
            Recover.self, SyncShelf.self, MergeFiles.self, Keys.self, TerminalCheck.self, Manual.self,
        ],
        defaultSubcommand: OpenEditor.self)

    /// How the program is called.
    static let usage = ["jianbao [期号] [--data 文件夹]", "jianbao <子命令> …"]

    /// The arguments with the shelf's options behind the subcommand, where the parser looks for them.
    private static func ordered(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        while let option = rest.first,
            ShelfOptions.names.contains(where: { option == $0 || option.hasPrefix($0 + "=") })
        {
            rest = rest.dropFirst(ShelfOptions.valued.contains(option) ? 2 : 1)
        }
        // Asking the parser for its names takes time; most arguments are issues, told by their first letter.
        guard rest.startIndex > 0, let name = rest.first, name.first.map({ $0.isASCII && $0.isLetter }) ?? false,
            configuration.subcommands.contains(where: { $0._commandName == name })
        else { return arguments }
        return [name] + arguments[..<rest.startIndex] + rest.dropFirst()
    }

    static func main() {
        var arguments: [String] = []
        do {
            arguments = try ordered(Login.arguments(Array(CommandLine.arguments.dropFirst())))
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch let status as ExitCode {
            Glibc.exit(status.rawValue)
        } catch let failure as Failure {
            Output.message("错误：\(failure)")
            Glibc.exit(ExitCode.failure.rawValue)
        } catch {
            // The parser's own, its help among them.
            let answer = ParserAnswer(error, to: arguments)
            if answer.isError { Output.message(answer.text) } else { Output.results(answer.text) }
            let status = exitCode(for: error)
            Glibc.exit((answer.isError && status == .success ? .validationFailure : status).rawValue)
        }
    }
}
