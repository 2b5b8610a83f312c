extension Series {
    private static var texts: [(JSONKey, WritableKeyPath<Series, String>)] {
        [
            ("name", \.name), ("title", \.title), ("office", \.office), ("secrecy", \.secrecy), ("notice", \.notice),
            ("signature", \.signature),
        ]
    }

    /// - Throws: the first thing that is wrong.
    package init(json bytes: [UInt8]) throws(BulletinFileError) {
        let (series, errors) = Series.reading(bytes)
        if let first = errors.first { throw first }
        self = series
    }

    /// What can be read, and what is wrong with the rest: one wrong field is no reason to know nothing.
    ///
    /// A series with errors must not be written: what could not be read would be gone.
    package static func reading(_ bytes: [UInt8]) -> (series: Series, errors: [BulletinFileError]) {
        var fields: FieldReader
        do throws(BulletinFileError) { fields = try FieldReader(JSON.document(bytes), path: []) } catch {
            return (Series(), [error])
        }
        var series = Series()
        var errors: [BulletinFileError] = []
        func attempt(_ read: () throws(BulletinFileError) -> Void) {
            do throws(BulletinFileError) { try read() } catch { errors.append(error) }
        }
        func list(_ key: JSONKey, _ read: (inout FieldReader) throws(BulletinFileError) -> Void) {
            attempt { () throws(BulletinFileError) in
                for (index, value) in try fields.array(key).enumerated() {
                    attempt { () throws(BulletinFileError) in
                        var fields = try FieldReader(value, path: [.key(key), .index(index)])
                        try read(&fields)
                    }
                }
            }
        }
        for (key, text) in Series.texts {
            attempt { () throws(BulletinFileError) in series[keyPath: text] = try fields.string(key) }
        }
        list("sections") { fields throws(BulletinFileError) in
            series.sections.append(
                StandingSection(
                    title: try fields.string("title"), subsections: try fields.strings("subsections"),
                    unknown: fields.rest))
        }
        list("units") { fields throws(BulletinFileError) in
            series.units.append(
                Unit(
                    name: try fields.string("name"), fullName: try fields.string("fullName"),
                    oldNames: try fields.strings("oldNames"), unknown: fields.rest))
        }
        if let value = fields.value("imprint") {
            attempt { () throws(BulletinFileError) in series.imprint = try Imprint(value, path: [.key("imprint")]) }
        }
        attempt { () throws(BulletinFileError) in
            series.blankPageNotice = try fields.bool("blankPageNotice") ?? true
        }
        attempt { () throws(BulletinFileError) in series.wordLimit = try fields.int("wordLimit") }
        attempt { () throws(BulletinFileError) in series.rulesOff = try fields.strings("rulesOff") }
        if let value = fields.value("style") {
            attempt { () throws(BulletinFileError) in series.style = try PaperStyle(value, path: [.key("style")]) }
        }
        list("kinds") { fields throws(BulletinFileError) in series.kinds.append(try Kind(&fields)) }
        attempt { () throws(BulletinFileError) in series.firstLook = try fields.object("firstLook", PaperLook.init) }
        series.unknown = fields.rest
        return (series, errors)
    }

    package var json: [UInt8] { JSONWriter.pretty(value) }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        for (key, text) in Series.texts { fields.put(key, self[keyPath: text]) }
        fields.put(
            "sections",
            objects: sections.map { section in
                var fields = FieldWriter(unknown: section.unknown)
                fields.put("title", section.title)
                fields.put("subsections", section.subsections)
                return fields.json
            })
        fields.put(
            "units",
            objects: units.map { unit in
                var fields = FieldWriter(unknown: unit.unknown)
                fields.put("name", unit.name)
                fields.put("fullName", unit.fullName)
                fields.put("oldNames", unit.oldNames)
                return fields.json
            })
        if imprint != Imprint() { fields.put("imprint", imprint.value) }
        fields.put("blankPageNotice", .bool(blankPageNotice))
        fields.put("wordLimit", wordLimit)
        fields.put("rulesOff", rulesOff)
        if style != PaperStyle() { fields.put("style", style.value) }
        fields.put("kinds", objects: kinds.map(\.value))
        fields.put("firstLook", firstLook?.value)
        return fields.json
    }
}

extension Series.Kind {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        try self.init(&fields)
    }

    fileprivate init(_ fields: inout FieldReader) throws(BulletinFileError) {
        let form = fields.rest["numberForm"] == nil ? nil : try fields.string("numberForm")
        self.init(name: try fields.string("name"), numberForm: form)
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("name", name)
        fields.put("numberForm", numberForm.map(JSON.string))
        return fields.json
    }
}
