extension Passage {
    /// `甲区召开推进会 部署下一阶段工作 助力企业发展`: a title of a news sheet, whose phrases are parted by single spaces and by
    /// no stop but commas.
    var isSpacedTitle: Bool {
        guard count <= 70, openEnd != nil, !Self.sentences.stands(in: self, at: end(of: 0) { $0.isSpace }) else {
            return false
        }
        let phrases = scalars.split(whereSeparator: \.isSpace)
        return (2...4).contains(phrases.count)
            && phrases.allSatisfy { phrase in
                guard let first = phrase.first, let last = phrase.last else { return false }
                return phrase.count { $0.isHan } >= 4 && (first.isHan || first.isOpening || first.isDigit)
                    && (last.isHan || last.isClosing || last == "%") && !phrase.contains { $0 == "。" || $0 == "；" }
            }
    }

    private static let sentences = WordSet("今年 去年 近年 近日 日前 近期 目前 截至 下一步 同时 此外 其中 据悉 据了解 我们")
}
