package import Bulletins

/// One printed paragraph: a heading, a paragraph of text, a line of the masthead or the imprint, or a rule.
package struct Block: Equatable, Sendable {
    package let kind: BlockKind
    /// The part it belongs to; `.masthead` and `.imprint` for theirs.
    package let part: PartID
    package let runs: [Run]

    package init(_ kind: BlockKind, _ part: PartID, _ runs: [Run] = []) {
        self.kind = kind
        self.part = part
        self.runs = runs
    }

    /// What is printed, without the room that a fill makes.
    package var text: String { runs.count == 1 ? runs[0].string : runs.map(\.string).joined() }

    /// Whether both print and type the same.
    func isIdentical(to other: Block) -> Bool {
        kind == other.kind && part == other.part && runs.elementsEqual(other.runs) { $0.isIdentical(to: $1) }
    }

    /// Whether both have the same lines: the same text in the same style, whatever its place is called now.
    func isSetLike(_ other: Block) -> Bool {
        runs.count == other.runs.count && kind.style == other.kind.style
            && zip(runs, other.runs).allSatisfy { $0.isSetLike($1) }
    }
}
