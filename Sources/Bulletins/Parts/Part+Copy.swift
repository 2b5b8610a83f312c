extension Part {
    /// The same with ids of its own, so that both may stand in one bulletin.
    package func copy(makeID: () -> PartID = { .random() }) -> Part { renamed { _ in makeID() } }

    /// The same with other ids.
    package func renamed(_ name: (PartID) -> PartID) -> Part {
        switch self {
        case .section(let section):
            .section(
                Section(
                    id: name(section.id), title: section.title, items: section.items.map { $0.copy(name($0.id)) },
                    subsections: section.subsections.map { $0.renamed(name) }, unknown: section.unknown))
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
        result.sections = sections.compactMap { section in
            if case .section(let section) = Part.section(section).renamed(name) { section } else { nil }
        }
        result.attachments = attachments.compactMap { attachment in
            if case .attachment(let attachment) = Part.attachment(attachment).renamed(name) { attachment } else { nil }
        }
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

extension Subsection {
    fileprivate func renamed(_ name: (PartID) -> PartID) -> Subsection {
        Subsection(id: name(id), title: title, items: items.map { $0.copy(name($0.id)) }, unknown: unknown)
    }
}

extension Attachment {
    fileprivate func copy(_ id: PartID) -> Attachment {
        Attachment(id: id, title: title, paragraphs: paragraphs, unknown: unknown)
    }
}
