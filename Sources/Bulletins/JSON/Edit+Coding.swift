/// Edits and steps as JSON, exactly: what is read is what was written. The journal and the stored history are made of
/// them.
extension Edit {
    package init(_ value: JSON) throws(BulletinFileError) { try self.init(value, path: []) }

    package var value: JSON {
        switch self {
        case .replace(let place, let range, let text):
            Edit.object("replace", ["at": place.value, "range": range.value, "with": .string(text)])
        case .paragraphs(let id, let range, let texts):
            Edit.object(
                "paragraphs", ["in": .string(id.text), "range": range.value, "with": .array(texts.map(\.value))])
        case .insert(let part, let location): Edit.object("insert", ["part": part.value, "to": location.value])
        case .remove(let id): Edit.object("remove", ["part": .string(id.text)])
        case .move(let id, let location): Edit.object("move", ["part": .string(id.text), "to": location.value])
        case .note(let id, let note): Edit.object("note", ["of": .string(id.text), "note": note?.value ?? .null])
        case .runIn(let id, let runsIn): Edit.object("runIn", ["item": .string(id.text), "runsIn": .bool(runsIn)])
        case .masthead(let masthead): Edit.object("masthead", ["masthead": masthead.value])
        case .imprint(let imprint): Edit.object("imprint", ["imprint": imprint.value])
        case .look(let look): Edit.object("look", [PaperLook.key: look?.value ?? .null])
        case .ignore(let findings): Edit.object("ignore", ["findings": .array(findings.map(JSON.string))])
        case .become(let bulletin): Edit.object("become", ["bulletin": bulletin.value])
        case .all(let edits): Edit.object("all", ["edits": .array(edits.map(\.value))])
        }
    }

    private static func object(_ kind: String, _ fields: [JSONKey: JSON]) -> JSON {
        var fields = fields
        fields["edit"] = .string(kind)
        return .object(fields)
    }

    private init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        switch try fields.string("edit") {
        case "replace":
            self = .replace(try fields.place("at"), try fields.range("range"), with: try fields.string("with"))
        case "paragraphs":
            self = .paragraphs(try fields.id("in"), try fields.range("range"), try fields.paragraphs("with"))
        case "insert": self = .insert(try fields.part("part"), at: try fields.location("to"))
        case "remove": self = .remove(try fields.id("part"))
        case "move": self = .move(try fields.id("part"), to: try fields.location("to"))
        case "note":
            let note = fields.rest["note"] == .null ? nil : try fields.object("note", Note.init)
            self = .note(try fields.id("of"), note)
        case "runIn": self = .runIn(try fields.id("item"), try fields.bool("runsIn") ?? false)
        case "masthead": self = .masthead(try fields.object("masthead", Masthead.init) ?? Masthead())
        case "imprint": self = .imprint(try fields.object("imprint", Imprint.init) ?? Imprint())
        case "look":
            self = .look(fields.rest[PaperLook.key] == .null ? nil : try fields.object(PaperLook.key, PaperLook.init))
        case "ignore": self = .ignore(try fields.strings("findings"))
        case "become": self = .become(try Bulletin(try fields.needed("bulletin")))
        case "all":
            self = .all(try fields.objects("edits", Edit.init))
        case let other:
            throw .wrongType(path: path + [.key("edit")], expected: "一种改动", found: "“\(other)”")
        }
    }
}

extension Step {
    package init(_ value: JSON) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: [])
        self.init(
            title: try fields.string("title"), edits: try fields.edits("edits"),
            inverses: try fields.edits("inverses"), before: try fields.position("before"),
            after: try fields.position("after"), time: try fields.integer("time"))
    }

    package var value: JSON {
        var fields: [JSONKey: JSON] = [
            "title": .string(title), "edits": .array(edits.map(\.value)), "inverses": .array(inverses.map(\.value)),
            "time": .int(time),
        ]
        fields["before"] = before?.value
        fields["after"] = after?.value
        return .object(fields)
    }
}

extension Position {
    package init(_ value: JSON) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: [])
        self.init(try fields.place("at"), try fields.integer("offset"))
    }

    package var value: JSON { .object(["at": place.value, "offset": .int(offset)]) }
}

extension Location {
    /// `[null, 0]` for a section, `["id", 0]` under a part.
    fileprivate var value: JSON { .array([parent.map { .string($0.text) } ?? .null, .int(index)]) }
}

extension Range<Int> {
    fileprivate var value: JSON { .array([.int(lowerBound), .int(upperBound)]) }
}

extension Part {
    fileprivate var value: JSON {
        switch self {
        case .section(let section): .object(["section": section.value])
        case .subsection(let subsection): .object(["subsection": subsection.value])
        case .item(let item): .object(["item": item.value])
        case .attachment(let attachment): .object(["attachment": attachment.value])
        }
    }
}

extension FieldReader {
    fileprivate mutating func needed(_ key: JSONKey) throws(BulletinFileError) -> JSON {
        guard let value = value(key) else { throw .missing(path: path + [.key(key)]) }
        return value
    }

    /// Unlike the numbers of a bulletin file, offsets and times may be large.
    fileprivate mutating func integer(_ key: JSONKey) throws(BulletinFileError) -> Int {
        let value = try needed(key)
        guard let integer = value.integer else { throw wrong(key, "整数", value) }
        return integer
    }

    fileprivate mutating func id(_ key: JSONKey) throws(BulletinFileError) -> PartID {
        let value = try needed(key)
        guard let text = value.text else { throw wrong(key, "标识", value) }
        return PartID(text)
    }

    fileprivate mutating func place(_ key: JSONKey) throws(BulletinFileError) -> Place {
        let value = try needed(key)
        guard let place = Place(value) else { throw wrong(key, "位置", value) }
        return place
    }

    fileprivate mutating func range(_ key: JSONKey) throws(BulletinFileError) -> Range<Int> {
        let value = try needed(key)
        guard case .array(let bounds) = value, bounds.count == 2, let lower = bounds[0].integer,
            let upper = bounds[1].integer, 0 <= lower, lower <= upper
        else { throw wrong(key, "范围", value) }
        return lower..<upper
    }

    fileprivate mutating func location(_ key: JSONKey) throws(BulletinFileError) -> Location {
        let value = try needed(key)
        guard case .array(let steps) = value, steps.count == 2, let index = steps[1].integer else {
            throw wrong(key, "位置", value)
        }
        if case .null = steps[0] { return Location(nil, index) }
        guard let parent = steps[0].text else { throw wrong(key, "位置", value) }
        return Location(PartID(parent), index)
    }

    fileprivate mutating func position(_ key: JSONKey) throws(BulletinFileError) -> Position? {
        guard let value = value(key) else { return nil }
        return try Position(value)
    }

    fileprivate mutating func edits(_ key: JSONKey) throws(BulletinFileError) -> [Edit] {
        var edits: [Edit] = []
        for value in try array(key) { edits.append(try Edit(value)) }
        return edits
    }

    fileprivate mutating func part(_ key: JSONKey) throws(BulletinFileError) -> Part {
        var fields = try FieldReader(try needed(key), path: path + [.key(key)])
        var ids = IDReader(idsOf: .null)
        let here = path + [.key(key)]
        if let section = fields.value("section") { return .section(try Section(section, path: here, ids: &ids)) }
        if let subsection = fields.value("subsection") {
            return .subsection(try Subsection(subsection, path: here, ids: &ids))
        }
        if let item = fields.value("item") { return .item(try Item(item, path: here, ids: &ids)) }
        if let attachment = fields.value("attachment") {
            return .attachment(try Attachment(attachment, path: here, ids: &ids))
        }
        throw .missing(path: here + [.key("item")])
    }
}
