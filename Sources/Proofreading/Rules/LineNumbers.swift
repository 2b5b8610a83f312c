import Bulletins

extension Rule {
    static let lineNumbers = Rule(
        "L20", "段首序号不连续", .advice,
        looksFor: "段首的“一、二、四”“1.2.4.”“（一）（一）”这样跳号、重号的序号。",
        why: "漏了一段，或者序号没有跟着改。",
        wrong: "1.强化督导。每周通报一次。\n2.优化服务。设立专门窗口。\n⟦4⟧.压实责任。逐级签订责任书。",
        right: "1.强化督导。每周通报一次。\n2.优化服务。设立专门窗口。\n3.压实责任。逐级签订责任书。",
        falseAlarms: "从一开始的才数；另起一组从一数起的、缺的那一号写在段中的不报。导入时重新编了号的标题，也在这里报。",
        kinds: [.paragraph, .heading, .line],
        check: .issue { reading, _ in
            guard reading.isRaw else {
                return reading.renumbered
                    + reading.items.flatMap { marks(in: $0.filter { $0.passage.kind == .paragraph }) }
            }
            return marks(in: reading.texts)
        })

    private static func marks(in texts: [Reading.Text]) -> [PlacedMark] {
        var open: [Counting] = []
        return texts.indices.compactMap { index in
            let text = texts[index]
            guard let number = LineNumber(text.passage) else { return nil }
            // What stands below the level begins anew.
            if let own = open.lastIndex(where: { $0.level == number.level }) { open.removeSubrange((own + 1)...) }
            guard let last = open.last, last.level == number.level, !number.isFirstOfList, number.value != 1 else {
                if open.last?.level == number.level { open.removeLast() }
                open.append(Counting(number, index))
                return nil
            }
            open[open.count - 1].go(on: number.value, index)
            // After a number that is off, the next may follow it or the one that should have stood there.
            if number.value == last.alternative + 1 { return nil }
            let skipped = last.value + 1..<max(last.value + 1, number.value)
            guard last.isKnown, number.value == last.value || (1...2).contains(skipped.count),
                !skipped.contains(where: { value in
                    texts[last.index...index].contains { LineNumber.stands(value, number.level, in: $0.passage) }
                })
            else { return nil }
            open[open.count - 1].alternative = last.value + 1
            let right = LineNumber.text(last.value + 1, number.level)
            let what = skipped.isEmpty ? "重复" : "跳号"
            return PlacedMark(
                text.place,
                Mark(number.range, "序号\(what)，前一个是“\(LineNumber.text(last.value, number.level))”，请核对有无缺漏", [right]))
        }
    }

    /// The level that is being counted.
    private struct Counting {
        let level: LineNumber.Level
        /// Whether it began with one.
        let isKnown: Bool
        private(set) var value: Int
        private(set) var index: Int
        var alternative: Int

        init(_ number: LineNumber, _ index: Int) {
            level = number.level
            isKnown = number.value == 1
            (value, alternative, self.index) = (number.value, number.value, index)
        }

        mutating func go(on value: Int, _ index: Int) { (self.value, alternative, self.index) = (value, value, index) }
    }
}

/// The number at the head of a line.
private struct LineNumber {
    enum Level { case chinese, bracketedChinese, digits, bracketedDigits, circled }

    let level: Level
    let value: Int
    /// The numeral, without its brackets and marks.
    let range: Range<Int>
    /// `附件：1.清单`: a list that begins behind its title.
    let isFirstOfList: Bool

    init?(_ passage: Passage) {
        guard !passage.scalars.contains("\t") else { return nil }
        var start = passage.end(of: 0) { $0.isSpace }
        isFirstOfList = passage.has("附件：", at: start) || passage.has("附：", at: start)
        if isFirstOfList { start = passage.end(of: start) { $0 != "：" } + 1 }
        if let value = LineNumber.circled(passage[start]) {
            (self.level, self.value, range) = (.circled, value, start..<start + 1)
            return
        }
        guard let number = LineKind.headingNumber(in: passage, at: start) else { return nil }
        let isBracketed = passage[start] == "（" || passage[start] == "("
        range = (isBracketed ? start + 1 : start)..<number.upperBound - 1
        let text = passage.text(range)
        guard let value = passage[range.lowerBound].isDigit ? Int(text) : ChineseNumeral.value(of: text) else {
            return nil
        }
        self.value = value
        level =
            switch (passage[range.lowerBound].isDigit, isBracketed) {
            case (true, true): .bracketedDigits
            case (true, false): .digits
            case (false, true): .bracketedChinese
            case (false, false): .chinese
            }
    }

    private static func circled(_ scalar: Unicode.Scalar) -> Int? {
        (0x2460...0x2473).contains(scalar.value) ? Int(scalar.value) - 0x245F : nil
    }

    /// The numeral as the level writes it.
    static func text(_ value: Int, _ level: Level) -> String {
        switch level {
        case .chinese, .bracketedChinese: ChineseNumeral.text(value)
        case .digits, .bracketedDigits: String(value)
        case .circled: Unicode.Scalar(UInt32(0x245F + value)).map { String($0) } ?? String(value)
        }
    }

    /// Whether a number stands anywhere in a text with the marks of its level: two points in one paragraph.
    static func stands(_ value: Int, _ level: Level, in passage: Passage) -> Bool {
        let text = text(value, level)
        let shapes =
            switch level {
            case .chinese: ["\(text)、", "\(text)．", "\(text).", "\(text)，"]
            case .digits: ["\(text).", "\(text)．", "\(text)、", "\(text)，"]
            case .bracketedChinese, .bracketedDigits: ["\(text)）", "\(text))"]
            case .circled: [text]
            }
        return shapes.contains { passage.contains($0) }
    }
}
