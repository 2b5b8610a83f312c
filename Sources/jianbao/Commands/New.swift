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
        if let kind, !kind.isEmpty { try check(kind, on: shelf) }
        let file = try describingFailure { try shelf.createNext(from: from, kind: kind, today: Clock.now.day) }
        Output.results(file.path.string)
    }

    /// A kind that neither the settings nor any issue has is a slip.
    private func check(_ kind: String, on shelf: Shelf) throws {
        let kinds = shelf.series().series.kinds.map(\.name)
        if kind == "正刊" || kinds.contains(kind) { return }
        if try describingFailure({ try shelf.entries() }).contains(where: { $0.isOfKind(kind) }) { return }
        let known = kinds.isEmpty ? "还没有写刊型" : "有\(kinds.joined(separator: "、"))"
        throw Failure("没有“\(SafeName.of(kind))”这种刊型，没有新建；刊物设置里\(known)，请核对，或打开书架按 \(Command.key("series")) 加上")
    }
}
