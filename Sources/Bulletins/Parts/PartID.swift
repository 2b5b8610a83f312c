/// The name of a section, subsection or item for its whole life: short, random, unique in its file.
///
/// Merging and the journal find parts by it, so it never changes and is never used twice.
package struct PartID: Hashable, Sendable, Comparable, CustomStringConvertible {
    @Exact package private(set) var text: String

    package init(_ text: String) { self.text = text }

    /// The masthead and the imprint are parts too; there is one of each, so their names are fixed and no other part
    /// may bear them.
    package static let masthead = PartID("masthead")
    package static let imprint = PartID("imprint")

    package var description: String { text }

    package static func < (a: PartID, b: PartID) -> Bool { a._text < b._text }

    /// A fresh name: eight characters that a person can read out without mistakes (no 0/o, 1/l/i).
    package static func random(using generator: inout some RandomNumberGenerator) -> PartID {
        let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")
        return PartID(String((0..<8).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }))
    }

    package static func random() -> PartID {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }
}
