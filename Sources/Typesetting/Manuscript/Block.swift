package import Bulletins

/// One printed paragraph: a heading, a paragraph of text, a row of a table, a line of the masthead or the imprint, or a
/// rule.
package struct Block: Equatable, Sendable {
    package let kind: BlockKind
    /// The part it belongs to; `.masthead` and `.imprint` for theirs.
    package let part: PartID
    package let runs: [Run]
    /// How it is set: what the series has for its kind, and what this one has otherwise.
    package let style: BlockStyle
    /// The paragraph of the body that it prints; before the first for a heading, behind the last for what follows.
    let paragraph: Int
    /// Its beginning, where it is set otherwise than the rest.
    package let lead: Lead?
    /// What makes it the row of a table.
    package let row: TableRow?

    package init(
        _ kind: BlockKind, _ part: PartID, _ runs: [Run] = [], style: BlockStyle, paragraph: Int = -1,
        lead: Lead? = nil, row: TableRow? = nil
    ) {
        self.kind = kind
        self.part = part
        self.runs = runs
        self.style = style
        self.paragraph = paragraph
        self.lead = lead
        self.row = row
    }

    /// The beginning of a block that is set in a face of its own: a heading that runs into its paragraph.
    package struct Lead: Equatable, Sendable {
        /// Unicode scalars, what is derived included.
        package var scalars: Int
        package var typeface: BlockStyle.Typeface
        package var isBold: Bool

        init(scalars: Int, _ style: BlockStyle) {
            self.scalars = scalars
            typeface = style.typeface
            isBold = style.isBold
        }

        init(scalars: Int, _ emphasis: PaperStyle.Emphasis) {
            var style = BlockStyle()
            style.set(emphasis)
            self.init(scalars: scalars, style)
        }
    }

    /// What is printed, without the room that a fill makes.
    package var text: String { runs.count == 1 ? runs[0].string : runs.map(\.string).joined() }

    /// Whether both print and type the same.
    package func isIdentical(to other: Block) -> Bool {
        kind == other.kind && lead == other.lead && style == other.style && row == other.row
            && (sharesRuns(with: other)
                || part == other.part && runs.elementsEqual(other.runs) { $0.isIdentical(to: $1) })
    }

    /// Whether one is a copy of the other: no text is looked at then.
    private func sharesRuns(with other: Block) -> Bool {
        runs.withUnsafeBufferPointer { mine in
            other.runs.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress && !mine.isEmpty }
        }
    }

    /// Whether both have the same lines: the same text in the same style, whatever its place is called now.
    func isSetLike(_ other: Block) -> Bool {
        runs.count == other.runs.count && style == other.style && row == other.row
            && kind.isRule == other.kind.isRule && kind.pictureRows == other.kind.pictureRows
            && zip(runs, other.runs).allSatisfy { $0.isSetLike($1) }
    }
}

extension Block {
    /// Its text in pieces, each in one face, with the places forgotten; stretches stand for themselves.
    package var pieces: [Piece] {
        var rest = lead?.scalars ?? 0
        var pieces: [Piece] = []
        for run in runs {
            if run.isStretch {
                pieces.append(Piece(run: run, isLead: false))
                continue
            }
            let scalars = run.string.unicodeScalars
            let count = rest == 0 ? 0 : min(rest, scalars.count)
            rest -= count
            if count == 0 || count == scalars.count {
                pieces.append(Piece(run: run, isLead: count > 0))
                continue
            }
            let end = scalars.index(scalars.startIndex, offsetBy: count)
            pieces.append(Piece(run: .derived(String(scalars[..<end])), isLead: true))
            pieces.append(Piece(run: .derived(String(scalars[end...])), isLead: false))
        }
        return pieces
    }

    package struct Piece: Equatable, Sendable {
        package let run: Run
        /// Whether it is set as the lead is.
        package let isLead: Bool
    }
}
