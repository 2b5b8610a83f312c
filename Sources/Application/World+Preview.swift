import Bulletins
import Editor
import Proofreading
import Storage
import SystemPackage

// What is said of an issue beside the list of the shelf.
extension World {
    func preview(_ reference: String) throws(StorageError) -> [Event] {
        let file = try shelf.file(for: reference)
        let loaded = try shelf.load(file)
        let bulletin = loaded.bulletin
        let exports = shelf.exports(named: [bulletin.exportName, file.title])
        return [
            .shelf(
                .previewed(
                    ShelfPreview(
                        of: bulletin, in: shelf.series().series, reference: reference,
                        saved: shelf.savedTime(of: file) ?? 0,
                        by: shelf.author(of: file.name.string, holding: loaded.hash),
                        exports: exports.map { ShelfPreview.Export(name: $0.path.shownName, time: $0.time) })))
        ]
    }

    /// Reads the next issue in which findings are to be counted; while one is open, nobody looks at the list.
    mutating func countNext() -> [Event] {
        guard handle == nil, !uncounted.isEmpty else {
            uncounted = []
            former = nil
            return []
        }
        let reference = uncounted.removeFirst()
        // An issue that cannot be read says why when it is opened.
        return (try? [.shelf(.counted(count(reference)))]) ?? []
    }

    private mutating func count(_ reference: String) throws(StorageError) -> ShelfCount {
        let issues = if let former { former } else { try shelf.newestIssues() }
        former = issues
        let file = try shelf.file(for: reference)
        let series = shelf.series().series
        let (lexicon, _) = try shelf.lexicon(units: series.units)
        var proofreader = Proofreader(
            lexicon: lexicon, archive: Archive(of: issues, except: file), rulesOff: series.rulesOff)
        proofreader.sparesUnfilled = true
        let loaded = try shelf.load(file)
        proofreader.readsSources = series.printing(loaded.bulletin).style.printsSources
        let findings = proofreader.read(loaded.bulletin)
        return ShelfCount(
            reference: reference, saved: shelf.savedTime(of: file) ?? 0,
            by: shelf.author(of: file.name.string, holding: loaded.hash),
            exported: shelf.exports(named: [loaded.bulletin.exportName, file.title]).first?.time,
            must: findings.count { $0.level == .must }, findings: findings.summary)
    }
}
