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

    /// What the properties of our files call the program that wrote them.
    static let application = "jianbao"

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
        case .imprintLine, .people: self = .imprint
        case .issuer, .marks: self = .officeAndDate
        case .issuedBy: self = .copies
        case .attachmentTitle: self = .title
        case .innerHeading, .tableCaption, .tableRow, .picture, .pictureCaption, .itemEnd, .attachmentList, .closing,
            .attachmentMark:
            self = .body
        case .copies: self = .copies
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
        }
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
        }
    }

    var role: SourceLine.Role {
        switch self {
        case .body: .paragraph
        case .name: .masthead(.name)
        case .issueNumber: .masthead(.issueNumber)
        case .officeAndDate, .rule: .masthead(.officeAndDate)
        case .title: .masthead(.title)
        case .issueLine: .masthead(.issueLine)
        case .coverage: .masthead(.coverage)
        case .section: .section
        case .subsection: .subsection
        case .sectionItem, .item: .item
        case .notice, .imprintRule, .imprint, .copies: .imprint
        }
    }

    /// Whether no other program would call a style so.
    var isOursByName: Bool { rawValue.hasPrefix("Jianbao") }
}
