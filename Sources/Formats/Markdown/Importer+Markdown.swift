internal import Bulletins

extension Importer {
    /// Markdown, ours and others'.
    package static let markdown = Importer(name: "Markdown", extensions: ["md", "markdown"]) {
        bytes, options, report throws(ImportError) in
        var reader = MarkdownReader()
        reader.read(try decode(bytes, options, &report))
        return reader.lines
    }
}
