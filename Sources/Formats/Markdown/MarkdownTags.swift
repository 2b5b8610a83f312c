internal import Recognition

/// The tags of HTML that people put into Markdown to set a text: `<center>`, `<font color="red">`, `10<sup>4</sup>`, `<br>`.
struct MarkdownTags {
    /// What was left out, each once.
    private(set) var found: [String] = []
    private(set) var count = 0

    /// Names of elements that set text, and whether a line ends at them.
    private static let names: [String: Bool] = [
        "center": false, "font": false, "span": false, "u": false, "b": false, "i": false, "strong": false, "em": false,
        "big": false, "small": false, "sup": false, "sub": false, "br": true, "p": true, "div": true,
    ]

    private struct Tag {
        let name: String
        let isEnd: Bool
        /// Behind its `>`.
        let end: Substring.Index
    }

    /// The pieces of a line without the tags in it, and whether one of those ends a line; figures that are set above or
    /// below become such characters.
    mutating func parted(_ text: String) -> (texts: [String], isParted: Bool) {
        guard text.contains("<") else { return ([text], false) }
        var texts = [""]
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "<") {
            texts[texts.count - 1] += rest[..<open]
            let before = text[..<open]
            let isCode = !before.count(where: { $0 == "`" }).isMultiple(of: 2)
            guard before.last != "\\", !isCode, let tag = MarkdownTags.tag(rest[open...], in: text) else {
                texts[texts.count - 1] += "<"
                rest = rest[rest.index(after: open)...]
                continue
            }
            note(rest[open..<tag.end])
            rest = rest[tag.end...]
            if MarkdownTags.names[tag.name] == true { texts.append("") }
            if let (raised, end) = MarkdownTags.raised(tag, rest) {
                texts[texts.count - 1] += raised
                rest = rest[end...]
            }
        }
        texts[texts.count - 1] += rest
        let isParted = texts.count > 1
        let whole = texts.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
        return (isParted && !whole.isEmpty ? whole : [texts[0]], isParted)
    }

    private mutating func note(_ tag: Substring) {
        count += 1
        if found.count < 3, !found.contains(String(tag)) { found.append(String(tag)) }
    }

    /// The tag that a text begins with: `<b>`, `</b>`, `<br/>`, `<p align="center">`; `<B类企业目录>` is none, and `<B>` only
    /// where its other half stands in the line.
    private static func tag(_ text: Substring, in line: String) -> Tag? {
        guard let close = text.prefix(2000).firstIndex(of: ">") else { return nil }
        var inner = text[text.index(after: text.startIndex)..<close]
        let isEnd = inner.hasPrefix("/")
        if isEnd { inner = inner.dropFirst() }
        if inner.hasSuffix("/") { inner = inner.dropLast() }
        let written = inner.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let attributes = inner.dropFirst(written.count)
        guard names[written.lowercased()] != nil,
            attributes.allSatisfy({ $0 == " " }) || attributes.hasPrefix(" ") && attributes.contains("="),
            written.count > 1 || written.lowercased() == written
                || line.contains(isEnd ? "<\(written)" : "</\(written)>")
        else { return nil }
        return Tag(name: written.lowercased(), isEnd: isEnd, end: text.index(after: close))
    }

    /// The figures between `<sup>` and `</sup>`; `nil` where anything else stands there.
    private static func raised(_ tag: Tag, _ rest: Substring) -> (text: String, end: Substring.Index)? {
        let position: RaisedText.Position? = tag.name == "sup" ? .above : tag.name == "sub" ? .below : nil
        guard let position, !tag.isEnd, let close = rest.firstIndex(of: "<"),
            rest[close...].lowercased().hasPrefix("</\(tag.name)>"),
            rest[..<close].allSatisfy({ "0123456789+-−=()n".contains($0) })
        else { return nil }
        return (RaisedText.text(String(rest[..<close]), at: position), close)
    }
}
