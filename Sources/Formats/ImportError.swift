/// Why a file could not be imported.
///
/// Nothing has been made then.
package enum ImportError: Error, Equatable {
    case empty
    case notText(String)
    case tooLarge(limit: Int)
    case unknownFormat(String)

    /// One sentence without the file's name.
    package var message: String {
        switch self {
        case .empty: "文件里没有文字，没有可以导入的内容"
        case .notText(let what): "这是\(what)，不是文字文件，请另存为 docx 或 txt 后再导入"
        case .tooLarge(let limit): "文件超过 \(limit / 1_048_576) MB，不像一期简报，请拆开后再导入"
        case .unknownFormat(let name):
            "不认识“.\(name)”文件，能导入的是 \(Importer.all.flatMap(\.extensions).joined(separator: "、"))"
        }
    }
}
