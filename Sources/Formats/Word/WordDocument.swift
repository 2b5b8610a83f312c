internal import Bulletins
internal import Typesetting

/// The text of our Word files: one paragraph a block, and the rows of a table together.
struct WordDocument {
    private(set) var xml = XMLWriter()
    /// The styles of its paragraphs and of its characters.
    private(set) var used: Set<WordStyle> = []
    private(set) var marks: Set<TextMark> = []
    /// In the order of the text; each once for every place in which it stands.
    private(set) var pictures: [WordPicture] = []

    private let source: Exporter.Source
    private let sheet: WordStyleSheet

    init(_ source: Exporter.Source, _ sheet: WordStyleSheet) {
        self.source = source
        self.sheet = sheet
        xml.raw("<w:document")
        for (name, value) in WordWriter.main { xml.raw(" \(name)=\"\(value)\"") }
        xml.raw(">\n<w:body>\n")
        body()
        section()
        xml.raw("\n</w:body></w:document>")
    }

    private mutating func body() {
        var hasImprint = false
        var hasNotice = false
        var printed = source.printed[...]
        var last: BlockKind?
        while let (index, block) = printed.popFirst() {
            let style = style(of: block)
            if block.row != nil {
                // Two tables side by side would be one.
                let followsTable = if case .tableRow? = last { true } else { false }
                if followsTable { WordImprint.anchor(&xml, breaksPage: false) }
                let rest = printed.prefix { $0.block.row.map { $0.index > 0 } ?? false }
                printed = printed.dropFirst(rest.count)
                used.insert(style)
                WordTableWriter(
                    rows: [(index, block)] + rest, source: source, sheet: sheet,
                    parting: followsTable ? WordImprint.anchorHeight : 0
                ).write(&xml)
            } else {
                hasNotice = hasNotice || block.kind == .blankPageNotice && block.part == .imprint
                hasImprint = hasImprint || block.kind.isImprint
                let endsContents = block.kind.isContents && !(printed.first?.block.kind.isContents ?? false)
                paragraph(block, index, style, follows: last, endsContents: endsContents)
            }
            if block.kind == .rule, block.style.rowsAfter > 0 {
                WordRule.room(sheet.measure, rows: block.style.rowsAfter, &xml)
                last = nil
            } else {
                last = block.kind
            }
        }
        if hasImprint {
            WordImprint.anchor(&xml, breaksPage: source.layout.imprintStandsAlone && !hasNotice)
        } else if case .tableRow? = last {
            // A document ends with a paragraph.
            WordImprint.anchor(&xml, breaksPage: false)
        }
    }

    private func style(of block: Block) -> WordStyle {
        WordContents.isRunIn(block) ? .runIn : WordStyle(block.kind)
    }

    private mutating func paragraph(
        _ block: Block, _ index: Int, _ style: WordStyle, follows last: BlockKind?, endsContents: Bool
    ) {
        used.insert(style)
        let texts = TextMark.marks(of: block, in: source)
        if let texts { marks.formUnion(texts.compactMap(\.self)) }
        let picture = source.pictures.file(block, in: source.bulletin).map { file in
            WordPicture(file: file, index: pictures.count, name: block.text)
        }
        if let picture { pictures.append(picture) }
        let (source, sheet) = (source, sheet)
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.element("w:pStyle", ["w:val": style.rawValue])
                let keeps = source.layout.manuscript.keepsWithNext(index)
                if keeps != style.keepsNext { xml.element("w:keepNext", keeps ? [:] : ["w:val": "0"]) }
                if block.kind == .blankPageNotice || source.layout.manuscript.startsPage(index, source.layout.sheet) {
                    xml.element("w:pageBreakBefore")
                }
                if block.kind.isImprint { WordImprint.frame(&xml) }
                sheet.differences(of: block, from: style, followsRule: last == .rule, &xml)
            }
            if block.kind == .imprintRule { WordImprint.rule(&xml) }
            if case .contentsEntry = block.kind, last == .contentsTitle { WordContents.begin(source, &xml) }
            if style == .runIn { WordContents.entry(of: block.part, source, &xml) }
            if let picture {
                picture.write(sheet.measure, block, &xml)
            } else {
                WordRuns(block, sheet, style, texts).write(&xml, pushesDown: source.layout.pushesDown(index))
            }
            if endsContents { WordContents.end(&xml) }
        }
        xml.newline()
    }

    private mutating func section() {
        let measure = sheet.measure
        xml.element("w:sectPr") { xml in
            xml.element("w:footerReference", ["w:type": "default", "r:id": "rId4"])
            xml.element("w:footerReference", ["w:type": "even", "r:id": "rId5"])
            xml.element(
                "w:pgSz", ["w:w": String(WordMeasure.pageWidth), "w:h": String(WordMeasure.pageHeight)])
            xml.element(
                "w:pgMar",
                [
                    "w:top": String(WordMeasure.top), "w:right": String(WordMeasure.right),
                    "w:bottom": String(measure.bottom), "w:left": String(WordMeasure.left), "w:header": "851",
                    "w:footer": String(WordMeasure.footer), "w:gutter": "0",
                ])
            xml.element("w:pgNumType", ["w:fmt": "decimal"])
        }
    }
}

/// The field that Word makes the table of contents of, when it is asked to refresh it.
enum WordContents {
    static func begin(_ source: Exporter.Source, _ xml: inout XMLWriter) {
        let pages = source.layout.sheet.paper.contents?.pages ?? false
        let marked = source.layout.blocks.contains { isRunIn($0) && listed($0.part, source) != nil }
        mark("begin", &xml)
        instruction(" TOC \\o \"1-3\" \(marked ? "\\f " : "")\(pages ? "" : "\\n ")\\h ", &xml)
        mark("separate", &xml)
    }

    /// A headline that runs into its text is no heading to Word: a mark before it, which is not printed, is what the
    /// refreshed table lists.
    static func entry(of part: PartID, _ source: Exporter.Source, _ xml: inout XMLWriter) {
        guard let (level, text) = listed(part, source) else { return }
        mark("begin", &xml)
        let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        instruction(" TC \"\(quoted)\" \\l \(level) ", &xml)
        mark("end", &xml)
    }

    static func isRunIn(_ block: Block) -> Bool {
        guard case .paragraph = block.kind else { return false }
        return block.runs.contains { $0.place?.field == .headline }
    }

    /// The line of the table that a part has.
    private static func listed(_ part: PartID, _ source: Exporter.Source) -> (level: Int, text: String)? {
        guard source.layout.sheet.paper.contents != nil else { return nil }
        for block in source.layout.blocks {
            if case .contentsEntry(let level, of: part) = block.kind { return (level, block.runs[0].string) }
        }
        return nil
    }

    private static func instruction(_ text: String, _ xml: inout XMLWriter) {
        xml.element("w:r") { $0.element("w:instrText", ["xml:space": "preserve"], text: text) }
    }

    static func end(_ xml: inout XMLWriter) { mark("end", &xml) }

    private static func mark(_ type: String, _ xml: inout XMLWriter) {
        xml.element("w:r") { $0.element("w:fldChar", ["w:fldCharType": type]) }
    }
}

/// The runs of one paragraph.
struct WordRuns {
    private let block: Block
    private let sheet: WordStyleSheet
    private let marks: [TextMark?]?
    private let usual: WordRun

    init(_ block: Block, _ sheet: WordStyleSheet, _ style: WordStyle, _ marks: [TextMark?]?) {
        self.block = block
        self.sheet = sheet
        self.marks = marks
        let own = sheet.sheet.style(of: style.kind)
        let set = block.style
        var run = WordRun()
        if set.typeface != own.typeface { run.typeface = set.typeface }
        run.isBold = set.isBold && !own.isBold
        run.isHidden = block.kind == .name && sheet.sheet.paper.isPreprinted
        run.size = sheet.measure.fittedSize(block) ?? (set.size == own.size ? nil : set.size)
        let spacing = sheet.measure.spacing(size: set.size)
        if set.size != own.size { run.spacing = spacing }
        if set.size == sheet.sheet.textSize {
            run.halfSpacing = sheet.measure.halfSpacing
        } else if set.size != own.size {
            run.halfSpacing = 0
        }
        usual = run
    }

    /// - Parameter pushesDown: whether what a stretch pushes to the right begins a line.
    func write(_ xml: inout XMLWriter, pushesDown: Bool = false) {
        var rest = block.lead?.scalars ?? 0
        for (index, run) in block.runs.enumerated() {
            if run.isStretch {
                if pushesDown { xml.element("w:r") { $0.element("w:br") } }
                // What begins with a stretch stands at the right by its style, or has a stop there.
                if index > 0 || !isAtRight { xml.element("w:r") { $0.element("w:tab") } }
                continue
            }
            let text = run.string
            var set = usual
            set.mark = marks?[index]
            guard rest > 0, let lead = block.lead else {
                set.write(isPage(index) ? text.trimmingSpaces : text, &xml)
                continue
            }
            let end = text.unicodeScalars.index(
                text.startIndex, offsetBy: min(rest, text.scalarCount))
            rest -= min(rest, text.scalarCount)
            var first = set
            first.typeface = lead.typeface
            first.isBold = lead.isBold
            first.write(String(text[..<end]), &xml)
            set.write(String(text[end...]), &xml)
        }
    }

    /// The number in a line of a table of contents has room for more digits.
    private func isPage(_ index: Int) -> Bool {
        if case .contentsEntry = block.kind { index > 0 } else { false }
    }

    private var isAtRight: Bool {
        switch block.kind {
        case .itemEnd, .closing: true
        default: false
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
