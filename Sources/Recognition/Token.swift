internal import Bulletins

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

    /// The same line as nothing but text.
    var asText: Token { Token(line: line, heading: nil) }

    func isHeading(_ kind: NumberMark.Kind) -> Bool { heading?.kind == kind }

    /// Reads lines as headings and text.
    ///
    /// - Parameter limit: the characters of the longest headline.
    static func tokens(of lines: [SourceLine], _ units: KnownUnits = [], limit: Int = 80) -> [Token] {
        let tokens = lines.indices.map { index in
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            return Token(line: lines[index], heading: heading(of: lines[index], next: next, limit: limit))
        }
        return withoutListEntries(sectionsAsItems(tokens, units))
    }

    /// `一、东街街道：…` with text under it, all of them: the pieces of several units, and no sections.
    private static func sectionsAsItems(_ tokens: [Token], _ units: KnownUnits) -> [Token] {
        let sections = tokens.indices.filter { tokens[$0].isHeading(.section) }
        let arePieces = sections.allSatisfy { index in
            guard let title = tokens[index].heading?.title, tokens[index].line.role == nil else { return false }
            return Contributor.split(title, units: units, isLoose: false) != nil && index + 1 < tokens.count
                && tokens[index + 1].heading == nil && LineForm.isProse(tokens[index + 1].line.text)
        }
        guard !sections.isEmpty, arePieces else { return tokens }
        return tokens.map { token in
            guard var heading = token.heading, heading.kind == .section else { return token }
            heading.kind = .item
            return Token(line: token.line, heading: heading)
        }
    }

    /// Sentences that are counted, `3.强化督导，确保实效。` behind `2.强化服务……`, and what is listed behind 附件： are no
    /// headings.
    private static func withoutListEntries(_ tokens: [Token]) -> [Token] {
        var tokens = tokens
        // The number with which a list of text goes on, by kind.
        var next: [NumberMark.Kind: Int] = [:]
        var attachment: Int?
        for index in tokens.indices where tokens[index].line.role == nil {
            let text = tokens[index].line.text
            if let count = attachments(text) {
                attachment = count + 1
                continue
            }
            guard let mark = NumberMark.split(text)?.mark else {
                attachment = nil
                continue
            }
            guard mark.kind != .section, mark.kind != .subsection else {
                if tokens[index].heading != nil { next = [:] }
                continue
            }
            if mark.kind == .item, mark.value == attachment {
                attachment = mark.value + 1
                tokens[index] = Token(line: tokens[index].line, heading: nil)
            } else if tokens[index].heading == nil || text.hasSuffix("。") && next[mark.kind] == mark.value {
                tokens[index] = Token(line: tokens[index].line, heading: nil)
                next[mark.kind] = mark.value + 1
            } else {
                next[mark.kind] = nil
            }
        }
        return tokens
    }

    /// How many a line `附件：1.走访企业名单` names; the rest stands on the lines below.
    private static func attachments(_ text: String) -> Int? {
        for head in ["附件：", "附件:"] where text.hasPrefix(head) {
            return NumberMark.split(String(text.dropFirst(head.count)).trimmingBlanks())?.mark.value == 1 ? 1 : 0
        }
        return nil
    }

    private static func heading(of line: SourceLine, next: SourceLine?, limit: Int) -> Heading? {
        let split = NumberMark.split(line.text)
        switch line.role {
        case .section: return styled(line, .section, split, accepts: [.section])
        case .subsection: return styled(line, .subsection, split, accepts: [.subsection])
        case .item: return styled(line, .item, split, accepts: [.subsection, .item, .bracketed, .circled])
        case .masthead, .paragraph, .imprint, .signature, .note, .closing: return nil
        case nil:
            guard let (mark, rest) = split, isHeadline(rest, mark.kind, next: next, limit: limit) else { return nil }
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
    private static func isHeadline(
        _ rest: String, _ kind: NumberMark.Kind, next: SourceLine?, limit: Int
    ) -> Bool {
        let scalars = Array(rest.unicodeScalars)
        guard scalars.count <= limit else { return false }
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
