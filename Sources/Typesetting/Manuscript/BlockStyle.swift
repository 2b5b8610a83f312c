import Bulletins

/// How a block is set on the grid, usually of 22 rows of 28 characters, 29 points a row.
///
/// Columns are half-width columns of the grid (half an em of the body text, 7.85 points); rows are rows of the grid.
package struct BlockStyle: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable { case leading, centre }

    /// 三号.
    package static let usualSize = 16

    package var alignment = Alignment.leading
    package var typeface = Typeface.text
    /// Points.
    package var size = BlockStyle.usualSize
    package var isBold = false
    package var isRed = false
    /// Columns left free at the left of the first line.
    package var firstIndent = 0
    /// Columns left free at the left of the turn-over lines.
    package var indent = 0
    /// Columns left free at the right.
    package var margin = 0
    /// The columns of a line where the characters are wider than the grid's: 40 for 20 characters of 22 points.
    package var columns: Int?
    package var rowsBefore = 0
    package var rowsAfter = 0
}

extension BlockStyle {
    /// Takes the face that a series has for something.
    mutating func set(_ emphasis: PaperStyle.Emphasis) {
        isBold = emphasis == .bold
        typeface =
            switch emphasis {
            case .heading: .heading
            case .subheading: .subheading
            case .text, .bold: .text
            case .display: .display
            }
    }
}

extension BlockKind {
    /// The table of the page: GB/T 9704-2012, 7.2–7.4, and what bulletins do (版头 a third of page one).
    package var style: BlockStyle {
        switch self {
        case .marks: BlockStyle(typeface: .heading)
        case .issuer: BlockStyle()
        case .name: BlockStyle(alignment: .centre, typeface: .display, size: 42, isRed: true, rowsBefore: 1)
        case .issueNumber: BlockStyle(alignment: .centre, rowsBefore: 1)
        case .officeAndDate: BlockStyle(rowsBefore: 1)
        case .rule: BlockStyle(isRed: true)
        case .title:
            BlockStyle(alignment: .centre, typeface: .display, size: 22, columns: 40, rowsBefore: 1)
        case .attachmentTitle:
            BlockStyle(
                alignment: .centre, typeface: .display, size: 22, columns: 40, rowsBefore: 1, rowsAfter: 1)
        case .issueLine: BlockStyle(alignment: .centre)
        case .coverage: BlockStyle(alignment: .centre, rowsAfter: 1)
        case .contentsTitle: BlockStyle(alignment: .centre, typeface: .heading)
        // Turn-over lines two characters in.
        case .contentsEntry(let level, _):
            BlockStyle(typeface: level == 1 ? .heading : .text, firstIndent: 4 * (level - 1), indent: 4 * level)
        case .sectionTitle, .innerHeading(1, _): BlockStyle(typeface: .heading, firstIndent: 4)
        case .subsectionTitle, .itemHeading(2), .innerHeading(2, _): BlockStyle(typeface: .subheading, firstIndent: 4)
        case .itemHeading, .innerHeading, .paragraph, .blankPageNotice: BlockStyle(firstIndent: 4)
        case .note: BlockStyle(typeface: .subheading, firstIndent: 4)
        case .tableCaption, .pictureCaption: BlockStyle(alignment: .centre, typeface: .heading)
        case .tableRow(let isHead): BlockStyle(typeface: isHead ? .heading : .text)
        case .picture: BlockStyle(alignment: .centre)
        case .itemEnd: BlockStyle(margin: 4)
        // One row below the text, the turn-over lines below the first name (7.3.4).
        case .attachmentList(let isFirst): BlockStyle(firstIndent: 4, indent: 12, rowsBefore: isFirst ? 1 : 0)
        // One row below the text (7.3.5); who signs may stand at the foot of it.
        case .closing(.signature): BlockStyle(margin: 4, rowsBefore: 1)
        case .closing(.contact): BlockStyle(firstIndent: 4)
        case .closing: BlockStyle(margin: 4)
        case .attachmentMark: BlockStyle(typeface: .heading)
        case .imprintRule: BlockStyle(size: 14)
        // Turn-over lines begin below the first character behind `报：` (7.4.2).
        case .imprintLine(let label):
            BlockStyle(size: 14, firstIndent: 2, indent: min(4 + 2 * label.count, 24), margin: 2)
        case .people, .issuedBy, .copies: BlockStyle(size: 14, firstIndent: 2, indent: 2, margin: 2)
        }
    }
}
