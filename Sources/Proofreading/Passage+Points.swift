/// A point that is counted in running text: `一是`, `第二，`.
struct CountedPoint {
    /// Where the point begins: 一 or 第.
    let start: Int
    /// The numeral.
    let range: Range<Int>
    let value: Int
}

extension Passage {
    /// `一是…；二是…`: numerals before 是, 要 is not counted, at the head of a clause.
    var points: [CountedPoint] {
        scalars.indices.compactMap { index in
            guard isHead(index), let (value, end) = chineseCount(at: index), self[end] == "是" else { return nil }
            // 一是一、二是二 is a saying.
            guard self[end + 1] != self[index] else { return nil }
            return CountedPoint(start: index, range: index..<end, value: value)
        }
    }

    /// `一要…，二要…`; 四要素 counts nothing.
    var demands: [CountedPoint] {
        scalars.indices.compactMap { index in
            guard isHead(index), let (value, end) = chineseCount(at: index), self[end] == "要",
                !"素点件务塞闻义领".unicodeScalars.contains(self[end + 1])
            else { return nil }
            return CountedPoint(start: index, range: index..<end, value: value)
        }
    }

    /// `（1）…；（2）…`, and （一） in running text.
    var bracketed: [CountedPoint] {
        scalars.indices.compactMap { index in
            guard self[index] == "（", isHead(index), self[index - 1] != "）",
                let (value, end) = smallCount(at: index + 1),
                self[end] == "）"
            else { return nil }
            return CountedPoint(start: index, range: index + 1..<end, value: value)
        }
    }

    /// `第一，…；第二，…`.
    var ordinals: [CountedPoint] {
        scalars.indices.compactMap { index in
            guard self[index] == "第", isHead(index), let (value, end) = chineseCount(at: index + 1), self[end] == "，"
            else { return nil }
            return CountedPoint(start: index, range: index + 1..<end, value: value)
        }
    }

    /// `1.…；2.…`.
    var numbered: [CountedPoint] {
        scalars.indices.compactMap { index in
            guard self[index].isDigit, isHead(index), let number = number(at: index), let value = number.value,
                number.isWhole, value <= 20, self[number.range.upperBound] == ".",
                self[number.range.upperBound + 1].isHan
            else { return nil }
            return CountedPoint(start: index, range: number.range, value: value)
        }
    }

    /// `一抓…，二抓…`.
    var grasped: [CountedPoint] {
        scalars.indices.compactMap { index in
            guard isHead(index), let (value, end) = chineseCount(at: index),
                "抓查看促强建盯".unicodeScalars.contains(self[end])
            else { return nil }
            return CountedPoint(start: index, range: index..<end, value: value)
        }
    }

    /// `其一，…；其二，…`.
    var oneOfThem: [CountedPoint] {
        scalars.indices.compactMap { index in
            guard self[index] == "其", isHead(index), let (value, end) = chineseCount(at: index + 1), self[end] == "，"
            else { return nil }
            return CountedPoint(start: index, range: index + 1..<end, value: value)
        }
    }

    /// `①…；②…`.
    var circled: [CountedPoint] {
        scalars.indices.compactMap { index in
            guard (0x2460...0x2473).contains(self[index].value), isHead(index) else { return nil }
            return CountedPoint(start: index, range: index..<index + 1, value: Int(self[index].value) - 0x245F)
        }
    }

    /// 一 to 二十, and where it ends.
    func chineseCount(at index: Int) -> (value: Int, end: Int)? {
        guard let first = self[index].chineseDigit else { return nil }
        guard let second = self[index + 1].chineseDigit else { return (first, index + 1) }
        if first == 10, second < 10 { return (10 + second, index + 2) }
        return first == 2 && second == 10 ? (20, index + 2) : nil
    }

    private func isHead(_ index: Int) -> Bool {
        let before = self[index - 1]
        return before == .edge || before.isStop || before == "）" || before.isSpace
    }
}
