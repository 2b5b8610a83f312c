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
        // A number begins something, whatever the line before lacks.
        if NumberMark.split(second.text) != nil { return nil }
        let head = Array(first.text.unicodeScalars)
        let tail = Array(second.text.unicodeScalars.prefix(2))
        // A cut paragraph fills at least the better part of a line of 28 characters; what is shorter is a line of its
        // own: a name, a date, an entry of a list.
        guard head.count >= leastLength, let last = head.last, tail.count == 2 else { return nil }
        if last == "。" {
            let isDoubled = head[head.count - 2] == tail[0] && tail[0].properties.isIdeographic
            return isDoubled && "，、；：".unicodeScalars.contains(tail[1]) ? .doubledCharacter : nil
        }
        return endsSentence(last) ? nil : .openSentence
    }

    private static let leastLength = 20

    /// The end of two joined lines: as much as a further line must see of them.
    static func end(of first: SourceLine, with second: SourceLine) -> SourceLine {
        let text = first.text + second.text
        let length = text.scalarCount
        return SourceLine(
            text.scalars(max(0, length - 2 * leastLength)..<length), number: second.number, indent: second.indent,
            role: second.role)
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        "。！？!?…：:；;”’）)」』》〉】〕.".unicodeScalars.contains(scalar)
    }
}
