extension Rule {
    static let percentRanges = Rule(
        "F11", "起止数值的单位", .advice,
        looksFor: "“5-10%”“8—10万元”这样前一个数没有写百分号或“万、亿”。",
        why: "前一个数不写单位，会被读成5和10%、8元和10万元。",
        source: "GB/T 15835—2011 5.1.3；GB/T 15834—2011 4.13.3",
        wrong: "利率下浮⟦5-10%⟧", right: "利率下浮5%—10%",
        falseAlarms: "100—200公斤一类不会误读的不报。", kinds: Kinds.prose,
        onlyWith: "-—–－~～至到",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard passage[index + 1].isDigit, let mark = marks[passage[index]],
                    let low = passage.number(before: index),
                    let high = passage.number(at: index + 1), isFirst(low.range, in: passage),
                    let a = low.tenThousandths, let b = high.tenThousandths
                else { return nil }
                let end = high.range.upperBound
                guard let sign = unit(at: end, in: passage) else { return nil }
                // 500—1万元 already means what it says: the first is not in 万.
                guard a < b else { return nil }
                let first = passage.text(low.range)
                let second = passage.text(high.range)
                return Mark(
                    low.range.lowerBound..<end + sign.unicodeScalars.count, "前一个数也要写“\(sign)”",
                    ["\(first)\(sign)\(mark)\(second)\(sign)"],
                    level: mark == "至" || mark == "到" ? .hint : nil)
            }
        })

    private static let marks: [Unicode.Scalar: String] = [
        "-": "—", "—": "—", "–": "—", "－": "—", "~": "～", "～": "～", "至": "至", "到": "到",
    ]

    private static func isFirst(_ range: Range<Int>, in passage: Passage) -> Bool {
        let before = passage[range.lowerBound - 1]
        // 2021年5—10%: what stands before must be no other number or mark of a range.
        return !"%％.-—~～－–/+±".unicodeScalars.contains(before) && !before.isAlphanumeric
    }

    private static func unit(at index: Int, in passage: Passage) -> String? {
        switch passage[index] {
        case "%", "％", "‰": return String(passage[index])
        case "万", "亿": return passage[index + 1] == "元" ? "\(passage[index])元" : String(passage[index])
        default: return nil
        }
    }
}
