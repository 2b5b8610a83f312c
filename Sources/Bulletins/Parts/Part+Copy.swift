extension Part {
    /// The same with ids of its own, so that both may stand in one bulletin.
    package func copy(makeID: () -> PartID = { .random() }) -> Part { renamed { _ in makeID() } }

    /// The same with other ids.
    package func renamed(_ name: (PartID) -> PartID) -> Part {
        switch self {
        case .section(let section): .section(section.renamed(name))
        case .subsection(let subsection): .subsection(subsection.renamed(name))
        case .item(let item): .item(item.copy(name(item.id)))
        case .attachment(let attachment): .attachment(attachment.copy(name(attachment.id)))
        }
    }
}

extension Bulletin {
    /// Under new ids: what is made of it is no version of this issue.
    package var asAnother: Bulletin {
        let names = Dictionary(ids.map { ($0, PartID.random()) }) { first, _ in first }
        return renamed { PartID.fixed.contains($0) ? $0 : names[$0] ?? $0 }
    }

    /// With other ids, also where its conflicts stand.
    func renamed(_ name: (PartID) -> PartID) -> Bulletin {
        var result = self
        result.sections = sections.map { $0.renamed(name) }
        result.attachments = attachments.map { $0.copy(name($0.id)) }
        result.conflicts = conflicts.map { conflict in
            var conflict = conflict
            func renamed(_ id: PartID) -> PartID { id.itemOfNote.map { name($0).noteOfItem } ?? name(id) }
            switch conflict.subject {
            case .part(let id): conflict.subject = .part(renamed(id))
            case .unknown(let id, let key): conflict.subject = .unknown(renamed(id), key)
            case .text(.part(let id, let field)): conflict.subject = .text(.part(renamed(id), field))
            case .text: break
            }
            return conflict
        }
        return result
    }
}

extension Section {
    fileprivate func renamed(_ name: (PartID) -> PartID) -> Section {
        var copy = self
        copy.id = name(id)
        copy.items = items.map { $0.copy(name($0.id)) }
        copy.subsections = subsections.map { $0.renamed(name) }
        return copy
    }
}

extension Subsection {
    fileprivate func renamed(_ name: (PartID) -> PartID) -> Subsection {
        var copy = self
        copy.id = name(id)
        copy.items = items.map { $0.copy(name($0.id)) }
        return copy
    }
}

extension Attachment {
    fileprivate func copy(_ id: PartID) -> Attachment {
        var copy = self
        copy.id = id
        return copy
    }
}
