internal import Bulletins
internal import Typesetting

/// How a stretch of characters is set otherwise than its paragraph's style has it.
struct WordRun {
    /// The character style by which our reader knows what the text is.
    var mark: TextMark?
    var typeface: BlockStyle.Typeface?
    var isBold = false
    /// On paper that has it already.
    var isHidden = false
    /// Points; `nil` for that of the paragraph's style.
    var size: Int?
    /// The spacing of full-width characters, where the paragraph's style has another.
    var spacing: Int?
    /// That of half-width characters, where they have one of their own.
    var halfSpacing: Int?

    /// Half-width characters give up half of what the others do, so that 56 columns are 28 characters.
    ///
    /// A hyphen between digits, as in the number of a telephone, is one at which Word breaks no line.
    func write(_ text: String, _ xml: inout XMLWriter) {
        var rest = text.unicodeScalars[...]
        var isAfterDigit = false
        while let first = rest.first {
            if first == "\t" {
                xml.element("w:r") { xml in
                    xml.element("w:rPr") { properties(isHalf: true, &$0) }
                    xml.element("w:t", ["xml:space": "preserve"], text: WordRun.gap)
                    xml.element("w:tab")
                }
                rest = rest.dropFirst()
                continue
            }
            let isHalf = first.isASCII
            if isAfterDigit, first == "-", rest.dropFirst().first.map(WordRun.isDigit) ?? false {
                xml.element("w:r") { xml in
                    xml.element("w:rPr") { properties(isHalf: true, &$0) }
                    xml.element("w:noBreakHyphen")
                }
                rest = rest.dropFirst()
                isAfterDigit = false
                continue
            }
            var piece = rest.prefix { $0.isASCII == isHalf && $0 != "\t" }
            if let hyphen = WordRun.hyphen(in: piece) { piece = piece[..<hyphen] }
            isAfterDigit = piece.last.map(WordRun.isDigit) ?? false
            rest = rest[piece.endIndex...]
            xml.element("w:r") { xml in
                xml.element("w:rPr") { properties(isHalf: isHalf, &$0) }
                xml.element("w:t", ["xml:space": "preserve"], text: String(piece))
            }
        }
    }

    /// Stands before a tab, as wide as a tab is on our page.
    ///
    /// The next stop of a tab may be a hair away: 96.5 and 1 would print as 96.51.
    private static let gap = "  "

    /// The text that an element of a run says before the next: without the gap of a tab.
    static func text(_ element: XMLElement, before next: XMLElement?) -> String {
        let text = element.text
        return next?.name == "w:tab" && text.hasSuffix(gap) ? String(text.dropLast(gap.count)) : text
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// The first hyphen between two digits.
    private static func hyphen(in text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
        text.indices.dropFirst().dropLast().first { index in
            text[index] == "-" && isDigit(text[text.index(before: index)]) && isDigit(text[text.index(after: index)])
        }
    }

    /// In the order that the schema prescribes (ECMA-376 part 1, 17.3.2.28).
    private func properties(isHalf: Bool, _ xml: inout XMLWriter) {
        if let mark { xml.element("w:rStyle", ["w:val": mark.wordStyle]) }
        if let typeface {
            WordStyleSheet.fonts(&xml, typeface)
        } else if !isHalf {
            xml.element("w:rFonts", ["w:hint": "eastAsia"])
        }
        if isBold { xml.element("w:b") }
        if isHidden { xml.element("w:vanish") }
        if let spacing = isHalf ? halfSpacing : spacing {
            xml.element("w:spacing", ["w:val": String(spacing)])
        }
        if let size { for name in ["w:sz", "w:szCs"] { xml.element(name, ["w:val": String(size * 2)]) } }
    }
}

extension TextMark {
    static let wordPrefix = "JianbaoText-"

    var wordStyle: String { TextMark.wordPrefix + key }

    /// The key of the mark that a person sees under that name.
    static func key(labelled label: String) -> String? { keys[label] }

    private static let keys: [String: String] = {
        let texts: [TextMark] = [
            .derived, .headline, .contributor, .source, .label, .title, .head, .text, .caption, .role, .issuer, .line,
            .person,
        ]
        let marks =
            texts + Heading.levels.map(TextMark.heading) + Masthead.Entry.all.map(TextMark.masthead)
            + Imprint.Entry.all.map(TextMark.imprint) + Closing.Field.all.map(TextMark.closing)
        return Dictionary(marks.map { ($0.label, $0.key) }) { first, _ in first }
    }()

    /// The key of a character style of ours.
    static func key(ofWordStyle style: String) -> String? {
        style.hasPrefix(wordPrefix) ? String(style.dropFirst(wordPrefix.count)) : nil
    }
}
