/// A line read: a numbered heading, or text.
struct Token: Equatable {
    struct Heading: Equatable {
        var kind: NumberMark.Kind
        /// Without its number.
        var title: String
        /// `nil` where a style and no number makes the line a heading.
        var mark: NumberMark?
    }

    let line: SourceLine
    let heading: Heading?

    func isHeading(_ kind: NumberMark.Kind) -> Bool { heading?.kind == kind }

    static func tokens(of lines: [SourceLine]) -> [Token] {
        lines.indices.map { index in
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            return Token(line: lines[index], heading: heading(of: lines[index], next: next))
        }
    }

    private static func heading(of line: SourceLine, next: SourceLine?) -> Heading? {
        let split = NumberMark.split(line.text)
        switch line.role {
        case .section: return styled(line, .section, split, accepts: [.section])
        case .subsection: return styled(line, .subsection, split, accepts: [.subsection])
        case .item: return styled(line, .item, split, accepts: [.subsection, .item, .bracketed, .circled])
        case .masthead, .paragraph, .imprint: return nil
        case nil:
            guard let (mark, rest) = split, isHeadline(rest, mark.kind, next: next) else { return nil }
            return Heading(kind: mark.kind, title: rest, mark: mark)
        }
    }

    private static func styled(
        _ line: SourceLine, _ kind: NumberMark.Kind, _ split: (mark: NumberMark, rest: String)?,
        accepts: Set<NumberMark.Kind>
    ) -> Heading {
        guard let (mark, rest) = split, accepts.contains(mark.kind) else {
            return Heading(kind: kind, title: line.text, mark: nil)
        }
        return Heading(kind: kind, title: rest, mark: mark)
    }

    /// A heading is short and no sentence.
    ///
    /// A stop at the end of a short one is a slip of the pen (the proofreader says so)
    /// unless the text runs on behind the number: `1.强化督导。建立台账……`.
    private static func isHeadline(_ rest: String, _ kind: NumberMark.Kind, next: SourceLine?) -> Bool {
        let scalars = Array(rest.unicodeScalars)
        guard scalars.count <= 80 else { return false }
        // A number in brackets and nothing else is no heading without a title.
        guard let last = scalars.last else { return kind != .bracketed && kind != .circled }
        if "，、；,;".unicodeScalars.contains(last) { return false }
        let isSentence = scalars.contains("。")
        guard isSentence else { return true }
        guard last == "。", scalars.firstIndex(of: "。") == scalars.count - 1 else { return false }
        switch kind {
        case .section, .subsection: return scalars.count <= 40
        case .item, .bracketed, .circled:
            guard scalars.count <= 30, let next else { return false }
            return NumberMark.split(next.text) == nil
        }
    }
}
