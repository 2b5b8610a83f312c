package import Screen

/// What a terminal can do, as it says itself: for the help desk.
package struct Examination: Equatable, Sendable {
    /// What `TERM` was taken for.
    package var type: String
    package var size: Size
    /// 256, 8 or 0.
    package var colors: Int
    /// How many columns each sample takes; nil where the terminal did not say.
    package var widths: [(sample: String, columns: Int?)]
    /// Whether pastes are marked; nil where the terminal did not say.
    package var marksPastes: Bool?
    /// Whether the terminal says that it takes a text for the clipboard; those that do need not say it.
    package var saysClipboard: Bool
    package var isInsideTmux: Bool
    /// Which terminal it says it is.
    package var kind = TerminalKind.other
    /// Whether it answered at all.
    package var answers: Bool

    /// Characters whose width the standard leaves open, and two that are sure.
    static let samples = ["“", "—", "…", "①", "·", "中", "a"]

    /// Asks about all of it; the last question is the one that every terminal answers.
    static let questions: [UInt8] = {
        let widths = samples.map { "\u{1B}[\(Sequences.probeRow);1H\($0)\u{1B}[6n" }.joined()
        return Array((widths + "\u{1B}[?2004$p\u{1B}[>c\u{1B}[c\u{1B}[5n").utf8)
    }()

    /// Whether these answers end with the last question's.
    static func isWhole(_ answers: [UInt8]) -> Bool {
        String(decoding: answers, as: UTF8.self).hasSuffix("\u{1B}[0n")
    }

    /// Reads the answers, in whatever order they came.
    init(answers: [UInt8], type: String, size: Size, colors: Int, isInsideTmux: Bool) {
        self.type = type
        self.size = size
        self.colors = colors
        self.isInsideTmux = isInsideTmux
        self.answers = !answers.isEmpty
        var columns: [Int] = []
        marksPastes = nil
        saysClipboard = false
        for sequence in String(decoding: answers, as: UTF8.self).split(separator: "\u{1B}[") {
            let numbers = sequence.split { !$0.isNumber }.compactMap { Int($0) }
            switch sequence.last {
            case "R" where numbers.count == 2: columns.append(numbers[1] - 1)
            case "y" where numbers.first == 2004 && numbers.count == 2: marksPastes = (1...3).contains(numbers[1])
            case "c" where sequence.first == ">": kind = TerminalKind(identity: numbers)
            case "c" where sequence.first == "?": saysClipboard = numbers.contains(52)
            default: break
            }
        }
        // The first answer may be to the question asked when the screen was entered.
        let own = columns.suffix(Examination.samples.count).map { Optional($0) }
        let known = own.count == Examination.samples.count ? own : Examination.samples.map { _ in nil }
        widths = zip(Examination.samples, known).map { (sample: $0, columns: $1) }
    }

    package static func == (one: Examination, other: Examination) -> Bool { one.lines == other.lines }

    /// The same in words, a line each.
    package var lines: [String] {
        let widths = widths.map { "\($0.sample) \($0.columns.map { "\($0) 格" } ?? "未知")" }.joined(separator: "，")
        let pastes = marksPastes.map { $0 ? "能整段粘贴" : "不能整段粘贴，多行粘贴按一次送来的多行辨认" } ?? "没有回答"
        return [
            "终端类型：\(type)\(isInsideTmux ? "（在 tmux 里）" : "")",
            "大小：\(size.columns) 列 \(size.rows) 行\(size.columns < 80 ? "，窄于 80 列，目录与版面轮流显示" : "")",
            "颜色：\(colors == 0 ? "没有或不用" : "\(colors) 色")",
            "字宽：\(widths)",
            "粘贴：\(pastes)",
            "剪贴板：\(saysClipboard ? "能把文字交给本机剪贴板" : "终端没有说明；复制后在本机粘贴一试便知")",
            answers ? "终端能应答询问" : "终端不应答询问；字宽按窄计，可设 JIANBAO_AMBIGUOUS=2 改为宽",
        ]
    }
}
