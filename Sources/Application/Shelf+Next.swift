package import Bulletins
package import Storage
import SystemPackage

extension Shelf {
    /// Makes the next issue of this year: the standing sections of the series, or those of another issue; of the newest
    /// where nothing says what the series is.
    ///
    /// - Parameter kind: 刊型, whose count it goes on; of what it is made from where nobody says.
    package func createNext(from reference: String?, kind: String? = nil, today: Day?) throws(StorageError) -> IssueFile
    {
        var reference = reference
        if reference == nil, !hasSeries { reference = try newestReference() }
        let model = try reference.map { reference throws(StorageError) in try load(file(for: reference)).bulletin }
        let (series, problem) = series()
        // From nothing it would be an issue of nobody's; what is wrong elsewhere need not stand in its way.
        if let problem, series == Series() { throw problem }
        let kind = kind ?? model?.masthead.countedKind ?? ""
        return try create(numbered: next(of: series, kind: kind, like: model, today: today))
    }

    /// The next issue of a series in this year, in which nothing is written: with the sections of a model, else with the
    /// marks of the last one.
    func next(of series: Series, kind: String = "", like model: Bulletin? = nil, today: Day?) throws(StorageError)
        -> Bulletin
    {
        let year = today?.year ?? 2000
        let next = try next(in: year, kind: kind)
        var bulletin =
            model.map { series.bulletin(like: $0, year: year, number: next.number, date: today) }
            ?? series.bulletin(year: year, number: next.number, date: today)
        if model == nil, let last = try newest(kind: kind) {
            bulletin.takeMarks(from: try load(last).bulletin)
        }
        bulletin.masthead.kind = kind
        bulletin.masthead.serial = next.serial
        return bulletin
    }

    private func newestReference() throws(StorageError) -> String {
        guard let file = try newest() else { throw .noSeries }
        return file.path.string
    }

    /// - Parameter kind: 刊型; `nil` for any.
    private func newest(kind: String? = nil) throws(StorageError) -> IssueFile? {
        try entries().first { entry in entry.summary != nil && kind.map(entry.isOfKind) ?? true }?.file
    }
}
