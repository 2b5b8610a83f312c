internal import Bulletins

/// Takes the lines of text out of a web page, well-formed or not: block elements and breaks end a line.
struct HTMLReader {
    private(set) var lines: [SourceLine] = []
    private(set) var pictures = 0
    private let scalars: [Unicode.Scalar]
    private var at = 0
    private var line = 1
    private var text = String.UnicodeScalarView()
    private var textLine = 1
    private var role: SourceLine.Role?
    private var isSpaceKept = false
    /// The counts of the lists that are open; `nil` for one without numbers.
    private var lists: [Int?] = []

    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "header", "footer", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul",
        "ol", "table", "tr", "blockquote", "pre", "hr", "br", "body", "dl", "dt", "dd", "figure", "figcaption", "aside",
        "nav", "form", "caption",
    ]
    /// What is in them is no text.
    private static let silent: Set<String> = ["script", "style", "head", "title", "template", "noscript", "svg"]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func read() {
        while at < scalars.count {
            if scalars[at] == "<", let tag = tag() { apply(tag) } else { character() }
        }
        flush()
    }

    private struct Tag {
        var name = ""
        var isEnd = false
        var attributes: [String: String] = [:]
    }

    private mutating func character() {
        let scalar = scalars[at] == "&" ? entity() : scalars[at]
        at += 1
        if scalar == "\n" { line += 1 }
        if text.isEmpty { textLine = line }
        let isSpace = scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{0C}"
        if !isSpace || isSpaceKept && scalar != "\n" && scalar != "\r" {
            text.append(scalar)
        } else if let last = text.last, last != " " {
            text.append(" ")
        }
    }

    /// A tag or comment at `<`, read to its end; `nil` where it is a mere sign.
    private mutating func tag() -> Tag? {
        if starts("<!--") {
            skip(past: "-->")
            return Tag()
        }
        var index = at + 1
        var tag = Tag()
        if index < scalars.count, scalars[index] == "/" {
            tag.isEnd = true
            index += 1
        }
        guard index < scalars.count,
            scalars[index].properties.isAlphabetic || scalars[index] == "!" || scalars[index] == "?",
            scalars[index].isASCII
        else { return nil }
        var reader = TagReader(scalars, at: index)
        (tag.name, tag.attributes) = reader.read()
        for scalar in scalars[at..<reader.at] where scalar == "\n" { line += 1 }
        at = reader.at
        return tag
    }

    private mutating func apply(_ tag: Tag) {
        if HTMLReader.silent.contains(tag.name), !tag.isEnd {
            skip(past: "</\(tag.name)")
            skip(past: ">")
        }
        switch tag.name {
        case "ol" where !tag.isEnd: lists.append((tag.attributes["start"].flatMap { Int($0) } ?? 1) &- 1)
        case "ul" where !tag.isEnd: lists.append(nil)
        case "ol", "ul": _ = lists.popLast()
        case "td", "th":
            if !tag.isEnd, !text.isEmpty { text.append("\u{3000}") }
            return
        case "img":
            pictures += 1
            return
        default: break
        }
        guard HTMLReader.blocks.contains(tag.name) else { return }
        flush()
        guard !tag.isEnd else { return }
        role = tag.attributes[HTMLBlock.mark].flatMap(HTMLBlock.role)
        isSpaceKept = tag.attributes["style"]?.contains("pre-wrap") == true || tag.name == "pre"
        if tag.name == "li", let count = lists.last ?? nil {
            lists[lists.count - 1] = count &+ 1
            text.append(contentsOf: "\(count &+ 1).".unicodeScalars)
        }
    }

    private mutating func flush() {
        let found = SourceLine(String(text), number: textLine, role: role)
        if !found.text.isEmpty { lines.append(found) }
        text = String.UnicodeScalarView()
        role = nil
        isSpaceKept = false
    }

    private func starts(_ mark: String) -> Bool { scalars[at...].starts(with: mark.unicodeScalars) }

    /// To the end where the mark does not come.
    private mutating func skip(past mark: String) {
        let mark = Array(mark.unicodeScalars)
        var index = at
        while index + mark.count <= scalars.count {
            if zip(mark, scalars[index...]).allSatisfy({
                $0.properties.lowercaseMapping == $1.properties.lowercaseMapping
            }) {
                for scalar in scalars[at..<index] where scalar == "\n" { line += 1 }
                at = index + mark.count
                return
            }
            index += 1
        }
        at = scalars.count
    }

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "mdash": "—", "ndash": "–", "hellip": "…", "ldquo": "“", "rdquo": "”", "lsquo": "‘",
        "rsquo": "’", "middot": "·", "times": "×", "yen": "¥", "deg": "°", "permil": "‰", "laquo": "«", "raquo": "»",
    ]

    /// The character of the entity at `&`; it moves to the last scalar of the entity.
    private mutating func entity() -> Unicode.Scalar {
        let body = scalars[(at + 1)...].prefix(32).prefix { $0 != ";" }
        guard at + 1 + body.count < scalars.count, scalars[at + 1 + body.count] == ";" else { return "&" }
        let name = String(String.UnicodeScalarView(body))
        var found = HTMLReader.entities[name]
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            found = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        } else if name.hasPrefix("#") {
            found = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        }
        guard let found else { return "&" }
        at += body.count + 1
        return found
    }
}

/// Reads the name and the attributes of a tag.
private struct TagReader {
    private let scalars: [Unicode.Scalar]
    private(set) var at: Int

    init(_ scalars: [Unicode.Scalar], at: Int) {
        self.scalars = scalars
        self.at = at
    }

    mutating func read() -> (name: String, attributes: [String: String]) {
        let name = take { !$0.isTagSpace && $0 != ">" && $0 != "/" }.lowercased()
        var attributes: [String: String] = [:]
        skipSpace()
        while at < scalars.count, scalars[at] != ">" {
            let key = take { !$0.isTagSpace && $0 != "=" && $0 != ">" && $0 != "/" }.lowercased()
            skipSpace()
            if at < scalars.count, scalars[at] == "=" {
                at += 1
                skipSpace()
                attributes[key] = value()
            } else if key.isEmpty, at < scalars.count, scalars[at] != ">" {
                at += 1
            }
            skipSpace()
        }
        at = min(at + 1, scalars.count)
        return (name, attributes)
    }

    private mutating func value() -> String {
        guard at < scalars.count, scalars[at] == "\"" || scalars[at] == "'" else {
            return take { !$0.isTagSpace && $0 != ">" }
        }
        let quote = scalars[at]
        at += 1
        let value = take { $0 != quote }
        at = min(at + 1, scalars.count)
        return value
    }

    private mutating func take(_ matches: (Unicode.Scalar) -> Bool) -> String {
        let start = at
        while at < scalars.count, matches(scalars[at]) { at += 1 }
        return String(String.UnicodeScalarView(scalars[start..<at]))
    }

    private mutating func skipSpace() { while at < scalars.count, scalars[at].isTagSpace { at += 1 } }
}

extension Unicode.Scalar {
    fileprivate var isTagSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\u{0C}" }
}
