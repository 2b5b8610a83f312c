internal import Bulletins

/// What the styles of a Word file say about its paragraphs.
struct WordStyles {
    private struct Style {
        /// In lower case.
        var name = ""
        var basedOn: String?
        var isIndented: Bool?
        /// From 0.
        var outlineLevel: Int?
        var numbering: (id: String?, level: Int?)
        /// The height of a line as the style has it, in twips or their like.
        var line: Int?
    }

    private var styles: [String: Style] = [:]
    /// Our own styles by the ids that the file has for them: other programs keep the name of a style and not its id.
    private var ours: [String: WordStyle] = [:]
    private var marks: [String: String] = [:]
    private var standard: String?

    init(_ part: XMLElement?) {
        readOurs(part)
        for style in part?.elements ?? [] where style.name == "w:style" && style["w:type"] != "character" {
            guard let id = style["w:styleId"] else { continue }
            if style["w:default"] == "1", style["w:type"] == "paragraph" { standard = id }
            let properties = style.first("w:pPr")
            let name = style.value("w:name")?.lowercased() ?? ""
            styles[id] = Style(
                name: name, basedOn: style.value("w:basedOn"), isIndented: WordStyles.isIndented(properties),
                outlineLevel: properties?.value("w:outlineLvl").flatMap { Int($0) } ?? WordStyles.headingLevel(name),
                numbering: WordStyles.numbering(properties),
                line: properties?.first("w:spacing")?["w:line"].flatMap { Int($0) })
        }
    }

    private mutating func readOurs(_ part: XMLElement?) {
        let named = (part?.elements ?? []).filter { $0.name == "w:style" }.compactMap { style in
            style.value("w:name").flatMap { name in
                style["w:styleId"].map { (id: $0, name: name, isText: style["w:type"] == "character") }
            }
        }
        // One or the other may be anybody's: 图题, 落款.
        let names = Set(named.map(\.name))
        guard [WordStyle.name, .issueLine, .imprintRule].allSatisfy({ names.contains($0.name) }) else { return }
        for style in named {
            if style.isText {
                marks[style.id] = TextMark.key(ofWordStyle: style.id) ?? TextMark.key(labelled: style.name)
            } else {
                ours[style.id] = WordStyle(rawValue: style.id) ?? WordStyle.byName[style.name.lowercased()]
            }
        }
    }

    /// The style of ours that a paragraph has, by its id or by its name.
    func own(_ properties: XMLElement?) -> WordStyle? {
        id(of: properties).flatMap { WordStyle(rawValue: $0) ?? ours[$0] }
    }

    /// Whether the file has our styles, whoever wrote it last.
    var areOurs: Bool { !ours.isEmpty }

    /// The mark of a text by its character style.
    func mark(ofStyle id: String) -> String? { TextMark.key(ofWordStyle: id) ?? marks[id] }

    /// The height of a line by the style of a paragraph, or by those that it is based on.
    func line(_ properties: XMLElement?) -> Int? { inherited(properties) { $0.line } }

    /// The style of a paragraph, ours or not.
    func id(of properties: XMLElement?) -> String? { properties?.value("w:pStyle") ?? standard }

    /// Whether the paragraph is an entry of a list of contents that Word made.
    func isContents(_ properties: XMLElement?) -> Bool {
        guard let name = id(of: properties).flatMap({ styles[$0]?.name }) else { return false }
        return name == "toc heading" || name.hasPrefix("toc ") && name.dropFirst(4).allSatisfy(\.isNumber)
    }

    /// Whether the paragraph has the style in which Word sets the title of a document.
    func isTitle(_ properties: XMLElement?) -> Bool {
        guard let name = properties?.value("w:pStyle").flatMap({ styles[$0]?.name }) else { return false }
        return name == "title" || name == "标题"
    }

    /// `heading 1`, by whose name alone Word knows a heading; from 0.
    private static func headingLevel(_ name: String) -> Int? {
        for mark in ["heading ", "标题 "] where name.hasPrefix(mark) {
            if let level = Int(name.dropFirst(mark.count)), (1...9).contains(level) { return level - 1 }
        }
        return nil
    }

    func isIndented(_ properties: XMLElement?) -> Bool {
        WordStyles.isIndented(properties) ?? inherited(properties) { $0.isIndented } ?? false
    }

    /// Of headings, from 0.
    func outlineLevel(_ properties: XMLElement?) -> Int? {
        let own = properties?.value("w:outlineLvl").flatMap { Int($0) }
        return (own ?? inherited(properties) { $0.outlineLevel }).flatMap { (0...8).contains($0) ? $0 : nil }
    }

    /// The list a paragraph is in; list 0 is none.
    func numbering(_ properties: XMLElement?) -> (id: String, level: Int)? {
        let own = WordStyles.numbering(properties)
        guard let id = own.id ?? inherited(properties, { $0.numbering.id }), id != "0" else { return nil }
        return (id, own.level ?? inherited(properties) { $0.numbering.level } ?? 0)
    }

    private func inherited<Value>(_ properties: XMLElement?, _ value: (Style) -> Value?) -> Value? {
        var id = id(of: properties)
        // Styles that are based on each other in a ring end here.
        for _ in 0..<20 {
            guard let style = id.flatMap({ styles[$0] }) else { return nil }
            if let value = value(style) { return value }
            id = style.basedOn
        }
        return nil
    }

    private static func isIndented(_ properties: XMLElement?) -> Bool? {
        guard let indent = properties?.first("w:ind") else { return nil }
        let amounts = ["w:firstLine", "w:firstLineChars"].compactMap { indent[$0] }
        return amounts.isEmpty ? nil : amounts.contains { $0 != "0" }
    }

    private static func numbering(_ properties: XMLElement?) -> (id: String?, level: Int?) {
        let list = properties?.first("w:numPr")
        return (list?.value("w:numId"), list?.value("w:ilvl").flatMap { Int($0) })
    }
}
