import ArgumentParser
import Bulletins
import Editor
import Formats
import Storage
import SystemPackage

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "读入文件，成为新的一期，或一期里的条目。")

    @Argument(help: ArgumentHelp("要读入的文件。", valueName: "文件"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("把条目加到这一期里，而不是新建一期。", valueName: "期号"), completion: .issue)
    var into: String?

    @Option(help: ArgumentHelp("文件的编码：utf-8、gb18030、big5、utf-16le、utf-16be；不写则自动辨认。", valueName: "编码"))
    var encoding: String?

    @OptionGroup var options: ShelfOptions

    func run() throws {
        let shelf = try options.shelf()
        let bytes = try told { try shelf.read(outside: FilePath(file)) }
        let given = try textEncoding(encoding)
        let series = try told { try shelf.series() }
        let importing = Importer.Options(encoding: given, units: KnownUnits(series.units))
        if let into {
            try add(bytes, to: into, on: shelf, importing)
        } else {
            try create(bytes, on: shelf, series, importing)
        }
    }

    private func create(_ bytes: [UInt8], on shelf: Shelf, _ series: Series, _ importing: Importer.Options) throws {
        var (bulletin, report) = try told { try Importer.bulletin(bytes, name: file, options: importing) }
        let today = Clock.now.day
        if bulletin.masthead.year == 0 { bulletin.masthead.year = bulletin.masthead.date.day?.year ?? today?.year ?? 0 }
        if bulletin.masthead.number == 0 {
            bulletin.masthead.number = try told { try shelf.nextNumber(in: bulletin.masthead.year) }
        }
        if bulletin.masthead.name.isEmpty { bulletin.masthead.name = series.name }
        if bulletin.imprint.isEmpty { bulletin.imprint = series.imprint }
        let made = try told { try shelf.create(bulletin) }
        for message in report.messages(in: bulletin) { Output.message(message) }
        Output.results(made.path.string)
    }

    private func add(_ bytes: [UInt8], to reference: String, on shelf: Shelf, _ importing: Importer.Options) throws {
        let loaded = try told { try shelf.load(shelf.file(for: reference)) }
        let (parts, report) = try told { try Importer.fragment(bytes, name: file, options: importing) }
        var draft = Draft(loaded.bulletin)
        do throws(EditError) {
            try draft.perform(draft.bulletin.insertion().edit(inserting: parts), title: "导入")
        } catch {
            throw Failure(error.message)
        }
        switch try told({ try shelf.save(draft.bulletin, to: loaded.file, expecting: loaded.hash) }) {
        case .saved(_, let doubt): if let doubt { Output.message(doubt.message) }
        case .changed: throw Failure("导入时本期被别人改过，没有写入；请再执行一次")
        }
        for message in report.messages(in: draft.bulletin) { Output.message(message) }
        Output.results(loaded.file.path.string)
    }
}
