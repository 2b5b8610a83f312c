import Bulletins
import Testing

/// Parts that come from outside, put where their kind may stand.
@Suite struct InsertionTests {
    private let bulletin = Bulletin(sections: [
        Section(
            id: PartID("s"), title: "动态", items: [Item(id: PartID("i1"))],
            subsections: [Subsection(id: PartID("u"), items: [Item(id: PartID("i2"))])])
    ])

    private func inserted(_ parts: [Part], _ slots: Insertion) throws -> Bulletin {
        var draft = Draft(bulletin)
        try draft.perform(slots.edit(inserting: parts) { PartID("fresh") }, title: "导入")
        return draft.bulletin
    }

    @Test func `条目和二级栏目混着来，各接在同类之后`() throws {
        let parts: [Part] = [
            .subsection(Subsection(id: PartID("v"))), .item(Item(id: PartID("i3"))),
            .subsection(Subsection(id: PartID("w"))), .item(Item(id: PartID("i4"))),
        ]
        let result = try inserted(parts, bulletin.insertion())
        #expect(result.sections[0].items.map(\.id.text) == ["i1", "i3", "i4"])
        #expect(result.sections[0].subsections.map(\.id.text) == ["u", "v", "w"])
    }

    @Test func `进二级栏目的二级栏目，自成一个栏目`() throws {
        let parts: [Part] = [.item(Item(id: PartID("i3"))), .subsection(Subsection(id: PartID("v")))]
        let result = try inserted(parts, bulletin.insertion(atEndOf: PartID("u")))
        #expect(result.sections[0].subsections[0].items.map(\.id.text) == ["i2", "i3"])
        #expect(result.sections.map(\.id.text) == ["s", "fresh"])
        #expect(result.sections[1].subsections.map(\.id.text) == ["v"])
    }

    @Test func `没有栏目的一期里，条目自成一个栏目`() throws {
        let slots = Bulletin().insertion()
        #expect(slots == Insertion(item: nil, subsection: nil, section: 0))
        var draft = Draft(Bulletin())
        try draft.perform(slots.edit(inserting: [.item(Item(id: PartID("i")))]), title: "导入")
        #expect(draft.bulletin.sections[0].items.map(\.id.text) == ["i"])
    }
}

extension Bulletin {
    /// At the end of a section or subsection; without one, of the last section.
    fileprivate func insertion(atEndOf parent: PartID? = nil) -> Insertion {
        var slots = Insertion(
            item: nil, subsection: nil, section: sections.count, attachment: attachments.count)
        switch parent.flatMap({ part($0) }) ?? sections.last.map(Part.section) {
        case .section(let section)?:
            slots.item = Location(section.id, section.items.count)
            slots.subsection = Location(section.id, section.subsections.count)
        case .subsection(let subsection)?:
            slots.item = Location(subsection.id, subsection.items.count)
        case .item?, .attachment?, nil: break
        }
        return slots
    }
}
