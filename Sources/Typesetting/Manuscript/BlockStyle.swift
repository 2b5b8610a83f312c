import Bulletins

/// How blocks of a kind are set on the grid of 22 rows of 28 characters, 29 points a row.
///
/// Columns are half-width columns of the grid (half an em of the body text, 7.85 points); rows are rows of the grid.
package struct BlockStyle: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable { case leading, centre }

    /// The typefaces of official documents, by what they are; exporters know their names.
    package enum Typeface: Hashable, Sendable {
        /// 小标宋, for names and titles.
        case display
        /// 黑体, for 一、.
        case heading
        /// 楷体, for （一）.
        case subheading
        /// 仿宋, for everything else.
        case text
    }

    package var alignment = Alignment.leading
    package var typeface = Typeface.text
    /// Points.
    package var size = 16
    package var isRed = false
    /// Columns left free at the left of the first line.
    package var firstIndent = 0
    /// Columns left free at the left of the turn-over lines.
    package var indent = 0
    /// Columns left free at the right.
    package var margin = 0
    /// The columns of a line where the characters are wider than the grid's: 40 for 20 characters of 22 points.
    package var columns: Int?
    /// Blank rows above.
    package var rowsBefore = 0
    /// Blank rows below.
    package var rowsAfter = 0
}

extension BlockKind {
    /// The table of the page: GB/T 9704-2012, 7.2–7.4, and what bulletins do (版头 a third of page one).
    package var style: BlockStyle {
        switch self {
        case .marks, .issuer: BlockStyle()
        case .name: BlockStyle(alignment: .centre, typeface: .display, size: 42, isRed: true, rowsBefore: 1)
        case .issueNumber: BlockStyle(alignment: .centre, rowsBefore: 1)
        case .officeAndDate: BlockStyle(rowsBefore: 1)
        case .rule: BlockStyle(isRed: true)
        case .title, .attachmentTitle:
            BlockStyle(alignment: .centre, typeface: .display, size: 22, columns: 40, rowsBefore: 1)
        case .issueLine: BlockStyle(alignment: .centre)
        case .coverage: BlockStyle(alignment: .centre, rowsAfter: 1)
        case .sectionTitle, .innerHeading(1): BlockStyle(typeface: .heading, firstIndent: 4)
        case .subsectionTitle, .itemHeading(2), .innerHeading(2): BlockStyle(typeface: .subheading, firstIndent: 4)
        case .itemHeading, .innerHeading, .paragraph, .blankPageNotice: BlockStyle(firstIndent: 4)
        case .tableCaption, .pictureCaption: BlockStyle(alignment: .centre, typeface: .heading)
        case .tableRow, .picture: BlockStyle()
        case .itemEnd: BlockStyle(margin: 4)
        // One row below the text, the turn-over lines below the first name (7.3.4).
        case .attachmentList: BlockStyle(firstIndent: 4, indent: 10)
        case .closing(.contact): BlockStyle(firstIndent: 4)
        case .closing: BlockStyle(margin: 8)
        case .attachmentMark: BlockStyle(typeface: .heading)
        case .imprintRule: BlockStyle(size: 14)
        // Turn-over lines begin below the first character behind `报：` (7.4.2).
        case .imprintLine(let label):
            BlockStyle(size: 14, firstIndent: 2, indent: min(4 + 2 * label.count, 24), margin: 2)
        case .people, .issuedBy, .copies: BlockStyle(size: 14, firstIndent: 2, indent: 2, margin: 2)
        }
    }
}
