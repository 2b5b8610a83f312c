internal import Bulletins

/// 编者按, 按语, 批示: what is said before the text by those who publish it.
enum IssueNote {
    private static let labels: Set<String> = [
        "按", "按语", "编者按", "编者的话", "编者", "编前语", "编后语", "前言", "导语", "卷首语", "本期导语",
        "摘要", "内容摘要", "提要", "内容提要", "核心提示", "要情提示",
    ]

    /// The label of a line that is or begins a note, and what stands behind it; the label may stand alone.
    static func split(_ text: String) -> (label: String, rest: String)? {
        if let signed = splitPost(text) { return signed }
        // （编者按　近日，…。）
        if text.hasPrefix("（编者按") || text.hasPrefix("（按"), let inner = Signed.unbracketed(text),
            let (label, rest) = split(inner), LineForm.isProse(rest)
        {
            return (label, rest)
        }
        let head = text.unicodeScalars.prefix(14)
        let colon = head.firstIndex { "：:".unicodeScalars.contains($0) }
        if colon == nil, let inner = text.firstRange(of: "】"), text.hasPrefix("【") {
            // 【编者按】近日，…
            let label = String(text[text.index(after: text.startIndex)..<inner.lowerBound]).removingBlanks()
            return isLabel(label) ? (label, String(text[inner.upperBound...]).trimmingBlanks()) : nil
        }
        // 编者按　近日，…
        if let gap = head.firstIndex(where: \.isBlank), colon.map({ gap < $0 }) != false,
            case let label = String(head[..<gap]), label.scalarCount > 1, isLabel(label),
            case let rest = String(text.unicodeScalars[gap...]).trimmingBlanks(), LineForm.isProse(rest)
        {
            return (label, rest)
        }
        guard let colon else {
            let bare = text.removingBlanks()
            return labels.contains(bare) && bare.scalarCount > 1 ? (bare, "") : nil
        }
        let label = String(head[..<colon]).removingBlanks().filter { !"【】[]（）".contains($0) }
        return isLabel(label) ? (label, String(text.unicodeScalars[colon...].dropFirst()).trimmingBlanks()) : nil
    }

    /// `县委书记（县人武部党委第一书记）批示：…`, which is longer than labels are.
    private static func splitPost(_ text: String) -> (label: String, rest: String)? {
        guard let mark = ["）批示：", "）批示:"].lazy.compactMap({ String(text.prefix(40)).firstRange(of: $0) }).first,
            let open = text[..<mark.lowerBound].firstIndex(of: "（"), text[..<open].count <= 8,
            !LineForm.contains(String(text[..<open]), "，。：；")
        else { return nil }
        return (
            String(text[..<text.index(before: mark.upperBound)]), String(text[mark.upperBound...]).trimmingBlanks()
        )
    }

    private static func isLabel(_ label: String) -> Bool {
        labels.contains(label) || label.hasSuffix("领导意见") && label.scalarCount <= 10
            || ["批示", "批语", "按语"].contains { label.hasSuffix($0) && label.scalarCount <= 10 }
    }

    /// In a piece, `编者按：…` between its headline and its text.
    static func marked(_ lines: [SourceLine]) -> [SourceLine] {
        lines.indices.map { index in
            guard index > 0, index + 1 < lines.count, lines[index].role == nil,
                let (_, rest) = split(lines[index].text), LineForm.isProse(rest),
                LineForm.isTitle(lines[index - 1].text, limit: 60), LineForm.isProse(lines[index + 1].text)
            else { return lines[index] }
            return lines[index].with(.note)
        }
    }

    /// The note at the head of tokens.
    ///
    /// - Parameter goesOn: whether texts without a label go on with it, as before the first heading of an issue.
    static func read(_ tokens: ArraySlice<Token>, goesOn: Bool) -> (note: Note?, rest: ArraySlice<Token>) {
        guard let first = tokens.first, first.line.role == .note, let (label, text) = split(first.line.text) else {
            return (nil, tokens)
        }
        var note = Note(label: label, paragraphs: text.isEmpty ? [] : [.plain(text)])
        var rest = tokens.dropFirst()
        while let next = rest.first, next.heading == nil, next.line.row == nil {
            let isMore = next.line.role == .note || goesOn && LineForm.isProse(next.line.text)
            guard isMore || note.paragraphs.isEmpty else { break }
            note.paragraphs.append(.plain(next.line.text))
            rest = rest.dropFirst()
        }
        return (note, rest)
    }
}
