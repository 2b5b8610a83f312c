internal import Bulletins

// What came of it: the lines with their roles, and what the report says of them.
extension PaperForm {
    func reportRoles() {
        var told: Set<String> = []
        for index in headings.keys.sorted() {
            guard let heading = headings[index], let role = roles[index] else { continue }
            let what: String
            switch role {
            case .section: what = "当作栏目标题"
            case .subsection: what = "当作二级栏目标题"
            case .item: what = "当作条目的标题"
            default: continue
            }
            guard told.insert("\(heading.form)\(what)").inserted else { continue }
            let brothers = headings.keys.sorted().filter {
                headings[$0]?.form == heading.form && roles[$0] == role
            }
            let several = brothers.count > 1 ? "等 \(brothers.count) 处" : ""
            report.add(
                .understood, line: lines[index].number, found: "“\(text(index).excerpt())”\(several)没有编号", done: what,
                about: brothers.compactMap { headings[$0]?.title })
        }
    }

    func result() -> [SourceLine] {
        var result: [SourceLine] = []
        var notes: [SourceLine] = []
        let first = headings.keys.sorted().first { roles[$0] == .item }
        for (index, line) in lines.enumerated() {
            if let signed = signed[index] {
                report.add(
                    .understood, line: line.number, found: "“\(line.text.excerpt(20))”", done: signed.sentence,
                    about: [signed.unit])
                report.note { $0.note(signed, .right) }
                result.append(line.with(.signature(signed)))
                if signed.saysMore { result.append(line.with(.paragraph)) }
            } else if let (rest, signed, text) = suffixes[index] {
                report.add(
                    .understood, line: line.number, found: "“\(text.excerpt(20))”", done: signed.sentence,
                    about: [signed.unit])
                report.note { $0.note(signed, .bracket) }
                if unheaded.contains(index) {
                    result += withoutHeadline(line.with(text: rest, role: nil))
                } else {
                    result.append(line.with(text: rest, role: roles[index] ?? line.role))
                }
                result.append(line.with(text: text, role: .signature(signed)))
            } else if let role = roles[index] {
                let isHeading = role == .section || role == .subsection || role == .item
                result.append(
                    isHeading ? line.bared(headings[index]?.title ?? line.text, role: role) : line.with(role))
                if index == first {
                    result += notes
                    notes = []
                }
            } else if let unit = leading[index] {
                result += [
                    line.with(text: "", role: .item),
                    line.sent(by: unit),
                    line.with(
                        text: line.text.scalars(unit.scalarCount + 1..<line.text.scalarCount), role: .paragraph),
                ]
                report.add(
                    .understood, line: line.number, found: "“\(unit)：”后面是正文", done: "读作来稿单位“\(unit)”", about: [unit])
            } else if unheaded.contains(index) {
                result += withoutHeadline(line)
            } else if body.contains(index), headings[index] == nil, line.role == nil, isNote(index) {
                // One stands before the text of the issue; a further one before the item that follows.
                if let first, index < first, result.contains(where: { $0.role == .note }), isNoteOfItem(index, first) {
                    notes.append(line.with(.note))
                } else {
                    result.append(line.with(.note))
                }
            } else if isSentenceOfText(index) {
                result.append(line.with(.paragraph))
            } else {
                result.append(line)
            }
        }
        return result
    }

    /// The lines of an item whose text begins with its sign or number.
    private func withoutHeadline(_ line: SourceLine) -> [SourceLine] {
        let bare = signsAreWords && NumberMark.split(line.text) == nil ? line.text : PaperForm.bare(line)
        if let (title, rest) = PaperForm.titled(bare, by: titles) {
            return [line.with(text: title, role: .item), line.with(text: rest, role: .paragraph)]
        }
        guard let unitsLead, let (unit, text) = PaperForm.lead(bare, by: unitsLead) else {
            return [line.headless(), line.with(text: bare, role: .paragraph)]
        }
        return [
            line.headless(),
            line.sent(by: unit),
            line.with(text: text, role: .paragraph),
        ]
    }

    /// The text of a line without the sign or number that it begins with; the sign of a list is none of it.
    static func bare(_ line: SourceLine) -> String {
        line.isListed && NumberMark.split(line.text) == nil && sign(of: line.text) == nil
            ? line.text : unmarked(line.text)
    }

    func bare(_ index: Int) -> String { PaperForm.bare(lines[index]) }

    /// A text without the sign or number that it begins with, if it does.
    static func unmarked(_ text: String) -> String {
        let rest = Decoration.sign(of: text) == nil ? text : text.scalars(1..<text.scalarCount)
        return (NumberMark.split(text)?.rest ?? rest).trimmingBlanks()
    }

    /// `【市工商联】6月24日，…`, `市工商联：6月24日，…`: who sent it, before its text.
    static func lead(_ text: String, by mark: Lead) -> (unit: String, rest: String)? {
        guard mark == .bracket else {
            return Contributor.split(text, units: [], isLoose: true).flatMap { unit, rest in
                (2...12).contains(unit.scalarCount) && LineForm.isProse(rest)
                    // 网民：“….” is what was said, 区商务局：“以旧换新”补贴… is not.
                    && !(rest.hasPrefix("“") && ["”", "”。"].contains(where: rest.hasSuffix))
                    ? (unit, rest) : nil
            }
        }
        guard let (inner, rest) = LineForm.bracketed(text), case let unit = inner.trimmingBlanks() else { return nil }
        return (2...16).contains(unit.scalarCount) && LineForm.isProse(rest) ? (unit, rest) : nil
    }

    /// `一、抢收抢晒。` where signs or looks make the sections: a number before a sentence makes none beside them.
    private func isSentenceOfText(_ index: Int) -> Bool {
        guard body.contains(index), headings[index] == nil, lines[index].role == nil,
            let kind = NumberMark.split(text(index))?.mark.kind,
            "。；".unicodeScalars.contains(text(index).unicodeScalars.last ?? " ")
        else { return false }
        if kind == .subsection { return isInPartOfText(index) || goesOnFromColon(index) }
        guard kind == .section else { return false }
        // Or where one headline stands above it all: `一、把家底列清楚。` is a part of that text.
        if headings.count == 1, let only = headings.first, only.key < index, roles[only.key] == .item { return true }
        return headings.contains { at, heading in
            guard roles[at] == .section else { return false }
            if case .number = heading.form { return false }
            return true
        }
    }

    /// `（一）由街道牵头。` below `为此建议：`, and those that are counted on from it, whatever stands between.
    private func goesOnFromColon(_ index: Int) -> Bool {
        let isFirst = { (at: Int) in
            NumberMark.split(self.text(at)).map { $0.mark.kind == .subsection && $0.mark.value == 1 } == true
        }
        guard let first = (body.lowerBound...index).last(where: isFirst), first > body.lowerBound else { return false }
        return text(first - 1).hasSuffix("：") && (first - 1...index).allSatisfy { headings[$0] == nil }
    }

    /// `（一）管网历史欠账多。` under 二、存在困难, which is a part of the text of the item above.
    private func isInPartOfText(_ index: Int) -> Bool {
        guard let above = headings.keys.filter({ $0 < index }).max() else { return false }
        return roles[above] == .paragraph && form(above) == .number(.section)
    }

    /// `编者按：…`, `区长批示：…`, at the head of the text or of an item.
    private func isNote(_ index: Int) -> Bool {
        guard let label = IssueNote.split(text(index))?.label else { return false }
        // Under 领导批示 it is the text itself.
        if let above = headings[index - 1]?.title, above.hasSuffix(String(label.suffix(2))) { return false }
        // Under a headline it is the first part of the text.
        if ["摘要", "提要", "核心提示"].contains(where: label.hasSuffix), roles[index - 1] == .item { return false }
        return index == body.lowerBound || headings[index - 1] != nil || IssueNote.split(text(index - 1)) != nil
    }

    /// Whether nothing but notes stands between.
    private func isNoteOfItem(_ index: Int, _ first: Int) -> Bool {
        (index..<first).allSatisfy { IssueNote.split(text($0)) != nil }
    }
}

extension Signed {
    /// What the report says it was taken for.
    fileprivate var sentence: String {
        if !source.isEmpty { return "读作出处“\(source)”" }
        let names = [unit.isEmpty ? "" : "来稿单位“\(unit)”", author.isEmpty ? "" : "作者“\(author)”"].filter { !$0.isEmpty }
        return "读作\(names.joined(separator: "、"))" + (saysMore ? "，原文留在正文末尾" : "")
    }
}
