package import Bulletins
package import Recognition

/// What old papers say of their series.
package struct Proposal: Sendable {
    package let series: Series
    /// The papers, for the shelf.
    package let papers: [OldPaper]
    /// What to check, and what could not be read: a sentence each.
    package let remarks: [String]

    package init(series: Series, papers: [OldPaper], remarks: [String]) {
        self.series = series
        self.papers = papers
        self.remarks = remarks
    }
}

/// An old paper, and the pictures in it.
package struct OldPaper: Equatable, Sendable {
    package var bulletin: Bulletin
    package let pictures: [ImportReport.KeptPicture]

    package init(_ bulletin: Bulletin, pictures: [ImportReport.KeptPicture] = []) {
        self.bulletin = bulletin
        self.pictures = pictures
    }
}

/// A file, or a folder of files, that may be an old paper.
package struct PaperFile: Equatable, Sendable {
    package let path: String
    package let title: String
    package let detail: String

    package init(path: String, title: String, detail: String) {
        self.path = path
        self.title = title
        self.detail = detail
    }
}

package struct ShelfChoice: Equatable, Sendable {
    /// 刊名.
    package let name: String
    /// Its last issue: `2023-35  2023年10月8日`.
    package let lastIssue: String
    package let folder: String
    package let isOpen: Bool

    package init(name: String, lastIssue: String, folder: String, isOpen: Bool) {
        self.name = name
        self.lastIssue = lastIssue
        self.folder = folder
        self.isOpen = isOpen
    }
}

/// What is known of a shelf beside its issues.
package struct ShelfState: Equatable, Sendable {
    /// Whether it says what its issues share.
    package var hasSeries: Bool
    /// Whether it is the sample, to be played with.
    package var isSample: Bool
    package var hasOthers: Bool
    /// 刊型 beside the usual issue, each with a count of its own.
    package var kinds: [String]
    /// What another bulletin of the office says that this one, which says nothing yet, may begin with.
    package var model: Series?

    package init(
        hasSeries: Bool = true, isSample: Bool = false, hasOthers: Bool = false, kinds: [String] = [],
        model: Series? = nil
    ) {
        self.model = model
        self.hasSeries = hasSeries
        self.isSample = isSample
        self.hasOthers = hasOthers
        self.kinds = kinds
    }
}
