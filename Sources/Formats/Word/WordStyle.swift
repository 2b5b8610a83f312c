internal import Bulletins

/// The paragraph styles of our Word files: what the writer gives a paragraph and by what the reader knows it again.
enum WordStyle: String, CaseIterable {
    case body = "Normal"
    case name = "JianbaoName"
    case number = "JianbaoNumber"
    case office = "JianbaoOffice"
    case title = "JianbaoTitle"
    case issueLine = "JianbaoIssueLine"
    case section = "Heading1"
    case subsection = "Heading2"
    /// An item directly under a section: printed as a subsection is, and not one.
    case sectionItem = "JianbaoItem"
    case item = "Heading3"
    case notice = "JianbaoNotice"
    case imprint = "JianbaoImprint"

    /// What the properties of our files call the program that wrote them.
    static let application = "jianbao"

    /// Whether no other program would call a style so.
    var isOursByName: Bool { rawValue.hasPrefix("Jianbao") }

    var role: SourceLine.Role {
        switch self {
        case .body: .paragraph
        case .name, .number, .office, .title, .issueLine: .masthead
        case .section: .section
        case .subsection: .subsection
        case .sectionItem, .item: .item
        case .notice, .imprint: .imprint
        }
    }
}
