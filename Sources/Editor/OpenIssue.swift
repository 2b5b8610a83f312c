package import Bulletins
package import Proofreading

/// An issue as it comes from the shelf.
package struct OpenIssue: Sendable {
    /// How the shelf calls the file.
    package var reference: String
    package var draft: Draft
    package var series: Series
    /// The words that the proofreader knows: the built-in ones and the office's.
    package var lexicon: Lexicon
    /// A sentence to show: read only, recovered, healed.
    package var notice: String?

    package init(reference: String, draft: Draft, series: Series, lexicon: Lexicon = .standard, notice: String? = nil) {
        self.reference = reference
        self.draft = draft
        self.series = series
        self.lexicon = lexicon
        self.notice = notice
    }
}
