import Application
import ArgumentParser
import Editor
import Processes
import Storage
import Sync
import SystemPackage
import Terminal

struct OpenEditor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "打开编辑界面：书架，或某一期。", shouldDisplay: false)

    @Argument(help: ArgumentHelp("期号：2023-35、35，或 JSON 文件的路径。", valueName: "期号"), completion: .issue)
    var issue: String?

    @OptionGroup var options: ShelfOptions

    private static let lastWords = LastWords(
        fault: "jianbao 意外中止（原因见上一行）。到最后一个键为止的改动都已记下；请重新打开本期，按提示恢复",
        outOfMemory: "内存不够，jianbao 已中止。到最后一个键为止的改动都已记下；请关掉别的程序，或拆小这一期，再打开它恢复")

    func run() throws {
        var library = try options.library()
        if issue != nil || options.name != nil {
            let shelf = try describingFailure { try library.shelf(named: options.name) }
            library = library.opening(shelf)
        }
        let shelf = library.start
        let file = try issue.flatMap { reference in
            try shelf.map { shelf in try describingFailure { try shelf.file(for: reference) } }
        }
        var notice: String?
        if let file, let shelf { notice = try describingFailure { try shelf.loadWhole(file).notice } }
        try OpenEditor.run(on: library, opening: file, saying: notice)
    }

    static func run(
        on library: Library, opening file: IssueFile? = nil, saying notice: String? = nil,
        settingUpFrom papers: [String]? = nil
    ) throws {
        let terminal = try describingFailure {
            try Terminal(environment: environment(), lastWords: lastWords)
        }
        let isLinear = Shelf.environment("ACCESSIBLE").map { !$0.isEmpty && $0 != "0" } ?? false
        let program = ProgramPath.own
        var loop = Loop(
            display: terminal, library: library, sample: Sample.folder, isLinear: isLinear, program: program
        ) { shelf in BackgroundSync(shelf, program: program, now: Clock.now.seconds) }
        loop.run(opening: file, saying: notice, settingUpFrom: papers)
        terminal.close()
    }
}
