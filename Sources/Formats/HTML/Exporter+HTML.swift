internal import Bulletins
internal import Recognition
internal import Screen
internal import Typesetting

extension Exporter {
    /// One page for a telephone or a public account's editor: every style stands in its element, nothing is fetched.
    package static let html = Exporter(name: "html", title: "网页（公众号）", fileExtension: "html") {
        source, _ throws(ExportError) in
        var xml = XMLWriter(declaration: false)
        xml.raw("<!DOCTYPE html>\n")
        xml.element("html", ["lang": "zh-CN"]) { xml in
            xml.newline()
            xml.element("head") { xml in
                xml.element("meta", ["charset": "utf-8"])
                xml.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                xml.element("title", text: source.bulletin.masthead.printedTitle)
            }
            xml.newline()
            xml.element("body", ["style": "margin:0;background:#fff"]) { xml in
                xml.newline()
                xml.element("section", ["style": HTMLStyle.page]) { xml in
                    xml.newline()
                    for (_, block) in source.withoutPages { HTMLBlock.write(block, source, &xml) }
                }
                xml.newline()
            }
            xml.newline()
        }
        xml.newline()
        let remarks = xml.replaced == 0 ? [] : ["文中有 \(xml.replaced) 个控制字符，网页放不下，用可见符号代替"]
        return Output(xml.bytes, remarks: remarks + source.emptyParagraphRemarks)
    }
}

/// One printed block as an element.
enum HTMLBlock {
    /// What says, to us alone, which block an element was; editors of public accounts take it out.
    static let mark = "data-jianbao"

    /// What says, to us alone, which text of an element is which.
    static let textMark = "data-jianbao-text"
    /// The level of a heading, the height of a picture.
    static let levelMark = "data-jianbao-level"

    static func write(_ block: Block, _ source: Exporter.Source, _ xml: inout XMLWriter) {
        let style = HTMLStyle.style(of: block)
        switch block.kind {
        case .rule, .imprintRule:
            xml.element("hr", ["style": style])
        case .name: element("h1", block, style, source, &xml)
        case .sectionTitle: element("h2", block, style, source, &xml)
        case .subsectionTitle: element("h3", block, style, source, &xml)
        case .itemHeading: element("h4", block, style, source, &xml)
        case .innerHeading(_, let own): element(own == 1 ? "h5" : "h6", block, style, source, &xml)
        case .attachmentTitle: element("h2", block, style, source, &xml)
        case .picture:
            guard let file = source.pictures.file(block, in: source.bulletin) else {
                return element("p", block, style, source, &xml)
            }
            xml.element("p", attributes(block, style)) { xml in
                let data = "data:image/\(file.kind.rawValue);base64,\(Base64.text(of: file.bytes))"
                xml.element("img", ["src": data, "alt": block.text, "style": "max-width:100%"])
            }
        case .tableRow: HTMLTableWriter.write(block, &xml)
        default: element("p", block, style, source, &xml)
        }
        xml.newline()
    }

    private static func element(
        _ tag: String, _ block: Block, _ style: String, _ source: Exporter.Source, _ xml: inout XMLWriter
    ) {
        guard !block.text.isEmpty else { return }
        let marks = TextMark.marks(of: block, in: source)
        xml.element(tag, attributes(block, style)) { xml in
            var rest = block.lead?.scalars ?? 0
            for (index, run) in block.runs.enumerated() {
                // What follows goes to the other side; a space parts the two where styles are lost.
                if run.isStretch {
                    xml.raw(run == .leader ? HTMLStyle.leader : "<span style=\"flex:1\"> </span>")
                    continue
                }
                let text = run.string
                let count = min(rest, text.scalarCount)
                rest -= count
                let end = text.unicodeScalars.index(text.startIndex, offsetBy: count)
                let lead = count > 0 ? block.lead.map(HTMLStyle.style) : nil
                write(String(text[..<end]), lead, marks?[index], &xml)
                write(String(text[end...]), nil, marks?[index], &xml)
            }
        }
    }

    private static func write(_ text: String, _ style: String?, _ mark: TextMark?, _ xml: inout XMLWriter) {
        if text.isEmpty { return }
        switch (style, mark) {
        case (let style?, let mark?):
            xml.element("span", ["style": style, textMark: mark.key], text: text)
        case (let style?, nil): xml.element("span", ["style": style], text: text)
        case (nil, let mark?): xml.element("span", [textMark: mark.key], text: text)
        case (nil, nil): xml.text(text)
        }
    }

    private static func attributes(_ block: Block, _ style: String) -> XMLWriter.Attributes {
        let startsWithHeading = block.runs.contains { $0.place?.field == .headline }
        switch block.kind {
        case .paragraph where startsWithHeading: return ["style": style, mark: "runIn"]
        case .innerHeading(_, let own): return ["style": style, mark: name(of: block.kind), levelMark: String(own)]
        case .picture(_, let rows): return ["style": style, mark: name(of: block.kind), levelMark: String(rows)]
        default: return ["style": style, mark: name(of: block.kind)]
        }
    }

    static func name(of kind: BlockKind) -> String {
        switch kind {
        case .itemHeading: "item"
        case .paragraph: "paragraph"
        case .imprintLine("报"): "reportTo"
        case .imprintLine("送"): "sendTo"
        case .imprintLine("发"): "distributeTo"
        case .imprintLine: "imprintLine"
        case .innerHeading: "innerHeading"
        case .note: "note"
        case .picture: "picture"
        case .contentsEntry: "contentsEntry"
        case .attachmentList: "attachmentList"
        case .closing(let field): field.row.key
        default: "\(kind)"
        }
    }

    /// The role of the element that was a block of that name.
    static func role(_ name: String) -> SourceLine.Role? {
        switch name {
        case "name": .masthead(.name)
        case "issueNumber": .masthead(.issueNumber)
        case "officeAndDate": .masthead(.officeAndDate)
        case "title": .masthead(.title)
        case "issueLine": .masthead(.issueLine)
        case "coverage": .masthead(.coverage)
        case "sectionTitle": .section
        case "subsectionTitle": .subsection
        case "item": .item
        case "paragraph": .paragraph
        case "blankPageNotice", "reportTo", "sendTo", "distributeTo", "imprintLine", "people", "issuedBy", "copies":
            .imprint
        default: nil
        }
    }
}

extension Masthead {
    /// `营商环境工作动态 第35期`, as the properties of files have it.
    var printedTitle: String { number == 0 ? name : "\(name) 第\(number)期" }
}
