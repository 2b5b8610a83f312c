import Bulletins
import Formats
import Proofreading
import Storage
import SystemPackage

/// What `jianbao check` reads: an issue of the shelf, or a file that was never on it.
struct Subject {
    /// `刊/期`, or the file's name.
    let name: String
    let reading: Reading
    private let source: Source

    private enum Source {
        case issue(Loaded)
        case lines(FilePath)
        case document
    }

    init(_ file: IssueFile, _ shelf: Shelf, _ series: Series) throws {
        let loaded = try told { try shelf.load(file) }
        let masthead = loaded.bulletin.masthead.name
        name = "\(masthead.isEmpty ? series.name : masthead)/\(file.title)"
        reading = Reading(loaded.bulletin)
        source = .issue(loaded)
    }

    /// A text is read line by line, as it is; a Word or Markdown file as the issue that it would become.
    init(outside path: FilePath, _ ending: String, _ shelf: Shelf) throws {
        let bytes = try told { try shelf.read(outside: path) }
        name = SafeName.of(path)
        if ending == "txt" {
            let text = DecodedText(bytes).text
            reading = Reading(
                lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init))
            source = .lines(path)
        } else {
            let (bulletin, report) = try told { try Importer.bulletin(bytes, name: path.string) }
            reading = Reading(bulletin, report: report)
            source = .document
        }
    }

    /// Applies fixes where they came from, the old file kept; what is read then.
    func fix(_ edits: [Edit], _ shelf: Shelf) throws -> Reading? {
        guard !edits.isEmpty else { return nil }
        var draft = Draft(reading.bulletin)
        do throws(EditError) { try draft.perform(.all(edits), title: "校对") } catch { throw Failure(error.message) }
        switch source {
        case .issue(let loaded):
            switch try told({ try shelf.save(draft.bulletin, to: loaded.file, expecting: loaded.hash) }) {
            case .saved(_, let doubt): if let doubt { Output.message(doubt.message) }
            case .changed: throw Failure("“\(name)”刚被别人改过，没有写入；请再执行一次")
            }
            return Reading(draft.bulletin)
        case .lines(let path):
            let lines = draft.bulletin.items.flatMap(\.paragraphs)
            let backup = FilePath(path.string + ".bak")
            try told {
                try shelf.write(shelf.read(outside: path), outside: backup, isForced: true)
                try shelf.write(Array(lines.joined(separator: "\n").utf8), outside: path, isForced: true)
            }
            return Reading(lines: lines)
        case .document:
            throw Failure("“\(name)”不能直接改；请先用 jianbao import 读入再改")
        }
    }
}
