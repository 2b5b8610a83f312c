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
        for part in PrintedPart.all(of: bulletin) {
            blocks += Manuscript.blocks(of: part, bulletin, series: series)
        }
    }

    /// Whether no page break may part the block from the one after it.
    package func keepsWithNext(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index].kind.keepsWith(blocks[index + 1].kind)
    }
}
