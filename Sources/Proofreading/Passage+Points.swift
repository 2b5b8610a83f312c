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
            guard self[index + 1] == "是", let value = self[index].chineseDigit, isHead(index) else { return nil }
            // 一是一、二是二 is a saying.
            guard self[index + 2] != self[index] else { return nil }
            return CountedPoint(start: index, range: index..<index + 1, value: value)
        }
    }

    /// `一要…，二要…`; 四要素 counts nothing.
    var demands: [CountedPoint] {
        scalars.indices.compactMap { index in
            guard self[index + 1] == "要", let value = self[index].chineseDigit, isHead(index),
                !"素点件务塞闻义领".unicodeScalars.contains(self[index + 2])
            else { return nil }
            return CountedPoint(start: index, range: index..<index + 1, value: value)
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
            guard self[index] == "第", self[index + 2] == "，", let value = self[index + 1].chineseDigit, isHead(index)
            else { return nil }
            return CountedPoint(start: index, range: index + 1..<index + 2, value: value)
        }
    }

    private func isHead(_ index: Int) -> Bool {
        let before = self[index - 1]
        return before == .edge || before.isStop || before == "）" || before.isSpace
    }
}
