/// What a line of a raw text file is.
enum LineKind {
    /// - Parameter isAfterHeading: whether a heading came before; until then a short line belongs to the masthead.
    static func of(_ line: String, isAfterHeading: Bool) -> Passage.Kind {
        let passage = Passage(line, kind: .line)
        let start = passage.end(of: 0) { $0.isSpace || $0 == "\t" }
        let end = passage.start(before: passage.count) { $0.isSpace || $0 == "\t" || $0 == "\r" }
        guard start < end else { return .line }
        if headingNumber(in: passage, at: start) != nil, end - start <= 60,
            !passage.scalars[start..<end - 1].contains(where: { $0 == "。" || $0 == "；" }),
            !passage[end - 1].isSentenceEnd || isLevelOne(passage, start) || end - start <= 24
        {
            return .heading
        }
        let last = passage[end - 1]
        if last.isSentenceEnd || end - start >= 40 { return .paragraph }
        let saysSomething =
            passage.scalars[start..<end].contains { $0 == "，" || $0 == "。" }
            || (end - start >= 20 && passage.scalars[start..<end].contains("、"))
        return isAfterHeading && saysSomething ? .paragraph : .line
    }

    /// `一、`: what begins so is a heading, however it ends.
    private static func isLevelOne(_ passage: Passage, _ start: Int) -> Bool { passage[start].chineseDigit != nil }

    /// The number that a heading begins with: `一、`, `（一）`, `1.`, `（1）`, with brackets and dots of either width.
    static func headingNumber(in passage: Passage, at start: Int = 0) -> Range<Int>? {
        let isBracketed = passage[start] == "（" || passage[start] == "("
        let digits = isBracketed ? start + 1 : start
        var end = passage.end(of: digits) { $0.chineseDigit != nil || $0 == "百" }
        let isChinese = end > digits
        if !isChinese { end = passage.end(of: digits) { $0.isDigit } }
        guard end > digits, end - digits <= (isChinese ? 4 : 2) else { return nil }
        let mark = passage[end]
        if isBracketed { return mark == "）" || mark == ")" ? start..<end + 1 : nil }
        let next = passage[end + 1]
        if isChinese {
            // 一、二季度 is no number of a heading.
            guard mark == "、" || mark == "．" || mark == ".", next.chineseDigit == nil else { return nil }
        } else {
            guard mark == "." || mark == "．" || mark == "、", !next.isDigit else { return nil }
        }
        return start..<end + 1
    }
}
