import Bulletins

/// The opening of a paragraph that names what it is about: `一是抓责任。`, `（一）夯实基础。`, `1.`.
enum Opening {
    /// The scalars up to its end, whose full stop belongs to it; longer ones are sentences.
    private static let limit = 40

    private static let numerals = Set("一二三四五六七八九十".unicodeScalars)

    /// How long the opening of a text is; `nil` for a text that has none.
    static func length(in text: String) -> Int? {
        let head = Array(text.unicodeScalars.prefix(limit))
        guard let start = mark(head) else { return nil }
        guard let end = head[start...].firstIndex(where: { "。：；！？".unicodeScalars.contains($0) }) else {
            return nil
        }
        // What says nothing behind its mark opens nothing, and a paragraph that ends there is all text.
        guard end > start, end + 1 < text.scalarCount else { return nil }
        return end + 1
    }

    /// The scalars of the mark that it begins with.
    private static func mark(_ head: [Unicode.Scalar]) -> Int? {
        func numeral(from start: Int) -> Int {
            var end = start
            while end < head.count, numerals.contains(head[end]) { end += 1 }
            return end
        }
        func digits(from start: Int) -> Int {
            var end = start
            while end < head.count, (0x30...0x39).contains(head[end].value) { end += 1 }
            return end
        }
        guard let first = head.first else { return nil }
        func at(_ index: Int, _ marks: String) -> Bool {
            index < head.count && marks.unicodeScalars.contains(head[index])
        }
        if first == "（" || first == "(" {
            let end = max(numeral(from: 1), digits(from: 1))
            return end > 1 && at(end, "）)") ? end + 1 : nil
        }
        let words = numeral(from: 0)
        if words > 0 { return at(words, "是、") ? words + 1 : nil }
        let figures = digits(from: 0)
        // 1.5 is a figure, 1.抓 an opening.
        if figures > 0, at(figures, ".．、"), digits(from: figures + 1) == figures + 1 { return figures + 1 }
        return nil
    }
}
