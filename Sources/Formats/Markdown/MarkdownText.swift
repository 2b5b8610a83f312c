internal import Recognition

/// The signs that mean something in Markdown (CommonMark 0.31), escaped and unescaped.
enum MarkdownText {
    /// A name with a line of = below it, first of all, and titles with lines of - (CommonMark 0.31.2, 4.3), as those with #
    /// before them; in other files such lines part texts.
    static func withoutUnderlines(_ lines: [String]) -> [String] {
        func isRule(_ line: String, _ mark: Character) -> Bool { line.count >= 3 && line.allSatisfy { $0 == mark } }
        func isTitle(_ line: String) -> Bool {
            (1...24).contains(line.count) && !line.contains { "。；：:，（|>*-".contains($0) } && !Recognizer.isOffice(line)
        }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), first + 1 < lines.count,
            isRule(lines[first + 1], "="),
            isTitle(lines[first]), !lines.contains(where: { $0.hasPrefix("#") })
        else { return lines }
        let rules = lines.indices.filter { $0 > first + 1 && isRule(lines[$0], "-") && !lines[$0 - 1].isEmpty }
        let areTitles = rules.allSatisfy { isTitle(lines[$0 - 1]) && lines[$0 - 2].isEmpty }
        var result = lines
        for (rule, hashes) in [(first + 1, "# ")] + (areTitles ? rules.map { ($0, "## ") } : []) {
            result[rule - 1] = hashes + lines[rule - 1]
            result[rule] = ""
        }
        return result
    }

    /// A heading without the pictures that programs put before it: `📌 今日关注`.
    static func withoutEmoji(_ text: String) -> String {
        let rest = text.unicodeScalars.drop { scalar in
            scalar.isBlank || [0xFE0F, 0x200D].contains(scalar.value)
                || scalar.properties.isEmoji && scalar.value > 0x2100
        }
        return rest.isEmpty ? text : String(rest)
    }

    private static let signs = Set("\\`*_[]<>&~|".unicodeScalars)
    private static let punctuation = Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars)

    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            // A paragraph is one line; a line end in it would make two.
            case "\n", "\r": result.append(" ")
            case _ where signs.contains(scalar): result.append(contentsOf: ["\\", scalar])
            case "\t": result.append(scalar)
            default: result.append(scalar.visible)
            }
        }
        return String(result)
    }

    /// What would make a list, a heading or a rule of a paragraph, at its start.
    static func protectedStart(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first else { return text }
        if "#+-=:".unicodeScalars.contains(first) { return "\\" + text }
        let digits = scalars.prefix { (0x30...0x39).contains($0.value) }
        if !digits.isEmpty, let mark = scalars[digits.endIndex...].first, mark == "." || mark == ")" {
            return String(digits) + "\\" + String(scalars[digits.endIndex...])
        }
        return text
    }

    /// Parts a text and the names of its pictures, `![现场](a.jpg)`.
    static func withoutPictures(_ text: String) -> (text: String, names: [String]) {
        var result = String.UnicodeScalarView()
        var names: [String] = []
        let scalars = Array(text.unicodeScalars)
        var at = 0
        while at < scalars.count {
            if scalars[at] == "!", at + 1 < scalars.count, scalars[at + 1] == "[", at == 0 || scalars[at - 1] != "\\",
                let close = scalars[at...].prefix(200).firstIndex(of: "]"), close + 1 < scalars.count,
                scalars[close + 1] == "(",
                let end = scalars[close...].prefix(2000).firstIndex(of: ")")
            {
                names.append(String(String.UnicodeScalarView(scalars[(at + 2)..<close])))
                at = end + 1
            } else {
                result.append(scalars[at])
                at += 1
            }
        }
        return (String(result), names)
    }

    /// The picture of a line that has nothing else, `![车间](2024-12.files/车间.png)`, as a path that has no escapes.
    static func picturePath(_ text: String) -> String? {
        guard text.hasPrefix("!["), text.hasSuffix(")"), let open = text.firstRange(of: "](") else { return nil }
        var path = text[open.upperBound...].dropLast()
        if path.hasPrefix("<"), path.hasSuffix(">") { path = path.dropFirst().dropLast() }
        return path.isEmpty ? nil : withoutPercents(path)
    }

    static func picture(_ name: String, path: String) -> String { "![\(escaped(name))](<\(path)>)" }

    /// `%E8%BD%A6` as the characters that it stands for, where these are UTF-8.
    private static func withoutPercents(_ path: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = path.utf8[...]
        while let first = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if first == UInt8(ascii: "%"), digits.utf8.count == 2, let byte = UInt8(digits, radix: 16) {
                bytes.append(byte)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(first)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(path)
    }

    /// The cells of a row of a table; an escaped bar is one of its text.
    static func cells(_ row: String) -> [String] {
        var cells: [String] = [""]
        var isEscaped = false
        for character in row.dropFirst() {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        if cells.count > 1, cells.last?.trimmingBlanks().isEmpty == true { cells.removeLast() }
        return cells.map { $0.trimmingBlanks() }
    }

    /// Where the links of a text lead, `[详情](https://…)`.
    static func addresses(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropLast().compactMap { at in
            guard scalars[at] == "]", scalars[at + 1] == "(", at > 0, scalars[at - 1] != "\\",
                let end = scalars[at...].prefix(2000).firstIndex(of: ")")
            else { return nil }
            return String(String.UnicodeScalarView(scalars[(at + 2)..<end]))
        }
    }

    /// A line that is emphasised as a whole, `_报：市食安办_`, without the signs around it.
    static func unslanted(_ text: String) -> String {
        guard text.count > 2, text.hasPrefix("_"), text.hasSuffix("_"), !text.hasSuffix("\\_"),
            case let inner = text.dropFirst().dropLast(), !inner.contains("_")
        else { return text }
        return String(inner)
    }

    /// Without its backslashes, emphasis and the addresses of its links.
    static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar == "\\", at + 1 < scalars.count, punctuation.contains(scalars[at + 1]) {
                result.append(scalars[at + 1])
                at += 2
            } else if scalar == "*" || scalar == "`" {
                at += 1
            } else if scalar == "]", at + 1 < scalars.count, scalars[at + 1] == "(",
                let close = scalars[(at + 1)...].prefix(2000).firstIndex(of: ")"), let open = result.lastIndex(of: "[")
            {
                result.remove(at: open)
                at = close + 1
            } else {
                result.append(scalar)
                at += 1
            }
        }
        return String(result)
    }
}
