import Bulletins
import Recognition

// What a body holds beside plain paragraphs and tables, made and unmade.
extension Desk {
    /// The plain paragraph or heading that the caret is in.
    private var line: (part: PartID, index: Int, paragraph: Paragraph)? {
        guard let index = caret.position.place.field?.slot?.paragraph, let paragraphs = bulletin.paragraphs(of: part),
            paragraphs.indices.contains(index), paragraphs[index].isPlain || paragraphs[index].heading != nil
        else { return nil }
        return (part, index, paragraphs[index])
    }

    /// Paragraph, heading, heading of the next level, and paragraph again.
    ///
    /// - Returns: whether the caret is where that can be done.
    mutating func cycleHeading() throws(EditError) -> Bool {
        guard let (part, index, paragraph) = line else { return false }
        closeRun()
        anchor = nil
        let next: Paragraph
        if var heading = paragraph.heading {
            if heading.level < Heading.levels.upperBound {
                heading.level += 1
                next = .heading(heading)
            } else {
                next = .plain(heading.head + (heading.text ?? ""))
            }
        } else {
            next = .heading(heading(paragraph.text))
        }
        // The caret stays before the character that it is before.
        let head = paragraph.heading?.head.scalarCount ?? 0
        let isBehindHead = paragraph.heading != nil && caret.position.place.field == .paragraph(index)
        let typed = paragraph.isPlain ? paragraph.text.scalarCount - (next.heading?.head.scalarCount ?? 0) : 0
        let offset = max(0, caret.position.offset - typed)
        let after =
            switch (next.heading, isBehindHead) {
            case (.some, true): Position(part, .paragraph(index), offset)
            case (.some, false): Position(part, .head(index), offset)
            case (nil, let isBehind): Position(part, .paragraph(index), isBehind ? head + offset : offset)
            }
        try perform(.paragraphs(part, index..<index + 1, [next]), "小标题", caret: after)
        return true
    }

    /// What a line is as a heading: a number that was typed gives way to the one that is printed by itself, and says how
    /// deep it stands among those of the text.
    private func heading(_ line: String) -> Heading {
        let plain = Heading(level: Heading.levels.lowerBound, head: line)
        guard let path = bulletin.path(of: part.owner), let (depth, text) = Recognizer.withoutNumber(line),
            !text.isEmpty
        else { return plain }
        let isInner = (bulletin.paragraphs(of: part) ?? []).contains { other in
            if let heading = other.heading { return depth > 0 && heading.level > Heading.levels.lowerBound }
            return other.plain.flatMap(Recognizer.withoutNumber).map { $0.depth < depth } ?? false
        }
        let level = isInner ? Heading.levels.upperBound : Heading.levels.lowerBound
        return series.style.mark(PaperStyle.level(of: path) + level).isNone ? plain : Heading(level: level, head: text)
    }

    /// A heading that runs into its paragraph: what stands before the caret, or the first sentence where it is at an end
    /// of the paragraph; one that runs in stands on a line of its own again.
    ///
    /// - Returns: whether the caret is where that can be done.
    mutating func runHeadingIn() throws(EditError) -> Bool {
        guard let (part, index, paragraph) = line else { return false }
        closeRun()
        anchor = nil
        guard var heading = paragraph.heading else {
            let text = paragraph.text
            let offset = caret.position.offset
            let end = offset > 0 && offset < text.scalarCount ? offset : text.firstSentence
            guard let end else { return false }
            var made = self.heading(text.scalars(0..<end))
            made.text = text.scalars(end..<text.scalarCount)
            try perform(
                .paragraphs(part, index..<index + 1, [.heading(made)]), "连文标题", caret: Position(part, .paragraph(index))
            )
            return true
        }
        if let text = heading.text {
            heading.text = nil
            try perform(
                .paragraphs(part, index..<index + 1, [.heading(heading), .plain(text)]), "标题独立成行",
                caret: Position(part, .head(index), heading.head.scalarCount))
            return true
        }
        guard let next = bulletin.text(at: Place(part, .paragraph(index + 1))),
            bulletin.paragraphs(of: part)?[index + 1].isPlain == true
        else { return false }
        heading.text = next
        try perform(
            .paragraphs(part, index..<index + 2, [.heading(heading)]), "连文标题", caret: Position(part, .paragraph(index)))
        return true
    }

    /// The note of the item with the caret, or of the issue; made where there is none.
    mutating func goToNote() throws(EditError) {
        let id = part.itemOfNote != nil || part == .note ? part : bulletin.item(part) == nil ? .note : part.noteOfItem
        closeRun()
        anchor = nil
        if bulletin.note(id) == nil {
            try perform(
                .note(id, Note(paragraphs: [.plain("")])), "编者按", caret: Position(id, .paragraph(0)))
        } else {
            // Its text, and not the label before it.
            let text = Place(id, .paragraph(0))
            if let place = bulletin.text(at: text) == nil ? layout.firstPlace(ofPart: id) : text {
                move(Position(place, 0), selecting: false)
            }
        }
        focus = .page
    }

    /// Takes a note out; the caret goes to what it stood before.
    mutating func removeNote(_ id: PartID) throws(EditError) {
        let owner = id.itemOfNote.flatMap { layout.firstPlace(ofPart: $0) }
        anchor = nil
        try perform(.note(id, nil), "删除编者按", caret: Position(owner ?? .masthead(.title), 0))
    }

    mutating func newAttachment() throws(EditError) {
        let attachment = Attachment(id: .random(using: &ids), paragraphs: [.plain("")])
        try perform(
            .insert(.attachment(attachment), at: Location(.attachments, bulletin.attachments.count)), "附件",
            caret: Position(attachment.id, .title))
        focus = .page
        anchor = nil
    }
}

extension String {
    /// The offset behind its first sentence; `nil` where that is all of it.
    fileprivate var firstSentence: Int? {
        guard let stop = firstIndex(where: { "。！？：".contains($0) }) else { return nil }
        let end = scalarOffset(of: index(after: stop))
        return end < scalarCount ? end : nil
    }
}
