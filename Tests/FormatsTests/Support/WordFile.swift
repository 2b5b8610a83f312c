import Bulletins
import Recognition
import Testing

@testable import Formats

/// A Word file put together by hand, part by part.
struct WordFile {
    var parts: [(name: String, text: String)] = [
        (
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>
            """
        ),
        (
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>
            """
        ),
    ]

    static let names = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        """

    init(body: String) {
        parts.append(("word/document.xml", "<w:document \(Self.names)><w:body>\(body)</w:body></w:document>"))
    }

    /// Paragraphs of plain text.
    init(_ paragraphs: String...) { self.init(body: paragraphs.map(Self.paragraph).joined()) }

    static func paragraph(_ text: String) -> String {
        "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    /// Adds a part that the text refers to: `footnotes`.
    mutating func add(_ kind: String, _ content: String, root: String? = nil) {
        parts.append(("word/\(kind).xml", "<w:\(root ?? kind) \(Self.names)>\(content)</w:\(root ?? kind)>"))
        let relations = parts.filter { $0.name.hasPrefix("word/") && $0.name.hasSuffix(".xml") }.enumerated().map {
            index, part in
            let kind = part.name.dropFirst(5).dropLast(4).filter { !$0.isNumber }
            return """
                <Relationship Id="r\(index)" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" \
                Target="\(part.name.dropFirst(5))"/>
                """
        }
        parts.removeAll { $0.name == "word/_rels/document.xml.rels" }
        parts.append(
            (
                "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                \(relations.joined())</Relationships>
                """
            ))
    }

    var bytes: [UInt8] {
        get throws {
            guard let zip = ZipWriter() else { throw ExportError.failed("zip") }
            for part in parts { zip.add(part.name, Array(part.text.utf8)) }
            guard let bytes = zip.finish() else { throw ExportError.failed("zip") }
            return bytes
        }
    }
}

/// The issue that a Word file becomes, and what the import reports.
func imported(_ file: WordFile) throws -> (Bulletin, [String]) {
    let (bulletin, report) = try Importer.bulletin(file.bytes, name: "来稿.docx")
    return (bulletin, report.messages(in: bulletin))
}

/// The paragraphs of the one item that `body` is put under, and what the import reports.
func paragraphs(_ body: String) throws -> ([String], [String]) {
    let head = WordFile.paragraph("一、讲话") + WordFile.paragraph("（一）会议")
    let (bulletin, report) = try imported(WordFile(body: head + body))
    return (try #require(bulletin.items.first).paragraphs.flatMap(\.lines), report)
}
