extension Rule {
    static let halfWidthBrackets = Rule(
        "P01", "半角括号", .must,
        looksFor: "汉字旁边或括着汉字的半角括号 ( )，以及用作序号的 (一)、(1)。",
        why: "中文里的括号占一个字的位置，用全角。",
        source: "GB/T 15834—2011 4.9、5.1.3",
        wrong: "两家企业⟦(⟧含分公司⟦)⟧获批", right: "两家企业（含分公司）获批",
        falseAlarms: "西文和算式里的括号不报，如 f(x)、GB/T 9704(2012)。", isSure: true, kinds: Kinds.all,
        onlyWith: "()[",
        check: .passage { passage, _ in
            square(in: passage)
                + passage.bracketPairs.flatMap { open, close -> [Mark] in
                    guard passage[open] == "(" || passage[close] == ")", isChinese(open, close, in: passage) else {
                        return []
                    }
                    return [open, close].compactMap { index in
                        switch passage[index] {
                        case "(": Mark(index..<index + 1, "半角括号“(”应改为全角“（”", ["（"])
                        case ")": Mark(index..<index + 1, "半角括号“)”应改为全角“）”", ["）"])
                        default: nil
                        }
                    }
                }
        })

    /// 县人民医院[新院区]: square ones within a sentence.
    private static func square(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "[").flatMap { open -> [Mark] in
            let close = passage.end(of: open + 1) { $0.isHan || $0.isDigit }
            // [1], [2023] and [十二] are numbers of notes and years, [唐] is a dynasty.
            guard passage[open - 1].isHan, (2...12).contains(close - open - 1), passage[close] == "]",
                passage[open + 1].isHan || close - open - 1 > 4,
                passage[close + 1] != "(", passage.scalars[open + 1..<close].contains(where: { $0.chineseDigit == nil })
            else { return [] }
            return [(open, "（"), (close, "）")].map {
                Mark($0..<$0 + 1, "行文里的方括号改为圆括号“\($1)”", [$1], level: .advice, isSure: false)
            }
        }
    }

    private static func isChinese(_ open: Int, _ close: Int, in passage: Passage) -> Bool {
        // 豫政(2023)12号 takes 〔〕 and has a rule of its own.
        if DocumentNumber.at(open, in: passage) != nil { return false }
        let before = passage[open - 1]
        let after = passage[close + 1]
        if passage.scalars[open..<close].contains(where: \.isHan) || before.isHan { return true }
        let isAlone = !before.isAlphanumeric && before != "/" && before != ")" && before != "-"
        return isAlone && (before.isChineseMark || before == .edge) && (after.isChinese || after.isAlphanumeric)
    }
}
