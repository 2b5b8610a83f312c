internal import Bulletins
internal import Recognition

// What is known when all is read.
extension PaperKinds {
    /// Which of the two stands in a bracket.
    func bracketed(_ text: String) -> TextMark {
        guard style.sourceStanding == .bracket else { return .contributor }
        guard style.signatureStanding == .bracket else { return .source }
        let isSource =
            text.contains("《") || ["网", "报", "台", "社", "期", "客户端", "公众号"].contains(where: text.hasSuffix)
        return isSource && units.printedName(of: text) == nil ? .source : .contributor
    }

    /// （区统计局） behind the last sentence of an item is who sent it, where the series has it there.
    mutating func settleBrackets(_ pieces: [PaperPiece]) {
        guard style.signatureStanding == .bracket || style.sourceStanding == .bracket else { return }
        for index in lines.indices where ["paragraph", "runIn"].contains(lines[index].kind) {
            let next = index + 1 < lines.count ? lines[index + 1].kind : ""
            guard pieces[index].said.isEmpty,
                !["paragraph", "innerHeading", "table", "tableCaption", "picture", "itemEnd"].contains(next),
                case var text = lines[index].text(.text), let mark = lines[index].texts.last?.mark,
                mark == TextMark.text.key
            else { continue }
            var found: [(TextMark?, String)] = []
            while found.count < 3, let (rest, inner) = PaperKinds.bracket(text) {
                let isLast = found.isEmpty
                let kind = isLast ? bracketed(inner) : TextMark.contributor
                guard isLast || kind != .contributor || !found.contains(where: { $0.0 == .contributor }) else { break }
                found.insert(contentsOf: [(.derived, "（"), (kind, inner), (.derived, "）")], at: 0)
                text = rest
            }
            guard !found.isEmpty, "。！？”".contains(text.last ?? " ") else { continue }
            lines[index].texts.removeLast()
            lines[index].texts += [(TextMark.text.key, text)] + found.map { ($0.0?.key, $0.1) }
        }
    }

    /// The last bracket of a text and what stands before it.
    static func bracket(_ text: String) -> (rest: String, inner: String)? {
        guard text.hasSuffix("）"), let open = text.lastIndex(of: "（") else { return nil }
        let inner = text[text.index(after: open)...].dropLast()
        guard !inner.isEmpty, inner.count <= 60 else { return nil }
        return (String(text[..<open]), String(inner))
    }

    /// What the list names and no page has is only named there.
    mutating func settleAttachments() {
        let pages = Set(
            lines.filter { $0.kind == "attachmentMark" }.compactMap { line in
                PaperPiece(form: .plain, text: line.texts.first?.text ?? "").attachment
            })
        var number = 0
        for index in lines.indices where lines[index].kind == "attachmentList" {
            number += 1
            guard pages.contains(number) else { continue }
            for text in lines[index].texts.indices { lines[index].texts[text].mark = TextMark.derived.key }
        }
    }
}
