/// Where parts that come from outside go: a slot for each kind.
///
/// Items and subsections that have no slot get a section of their own.
package struct Insertion: Equatable, Sendable {
    package var item: Location?
    package var subsection: Location?
    /// Among the sections.
    package var section: Int
    /// Among the attachments.
    package var attachment: Int

    package init(item: Location?, subsection: Location?, section: Int, attachment: Int = 0) {
        self.item = item
        self.subsection = subsection
        self.section = section
        self.attachment = attachment
    }

    /// The edit that puts the parts in, each behind its like.
    package func edit(inserting parts: [Part], makeID: () -> PartID = { .random() }) -> Edit {
        var next = self
        return .all(parts.map { .insert($0.wrapped(for: next, makeID), at: next.take(for: $0)) })
    }

    /// The slot of a part; the next of its kind comes behind it.
    private mutating func take(for part: Part) -> Location {
        switch part {
        case .item:
            if let location = item {
                item?.index += 1
                return location
            }
        case .subsection:
            if let location = subsection {
                subsection?.index += 1
                return location
            }
        case .attachment:
            defer { attachment += 1 }
            return Location(.attachments, attachment)
        case .section: break
        }
        defer { section += 1 }
        return Location(nil, section)
    }
}

extension Part {
    /// The part, or a section around it where its kind has no slot.
    fileprivate func wrapped(for slots: Insertion, _ makeID: () -> PartID) -> Part {
        switch self {
        case .item(let item) where slots.item == nil: .section(Section(id: makeID(), items: [item]))
        case .subsection(let subsection) where slots.subsection == nil:
            .section(Section(id: makeID(), subsections: [subsection]))
        case .item, .subsection, .section, .attachment: self
        }
    }
}
