import Bulletins

/// Several values typed as one text.
enum FieldList {
    /// The parts of what stands in one row: `简称｜全称｜旧称`.
    static let bar: Character = "｜"

    /// Parted by any comma; blanks around them and empty ones are nothing.
    static func items(_ text: String) -> [String] {
        text.split { $0 == "，" || $0 == "," || $0 == "；" }.map(trimmed).filter { !$0.isEmpty }
    }

    /// The names of a line of the imprint; the stop that closes it is printed by itself.
    static func names(_ text: String) -> [String] { items(withoutStop(text)) }

    /// Without the 。 that ends it.
    static func withoutStop(_ text: String) -> String {
        let text = trimmed(text)
        return text.hasSuffix("。") ? String(text.dropLast()) : text
    }

    /// Parted by a bar of either width, or by tabs as from a spreadsheet.
    static func parts(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0 == bar || $0 == "|" || $0 == "\t" }.map(trimmed)
    }

    /// Units from a spreadsheet, 简称｜全称｜旧称, whatever order its head says that they have there; a column that counts
    /// them and those of other things are left out.
    static func units(_ lines: [String]) -> [String] {
        let rows = lines.filter { !trimmed($0).isEmpty }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(trimmed)
        }
        guard rows.count > 1, rows.allSatisfy({ $0.count > 1 }) else { return lines }
        let heads = [["简称"], ["全称", "单位全称"], ["旧称", "曾用名"]]
        var columns = heads.map { names in rows[0].firstIndex { names.contains($0) } }
        let named = rows[0].firstIndex { ["单位", "单位名称", "名称"].contains($0) }
        // 单位名称 beside 简称 is the full one.
        if columns[0] == nil { columns[0] = named ?? columns[1] } else if columns[1] == nil { columns[1] = named }
        guard columns[0] != nil else {
            let counts = rows.allSatisfy { Int($0[0]) != nil }
            return rows.map { $0.dropFirst(counts ? 1 : 0).joined(separator: "\t") }
        }
        return rows.dropFirst().map { row in
            columns.map { column in column.flatMap { row.indices.contains($0) ? row[$0] : nil } ?? "" }
                .joined(separator: "\t")
        }
    }

    /// The same of a label and what stands behind it, which may also be written as it is printed: `报：市委办公室`.
    static func labelled(_ text: String) -> [String] {
        let parts = parts(text)
        guard parts.count == 1, let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return parts }
        return [trimmed(text[..<colon]), trimmed(text[text.index(after: colon)...])]
    }

    /// What is empty at the end is left out.
    static func joined(_ parts: [String]) -> String {
        var parts = parts
        while parts.count > 1, parts.last == "" { parts.removeLast() }
        return parts.joined(separator: String(bar))
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let blanks: Set<Character> = [" ", "\u{3000}", "\t"]
        let body = text.drop(while: blanks.contains)
        guard let end = body.lastIndex(where: { !blanks.contains($0) }) else { return "" }
        return String(body[...end])
    }
}

/// A level of headings in one row: its mark, then what is unusual of it.
enum LevelText {
    private static let none = "无"
    private static let centred = "居中"
    private static let runsOn = "连排"

    private static func usual(_ index: Int) -> PaperStyle.Level {
        PaperStyle.Level(PaperStyle.usualExamples[min(index, PaperStyle.usualExamples.count - 1)])
    }

    static func text(_ style: PaperStyle, _ index: Int) -> String {
        let level = style.level(index) ?? usual(index)
        return FieldList.joined(
            [level.mark.isEmpty ? none : level.mark] + (level.face.map { [$0.rawValue] } ?? [])
                + (level.centred == true ? [centred] : []) + (level.runsOn == true ? [runsOn] : []))
    }

    /// Whether it is one sample of a number with little around it, or a sign or two.
    private static func isMark(_ text: String) -> Bool {
        guard LevelMark(text).isNumbered else { return text.scalarCount <= 6 }
        let around = "、.．。：:·-—（）()〔〕［］[]【】《》〈〉 　第章节条款项部分篇编是"
        let others = text.filter { !around.contains($0) }
        return others.count == 1 && text.scalarCount <= 8
            && !["（）", "()", "【】", "〔〕", "［］", "[]", "《》"].contains(where: text.contains)
    }

    static func write(_ text: String, to style: inout PaperStyle, _ index: Int) -> String? {
        let words = FieldList.parts(text)
        let old = style.level(index)
        let first = words.first ?? ""
        guard first == none || isMark(first) else {
            return "“\(first)”不像一种序号；按 \(Command.key("clear-line")) 清掉，再写一个样子，如 一、 （一） 1. ① 【】 ●，没有写“无”"
        }
        var level = PaperStyle.Level(
            first == none ? "" : first.isEmpty ? usual(index).mark : first, unknown: old?.unknown ?? [:])
        for word in words.dropFirst() where !word.isEmpty {
            if let face = PaperStyle.Emphasis(rawValue: word) {
                level.face = face
            } else if word == centred {
                level.centred = true
            } else if word == runsOn {
                level.runsOn = true
            } else {
                return "看不懂“\(word)”；可以写 \(PaperStyle.Emphasis.allCases.map(\.rawValue).joined(separator: "、"))、居中、连排"
            }
        }
        var levels = style.levels ?? []
        // The levels above are said, too, as the file lists them from the outermost.
        while levels.count <= index { levels.append(usual(levels.count)) }
        levels[index] = level
        style.levels = levels == levels.indices.map(usual) ? nil : levels
        return nil
    }
}
