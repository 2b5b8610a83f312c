extension Bulletin {
    /// The pictures of all bodies, in printed order.
    package var pictures: [Picture] {
        (note?.paragraphs.pictures ?? []) + items.flatMap(\.pictures) + attachments.flatMap(\.paragraphs.pictures)
    }

    /// With other names for the files of pictures, where they have got others.
    package func renamingPictures(_ names: [String: String]) -> Bulletin {
        var changed = self
        changed.note?.paragraphs.renamePictures(names)
        changed.sections = sections.map { $0.renamingPictures(names) }
        for index in attachments.indices { changed.attachments[index].paragraphs.renamePictures(names) }
        return changed
    }
}

extension Part {
    /// The pictures in it, in printed order.
    package var pictures: [Picture] {
        switch self {
        case .section(let section): section.allItems.flatMap(\.pictures)
        case .subsection(let subsection): subsection.items.flatMap(\.pictures)
        case .item(let item): item.pictures
        case .attachment(let attachment): attachment.paragraphs.pictures
        }
    }

    package func renamingPictures(_ names: [String: String]) -> Part {
        switch self {
        case .section(let section): return .section(section.renamingPictures(names))
        case .subsection(let subsection): return .subsection(subsection.renamingPictures(names))
        case .item(let item): return .item(item.renamingPictures(names))
        case .attachment(var attachment):
            attachment.paragraphs.renamePictures(names)
            return .attachment(attachment)
        }
    }
}

extension Section {
    fileprivate func renamingPictures(_ names: [String: String]) -> Section {
        var section = self
        section.items = items.map { $0.renamingPictures(names) }
        section.subsections = subsections.map { $0.renamingPictures(names) }
        return section
    }
}

extension Subsection {
    fileprivate func renamingPictures(_ names: [String: String]) -> Subsection {
        var subsection = self
        subsection.items = items.map { $0.renamingPictures(names) }
        return subsection
    }
}

extension Item {
    fileprivate var pictures: [Picture] { (note?.paragraphs.pictures ?? []) + paragraphs.pictures }

    fileprivate func renamingPictures(_ names: [String: String]) -> Item {
        var item = self
        item.note?.paragraphs.renamePictures(names)
        item.paragraphs.renamePictures(names)
        return item
    }
}

extension [Paragraph] {
    package var pictures: [Picture] { compactMap(\.picture) }

    package mutating func renamePictures(_ names: [String: String]) {
        for index in indices {
            guard case .picture(var picture) = self[index], let name = names[picture.name] else { continue }
            picture.picture = name
            self[index] = .picture(picture)
        }
    }
}
