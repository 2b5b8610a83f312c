import Bulletins

/// Something that was cut or copied.
struct Clipping: Equatable, Sendable {
    /// As it would be typed.
    let text: String
    /// What it was made of, where it reached over parts; so that items stay items when they are pasted.
    let fragment: Fragment?
    /// The issue that it is from, beside which the files of its pictures are; empty for mere text.
    var reference = ""
    /// The cut that it came from; `nil` for what was copied.
    var cut: Cut?

    /// A stretch of a bulletin.
    struct Fragment: Equatable, Sendable {
        /// The end of the part in which it begins.
        let paragraphs: [Paragraph]
        let parts: [Part]

        /// The names of the files of its pictures.
        var pictures: [String] { (paragraphs.pictures + parts.flatMap(\.pictures)).map(\.name) }

        func renamingPictures(_ names: [String: String]) -> Fragment {
            var paragraphs = paragraphs
            paragraphs.renamePictures(names)
            return Fragment(paragraphs: paragraphs, parts: parts.map { $0.renamingPictures(names) })
        }
    }

    /// What a cut left, and what takes it back: pasted there again, everything is as it was.
    struct Cut: Equatable, Sendable {
        let bulletin: Bulletin
        let position: Position
        let inverse: Edit
        /// Where the selection ended.
        let end: Position
    }
}

/// What was cut and copied, the latest first.
struct Clippings: Equatable, Sendable {
    private(set) var ring: [Clipping] = []
    private static let limit = 20

    var latest: Clipping? { ring.first }

    mutating func add(_ clipping: Clipping) {
        ring.removeAll { $0.text == clipping.text }
        ring.insert(clipping, at: 0)
        if ring.count > Clippings.limit { ring.removeLast() }
    }

    /// Notes the cut that the latest came from.
    mutating func note(_ cut: Clipping.Cut) {
        if !ring.isEmpty { ring[0].cut = cut }
    }
}
