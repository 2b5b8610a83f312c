package import Bulletins

/// What a journal remembers of a client: what was done to the draft, in order.
package enum JournalEntry: Equatable, Sendable {
    case change(Draft.Change)
    /// A file with this hash is about to be written: if it is found, everything before this is saved.
    case saving(ContentHash)
    /// What the file with this hash has is in the draft from here on, by the entry before this.
    case merged(ContentHash)

    /// Whether it is work of the client's own.
    package var isEdit: Bool {
        switch self {
        case .change(.edit), .change(.undo), .change(.redo): true
        case .change(.adopt), .saving, .merged: false
        }
    }

    /// Whether the text is another after it.
    var isChange: Bool { if case .change = self { true } else { false } }

    func value(_ number: Int) -> JSON {
        var fields: [JSONKey: JSON] = ["n": .int(number)]
        switch self {
        case .change(.edit(let edit, let title, let before, let after, let time, let joins)):
            fields["do"] = edit.value
            fields["title"] = .string(title)
            fields["before"] = before?.value
            fields["after"] = after?.value
            fields["time"] = .int(time)
            if joins { fields["joins"] = .bool(true) }
        case .change(.undo(let edits)): fields["undo"] = .array(edits.map(\.value))
        case .change(.redo(let edits)): fields["redo"] = .array(edits.map(\.value))
        case .change(.adopt(let bulletin)): fields["adopt"] = bulletin.value
        case .saving(let hash): fields["saving"] = .string(hash.text)
        case .merged(let hash): fields["merged"] = .string(hash.text)
        }
        return .object(fields)
    }

    /// `nil` for what this version does not understand.
    init?(_ value: JSON) {
        do throws(BulletinFileError) {
            if let edit = value["do"], let title = value["title"]?.text, let time = value["time"]?.integer {
                self = .change(
                    .edit(
                        try Edit(edit), title: title, before: try JournalEntry.position(value["before"]),
                        after: try JournalEntry.position(value["after"]), time: time,
                        joins: value["joins"]?.flag ?? false))
            } else if let edits = value["undo"] {
                self = .change(.undo(try JournalEntry.edits(edits)))
            } else if let edits = value["redo"] {
                self = .change(.redo(try JournalEntry.edits(edits)))
            } else if let hash = value["saving"]?.text.flatMap(ContentHash.init) {
                self = .saving(hash)
            } else if let bulletin = value["adopt"] {
                self = .change(.adopt(try Bulletin(bulletin)))
            } else if let hash = value["merged"]?.text.flatMap(ContentHash.init) {
                self = .merged(hash)
            } else {
                return nil
            }
        } catch {
            return nil
        }
    }

    private static func position(_ value: JSON?) throws(BulletinFileError) -> Position? {
        guard let value else { return nil }
        return try Position(value)
    }

    private static func edits(_ value: JSON) throws(BulletinFileError) -> [Edit] {
        guard case .array(let values) = value else { throw .missing(path: []) }
        var edits: [Edit] = []
        for value in values { edits.append(try Edit(value)) }
        return edits
    }
}

extension Draft {
    /// Does what an entry says; an entry that does not fit throws, with nothing changed.
    mutating func replay(_ entry: JournalEntry) throws(EditError) {
        guard case .change(let change) = entry else { return }
        switch change {
        case .edit(let edit, let title, let before, let after, let time, let joins):
            if !joins { closeStep() }
            try perform(edit, title: title, before: before, after: after, time: time, joins: true)
        case .undo(let edits):
            // A step from before the journal is taken back by its edits where its history is not at hand.
            if history.past.last?.inverses == edits { _ = undo() } else { try again(edits, title: "撤销") }
        case .redo(let edits):
            if history.future.last?.edits == edits { _ = redo() } else { try again(edits, title: "重做") }
        case .adopt(let bulletin): adopt(bulletin)
        }
    }

    private mutating func again(_ edits: [Edit], title: String) throws(EditError) {
        closeStep()
        try perform(.all(edits), title: title)
    }
}
