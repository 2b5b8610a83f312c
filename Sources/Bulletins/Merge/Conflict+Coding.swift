/// `{ "part" : "i2", "field" : "paragraph", "index" : 3, "kept" : ["…"], "other" : ["…"] }`; without a field it is the
/// part that the other deleted.
extension Conflict {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        let part = PartID(try fields.string("part"))
        let name = try fields.string("field")
        let key = try fields.string("key")
        let label = try fields.string("label")
        var numbers: [JSON] = []
        for key: JSONKey in ["index", "row", "column"] {
            // A first paragraph goes without its number.
            numbers.append(.int(try fields.int(key) ?? 0))
        }
        // What kind of text it is says how much of that belongs to its place.
        let place = [[], [numbers[0]], numbers, [.string(label)]].lazy.compactMap { rest in
            Place(.array([.string(part.text), .string(name)] + rest))
        }.first
        let subject: Subject
        switch name {
        case "": subject = .part(part)
        case "unknown": subject = .unknown(part, JSONKey(key))
        default:
            guard let place else {
                throw .wrongType(path: path + [.key("field")], expected: "一处文字", found: "“\(name)”")
            }
            subject = .text(place)
        }
        self.init(
            subject, kept: try fields.paragraphs("kept"), other: try fields.paragraphs("other"),
            from: try fields.string("from"))
    }

    var value: JSON {
        var fields = FieldWriter(unknown: [:])
        fields.put("part", part.text)
        switch subject {
        case .part: break
        case .unknown(_, let key):
            fields.put("field", "unknown")
            fields.put("key", key.text)
        case .text(let place):
            guard case .array(let steps) = place.value else { break }
            fields.put("field", steps[1])
            let rest = steps.dropFirst(2)
            for (key, step) in zip(["index", "row", "column"] as [JSONKey], rest) where step.integer != nil {
                fields.put(key, step)
            }
            for step in rest where step.text != nil { fields.put("label", step) }
        }
        fields.put("kept", kept)
        fields.put("other", other)
        fields.put("from", from)
        return fields.json
    }
}
