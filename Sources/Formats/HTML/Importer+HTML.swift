internal import Bulletins
internal import Recognition

extension Importer {
    /// Web pages: our own and what is saved from a browser.
    package static let html = Importer(name: "网页", extensions: ["html", "htm"]) {
        bytes, options, report throws(ImportError) in
        guard bytes.count <= fileLimit else { throw .tooLarge(limit: fileLimit) }
        let pictures = HTMLPictures(bytes)
        var reader = HTMLReader(try decode(pictures.page, options, &report), pictures: pictures)
        reader.read()
        reader.partPictures()
        report.pictures = reader.kept.pictures
        report.entries += reader.kept.entries
        if reader.pictures > 0 {
            report.add(.setAside, found: "网页里的图片 \(reader.pictures) 幅", done: "图片没有导入，请另行处理")
        }
        if reader.hidden > 0 {
            report.add(.setAside, found: "网页里不显示的文字 \(reader.hidden) 处", done: "没有存入正文")
        }
        if reader.deletions > 0 {
            report.add(.setAside, found: "修订删除的文字 \(reader.deletions) 处", done: "按接受修订不读")
        }
        if reader.struck > 0 {
            report.add(.understood, found: "划掉的文字 \(reader.struck) 处", done: "照样存入正文，请核对")
        }
        // Our own pages say themselves what a heading is.
        let isOurs = reader.lines.contains { $0.role != nil && $0.role != .paragraph }
        return isOurs ? reader.lines : reader.headings.pieces(in: reader.lines, options.units) ?? reader.lines
    }
}
