internal import Recognition

/// The size, the face and the weight of the text, by the elements that are open.
struct HTMLFonts {
    private var open: [(name: String, size: Int, face: Look.Face, isBold: Bool)] = []

    /// In half points; what no element sets is as large as browsers set it.
    var size: Int { open.last?.size ?? 24 }
    var face: Look.Face { open.last?.face ?? .other }
    /// Whether a style says so; the elements that are bold by their name are another's.
    var isBold: Bool { open.last?.isBold ?? false }

    mutating func open(_ name: String, _ attributes: [String: String]) {
        // What many pages leave open ends where its next begins.
        if ["p", "li", "tr", "td", "th"].contains(name), let last = open.lastIndex(where: { $0.name == name }),
            last > open.lastIndex(where: { ["table", "ul", "ol"].contains($0.name) }) ?? -1
        {
            open.removeSubrange(last...)
        }
        // No page nests deeper; what is left open in error does not grow without end.
        guard open.count < 500 else { return }
        let style = attributes["style"] ?? ""
        let family = HTMLFonts.value("font-family", in: style) ?? attributes["face"] ?? ""
        let size =
            HTMLFonts.value("font-size", in: style).flatMap { HTMLFonts.size($0, inside: self.size) }
            ?? attributes["size"].flatMap(HTMLFonts.step)
        let weight = HTMLFonts.value("font-weight", in: style).map(HTMLFonts.isBold)
        open.append((name, size ?? self.size, HTMLFonts.face(family) ?? face, weight ?? isBold))
    }

    mutating func close(_ name: String) {
        if let last = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(last...) }
    }

    /// What a style says of a property first, without blanks.
    static func value(_ key: String, in style: String) -> String? {
        for part in style.split(separator: ";") {
            let pair = part.split(separator: ":", maxSplits: 1)
            if pair.count == 2, pair[0].filter({ !$0.isWhitespace }) == key {
                return pair[1].filter { !$0.isWhitespace }
            }
        }
        return nil
    }

    /// Whether a block stands on a colour of its own.
    static func isShaded(_ style: String) -> Bool {
        ["background-color", "background"].contains { key in
            value(key, in: style).map { colour in
                !["#fff", "white", "transparent", "none", "inherit", "initial", "url"].contains {
                    colour.hasPrefix($0)
                }
            } == true
        }
    }

    private static func isBold(_ weight: String) -> Bool {
        ["bold", "bolder"].contains(weight) || Int(weight).map { $0 >= 600 } == true
    }

    /// `29px`, `22pt`, `1.5em`, `150%`, the last two of what it stands in.
    private static func size(_ value: String, inside size: Int) -> Int? {
        guard let number = Double(value.prefix { $0.isNumber || $0 == "." }), number > 0, number < 1000 else {
            return nil
        }
        if value.hasSuffix("px") { return Int(number * 1.5) }
        if value.hasSuffix("rem") { return Int(number * 24) }
        if value.hasSuffix("em") { return Int(number * Double(size)) }
        if value.hasSuffix("%") { return Int(number * Double(size) / 100) }
        return value.hasSuffix("pt") ? Int(number * 2) : nil
    }

    /// The seven sizes of `<font size>`.
    private static func step(_ value: String) -> Int? {
        let sizes = [15, 20, 24, 27, 36, 48, 72]
        return Int(value).flatMap { sizes.indices.contains($0 - 1) ? sizes[$0 - 1] : nil }
    }

    private static func face(_ family: String) -> Look.Face? {
        if family.isEmpty { return nil }
        if family.contains("黑体") || family.contains("simhei") { return .black }
        if family.contains("楷体") || family.contains("kaiti") { return .script }
        return family.contains("标宋") ? .display : .other
    }
}
