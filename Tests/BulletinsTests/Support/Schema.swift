import Bulletins

/// A JSON Schema of `docs/`, as far as ours go: types, properties, items, alternatives and references.
struct Schema {
    struct Unknown: Error { let what: String }

    /// An object with named fields: the file itself, or one of its definitions.
    struct Definition {
        let name: String
        let title: String
        let description: String
        let fields: [(name: String, schema: [String: JSON])]
        let required: Set<String>
    }

    let root: [String: JSON]

    /// What this reads; a schema that says more would be held to less than it says.
    private static let keywords: Set<String> = [
        "$schema", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "anyOf",
        "minimum", "maximum", "pattern", "enum", "examples",
    ]

    init(_ bytes: [UInt8]) throws {
        guard let root = try JSONReader.read(bytes).members else { throw Unknown(what: "no object") }
        self.root = root
    }

    /// The objects that have names, the file first, then as they stand in the schema.
    var definitions: [Definition] {
        get throws {
            let named = root["$defs"]?.members ?? [:]
            return try [Schema.definition("", root)]
                + named.keys.sorted().map { try Schema.definition($0, named[$0]?.members ?? [:]) }
        }
    }

    private static func definition(_ name: String, _ schema: [String: JSON]) throws -> Definition {
        let properties = schema["properties"]?.members ?? [:]
        return Definition(
            name: name, title: schema["title"]?.text ?? "", description: schema["description"]?.text ?? "",
            fields: properties.keys.sorted().map { ($0, properties[$0]?.members ?? [:]) },
            required: Set(schema["required"]?.elements.compactMap(\.text) ?? []))
    }

    /// What is wrong with a value, as paths; with `isClosed`, fields without a row are wrong too.
    func problems(with value: JSON, isClosed: Bool) throws -> [String] {
        var problems: [String] = []
        try check(value, root, path: "", isClosed, &problems)
        return problems
    }

    private func check(
        _ value: JSON, _ schema: [String: JSON], path: String, _ isClosed: Bool, _ problems: inout [String]
    ) throws {
        if let other = schema.keys.first(where: { !Schema.keywords.contains($0) }) { throw Unknown(what: other) }
        if schema["$ref"] != nil { return try check(value, referred(schema), path: path, isClosed, &problems) }
        if let alternatives = schema["anyOf"]?.elements {
            let found = try alternatives.map { alternative in
                var own: [String] = []
                try check(value, alternative.members ?? [:], path: path, isClosed, &own)
                return own
            }
            if !found.contains(where: \.isEmpty) { problems += ["\(path): none of the alternatives"] }
            return
        }
        if let allowed = schema["enum"]?.elements, !allowed.contains(value) { problems.append("\(path): not allowed") }
        switch (schema["type"]?.text, value) {
        case ("object", .object):
            let members = value.members ?? [:]
            let properties = schema["properties"]?.members ?? [:]
            for name in schema["required"]?.elements.compactMap(\.text) ?? [] where members[name] == nil {
                problems.append("\(path).\(name): missing")
            }
            for (name, member) in members {
                if let field = properties[name]?.members {
                    try check(member, field, path: "\(path).\(name)", isClosed, &problems)
                } else if isClosed {
                    problems.append("\(path).\(name): no row")
                }
            }
        case ("array", .array(let elements)):
            for (index, element) in elements.enumerated() {
                try check(element, schema["items"]?.members ?? [:], path: "\(path)[\(index)]", isClosed, &problems)
            }
        case ("string", .string(let text)):
            if let pattern = schema["pattern"]?.text, try Regex(pattern).wholeMatch(in: text) == nil {
                problems.append("\(path): \(text)")
            }
        case ("integer", .number(let digits)):
            let bounds = [schema["minimum"], schema["maximum"]].map { $0?.digits }
            guard let number = Int(digits) else { return problems.append("\(path): \(digits)") }
            if let least = bounds[0], number < least { problems.append("\(path): \(number) < \(least)") }
            if let most = bounds[1], number > most { problems.append("\(path): \(number) > \(most)") }
        case ("boolean", .bool): break
        default: problems.append("\(path): not \(schema["type"]?.text ?? "typed")")
        }
    }

    /// The rows that a value fills: `item.headline`, and `.masthead` of the file itself.
    func filled(by value: JSON) throws -> Set<String> {
        var found: Set<String> = []
        try fill(value, root, "", &found)
        return found
    }

    private func fill(_ value: JSON, _ schema: [String: JSON], _ name: String, _ found: inout Set<String>) throws {
        if let reference = schema["$ref"]?.text {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            return try fill(value, referred(schema), name, &found)
        }
        for alternative in schema["anyOf"]?.elements.compactMap(\.members) ?? [] {
            var problems: [String] = []
            try check(value, alternative, path: "", true, &problems)
            if problems.isEmpty { try fill(value, alternative, name, &found) }
        }
        for (key, member) in value.members ?? [:] {
            guard let field = schema["properties"]?.members?[key]?.members else { continue }
            found.insert("\(name).\(key)")
            try fill(member, field, name, &found)
        }
        for element in value.elements { try fill(element, schema["items"]?.members ?? [:], name, &found) }
    }

    private func referred(_ schema: [String: JSON]) throws -> [String: JSON] {
        let name = schema["$ref"]?.text?.split(separator: "/").last.map(String.init) ?? ""
        guard let found = root["$defs"]?.members?[name]?.members else { throw Unknown(what: name) }
        return found
    }

    /// A file with every field filled; of alternatives and examples, the one of that number.
    func sample(alternative: Int) throws -> JSON {
        var count = 0
        return try sample(of: root, alternative, &count)
    }

    private func sample(of schema: [String: JSON], _ alternative: Int, _ count: inout Int) throws -> JSON {
        if schema["$ref"] != nil { return try sample(of: referred(schema), alternative, &count) }
        if let alternatives = schema["anyOf"]?.elements {
            let chosen = alternatives[min(alternative, alternatives.count - 1)]
            return try sample(of: chosen.members ?? [:], alternative, &count)
        }
        count += 1
        switch schema["type"]?.text {
        case "object":
            let properties = schema["properties"]?.members ?? [:]
            var members: [JSONKey: JSON] = [:]
            for name in properties.keys.sorted() {
                members[JSONKey(name)] = try sample(of: properties[name]?.members ?? [:], alternative, &count)
            }
            return .object(members)
        case "array":
            return .array([try sample(of: schema["items"]?.members ?? [:], alternative, &count)])
        case "integer": return .number(String(schema["minimum"]?.digits ?? 1 > 0 ? 1 : 7))
        case "boolean": return .bool(true)
        default:
            if let choices = (schema["enum"] ?? schema["examples"])?.elements, !choices.isEmpty {
                return choices[min(alternative, choices.count - 1)]
            }
            return .string(schema["pattern"] != nil ? "2023-09-25" : "文字\(count)")
        }
    }
}

extension JSON {
    var members: [String: JSON]? {
        guard case .object(let members) = self else { return nil }
        return Dictionary(members.map { ($0.key.text, $0.value) }) { first, _ in first }
    }
    var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    fileprivate var digits: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
}
