import Application
import ArgumentParser
import Bulletins
import Editor
import Formats
import Recognition
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
        let bytes = try describingFailure {
            do throws(StorageError) { return try shelf.read(outside: FilePath(file)) } catch {
                guard case .notAFile(let name, .folder) = error else { throw error }
                throw Failure("“\(name)”是文件夹，一次只能导入一个文件；请写出文件夹里的文件名")
            }
        }
        let given = try textEncoding(encoding)
        let series = shelf.readableSeries()
        let importing = Importer.Options(encoding: given, units: KnownUnits(series.units))
        if let into {
            try add(bytes, to: into, on: shelf, importing)
        } else {
            try create(bytes, on: shelf, series, importing)
        }
    }

    private func create(_ bytes: [UInt8], on shelf: Shelf, _ series: Series, _ importing: Importer.Options) throws {
        var (bulletin, report) = try describingFailure { try Importer.bulletin(bytes, name: file, options: importing) }
        let added = try complete(&bulletin, on: shelf, series)
        let made = try describingFailure {
            do throws(StorageError) { return try shelf.create(bulletin) } catch {
                guard case .alreadyExists(let name) = error else { throw error }
                let number = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
                throw Failure("书架上已有 \(number)，没有覆盖；要把内容加进那一期，请加 --into \(number)")
            }
        }
        for message in report.messages(in: bulletin) + added { Output.message(message) }
        Output.results(made.path.string)
    }

    /// Fills in what every issue has and the file does not say; one sentence for each.
    private func complete(_ bulletin: inout Bulletin, on shelf: Shelf, _ series: Series) throws -> [String] {
        var added: [String] = []
        // Names are set with spaces between their characters.
        let name = bulletin.masthead.name.filter { !$0.isWhitespace }
        let isOurs = name.isEmpty || name == series.name.filter { !$0.isWhitespace }
        if bulletin.masthead.year == 0 {
            bulletin.masthead.year = bulletin.masthead.date.day?.year ?? Clock.now.day?.year ?? 0
        }
        if bulletin.masthead.number == 0 {
            let number = try describingFailure { try shelf.nextNumber(in: bulletin.masthead.year) }
            bulletin.masthead.number = number
            added.append("文件里没有期号，编为 \(bulletin.masthead.year)-\(number)；如果是来稿，请用 --into 加进一期")
        }
        if bulletin.masthead.name.isEmpty { bulletin.masthead.name = series.name }
        // An imprint says to whom an issue goes; that of another office is not made up.
        if bulletin.imprint.isEmpty, isOurs, !series.imprint.isEmpty {
            bulletin.imprint = series.imprint
            added.append("文件里没有版记，用了本刊的报、送、发和份数，请核对")
        }
        return added
    }

    private func add(_ bytes: [UInt8], to reference: String, on shelf: Shelf, _ importing: Importer.Options) throws {
        let loaded = try describingFailure { try shelf.load(shelf.file(for: reference)) }
        let (parts, report) = try describingFailure { try Importer.fragment(bytes, name: file, options: importing) }
        var draft = Draft(loaded.bulletin)
        var placement = Placement(loaded.bulletin, homes: try homes(on: shelf))
        do throws(EditError) {
            try draft.perform(placement.edit(placing: parts), title: "导入")
        } catch {
            throw Failure(error.message)
        }
        switch try describingFailure({ try shelf.save(draft.bulletin, to: loaded.file, expecting: loaded.hash) }) {
        case .saved(_, let doubt): if let doubt { Output.message(doubt.message) }
        case .changed: throw Failure("导入时本期被别人改过，没有写入；请再执行一次")
        }
        for message in report.messages(in: draft.bulletin) + places(of: parts, in: draft.bulletin) {
            Output.message(message)
        }
        Output.results(loaded.file.path.string)
    }

    /// In which subsections the units stood in the issues before, the newest first.
    private func homes(on shelf: Shelf) throws -> [String: String] {
        var homes: [String: String] = [:]
        for entry in try describingFailure({ try shelf.entries() }).prefix(12) where entry.summary != nil {
            for subsection in try describingFailure({ try shelf.load(entry.file) }).bulletin.sections.flatMap(
                \.subsections)
            {
                for item in subsection.items where homes[item.contributor] == nil {
                    homes[item.contributor] = subsection.title
                }
            }
        }
        return homes
    }

    /// Where the items went, a sentence each.
    private func places(of parts: [Part], in bulletin: Bulletin) -> [String] {
        let items = parts.flatMap { part -> [Item] in
            switch part {
            case .item(let item): [item]
            case .subsection(let subsection): subsection.items
            case .section(let section): section.allItems
            case .attachment: []
            }
        }
        let lines = items.prefix(20).compactMap { item -> String? in
            guard let path = bulletin.path(of: item.id) else { return nil }
            let parents = bulletin.ancestors(of: item.id).compactMap { id -> String? in
                switch bulletin.part(id) {
                case .section(let section): section.title
                case .subsection(let subsection): subsection.title
                case .item, .attachment, nil: nil
                }
            }
            let title = [item.contributor, item.headline].filter { !$0.isEmpty }.joined(separator: "：")
            let name = title.isEmpty ? "没有标题的条目" : "“\(title)”"
            let home = parents.filter { !$0.isEmpty }.joined(separator: "、")
            return "\(name)加在 \(Numbering.place(of: path, in: bulletin))（\(home)）"
        }
        return lines + (items.count > 20 ? ["另有 \(items.count - 20) 条也已加入"] : [])
    }
}
