internal import Bulletins

extension Importer {
    /// Web pages: our own and what is saved from a browser.
    package static let html = Importer(name: "网页", extensions: ["html", "htm"]) {
        bytes, options, report throws(ImportError) in
        var reader = HTMLReader(try decode(bytes, options, &report))
        reader.read()
        if reader.pictures > 0 {
            report.add(.setAside, found: "网页里的图片 \(reader.pictures) 幅", done: "图片没有导入，请另行处理")
        }
        return reader.lines
    }
}
