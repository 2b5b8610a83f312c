internal import Bulletins
internal import Recognition

extension Importer {
    /// Markdown, ours and others'.
    package static let markdown = Importer(name: "Markdown", extensions: ["md", "markdown"]) {
        bytes, options, report throws(ImportError) in
        var reader = MarkdownReader(units: options.units, picture: options.picture)
        reader.read(try decode(bytes, options, &report))
        report.pictures = reader.kept.pictures
        report.entries += reader.kept.entries
        for picture in reader.pictures {
            let name = picture.name.isEmpty ? "图片" : "图片“\(picture.name)”"
            report.add(.setAside, line: picture.line, found: name, done: "图片没有导入，请另行处理")
        }
        if !reader.addresses.isEmpty {
            report.add(
                .setAside, found: "链接的地址 \(reader.addresses.count) 处（\(reader.addresses.joined(separator: "、"))）",
                done: "只读入链接的文字")
        }
        if reader.tags.count > 0 {
            let tags = reader.tags.found.map { "“\($0)”" }.joined(separator: "、")
            report.add(.setAside, found: "HTML 标记\(tags)等 \(reader.tags.count) 处", done: "只读入标记里的文字")
        }
        if reader.isPartedAtSentences {
            report.add(.understood, found: "文字没有空行，每行都说完一句", done: "每行当作一段，请核对")
        }
        return reader.lines
    }
}
