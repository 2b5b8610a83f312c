internal import Bulletins

extension Importer {
    /// Word files as Word and WPS save them.
    package static let word = Importer(name: "Word", extensions: ["docx"]) { bytes, _, report throws(ImportError) in
        guard bytes.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
        if bytes.isEmpty { throw .empty }
        if let container = OldContainer(bytes) { throw container.error }
        var reader = WordReader(try WordPackage(bytes), report: report)
        reader.read()
        report = reader.report
        report.unit = "段"
        return reader.lines
    }
}
