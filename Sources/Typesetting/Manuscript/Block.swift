package import Bulletins

/// One printed paragraph: a heading, a paragraph of text, a line of the masthead or the imprint, or a rule.
package struct Block: Equatable, Sendable {
    package let kind: BlockKind
    /// The part it belongs to; `.masthead` and `.imprint` for theirs.
    package let part: PartID
    package let runs: [Run]
    /// The paragraph of the body that it prints; before the first for a heading, behind the last for what follows.
    let paragraph: Int
    /// Its beginning, where it is set otherwise than the rest.
    package let lead: Lead?

    package init(_ kind: BlockKind, _ part: PartID, _ runs: [Run] = [], paragraph: Int = -1, lead: Lead? = nil) {
        self.kind = kind
        self.part = part
        self.runs = runs
        self.paragraph = paragraph
        self.lead = lead
    }

    /// The beginning of a block that is set in a face of its own: a heading that runs into its paragraph.
    package struct Lead: Equatable, Sendable {
        /// Unicode scalars, what is derived included.
        package var scalars: Int
        package var typeface: BlockStyle.Typeface
        package var isBold: Bool
    }

    /// What is printed, without the room that a fill makes.
    package var text: String { runs.count == 1 ? runs[0].string : runs.map(\.string).joined() }

    /// Whether both print and type the same.
    func isIdentical(to other: Block) -> Bool {
        kind == other.kind && part == other.part && lead == other.lead
            && runs.elementsEqual(other.runs) { $0.isIdentical(to: $1) }
    }

    /// Whether both have the same lines: the same text in the same style, whatever its place is called now.
    func isSetLike(_ other: Block) -> Bool {
        runs.count == other.runs.count && kind.style == other.kind.style
            && zip(runs, other.runs).allSatisfy { $0.isSetLike($1) }
    }
}
