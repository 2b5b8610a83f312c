import Application
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
        case lines(FilePath, TextLines)
        case document
    }

    init(_ file: IssueFile, _ shelf: Shelf, _ series: Series) throws {
        let (loaded, notice) = try describingFailure { try shelf.loadWhole(file) }
        if let notice { Output.message(notice) }
        if let warning = shelf.warningOfPictures(in: loaded.bulletin, of: file) {
            Output.message("“\(file.title)”：\(warning)")
        }
        for name in Set(loaded.bulletin.pictures.map(\.name)).sorted() {
            let problem = shelf.picture(name, of: file).flatMap { PictureFile.problem($0, named: SafeName.of(name)) }
            if let problem { Output.message("“\(file.title)”：\(problem)，印出来只有名称") }
        }
        let masthead = loaded.bulletin.masthead.name
        name = "\(masthead.isEmpty ? series.name : masthead)/\(file.title)"
        reading = Reading(loaded.bulletin)
        source = .issue(loaded)
    }

    /// A text is read line by line, as it is; a Word or Markdown file as the issue that it would become.
    init(outside path: FilePath, _ ending: String, _ shelf: Shelf) throws {
        let bytes = try describingFailure { try shelf.read(outside: path) }
        name = SafeName.of(path)
        if ending == "txt" {
            let lines = TextLines(bytes)
            reading = Reading(lines: lines.texts)
            source = .lines(path, lines)
        } else {
            let (bulletin, report) = try describingFailure { try Importer.bulletin(bytes, name: path.string) }
            reading = Reading(bulletin, report: report)
            source = .document
        }
    }

    /// Applies fixes where they came from, the old file kept.
    ///
    /// - Returns: what is read then, and how many of the edits were made; `nil` where none was.
    func fix(_ edits: [Edit], _ shelf: Shelf) throws -> (reading: Reading, count: Int)? {
        guard !edits.isEmpty else { return nil }
        switch source {
        case .issue(let loaded):
            let fixed = try bulletin(after: edits)
            switch try describingFailure({ try shelf.save(fixed, to: loaded.file, expecting: loaded.hash) }) {
            case .saved(_, let doubt): if let doubt { Output.message(doubt.message) }
            case .changed: throw Failure("“\(name)”刚被别人改过，没有写入；请再执行一次")
            }
            return (Reading(fixed), edits.count)
        case .lines(let path, let lines): return try fix(edits, lines, path, shelf)
        case .document:
            throw Failure("“\(name)”不能直接改；请先用 jianbao import 读入再改")
        }
    }

    private func bulletin(after edits: [Edit]) throws -> Bulletin {
        var draft = Draft(reading.bulletin)
        do throws(EditError) { try draft.perform(.all(edits), title: "校对") } catch { throw Failure(error.message) }
        return draft.bulletin
    }

    /// Writes the lines that the edits change, in the file's encoding and between its line ends.
    private func fix(
        _ edits: [Edit], _ lines: TextLines, _ path: FilePath, _ shelf: Shelf
    ) throws -> (reading: Reading, count: Int)? {
        let touched = Set(edits.compactMap(\.line))
        let unwritable = touched.filter { !lines.mayReplace($0) }
        if !unwritable.isEmpty {
            let numbers = unwritable.sorted().prefix(5).map { "\($0 + 1)" }.joined(separator: "、")
            let why = lines.encoding == .big5 ? "Big5 只读不写" : "有读不出的字"
            Output.message("“\(name)”第 \(numbers) 行\(unwritable.count > 5 ? "等" : "")没有改：\(why)；请另存为 UTF-8 再改")
        }
        let edits = edits.filter { $0.line.map { !unwritable.contains($0) } ?? false }
        guard !edits.isEmpty else { return nil }
        let texts = try bulletin(after: edits).items.flatMap(\.paragraphs.texts)
        guard texts.count == lines.texts.count, let bytes = lines.replacing(texts) else {
            throw Failure("“\(name)”改后的字在 \(lines.encoding.rawValue) 里没有，没有写入；请另存为 UTF-8 再改")
        }
        try describingFailure {
            try shelf.write(shelf.read(outside: path), outside: backup(of: path, shelf), isForced: false)
            try shelf.write(bytes, outside: path, isForced: true)
        }
        return (Reading(lines: texts), edits.count)
    }

    /// The first of `x.txt.bak`, `x.txt.bak2`… that is not there: what was sent is never written over.
    private func backup(of path: FilePath, _ shelf: Shelf) -> FilePath {
        let first = FilePath(path.string + ".bak")
        guard first.isTaken else { return first }
        var number = 2
        while FilePath("\(first.string)\(number)").isTaken { number += 1 }
        return FilePath("\(first.string)\(number)")
    }
}

extension Edit {
    /// The line of a raw text that is replaced in part.
    fileprivate var line: Int? {
        if case .replace(let place, _, _) = self, case .paragraph(let index) = place.field { index } else { nil }
    }
}
