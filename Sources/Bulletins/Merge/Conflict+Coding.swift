/// `{ "part" : "i2", "field" : "paragraph", "index" : 3, "kept" : ["…"], "other" : ["…"] }`; without a field it is the
/// part that the other deleted.
extension Conflict {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        let part = PartID(try fields.string("part"))
        let name = try fields.string("field")
        let key = try fields.string("key")
        let index = try fields.int("index") ?? 0
        let subject: Subject
        switch name {
        case "": subject = .part
        case "unknown": subject = .unknown(JSONKey(key))
        case "paragraph": subject = .text(.paragraph(index))
        default:
            guard let field = Field(name) else {
                throw .wrongType(path: path + [.key("field")], expected: "一处文字", found: "“\(name)”")
            }
            subject = .text(field)
        }
        self.init(
            part: part, subject: subject, kept: try fields.strings("kept"), other: try fields.strings("other"),
            from: try fields.string("from"))
    }

    var value: JSON {
        var fields = FieldWriter(unknown: [:])
        fields.put("part", part.text)
        switch subject {
        case .part: break
        case .unknown(let key):
            fields.put("field", "unknown")
            fields.put("key", key.text)
        case .text(.paragraph(let index)):
            fields.put("field", "paragraph")
            fields.put("index", index)
        case .text(let field): fields.put("field", field.name)
        }
        fields.put("kept", kept)
        fields.put("other", other)
        fields.put("from", from)
        return fields.json
    }
}
