/// The printed numbers (编号).
///
/// They follow from the order and are never stored (GB/T 9704-2012, 7.3.3).
package enum Numbering {
    /// `一、`.
    package static func section(_ index: Int) -> String { "\(ChineseNumeral.text(index + 1))、" }

    /// `（一）`.
    package static func subsection(_ index: Int) -> String { "（\(ChineseNumeral.text(index + 1))）" }

    /// `（一）` directly under a section, `1.` under a subsection.
    package static func item(_ index: Int, inSubsection: Bool) -> String {
        inSubsection ? "\(index + 1)." : subsection(index)
    }

    /// The number of the part at a path.
    ///
    /// A section's own items are counted before its subsections, so that no number stands twice.
    package static func number(of path: PartPath, in bulletin: Bulletin) -> String {
        switch path {
        case .section(let s): section(s)
        case .subsection(let s, let u): subsection(bulletin.sections[s].items.count + u)
        case .item(_, let u, let i): item(i, inSubsection: u != nil)
        }
    }

    /// A place for a person: `五（二）1`.
    package static func place(of path: PartPath, in bulletin: Bulletin) -> String {
        let section = ChineseNumeral.text(path.section + 1)
        switch path {
        case .section: return section
        case .subsection, .item(_, nil, _): return section + number(of: path, in: bulletin)
        case .item(let s, let u?, let i):
            return section + number(of: .subsection(section: s, u), in: bulletin) + String(i + 1)
        }
    }
}
