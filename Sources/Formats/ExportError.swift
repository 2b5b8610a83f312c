/// Why an issue could not be exported.
package enum ExportError: Error, Equatable {
    case unknownFormat(String)
    /// The program that sets pdf is not there.
    case noProgram
    /// It is there and what it draws with is not.
    case noLibrary
    /// An archive or a conversion of the C libraries refused what is always given to it.
    case failed(String)
    /// Why nothing came on paper.
    case notPrinted(String)

    /// One sentence for the editor.
    package var message: String {
        switch self {
        case .unknownFormat(let name): "没有“\(name)”这种格式，可以用 \(Exporter.all.map(\.name).joined(separator: "、"))"
        case .noProgram: "这台机器上没有 jianbao-pdf，请用软件包或 Scripts/install 装完整的简报，或先导出 docx"
        case .noLibrary: "导出 pdf 还缺 Cairo，请执行 apt-get install libcairo2 fontconfig，或先导出 docx"
        case .notPrinted(let why): why
        case .failed(let what): "导出没有完成：\(what)，原有文件没有改动"
        }
    }
}
