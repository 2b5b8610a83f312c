internal import Bulletins
internal import Recognition

/// A block of a text or a Markdown file of ours as it stands there, before it is known which block of the page it is.
struct PaperPiece: Equatable {
    enum Form: Equatable {
        /// Indented by two characters, or without any mark.
        case plain
        /// `##`, by its number of marks.
        case heading(Int)
        /// `> …`
        case quote
        /// `- …`
        case entry
        case rule
        case rows
        case picture
        case centred, right
        /// Without an indent, where everything that is text has one.
        case edge
    }

    var form: Form
    var text = ""
    /// The line of the file, from 1.
    var line = 0
    /// What is bold at its beginning.
    var lead = ""
    /// Of a table; `nil` for its head where the file does not say.
    var rows: [[PrintedLine.Cell]] = []
    var heads = 0
    /// Of a picture, the rows that it is high; 0 where the file does not say.
    var height = 0
    /// Of a picture, where its file lies.
    var path = ""
    /// Of an entry of the contents, its level from the outermost, 1.
    var level = 0
    /// What the file says in so many words that it is: the name of a block and of its texts; see docs/file-format.md.
    var said: [String] = []
    /// Whether a row is free above it.
    var isApart = false

    /// The two texts beside a stretch, which stands as one wide space.
    func halves(atLast: Bool) -> (String, String) {
        let gap: Character = "　"
        guard let index = atLast ? text.lastIndex(of: gap) : text.firstIndex(of: gap) else { return (text, "") }
        return (String(text[..<index]), String(text[text.index(after: index)...]))
    }

    /// Whether it could be a title by itself: short, no sentence, nothing left open.
    var isTitle: Bool { PaperPiece.isTitle(text) }

    static func isTitle(_ text: String) -> Bool {
        guard let last = text.last, text.scalarCount <= 40 else { return false }
        return !text.contains { "。；！？　".contains($0) } && !"，、：:".contains(last)
    }

    /// `附件`, `附件2`: the number that stands there, 1 for none.
    var attachment: Int? {
        guard text.hasPrefix("附件") else { return nil }
        let rest = text.dropFirst(2)
        return rest.isEmpty ? 1 : rest.allSatisfy { $0.isASCII && $0.isNumber } ? Int(rest) : nil
    }
}
