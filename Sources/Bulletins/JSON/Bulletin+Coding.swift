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
        let conflicts = try fields.objects("conflicts") { value, path throws(BulletinFileError) in
            try Conflict(value, path: path)
        }
        self.init(
            format: version, masthead: masthead ?? Masthead(), sections: sections, imprint: imprint ?? Imprint(),
            ignored: ignored, conflicts: conflicts, unknown: fields.rest)
    }

    package var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("format", format)
        fields.put("masthead", masthead.value)
        fields.put("sections", .array(sections.map(\.value)))
        if imprint != Imprint() { fields.put("imprint", imprint.value) }
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

extension Masthead {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        self.init(
            name: try fields.string("name"), title: try fields.string("title"), year: try fields.int("year") ?? 0,
            number: try fields.int("number") ?? 0, serial: try fields.int("serial"),
            office: try fields.string("office"), date: DateText(try fields.string("date")),
            coverage: .text(""))
        var unknownDays: [JSONKey: JSON] = [:]
        coverage = try Coverage.read(&fields, unknown: &unknownDays)
        unknown = fields.rest
        // They stand where they stood: under the name of the field that holds them.
        if !unknownDays.isEmpty { unknown["coverage"] = .object(unknownDays) }
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
        fields.put("coverage", coverage.stored(with: unknown["coverage"]))
        return fields.json
    }
}

extension DateText {
    /// ISO for a day, the text as it is otherwise.
    fileprivate var stored: String { day?.iso ?? printed }
}

extension Coverage {
    fileprivate static func read(
        _ fields: inout FieldReader, unknown: inout [JSONKey: JSON]
    ) throws(BulletinFileError) -> Coverage {
        switch fields.value("coverage") {
        case nil: return .text("")
        case .string(let text)?: return Coverage(text)
        case let value?:
            var days = try FieldReader(value, path: fields.path + [.key("coverage")])
            if days.rest["first"] == nil, days.rest["last"] == nil {
                unknown = days.rest
                return .text("")
            }
            let first = try days.day("first")
            let last = try days.day("last")
            unknown = days.rest
            return .days(first: first, last: last)
        }
    }

    /// `unknown` is the object of the fields beside the days that this version does not know.
    fileprivate func stored(with unknown: JSON?) -> JSON? {
        switch self {
        case .text(let text): return text.isEmpty ? nil : .string(text)
        case .days(let first, let last):
            var members: [JSONKey: JSON] = [:]
            if case .object(let others)? = unknown { members = others }
            members["first"] = .string(first.iso)
            members["last"] = .string(last.iso)
            return .object(members)
        }
    }
}

extension FieldReader {
    /// A day that must be there.
    fileprivate mutating func day(_ key: JSONKey) throws(BulletinFileError) -> Day {
        guard let value = value(key) else { throw .missing(path: path + [.key(key)]) }
        guard case .string(let text) = value else { throw wrong(key, "日期 \"2023-09-25\"", value) }
        guard let day = Day(iso: text) else {
            throw .wrongType(path: path + [.key(key)], expected: "日期 \"2023-09-25\"", found: "“\(text)”")
        }
        return day
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
