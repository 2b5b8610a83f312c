extension Bulletin {
    /// The parts of another state that this one has no more, outermost only, each with the place to which it would come
    /// back: behind what still stands of what was before it.
    ///
    /// What a part holds that stands elsewhere now stays there.
    package func partsRemoved(since former: Bulletin) -> [(part: Part, location: Location)] {
        var removed: [(Part, Location)] = []
        func look<Child>(_ children: [Child], in parent: PartID?, _ id: (Child) -> PartID, _ part: (Child) -> Part) {
            var index = 0
            for child in children {
                if let location = location(of: id(child)) {
                    if location.parent == parent { index = location.index + 1 }
                } else {
                    removed.append((part(child), Location(parent, index)))
                }
            }
        }
        look(former.sections, in: nil, \.id) { .section(rest(of: $0)) }
        for section in former.sections where path(of: section.id) != nil {
            look(section.items, in: section.id, \.id) { .item($0) }
            look(section.subsections, in: section.id, \.id) { .subsection(rest(of: $0)) }
            for subsection in section.subsections where path(of: subsection.id) != nil {
                look(subsection.items, in: subsection.id, \.id) { .item($0) }
            }
        }
        look(former.attachments, in: .attachments, \.id) { .attachment($0) }
        return removed
    }

    private func rest(of section: Section) -> Section {
        var rest = section
        rest.items.removeAll { path(of: $0.id) != nil }
        rest.subsections = rest.subsections.filter { path(of: $0.id) == nil }.map(self.rest)
        return rest
    }

    private func rest(of subsection: Subsection) -> Subsection {
        var rest = subsection
        rest.items.removeAll { path(of: $0.id) != nil }
        return rest
    }
}
