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
        return withoutListEntries(itemsAsSections(sectionsAsItems(tokens, units)))
    }

    /// `一、东街街道：…` with text under it, all of them: the pieces of several units, and no sections.
    private static func sectionsAsItems(_ tokens: [Token], _ units: KnownUnits) -> [Token] {
        let sections = tokens.indices.filter { tokens[$0].isHeading(.section) }
        let arePieces = sections.allSatisfy { index in
            guard let title = tokens[index].heading?.title, tokens[index].line.role == nil else { return false }
            return Contributor.split(title, units: units, isLoose: false) != nil && index + 1 < tokens.count
                && tokens[index + 1].heading == nil && LineForm.isProse(tokens[index + 1].line.text)
        }
        guard !sections.isEmpty, arePieces || areItems(sections, tokens) else { return tokens }
        return tokens.map { $0.heading?.kind == .section ? $0.with(.item) : $0 }
    }

    private func with(_ kind: NumberMark.Kind) -> Token {
        guard var heading else { return self }
        heading.kind = kind
        return Token(line: line, heading: heading)
    }

    /// `一、“周五清洁日”成为新风尚` with nothing but text under it and who sent that at its end, most of them; or all of them
    /// headlines as news have, with nothing above them: each is an item.
    private static func areItems(_ sections: [Int], _ tokens: [Token]) -> Bool {
        let roles = Set(sections.map { tokens[$0].line.role })
        guard sections.count >= 2, roles.count == 1, roles.isSubset(of: [nil, .section]) else { return false }
        let bodies = sections.indices.map { order in
            tokens[sections[order] + 1..<(order + 1 < sections.count ? sections[order + 1] : tokens.count)]
        }
        guard bodies.allSatisfy({ body in !body.isEmpty && body.allSatisfy { $0.heading == nil } }) else {
            return false
        }
        let signed = bodies.count { body in
            body.contains { if case .signature = $0.line.role { true } else { false } }
        }
        // 要闻 and 业务 are sections, whoever signs what is in them.
        let areShort = sections.allSatisfy { (tokens[$0].heading?.title.scalarCount ?? 0) <= 6 }
        if signed * 3 >= sections.count * 2, !areShort { return true }
        let lead = tokens[..<sections[0]]
        return !lead.contains {
            $0.line.role != .note && LineForm.isProse($0.line.text) || $0.line.role == .masthead(.title)
                || $0.heading != nil
        }
            && sections.count { isNews(tokens[$0].heading?.title ?? "") } * 3 >= sections.count * 2
            && sections.allSatisfy { (tokens[$0].heading?.title.scalarCount ?? 0) >= 7 }
            && bodies.allSatisfy { body in body.contains { LineForm.isProse($0.line.text) } }
    }

    /// A headline that says what happened, not what a part of a report is about.
    private static func isNews(_ title: String) -> Bool {
        title.scalarCount >= 9 && !title.hasSuffix("。")
            && !["情况", "工作", "安排", "打算", "问题", "建议", "要求", "举措", "措施", "做法", "成效", "计划", "分析", "动态", "重点", "任务", "进展"]
                .contains(where: title.hasSuffix)
    }

    /// `1. 重点疾病监测` with `（一）手足口病` under it, counted on through the paper: it is the number of a section.
    private static func itemsAsSections(_ tokens: [Token]) -> [Token] {
        let outer = tokens.indices.filter { tokens[$0].isHeading(.item) && tokens[$0].heading?.mark != nil }
        let values = outer.compactMap { tokens[$0].heading?.mark?.value }
        guard outer.count >= 2, values == Array(1...outer.count), !tokens.contains(where: { $0.isHeading(.section) }),
            let inner = outer.lazy.compactMap({ index -> NumberMark.Kind? in
                guard index + 1 < tokens.count, let heading = tokens[index + 1].heading, heading.mark?.value == 1 else {
                    return nil
                }
                return heading.kind
            }).first,
            // （1）, where each has a text of its own.
            inner == .subsection
                || inner == .bracketed
                    && tokens.indices.allSatisfy({ index in
                        !tokens[index].isHeading(inner)
                            || index + 1 < tokens.count && tokens[index + 1].heading == nil
                                && tokens[index + 1].line.text.hasSuffix("。")
                    }),
            tokens.firstIndex(where: { $0.isHeading(inner) }).map({ $0 > outer[0] }) == true
        else { return tokens }
        return tokens.map { $0.isHeading(.item) ? $0.with(.section) : $0 }
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
        case .section: return styled(line, .section, split)
        case .subsection: return styled(line, .subsection, split)
        case .item: return styled(line, .item, split)
        case .masthead, .paragraph, .imprint, .signature, .note, .closing: return nil
        case nil:
            guard let (mark, rest) = split, isHeadline(rest, mark.kind, next: next, limit: limit) else { return nil }
            return Heading(kind: mark.kind, title: rest, mark: mark)
        }
    }

    private static func styled(
        _ line: SourceLine, _ kind: NumberMark.Kind, _ split: (mark: NumberMark, rest: String)?
    ) -> Heading {
        Heading(kind: kind, title: split?.rest ?? line.text, mark: split?.mark)
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
