extension FieldValues {
    /// Reads the fields of a table; what a field holds beside them in an object of its own is put into `unknown`.
    init(_ fields: inout FieldReader, unknown: inout [JSONKey: JSON]) throws(BulletinFileError) {
        self.init()
        for field in TableField<Table>.all where fields.rest[field.row.jsonKey] != nil {
            let key = field.row.jsonKey
            // What an older version did not know it kept, whatever it was.
            if !field.row.isUsual, fields.rest[key] == .null { continue }
            switch field.row.form {
            case .text: self[field] = .text(try fields.string(key))
            case .number: self[field] = .number(try fields.int(key))
            case .date: self[field] = .date(DateText(try fields.string(key)))
            case .list: self[field] = .list(try fields.strings(key))
            case .coverage: self[field] = .coverage(try Coverage.read(&fields, key, unknown: &unknown))
            }
        }
    }

    func write(_ fields: inout FieldWriter) {
        for field in TableField<Table>.all {
            let key = field.row.jsonKey
            switch self[field] {
            case .text(let text): fields.put(key, text)
            case .number(let number): fields.put(key, number)
            case .date(let date): fields.put(key, date.stored)
            case .list(let list): fields.put(key, list)
            case .coverage(let coverage): fields.put(key, coverage.stored(with: fields.members[key]))
            }
        }
    }
}

extension DateText {
    /// ISO for a day, the text as it is otherwise.
    fileprivate var stored: String { day?.iso ?? printed }
}

extension Coverage {
    fileprivate static func read(
        _ fields: inout FieldReader, _ key: JSONKey, unknown: inout [JSONKey: JSON]
    ) throws(BulletinFileError) -> Coverage {
        switch fields.value(key) {
        case nil: return .text("")
        case .string(let text)?: return Coverage(text)
        case let value?:
            var days = try FieldReader(value, path: fields.path + [.key(key)])
            let first = days.rest["first"] == nil && days.rest["last"] == nil ? nil : try days.day("first")
            let last = first == nil ? nil : try days.day("last")
            // They stand where they stood: under the name of the field that holds them.
            if !days.rest.isEmpty { unknown[key] = .object(days.rest) }
            guard let first, let last else { return .text("") }
            return .days(first: first, last: last)
        }
    }

    /// `unknown` is the object of the fields beside the days that this version does not know.
    fileprivate func stored(with unknown: JSON?) -> JSON? {
        switch self {
        case .text(let text): return text.isEmpty ? unknown : .string(text)
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

extension Masthead {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        var kept: [JSONKey: JSON] = [:]
        self.init()
        values = try FieldValues(&fields, unknown: &kept)
        issuers = try fields.objects("issuers") { value, path throws(BulletinFileError) in
            var fields = try FieldReader(value, path: path)
            return Issuer(
                name: try fields.string("name"), role: try fields.string("role"), unknown: fields.rest)
        }
        unknown = fields.rest.merging(kept) { _, kept in kept }
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        values.write(&fields)
        fields.put(
            "issuers",
            objects: issuers.map { issuer in
                var fields = FieldWriter(unknown: issuer.unknown)
                fields.put("name", issuer.name)
                fields.put("role", issuer.role)
                return fields.json
            })
        return fields.json
    }
}

extension Closing {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        self.init()
        values = try FieldValues(&fields, unknown: &unknown)
        unknown.merge(fields.rest) { kept, _ in kept }
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        values.write(&fields)
        return fields.json
    }
}

extension Imprint {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        var kept: [JSONKey: JSON] = [:]
        self.init()
        values = try FieldValues(&fields, unknown: &kept)
        for (label, key) in Imprint.usualLabels where fields.rest[key] != nil {
            let names = try fields.strings(key)
            if !names.isEmpty { lines.append(Line(label: label, names: names)) }
        }
        lines += try fields.objects("lines") { value, path throws(BulletinFileError) in
            var fields = try FieldReader(value, path: path)
            return Line(label: try fields.string("label"), names: try fields.strings("names"), unknown: fields.rest)
        }
        people = try Imprint.people(&fields)
        unknown = fields.rest.merging(kept) { _, kept in kept }
    }

    /// A list, or an object of names by their labels: the paper's order is the usual one then.
    private static func people(_ fields: inout FieldReader) throws(BulletinFileError) -> [Person] {
        if case .object? = fields.rest["people"] {
            return try fields.object("people") { value, path throws(BulletinFileError) in
                var fields = try FieldReader(value, path: path)
                var people: [Person] = []
                for label in fields.rest.keys.sorted(by: isUsualOrder) {
                    people.append(Person(label: label.text, name: try fields.string(label)))
                }
                return people
            } ?? []
        }
        return try fields.objects("people") { value, path throws(BulletinFileError) in
            var fields = try FieldReader(value, path: path)
            return Person(label: try fields.string("label"), name: try fields.string("name"), unknown: fields.rest)
        }
    }

    private static func isUsualOrder(_ a: JSONKey, _ b: JSONKey) -> Bool {
        func rank(_ label: JSONKey) -> Int { usualPeople.firstIndex(of: label.text) ?? usualPeople.count }
        return (rank(a), a) < (rank(b), b)
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        values.write(&fields)
        if hasUsualLines {
            for line in lines {
                for (label, key) in Imprint.usualLabels where label == line.label { fields.put(key, line.names) }
            }
        } else {
            fields.put(
                "lines",
                objects: lines.map { line in
                    var fields = FieldWriter(unknown: line.unknown)
                    fields.put("label", JSON.string(line.label))
                    fields.put("names", line.names)
                    return fields.json
                })
        }
        fields.put("people", peopleValue)
        return fields.json
    }

    /// Whether the paper has 报, 送 and 发 and no other lines, so that older versions read them, too.
    private var hasUsualLines: Bool {
        let ranks = lines.compactMap { line in Imprint.usualLabels.firstIndex { $0.label.isIdentical(to: line.label) } }
        return ranks.count == lines.count && zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 }
            && lines.allSatisfy { $0.unknown.isEmpty && !$0.names.isEmpty }
    }

    private var peopleValue: JSON? {
        if people.isEmpty { return nil }
        return .array(
            people.map { person in
                var fields = FieldWriter(unknown: person.unknown)
                fields.put("label", JSON.string(person.label))
                fields.put("name", person.name)
                return fields.json
            })
    }
}
