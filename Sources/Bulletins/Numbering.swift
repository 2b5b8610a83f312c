/// The printed numbers (编号).
///
/// They follow from the order and the style of the series, and are never stored (GB/T 9704-2012, 7.3.3).
package enum Numbering {
    /// The place of the part at a path among those that are counted with it, from 0.
    ///
    /// A section's own items are counted before its subsections, so that no number stands twice; where a level runs on,
    /// those of all parts before are counted too.
    package static func index(of path: PartPath, in bulletin: Bulletin, style: PaperStyle = PaperStyle()) -> Int {
        let here: Int
        switch path {
        case .section(let s): return s - (bulletin.hasLead ? 1 : 0)
        case .attachment(let a): return a
        case .subsection(let s, let u): here = bulletin.sections[s].items.count + u
        case .item(_, _, let i): here = i
        }
        let level = PaperStyle.level(of: path)
        guard style.level(level)?.runsOn ?? false else { return here }
        var before = 0
        for section in bulletin.sections[..<(path.section ?? 0)] {
            before += level == 1 ? section.items.count + section.subsections.count : 0
            if level == 2 { before += section.subsections.reduce(0) { $0 + $1.items.count } }
        }
        if case .item(let s, let u?, _) = path {
            before += bulletin.sections[s].subsections[..<u].reduce(0) { $0 + $1.items.count }
        }
        return before + here
    }

    /// What is printed before the title of the part at a path: its number, or the mark of its level.
    package static func number(of path: PartPath, in bulletin: Bulletin, style: PaperStyle = PaperStyle()) -> String {
        if case .attachment(let a) = path { return bulletin.attachments.count == 1 ? "附件" : "附件\(a + 1)" }
        if bulletin.isLead(path) { return "" }
        let mark = style.mark(PaperStyle.level(of: path))
        if mark.isNumbered, bulletin.isTextAlone(at: path) { return "" }
        return mark.before(index(of: path, in: bulletin, style: style))
    }

    /// A place for a person: `五（二）1`.
    package static func place(of path: PartPath, in bulletin: Bulletin) -> String {
        guard let s = path.section else { return number(of: path, in: bulletin) }
        if s == 0, bulletin.hasLead { return "导语" }
        let section = ChineseNumeral.text(s + (bulletin.hasLead ? 0 : 1))
        switch path {
        case .section, .attachment: return section
        case .subsection, .item(_, nil, _): return section + number(of: path, in: bulletin)
        case .item(let s, let u?, let i):
            return section + number(of: .subsection(section: s, u), in: bulletin) + String(i + 1)
        }
    }

    /// The places of the headings in a body among those counted with them, by the index of the paragraph: each level
    /// begins anew under a heading of the level above.
    package static func headings(in paragraphs: [Paragraph]) -> [Int: Int] {
        var counts = Array(repeating: 0, count: Heading.levels.upperBound + 1)
        var result: [Int: Int] = [:]
        for (index, paragraph) in paragraphs.enumerated() {
            guard let level = paragraph.heading?.level else { continue }
            result[index] = counts[level]
            counts[level] += 1
            for deeper in level + 1..<counts.count { counts[deeper] = 0 }
        }
        return result
    }
}

extension Bulletin {
    /// Whether the issue opens with a text before its first section.
    ///
    /// It is all that stands in a section without a title. Nothing is printed above it, and it is not counted.
    package var hasLead: Bool {
        guard sections.count > 1, let first = sections.first, first.title.isEmpty, first.subsections.isEmpty,
            first.items.count == 1
        else { return false }
        let item = first.items[0]
        return item.runsIn && item.headline.isEmpty && item.contributor.isEmpty
    }

    package func isLead(_ path: PartPath) -> Bool {
        if case .section(0) = path { hasLead } else { false }
    }

    /// Whether an item is all that stands under the title above it, and has none of its own: a first without a second is
    /// not counted.
    fileprivate func isTextAlone(at path: PartPath) -> Bool {
        guard let item = item(at: path), item.runsIn, item.headline.isEmpty else { return false }
        switch path {
        case .item(let s, nil, _): return sections[s].items.count == 1 && sections[s].subsections.isEmpty
        case .item(let s, let u?, _): return sections[s].subsections[u].items.count == 1
        default: return false
        }
    }
}

// As today's paper has them, for lists that no series belongs to.
extension Numbering {
    /// `一、`.
    package static func section(_ index: Int) -> String { PaperStyle().mark(0).before(index) }

    /// `（一）`.
    package static func subsection(_ index: Int) -> String { PaperStyle().mark(1).before(index) }

    /// `（一）` directly under a section, `1.` under a subsection.
    package static func item(_ index: Int, inSubsection: Bool) -> String {
        PaperStyle().mark(inSubsection ? 2 : 1).before(index)
    }
}
