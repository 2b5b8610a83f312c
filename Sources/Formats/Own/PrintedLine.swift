import Bulletins

/// A printed block of a file of ours, as it is read again: what it is, and which of its texts is which.
struct PrintedLine: Equatable {
    /// The name of its kind (``HTMLBlock/name(of:)``).
    let kind: String
    /// Of a heading inside a body, from 1; of a picture, the rows that it is high.
    var level = 0
    /// By their marks; a text without one is all that the block says.
    var texts: [(mark: String?, text: String)] = []
    /// Of a table: its rows, and how many of them are its head.
    var rows: [[Cell]] = []
    var heads = 0

    init(kind: String) { self.kind = kind }

    /// - Parameter texts: empty ones are left out, and what is of one mark is one.
    init(kind: String, _ texts: [(TextMark?, String)]) {
        self.kind = kind
        for (mark, text) in texts where !text.isEmpty {
            if let last = self.texts.last, last.mark == mark?.key {
                self.texts[self.texts.count - 1].text += text
            } else {
                self.texts.append((mark?.key, text))
            }
        }
    }

    /// The same texts in a block of another kind.
    func `as`(_ kind: String) -> PrintedLine {
        var line = PrintedLine(kind: kind)
        (line.level, line.texts) = (level, texts)
        return line
    }

    struct Cell: Equatable {
        var text: String
        /// Columns and rows; a file may say anything.
        var across: Int { didSet { across = Cell.bounded(across) } }
        var down: Int { didSet { down = Cell.bounded(down) } }

        init(text: String, across: Int, down: Int) {
            self.text = text
            self.across = Cell.bounded(across)
            self.down = Cell.bounded(down)
        }

        static func bounded(_ span: Int) -> Int { min(max(span, 1), Table.mostColumns) }
    }

    static func == (one: PrintedLine, other: PrintedLine) -> Bool {
        one.kind == other.kind && one.level == other.level && one.rows == other.rows && one.heads == other.heads
            && one.texts.elementsEqual(other.texts) { $0 == $1 }
    }

    /// The text of a mark; all that is written where nothing in the block is marked.
    func text(_ mark: TextMark) -> String {
        let own = texts.filter { $0.mark == mark.key }
        let isMarked = texts.contains { $0.mark != nil }
        return (isMarked ? own : texts).map(\.text).joined()
    }

    /// The texts that somebody typed, each with its mark.
    var typed: [(mark: String?, text: String)] { texts.filter { $0.mark != TextMark.derived.key } }

    func has(_ mark: TextMark) -> Bool { texts.contains { $0.mark == mark.key } }
}
