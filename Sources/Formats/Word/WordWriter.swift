internal import Bulletins
internal import Typesetting

/// The parts of a Word file, by name.
enum WordWriter {
    typealias Part = (name: String, bytes: [UInt8])

    /// - Returns: the parts, and how many control characters were replaced by their marks.
    static func parts(of source: Exporter.Source) -> (parts: [Part], replaced: Int) {
        let styles = WordStyleSheet(source.layout.sheet)
        let document = WordDocument(source, styles)
        let parts: [Part] = [
            ("[Content_Types].xml", contentTypes(document.pictures)), ("_rels/.rels", packageRelations),
            ("docProps/app.xml", application), ("docProps/core.xml", WordProperties.core(source.bulletin.masthead)),
            ("word/document.xml", document.xml.bytes),
            ("word/styles.xml", styles.part(document.used, marks: document.marks)),
            ("word/settings.xml", WordSettings.part), ("word/fontTable.xml", WordSettings.fonts),
            ("word/footer1.xml", footer(isOdd: true)), ("word/footer2.xml", footer(isOdd: false)),
            ("word/_rels/document.xml.rels", documentRelations(document.pictures)),
        ]
        return (parts + document.pictures.map { ("word/\($0.target)", $0.file.bytes) }, document.xml.replaced)
    }

    static let main: XMLWriter.Attributes = [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ]

    private static let schemas = "http://schemas.openxmlformats.org/"
    private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private static func contentTypes(_ pictures: [WordPicture]) -> [UInt8] {
        let overrides = [
            ("/word/document.xml", "\(wordType).document.main+xml"), ("/word/styles.xml", "\(wordType).styles+xml"),
            ("/word/settings.xml", "\(wordType).settings+xml"), ("/word/fontTable.xml", "\(wordType).fontTable+xml"),
            ("/word/footer1.xml", "\(wordType).footer+xml"), ("/word/footer2.xml", "\(wordType).footer+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ]
        var xml = XMLWriter()
        xml.element("Types", ["xmlns": "\(schemas)package/2006/content-types"]) { xml in
            let relations = "application/vnd.openxmlformats-package.relationships+xml"
            xml.element("Default", ["Extension": "rels", "ContentType": relations])
            xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
            for kind in Set(pictures.map(\.file.kind.rawValue)).sorted() {
                xml.element("Default", ["Extension": kind, "ContentType": "image/\(kind)"])
            }
            for (part, type) in overrides { xml.element("Override", ["PartName": part, "ContentType": type]) }
        }
        return xml.bytes
    }

    private static var packageRelations: [UInt8] {
        relations([
            ("\(schemas)officeDocument/2006/relationships/officeDocument", "word/document.xml"),
            ("\(schemas)package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ("\(schemas)officeDocument/2006/relationships/extended-properties", "docProps/app.xml"),
        ])
    }

    /// The two footers are `rId4` and `rId5` to the document.
    private static func documentRelations(_ pictures: [WordPicture]) -> [UInt8] {
        let kinds = [
            ("styles", "styles.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml"),
            ("footer", "footer1.xml"), ("footer", "footer2.xml"),
        ]
        return relations(
            (kinds + pictures.map { ("image", $0.target) }).map {
                ("\(schemas)officeDocument/2006/relationships/\($0.0)", $0.1)
            })
    }

    private static func relations(_ relations: [(type: String, target: String)]) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("Relationships", ["xmlns": "\(schemas)package/2006/relationships"]) { xml in
            for (index, relation) in relations.enumerated() {
                xml.element(
                    "Relationship", ["Id": "rId\(index + 1)", "Type": relation.type, "Target": relation.target])
            }
        }
        return xml.bytes
    }

    private static var application: [UInt8] {
        var xml = XMLWriter()
        xml.element("Properties", ["xmlns": "\(schemas)officeDocument/2006/extended-properties"]) { xml in
            xml.element("Application", text: WordStyle.application)
        }
        return xml.bytes
    }

    /// `— 1 —`: odd pages at the right, even ones at the left, one character in (GB/T 9704-2012, 7.5).
    private static func footer(isOdd: Bool) -> [UInt8] {
        let indent = String(WordMeasure.footerIndent)
        var xml = XMLWriter()
        xml.element("w:ftr", main) { xml in
            xml.element("w:p") { xml in
                xml.element("w:pPr") { xml in
                    xml.element(
                        "w:spacing", ["w:line": String(WordMeasure.footerLine), "w:lineRule": "exact"])
                    xml.element(
                        "w:ind",
                        isOdd
                            ? ["w:rightChars": "100", "w:right": indent, "w:firstLineChars": "0", "w:firstLine": "0"]
                            : ["w:leftChars": "100", "w:left": indent, "w:firstLineChars": "0", "w:firstLine": "0"])
                    xml.element("w:jc", ["w:val": isOdd ? "right" : "left"])
                }
                run(&xml, "— ")
                xml.element("w:fldSimple", ["w:instr": " PAGE "]) { run(&$0, "1") }
                run(&xml, " —")
            }
        }
        return xml.bytes

        func run(_ xml: inout XMLWriter, _ text: String) {
            xml.element("w:r") { xml in
                xml.element("w:rPr") { xml in
                    WordStyleSheet.fonts(&xml, .pageNumber)
                    xml.element("w:spacing", ["w:val": "0"])
                    xml.element("w:sz", ["w:val": "28"])
                    xml.element("w:szCs", ["w:val": "28"])
                }
                xml.element("w:t", ["xml:space": "preserve"], text: text)
            }
        }
    }
}
