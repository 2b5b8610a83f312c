internal import Bulletins
internal import Typesetting

/// The styles of our Word files, made from the table by which the page is set.
enum WordStyleSheet {
    static var part: [UInt8] {
        var xml = XMLWriter()
        xml.element("w:styles", WordWriter.main) { xml in
            xml.newline()
            defaults(&xml)
            for style in WordStyle.allCases {
                xml.newline()
                element(style, &xml)
            }
            xml.newline()
            xml.element("w:style", ["w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"]) {
                xml in
                xml.element("w:name", ["w:val": "Default Paragraph Font"])
                xml.element("w:uiPriority", ["w:val": "1"])
                xml.element("w:semiHidden")
            }
            xml.newline()
            xml.element("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]) { xml in
                xml.element("w:name", ["w:val": "Normal Table"])
                xml.element("w:uiPriority", ["w:val": "99"])
                xml.element("w:semiHidden")
            }
            xml.newline()
        }
        return xml.bytes
    }

    /// All four names, so that no program falls back for one of them, and no theme, which would win over them.
    static func fonts(_ xml: inout XMLWriter, _ font: WordFont) {
        xml.element(
            "w:rFonts",
            [
                "w:ascii": font.rawValue, "w:hAnsi": font.rawValue, "w:eastAsia": font.rawValue, "w:cs": font.rawValue,
                "w:hint": "eastAsia",
            ])
    }

    private static func defaults(_ xml: inout XMLWriter) {
        xml.element("w:docDefaults") { xml in
            xml.element("w:rPrDefault") { xml in
                xml.element("w:rPr") { xml in
                    fonts(&xml, .text)
                    xml.element("w:kern", ["w:val": "0"])
                    xml.element("w:sz", ["w:val": "32"])
                    xml.element("w:szCs", ["w:val": "32"])
                    xml.element("w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"])
                }
            }
            xml.element("w:pPrDefault")
        }
    }

    private static func element(_ style: WordStyle, _ xml: inout XMLWriter) {
        var attributes: XMLWriter.Attributes {
            switch style {
            case .body: ["w:type": "paragraph", "w:default": "1", "w:styleId": style.rawValue]
            case _ where style.isOursByName:
                ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": style.rawValue]
            default: ["w:type": "paragraph", "w:styleId": style.rawValue]
            }
        }
        xml.element("w:style", attributes) { xml in
            xml.element("w:name", ["w:val": style.name])
            if style != .body { xml.element("w:basedOn", ["w:val": WordStyle.body.rawValue]) }
            if style.kind.level != nil { xml.element("w:next", ["w:val": WordStyle.body.rawValue]) }
            xml.element("w:qFormat")
            xml.element("w:pPr") { paragraph(style, &$0) }
            xml.element("w:rPr") { characters(style.kind.style, &$0) }
        }
    }

    /// In the order that the schema prescribes (ECMA-376 part 1, 17.3.1.26).
    private static func paragraph(_ style: WordStyle, _ xml: inout XMLWriter) {
        let set = style.kind.style
        if style.kind.level != nil {
            xml.element("w:keepNext")
            xml.element("w:keepLines")
        }
        if style == .body { xml.element("w:widowControl", ["w:val": "0"]) }
        WordRule.border(style, &xml)
        if let stop = tabStop(style) {
            xml.element("w:tabs") { $0.element("w:tab", ["w:val": "right", "w:pos": String(stop)]) }
        }
        if style == .body {
            for name in ["w:kinsoku", "w:wordWrap"] { xml.element(name, ["w:val": "1"]) }
            for name in ["w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN"] {
                xml.element(name, ["w:val": "0"])
            }
            xml.element("w:adjustRightInd", ["w:val": "0"])
            xml.element("w:snapToGrid", ["w:val": "0"])
        }
        spacing(style, set, &xml)
        indent(set, isStretched: tabStop(style) != nil, &xml)
        xml.element("w:jc", ["w:val": set.alignment == .centre ? "center" : style == .body ? "both" : "left"])
        if let level = style.kind.level { xml.element("w:outlineLvl", ["w:val": String(level - 1)]) }
    }

    private static func spacing(_ style: WordStyle, _ set: BlockStyle, _ xml: inout XMLWriter) {
        var line = WordMeasure.line
        var before = set.rowsBefore * WordMeasure.line
        let after = set.rowsAfter * WordMeasure.line
        if set.size > 29 {
            // Characters higher than a row stand in the rows before it, which are theirs.
            line += before
            before = 0
        }
        if style == .rule { line = WordRule.line }
        if style == .title { before += WordRule.rest }
        xml.element(
            "w:spacing",
            [
                "w:before": String(before), "w:after": String(after), "w:line": String(line), "w:lineRule": "exact",
            ])
    }

    private static func indent(_ set: BlockStyle, isStretched: Bool, _ xml: inout XMLWriter) {
        let left = WordMeasure.columns(set.indent, size: set.size)
        let first = WordMeasure.columns(set.firstIndent - set.indent, size: set.size)
        // A stretched line is one line; it ends at the margin.
        let right =
            isStretched ? WordMeasure.columns(set.margin, size: set.size) : WordMeasure.rightIndent(set)
        if first >= 0 {
            // In characters, so that it holds where the size is changed by hand; in twips for the exact grid.
            xml.element(
                "w:ind",
                [
                    "w:left": String(left), "w:right": String(right),
                    "w:firstLineChars": String((set.firstIndent - set.indent) * 50), "w:firstLine": String(first),
                ])
        } else {
            xml.element(
                "w:ind",
                [
                    "w:left": String(left), "w:right": String(right),
                    "w:hangingChars": String((set.indent - set.firstIndent) * 50), "w:hanging": String(-first),
                ])
        }
    }

    /// Where a fill or a rule ends: the right edge, less the margin.
    private static func tabStop(_ style: WordStyle) -> Int? {
        switch style {
        case .officeAndDate, .imprintRule: WordMeasure.textWidth
        case .copies: WordMeasure.textWidth - WordMeasure.columns(style.kind.style.margin, size: style.kind.style.size)
        default: nil
        }
    }

    private static func characters(_ set: BlockStyle, _ xml: inout XMLWriter) {
        fonts(&xml, WordFont(set.typeface))
        if set.isRed { xml.element("w:color", ["w:val": "FF0000"]) }
        xml.element("w:spacing", ["w:val": String(set.size == 16 ? WordMeasure.spacing : 0)])
        xml.element("w:sz", ["w:val": String(set.size * 2)])
        xml.element("w:szCs", ["w:val": String(set.size * 2)])
    }
}
