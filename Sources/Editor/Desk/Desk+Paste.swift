import Bulletins
import Recognition

extension Desk {
    /// Inserts text of one or several lines at the caret, in place of the selection, as one undo step.
    mutating func insertLines(_ pasted: String) throws(EditError) {
        closeRun()
        let position = try deleteReplaced()
        try put(pasted, at: position)
        closeRun()
    }

    /// Inserts text in the step that is open.
    mutating func put(_ pasted: String, at position: Position) throws(EditError) {
        var lines = Desk.lines(pasted)
        if lines.count > 1, isBehindText(position.place) {
            if lines.contains(where: Recognizer.isProse) { return try put(lines.map(Paragraph.plain), above: position) }
            lines = [lines.joined(separator: "　")]
        }
        switch position.place.field {
        case .paragraph(let index) where lines.count > 1:
            try insertParagraphs(lines, at: position, index: index)
        case .headline, .contributor:
            if !lines.isEmpty { try insertHeading(lines, at: position) }
        default:
            let text = lines.joined()
            if !text.isEmpty {
                let after = Position(position.place, position.offset + text.scalarCount)
                try insert(text, at: position, caret: after, joins: true)
            }
        }
    }

    /// Inserts paragraphs in the step that is open; those that are more than text stay what they are where a body takes
    /// them.
    mutating func put(_ paragraphs: [Paragraph], at position: Position) throws(EditError) {
        let field = position.place.field
        if isBehindText(position.place), !paragraphs.allSatisfy(\.isPlain) {
            return try put(paragraphs, above: position)
        }
        guard !paragraphs.allSatisfy(\.isPlain),
            field?.slot?.slot == .text || field == .headline || field == .contributor
        else { return try put(paragraphs.flatMap(\.lines).joined(separator: "\n"), at: position) }
        let (id, text) = (position.place.part, text(position.place))
        switch field {
        case .paragraph(let index)?:
            guard let here = bulletin.paragraphs(of: id)?[index] else { return }
            let (before, after) = (text.scalars(0..<position.offset), text.scalars(position.offset..<text.scalarCount))
            var new = paragraphs
            if let first = new[0].plain {
                new[0] = here.replacingText(before + first)
            } else if !before.isEmpty || !here.isPlain {
                new.insert(here.replacingText(before), at: 0)
            }
            let end = new[new.count - 1]
            if let last = end.plain {
                new[new.count - 1] = .plain(last + after)
            } else if !after.isEmpty {
                new.append(.plain(after))
            }
            let last = index + new.count - (end.isPlain || after.isEmpty ? 1 : 2)
            let slot = end.texts.last?.slot ?? .text
            try perform(
                .paragraphs(id, index..<index + 1, new), "粘贴",
                caret: Position(id, Field(last, slot), end.texts.last?.text.scalarCount ?? 0), joins: true)
        default: try perform(.paragraphs(id, 0..<0, paragraphs), "粘贴", caret: position, joins: true)
        }
    }

    /// Text pasted where an item is signed stands at the end of what it says.
    private mutating func put(_ paragraphs: [Paragraph], above signature: Position) throws(EditError) {
        let end = bulletin.item(signature.place.part)?.paragraphs.count ?? 0
        try perform(
            .paragraphs(signature.place.part, end..<end, paragraphs), "粘贴", caret: signature, joins: true)
    }

    /// A pasted text as paragraphs, one a line.
    static func lines(_ pasted: String) -> [String] {
        pasted.split(whereSeparator: \.isNewline).map { Desk.withoutIndent($0) }.filter { !$0.isEmpty }
    }

    /// The indentation of a copied paragraph is the page's own and is not pasted.
    static func withoutIndent(_ line: Substring) -> String {
        let blanks: Set<Character> = [" ", "\u{3000}", "\t", "\u{A0}"]
        var line = line.drop { blanks.contains($0) }
        while let last = line.last, blanks.contains(last) { line.removeLast() }
        return String(line)
    }

    private mutating func insertParagraphs(_ lines: [String], at position: Position, index: Int) throws(EditError) {
        let text = text(position.place)
        guard let first = bulletin.paragraphs(of: position.place.part)?[index] else { return }
        var texts = lines
        texts[0] = text.scalars(0..<position.offset) + texts[0]
        let last = texts.count - 1
        let end = texts[last].scalarCount
        texts[last] += text.scalars(position.offset..<text.scalarCount)
        // A heading that runs in keeps its head with the first of them.
        let paragraphs = [first.replacingText(texts[0])] + texts.dropFirst().map(Paragraph.plain)
        try perform(
            .paragraphs(position.place.part, index..<index + 1, paragraphs), "粘贴",
            caret: Position(position.place.part, .paragraph(index + last), end), joins: true)
    }

    private mutating func insertHeading(_ lines: [String], at position: Position) throws(EditError) {
        let (edits, caret) = heading(lines, at: position)
        try perform(.all(edits), "粘贴", caret: caret, joins: true)
    }

    /// The first line goes into the heading, the others become the first paragraphs; what stood behind the caret in the
    /// headline stands behind the last of them.
    func heading(_ lines: [String], at position: Position) -> ([Edit], Position) {
        let id = position.place.part
        var (edits, caret) = heading(lines[0], at: position)
        if lines.count > 1 {
            var paragraphs = Array(lines.dropFirst())
            caret = Position(id, .paragraph(lines.count - 2), paragraphs[lines.count - 2].scalarCount)
            if position.place.field == .headline {
                let text = text(position.place)
                paragraphs[lines.count - 2] += text.scalars(position.offset..<text.scalarCount)
                edits.insert(.replace(position.place, position.offset..<text.scalarCount, with: ""), at: 0)
            }
            edits.append(.paragraphs(id, 0..<0, paragraphs.map(Paragraph.plain)))
        }
        return (edits, caret)
    }
}
