import Bulletins

/// The tables of a schema, for `docs/file-format.md`.
enum SchemaPage {
    static func text(of schema: Schema, file: String, skipping skipped: Set<String>) throws -> String {
        try schema.definitions.filter { !skipped.contains($0.name) }.map { definition in
            let name = definition.name.isEmpty ? "`\(file)`" : "`\(definition.name)`"
            let rows = definition.fields.map { field in
                let isRequired = definition.required.contains(field.name)
                return "| `\(field.name)`\(isRequired ? " *" : "") | \(type(of: field.schema)) "
                    + "| \(field.schema["title"]?.text ?? "") | \(field.schema["description"]?.text ?? "") |\n"
            }
            return "### \(definition.title) · \(name)\n\n\(definition.description)\n\n"
                + "| field | type | 中文 | what it is |\n| --- | --- | --- | --- |\n" + rows.joined()
        }.joined(separator: "\n")
    }

    private static func type(of schema: [String: JSON]) -> String {
        if let name = schema["$ref"]?.text?.split(separator: "/").last { return "`\(name)`" }
        if let alternatives = schema["anyOf"]?.elements {
            return alternatives.map { type(of: $0.members ?? [:]) }.joined(separator: " or ")
        }
        let plain = schema["type"]?.text ?? ""
        return plain == "array" ? "list of " + type(of: schema["items"]?.members ?? [:]) : plain
    }
}
