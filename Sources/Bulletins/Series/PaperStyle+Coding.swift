extension PaperStyle {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        self.init()
        if fields.rest["levels"] != nil { levels = try fields.objects("levels", Level.init) }
        if fields.rest["numberForm"] != nil { numberForm = try fields.string("numberForm") }
        if fields.rest["mastheadLines"] != nil {
            mastheadLines = try fields.choices("mastheadLines")
        }
        signature = try fields.choice("signature")
        source = try fields.choice("source")
        openings = try fields.choice("openings")
        contents = try fields.object("contents") { value, path throws(BulletinFileError) in
            var fields = try FieldReader(value, path: path)
            return Contents(
                title: try fields.string("title"), pages: try fields.bool("pages") ?? false,
                ownPage: try fields.bool("ownPage") ?? false, unknown: fields.rest)
        }
        lines = try fields.int("lines")
        columns = try fields.int("columns")
        sizes =
            try fields.object("sizes") { value, path throws(BulletinFileError) in
                var fields = try FieldReader(value, path: path)
                var sizes: [String: String] = [:]
                for key in fields.rest.keys.sorted() { sizes[key.text] = try fields.string(key) }
                return sizes
            } ?? [:]
        preprinted = try fields.bool("preprinted")
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("levels", levels.map { .array($0.map(\.value)) })
        fields.put("numberForm", numberForm.map(JSON.string))
        fields.put("mastheadLines", mastheadLines.map { .array($0.map { .string($0.rawValue) }) })
        fields.put("signature", signature?.rawValue ?? "")
        fields.put("source", source?.rawValue ?? "")
        fields.put("openings", openings?.rawValue ?? "")
        fields.put("contents", contents?.value)
        fields.put("lines", lines)
        fields.put("columns", columns)
        if !sizes.isEmpty {
            fields.put("sizes", .object(Dictionary(uniqueKeysWithValues: sizes.map { (JSONKey($0), .string($1)) })))
        }
        fields.put("preprinted", preprinted.map(JSON.bool))
        return fields.json
    }
}

extension PaperStyle.Level {
    /// A mark alone, or an object.
    fileprivate init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        if case .string(let mark) = value {
            self.init(mark)
            return
        }
        var fields = try FieldReader(value, path: path)
        self.init(
            try fields.string("mark"), runsOn: try fields.bool("runsOn"), face: try fields.choice("face"),
            centred: try fields.bool("centred"))
        unknown = fields.rest
    }

    fileprivate var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("runsOn", runsOn.map(JSON.bool))
        fields.put("face", face?.rawValue ?? "")
        fields.put("centred", centred.map(JSON.bool))
        if fields.members.isEmpty { return .string(mark) }
        fields.put("mark", JSON.string(mark))
        return fields.json
    }
}

extension PaperStyle.Contents {
    fileprivate var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("title", title)
        if pages { fields.put("pages", .bool(true)) }
        if ownPage { fields.put("ownPage", .bool(true)) }
        return fields.json
    }
}

extension FieldReader {
    /// One of a few words; a word that is none of them is told.
    fileprivate mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: JSONKey
    ) throws(BulletinFileError) -> Choice? {
        guard let value = value(key) else { return nil }
        return try one(of: value, path + [.key(key)])
    }

    fileprivate mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: JSONKey
    ) throws(BulletinFileError) -> [Choice] {
        var choices: [Choice] = []
        for (index, value) in try array(key).enumerated() {
            choices.append(try one(of: value, path + [.key(key), .index(index)]))
        }
        return choices
    }

    private func one<Choice: RawRepresentable<String> & CaseIterable>(
        of value: JSON, _ path: [JSONStep]
    ) throws(BulletinFileError) -> Choice {
        let text = value.text
        if let text, let choice = Choice(rawValue: text) { return choice }
        let choices = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: "、")
        throw .wrongType(path: path, expected: "\(choices) 之一", found: text.map { "“\($0)”" } ?? value.kind)
    }
}
