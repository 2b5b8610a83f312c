extension Rule {
    static let unbalancedPairs = Rule(
        "P05", "标点不成对", .advice,
        looksFor: "引号、括号、书名号只有一半。",
        why: "成对的标点缺一半，读者不知道引到哪里。",
        source: "GB/T 15834—2011 4.8、4.9、4.15",
        wrong: "落实⟦《⟧优化办法的通知要求", right: "落实《优化办法》的通知要求",
        falseAlarms: "一段话以前引号开头而不收住（连着引几段），长的不报，短的只作提示；序号“1）”“a）”不报。", kinds: Kinds.prose,
        onlyWith: "“”‘’（）()《》〈〉〔〕【】「」『』",
        check: .passage { passage, _ in
            var waiting: [Int] = []
            var marks: [Mark] = []
            func report(_ index: Int) {
                let scalar = passage[index]
                let missing = scalar.isOpening || scalar == "(" ? "后一半" : "前一半"
                let level: Level? = mayGoOn(index, in: passage) ? .hint : nil
                marks.append(Mark(index..<index + 1, "“\(scalar)”缺了\(missing)，请补上或删去", level: level))
            }
            for index in passage.scalars.indices {
                let scalar = passage[index]
                if opening(scalar) {
                    waiting.append(index)
                } else if let partner = partner(of: scalar) {
                    if let last = waiting.last, partner.contains(passage[last]) {
                        waiting.removeLast()
                    } else if let match = waiting.lastIndex(where: { partner.contains(passage[$0]) }) {
                        for open in waiting[(match + 1)...] { report(open) }
                        waiting.removeSubrange(match...)
                    } else if !isListMark(index, in: passage) {
                        report(index)
                    }
                }
            }
            // A quotation of several paragraphs opens in each and closes in the last.
            let start = passage.end(of: 0) { $0.isSpace }
            for open in waiting {
                guard open == start, passage[open] == "“" else {
                    report(open)
                    continue
                }
                // Another “ further on would be ‘ inside a quotation that goes on.
                if passage.scalars[(open + 1)...].contains("“") {
                    report(open)
                } else if passage.count < 60 {
                    marks.append(Mark(open..<open + 1, "“\(passage[open])”没有收住，请核对", level: .hint))
                }
            }
            guard !marks.isEmpty else { return [] }
            // Reversed quotes with their partners, and the partner of a straight one, are other rules'; ““ is one too many.
            let reversed = Set(reversedQuotes(in: passage).map(\.range))
            let isTwice = passage.contains("““") || passage.contains("””")
            let isMended = passage.loneStraightQuote != nil || !reversed.isEmpty && !isTwice
            return marks.filter { mark in
                let quote = passage[mark.range.lowerBound]
                return !reversed.contains(mark.range) && !(isMended && (quote == "“" || quote == "”"))
            }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        })

    /// A speech of several paragraphs opens behind a colon and closes at the end of a later one.
    private static func mayGoOn(_ index: Int, in passage: Passage) -> Bool {
        switch passage[index] {
        case "“": (passage[index - 1] == "：" || passage[index - 1] == ":") && passage[passage.count - 1].isSentenceEnd
        case "”": index == passage.count - 1 && passage[index - 1].isSentenceEnd
        // A note in brackets over several lines, as under the title of a law.
        case "（": index == 0 && !passage.scalars.contains("。")
        case "）": index == passage.count - 1 && !passage.scalars.contains("。") && passage.count > 20
        default: false
        }
    }

    private static func opening(_ scalar: Unicode.Scalar) -> Bool { scalar.isOpening || scalar == "(" }

    private static func partner(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar {
        case "”": ["“"]
        case "’": ["‘"]
        case "）", ")": ["（", "("]
        case "》": ["《"]
        case "〉": ["〈"]
        case "〕": ["〔"]
        case "】": ["【"]
        case "」": ["「"]
        case "』": ["『"]
        default: nil
        }
    }

    /// `1）`, `a)`, `一）` at the head of a point, the apostrophe in Latin text, and smileys.
    private static func isListMark(_ index: Int, in passage: Passage) -> Bool {
        let left = passage[index - 1]
        // 'em, and the apostrophe of a shortened year: ’98.
        if passage[index] == "’" { return left.isLetter || left.isDigit || passage[index + 1].isDigit }
        guard passage[index] == "）" || passage[index] == ")" else { return false }
        guard left.isAlphanumeric || left.chineseDigit != nil else { return !left.isChinese }
        let start = passage.start(before: index) { $0.isAlphanumeric || $0.chineseDigit != nil }
        let before = passage[start - 1]
        if index - start == 1 && left.isLetter { return true }
        return index - start <= 2 && (before == .edge || before.isStop || before.isSpace)
    }
}
