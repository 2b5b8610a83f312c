import Screen
import Terminal

/// What only a person can see: whether things stand under one another, how quotes look, and what a key does.
struct TerminalTrial {
    /// Shows a text, then a question, and returns what was pressed; nil where nobody answered.
    typealias Question = (_ text: String, _ prompt: String) -> Input?

    private enum Keyboard { case unknown, alt, letter(String) }

    private let examination: Examination
    private let isAskedWide: Bool
    private var isWide: Bool
    private var isAligned: Bool?
    private var isKept = true
    private var areQuotesClear: Bool?
    private var keyboard = Keyboard.unknown

    init(_ examination: Examination, isWideByRemembering: Bool?) {
        self.examination = examination
        isAskedWide = examination.widths.first?.columns == 2
        isWide = isWideByRemembering ?? isAskedWide
    }

    /// Two lines whose bars stand under one another where quotes are as wide as they are counted.
    private var figure: String {
        let sample = Array("“国”‘报’——……①·《简》")
        let width = DisplayWidth(ambiguousIsWide: isWide)
        let closing: Set<Character> = examination.kind == .putty ? ["”", "’"] : []
        let drawn = sample.enumerated().map { index, character in
            let text = String(character)
            if width.columns(text) == 2 { return text }
            if closing.contains(character) { return " " + text }
            let isLeading = character == "—" && index + 1 < sample.count && sample[index + 1] == "—"
            return text + (isLeading ? text : " ")
        }.joined()
        return "  \(String(repeating: "国", count: sample.count))|\n  \(drawn)|"
    }

    mutating func ask(_ question: Question) {
        for attempt in 0..<2 {
            guard
                let isYes = TerminalTrial.answer(
                    question(figure, "这两行末尾的竖线上下对齐吗？y 对齐，n 不齐，其他键略过："))
            else { break }
            isAligned = isYes
            if isYes {
                // What the terminal says by itself need not be kept.
                if isWide != isAskedWide || RememberedWidth.isWide != nil {
                    isKept = RememberedWidth.remember(isWide: isWide)
                }
                break
            }
            if attempt == 0 { isWide.toggle() }
        }
        areQuotesClear = TerminalTrial.answer(
            question(figure, "第二行“国”两边都是双引号（两撇），‘报’两边都是单引号，没有压着字吗？y 是，n 不是，其他键略过："))
        switch question("", "请按一下 Alt-N（按着 Alt 再按 N），没有 Alt 就按回车：") {
        case .key(Key(.character("n"), .alt))?: keyboard = .alt
        case .text(let text)? where Key(sentAs: text) != nil: keyboard = .letter(text)
        default: break
        }
    }

    private static func answer(_ input: Input?) -> Bool? {
        guard case .text(let text)? = input, let first = text.lowercased().first else { return nil }
        if ["y", "ｙ", "是", "对"].contains(first) { return true }
        return ["n", "ｎ", "不", "否"].contains(first) ? false : nil
    }

    var lines: [String] {
        let alignment =
            switch isAligned {
            case true?:
                isWide == isAskedWide
                    ? "对齐" : "按\(columns)画才对齐\(isKept ? "，这个登录已记下" : "，但记不下来：设 JIANBAO_AMBIGUOUS=\(isWide ? 2 : 1)")"
            case false?: "一格、两格都不齐"
            case nil: "没有看；不齐就设 JIANBAO_AMBIGUOUS=\(isAskedWide ? 1 : 2) 再试"
            }
        let quotes = areQuotesClear.map { $0 ? "认得出" : "认不出" } ?? "没有看"
        let keys =
            switch keyboard {
            case .alt: "Alt 键送得到"
            case .letter(let letter): "Alt-N 送来的是字母 \(letter)"
            case .unknown: "Alt 键没有试"
            }
        return ["对齐（人看的）：\(alignment)", figure, "引号（人看的）：\(quotes)", "键盘：\(keys)"]
    }

    private var columns: String { isWide ? "两格" : "一格" }

    var troubles: [String] {
        let isBetween = examination.kind == .multiplexer || examination.isInsideTmux
        let letter = if case .letter = keyboard { true } else { false }
        return [
            isAligned == false ? "不管按一格还是两格都不齐：换终端的字体" : nil,
            isAligned == nil && isBetween ? "在 tmux、screen、mosh 里，终端的回答不作数：看上面两行的竖线，不齐就再执行一次，答 n" : nil,
            areQuotesClear == false ? "引号认不出：\(examination.kind.settingForWide)" : nil,
            letter
                ? "Alt 键变成了字母，会打进正文：先按 ^K 再按那个字母，如 ^K N；xterm 也可在 ~/.Xresources 里写 XTerm*metaSendsEscape: true" : nil,
        ].compactMap { $0 }
    }
}
