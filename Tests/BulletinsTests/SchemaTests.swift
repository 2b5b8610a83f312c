import Bulletins
import TestSupport
import Testing

/// The schemas of `docs/` say what the code reads and writes, no more and no less.
@Suite struct SchemaTests {
    private func schema(_ name: String) throws -> Schema { try Schema(contents(of: "docs/\(name).schema.json")) }

    private static let samples =
        ShippedIssuesTests.issues.map { "data/\($0).json" } + [
            "Tests/FormatsTests/Goldens/Everything.json", "Tests/Papers/whole/2024-12.json",
        ]

    @Test(arguments: samples)
    func `自带的各期合乎格式说明，没有它不知道的字段`(path: String) throws {
        let value = try JSONReader.read(contents(of: path))
        #expect(try schema("bulletin").problems(with: value, isClosed: true) == [])
    }

    /// The issue that stays in every golden: what a file may have, it has.
    ///
    /// `look` is how an issue prints whose series looks otherwise since; with one, the goldens would not show the usual look.
    @Test func `样样俱全的一期，说明里的每个字段都有`() throws {
        let issue = try schema("bulletin")
        let everything = try JSONReader.read(contents(of: "Tests/FormatsTests/Goldens/Everything.json"))
        let looks: Set = ["paperLook", "paperStyle", "level", "contents", "sizes", "kind"]
        let rows = try issue.definitions.filter { !looks.contains($0.name) }
            .flatMap { part in part.fields.map { "\(part.name).\($0.name)" } }
        #expect(Set(rows).subtracting(try issue.filled(by: everything)) == [".look"])
    }

    @Test func `自带的刊合乎格式说明，没有它不知道的字段`() throws {
        let value = try JSONReader.read(contents(of: "data/series.json"))
        #expect(try schema("series").problems(with: value, isClosed: true) == [])
    }

    @Test func `样样俱全的刊合乎格式说明`() throws {
        let value = try JSONReader.read(contents(of: "Tests/Papers/whole/series.json"))
        #expect(try schema("series").problems(with: value, isClosed: true) == [])
    }

    /// What the code writes has a row.
    ///
    /// A new field that `RandomBulletin` fills is red here until it has one.
    @Test(arguments: 0..<100) func `写出的每个字段都有说明`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let problems = try schema("bulletin").problems(with: random.bulletin().value.withoutUnknown, isClosed: true)
        #expect(problems == [], "\(problems)")
    }

    /// What has a row is known to the code: nothing of a file with every field is put aside as unknown.
    @Test func `说明里的每个字段都读得懂，原样写回`() throws {
        var (read, written): (Set<String>, Set<String>) = ([], [])
        for alternative in 0..<6 {
            let sample = try schema("bulletin").sample(alternative: alternative)
            let bulletin = try Bulletin(sample)
            #expect(unknownFields(of: bulletin) == [])
            let shared = try schema("series").sample(alternative: alternative)
            let series = try Series(json: JSONWriter.pretty(shared))
            #expect(unknownFields(of: series) == [])
            read.formUnion(sample.keyPaths + shared.keyPaths)
            written.formUnion(try bulletin.value.keyPaths + JSONReader.read(series.json).keyPaths)
        }
        // Lists of a name of their own are written as lines where there are other lines, and a conflict keeps of its
        // place what its kind of text has.
        let merged: Set = [
            "imprint.reportTo", "imprint.sendTo", "imprint.distributeTo", "conflicts.[]row", "conflicts.[]column",
            "conflicts.[]label",
        ]
        #expect(read.subtracting(written).subtracting(merged) == [], "rows that the code does not know")
    }

    /// Every stored property of every part has a row of its name.
    ///
    /// A part is what keeps unknown fields.
    @Test func `每一部分的每一项在说明里都有一行`() throws {
        let issue = try schema("bulletin")
        try expectRows(of: Bulletin(issue.sample(alternative: 1)), root: "Bulletin", in: issue)
        let shared = try schema("series")
        try expectRows(of: Series(json: JSONWriter.pretty(shared.sample(alternative: 1))), root: "Series", in: shared)
    }

    private func expectRows(of value: Any, root: String, in schema: Schema) throws {
        let rows = Dictionary(
            uniqueKeysWithValues: try schema.definitions.map { ($0.name, Set($0.fields.map(\.name))) })
        var seen: Set<String> = []
        func walk(_ value: Any) {
            let mirror = Mirror(reflecting: value)
            // What a property wrapper keeps is named with a dash below.
            let labels = mirror.children.compactMap(\.label).map { $0.hasPrefix("_") ? String($0.dropFirst()) : $0 }
            if mirror.displayStyle == .struct, labels.contains("unknown") {
                let type = String(describing: mirror.subjectType)
                let name = type == root ? "" : type.prefix(1).lowercased() + type.dropFirst()
                if seen.insert(name).inserted {
                    for label in labels where !["unknown", "values"].contains(label) {
                        #expect(rows[name]?.contains(label) ?? false, "\(type).\(label) has no row in the schema")
                    }
                }
            }
            for child in mirror.children where !["unknown", "_unknown"].contains(child.label) { walk(child.value) }
        }
        walk(value)
        let tables = [
            ("masthead", MastheadTable.rows), ("closing", ClosingTable.rows), ("imprint", ImprintTable.rows),
        ]
        for (name, fields) in tables where rows[name] != nil {
            for field in fields { #expect(rows[name]?.contains(field.key) ?? false, "\(name).\(field.key)") }
        }
        #expect(seen.count >= 3)
    }

    private func unknownFields(of value: Any) -> [String] {
        Mirror(reflecting: value).children.flatMap { child in
            if let unknown = child.value as? [JSONKey: JSON] {
                return unknown.keys.map(\.text).sorted()
            }
            return unknownFields(of: child.value)
        }
    }

    @Test func `说明里的表就是格式说明本身`() throws {
        let page = PackageFile("docs/file-format.md")
        let text = try #require(page.text)
        let (start, end) = ("<!-- fields -->\n", "<!-- /fields -->")
        let head = try #require(text.firstRange(of: start))
        let tail = try #require(text.firstRange(of: end))
        let shared: Set = [
            "imprint", "line", "person", "kind", "paperLook", "paperStyle", "level", "contents", "sizes",
        ]
        let tables = try [("2023-35.json", "bulletin"), ("series.json", "series")].map { file, name in
            try SchemaPage.text(of: schema(name), file: file, skipping: name == "series" ? shared : [])
        }
        let expected = text[..<head.upperBound] + tables.joined(separator: "\n") + text[tail.lowerBound...]
        page.expect(String(expected), sourceLocation: #_sourceLocation)
    }
}

extension JSON {
    /// Without the fields that the random bulletins make up, whose names begin so.
    fileprivate var withoutUnknown: JSON {
        switch self {
        case .object(let members):
            .object(members.filter { !$0.key.text.utf8.starts(with: "x-".utf8) }.mapValues(\.withoutUnknown))
        case .array(let elements): .array(elements.map(\.withoutUnknown))
        default: self
        }
    }

    /// `sections[].items[].headline`, for every key.
    fileprivate var keyPaths: [String] {
        switch self {
        case .object(let members):
            members.flatMap { key, value in [key.text] + value.keyPaths.map { "\(key.text).\($0)" } }
        case .array(let elements): elements.flatMap { $0.keyPaths.map { "[]\($0)" } }
        default: []
        }
    }
}
