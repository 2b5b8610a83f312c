internal import Recognition

/// The tags of HTML that people put into Markdown to set a text: `<center>`, `<font color="red">`, `10<sup>4</sup>`, `<br>`.
struct MarkdownTags {
    /// What was left out, as it stood.
    private(set) var found: [String] = []

    /// Names of elements that set text, and whether a line ends at them.
    private static let names: [String: Bool] = [
        "center": false, "font": false, "span": false, "u": false, "b": false, "i": false, "strong": false, "em": false,
        "big": false, "small": false, "sup": false, "sub": false, "br": true, "p": true, "div": true,
    ]

    /// The lines of a text without the tags in it; figures that they set above or below the line become such characters.
    mutating func lines(of text: String) -> [String] {
        guard text.contains("<") else { return [text] }
        var lines = [""]
        var position: RaisedText.Position?
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "<") {
            lines[lines.count - 1] += RaisedText.text(String(rest[..<open]), at: position)
            guard rest[..<open].last != "\\", let (name, isEnd, end) = MarkdownTags.tag(rest[open...]) else {
                lines[lines.count - 1] += "<"
                rest = rest[rest.index(after: open)...]
                continue
            }
            found.append(String(rest[open..<end]))
            if MarkdownTags.names[name] == true { lines.append("") }
            if name == "sup" { position = isEnd ? nil : .above }
            if name == "sub" { position = isEnd ? nil : .below }
            rest = rest[end...]
        }
        lines[lines.count - 1] += RaisedText.text(String(rest), at: position)
        let whole = lines.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
        return lines.count == 1 || whole.isEmpty ? [lines[0]] : whole
    }

    /// The tag that a text begins with: `<b>`, `</b>`, `<br/>`, `<p align="center">`; `B类企业目录>` is none.
    private static func tag(_ text: Substring) -> (name: String, isEnd: Bool, end: Substring.Index)? {
        guard let close = text.prefix(200).firstIndex(of: ">") else { return nil }
        var inner = text[text.index(after: text.startIndex)..<close]
        let isEnd = inner.hasPrefix("/")
        if isEnd { inner = inner.dropFirst() }
        if inner.hasSuffix("/") { inner = inner.dropLast() }
        let name = inner.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        let attributes = inner.dropFirst(name.count)
        guard names[name] != nil,
            attributes.allSatisfy({ $0 == " " }) || attributes.hasPrefix(" ") && attributes.contains("=")
        else { return nil }
        return (name, isEnd, text.index(after: close))
    }
}
