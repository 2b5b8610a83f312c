package import Bulletins
package import Storage

extension Shelf {
    /// Makes the next issue of this year: the standing sections of the series, or those of another issue.
    package func createNext(from reference: String?, today: Day?) throws(StorageError) -> IssueFile {
        let year = today?.year ?? 2000
        let number = try nextNumber(in: year)
        let (series, problem) = series()
        // From nothing it would be an issue of nobody's; what is wrong elsewhere need not stand in its way.
        if let problem, series == Series() { throw problem }
        var bulletin = series.bulletin(year: year, number: number, date: today)
        if let reference {
            let model = try load(file(for: reference)).bulletin
            bulletin.masthead.name = model.masthead.name
            bulletin.masthead.title = model.masthead.title
            bulletin.masthead.office = model.masthead.office
            bulletin.imprint = model.imprint
            bulletin.sections = model.sections.map { section in
                Section(title: section.title, subsections: section.subsections.map { Subsection(title: $0.title) })
            }
        }
        return try create(bulletin)
    }
}
