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
        blocks = []
        append(.masthead, nil, bulletin, series)
        for (s, section) in bulletin.sections.enumerated() {
            append(section.id, .section(s), bulletin, series)
            for (i, item) in section.items.enumerated() {
                append(item.id, .item(section: s, subsection: nil, i), bulletin, series)
            }
            for (u, subsection) in section.subsections.enumerated() {
                append(subsection.id, .subsection(section: s, u), bulletin, series)
                for (i, item) in subsection.items.enumerated() {
                    append(item.id, .item(section: s, subsection: u, i), bulletin, series)
                }
            }
        }
        append(.imprint, nil, bulletin, series)
    }

    private mutating func append(_ part: PartID, _ path: PartPath?, _ bulletin: Bulletin, _ series: Series?) {
        blocks += Manuscript.blocks(ofPart: part, path, bulletin, series: series)
    }

    /// What a part prints, without what the parts in it print; `path` is `nil` for the masthead and the imprint.
    static func blocks(ofPart part: PartID, _ path: PartPath?, _ bulletin: Bulletin, series: Series?) -> [Block] {
        guard let path else {
            return part == .masthead
                ? masthead(bulletin.masthead)
                : imprint(bulletin.imprint, notice: series?.blankPageNotice ?? false)
        }
        let heading = heading(path, part, bulletin)
        guard let item = bulletin.item(at: path) else { return [heading] }
        return [heading] + item.paragraphs.indices.map { paragraph($0, of: item) }
    }

    /// Whether no page break may part the block from the one after it.
    package func keepsWithNext(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index].kind.keepsWith(blocks[index + 1].kind)
    }
}
