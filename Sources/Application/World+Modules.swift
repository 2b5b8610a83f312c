import Bulletins
import Editor
import Formats
import Proofreading
import Recognition
import Storage
import SystemPackage

// The other modules.
extension World {
    func search(_ query: SearchQuery) throws -> [Event] {
        var search = try ShelfSearch(query)
        let matcher = search.matcher
        let series = shelf.series().series
        try shelf.issues(where: matcher.mayOccur) { file, bulletin in
            search.look(
                in: bulletin, reference: file.path.string, issue: file.title, style: series.printing(bulletin).style)
        }
        return [.shelf(.found(search))]
    }

    func readKnowledge() throws(StorageError) -> [Event] {
        let (lexicon, problems) = try shelf.lexicon(units: shelf.series().series.units)
        let (archive, homes) = try shelf.formerIssues(except: handle?.file)
        return [.series(.knowledge(archive, lexicon, homes: homes))] + problems.prefix(1).map { .failed($0) }
    }

    func switchRule(_ rule: String, isOn: Bool) throws(StorageError) -> [Event] {
        try shelf.changeSeries { series in
            series.rulesOff.removeAll { $0 == rule }
            if !isOn { series.rulesOff.append(rule) }
        }
        return [.done(isOn ? "本刊又查规则 \(rule) 了" : "本刊不再查规则 \(rule)；要恢复，在 \(Command.key("findings")) 里选它")]
    }

    /// Reads a file that a person names.
    mutating func read(_ path: String) throws -> [Event] {
        let bytes = try readOutside(path)
        let options = shelf.importing(PaperReading.expanded(path), shelf.series().series)
        let (parts, report) = try Importer.fragment(bytes, name: path, options: options)
        let names = try handle.map { try shelf.keep(report.pictures, of: $0.file) } ?? [:]
        return [.issue(.imported(parts.map { $0.renamingPictures(names) }, report))]
    }

    /// How an issue is exported: with the pictures beside it.
    func exporting(_ file: IssueFile, image: PageImage? = nil) -> Exporter.Options {
        let shelf = shelf
        return Exporter.Options(
            image: image, picture: { shelf.picture($0, of: file) },
            pictureFolder: file.pictureFolder)
    }

    /// Where an export goes: a name alone into the shelf's folder of exports, below which a path that is not whole is too.
    private func exportTarget(_ name: String) throws -> FilePath {
        guard let slash = name.lastIndex(of: "/") else { return try shelf.exportPath(name) }
        if shelf.isConfined { throw Failure("文件名里不能有斜线，没有导出；导出的都放在书架的 exports 文件夹里") }
        let path = PaperReading.expanded(name)
        let target = path.isAbsolute ? path : try shelf.exportPath(path.string)
        guard shelf.isFolder(target.removingLastComponent()) else {
            throw Failure("没有“\(SafeName.of(String(name[...slash])))”这个文件夹，没有导出；换一个文件夹，或先建好它")
        }
        return target
    }

    /// Writes the draft as it is now into the shelf's folder of exports, or where the name leads.
    mutating func export(
        _ bulletin: Bulletin, _ series: Series, _ format: String, _ name: String, isForced: Bool
    ) throws -> Deferred<[Event]> {
        guard let handle else { return .done([]) }
        let exporter = try Exporter.named(format)
        let ending = "." + exporter.fileExtension
        let target = name.hasSuffix(ending) ? name : name + ending
        let path = try exportTarget(target)
        let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
        // Asked before the work, while whoever wants it looks.
        if !isForced, shelf.hasFile(at: path) { return .done([.output(.exportExists(format: format, name: target))]) }
        let (shelf, file, takesFiles) = (self.shelf, handle.file, display.takesFiles)
        let warning = bulletin.warningOfConflicts(in: file.title).map { [$0] } ?? []
        return try exporter.begin(bulletin, series: series, options: exporting(file)).map { written in
            do throws(StorageError) { try shelf.write(written.bytes, outside: path, isForced: isForced) } catch {
                guard case .alreadyExists = error else { return [.failed(error.message)] }
                return [.failed("“\(target)”刚才有人写了，没有覆盖；请再导出一次")]
            }
            let said = (["已导出到 \(SafeName.of(path))"] + warning + written.remarks).joined(separator: "；")
            let fetch = FetchLine(path, reference: file.title, format: format, isConfined: shelf.isConfined)
            let fetching = fetch.map { ["", "在自己的电脑上执行这一行，取回文件：", $0.text] } ?? []
            return [.output(.exported([said] + fetching, folder: folder, file: takesFiles ? path.string : nil))]
        }
    }
}
