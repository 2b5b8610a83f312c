import Application
import ArgumentParser
import Bulletins
import Editor
import Storage
import Typesetting

struct Versions: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "列出保存留下的旧版，或换回一版。")

    @Argument(help: ArgumentHelp("期号：2023-35、35，或 JSON 文件的路径。", valueName: "期号"), completion: .issue)
    var issue: String

    @Option(help: ArgumentHelp("换回这一版；现在的一版也会留作旧版。", valueName: "版次"))
    var restore: Int?

    @Option(help: ArgumentHelp("把这一版打成文字看看。", valueName: "版次"))
    var show: Int?

    @OptionGroup var options: ShelfOptions

    func validate() throws {
        if show != nil, restore != nil { throw ValidationError("--show 和 --restore 一次只能用一个：先看，再换回") }
    }

    func run() throws {
        let shelf = try options.shelf()
        let file = try describingFailure { try shelf.file(for: issue) }
        if let show {
            let bulletin = try describingFailure { try shelf.load(shelf.version(show, of: file)) }
            Output.results(PageText.text(of: bulletin, series: shelf.readableSeries()))
        } else if let restore {
            switch try describingFailure({ try shelf.restore(shelf.version(restore, of: file)) }) {
            case .saved(_, let doubt):
                if let doubt { Output.message(doubt.message) }
                Output.message("“\(file.title)”已换回第 \(restore) 版")
            case .changed: throw Failure("“\(file.title)”刚被别人改过，没有换回；请再执行一次")
            }
        } else {
            let offset = Clock.now.offset
            let versions = shelf.keptVersions(of: file)
            let details = KeptVersion.details(of: versions, offset: offset, withYear: true)
            Output.results(zip(versions, details).map { "\($0.number)\t\($1)" }.joined(separator: "\n"))
        }
    }
}
