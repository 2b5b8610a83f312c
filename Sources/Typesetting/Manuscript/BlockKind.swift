package import Bulletins

/// What a block is; ``style`` says how it is usually set.
package enum BlockKind: Hashable, Sendable {
    // masthead (版头)
    /// 份号, 密级, 紧急程度 at the left and 编号, 提示语 at the right, a line each pair.
    case marks
    case name, issueNumber
    /// 主办：…, 承办：…, a line each.
    case issuer
    /// 编发单位 at the left and 印发日期 at the right of one line, above the red rule.
    case officeAndDate
    case rule
    // the issue's own heading
    case title, issueLine, coverage
    /// 目录: its title, and a line a section and a headline, by its level from the outermost, 1.
    case contentsTitle
    case contentsEntry(level: Int, of: PartID)
    // body
    case sectionTitle, subsectionTitle
    /// Level 2, printed （一）, directly under a section; level 3, printed 1., under a subsection.
    case itemHeading(level: Int)
    /// A heading inside a body, on a line of its own; by its level from the outermost, 1 for 一、, and by its own in the body.
    case innerHeading(level: Int, own: Int)
    /// By its index in the body.
    case paragraph(Int)
    /// A paragraph of 编者按, by its index.
    case note(Int)
    case tableCaption
    case tableRow(isHead: Bool)
    /// The frame of a picture, by its index in the body, as many rows high as it is.
    case picture(Int, rows: Int)
    case pictureCaption
    /// 署名 or 来源 at the right below an item.
    case itemEnd
    // what follows the text
    /// 附件：1.….
    case attachmentList(isFirst: Bool)
    case closing(Closing.Field)
    /// 附件1, on the first line of its page.
    case attachmentMark
    case attachmentTitle
    // imprint (版记)
    case blankPageNotice, imprintRule
    /// A label and names behind it: 报, 送, 抄送 …
    case imprintLine(label: String)
    /// 责任编辑：… 审核：… on one line.
    case people
    /// 印发机关 at the left and 印发日期 at the right.
    case issuedBy
    case copies

    /// Rules are drawn, not written; each takes a row of its own.
    package var isRule: Bool { self == .rule || self == .imprintRule }

    /// Whether it is of the imprint, at the foot of the last page.
    package var isImprint: Bool {
        switch self {
        case .imprintRule, .imprintLine, .people, .issuedBy, .copies: true
        default: false
        }
    }

    /// Whether it is of the table of contents.
    package var isContents: Bool {
        switch self {
        case .contentsTitle, .contentsEntry: true
        default: false
        }
    }

    /// How many rows high the frame of a picture is; 0 for what is none.
    var pictureRows: Int { if case .picture(_, let rows) = self { rows } else { 0 } }

    /// Whether no page break goes through it, or only where it is high.
    var isWhole: Bool {
        switch self {
        case .tableRow, .picture: true
        default: false
        }
    }

    /// 1 for 一、, 2 for （一）, 3 for 1.; `nil` for what is not a heading of the outline.
    package var level: Int? {
        switch self {
        case .attachmentTitle: 1
        case .sectionTitle: 1
        case .subsectionTitle: 2
        case .itemHeading(let level): level
        default: nil
        }
    }

    /// Which of the levels of a series its heading is of, from 0.
    var depth: Int? {
        switch self {
        case .sectionTitle: 0
        case .subsectionTitle: 1
        case .itemHeading(let level), .innerHeading(let level, _): level - 1
        default: nil
        }
    }

    /// The level by which headings are kept together; those inside of a body count on.
    private var keptLevel: Int? {
        if case .innerHeading(let level, _) = self { return 10 + level }
        return level
    }

    /// Whether the block must not be parted from `next` by a page break: a heading from what stands under it.
    func keepsWith(_ next: BlockKind) -> Bool {
        switch (self, next) {
        case (.tableCaption, _), (.tableRow(isHead: true), .tableRow), (.picture, .pictureCaption), (.contentsTitle, _),
            (.closing(.signature), .closing(.date)), (.blankPageNotice, .closing):
            return true
        // A section is not the last line of a page, its items on the next.
        case (.contentsEntry(let level, _), .contentsEntry(let next, _)): return next > level
        default: break
        }
        guard let level = keptLevel else { return self == .attachmentMark }
        switch next {
        case .paragraph, .note, .tableCaption, .tableRow, .picture: return true
        default: return next.keptLevel.map { $0 > level } ?? false
        }
    }
}
