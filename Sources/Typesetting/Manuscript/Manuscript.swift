package import Bulletins

/// The printed order of a bulletin: everything that stands on paper, numbers included, block by block.
///
/// The page and every export walk this one order, so that they cannot differ.
package struct Manuscript: Equatable, Sendable {
    package internal(set) var blocks: [Block]

    /// `series` says whether （此页无正文） is printed where the imprint stands alone on a page.
    ///
    /// That block then stands before the imprint; whether it is needed is known only when pages are made
    /// (``Layout/imprintStandsAlone``).
    package init(_ bulletin: Bulletin, series: Series? = nil) {
        blocks = Manuscript.masthead(bulletin.masthead)
        for (s, section) in bulletin.sections.enumerated() {
            append(.section(s), section.id, bulletin)
            for i in section.items.indices { append(section.items[i], .item(section: s, subsection: nil, i), bulletin) }
            for (u, subsection) in section.subsections.enumerated() {
                append(.subsection(section: s, u), subsection.id, bulletin)
                for i in subsection.items.indices {
                    append(subsection.items[i], .item(section: s, subsection: u, i), bulletin)
                }
            }
        }
        blocks += Manuscript.imprint(bulletin.imprint, notice: series?.blankPageNotice ?? false)
    }

    private mutating func append(_ item: Item, _ path: PartPath, _ bulletin: Bulletin) {
        append(path, item.id, bulletin)
        for index in item.paragraphs.indices { blocks.append(Manuscript.paragraph(index, of: item)) }
    }

    private mutating func append(_ path: PartPath, _ id: PartID, _ bulletin: Bulletin) {
        blocks.append(Manuscript.heading(path, id, bulletin))
    }

    /// Whether no page break may part the block from the one after it.
    package func keepsWithNext(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index].kind.keepsWith(blocks[index + 1].kind)
    }
}
