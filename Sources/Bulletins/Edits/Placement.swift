/// Finds a place in an issue for what comes from outside: sections and subsections by their titles, items by who sent
/// them.
package struct Placement {
    private let bulletin: Bulletin
    /// Titles of the subsections in which a unit's items stood before, by the unit.
    private let homes: [String: String]
    /// Where the caret stands: there goes what has no place of its own; `nil` where there is none.
    private let near: Insertion?
    /// How many parts were put into a part so far, at its end and where the caret stands; under `nil`, sections.
    private var added: [Slot: (atEnd: Int, near: Int)] = [:]
    private var edits: [Edit] = []

    package init(_ bulletin: Bulletin, homes: [String: String] = [:], near: Insertion? = nil) {
        self.bulletin = bulletin
        self.homes = homes
        self.near = near
    }

    /// Takes note of where units stand in an issue, which is older than those before.
    package static func note(_ homes: inout [String: String], _ bulletin: Bulletin) {
        for subsection in bulletin.sections.flatMap(\.subsections) {
            for item in subsection.items where homes[item.contributor] == nil {
                homes[item.contributor] = subsection.title
            }
        }
    }

    /// The edit that puts the parts in.
    package mutating func edit(placing parts: [Part], makeID: () -> PartID = { .random() }) -> Edit {
        edits = []
        for part in parts {
            switch part {
            case .item(let item): place(item, in: bulletin.sections.last, makeID)
            case .subsection(let subsection): place(subsection, in: bulletin.sections.last, makeID)
            case .section(let section): place(section, makeID)
            case .attachment: insert(part, into: .attachments, after: bulletin.attachments.count)
            }
        }
        return .all(edits)
    }

    private mutating func place(_ section: Section, _ makeID: () -> PartID) {
        guard !section.title.isEmpty,
            let home = bulletin.sections.first(where: { $0.title.isIdentical(to: section.title) })
        else {
            if let near {
                insert(.section(section), near: Location(nil, near.section))
            } else {
                insert(.section(section), into: nil, after: bulletin.sections.count)
            }
            return
        }
        for item in section.items { place(item, in: home, makeID, isSectionGiven: true) }
        for subsection in section.subsections { place(subsection, in: home, makeID, isSectionGiven: true) }
    }

    private mutating func place(
        _ subsection: Subsection, in section: Section?, _ makeID: () -> PartID, isSectionGiven: Bool = false
    ) {
        let sections = section.map { [$0] + bulletin.sections } ?? bulletin.sections
        let home = sections.lazy.flatMap(\.subsections).first {
            !subsection.title.isEmpty && $0.title.isIdentical(to: subsection.title)
        }
        if let home {
            for item in subsection.items { insert(.item(item), into: home.id, after: home.items.count) }
        } else if let slot = near?.subsection, !isSectionGiven {
            insert(.subsection(subsection), near: slot)
        } else if let section {
            insert(.subsection(subsection), into: section.id, after: section.subsections.count)
        } else {
            insert(
                .section(Section(id: makeID(), subsections: [subsection])), into: nil, after: bulletin.sections.count)
        }
    }

    private mutating func place(
        _ item: Item, in section: Section?, _ makeID: () -> PartID, isSectionGiven: Bool = false
    ) {
        let sections = isSectionGiven ? section.map { [$0] } ?? [] : bulletin.sections
        if let home = home(of: item.contributor, in: sections) {
            insert(.item(item), into: home.id, after: home.count)
        } else if let slot = near?.item, !isSectionGiven {
            insert(.item(item), near: slot)
        } else if let section {
            // Items of the section itself would push the numbers of its subsections on.
            let last = section.items.isEmpty ? section.subsections.last : nil
            insert(.item(item), into: last?.id ?? section.id, after: last?.items.count ?? section.items.count)
        } else {
            insert(.section(Section(id: makeID(), items: [item])), into: nil, after: bulletin.sections.count)
        }
    }

    /// Items and subsections of a section are counted apart.
    private struct Slot: Hashable {
        let parent: PartID?
        let isSubsection: Bool

        init(_ part: Part, _ parent: PartID?) {
            self.parent = parent
            isSubsection = if case .subsection = part { true } else { false }
        }
    }

    /// At the end, behind all that was put in before.
    private mutating func insert(_ part: Part, into parent: PartID?, after count: Int) {
        let slot = Slot(part, parent)
        let before = added[slot] ?? (0, 0)
        edits.append(.insert(part, at: Location(parent, count + before.atEnd + before.near)))
        added[slot] = (before.atEnd + 1, before.near)
    }

    /// Where the caret stands, behind what was put in there before.
    private mutating func insert(_ part: Part, near location: Location) {
        let slot = Slot(part, location.parent)
        let before = added[slot] ?? (0, 0)
        edits.append(.insert(part, at: Location(location.parent, location.index + before.near)))
        added[slot] = (before.atEnd, before.near + 1)
    }

    private typealias Home = (id: PartID, count: Int)

    /// Where items of the unit stand in this issue, or stood in others, or belong by its name.
    private func home(of unit: String, in sections: [Section]) -> Home? {
        guard !unit.isEmpty else { return nil }
        let subsections = sections.flatMap(\.subsections)
        let own = subsections.last { $0.items.contains { $0.contributor.isIdentical(to: unit) } }
        let former = homes[unit].flatMap { title in subsections.first { $0.title.isIdentical(to: title) } }
        if let subsection = own ?? former ?? byName(unit, subsections) {
            return (subsection.id, subsection.items.count)
        }
        let section = sections.last { section in section.items.contains { $0.contributor.isIdentical(to: unit) } }
        return section.map { ($0.id, $0.items.count) }
    }

    /// Towns and streets stand together, and so do offices.
    private func byName(_ unit: String, _ subsections: [Subsection]) -> Subsection? {
        let kinds: [(endings: [String], words: [String])] = [
            (["镇", "乡", "街道", "办事处", "管委会"], ["镇", "街道", "乡"]),
            (["局", "委", "办", "中心", "法院", "检察院", "公司"], ["单位", "部门", "区直", "市直", "县直"]),
        ]
        for kind in kinds where kind.endings.contains(where: unit.hasSuffix) {
            return subsections.first { subsection in kind.words.contains { subsection.title.contains($0) } }
        }
        return nil
    }
}
