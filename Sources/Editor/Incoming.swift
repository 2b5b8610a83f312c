package import Bulletins

/// A text from elsewhere that is to become one with the draft.
package struct Incoming: Sendable {
    /// Where it comes from, as the world knows it.
    package enum Source: Equatable, Sendable {
        /// Another saved it; by the hash of the file.
        case file(hash: String)
        /// A crashed client left it unsaved: the first so many of its edits, or all.
        case unsaved(Int, first: Int?)
    }

    package let source: Source
    /// What it and our text both come from.
    package let base: Bulletin
    package let bulletin: Bulletin
    /// Who the other is; empty where nobody knows.
    package let from: String
    /// The parts that are others in it, where it may wait until nobody types; `nil` where somebody waits for it.
    package let parts: Set<PartID>?

    package init(_ source: Source, base: Bulletin, _ bulletin: Bulletin, from: String, parts: Set<PartID>? = nil) {
        self.source = source
        self.base = base
        self.bulletin = bulletin
        self.from = from
        self.parts = parts
    }

    /// Whether it was never saved, and is recovered.
    var isRecovered: Bool { if case .unsaved = source { true } else { false } }
}
