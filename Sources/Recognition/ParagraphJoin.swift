internal import Bulletins

/// Whether two lines are one paragraph that the end of a page or of a line cut in two.
enum ParagraphJoin {
    enum Reason: Equatable {
        /// The first half ends inside a sentence.
        case openSentence
        /// The first half got a stop, and its last character stands again at the head of the second: `问题。｜题，做到`.
        case doubledCharacter
    }

    /// - Parameter indents: whether the text indents its paragraphs, so that an indented line begins a new one.
    /// - Parameter isAtPageBreak: whether a page number stood between the two, so that a short line may be cut too.
    static func reason(
        _ first: SourceLine, _ second: SourceLine, indents: Bool, isAtPageBreak: Bool
    ) -> Reason? {
        if indents, second.isIndented { return nil }
        // Where a style says that a line is a paragraph, it is a whole one.
        if first.role != nil || second.role != nil { return nil }
        let end = Array(first.text.unicodeScalars.suffix(2))
        let start = Array(second.text.unicodeScalars.prefix(2))
        // A cut paragraph fills at least the better part of a line of 28 characters; what is shorter is a line of its
        // own: a name, a date, an entry of a list.
        guard first.text.scalarCount >= 20, start.count == 2, NumberMark.split(second.text) == nil else { return nil }
        if end[1] == "。" {
            let isDoubled = end[0] == start[0] && start[0].properties.isIdeographic
            return isDoubled && "，、；：".unicodeScalars.contains(start[1]) ? .doubledCharacter : nil
        }
        guard !first.hasColumns, !second.hasColumns, !LineForm.isLabelled(second.text) else { return nil }
        // A comma or an opening mark says for certain that more follows.
        if "，、（(“‘《〈【〔".unicodeScalars.contains(end[1]) { return .openSentence }
        guard end[1].isWordLike, LineForm.contains(first.text, "，。、"), LineForm.contains(second.text, "，。；！？"),
            !LineForm.isLabelled(first.text) || LineForm.contains(first.text, "。"),
            !LineForm.startsSentence(second.text), start[0].isWordLike || "“《（".unicodeScalars.contains(start[0])
        else { return nil }
        let isLong =
            LineForm.contains(first.text, "。") || first.text.scalarCount >= 60 || beginsInside(second.text)
        let isApart = second.number > first.number + 1
        return isLong || isAtPageBreak || !isApart ? .openSentence : nil
    }

    /// `等问题1874座，…`: no paragraph begins so.
    static func beginsInside(_ text: String) -> Bool {
        guard text.hasPrefix("等"), case let rest = text.dropFirst(), let next = rest.first else { return false }
        let nouns = [
            "问题", "单位", "部门", "工作", "情况", "方面", "领导", "有关", "相关", "多", "现象", "措施", "内容", "事项", "人员", "同志", "企业", "项",
            "人", "地", "活动", "领域",
        ]
        return next.isNumber || nouns.contains(where: rest.hasPrefix)
    }
}

extension Unicode.Scalar {
    /// What may stand inside a sentence on either side of a cut.
    fileprivate var isWordLike: Bool {
        properties.isIdeographic || properties.numericType != nil || properties.isAlphabetic
            || "%％‰℃".unicodeScalars.contains(self)
    }
}
