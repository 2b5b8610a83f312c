import Bulletins
import Language

/// What is typed on the shelf to find an issue: its number, or something of its title, date or name.
struct ShelfFilter: Equatable, Sendable {
    let text: String
    /// The number that it may be, in any width or in Chinese.
    private let number: String?
    /// Whether it is nothing else: dates and titles are full of figures.
    private let isFigure: Bool
    private let literal: LiteralMatcher

    init(_ text: String = "") {
        self.text = text
        let plain = String(text.map(\.plain))
        isFigure = !plain.isEmpty && plain.allSatisfy { $0.isASCII && $0.isNumber }
        number = isFigure ? plain : ChineseNumeral.value(of: plain).map(String.init)
        literal = LiteralMatcher(text, isExact: false)
    }

    var isEmpty: Bool { text.isEmpty }

    /// Whether this is the issue of the number that was typed.
    func names(_ entry: ShelfEntry) -> Bool { !isEmpty && entry.number == number }

    /// Whether the issue stays in the list.
    func keeps(_ entry: ShelfEntry) -> Bool {
        if isEmpty { return true }
        if let number, entry.number.hasPrefix(number) { return true }
        if isFigure { return entry.name.hasPrefix(number ?? text) }
        let texts = [entry.title, entry.date, entry.name] + entry.people
        return texts.contains { !literal.ranges(in: $0).isEmpty } || Pinyin.matches(text, entry.title)
    }
}
