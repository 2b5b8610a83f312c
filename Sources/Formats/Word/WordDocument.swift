internal import Typesetting

/// The text of our Word files: one paragraph a block.
enum WordDocument {
    static func part(_ source: Exporter.Source) -> (bytes: [UInt8], replaced: Int) {
        var xml = XMLWriter()
        xml.element("w:document", WordWriter.main) { xml in
            xml.newline()
            xml.element("w:body") { xml in
                xml.newline()
                body(source, &xml)
                section(&xml)
                xml.newline()
            }
        }
        return (xml.bytes, xml.replaced)
    }

    private static func body(_ source: Exporter.Source, _ xml: inout XMLWriter) {
        var hasImprint = false
        var hasNotice = false
        for (index, block) in source.printed {
            let style = WordStyle(block.kind)
            switch block.kind {
            case .blankPageNotice:
                hasNotice = true
                paragraph(block, style, &xml) { $0.element("w:pageBreakBefore") }
            case .imprintRule, .imprintLine, .people, .issuedBy, .copies:
                hasImprint = true
                paragraph(block, style, &xml, WordImprint.frame)
            case .sectionTitle, .subsectionTitle, .itemHeading:
                let isKept = source.layout.manuscript.keepsWithNext(index)
                paragraph(block, style, &xml) { if !isKept { $0.element("w:keepNext", ["w:val": "0"]) } }
            default: paragraph(block, style, &xml) { _ in }
            }
        }
        if hasImprint { WordImprint.anchor(&xml, breaksPage: source.layout.imprintStandsAlone && !hasNotice) }
    }

    private static func paragraph(
        _ block: Block, _ style: WordStyle, _ xml: inout XMLWriter, _ properties: (inout XMLWriter) -> Void
    ) {
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.element("w:pStyle", ["w:val": style.rawValue])
                properties(&xml)
            }
            if block.kind == .imprintRule { WordImprint.rule(&xml) }
            let hasSpacing = block.kind.style.size == 16
            let size = WordMeasure.fittedSize(block)
            for run in block.runs {
                switch run {
                case .derived(let text), .text(_, let text): write(text, hasSpacing: hasSpacing, size: size, &xml)
                case .fill: xml.element("w:r") { $0.element("w:tab") }
                }
            }
        }
        xml.newline()
    }

    /// Half-width characters give up half of what the others do, so that 56 columns are 28 characters.
    private static func write(_ text: String, hasSpacing: Bool, size: Int?, _ xml: inout XMLWriter) {
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            if first == "\t" {
                xml.element("w:r") { $0.element("w:tab") }
                rest = rest.dropFirst()
                continue
            }
            let isHalf = first.isASCII
            let piece = rest.prefix { $0.isASCII == isHalf && $0 != "\t" }
            rest = rest[piece.endIndex...]
            xml.element("w:r") { xml in
                xml.element("w:rPr") { xml in
                    if !isHalf { xml.element("w:rFonts", ["w:hint": "eastAsia"]) }
                    if isHalf, hasSpacing { xml.element("w:spacing", ["w:val": String(WordMeasure.halfSpacing)]) }
                    if let size { for name in ["w:sz", "w:szCs"] { xml.element(name, ["w:val": String(size * 2)]) } }
                }
                xml.element("w:t", ["xml:space": "preserve"], text: String(piece))
            }
        }
    }

    private static func section(_ xml: inout XMLWriter) {
        xml.element("w:sectPr") { xml in
            xml.element("w:footerReference", ["w:type": "default", "r:id": "rId4"])
            xml.element("w:footerReference", ["w:type": "even", "r:id": "rId5"])
            xml.element(
                "w:pgSz", ["w:w": String(WordMeasure.pageWidth), "w:h": String(WordMeasure.pageHeight)])
            xml.element(
                "w:pgMar",
                [
                    "w:top": String(WordMeasure.top), "w:right": String(WordMeasure.right),
                    "w:bottom": String(WordMeasure.bottom), "w:left": String(WordMeasure.left), "w:header": "851",
                    "w:footer": String(WordMeasure.footer), "w:gutter": "0",
                ])
            xml.element("w:pgNumType", ["w:fmt": "decimal"])
        }
    }
}
