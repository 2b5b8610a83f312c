/// Signs around a heading that are no part of it: `※思想教育※`, `◆ 疫情速报`, `【工作动态】`, `—— 经验交流 ——`.
package struct Decoration: Equatable {
    /// The sign it begins with, by which its brothers are known.
    let mark: Unicode.Scalar
    /// The sign behind it, where brackets differ on both sides.
    private let close: Unicode.Scalar?
    /// As a series writes them.
    var example: String {
        guard isClosed else { return String(Character(mark)) }
        return close.map { "\(mark)\($0)" } ?? "\(mark) \(mark)"
    }
    /// The text without them.
    package let title: String
    /// Whether the signs close as well as open.
    package let isClosed: Bool

    /// Signs beside what Unicode calls a symbol.
    private static let marks = "※•·§>＞»"
    /// Symbols that are read: sums, units, arrows between words.
    private static let words = "+=<|~^`$¥￥€£¢%×÷±≥≤≈≠∶→←↑↓℃℉№℡＋＝＜｜～￥°′″"
    static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        if marks.unicodeScalars.contains(scalar) { return true }
        switch scalar.properties.generalCategory {
        case .otherSymbol, .mathSymbol: return !words.unicodeScalars.contains(scalar)
        default: return false
        }
    }
    /// Signs that are one only on both sides.
    private static let dashes = "—－-–─━=＝*＊~～|｜#＃"
    /// Those of them that are typed for a bullet, with a space behind: `* 疫情速报`.
    private static let bullets = "*＊-–"

    /// The sign before a text, whatever follows.
    static func sign(of text: String) -> Unicode.Scalar? {
        guard let first = text.unicodeScalars.first else { return nil }
        if isSign(first) { return first }
        let isApart = text.unicodeScalars.dropFirst().first?.isBlank == true
        return isApart && bullets.unicodeScalars.contains(first) ? first : nil
    }
    private static let brackets: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
        ("【", "】"), ("〖", "〗"), ("［", "］"), ("[", "]"), ("〔", "〕"), ("「", "」"), ("『", "』"), ("<", ">"), ("＜", "＞"),
        ("〈", "〉"),
    ]

    package init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, scalars.count >= 3 else { return nil }
        if let pair = Decoration.brackets.first(where: { $0.open == first }) {
            guard last == pair.close, !scalars.dropFirst().dropLast().contains(where: { $0 == first || $0 == last })
            else { return nil }
            self.init(first, scalars.dropFirst().dropLast(), isClosed: true, close: pair.close)
            return
        }
        let isMark = Decoration.sign(of: text) != nil
        guard isMark || Decoration.dashes.unicodeScalars.contains(first) else { return nil }
        let same = { (scalar: Unicode.Scalar) in scalar == first || scalar.isBlank || scalar == "\u{FE0F}" }
        let inner = scalars.drop(while: same)
        let end = inner.reversed().prefix(while: same)
        let isClosed = end.contains(first)
        guard isMark || isClosed else { return nil }
        self.init(first, inner.dropLast(end.count), isClosed: isClosed)
    }

    private init?(
        _ mark: Unicode.Scalar, _ inner: ArraySlice<Unicode.Scalar>, isClosed: Bool, close: Unicode.Scalar? = nil
    ) {
        let title = String(String.UnicodeScalarView(inner)).trimmingBlanks()
        // ★★★★★☆☆☆☆☆ says how good something is.
        guard title.unicodeScalars.contains(where: { !Decoration.isSign($0) }) else { return nil }
        self.mark = mark
        self.close = close
        self.title = title
        self.isClosed = isClosed
    }

    /// A text without any signs around it.
    static func bare(_ text: String) -> String { Decoration(text)?.title ?? text }
}
