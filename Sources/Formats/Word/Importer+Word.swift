internal import Bulletins
internal import Recognition

extension Importer {
    /// The largest file, with its pictures.
    static let fileLimit = 32 * 1_048_576

    /// Word files as Word and WPS save them.
    package static let word = Importer(name: "Word", extensions: ["docx"]) {
        bytes, options, report throws(ImportError) in
        guard bytes.count <= fileLimit else { throw .tooLarge(limit: fileLimit) }
        if bytes.isEmpty { throw .empty }
        if let container = OldContainer(bytes) { throw container.error }
        var reader = WordReader(try WordPackage(bytes), units: options.units, report: report)
        reader.read()
        report = reader.report
        report.unit = "段"
        return reader.lines
    }
}
