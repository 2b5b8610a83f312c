package import Bulletins
package import Editor
import Formats
import Recognition
package import Storage
import SystemPackage

/// Reads old papers of an office, to make its series of them.
package struct PaperReading {
    private let shelf: Shelf
    private var papers: [(name: String, paper: OldPaper, traits: PaperTraits)] = []
    /// What the last file that says how its series looks says of it.
    private var style: PaperStyle?
    private var remarks: [String] = []

    /// So many are read; more say nothing new.
    private static let limit = 200

    package init(_ shelf: Shelf) { self.shelf = shelf }

    /// Files, and the files of folders.
    ///
    /// - Throws: where nothing can be read at all.
    package mutating func read(_ paths: [String], progress: (Int, Int) -> Void = { _, _ in }) throws -> Proposal {
        if shelf.isConfined { throw Failure("这个登录不能读别处的文件；请自己填刊物设置，或请管理员执行 jianbao setup 旧简报") }
        var files: [FilePath] = []
        for path in paths.map(PaperReading.expanded) {
            files += shelf.papers(in: path, endings: PaperReading.endings) ?? [path]
        }
        guard !files.isEmpty else { throw Failure("文件夹里没有能读的文件；能读 \(PaperReading.endings.joined(separator: "、"))") }
        if files.count > PaperReading.limit { remarks.append("文件太多，只读了最新的 \(PaperReading.limit) 份") }
        var failure: String?
        for (index, file) in files.prefix(PaperReading.limit).enumerated() {
            progress(index, min(files.count, PaperReading.limit))
            do {
                let bytes = try describingFailure { try shelf.read(outside: file) }
                try add(bytes, name: file.string)
            } catch {
                failure = failure ?? "\(error)"
                remarks.append("\(SafeName.of(file))没有读成：\(error)")
            }
        }
        if papers.isEmpty { throw Failure(failure ?? "没有读出简报") }
        return proposal()
    }

    /// A text that was pasted.
    package mutating func read(text: String) throws -> Proposal {
        try add(Array(text.utf8), name: "粘贴的文字.txt")
        return proposal()
    }

    private mutating func add(_ bytes: [UInt8], name: String) throws {
        var (bulletin, report) = try describingFailure { try Importer.bulletin(bytes, name: name) }
        style = report.style ?? style
        if bulletin.masthead.year == 0 { bulletin.masthead.year = bulletin.masthead.date.day?.year ?? 0 }
        papers.append((SafeName.of(FilePath(name)), OldPaper(bulletin, pictures: report.pictures), report.traits))
        remarks += report.messages(in: bulletin).map { papers.count > 1 ? "\(SafeName.of(FilePath(name)))：\($0)" : $0 }
    }

    private func proposal() -> Proposal {
        let ordered = papers.enumerated().sorted {
            let (one, other) = ($0.element.paper.bulletin.masthead, $1.element.paper.bulletin.masthead)
            return (one.year, one.number, $0.offset) < (other.year, other.number, $1.offset)
        }.map(\.element)
        // A folder may hold those of several series: the most are of the one that is set up.
        let name = Series.name(of: ordered.map(\.paper.bulletin))
        let own = ordered.filter { ["", name].contains(Series.tight($0.paper.bulletin.masthead.name)) }
        var series = Series(papers: own.map(\.paper.bulletin))
        series.style = style ?? PaperStyle(papers: own.map(\.traits))
        var missing: [String] = []
        if series.name.isEmpty { missing.append("刊名") }
        if series.office.isEmpty { missing.append("编发单位") }
        let doubt = missing.isEmpty ? [] : ["没有读出\(missing.joined(separator: "、"))，请自己填"]
        let others = ordered.count - own.count
        let apart = others == 0 ? [] : ["有 \(others) 份不是“\(name)”的，没有照着设，也不放上书架"]
        return Proposal(series: series, papers: own.map(\.paper), remarks: doubt + apart + remarks)
    }

    /// Endings of files that can be read.
    static let endings = Importer.all.flatMap(\.extensions)
    /// Of those that hold papers, too, and that another program must save first.
    static let unreadEndings = ["doc", "wps", "wpt", "rtf", "pdf", "ofd"]
    static let remedy = "读不了，请另存为 docx"

    static func expanded(_ path: String) -> FilePath {
        guard path == "~" || path.hasPrefix("~/"), let home = Shelf.environment("HOME") else { return FilePath(path) }
        return FilePath(home).appending(String(path.dropFirst(2)))
    }

    /// The files of this folder that may be old papers, the newest first, and the folders in it that hold some.
    static func candidates(on shelf: Shelf) -> [PaperFile] {
        let here = FilePath(".")
        let files = shelf.papers(in: here, endings: endings) ?? []
        let folders = shelf.folders(in: here).compactMap { folder -> PaperFile? in
            let count = shelf.papers(in: folder, endings: endings)?.count ?? 0
            return count == 0
                ? nil : PaperFile(path: folder.string, title: "\(SafeName.of(folder))/", detail: "文件夹，\(count) 份")
        }
        let unread = shelf.papers(in: here, endings: unreadEndings) ?? []
        return files.map { PaperFile(path: $0.string, title: SafeName.of($0), detail: "") }
            + unread.prefix(100).map { PaperFile(path: $0.string, title: SafeName.of($0), detail: remedy) } + folders
    }
}

extension Shelf {
    /// Makes the series, and puts the papers that it was read of on the shelf, where nothing stands by their number.
    ///
    /// - Returns: what was done, in a sentence.
    package func setUp(_ series: Series, papers: [OldPaper]) throws -> String {
        do throws(StorageError) { try createSeries(series) } catch {
            guard case .alreadyExists = error else { throw error }
            throw Failure("同事刚把这个书架的刊物设好了，这里填的没有存；Esc 不设了，回书架按 \(Command.key("series")) 看他填的")
        }
        var made: [String] = []
        var left = 0
        var trouble: String?
        for paper in papers {
            let bulletin = paper.bulletin.counted
            guard bulletin.masthead.year > 0, bulletin.masthead.number > 0 else {
                left += 1
                continue
            }
            do throws(StorageError) { made.append(try create(bulletin, with: paper.pictures).title) } catch {
                guard case .alreadyExists = error else {
                    trouble = trouble ?? "；\(bulletin.name)：\(error.message)"
                    continue
                }
                left += 1
            }
        }
        let kept =
            made.isEmpty ? "" : made.count == 1 ? "，旧简报 \(made[0]) 也放上了书架" : "，旧简报 \(made.count) 份也放上了书架"
        let rest = left > 0 ? "；\(left) 份没有期号、年份或已有同号，没有放" : ""
        return "“\(series.name)”设好了\(kept)\(rest)\(trouble ?? "")"
    }
}

extension Bulletin {
    /// A paper that counts 总期号 alone stands by it on the shelf.
    fileprivate var counted: Bulletin {
        var counted = self
        if masthead.number == 0, let serial = masthead.serial { counted.masthead.number = serial }
        return counted
    }
}
