// What was made and not written into: it is neither printed nor kept.

extension Note {
    /// Whether nothing is written in it; a label alone says nothing.
    package var isBlank: Bool { unknown.isEmpty && paragraphs.allSatisfy(\.isEmpty) }
}

extension Attachment {
    package var isBlank: Bool { title.isEmpty && unknown.isEmpty && paragraphs.allSatisfy(\.isEmpty) }
}

extension Edit {
    /// Takes out a note or an attachment.
    package static func removing(blank id: PartID) -> Edit {
        id == .note || id.itemOfNote != nil ? .note(id, nil) : .remove(id)
    }
}

extension Bulletin {
    package func isBlank(_ id: PartID) -> Bool { note(id)?.isBlank ?? attachment(id)?.isBlank ?? false }

    /// The notes and attachments in which nothing is written.
    package var blanks: [PartID] {
        var blanks: [PartID] = note?.isBlank ?? false ? [.note] : []
        forEachPath { id, path in
            if item(at: path)?.note?.isBlank ?? false { blanks.append(id.noteOfItem) }
        }
        return blanks + attachments.filter(\.isBlank).map(\.id)
    }

    /// The issue as it goes to paper.
    package var withoutBlanks: Bulletin {
        blanks.reduce(into: self) { bulletin, id in _ = try? bulletin.apply(.removing(blank: id)) }
    }
}
