internal import Bulletins
internal import Recognition

/// The text of one Word paragraph, with what hangs on it.
struct WordText {
    /// Parted at soft returns and page breaks; at least one.
    private(set) var lines = [""]
    private(set) var notes: [String] = []
    private(set) var boxes: [XMLElement] = []
    /// What a person calls each picture, by which id the file knows it, and whether no text stands before it.
    private(set) var pictures: [(name: String, id: String?, isFirst: Bool)] = []
    private(set) var comments: [String] = []
    private(set) var counts = WordCounts()
    private let footnotes: [String: XMLElement]
    private let endnotes: [String: XMLElement]
    private var fields: [Field] = []

    /// A field that is open.
    private struct Field {
        var instruction = ""
        /// Text where its instruction stands; it counts where the field never ends.
        var text = ""
        /// Whether its result is being read.
        var hasResult = false
    }

    /// What fields inside an instruction come to is no text.
    private var isInInstruction: Bool { fields.contains { !$0.hasResult } }

    init(footnotes: [String: XMLElement], endnotes: [String: XMLElement]) {
        self.footnotes = footnotes
        self.endnotes = endnotes
    }

    /// All text of a part or note on one line.
    static func plain(_ element: XMLElement) -> String {
        var text = WordText(footnotes: [:], endnotes: [:])
        text.read(element)
        return text.lines.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Reads a paragraph.
    mutating func read(_ paragraph: XMLElement) {
        inlines(paragraph)
        let open = fields.filter { !$0.hasResult }.map(\.text)
        fields = []
        for text in open { append(text) }
    }

    private mutating func inlines(_ parent: XMLElement) { for element in parent.elements { inline(element) } }

    private mutating func inline(_ element: XMLElement) {
        switch element.name {
        case "w:r": run(element)
        case "w:del", "w:moveFrom": counts.deletions += 1
        case "w:ins", "w:moveTo":
            counts.insertions += 1
            inlines(element)
        case "w:sdt":
            if element.isPlaceholder {
                counts.placeholders += 1
            } else if let content = element.first("w:sdtContent") {
                inlines(content)
            }
        case "mc:AlternateContent": if let choice = element.alternative { inlines(choice) }
        case "m:oMath", "m:oMathPara":
            counts.formulas += 1
            append(element.text)
        case "w:pPr", "w:rPr", "w:sdtPr": break
        default: inlines(element)
        }
    }

    private mutating func run(_ run: XMLElement) {
        if run.first("w:rPr")?.isOn("w:vanish") == true {
            counts.hidden += 1
            return
        }
        if ["w:strike", "w:dstrike"].contains(where: { run.first("w:rPr")?.isOn($0) == true }), !run.text.isEmpty {
            counts.struck += 1
        }
        let shift = run.first("w:rPr")?.first("w:vertAlign")?["w:val"]
        let position = shift.flatMap(RaisedText.Position.init(rawValue:))
        let elements = Array(run.elements)
        for (index, element) in elements.enumerated() {
            if element.name == "w:t" {
                let text = WordRun.text(element, before: index + 1 < elements.count ? elements[index + 1] : nil)
                append(RaisedText.text(text, at: position))
            } else {
                piece(element)
            }
        }
    }

    private mutating func piece(_ element: XMLElement) {
        switch element.name {
        case "w:t": append(element.text)
        case "w:tab", "w:ptab": append("\t")
        case "w:br", "w:cr":
            if isInInstruction { return }
            if element["w:type"] == nil || element["w:type"] == "textWrapping" { counts.softReturns += 1 }
            lines.append("")
        case "w:noBreakHyphen": append("-")
        case "w:sym": symbol(element)
        case "w:fldChar": field(element["w:fldCharType"])
        case "w:footnoteReference": note(element, footnotes)
        case "w:endnoteReference": note(element, endnotes)
        case "w:commentReference": if let id = element["w:id"] { comments.append(id) }
        case "w:drawing", "w:pict", "w:object": drawing(element)
        case "w:instrText": if let last = fields.indices.last { fields[last].instruction += element.text }
        case "mc:AlternateContent": for element in element.alternative?.elements ?? [] { piece(element) }
        case "w:ruby":
            counts.rubies += 1
            if let base = element.first("w:rubyBase") { inlines(base) }
        default: break
        }
    }

    private mutating func append(_ text: String) {
        if isInInstruction {
            fields[fields.count - 1].text += text
            return
        }
        // A character of another kind of line end inside a text is one here too.
        let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { ["\n", "\r"].contains($0) }
        for (index, part) in parts.enumerated() {
            if index > 0 { lines.append("") }
            lines[lines.count - 1] += String(part)
        }
    }

    private mutating func symbol(_ element: XMLElement) {
        guard let code = element["w:char"].flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(code) else {
            return
        }
        if let known = WordSymbol.text(scalar, font: element["w:font"] ?? "") {
            append(known)
        } else {
            append(String(Character(scalar)))
            counts.symbols += 1
        }
    }

    private mutating func field(_ kind: String?) {
        switch kind {
        case "begin": fields.append(Field())
        case "separate": if let last = fields.indices.last { fields[last].hasResult = true }
        case "end":
            guard let field = fields.popLast(), !field.hasResult else { return }
            if let circled = WordSymbol.circled(field.instruction) {
                append(circled)
            } else if WordSymbol.isPrinted(field.instruction) {
                counts.formulas += 1
                append(field.instruction.trimmingBlanks())
            }
        default: break
        }
    }

    private mutating func note(_ element: XMLElement, _ all: [String: XMLElement]) {
        guard let note = element["w:id"].flatMap({ all[$0] }) else { return }
        let text = WordText.plain(note).trimmingBlanks()
        if !text.isEmpty { notes.append(text) }
        counts.notes += 1
    }

    /// The text boxes in a drawing and the pictures by the names that Word keeps for them.
    private mutating func drawing(_ element: XMLElement) {
        let found = boxes.count
        collectBoxes(element)
        let ids = WordText.pictureIDs(of: element)
        guard boxes.count == found || !ids.isEmpty else { return }
        // Letters as a picture: the text is in the drawing's description of itself.
        if let letters = WordText.find(element, { $0.name == "v:textpath" })?["string"], !letters.isEmpty {
            counts.letterings += 1
            append(letters)
            return
        }
        let title = WordText.pictureName(of: element)
        let isFirst = lines.allSatisfy { $0.trimmingBlanks().isEmpty }
        for id in ids.isEmpty ? [nil] : ids.map(Optional.some) {
            pictures.append((title.map { "图片“\($0)”" } ?? "图片", id, isFirst))
        }
    }

    static func pictureName(of element: XMLElement) -> String? {
        let name = find(element) { $0.name == "wp:docPr" || $0.name == "v:shape" } ?? element
        return ["descr", "title", "name", "alt", "id"].lazy.compactMap { name[$0] }.first { !$0.isEmpty }
    }

    /// Of the pictures in a drawing, by which the document's relations know their files; not of those in its text boxes
    /// and of what a shape is filled with.
    static func pictureIDs(of element: XMLElement) -> [String] {
        switch element.name {
        case "a:blip": element["r:embed"].map { [$0] } ?? []
        case "v:imagedata": element["r:id"].map { [$0] } ?? []
        case "w:txbxContent", "wps:spPr": []
        case "mc:AlternateContent": element.alternative.map(pictureIDs) ?? []
        default: element.elements.flatMap(pictureIDs)
        }
    }

    private mutating func collectBoxes(_ element: XMLElement) {
        if element.name == "w:txbxContent" {
            boxes.append(element)
        } else if element.name == "mc:AlternateContent" {
            // The same box in two forms.
            if let choice = element.alternative { collectBoxes(choice) }
        } else {
            for child in element.elements { collectBoxes(child) }
        }
    }

    private static func find(_ element: XMLElement, _ matches: (XMLElement) -> Bool) -> XMLElement? {
        if matches(element) { return element }
        for child in element.elements { if let found = find(child, matches) { return found } }
        return nil
    }
}
