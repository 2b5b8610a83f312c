/// What a block is; ``style`` says how it is set.
package enum BlockKind: Hashable, Sendable {
    // masthead (版头)
    case name, issueNumber
    /// 编发单位 at the left and 印发日期 at the right of one line, above the red rule.
    case officeAndDate
    case rule
    // the issue's own heading
    case title, issueLine, coverage
    // body
    case sectionTitle, subsectionTitle
    /// Level 2, printed （一）, directly under a section; level 3, printed 1., under a subsection.
    case itemHeading(level: Int)
    /// By its index in the item.
    case paragraph(Int)
    // imprint (版记)
    case blankPageNotice, imprintRule, reportTo, sendTo, distributeTo, copies

    /// Rules are drawn, not written; each takes a row of its own.
    package var isRule: Bool { self == .rule || self == .imprintRule }

    /// 1 for 一、, 2 for （一）, 3 for 1.; `nil` for what is not a heading of the outline.
    package var level: Int? {
        switch self {
        case .sectionTitle: 1
        case .subsectionTitle: 2
        case .itemHeading(let level): level
        default: nil
        }
    }

    /// Whether the block must not be parted from `next` by a page break: a heading from what stands under it.
    func keepsWith(_ next: BlockKind) -> Bool {
        guard let level else { return false }
        if case .paragraph = next { return true }
        return next.level.map { $0 > level } ?? false
    }
}
