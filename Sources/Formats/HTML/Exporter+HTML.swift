internal import Bulletins
internal import Recognition
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
                    for (_, block) in source.printed { HTMLBlock.write(block, &xml) }
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

    static func write(_ block: Block, _ xml: inout XMLWriter) {
        let style = HTMLStyle.style(of: block)
        switch block.kind {
        case .rule, .imprintRule:
            xml.element("hr", ["style": style])
        case .name: element("h1", block, style, &xml)
        case .sectionTitle: element("h2", block, style, &xml)
        case .subsectionTitle: element("h3", block, style, &xml)
        case .itemHeading: element("h4", block, style, &xml)
        case .innerHeading: element("h5", block, style, &xml)
        default: element("p", block, style, &xml)
        }
        xml.newline()
    }

    private static func element(_ tag: String, _ block: Block, _ style: String, _ xml: inout XMLWriter) {
        guard !block.text.isEmpty else { return }
        xml.element(tag, ["style": style, mark: name(of: block.kind)]) { xml in
            for run in block.runs {
                switch run {
                case .derived(let text), .text(_, let text): xml.text(text)
                // What follows goes to the other side; a space parts the two where styles are lost.
                case .fill: xml.raw("<span style=\"flex:1\"> </span>")
                }
            }
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
        case .tableRow: "tableRow"
        case .closing: "closing"
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
