import Application
import ArgumentParser
import Bulletins
import Storage
import Typesetting

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "把印出来的各页打成文字。")

    @Argument(help: ArgumentHelp("期号：2023-35、35，或 JSON 文件的路径。", valueName: "期号"), completion: .issue)
    var issue: String

    @OptionGroup var options: ShelfOptions

    func run() throws {
        let shelf = try options.shelf()
        let loaded = try shelf.issue(issue)
        let bulletin = loaded.bulletin.withoutBlanks
        if let warning = bulletin.warningOfConflicts(in: loaded.file.title) { Output.message(warning) }
        Output.results(PageText.text(of: bulletin, series: shelf.readableSeries(printing: bulletin)))
    }
}
