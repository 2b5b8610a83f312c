package import Bulletins
import Proofreading
import Typesetting

/// What is said of the chosen issue beside the list.
package struct ShelfPreview: Equatable, Sendable {
    package let reference: String
    /// When it was last saved, in seconds since 1970.
    let saved: Int
    /// Who saved it; `nil` where nobody knows.
    let author: String?
    /// The files that it was exported to, the newest first.
    let exports: [Export]
    /// Its outline, a row a part.
    let outline: [OutlineTree.Row]
    /// Its first page as it will be printed.
    let page: [Row]
    /// An exported file.
    package struct Export: Equatable, Sendable {
        let name: String
        /// Seconds since 1970.
        let time: Int

        package init(name: String, time: Int) {
            self.name = name
            self.time = time
        }
    }

    package init(
        of bulletin: Bulletin, in series: Series, reference: String, saved: Int, by author: String? = nil,
        exports: [Export]
    ) {
        self.reference = reference
        self.saved = saved
        self.author = author
        self.exports = exports
        let series = series.printing(bulletin)
        outline = OutlineTree(bulletin, style: series.style).rows.filter { $0.path != nil }
        let layout = Layout(bulletin.withoutBlanks, series: series)
        page = (0..<(layout.measure.rowsPerPage ?? 0)).map(layout.row)
    }

    var printing: Printing { Printing(saved: saved, exported: exports.first?.time) }
}

extension Sequence<Finding> {
    /// `必改 3  建议 12`; what there is none of is left out.
    package var summary: String {
        let counts = Dictionary(grouping: self, by: \.level).mapValues(\.count)
        return Level.allCases.reversed().compactMap { level in counts[level].map { "\(level.title) \($0)" } }
            .joined(separator: "  ")
    }
}
