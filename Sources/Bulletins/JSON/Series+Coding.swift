extension Series {
    package init(json bytes: [UInt8]) throws(BulletinFileError) {
        var fields = try FieldReader(JSON.document(bytes), path: [])
        self.init(
            name: try fields.string("name"), title: try fields.string("title"), office: try fields.string("office"),
            sections: try fields.objects("sections") { value, path throws(BulletinFileError) in
                var fields = try FieldReader(value, path: path)
                return StandingSection(
                    title: try fields.string("title"), subsections: try fields.strings("subsections"),
                    unknown: fields.rest)
            },
            units: try fields.objects("units") { value, path throws(BulletinFileError) in
                var fields = try FieldReader(value, path: path)
                return Unit(
                    name: try fields.string("name"), fullName: try fields.string("fullName"),
                    oldNames: try fields.strings("oldNames"), unknown: fields.rest)
            },
            imprint: try fields.value("imprint").map { value throws(BulletinFileError) in
                try Imprint(value, path: [.key("imprint")])
            } ?? Imprint(),
            blankPageNotice: try fields.bool("blankPageNotice") ?? true, wordLimit: try fields.int("wordLimit"),
            rulesOff: try fields.strings("rulesOff"))
        unknown = fields.rest
    }

    package var json: [UInt8] {
        var fields = FieldWriter(unknown: unknown)
        fields.put("name", name)
        fields.put("title", title)
        fields.put("office", office)
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
        return JSONWriter.pretty(fields.json)
    }
}
