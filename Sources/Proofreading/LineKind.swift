/// What the lines of a raw text file are.
enum LineKind {
    /// The kinds of the lines, in order.
    ///
    /// A numbered line that ends with a stop is a heading where others of its level have none (一、工作情况。) or where text
    /// of its own stands under each of them, and an item of a list where they end as it does.
    static func of(_ lines: [String]) -> [Passage.Kind] {
        let shapes = lines.map { Shape(Passage($0, kind: .line)) }
        var bare: [Int: Int] = [:]
        var stopped: [Int: Int] = [:]
        for shape in shapes {
            guard let level = shape.level else { continue }
            if shape.isBare { bare[level, default: 0] += 1 }
            if shape.isStopped { stopped[level, default: 0] += 1 }
        }
        /// Whether text or a lower level stands under the line, so that it is no member of a list.
        func hasText(_ index: Int, orLevel: Bool) -> Bool {
            guard let next = shapes[(index + 1)...].first(where: { !$0.isEmpty }) else { return false }
            guard let level = next.level, let own = shapes[index].level else {
                return next.isText || next.saysSomething
            }
            return orLevel && level > own
        }
        // Where every line of a level is short, closed and has text of its own, all of them are headings.
        var allStopped: Set<Int> = []
        for level in 0..<4 {
            let own = shapes.indices.filter { shapes[$0].level == level }
            let isAll = own.allSatisfy {
                shapes[$0].isStopped && shapes[$0].length <= 18 && hasText($0, orLevel: false)
            }
            if own.count >= 2, isAll { allStopped.insert(level) }
        }
        func isHeading(_ index: Int) -> Bool {
            let shape = shapes[index]
            guard let level = shape.level, !shape.isBare else { return shape.isBare }
            guard shape.isStopped else { return false }
            if allStopped.contains(level) { return true }
            guard bare[level, default: 0] > stopped[level, default: 0] else { return false }
            return level < 2 && shape.length <= 18 || hasText(index, orLevel: level < 2)
        }
        // Until the first heading a short line belongs to the masthead.
        var isAfterHeading = !shapes.indices.contains(where: isHeading)
        let title = titleIndex(of: shapes)
        return shapes.indices.map { index in
            let shape = shapes[index]
            if index == title || isHeading(index) {
                isAfterHeading = true
                return .heading
            }
            return shape.isParagraph(isAfterHeading: isAfterHeading) ? .paragraph : .line
        }
    }

    /// The first line of a draft, where the next is its text or there is no other.
    private static func titleIndex(of shapes: [Shape]) -> Int? {
        guard let first = shapes.firstIndex(where: { !$0.isEmpty }), shapes[first].mayBeTitle else { return nil }
        guard let next = shapes[(first + 1)...].first(where: { !$0.isEmpty }) else { return first }
        return next.isText && next.level == nil && next.length > shapes[first].length ? first : nil
    }

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

    /// `第三章`, `第十二条`: the number of a part of a law, which stands alone or before its text.
    static func articleNumber(in passage: Passage, at start: Int = 0) -> Range<Int>? {
        guard passage[start] == "第" else { return nil }
        let end = passage.end(of: start + 1) { $0.chineseDigit != nil || $0.isDigit || $0 == "百" || $0 == "零" }
        guard end > start + 1, ["编", "章", "节", "条", "款"].contains(passage[end]) else { return nil }
        // 第十七条之一
        let isAdded = passage[end + 1] == "之" && passage[end + 2].chineseDigit != nil
        return start..<end + (isAdded ? 3 : 1)
    }
}

/// What can be said of a line by itself.
private struct Shape {
    /// 0 `一、`, 1 `（一）`, 2 `1.`, 3 `（1）`; `nil` where no number of a heading stands before the line or it is too long.
    var level: Int?
    /// A heading as it should be: nothing closes it.
    var isBare = false
    /// Closed by 。 or a colon, with none before.
    var isStopped = false
    /// In characters, without the spaces at the ends.
    private(set) var length = 0
    private(set) var isEmpty = false
    /// Closed as a sentence, or long.
    private(set) var isText = false
    private(set) var saysSomething = false
    /// Not closed, and no longer than a headline.
    private(set) var mayBeTitle = false

    init(_ passage: Passage) {
        let start = passage.end(of: 0) { $0.isSpace || $0 == "\t" }
        let end = passage.start(before: passage.count) { $0.isSpace || $0 == "\t" || $0 == "\r" }
        guard start < end, !Shape.isRow(passage, start..<end) else {
            isEmpty = true
            return
        }
        length = end - start
        let last = passage[end - 1]
        let inside = passage.scalars[start..<end - 1]
        if let number = LineKind.headingNumber(in: passage, at: start), end - start <= 60,
            !inside.contains(where: { $0 == "。" || $0 == "；" })
        {
            let isBracketed = passage[start] == "（" || passage[start] == "("
            let isChinese = passage[isBracketed ? start + 1 : start].chineseDigit != nil
            level = (isChinese ? 0 : 2) + (isBracketed ? 1 : 0)
            let isAsked = (last == "？" || last == "！") && end - start <= 24
            let isClosed = last.isStop || last == "," || last == ";" || last == ":"
            isBare = number.upperBound == end || !isClosed || isAsked
            isStopped =
                (last == "。" || (last == "：" || last == "，" && level == 0) && end - start <= 18) && end - start <= 40
                && !Shape.sayings.stands(in: passage, at: number.upperBound)
                && !(start..<end - 1).contains {
                    Shape.saying.contains(passage[$0]) && passage.word(at: $0).count == 1
                }
        }
        mayBeTitle =
            level == nil && (6...45).contains(end - start) && !last.isStop && last != "." && last != ":" && last != ","
            && passage.scalars[start..<end].count(where: \.isHan) >= 5
        let isDotted = (last == "." || last == "．") && passage[end - 2].isHan && end - start >= 6
        isText = last.isSentenceEnd || isDotted || end - start >= 40 || (level != nil && !isBare)
        saysSomething =
            inside.contains { $0 == "，" || $0 == "。" } || (end - start >= 20 && inside.contains("、"))
    }

    /// Words of one character that a sentence has and a heading has not, as 会议研究了其他事项 does.
    private static let sayings = WordSet("会议 同意 原则同意 审议 研究 听取 传达 通过 决定 责成")
    private static let saying = Set("了是将应由要请须按自".unicodeScalars)

    func isParagraph(isAfterHeading: Bool) -> Bool { !isEmpty && (isText || (isAfterHeading && saysSomething)) }

    /// A row of a table: its cells are parted by tabs or upright strokes.
    private static func isRow(_ passage: Passage, _ range: Range<Int>) -> Bool {
        passage.scalars[range].contains("\t") || passage[range.lowerBound] == "|"
            || passage.scalars[range].count { $0 == "|" || $0 == "│" } >= 2
    }
}
