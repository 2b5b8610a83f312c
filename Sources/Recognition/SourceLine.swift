package import Bulletins

/// A line (in a Word file a paragraph) of what is imported, with what its file says about it.
package struct SourceLine: Equatable, Sendable {
    /// What a file with styles says a line is; the text decides where it says nothing.
    package enum Role: Hashable, Sendable {
        case masthead(MastheadLine)
        case section, subsection, item, paragraph, imprint
        /// Who sent the item that it ends.
        case signature(Signed)
        /// 编者按, 批示: what the editors or leaders say before the text.
        case note
        /// Who closes the issue, and when, under its last text.
        case closing(unit: String, date: DateText)
    }

    /// The cells of a line that is a row of a table, or what its file says is a paragraph of another kind.
    package struct Row: Equatable, Sendable {
        /// Which of the file's tables; the rows of one stand below each other.
        package let table: Int
        package let cells: [TableCell]
        /// Whether the file says that it is a head.
        package let isHead: Bool
        /// A picture, a heading: what stands there, and is none of a table.
        package let paragraph: Paragraph?

        package init(table: Int, cells: [TableCell], isHead: Bool = false) {
            self.table = table
            self.cells = cells
            self.isHead = isHead
            paragraph = nil
        }

        /// - Parameter table: a number that no table has.
        package init(_ paragraph: Paragraph, table: Int) {
            self.table = table
            self.paragraph = paragraph
            cells = []
            isHead = false
        }
    }

    /// The lines of a masthead, as they are printed.
    package enum MastheadLine: Hashable, Sendable {
        case name, issueNumber, title, issueLine, coverage
        /// Office and date, parted by a tab or wide space.
        case officeAndDate
    }

    /// Without the spaces at its ends.
    package private(set) var text: String
    /// Where it stands in the file, from 1.
    package let number: Int
    /// The half-width columns left free before it, by spaces or by its style.
    package let indent: Int
    package let role: Role?
    package let look: Look
    package let row: Row?
    /// The signs that stood around it, as a series writes them: `【】`, `●`.
    let sign: String
    /// How many of its first characters are set bold, where the others are not.
    package let lead: Int
    /// Whether its file says that it is an entry of a list; its sign is no part of the text.
    package let isListed: Bool

    package init(
        _ text: String, number: Int, indent: Int = 0, role: Role? = nil, look: Look = .plain, row: Row? = nil,
        lead: Int = 0, isListed: Bool = false
    ) {
        self.init(
            text, number: number, indent: indent, role: role, look: look, row: row, sign: "", lead: lead,
            isListed: isListed)
    }

    private init(
        _ text: String, number: Int, indent: Int, role: Role?, look: Look, row: Row?, sign: String, lead: Int,
        isListed: Bool
    ) {
        self.isListed = isListed
        self.sign = sign
        self.lead = lead
        self.row = row
        self.text = text.trimmingBlanks()
        self.number = number
        self.indent = indent + text.unicodeScalars.prefix { $0.isBlank }.reduce(0) { $0 + $1.columns }
        self.role = role
        self.look = look
    }

    /// The same line as something else.
    package func with(_ role: Role?) -> SourceLine {
        SourceLine(
            text, number: number, indent: indent, role: role, look: look, row: row, sign: sign, lead: lead,
            isListed: isListed)
    }

    /// The same line with another text.
    func with(text: String, role: Role?) -> SourceLine {
        SourceLine(
            text, number: number, indent: indent, role: role, look: look, row: row, sign: sign, lead: 0,
            isListed: isListed)
    }

    /// The same line as one that stands in the middle.
    func centred() -> SourceLine {
        var look = look
        look.alignment = .centre
        return SourceLine(
            text, number: number, indent: indent, role: role, look: look, row: row, sign: sign, lead: lead,
            isListed: isListed)
    }

    /// The same line without the signs around it.
    func bared(_ text: String, role: Role?) -> SourceLine {
        SourceLine(
            text, number: number, indent: indent, role: role, look: look, row: row,
            sign: Decoration(self.text)?.example ?? sign, lead: 0, isListed: isListed)
    }

    /// Who sent the item that the line begins.
    func sent(by unit: String) -> SourceLine {
        with(text: unit, role: .signature(Signed(unit: unit, isOfItem: true)))
    }

    /// The empty headline of a text that begins with its sign or number.
    func headless() -> SourceLine {
        let sign =
            NumberMark.split(text)?.mark.example ?? PaperForm.sign(of: text).map { String(Character($0)) } ?? ""
        return SourceLine(
            "", number: number, indent: indent, role: .item, look: .plain, row: nil, sign: sign, lead: 0,
            isListed: false)
    }

    /// Goes on with the next line: Latin words are parted by the space that stood at the line end, Chinese is not.
    package mutating func append(_ next: String) { text = text.goingOn(next) }

    package var isIndented: Bool { indent > 0 }

    /// The column behind its last character, in print: all but ASCII is two columns wide.
    var end: Int { text.unicodeScalars.reduce(indent) { $0 + $1.columns } }

    /// Its characters, with those of its indent.
    var length: Int { indent / 2 + text.scalarCount }

    /// The lines of a text that are not blank: LF, CRLF, CR, the soft returns and page breaks of word processors.
    package static func lines(of text: String) -> [SourceLine] {
        var lines: [SourceLine] = []
        var number = 1
        var current = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        func flush() {
            let line = SourceLine(String(current), number: number)
            if !line.text.isEmpty { lines.append(line) }
            current = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{2028}", "\u{2029}":
                flush()
                number += 1
            // A page break and a soft return part lines without ending the file's line.
            case "\u{0B}", "\u{0C}": flush()
            default: current.append(scalar)
            }
            previous = scalar
        }
        flush()
        return lines
    }
}

extension String {
    /// With the text of the next line of its paragraph.
    func goingOn(_ next: String) -> String {
        guard let last = unicodeScalars.last, let first = next.unicodeScalars.first, last.endsWord && first.beginsWord
        else { return self + next }
        return self + " " + next
    }
}

extension Unicode.Scalar {
    /// Columns on the grid; a tab is an indent of two characters.
    fileprivate var columns: Int { self == "\t" ? 4 : isASCII || self == "\u{A0}" ? 1 : 2 }

    private var isWord: Bool { isASCII && (properties.isAlphabetic || properties.numericType != nil) }

    /// An address that is cut behind a / or & had no space there.
    fileprivate var endsWord: Bool { isWord || ",.;:!?)".unicodeScalars.contains(self) }
    fileprivate var beginsWord: Bool { isWord || self == "(" }
}
