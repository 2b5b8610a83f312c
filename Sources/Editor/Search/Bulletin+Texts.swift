import Bulletins

extension Bulletin {
    /// The fields of the masthead and the imprint in printed order.
    private static let mastheadFields: [Field] = [
        .name, .number, .serial, .office, .date, .title, .year, .coverage,
    ]
    private static let imprintFields: [Field] = [.reportTo, .sendTo, .distributeTo, .copies]

    /// Hands over every text that is printed, in printed order, until `body` returns `false`; the path is `nil` for the
    /// masthead and the imprint.
    func forEachText(_ body: (Place, PartPath?, String) -> Bool) {
        func take(_ item: Item, _ path: PartPath) -> Bool {
            guard body(Place(item.id, .contributor), path, item.contributor),
                body(Place(item.id, .headline), path, item.headline)
            else { return false }
            for (index, paragraph) in item.paragraphs.enumerated() {
                guard body(Place(item.id, .paragraph(index)), path, paragraph) else { return false }
            }
            return true
        }
        for field in Bulletin.mastheadFields {
            guard body(Place(.masthead, field), nil, masthead.text(field) ?? "") else { return }
        }
        for (s, section) in sections.enumerated() {
            guard body(Place(section.id, .title), .section(s), section.title) else { return }
            for (i, item) in section.items.enumerated() {
                guard take(item, .item(section: s, subsection: nil, i)) else { return }
            }
            for (u, subsection) in section.subsections.enumerated() {
                guard body(Place(subsection.id, .title), .subsection(section: s, u), subsection.title) else { return }
                for (i, item) in subsection.items.enumerated() {
                    guard take(item, .item(section: s, subsection: u, i)) else { return }
                }
            }
        }
        for field in Bulletin.imprintFields {
            guard body(Place(.imprint, field), nil, imprint.text(field) ?? "") else { return }
        }
    }

    /// How a person finds a place: `五（二）1`, 版头, 版记.
    func name(of place: Place) -> String {
        path(of: place.part).map { Numbering.place(of: $0, in: self) } ?? Bulletin.name(ofUnnumbered: place)
    }

    static func name(ofUnnumbered place: Place) -> String { place.part == .masthead ? "版头" : "版记" }
}
