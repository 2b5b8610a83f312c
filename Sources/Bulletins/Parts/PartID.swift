/// The name of a section, subsection, item or attachment for its whole life: short, random, unique in its file.
///
/// Merging and the journal find parts by it, so it never changes and is never used twice.
package struct PartID: Hashable, Sendable, Comparable, CustomStringConvertible {
    @Exact package private(set) var text: String

    package init(_ text: String) { self.text = text }

    /// There is one of each of these, so their names are fixed and no other part may bear them.
    package static let masthead = PartID("masthead")
    package static let imprint = PartID("imprint")
    package static let closing = PartID("closing")
    /// The note of the issue.
    package static let note = PartID("note")
    /// What holds the attachments.
    package static let attachments = PartID("attachments")

    static let fixed: Set<PartID> = [.masthead, .imprint, .closing, .note, .attachments]

    private static let noteMark = "#note"

    /// The name of an item's note, whose body is a body of its own.
    package var noteOfItem: PartID { PartID(text + PartID.noteMark) }

    /// The item whose note this is; `nil` for what is no item's note.
    package var itemOfNote: PartID? {
        text.hasSuffix(PartID.noteMark) ? PartID(String(text.dropLast(PartID.noteMark.count))) : nil
    }

    /// The part that it belongs to: the item of an item's note, else the part itself.
    package var owner: PartID { itemOfNote ?? self }

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
