package import Bulletins

/// The outline's rows: masthead, sections, subsections, items, imprint.
///
/// Rebuilt when the structure changes; typing changes at most the title of one row.
package struct OutlineTree: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        package let part: PartID
        /// `nil` for masthead and imprint.
        package let path: PartPath?
        /// Columns of indentation.
        package let indent: Int
        /// How many items are in it; `nil` for an item.
        package let items: Int?
        package let isFolded: Bool
        /// With its number; what has no title yet can be seen, too.
        @Exact package internal(set) var title: String
    }

    package private(set) var rows: [Row] = []
    private var index: [PartID: Int] = [:]
    /// Whether the issue had a lead: on it hang the numbers of all sections.
    private(set) var hasLead = false
    /// Sections and subsections whose content is hidden.
    package private(set) var folded: Set<PartID> = []

    /// The marks of the series.
    private var style: PaperStyle

    init(_ bulletin: Bulletin, style: PaperStyle = PaperStyle()) {
        self.style = style
        rebuild(bulletin)
    }

    mutating func rebuild(_ bulletin: Bulletin) {
        hasLead = bulletin.hasLead
        rows = [Row(part: .masthead, path: nil, indent: 0, items: nil, isFolded: false, title: "版头")]
        for s in bulletin.sections.indices { add(section: s, of: bulletin) }
        for (a, attachment) in bulletin.attachments.enumerated() {
            add(attachment.id, .attachment(a), indent: 0, of: bulletin)
        }
        rows.append(Row(part: .imprint, path: nil, indent: 0, items: nil, isFolded: false, title: "版记"))
        index = Dictionary(rows.indices.map { (rows[$0].part, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// With the marks of another style.
    mutating func set(_ bulletin: Bulletin, style: PaperStyle) {
        self.style = style
        rebuild(bulletin)
    }

    /// Reads the title of a part anew.
    mutating func retitle(_ part: PartID, in bulletin: Bulletin) {
        guard let index = index[part], let path = rows[index].path else { return }
        let title = title(path, in: bulletin)
        if !rows[index].title.isIdentical(to: title) { rows[index].title = title }
    }

    /// The same where the text has changed, by which an item without a headline is known.
    mutating func retell(_ part: PartID, in bulletin: Bulletin) {
        guard let path = index[part].flatMap({ rows[$0].path }), bulletin.item(at: path)?.heading.isEmpty ?? false
        else { return }
        retitle(part, in: bulletin)
    }

    mutating func toggleFold(_ part: PartID, of bulletin: Bulletin) {
        if folded.remove(part) == nil { folded.insert(part) }
        rebuild(bulletin)
    }

    package func row(of part: PartID) -> Int? { index[part] }

    /// The row that stands for a part: its own, or that of the folded part around it.
    package func visibleRow(of part: PartID, in bulletin: Bulletin) -> Int {
        if let row = index[part] { return row }
        return bulletin.ancestors(of: part).reversed().lazy.compactMap { index[$0] }.first ?? 0
    }

    private mutating func add(section s: Int, of bulletin: Bulletin) {
        let section = bulletin.sections[s]
        let count = section.items.count + section.subsections.reduce(0) { $0 + $1.items.count }
        add(section.id, .section(s), indent: 0, items: count, of: bulletin)
        if folded.contains(section.id) { return }
        for (i, item) in section.items.enumerated() {
            add(item.id, .item(section: s, subsection: nil, i), indent: 1, of: bulletin)
        }
        for (u, subsection) in section.subsections.enumerated() {
            add(subsection.id, .subsection(section: s, u), indent: 1, items: subsection.items.count, of: bulletin)
            if folded.contains(subsection.id) { continue }
            for (i, item) in subsection.items.enumerated() {
                add(item.id, .item(section: s, subsection: u, i), indent: 3, of: bulletin)
            }
        }
    }

    private mutating func add(
        _ part: PartID, _ path: PartPath, indent: Int, items: Int? = nil, of bulletin: Bulletin
    ) {
        rows.append(
            Row(
                part: part, path: path, indent: indent, items: items, isFolded: folded.contains(part),
                title: title(path, in: bulletin)))
    }

    private func title(_ path: PartPath, in bulletin: Bulletin) -> String {
        let title = bulletin.part(at: path).heading
        let number = Numbering.number(of: path, in: bulletin, style: style)
        if !title.isEmpty {
            // On paper it stands above its title, on a line of its own.
            if case .attachment = path { return "\(number)　\(title)" }
            return number + title + style.mark(PaperStyle.level(of: path)).after
        }
        // What prints no headline is known by its text.
        let item = bulletin.item(at: path)
        let isBare = item?.runsIn ?? false || style.mark(PaperStyle.level(of: path)).isNone
        let text = isBare ? item?.paragraphs.lazy.map(\.text).first { !$0.isEmpty } : nil
        if bulletin.isLead(path) { return "〔导语〕" }
        return number + (text.map { String($0.prefix(20)) } ?? "〔无标题〕")
    }
}

extension Part {
    /// What stands in its heading, without the number.
    var heading: String {
        if case .item(let item) = self { item.heading } else { title ?? "" }
    }
}

extension Item {
    /// Contributor and headline, as they are printed between the number and the text.
    var heading: String { contributor.isEmpty ? headline : "\(contributor)：\(headline)" }
}

extension Edit {
    /// The parts whose headings it changes, in place.
    var retitled: [PartID] {
        switch self {
        case .replace(let place, _, _):
            switch place.field {
            case .title, .headline, .contributor: [place.part]
            default: []
            }
        case .all(let edits): edits.flatMap(\.retitled)
        default: []
        }
    }

    /// The parts whose texts it changes, in place.
    var retold: [PartID] {
        switch self {
        case .replace(let place, _, _): place.field?.slot == nil ? [] : [place.part]
        case .paragraphs(let part, _, _), .runIn(let part, _): [part]
        case .all(let edits): edits.flatMap(\.retold)
        default: []
        }
    }
}
