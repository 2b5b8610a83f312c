/// Hands out the ids of a file: those that stand in it, once each, and fixed ones for parts that have none.
struct IDReader {
    private var seen: Set<PartID> = PartID.fixed
    /// The ids that stand in the file, which no other part may be given.
    private let written: Set<PartID>

    init(idsOf bulletin: JSON) {
        var written: Set<PartID> = []
        IDReader.collect(from: bulletin, into: &written)
        self.written = written
    }

    mutating func read(_ fields: inout FieldReader) throws(BulletinFileError) -> PartID {
        let text = try fields.string("id")
        // A file written by hand may lack ids. They follow from the place, so that two readers agree on them.
        let id = text.isEmpty ? derived(fields.path) : PartID(text)
        // An item's note is found under a name made of the item's.
        guard id.itemOfNote == nil, seen.insert(id).inserted else {
            throw .duplicateID(id, path: fields.path + [.key("id")])
        }
        return id
    }

    private func derived(_ path: [JSONStep]) -> PartID {
        let name = path.compactMap { step in if case .index(let index) = step { String(index + 1) } else { nil } }
        let isAttachment = path.first == .key("attachments")
        let kind =
            isAttachment
            ? "a" : path.count == 2 ? "s" : path.contains(.key("subsections")) && path.count == 4 ? "u" : "i"
        var text = kind + name.joined(separator: "-")
        // A part may have got this name when the file was last saved, and have moved since.
        while written.contains(PartID(text)) { text += "x" }
        return PartID(text)
    }

    private static func collect(from value: JSON, into written: inout Set<PartID>) {
        guard case .object(let members) = value else { return }
        if case .string(let text)? = members["id"] { written.insert(PartID(text)) }
        for key: JSONKey in ["sections", "subsections", "items", "attachments"] {
            guard case .array(let parts)? = members[key] else { continue }
            for part in parts { collect(from: part, into: &written) }
        }
    }
}
