package import Bulletins

/// An issue as it comes from the shelf.
package struct OpenIssue: Sendable {
    /// How the shelf calls the file.
    package var reference: String
    package var draft: Draft
    package var series: Series
    /// A sentence to show: read only, recovered, healed.
    package var notice: String?
    /// What the editor left there last, where others have saved since and it is still known.
    package var former: Bulletin?
    /// What the others call whoever opened it.
    package var editor: String

    package init(
        reference: String, draft: Draft, series: Series, notice: String? = nil, former: Bulletin? = nil,
        editor: String = ""
    ) {
        self.reference = reference
        self.draft = draft
        self.series = series
        self.notice = notice
        self.former = former
        self.editor = editor
    }
}
