internal import Typesetting

/// What is drawn at one go: a full-width character, or the half-width ones that stand together.
struct RowPiece {
    var text: String
    /// The characters with their combining marks.
    var clusters: [String]
    /// Points from the left edge of the paper.
    var x: Double
    /// The room on the grid, in points.
    var width: Double
    /// Whether it is of the beginning that is set otherwise than the rest.
    var isLead = false
}

enum RowPieces {
    static func pieces(of row: Row, _ block: Block, _ grid: PaperGrid, size: Int) -> [RowPiece] {
        // Those of a table fill the line, whatever their size.
        let column = block.row.map { PaperMeasure.textWidth / Double($0.columns) } ?? grid.column(size)
        let place = Placement(row, block, grid, column)
        var pieces: [RowPiece] = []
        var end = -1
        // A tab is shown on the screen and blank on paper.
        for (index, glyph) in row.glyphs.enumerated() where glyph.columns > 0 && glyph.text != "\u{2409}" {
            let isLead = index < row.leadGlyphs
            let width = Double(glyph.columns) * column
            if glyph.columns == 1, end == glyph.column, let last = pieces.indices.last, pieces[last].isHalfWidth,
                pieces[last].isLead == isLead
            {
                pieces[last].text += glyph.text
                pieces[last].clusters.append(glyph.text)
                pieces[last].width += width
            } else {
                pieces.append(
                    RowPiece(
                        text: glyph.text, clusters: [glyph.text], x: place.x(glyph.column), width: width,
                        isLead: isLead))
            }
            end = glyph.column + glyph.columns
        }
        return pieces
    }
}

extension RowPiece {
    fileprivate var isHalfWidth: Bool { text.unicodeScalars.allSatisfy(\.isASCII) }
}

/// Where the columns of a row are on paper, whose characters may be larger or smaller than the grid's.
private struct Placement {
    private let origin: Double
    /// Where what is pushed to the right begins, and its own origin.
    private var pushed: (column: Int, origin: Double)?
    private let column: Double

    init(_ row: Row, _ block: Block, _ grid: PaperGrid, _ column: Double) {
        self.column = column
        let left = PaperMeasure.left
        let right = left + PaperMeasure.textWidth - Double(grid.columns) * column
        if block.style.alignment == .centre, let first = row.glyphs.first, let last = row.glyphs.last {
            // The middle of the line stays in the middle.
            let middle = Double(first.column + last.column + last.columns) / 2
            origin = left + PaperMeasure.textWidth / 2 - middle * column
        } else if block.row == nil, block.runs.first == .fill || Placement.isPushedDown(row, block) {
            // What is pushed to the right is measured from there.
            origin = right
        } else {
            origin = left
            // So is what a stretch within the line pushes there: 印发日期 ends where the line does.
            if block.row == nil, block.runs.contains(.fill) {
                pushed = Array(zip(row.glyphs, row.glyphs.dropFirst())).last { $0.column + $0.columns < $1.column }
                    .map { ($1.column, right) }
            }
        }
    }

    /// Whether all of it is what a stretch pushed to the right, out of the line above.
    private static func isPushedDown(_ row: Row, _ block: Block) -> Bool {
        block.runs.contains(.fill) && row.line > 0 && (row.glyphs.first?.column ?? 0) > block.style.indent
    }

    func x(_ position: Int) -> Double {
        (pushed.map { position >= $0.column ? $0.origin : origin } ?? origin) + Double(position) * column
    }
}
