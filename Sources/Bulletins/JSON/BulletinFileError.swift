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
            "\(where_(path, bytes))应为\(expected)，现在是\(found)"
        case .missing(let path): "\(where_(path, bytes))缺少这一项"
        case .badFormat(let path): "\(where_(path, bytes))应为正整数的格式号"
        case .duplicateID(let id, let path): "\(where_(path, bytes))标识 \(id) 与另一处重复"
        }
    }

    private func where_(_ path: [JSONStep], _ bytes: [UInt8]) -> String {
        let name = path.map { step in
            switch step {
            case .key(let key): ".\(key)"
            case .index(let index): "[\(index)]"
            }
        }.joined()
        let line = JSONReader.line(of: path, in: bytes).map { "第\($0)行" } ?? ""
        return name.isEmpty ? "\(line)最外层" : "\(line) \(name.drop { $0 == "." }) "
    }
}
