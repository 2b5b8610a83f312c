/// Why bytes are no bulletin (or no series).
///
/// The file is never touched then.
package enum BulletinFileError: Error, Equatable {
    case notJSON(JSONError)
    case wrongType(path: [JSONStep], expected: String, found: String)
    case missing(path: [JSONStep])
    case badFormat(path: [JSONStep])
    case duplicateID(PartID, path: [JSONStep])

    /// One sentence without the file's name; `bytes` give the line.
    package func message(in bytes: [UInt8]) -> String {
        switch self {
        case .notJSON(let error): error.message
        case .wrongType(let path, let expected, let found):
            "\(place(path, bytes))应为\(expected)，现在是\(found)"
        case .missing(let path): "\(place(path, bytes))缺少这一项"
        case .badFormat(let path): "\(place(path, bytes))应为正整数的格式号"
        case .duplicateID(let id, let path): "\(place(path, bytes))标识 \(id) 与另一处重复"
        }
    }

    private func place(_ path: [JSONStep], _ bytes: [UInt8]) -> String {
        let name = path.map { step in
            switch step {
            case .key(let key): ".\(key.text)"
            case .index(let index): "[\(index)]"
            }
        }.joined()
        // What is missing has no line; what should hold it has.
        let prefixes = (0...path.count).reversed().lazy.map { Array(path.prefix($0)) }
        let line = prefixes.compactMap { JSONReader.line(of: $0, in: bytes) }.first ?? 1
        return name.isEmpty ? "第\(line)行最外层" : "第\(line)行 \(name.drop { $0 == "." }) "
    }
}
