extension Rule {
    static let straightQuotes = Rule(
        "P04", "直引号", .must,
        looksFor: "汉字旁边的直引号 \" 和 '。",
        why: "中文的引号分前后，用“”和‘’。",
        source: "GB/T 15834—2011 4.8.2",
        wrong: "推进⟦\"⟧高效办成一件事⟦\"⟧改革", right: "推进“高效办成一件事”改革",
        falseAlarms: "英寸、分秒（5'30\"）和西文里的撇号不报；已经是“”的引号从不重新配对。", kinds: Kinds.all,
        onlyWith: "\"'",
        check: .passage { passage, _ in
            pairs(of: "\"", in: passage, "“", "”") + pairs(of: "'", in: passage, "‘", "’")
                + [passage.loneStraightQuote].compactMap(\.self).map { index, right in
                    Mark(index..<index + 1, "直引号应改为“\(right)”", [right])
                }
        })

    /// Quotes taken two by two, as they were typed.
    private static func pairs(
        of quote: Unicode.Scalar, in passage: Passage, _ left: String, _ right: String
    ) -> [Mark] {
        var marks: [Mark] = []
        var opening: Int?
        for index in passage.scalars.indices where passage[index] == quote {
            if let open = opening {
                guard !isMeasure(index, in: passage) || passage[index + 1] == .edge || passage[index + 1].isStop else {
                    continue
                }
                if isChinese(open, index, in: passage) {
                    marks.append(Mark(open..<open + 1, "直引号应改为前引号 \(left)", [left]))
                    marks.append(Mark(index..<index + 1, "直引号应改为后引号 \(right)", [right]))
                }
                opening = nil
            } else if !isMeasure(index, in: passage), !passage[index - 1].isDigit {
                opening = index
            }
        }
        return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// 5'30", 15.6" and the apostrophe of it's.
    private static func isMeasure(_ index: Int, in passage: Passage) -> Bool {
        let (left, right) = (passage[index - 1], passage[index + 1])
        return left.isDigit && !right.isHan || left.isLetter && right.isLetter || passage.isInAddress(index)
    }

    private static func isChinese(_ open: Int, _ close: Int, in passage: Passage) -> Bool {
        passage[open - 1].isChinese || passage[close + 1].isChinese
            || passage.scalars[open..<close].contains(where: \.isHan)
    }
}

extension Passage {
    /// A single `"` that closes a “ or opens a ” which has no other partner, and what it should be.
    var loneStraightQuote: (index: Int, right: String)? {
        guard let index = scalars.firstIndex(of: "\""), !scalars[(index + 1)...].contains("\"") else { return nil }
        func depth(_ range: Range<Int>) -> Int? {
            var depth = 0
            var lowest = 0
            for scalar in scalars[range] {
                if scalar == "“" { depth += 1 }
                if scalar == "”" { depth -= 1 }
                lowest = min(lowest, depth)
            }
            return lowest < 0 && depth != lowest ? nil : depth
        }
        switch (depth(0..<index), depth(index + 1..<count)) {
        case (1, 0): return self[index - 1].isHan || self[index - 1].isStop ? (index, "”") : nil
        case (0, -1): return self[index + 1].isHan ? (index, "“") : nil
        default: return nil
        }
    }
}
