import Application
import ArgumentParser
import Bulletins
import Editor
import Glibc
import Storage

struct SetUp: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup", abstract: "设好刊物：刊名、栏目、单位、版记照旧简报读出来，或自己填；以后也用它改。",
        discussion: "在终端里先给您核对；不在终端里，或加了 --yes，读出来就写进 series.json，旧简报也放上书架。")

    @Argument(
        help: ArgumentHelp("旧简报，或放旧简报的文件夹：docx、txt、md、网页；不写就自己填。", valueName: "文件"), completion: .file())
    var files: [String] = []

    @Flag(name: .shortAndLong, help: "不核对，读出来就写。")
    var yes = false

    @Flag(help: "已经设好的，照旧简报重设；原来的留在旧版里。")
    var force = false

    @OptionGroup var options: ShelfOptions

    func run() throws {
        let library = try options.library(isMaking: true)
        let shelf = try describingFailure { try library.shelf(named: options.name) }
        if shelf.hasSeries, !files.isEmpty, !force {
            throw Failure("“\(shelf.name)”已经设好了，没有改；要照旧简报重设请加 --force，只改几项请不写文件名")
        }
        let isWatched = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        if isWatched, !yes, !shelf.hasSeries || files.isEmpty {
            return try OpenEditor.run(on: library.opening(shelf), settingUpFrom: files)
        }
        guard !files.isEmpty else { throw Failure("没有写旧简报的文件名；自己填请在终端里执行 jianbao setup") }
        var reading = PaperReading(shelf)
        var progress = Progress("正在读", of: files.count)
        let proposal = try reading.read(files) { _, _ in progress.step() }
        Output.results(SeriesForm.summary(of: proposal.series).joined(separator: "\n"))
        for remark in proposal.remarks { Output.message(remark) }
        guard !proposal.series.name.isEmpty else { throw Failure("没有读出刊名，没有写；请在终端里执行 jianbao setup，自己填") }
        let done = try describingFailure {
            if shelf.hasSeries {
                try shelf.replaceSeries(proposal.series)
                return "“\(proposal.series.name)”重设好了，原来的设置留在旧版里"
            }
            return try shelf.setUp(proposal.series, papers: proposal.papers)
        }
        Output.message(done)
    }
}
