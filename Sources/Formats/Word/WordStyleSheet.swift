internal import Bulletins
internal import Typesetting

/// The styles of our Word files, made from the table by which the page is set.
struct WordStyleSheet {
    let sheet: StyleSheet
    let measure: WordMeasure

    init(_ sheet: StyleSheet) {
        self.sheet = sheet
        measure = WordMeasure(sheet)
    }

    /// - Parameters:
    ///   - used: the styles of the document's paragraphs; the usual ones are always there.
    ///   - marks: those of its characters.
    func part(_ used: Set<WordStyle>, marks: Set<TextMark> = []) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("w:styles", WordWriter.main) { xml in
            xml.newline()
            defaults(&xml)
            for style in WordStyle.allCases where style.isUsual || used.contains(style) {
                xml.newline()
                element(style, &xml)
            }
            xml.newline()
            builtIn("character", "DefaultParagraphFont", "Default Paragraph Font", priority: 1, &xml)
            for mark in marks.sorted(by: { $0.key < $1.key }) {
                xml.newline()
                xml.element(
                    "w:style", ["w:type": "character", "w:customStyle": "1", "w:styleId": mark.wordStyle]
                ) { xml in
                    xml.element("w:name", ["w:val": mark.label])
                    xml.element("w:basedOn", ["w:val": "DefaultParagraphFont"])
                    xml.element("w:uiPriority", ["w:val": "99"])
                }
            }
            xml.newline()
            builtIn("table", "TableNormal", "Normal Table", priority: 99, &xml)
            xml.newline()
        }
        return xml.bytes
    }

    /// A style that Word has of its own and does not show.
    private func builtIn(_ type: String, _ id: String, _ name: String, priority: Int, _ xml: inout XMLWriter) {
        xml.element("w:style", ["w:type": type, "w:default": "1", "w:styleId": id]) { xml in
            xml.element("w:name", ["w:val": name])
            xml.element("w:uiPriority", ["w:val": String(priority)])
            xml.element("w:semiHidden")
        }
    }

    /// All four names, so that no program falls back for one of them, and no theme, which would win over them.
    static func fonts(_ xml: inout XMLWriter, _ typeface: BlockStyle.Typeface) {
        let name = typeface.name
        xml.element(
            "w:rFonts",
            ["w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": name, "w:hint": "eastAsia"])
    }

    private func defaults(_ xml: inout XMLWriter) {
        xml.element("w:docDefaults") { xml in
            xml.element("w:rPrDefault") { xml in
                xml.element("w:rPr") { xml in
                    WordStyleSheet.fonts(&xml, .text)
                    xml.element("w:kern", ["w:val": "0"])
                    for name in ["w:sz", "w:szCs"] { xml.element(name, ["w:val": String(2 * sheet.textSize)]) }
                    xml.element("w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"])
                }
            }
            xml.element("w:pPrDefault")
        }
    }

    private func element(_ style: WordStyle, _ xml: inout XMLWriter) {
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
            if style.outlineLevel != nil { xml.element("w:next", ["w:val": WordStyle.body.rawValue]) }
            xml.element("w:qFormat")
            xml.element("w:pPr") { paragraph(style, &$0) }
            xml.element("w:rPr") { characters(sheet.style(of: style.kind), &$0) }
        }
    }

    /// In the order that the schema prescribes (ECMA-376 part 1, 17.3.1.26).
    private func paragraph(_ style: WordStyle, _ xml: inout XMLWriter) {
        let set = sheet.style(of: style.kind)
        if style.keepsNext { xml.element("w:keepNext") }
        if style.outlineLevel != nil { xml.element("w:keepLines") }
        if style == .body { xml.element("w:widowControl", ["w:val": "0"]) }
        WordRule.border(style, isPreprinted: sheet.paper.isPreprinted, &xml)
        tabs(style, set, &xml)
        if style == .body {
            for name in ["w:kinsoku", "w:wordWrap"] { xml.element(name, ["w:val": "1"]) }
            for name in ["w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN"] {
                xml.element(name, ["w:val": "0"])
            }
            xml.element("w:adjustRightInd", ["w:val": "0"])
            xml.element("w:snapToGrid", ["w:val": "0"])
        }
        spacing(set, style, followsRule: style == .title, &xml)
        indent(set, isStretched: tabStop(style, set) != nil || style.isAtRight, &xml)
        xml.element("w:jc", ["w:val": alignment(style, set)])
        if let level = style.outlineLevel { xml.element("w:outlineLvl", ["w:val": String(level - 1)]) }
    }

    private func alignment(_ style: WordStyle, _ set: BlockStyle) -> String {
        if style.isAtRight { return "right" }
        return set.alignment == .centre ? "center" : style == .body ? "both" : "left"
    }

    private func tabs(_ style: WordStyle, _ set: BlockStyle, _ xml: inout XMLWriter) {
        guard let stop = tabStop(style, set) else { return }
        xml.element("w:tabs") { xml in
            if style.isContents {
                xml.element("w:tab", ["w:val": "right", "w:leader": "dot", "w:pos": String(stop)])
            } else {
                xml.element("w:tab", ["w:val": "right", "w:pos": String(stop)])
            }
        }
    }

    /// What a block has otherwise than its style; in the same order.
    ///
    /// - Parameter followsRule: whether the red rule is above it, which leaves it the rest of a row.
    func differences(of block: Block, from style: WordStyle, followsRule: Bool, _ xml: inout XMLWriter) {
        let own = sheet.style(of: style.kind)
        var set = block.style
        // How it is written is said of its characters.
        (set.typeface, set.isBold, set.isRed) = (own.typeface, own.isBold, own.isRed)
        // What is below the rule is a paragraph of its own.
        if style == .rule { set.rowsAfter = own.rowsAfter }
        // The frame of a picture is one line as high as its rows: room above a paragraph is dropped at the head of a page.
        var rows = 1
        if case .picture(_, let count) = block.kind { rows = count }
        guard set != own || rows != 1 || followsRule != (style == .title) else { return }
        spacing(set, style, followsRule: followsRule, rows: rows, &xml)
        indent(set, isStretched: tabStop(style, set) != nil || style.isAtRight, &xml)
        if set.alignment != own.alignment { xml.element("w:jc", ["w:val": alignment(style, set)]) }
    }

    private func spacing(
        _ set: BlockStyle, _ style: WordStyle, followsRule: Bool, rows: Int = 1, _ xml: inout XMLWriter
    ) {
        var line = measure.line * rows
        var before = set.rowsBefore * measure.line
        let after = set.rowsAfter * measure.line
        if measure.isHigh(set.size) {
            // Characters higher than a row stand in the rows before it, which are theirs.
            line += before
            before = 0
        }
        if style == .rule { line = WordRule.line }
        if followsRule { before += WordRule.rest(measure) }
        xml.element(
            "w:spacing",
            [
                "w:before": String(before), "w:after": String(after), "w:line": String(line), "w:lineRule": "exact",
            ])
    }

    private func indent(_ set: BlockStyle, isStretched: Bool, _ xml: inout XMLWriter) {
        let left = measure.columns(set.indent, size: set.size)
        let first = measure.columns(set.firstIndent - set.indent, size: set.size)
        // A stretched line is one line; it ends at the margin.
        let right = isStretched ? measure.columns(set.margin, size: set.size) : measure.rightIndent(set)
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
    private func tabStop(_ style: WordStyle, _ set: BlockStyle) -> Int? {
        switch style {
        case .officeAndDate, .imprintRule, .marks, .issuer, .contents1, .contents2, .contents3: WordMeasure.textWidth
        case .copies, .issuedBy: WordMeasure.textWidth - measure.columns(set.margin, size: set.size)
        default: nil
        }
    }

    private func characters(_ set: BlockStyle, _ xml: inout XMLWriter) {
        WordStyleSheet.fonts(&xml, set.typeface)
        if set.isBold { xml.element("w:b") }
        if set.isRed { xml.element("w:color", ["w:val": "FF0000"]) }
        xml.element("w:spacing", ["w:val": String(measure.spacing(size: set.size))])
        xml.element("w:sz", ["w:val": String(set.size * 2)])
        xml.element("w:szCs", ["w:val": String(set.size * 2)])
    }
}

extension WordStyle {
    /// Whether its lines begin with a stretch: all of them stand at the right.
    fileprivate var isAtRight: Bool { [.itemEnd, .signature, .date].contains(self) }

    fileprivate var isContents: Bool { [.contents1, .contents2, .contents3].contains(self) }
}
