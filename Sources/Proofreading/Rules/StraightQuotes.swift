extension Rule {
    static let straightQuotes = Rule(
        "P04", "直引号", .must,
        looksFor: "汉字旁边的直引号 \" 和 '。",
        why: "中文的引号分前后，用“”和‘’。",
        source: "GB/T 15834—2011 4.8.2",
        wrong: "推进⟦\"⟧高效办成一件事⟦\"⟧改革", right: "推进“高效办成一件事”改革",
        falseAlarms: "英寸、分秒（5'30\"）和西文里的撇号不报；已经是“”的引号从不重新配对。", kinds: Kinds.all,
        check: .passage { passage, _ in
            var marks: [Mark] = []
            var opens: [Unicode.Scalar: Bool] = [:]
            for index in passage.scalars.indices {
                let scalar = passage[index]
                guard scalar == "\"" || scalar == "'", isQuote(at: index, in: passage) else { continue }
                let isOpening = !(opens[scalar] ?? false)
                opens[scalar] = isOpening
                let right: String =
                    switch (scalar, isOpening) {
                    case ("\"", true): "“"
                    case ("\"", false): "”"
                    case (_, true): "‘"
                    default: "’"
                    }
                marks.append(Mark(index..<index + 1, "直引号应改为“\(right)”", [right]))
            }
            return marks
        })

    private static func isQuote(at index: Int, in passage: Passage) -> Bool {
        let left = passage[index - 1]
        let right = passage[index + 1]
        if left.isDigit && !right.isHan || passage.isInAddress(index) { return false }
        if left.isLetter && right.isLetter { return false }
        return left.isChinese || right.isChinese
    }
}
