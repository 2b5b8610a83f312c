import Application
import ArgumentParser
import Bulletins
import Editor
import Storage
import SystemPackage

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "新建下一期，栏目按刊物的固定栏目；打印新文件的路径。")

    @Option(help: ArgumentHelp("照这一期的栏目新建。", valueName: "期号"), completion: .issue)
    var from: String?

    @Option(help: ArgumentHelp("刊型，如增刊；各有各的期号。", valueName: "刊型"))
    var kind: String?

    @OptionGroup var options: ShelfOptions

    func run() throws {
        let shelf = try options.shelf()
        let file = try describingFailure { try shelf.createNext(from: from, kind: kind, today: Clock.now.day) }
        Output.results(file.path.string)
    }
}
