import Bulletins
import Editor
import Formats
import Recognition
import Storage
import Sync
import SystemPackage

// Files that a person names, and what is done to the issues of the shelf as files.
extension World {
    mutating func perform(_ effect: FileEffect) -> [Event] {
        switch effect {
        case .listFiles(let folder, let purpose): return [.shelf(.files(list(folder, for: purpose)))]
        case .importIssue(let path): return answer { try $0.importIssue(path) }
        case .duplicate(let reference):
            return answer { world in
                let file = try world.shelf.file(for: reference)
                let copy = try world.shelf.duplicate(file, today: world.clock().day)
                world.syncing?.saved(at: world.clock().seconds)
                return [
                    .shelf(.chosen(copy.path.string)), try world.readShelf(),
                    .done("“\(file.title)”的副本是“\(copy.title)”：期号接着排，日期是今天，正文一字不差；有编号、份号的请改"),
                ]
            }
        case .rename(let reference, let name):
            return answer { world in
                let file = try world.shelf.file(for: reference)
                let new = try world.shelf.rename(file, to: name)
                world.syncing?.saved(at: world.clock().seconds)
                return [
                    .shelf(.chosen(new.path.string)), try world.readShelf(),
                    .done("文件名改成了“\(new.title)”；期号没有动，要改打开它按 \(Command.key("fields"))"),
                ]
            }
        case .listExports(let reference): return answer { try $0.listExports(reference) }
        case .remove(let reference):
            return answer { world in
                let kept = try world.shelf.remove(world.shelf.file(for: reference))
                return [.done("已移走；它在 \(kept)，按 \(Command.key("restore-issue")) 找回"), try world.readShelf()]
            }
        case .listRemoved:
            return [.shelf(.removed(shelf.removed.map { ($0.name, $0.time / 1_000_000_000) }))]
        case .restore(let name):
            return answer { world in
                let file = try world.shelf.restore(name)
                world.syncing?.saved(at: world.clock().seconds)
                return [
                    .shelf(.chosen(file.path.string)), try world.readShelf(), .done("“\(file.title)”放回书架上了"),
                ]
            }
        }
    }

    // MARK: - Reading

    private static let folderKind = "folder"
    /// Pictures lie elsewhere than texts.
    static let pictureFolderKind = "picture-folder"

    /// The whole of a file that a person names; the next list of files begins in its folder.
    mutating func readOutside(_ path: String) throws -> [UInt8] {
        if shelf.isConfined { throw refusal(for: handle == nil ? .issue : .items) }
        let bytes = try shelf.read(outside: PaperReading.expanded(path))
        noteFolder(of: path, as: World.folderKind)
        return bytes
    }

    mutating func noteFolder(of path: String, as kind: String) {
        if let end = path.lastIndex(of: "/") { recents.note(String(path[...end]), as: kind) }
    }

    /// What a login that is only jianbao can do instead, and the command for it.
    func confinement(for purpose: FilePurpose) -> (sentence: String, line: SendLine) {
        let reference = handle?.file.title
        switch purpose {
        case .picture:
            return ("这个登录不能读别处的文件；图片在自己的电脑上这样送来，再来选：", SendLine(to: reference, isPicture: true))
        case .items: return ("这个登录不能读别处的文件；请粘贴文字，或在自己的电脑上这样送来：", SendLine(to: reference))
        case .issue: return ("这个登录不能读别处的文件；请在自己的电脑上这样送来，成为一期：", SendLine())
        }
    }

    /// The same in one sentence.
    func refusal(for purpose: FilePurpose) -> Failure {
        let (sentence, line) = confinement(for: purpose)
        return Failure(sentence + line.text)
    }

    /// The columns of a list on a narrow screen.
    private static let listWidth = 60

    /// The files of a folder that may be for that, the newest first, then its folders; of the folder of the last one
    /// where none is said.
    private func list(_ folder: String?, for purpose: FilePurpose) -> FileListing {
        if shelf.isConfined {
            let (sentence, line) = confinement(for: purpose)
            let advice = ([sentence] + line.lines(within: World.listWidth)).joined(separator: "\n")
            guard purpose == .picture, let handle else { return FileListing(folder: "", problem: advice) }
            // Those that lie beside the issue may be put in.
            let names = shelf.pictures(of: handle.file).map { FileListing.Entry(name: $0) }
            return FileListing(folder: "", entries: names, problem: advice)
        }
        guard let folder else {
            let kind = purpose == .picture ? World.pictureFolderKind : World.folderKind
            let last = recents.texts(of: kind).lazy.map { list($0, for: purpose) }
                .first { $0.problem == nil }
            return last ?? list("", for: purpose)
        }
        let endings = purpose == .picture ? PictureFile.endings : PaperReading.endings
        let path = folder.isEmpty ? FilePath(".") : PaperReading.expanded(folder)
        guard let files = shelf.files(in: path, endings: endings) else {
            return FileListing(folder: folder, problem: "没有“\(SafeName.of(folder))”这个文件夹")
        }
        let entries = files.prefix(1_000).map { file in
            FileListing.Entry(name: file.path.lastComponent?.string ?? "", time: file.time / 1_000_000_000)
        }
        // What an office sends as often, and what would otherwise seem not to be there.
        let others = purpose == .picture ? [] : shelf.files(in: path, endings: PaperReading.unreadEndings) ?? []
        let unread = others.prefix(100).map { file in
            FileListing.Entry(name: file.path.lastComponent?.string ?? "", remedy: PaperReading.remedy)
        }
        let folders = shelf.folders(in: path).map { folder in
            FileListing.Entry(name: (folder.lastComponent?.string ?? "") + "/", time: nil)
        }
        return FileListing(folder: folder, entries: entries + unread + folders)
    }

    private mutating func importIssue(_ path: String) throws -> [Event] {
        let bytes = try readOutside(path)
        let series = shelf.series().series
        let made = try shelf.makeIssue(
            of: bytes, named: path, series, shelf.importing(PaperReading.expanded(path), series), today: clock().day
        ) { number in
            "书架上已有“\(number)”，没有覆盖；要把内容加进那一期，打开它按 \(Command.key("import"))"
        }
        syncing?.saved(at: clock().seconds)
        return try open(made.file) + [.issue(.importedIssue(made.report, made.added))]
    }

    // MARK: - Exports

    private func listExports(_ reference: String) throws(StorageError) -> [Event] {
        let file = try shelf.file(for: reference)
        let names = [try shelf.load(file).bulletin.exportName, file.title]
        let files = shelf.exports(named: names).map { export in
            let format = export.path.extension ?? ""
            let fetch = FetchLine(
                export.path, reference: file.title, format: format, isConfined: shelf.isConfined)
            return ExportedFile(
                name: export.path.shownName, place: SafeName.of(export.path.absolute), time: export.time,
                fetch: fetch?.text, sent: display.takesFiles ? export.path.string : nil)
        }
        return [.shelf(.exports(files, of: file.title))]
    }
}

extension FilePath {
    /// The last name in it, safe to show.
    var shownName: String { lastComponent.map { SafeName.of($0) } ?? "" }
}
