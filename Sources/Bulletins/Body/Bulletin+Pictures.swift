extension Bulletin {
    /// The pictures of all bodies, in printed order.
    package var pictures: [Picture] {
        (note?.paragraphs.pictures ?? []) + items.flatMap(\.pictures) + attachments.flatMap(\.paragraphs.pictures)
    }

    /// With other names for the files of pictures, where they have got others.
    package func renamingPictures(_ names: [String: String]) -> Bulletin {
        var changed = self
        changed.note?.paragraphs.renamePictures(names)
        for index in sections.indices { changed.sections[index].renamePictures(names) }
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
        case .section(var section):
            section.renamePictures(names)
            return .section(section)
        case .subsection(var subsection):
            subsection.items.renamePictures(names)
            return .subsection(subsection)
        case .item(var item):
            item.renamePictures(names)
            return .item(item)
        case .attachment(var attachment):
            attachment.paragraphs.renamePictures(names)
            return .attachment(attachment)
        }
    }
}

extension Section {
    fileprivate mutating func renamePictures(_ names: [String: String]) {
        items.renamePictures(names)
        for index in subsections.indices { subsections[index].items.renamePictures(names) }
    }
}

extension [Item] {
    fileprivate mutating func renamePictures(_ names: [String: String]) {
        for index in indices { self[index].renamePictures(names) }
    }
}

extension Item {
    fileprivate var pictures: [Picture] { (note?.paragraphs.pictures ?? []) + paragraphs.pictures }

    fileprivate mutating func renamePictures(_ names: [String: String]) {
        note?.paragraphs.renamePictures(names)
        paragraphs.renamePictures(names)
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
