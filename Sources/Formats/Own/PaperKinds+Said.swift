internal import Bulletins
internal import Recognition

// What a Markdown file says in comments.
extension PaperKinds {
    /// The line that the file says a piece is, and which texts it has: `item contributor headline`.
    mutating func stated(_ piece: PaperPiece) -> PrintedLine? {
        guard let kind = piece.said.first else { return nil }
        let marks = Array(piece.said.dropFirst())
        switch kind {
        case "item": return item(kind, counts.title(piece.text, level: counts.itemLevel), said: marks)
        case "runIn" where !marks.contains(TextMark.headline.key) && marks.count > 1:
            return statedText(piece, marks).as(kind)
        case "runIn":
            let isHeaded = marks.contains(TextMark.headline.key)
            let title = counts.title(isHeaded ? piece.lead : piece.text, level: counts.itemLevel)
            guard isHeaded else {
                return item(kind, PaperCounts.Title(before: title.before, text: "", after: ""), text: title.text)
            }
            let head = title.text.hasSuffix("　") ? String(title.text.dropLast()) : title.text
            return item(
                kind, PaperCounts.Title(before: title.before, text: head, after: title.after), said: marks,
                text: String(piece.text.dropFirst(piece.lead.count)))
        case "sectionTitle", "subsectionTitle", "attachmentTitle", "innerHeading", "table": return nil
        case "picture":
            var line = PrintedLine(kind: kind, [(nil, piece.text)])
            line.level = marks.first.flatMap { Int($0) } ?? piece.height
            return line
        case "note":
            guard marks.contains(TextMark.label.key) else { return PrintedLine(kind: kind, [(.text, piece.text)]) }
            return note(piece)
        case "paragraph": return statedText(piece, marks)
        case "marks":
            let (left, right) = piece.form == .right ? ("", piece.text) : piece.halves(atLast: false)
            return PrintedLine(
                kind: kind, zip(marks, [left, right].filter { !$0.isEmpty }).map { (TextMark(key: $0), $1) })
        case "officeAndDate", "issuer":
            let isDated = marks.contains("date")
            let (name, date) =
                piece.form == .right ? ("", piece.text) : isDated ? piece.halves(atLast: true) : (piece.text, "")
            let colon = marks.contains(TextMark.role.key) ? name.firstIndex(of: "：") : nil
            let role = colon.map { String(name[..<$0]) } ?? ""
            let rest = colon.map { String(name[name.index(after: $0)...]) } ?? name
            return PrintedLine(
                kind: kind,
                [
                    (.role, role), (.derived, colon == nil ? "" : "："),
                    (kind == "issuer" ? .issuer : .masthead(.office), rest), (.masthead(.date), date),
                ])
        case "itemEnd":
            let mark = marks.first.map { TextMark(key: $0) } ?? .contributor
            let standing = mark == .source ? style.sourceStanding : style.signatureStanding
            guard standing == .bracket, let (_, inner) = PaperKinds.bracket(piece.text) else {
                return PrintedLine(kind: kind, [(mark, piece.text)])
            }
            return PrintedLine(kind: kind, [(.derived, "（"), (mark, inner), (.derived, "）")])
        case "imprintLine": return PaperFoot.line(piece.text)
        default: return PrintedLine(kind: kind, [(marks.first.map { TextMark(key: $0) }, piece.text)])
        }
    }

    /// A text with a heading that runs into it, and with those in brackets behind it, as the file says.
    func statedText(_ piece: PaperPiece, _ marks: [String]) -> PrintedLine {
        var text = piece.text
        var ends: [(TextMark?, String)] = []
        let own = Heading.levels.first { marks.contains(TextMark.heading($0).key) }
        let typed = marks.filter { $0 != TextMark.text.key && $0 != own.map { TextMark.heading($0).key } }
        for mark in typed.reversed() {
            guard let (rest, inner) = PaperKinds.bracket(text) else { break }
            ends.insert(contentsOf: [(.derived, "（"), (TextMark(key: mark), inner), (.derived, "）")], at: 0)
            text = rest
        }
        guard let own else { return PrintedLine(kind: "paragraph", [(.text, text)] + ends) }
        let title = counts.title(piece.lead, level: counts.bodyLevel + own - 1)
        var rest = piece
        rest.text = text
        let line = runInHeading(own, title.before, title.text, rest)
        return PrintedLine(kind: "paragraph", line.texts.map { (TextMark($0.mark), $0.text) } + ends)
    }
}
