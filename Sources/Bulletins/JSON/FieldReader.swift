/// Takes the known fields out of an object, checks their types, and keeps what is left.
struct FieldReader {
    private(set) var rest: [JSONKey: JSON]
    let path: [JSONStep]

    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        guard case .object(let members) = value else {
            throw .wrongType(path: path, expected: "对象 {…}", found: value.kind)
        }
        rest = members
        self.path = path
    }

    mutating func string(_ key: JSONKey) throws(BulletinFileError) -> String {
        guard let value = rest.removeValue(forKey: key) else { return "" }
        guard case .string(let text) = value else { throw wrong(key, "文字 \"…\"", value) }
        return text
    }

    mutating func int(_ key: JSONKey) throws(BulletinFileError) -> Int? {
        guard let value = rest.removeValue(forKey: key) else { return nil }
        guard case .number(let digits) = value, let number = Int(digits), (0...999_999).contains(number) else {
            throw wrong(key, "不超过六位的整数", value)
        }
        return number
    }

    mutating func bool(_ key: JSONKey) throws(BulletinFileError) -> Bool? {
        guard let value = rest.removeValue(forKey: key) else { return nil }
        guard case .bool(let flag) = value else { throw wrong(key, "true 或 false", value) }
        return flag
    }

    mutating func strings(_ key: JSONKey) throws(BulletinFileError) -> [String] {
        let list = try array(key)
        var texts: [String] = []
        for (index, value) in list.enumerated() {
            guard case .string(let text) = value else {
                throw .wrongType(
                    path: path + [.key(key), .index(index)], expected: "文字 \"…\"", found: value.kind)
            }
            texts.append(text)
        }
        return texts
    }

    mutating func array(_ key: JSONKey) throws(BulletinFileError) -> [JSON] {
        guard let value = rest.removeValue(forKey: key) else { return [] }
        guard case .array(let elements) = value else { throw wrong(key, "列表 […]", value) }
        return elements
    }

    mutating func value(_ key: JSONKey) -> JSON? { rest.removeValue(forKey: key) }

    /// An object, read by `read`; `nil` where there is none.
    mutating func object<Value>(
        _ key: JSONKey, _ read: (JSON, [JSONStep]) throws(BulletinFileError) -> Value
    ) throws(BulletinFileError) -> Value? {
        guard let value = value(key) else { return nil }
        return try read(value, path + [.key(key)])
    }

    mutating func paragraphs(_ key: JSONKey = "paragraphs") throws(BulletinFileError) -> [Paragraph] {
        try objects(key, Paragraph.init)
    }

    /// The elements of a list of objects, each read by `read`.
    mutating func objects<Element>(
        _ key: JSONKey, _ read: (JSON, [JSONStep]) throws(BulletinFileError) -> Element
    ) throws(BulletinFileError) -> [Element] {
        var result: [Element] = []
        for (index, value) in try array(key).enumerated() {
            result.append(try read(value, path + [.key(key), .index(index)]))
        }
        return result
    }

    /// The parts in a list, each with an id of its own.
    mutating func parts<Element>(
        _ key: JSONKey, _ ids: inout IDReader,
        _ read: (JSON, [JSONStep], inout IDReader) throws(BulletinFileError) -> Element
    ) throws(BulletinFileError) -> [Element] {
        var known = ids
        let parts = try objects(key) { value, path throws(BulletinFileError) in try read(value, path, &known) }
        ids = known
        return parts
    }

    func wrong(_ key: JSONKey, _ expected: String, _ value: JSON) -> BulletinFileError {
        .wrongType(path: path + [.key(key)], expected: expected, found: value.kind)
    }
}

/// Builds the object of a part; what is empty is left out.
struct FieldWriter {
    private(set) var members: [JSONKey: JSON]

    /// Begins with the fields that this version does not know.
    init(unknown: [JSONKey: JSON]) { members = unknown }

    mutating func put(_ key: JSONKey, _ text: String) { if !text.isEmpty { members[key] = .string(text) } }
    mutating func put(_ key: JSONKey, _ number: Int?) { if let number { members[key] = .int(number) } }
    mutating func put(_ key: JSONKey, _ texts: [String]) {
        if !texts.isEmpty { members[key] = .array(texts.map(JSON.string)) }
    }
    mutating func put(_ key: JSONKey, _ value: JSON?) { if let value { members[key] = value } }
    mutating func put(_ key: JSONKey, _ paragraphs: [Paragraph]) { put(key, objects: paragraphs.map(\.value)) }
    mutating func put(_ key: JSONKey, objects: [JSON]) { if !objects.isEmpty { members[key] = .array(objects) } }

    var json: JSON { .object(members) }
}
