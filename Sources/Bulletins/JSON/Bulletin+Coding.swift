extension Bulletin {
    /// Reads a bulletin file (UTF-8).
    ///
    /// Unknown fields stay with the part that has them.
    package init(json bytes: [UInt8]) throws(BulletinFileError) { try self.init(JSON.document(bytes)) }

    /// The file of the bulletin: decoding it gives the same bulletin.
    package var json: [UInt8] { JSONWriter.pretty(value) }

    package init(_ value: JSON) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: [])
        guard let format = fields.value("format") else { throw .missing(path: [.key("format")]) }
        guard case .number(let digits) = format, let version = Int(digits), version > 0 else {
            throw .badFormat(path: [.key("format")])
        }
        var ids = IDReader(idsOf: value)
        let masthead = try fields.object("masthead", Masthead.init)
        let note = try fields.object("note", Note.init)
        let closing = try fields.object("closing", Closing.init)
        let imprint = try fields.object("imprint", Imprint.init)
        let sections = try fields.parts("sections", &ids, Section.init)
        let attachments = try fields.parts("attachments", &ids, Attachment.init)
        // That of a newer version is kept as it is written.
        let look = fields.rest[PaperLook.key].flatMap { try? PaperLook($0, path: []) }
        if look != nil { _ = fields.value(PaperLook.key) }
        let ignored = try fields.strings("ignored")
        let conflicts = try fields.objects("conflicts", Conflict.init)
        self.init(
            format: version, masthead: masthead ?? Masthead(), sections: sections, imprint: imprint ?? Imprint(),
            ignored: ignored, conflicts: conflicts, unknown: fields.rest)
        self.note = note
        self.attachments = attachments
        self.closing = closing ?? Closing()
        self.look = look
    }

    package var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("format", format)
        fields.put("masthead", masthead.value)
        fields.put("note", note?.value)
        fields.put("sections", .array(sections.map(\.value)))
        fields.put("attachments", objects: attachments.map(\.value))
        if closing != Closing() { fields.put("closing", closing.value) }
        if imprint != Imprint() { fields.put("imprint", imprint.value) }
        fields.put(PaperLook.key, look?.value)
        fields.put("ignored", ignored)
        fields.put("conflicts", objects: conflicts.map(\.value))
        return fields.json
    }
}

extension JSON {
    /// Reads a document, with the error that files report.
    package static func document(_ bytes: [UInt8]) throws(BulletinFileError) -> JSON {
        do throws(JSONError) { return try JSONReader.read(bytes) } catch { throw .notJSON(error) }
    }
}

extension Section {
    init(_ value: JSON, path: [JSONStep], ids: inout IDReader) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        let id = try ids.read(&fields)
        let items = try fields.parts("items", &ids, Item.init)
        let subsections = try fields.parts("subsections", &ids, Subsection.init)
        self.init(id: id, title: try fields.string("title"), items: items, subsections: subsections)
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("id", id.text)
        fields.put("title", title)
        fields.put("items", objects: items.map(\.value))
        fields.put("subsections", objects: subsections.map(\.value))
        return fields.json
    }
}

extension Subsection {
    init(_ value: JSON, path: [JSONStep], ids: inout IDReader) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        let id = try ids.read(&fields)
        let items = try fields.parts("items", &ids, Item.init)
        self.init(id: id, title: try fields.string("title"), items: items)
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("id", id.text)
        fields.put("title", title)
        fields.put("items", objects: items.map(\.value))
        return fields.json
    }
}

extension Item {
    init(_ value: JSON, path: [JSONStep], ids: inout IDReader) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        self.init(
            id: try ids.read(&fields), headline: try fields.string("headline"),
            contributor: try fields.string("contributor"), source: try fields.string("source"),
            paragraphs: try fields.paragraphs(), note: try fields.object("note", Note.init))
        // What says nothing is written back as it was.
        if fields.rest["runsIn"] == .bool(true) { runsIn = try fields.bool("runsIn") ?? false }
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("id", id.text)
        fields.put("headline", headline)
        fields.put("contributor", contributor)
        fields.put("source", source)
        fields.put("paragraphs", paragraphs)
        fields.put("note", note?.value)
        fields.put("runsIn", runsIn ? .bool(true) : nil)
        return fields.json
    }
}

extension Note {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        self.init(label: try fields.string("label"), paragraphs: try fields.paragraphs())
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("label", label)
        fields.put("paragraphs", paragraphs)
        return fields.json
    }
}

extension Attachment {
    init(_ value: JSON, path: [JSONStep], ids: inout IDReader) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        self.init(
            id: try ids.read(&fields), title: try fields.string("title"), paragraphs: try fields.paragraphs())
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("id", id.text)
        fields.put("title", title)
        fields.put("paragraphs", paragraphs)
        return fields.json
    }
}
