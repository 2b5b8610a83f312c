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

    func count(_ reference: String) throws(StorageError) -> [Event] {
        let file = try shelf.file(for: reference)
        let series = shelf.series().series
        let (lexicon, _) = try shelf.lexicon(units: series.units)
        var proofreader = Proofreader(
            lexicon: lexicon, archive: try shelf.archive(except: file), rulesOff: series.rulesOff)
        proofreader.sparesUnfilled = true
        return [
            .shelf(.counted(reference: reference, findings: proofreader.read(try shelf.load(file).bulletin).summary))
        ]
    }
}
