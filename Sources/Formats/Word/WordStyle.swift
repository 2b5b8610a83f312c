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

    /// A block of the kind, from which the style takes its measures.
    var kind: BlockKind {
        switch self {
        case .body: .paragraph(0)
        case .section: .sectionTitle
        case .subsection: .subsectionTitle
        case .item: .itemHeading(level: 3)
        case .sectionItem: .itemHeading(level: 2)
        case .name: .name
        case .issueNumber: .issueNumber
        case .officeAndDate: .officeAndDate
        case .rule: .rule
        case .title: .title
        case .issueLine: .issueLine
        case .coverage: .coverage
        case .notice: .blankPageNotice
        case .imprintRule: .imprintRule
        case .imprint: .imprintLine(label: "报")
        case .copies: .copies
        case .marks: .marks
        case .issuer: .issuer
        case .contentsTitle: .contentsTitle
        case .contents1: .contentsEntry(level: 1, of: .masthead)
        case .contents2: .contentsEntry(level: 2, of: .masthead)
        case .contents3: .contentsEntry(level: 3, of: .masthead)
        case .innerHeading1: .innerHeading(level: 3, own: 1)
        case .innerHeading2: .innerHeading(level: 4, own: 2)
        case .runIn: .paragraph(0)
        case .note: .note(0)
        case .tableCaption: .tableCaption
        case .cell: .tableRow(isHead: false)
        case .picture: .picture(0, rows: 1)
        case .pictureCaption: .pictureCaption
        case .itemEnd: .itemEnd
        case .attachmentList: .attachmentList(isFirst: false)
        case .signature: .closing(.signature)
        case .date: .closing(.date)
        case .contact: .closing(.contact)
        case .attachmentMark: .attachmentMark
        case .attachmentTitle: .attachmentTitle
        case .people: .people
        case .issuedBy: .issuedBy
        }
    }

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

    /// What a person sees in the list of styles; Word's own names for those it knows, which it translates.
    var name: String {
        switch self {
        case .body: "Normal"
        case .section: "heading 1"
        case .subsection: "heading 2"
        case .item: "heading 3"
        case .sectionItem: "栏目下的条目"
        case .name: "版头刊名"
        case .issueNumber: "版头期号"
        case .officeAndDate: "版头单位和日期"
        case .rule: "版头红线"
        case .title: "简报标题"
        case .issueLine: "标题下期号"
        case .coverage: "起止日期"
        case .notice: "此页无正文"
        case .imprintRule: "版记分隔线"
        case .imprint: "版记"
        case .copies: "版记份数"
        case .marks: "版头密级编号"
        case .issuer: "版头主办承办"
        case .contentsTitle: "TOC Heading"
        case .contents1: "toc 1"
        case .contents2: "toc 2"
        case .contents3: "toc 3"
        case .innerHeading1: "heading 4"
        case .innerHeading2: "heading 5"
        case .runIn: "标题接正文"
        case .note: "编者按"
        case .tableCaption: "表题"
        case .cell: "表格文字"
        case .picture: "图片"
        case .pictureCaption: "图题"
        case .itemEnd: "条目署名"
        case .attachmentList: "附件说明"
        case .signature: "落款"
        case .date: "成文日期"
        case .contact: "联系方式"
        case .attachmentMark: "附件序号"
        case .attachmentTitle: "附件标题"
        case .people: "版记人员"
        case .issuedBy: "印发机关"
        }
    }

    /// What the reader of foreign papers is told of a line; `nil` where its text must say.
    var role: SourceLine.Role? {
        switch self {
        case .body, .tableCaption, .cell, .pictureCaption: .paragraph
        case .name: .masthead(.name)
        case .issueNumber: .masthead(.issueNumber)
        case .officeAndDate, .rule: .masthead(.officeAndDate)
        case .title: .masthead(.title)
        case .issueLine: .masthead(.issueLine)
        case .coverage: .masthead(.coverage)
        case .section: .section
        case .subsection: .subsection
        case .sectionItem, .item: .item
        case .notice, .imprintRule, .imprint, .copies, .people, .issuedBy: .imprint
        default: nil
        }
    }

    /// By its name in lower case: Word and LibreOffice differ in `heading 1`.
    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name.lowercased(), $0) })

    /// Whether no other program would call a style so.
    var isOursByName: Bool { rawValue.hasPrefix("Jianbao") }
}
