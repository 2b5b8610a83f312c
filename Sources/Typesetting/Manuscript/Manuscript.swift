package import Bulletins

/// The printed order of a bulletin: everything that stands on paper, numbers included, block by block.
///
/// The page and every export walk this one order, so that they cannot differ.
package struct Manuscript: Equatable, Sendable {
    package internal(set) var blocks: [Block]

    /// `series` says how the issue looks, and whether （此页无正文） is printed where the imprint stands alone on a page.
    ///
    /// That block then stands before the imprint; whether it is needed is known only when pages are made
    /// (``Layout/imprintStandsAlone``).
    package init(_ bulletin: Bulletin, series: Series? = nil) {
        self.init(bulletin, series: series, series?.sheet ?? .usual)
    }

    init(_ bulletin: Bulletin, series: Series?, _ sheet: StyleSheet) {
        blocks = []
        for part in PrintedPart.all(of: bulletin) {
            blocks += Manuscript.blocks(of: part, bulletin, series: series, sheet)
        }
    }

    /// Whether no page break may part the block from the one after it.
    package func keepsWithNext(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index].kind.keepsWith(blocks[index + 1].kind)
    }

    /// Whether the block stands on the first line of a page, whatever is before it: each attachment, and the text
    /// behind a table of contents, where the series wants that.
    package func startsPage(_ index: Int, _ sheet: StyleSheet) -> Bool {
        if blocks[index].kind == .attachmentMark { return true }
        guard sheet.paper.contents?.ownPage ?? false, index > 0 else { return false }
        return blocks[index - 1].kind.isContents && !blocks[index].kind.isContents && !blocks[index].isFoot
    }
}

extension Block {
    /// Whether it stands at the foot of the last page.
    fileprivate var isFoot: Bool { kind.isImprint || kind == .blankPageNotice }
}
