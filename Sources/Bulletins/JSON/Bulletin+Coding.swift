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
        var ids = IDReader()
        let masthead = try fields.value("masthead").map { value throws(BulletinFileError) in
            try Masthead(value, path: [.key("masthead")])
        }
        let imprint = try fields.value("imprint").map { value throws(BulletinFileError) in
            try Imprint(value, path: [.key("imprint")])
        }
        let sections = try fields.objects("sections") { value, path throws(BulletinFileError) in
            try Section(value, path: path, ids: &ids)
        }
        let ignored = try fields.strings("ignored")
        self.init(
            format: version, masthead: masthead ?? Masthead(), sections: sections, imprint: imprint ?? Imprint(),
            ignored: ignored, unknown: fields.rest)
    }

    package var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("format", format)
        fields.put("masthead", masthead.value)
        fields.put("sections", .array(sections.map(\.value)))
        if imprint != Imprint() { fields.put("imprint", imprint.value) }
        fields.put("ignored", ignored)
        return fields.json
    }
}

extension JSON {
    /// Reads a document, with the error that files report.
    package static func document(_ bytes: [UInt8]) throws(BulletinFileError) -> JSON {
        do throws(JSONError) { return try JSONReader.read(bytes) } catch { throw .notJSON(error) }
    }
}

/// Hands out the ids of a file: those that stand in it, once each, and fixed ones for parts that have none.
struct IDReader {
    private var seen: Set<PartID> = [.masthead, .imprint]

    mutating func read(_ fields: inout FieldReader) throws(BulletinFileError) -> PartID {
        let text = try fields.string("id")
        // A file written by hand may lack ids. They follow from the place, so that two readers agree on them.
        let id = text.isEmpty ? derived(fields.path) : PartID(text)
        guard seen.insert(id).inserted else { throw .duplicateID(id, path: fields.path + [.key("id")]) }
        return id
    }

    private func derived(_ path: [JSONStep]) -> PartID {
        let name = path.compactMap { step in if case .index(let index) = step { String(index + 1) } else { nil } }
        let kind = path.count == 2 ? "s" : path.contains(.key("subsections")) && path.count == 4 ? "u" : "i"
        return PartID(kind + name.joined(separator: "-"))
    }
}

extension Masthead {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        self.init(
            name: try fields.string("name"), title: try fields.string("title"), year: try fields.int("year") ?? 0,
            number: try fields.int("number") ?? 0, serial: try fields.int("serial"),
            office: try fields.string("office"), date: DateText(try fields.string("date")),
            coverage: try Coverage.read(&fields))
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("name", name)
        fields.put("title", title)
        fields.put("year", year == 0 ? nil : year)
        fields.put("number", number == 0 ? nil : number)
        fields.put("serial", serial)
        fields.put("office", office)
        fields.put("date", date.stored)
        fields.put("coverage", coverage.stored)
        return fields.json
    }
}

extension DateText {
    /// ISO for a day, the text as it is otherwise.
    fileprivate var stored: String { day?.iso ?? printed }
}

extension Coverage {
    fileprivate static func read(_ fields: inout FieldReader) throws(BulletinFileError) -> Coverage {
        switch fields.value("coverage") {
        case nil: return .text("")
        case .string(let text)?: return Coverage(text)
        case let value?:
            let path = fields.path + [.key("coverage")]
            var days = try FieldReader(value, path: path)
            let first = try days.string("first")
            let last = try days.string("last")
            guard let firstDay = Day(iso: first) else {
                throw .wrongType(path: path + [.key("first")], expected: "日期 \"2023-09-25\"", found: "“\(first)”")
            }
            guard let lastDay = Day(iso: last) else {
                throw .wrongType(path: path + [.key("last")], expected: "日期 \"2023-09-28\"", found: "“\(last)”")
            }
            return .days(first: firstDay, last: lastDay)
        }
    }

    fileprivate var stored: JSON? {
        switch self {
        case .text(let text): text.isEmpty ? nil : .string(text)
        case .days(let first, let last): .object(["first": .string(first.iso), "last": .string(last.iso)])
        }
    }
}

extension Imprint {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        self.init(
            reportTo: try fields.strings("reportTo"), sendTo: try fields.strings("sendTo"),
            distributeTo: try fields.strings("distributeTo"), copies: try fields.int("copies"))
        if copies == 0 { copies = nil }
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("reportTo", reportTo)
        fields.put("sendTo", sendTo)
        fields.put("distributeTo", distributeTo)
        fields.put("copies", copies)
        return fields.json
    }
}

extension Section {
    init(_ value: JSON, path: [JSONStep], ids: inout IDReader) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        let id = try ids.read(&fields)
        var known = ids
        let items = try fields.objects("items") { value, path throws(BulletinFileError) in
            try Item(value, path: path, ids: &known)
        }
        let subsections = try fields.objects("subsections") { value, path throws(BulletinFileError) in
            try Subsection(value, path: path, ids: &known)
        }
        ids = known
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
        var known = ids
        let items = try fields.objects("items") { value, path throws(BulletinFileError) in
            try Item(value, path: path, ids: &known)
        }
        ids = known
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
            paragraphs: try fields.strings("paragraphs"))
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("id", id.text)
        fields.put("headline", headline)
        fields.put("contributor", contributor)
        fields.put("source", source)
        fields.put("paragraphs", paragraphs)
        return fields.json
    }
}
