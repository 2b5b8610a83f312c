package import Bulletins

/// How the blocks of a series are set: the table of ``BlockKind/style``, and what the series has otherwise.
package struct StyleSheet: Equatable, Sendable {
    package let paper: PaperStyle
    /// Points of the body text.
    package let textSize: Int
    /// The page of the series.
    package let page: Measure
    /// Whether every block is set as usual.
    private let isUsual: Bool

    /// The width of the text on paper, in points: 156 mm.
    package static let textWidth = 156 * 72 / 25.4

    /// So many lines and characters a page and a line may have; others are set as the nearest.
    package static let possibleLines = 10...50
    package static let possibleColumns = 14...60

    package init(_ paper: PaperStyle = PaperStyle()) {
        self.paper = paper
        textSize = paper.size(.text) ?? BlockStyle.usualSize
        isUsual = paper.levels == nil && paper.sizes.isEmpty
        // Smaller characters stand closer, unless the series counts them.
        let fitting = Int((StyleSheet.textWidth / Double(textSize)).rounded())
        func nearest(_ count: Int, in range: ClosedRange<Int>) -> Int {
            min(max(count, range.lowerBound), range.upperBound)
        }
        let columns = nearest(paper.columns ?? fitting, in: StyleSheet.possibleColumns)
        let lines = nearest(paper.lines ?? Measure.page.rowsPerPage ?? 22, in: StyleSheet.possibleLines)
        page = Measure(columns: 2 * columns, rowsPerPage: lines)
    }

    static let usual = StyleSheet()

    /// How blocks of a kind are set.
    package func style(of kind: BlockKind) -> BlockStyle {
        var style = kind.style
        if isUsual { return style }
        if let level = kind.depth.flatMap({ paper.level($0) }) {
            if let face = level.face { style.set(face) }
            if level.centred ?? false {
                style.alignment = .centre
                style.firstIndent = 0
            }
        }
        if let text = kind.sizedText(style.size), let size = paper.size(text) {
            style.size = size
            if style.columns != nil { style.columns = columns(ofSize: size) }
        }
        return style
    }

    /// The half-width columns of a line of characters of a size.
    package func columns(ofSize size: Int) -> Int {
        size == textSize ? page.columns : Int(StyleSheet.textWidth / Double(size)) * 2
    }
}

extension BlockKind {
    /// By which size of the series it goes.
    fileprivate func sizedText(_ usual: Int) -> PaperStyle.SizedText? {
        switch self {
        case .name: .name
        case .title, .attachmentTitle: .title
        case .tableRow: .table
        default: isImprint ? .imprint : usual == BlockStyle.usualSize ? .text : nil
        }
    }
}

extension Series {
    /// How its issues are set.
    package var sheet: StyleSheet { StyleSheet(style) }
}
