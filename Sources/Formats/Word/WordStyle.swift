internal import Bulletins
internal import Recognition
internal import Typesetting

/// The paragraph styles of our Word files: what the writer gives a block and by what the reader knows it again.
enum WordStyle: String, CaseIterable {
    case body = "Normal"
    case section = "Heading1"
    case subsection = "Heading2"
    case item = "Heading3"
    /// An item directly under a section: printed as a subsection is, and not one.
    case sectionItem = "JianbaoItem"
    case name = "JianbaoName"
    case issueNumber = "JianbaoNumber"
    case officeAndDate = "JianbaoOffice"
    case rule = "JianbaoRule"
    case title = "JianbaoTitle"
    case issueLine = "JianbaoIssueLine"
    case coverage = "JianbaoCoverage"
    case notice = "JianbaoNotice"
    case imprintRule = "JianbaoImprintRule"
    case imprint = "JianbaoImprint"
    case copies = "JianbaoCopies"
    // What few papers have: only files that use them have them among their styles.
    case marks = "JianbaoMarks"
    case issuer = "JianbaoIssuer"
    case contentsTitle = "TOCHeading"
    case contents1 = "TOC1"
    case contents2 = "TOC2"
    case contents3 = "TOC3"
    case innerHeading1 = "Heading4"
    case innerHeading2 = "Heading5"
    /// A paragraph that begins with the heading of its item.
    case runIn = "JianbaoRunIn"
    case note = "JianbaoNote"
    case tableCaption = "JianbaoTableCaption"
    case cell = "JianbaoCell"
    case picture = "JianbaoPicture"
    case pictureCaption = "JianbaoPictureCaption"
    case itemEnd = "JianbaoItemEnd"
    case attachmentList = "JianbaoAttachmentList"
    case signature = "JianbaoSignature"
    case date = "JianbaoDate"
    case contact = "JianbaoContact"
    case attachmentMark = "JianbaoAttachmentMark"
    case attachmentTitle = "JianbaoAttachmentTitle"
    case people = "JianbaoPeople"
    case issuedBy = "JianbaoIssuedBy"

    /// What the properties of our files call the program that wrote them.
    static let application = "jianbao"

    /// Whether every file has it.
    var isUsual: Bool {
        switch self {
        case .body, .section, .subsection, .item, .sectionItem, .name, .issueNumber, .officeAndDate, .rule, .title,
            .issueLine, .coverage, .notice, .imprintRule, .imprint, .copies:
            true
        default: false
        }
    }

    init(_ kind: BlockKind) {
        switch kind {
        case .name: self = .name
        case .issueNumber: self = .issueNumber
        case .officeAndDate: self = .officeAndDate
        case .rule: self = .rule
        case .title: self = .title
        case .issueLine: self = .issueLine
        case .coverage: self = .coverage
        case .sectionTitle: self = .section
        case .subsectionTitle: self = .subsection
        case .itemHeading(2): self = .sectionItem
        case .itemHeading: self = .item
        case .paragraph: self = .body
        case .blankPageNotice: self = .notice
        case .imprintRule: self = .imprintRule
        case .imprintLine: self = .imprint
        case .copies: self = .copies
        case .marks: self = .marks
        case .issuer: self = .issuer
        case .contentsTitle: self = .contentsTitle
        case .contentsEntry(1, _): self = .contents1
        case .contentsEntry(2, _): self = .contents2
        case .contentsEntry: self = .contents3
        case .innerHeading(_, own: 1): self = .innerHeading1
        case .innerHeading: self = .innerHeading2
        case .note: self = .note
        case .tableCaption: self = .tableCaption
        case .tableRow: self = .cell
        case .picture: self = .picture
        case .pictureCaption: self = .pictureCaption
        case .itemEnd: self = .itemEnd
        case .attachmentList: self = .attachmentList
        case .closing(.contact): self = .contact
        case .closing(.date): self = .date
        case .closing: self = .signature
        case .attachmentMark: self = .attachmentMark
        case .attachmentTitle: self = .attachmentTitle
        case .people: self = .people
        case .issuedBy: self = .issuedBy
        }
    }

    /// What a person sees, a block of the kind, and what the reader of foreign papers is told.
    private var row: (name: String, kind: BlockKind, role: SourceLine.Role?) {
        switch self {
        case .body: ("Normal", .paragraph(0), .paragraph)
        case .section: ("heading 1", .sectionTitle, .section)
        case .subsection: ("heading 2", .subsectionTitle, .subsection)
        case .item: ("heading 3", .itemHeading(level: 3), .item)
        case .sectionItem: ("栏目下的条目", .itemHeading(level: 2), .item)
        case .name: ("版头刊名", .name, .masthead(.name))
        case .issueNumber: ("版头期号", .issueNumber, .masthead(.issueNumber))
        case .officeAndDate: ("版头单位和日期", .officeAndDate, .masthead(.officeAndDate))
        case .rule: ("版头红线", .rule, .masthead(.officeAndDate))
        case .title: ("简报标题", .title, .masthead(.title))
        case .issueLine: ("标题下期号", .issueLine, .masthead(.issueLine))
        case .coverage: ("起止日期", .coverage, .masthead(.coverage))
        case .notice: ("此页无正文", .blankPageNotice, .imprint)
        case .imprintRule: ("版记分隔线", .imprintRule, .imprint)
        case .imprint: ("版记", .imprintLine(label: "报"), .imprint)
        case .copies: ("版记份数", .copies, .imprint)
        case .marks: ("版头密级编号", .marks, nil)
        case .issuer: ("版头主办承办", .issuer, nil)
        case .contentsTitle: ("TOC Heading", .contentsTitle, nil)
        case .contents1: ("toc 1", .contentsEntry(level: 1, of: .masthead), nil)
        case .contents2: ("toc 2", .contentsEntry(level: 2, of: .masthead), nil)
        case .contents3: ("toc 3", .contentsEntry(level: 3, of: .masthead), nil)
        case .innerHeading1: ("heading 4", .innerHeading(level: 3, own: 1), nil)
        case .innerHeading2: ("heading 5", .innerHeading(level: 4, own: 2), nil)
        case .runIn: ("标题接正文", .paragraph(0), nil)
        case .note: ("编者按", .note(0), nil)
        case .tableCaption: ("表题", .tableCaption, .paragraph)
        case .cell: ("表格文字", .tableRow(isHead: false), .paragraph)
        case .picture: ("图片", .picture(0, rows: 1), nil)
        case .pictureCaption: ("图题", .pictureCaption, .paragraph)
        case .itemEnd: ("条目署名", .itemEnd, nil)
        case .attachmentList: ("附件说明", .attachmentList(isFirst: false), nil)
        case .signature: ("落款", .closing(.signature), nil)
        case .date: ("成文日期", .closing(.date), nil)
        case .contact: ("联系方式", .closing(.contact), nil)
        case .attachmentMark: ("附件序号", .attachmentMark, nil)
        case .attachmentTitle: ("附件标题", .attachmentTitle, nil)
        case .people: ("版记人员", .people, .imprint)
        case .issuedBy: ("印发机关", .issuedBy, .imprint)
        }
    }

    /// A block of the kind, from which the style takes its measures.
    var kind: BlockKind { row.kind }

    /// What a person sees in the list of styles; Word's own names for those it knows, which it translates.
    var name: String { row.name }

    /// What the reader of foreign papers is told of a line; `nil` where its text must say.
    var role: SourceLine.Role? { row.role }

    /// From 1, of what Word gathers in a table of contents and shows beside the text.
    var outlineLevel: Int? {
        switch self {
        case .innerHeading1: 4
        case .innerHeading2: 5
        default: kind.level
        }
    }

    /// Whether it usually stays on one page with what follows.
    var keepsNext: Bool {
        outlineLevel != nil || [.tableCaption, .picture, .contentsTitle, .attachmentMark].contains(self)
    }

    /// By its name in lower case: Word and LibreOffice differ in `heading 1`.
    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name.lowercased(), $0) })

    /// Whether no other program would call a style so.
    var isOursByName: Bool { rawValue.hasPrefix("Jianbao") }
}
