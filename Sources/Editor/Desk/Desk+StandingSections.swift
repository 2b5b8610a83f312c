import Bulletins

extension Desk {
    /// The standing sections of the series that the issue lacks, in their order.
    var missingSections: [Series.StandingSection] {
        let titles = Set(bulletin.sections.map(\.title))
        return series.sections.filter { !titles.contains($0.title) }
    }

    /// The standing subsections that the present section lacks, in their order.
    var missingSubsections: [String] {
        guard let section = bulletin.path(of: structuralPart)?.section.map({ bulletin.sections[$0] }) else { return [] }
        let titles = Set(section.subsections.map(\.title))
        return order(in: section).filter { !titles.contains($0) }
    }

    /// Adds a standing section where its order puts it, with its subsections.
    mutating func add(_ standing: Series.StandingSection) throws(EditError) {
        let section = Section(
            id: .random(using: &ids), title: standing.title,
            subsections: standing.subsections.map { Subsection(id: .random(using: &ids), title: $0) })
        let index = Desk.slot(
            for: standing.title, among: bulletin.sections.map(\.title), order: series.sections.map(\.title))
        try perform(
            .insert(.section(section), at: Location(nil, index)), "新栏目",
            caret: Position(section.id, .title, standing.title.scalarCount))
        focus = .page
        anchor = nil
    }

    /// Adds a standing subsection to the present section where its order puts it.
    mutating func addSubsection(_ title: String) throws(EditError) {
        guard let section = bulletin.path(of: structuralPart)?.section.map({ bulletin.sections[$0] }) else { return }
        let subsection = Subsection(id: .random(using: &ids), title: title)
        let index = Desk.slot(for: title, among: section.subsections.map(\.title), order: order(in: section))
        try perform(
            .insert(.subsection(subsection), at: Location(section.id, index)), "新二级栏目",
            caret: Position(subsection.id, .title, title.scalarCount))
        focus = .page
        anchor = nil
    }

    private func order(in section: Section) -> [String] {
        series.sections.first { $0.title == section.title }?.subsections ?? []
    }

    /// Behind the last of those that stand before it in the order; first where none does.
    static func slot(for title: String, among titles: [String], order: [String]) -> Int {
        guard let rank = order.firstIndex(of: title) else { return titles.count }
        let last = titles.lastIndex { other in order.firstIndex(of: other).map { $0 < rank } ?? false }
        return last.map { $0 + 1 } ?? 0
    }
}
