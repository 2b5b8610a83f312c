/// Why a file could not be imported.
///
/// Nothing has been made then.
package enum ImportError: Error, Equatable {
    case empty
    case notText(String)
    /// Too many bytes are no characters in any encoding.
    case noEncoding
    /// What its name should end in.
    case renamed(String)
    case tooLarge(limit: Int)
    /// In lines.
    case tooLong(limit: Int)
    case unknownFormat(String)
    /// Called docx, and something else.
    case notWord(String)
    case damaged(String)
    case encrypted
    case macros
    /// Beyond the limits within which a document is read.
    case tooComplex(String)

    /// One sentence without the file's name.
    package var message: String {
        switch self {
        case .empty: "文件里没有文字，没有可以导入的内容"
        case .notText(let what): "这是\(spaced(what))，不是文字文件，请另存为 docx 或 txt 后再导入"
        case .noEncoding: "有读不出的字节，认不出是什么编码，也可能不是文字文件；请用原来的软件另存为 docx 或 UTF-8 的 txt，或用 --encoding 指定编码"
        case .renamed(let ending): "这其实是 .\(ending) 文件，请把文件名的结尾改回 .\(ending) 再导入"
        case .tooLarge(let limit): "文件超过 \(limit / 1_048_576) MB，不像一期简报，请拆开后再导入"
        case .tooLong(let limit): "文字超过 \(limit / 10_000) 万行，不像一期简报，请拆开后再导入"
        case .notWord(let what): "这不是 docx 文件，实际是\(spaced(what))，请用 Word 或 WPS 打开后另存为 docx 再导入"
        case .damaged(let what): "这个 Word 文件已损坏或没有传完（\(what)），请对方重新发送，或打开后另存一次"
        case .encrypted: "这个文件加了密码，请先用密码打开，去掉密码另存为 docx 再导入"
        case .macros: "这是带宏的 Word 文件，为安全起见不读，请另存为不带宏的 docx 再导入"
        case .tooComplex(let what): "这个 Word 文件不正常（\(what)），没有读取，请打开后把文字另存为新文件再导入"
        case .unknownFormat(let name):
            "不认识“.\(name)”文件，能导入的是 \(Importer.all.flatMap(\.extensions).joined(separator: "、"))；别的文件请另存为 docx 或 txt"
        }
    }

    /// Latin letters stand apart from the Chinese before them.
    private func spaced(_ name: String) -> String { name.first?.isASCII == true ? " " + name : name }
}
