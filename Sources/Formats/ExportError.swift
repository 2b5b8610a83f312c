/// Why an issue could not be exported.
package enum ExportError: Error, Equatable {
    case unknownFormat(String)
    /// An archive or a conversion of the C libraries refused what is always given to it.
    case failed(String)

    /// One sentence for the editor.
    package var message: String {
        switch self {
        case .unknownFormat(let name): "没有“\(name)”这种格式，可以用 \(Exporter.all.map(\.name).joined(separator: "、"))"
        case .failed(let what): "导出没有完成：\(what)，原有文件没有改动"
        }
    }
}
