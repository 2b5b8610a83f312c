/// Whether two lines are one paragraph that the end of a page cut in two.
enum ParagraphJoin {
    enum Reason: Equatable {
        /// The first half ends inside a sentence.
        case openSentence
        /// The first half got a stop, and its last character stands again at the head of the second: `问题。｜题，做到`.
        case doubledCharacter
    }

    /// - Parameter indents: whether the text indents its paragraphs, so that an indented line begins a new one.
    static func reason(_ first: SourceLine, _ second: SourceLine, indents: Bool) -> Reason? {
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
        return endsSentence(end[1]) ? nil : .openSentence
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        "。！？!?…：:；;”’）)」』》〉】〕.".unicodeScalars.contains(scalar)
    }
}
