/// A manual page in the language of `man`.
struct Roff {
    private(set) var text = ""

    mutating func heading(_ name: String, version: String) {
        request("TH", [name, "1", "", "jianbao \(version)", "简报"])
        // Chinese has no blanks that could be stretched, and no hyphens.
        text += ".ad l\n.nh\n"
    }

    mutating func section(_ title: String) { request("SH", [title]) }

    mutating func subsection(_ title: String) { request("SS", [title]) }

    mutating func paragraph(_ body: String) {
        guard !body.isEmpty else { return }
        text += ".PP\n" + Roff.breakable(body) + "\n"
    }

    /// Whether a blank line stands before each entry.
    mutating func spaces(_ areWanted: Bool) { text += areWanted ? ".PD\n" : ".PD 0\n" }

    mutating func lines(_ lines: [String]) {
        text += ".nf\n" + lines.map { Roff.escaped($0) + "\n" }.joined() + ".fi\n"
    }

    mutating func entry(_ term: String, _ meaning: String) {
        text += ".TP\n.B " + Roff.quoted(term) + "\n" + (meaning.isEmpty ? "\\&" : Roff.breakable(meaning)) + "\n"
    }

    private mutating func request(_ name: String, _ arguments: [String]) {
        text += ".\(name) " + arguments.map(Roff.quoted).joined(separator: " ") + "\n"
    }

    private static func quoted(_ text: String) -> String { "\"\(escaped(text).replacing("\"", with: "\\(dq"))\"" }

    /// Running text; Chinese has no blanks, so that it is said where a line may end.
    private static func breakable(_ text: String) -> String {
        let marks: Set<Character> = ["，", "。", "；", "：", "、", "）"]
        var text = Array(escaped(text))
        for index in text.indices.reversed() where marks.contains(text[index]) {
            let next = index + 1 < text.count ? text[index + 1] : " "
            if next != " ", !marks.contains(next) { text.insert(contentsOf: "\\:", at: index + 1) }
        }
        return String(text)
    }

    /// A line that begins with a dot or an apostrophe would be a request; a hyphen would be set as a dash.
    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("^", with: "\\(ha")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
