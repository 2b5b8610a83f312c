import Bulletins
import Recognition

extension Desk {
    /// Marks that end a run of typing, so that undo goes back by sentences.
    private static let sentenceMarks: Set<Character> = ["。", "！", "？", "；", "!", "?", ";"]

    /// Text typed or committed by an input method.
    ///
    /// Single characters join one undo step until a pause, a motion or a sentence mark; a phrase is a step of its own.
    mutating func type(_ text: String) throws(EditError) {
        let place = caret.position.place
        if anchor == nil, text == "：", try partContributor(place) { return }
        let joins = text.count == 1
        if !joins { closeRun() }
        var position = caret.position
        if anchor != nil {
            closeRun()
            position = try deleteReplaced()
        }
        if !joins, text.contains("："), bulletin.item(position.place.part) != nil {
            let (edits, after) = heading(text, at: position)
            try perform(.all(edits), "输入", caret: after, joins: true)
        } else {
            let after = Position(position.place, position.offset + text.scalarCount)
            try insert(text, at: position, caret: after, joins: true)
        }
        if !joins || text.last.map(Desk.sentenceMarks.contains) ?? false { closeRun() }
    }

    /// Inserts into one text; the caret goes to `caret`, or after what numbers and dates made of the text.
    mutating func insert(_ text: String, at position: Position, caret after: Position, joins: Bool) throws(EditError) {
        let length = self.text(position.place).scalarCount
        let offset = min(position.offset, length)
        var edits = [Edit.replace(position.place, offset..<offset, with: text)]
        // The first letter of a headline parts it from the text that had none.
        if position.place.field == .headline, length == 0, bulletin.item(position.place.part)?.runsIn == true {
            edits.append(.runIn(position.place.part, false))
        }
        try perform(edits.count == 1 ? edits[0] : .all(edits), "输入", caret: after, joins: joins)
        let grown = self.text(position.place).scalarCount - length
        let landed = grown == text.scalarCount ? after : Position(after.place, max(0, position.offset + grown))
        anchor = nil
        place(landed)
        caret.goal = nil
    }

    /// A full-width colon parts contributor and headline, where it is printed between them.
    private mutating func partContributor(_ place: Place) throws(EditError) -> Bool {
        guard series.style.signatureStanding == .before, let path = bulletin.path(of: place.part),
            case .item(let item) = bulletin.part(at: path)
        else { return false }
        let offset = caret.position.offset
        let headline = Position(item.id, .headline)
        if place.field == .contributor, !item.contributor.isEmpty {
            let rest = item.contributor.scalars(offset..<item.contributor.scalarCount)
            if rest.isEmpty {
                move(headline, selecting: false)
                return true
            }
            try perform(
                .all([
                    .replace(place, offset..<item.contributor.scalarCount, with: ""),
                    .replace(headline.place, 0..<0, with: rest),
                ]), "来稿单位", caret: headline)
            return true
        }
        guard place.field == .headline, item.contributor.isEmpty, offset > 0, offset <= 20 else { return false }
        // Straight under a section a headline may have a colon of its own; a unit of the series is one everywhere.
        if case .item(_, nil, _) = path {
            guard KnownUnits(series).printedName(of: item.headline.scalars(0..<offset)) != nil else {
                return false
            }
        }
        try perform(
            .all([
                .replace(place, 0..<offset, with: ""),
                .replace(Place(item.id, .contributor), 0..<0, with: item.headline.scalars(0..<offset)),
            ]), "来稿单位", caret: headline)
        return true
    }

    /// A text put into a heading; one that brings its colon with it is parted as a typed one is.
    func heading(_ text: String, at position: Position) -> (edits: [Edit], caret: Position) {
        let plain = (
            [Edit.replace(position.place, position.offset..<position.offset, with: text)],
            Position(position.place, position.offset + text.scalarCount)
        )
        guard series.style.signatureStanding == .before, let path = bulletin.path(of: position.place.part),
            case .item(let item) = bulletin.part(at: path), let colon = text.firstIndex(of: "：")
        else { return plain }
        let (name, rest) = (String(text[..<colon]), String(text[text.index(after: colon)...]))
        let (contributor, headline) = (Place(item.id, .contributor), Place(item.id, .headline))
        let caret = Position(headline, rest.scalarCount)
        let offset = position.offset
        switch (position.place.field, path) {
        case (.contributor, _):
            let end = item.contributor.scalarCount
            let after = item.contributor.scalars(offset..<end)
            return (
                [.replace(contributor, offset..<end, with: name), .replace(headline, 0..<0, with: rest + after)], caret
            )
        case (.headline, .item(_, .some, _)) where item.contributor.isEmpty && offset + name.scalarCount <= 20:
            let before = item.headline.scalars(0..<offset)
            return (
                [.replace(headline, 0..<offset, with: rest), .replace(contributor, 0..<0, with: before + name)], caret
            )
        default: return plain
        }
    }

    /// Enter.
    mutating func breakLine() throws(EditError) {
        if anchor != nil { try deleteSelection(joins: false) }
        let place = caret.position.place
        let offset = caret.position.offset
        let text = text(place)
        switch place.field {
        case .paragraph(let index):
            // A heading that runs in keeps its head with the first half.
            guard var first = bulletin.paragraphs(of: place.part)?[index] else { return }
            let rest = Paragraph.plain(text.scalars(offset..<text.scalarCount))
            first = first.replacingText(text.scalars(0..<offset))
            try perform(
                .paragraphs(place.part, index..<index + 1, [first, rest]), "分段",
                caret: Position(place.part, .paragraph(index + 1)))
        case .head(let index):
            guard let heading = bulletin.paragraphs(of: place.part)?[index].heading else { return }
            if heading.text != nil { return move(Position(place.part, .paragraph(index)), selecting: false) }
            var first = heading
            first.head = text.scalars(0..<offset)
            let rest = Paragraph.plain(text.scalars(offset..<text.scalarCount))
            try perform(
                .paragraphs(place.part, index..<index + 1, [.heading(first), rest]), "分段",
                caret: Position(place.part, .paragraph(index + 1)))
        case .cell: try breakCell()
        case .caption(let index): try leaveCaption(index)
        case .contributor, .source:
            if let next = placeAfter(place), next.part == place.part {
                move(Position(next), selecting: false)
            } else if offset < text.scalarCount {
                move(Position(place, text.scalarCount), selecting: false)
            } else {
                try newItem()
            }
        case .headline:
            let first = Position(place.part, .paragraph(0))
            let rest = offset == 0 ? "" : text.scalars(offset..<text.scalarCount)
            // What stands first may be a table or a heading.
            if rest.isEmpty, let next = placeAfter(place), next.part == place.part, next.field?.slot != nil {
                move(Position(next, 0), selecting: false)
            } else {
                var edits: [Edit] = [.paragraphs(place.part, 0..<0, [.plain(rest)])]
                // A text without a headline goes on behind its number.
                if text.isEmpty { edits.append(.runIn(place.part, true)) }
                if !rest.isEmpty { edits.insert(.replace(place, offset..<text.scalarCount, with: ""), at: 0) }
                try perform(.all(edits), "分段", caret: first)
            }
        case .title where bulletin.attachment(place.part)?.isListedOnly ?? false:
            try perform(
                .paragraphs(place.part, 0..<0, [.plain("")]), "分段", caret: Position(place.part, .paragraph(0)))
        case .title where place.part != .masthead:
            if let next = placeAfter(place),
                next.part == place.part || bulletin.ancestors(of: next.part).contains(place.part)
            {
                move(Position(next, 0), selecting: false)
            } else {
                try newItem()
            }
        default:
            if let next = placeAfter(place) { move(Position(next, 0), selecting: false) }
        }
    }

    /// Backspace.
    mutating func deleteBackward() throws(EditError) {
        if anchor != nil { return try deleteSelection(joins: false) }
        let position = caret.position
        if position.offset > 0 {
            let start = text(position.place).graphemeBoundary(before: position.offset)
            return try erase(position.place, start..<position.offset, "删除")
        }
        if isBehindText(position.place) { throw .staysApart(position.place) }
        try joinBackward(position.place)
    }

    /// Delete.
    mutating func deleteForward() throws(EditError) {
        if anchor != nil { return try deleteSelection(joins: false) }
        let position = caret.position
        let text = text(position.place)
        if position.offset < text.scalarCount {
            return try erase(
                position.place, position.offset..<text.graphemeBoundary(after: position.offset), "删除")
        }
        if let next = placeAfter(position.place), next.part == position.place.part, isBehindText(next) {
            throw .staysApart(next)
        }
        switch position.place.field {
        case .contributor, .source:
            if !isBehindText(position.place) { try joinBackward(Place(position.place.part, .headline)) }
        case .headline: try joinBackward(Place(position.place.part, .paragraph(0)))
        case .paragraph(let index): try joinBackward(Place(position.place.part, .paragraph(index + 1)))
        default: break
        }
    }

    mutating func erase(_ place: Place, _ range: Range<Int>, _ title: String) throws(EditError) {
        if range.isEmpty { return }
        let length = text(place).scalarCount
        try perform(
            .replace(place, range, with: ""), title, caret: Position(place, range.lowerBound), joins: true)
        // A date that has become text again may print otherwise than what was there.
        let shift = text(place).scalarCount - (length - range.count)
        self.place(Position(place, range.lowerBound + max(0, shift)))
    }

    /// Joins a text to the one before it, as its printed beginning is deleted.
    private mutating func joinBackward(_ place: Place) throws(EditError) {
        if place.field == .title, let part = bulletin.part(place.part), part.isEmpty { return try removePart(part.id) }
        if let (index, _) = place.field?.slot, let paragraphs = bulletin.paragraphs(of: place.part) {
            if try joinStructure(place, index, paragraphs) { return }
        }
        guard let item = bulletin.item(place.part) else { return }
        switch place.field {
        case .paragraph(let index) where item.paragraphs.indices.contains(index):
            let text = item.paragraphs[index].text
            if index > 0 {
                let before = item.paragraphs[index - 1]
                try perform(
                    .paragraphs(item.id, index - 1..<index + 1, [before.replacingText(before.text + text)]), "合并段落",
                    caret: Position(item.id, .paragraph(index - 1), before.text.scalarCount))
            } else {
                let end = item.headline.scalarCount
                var edits: [Edit] = [.paragraphs(item.id, 0..<1, [])]
                if !text.isEmpty { edits.append(.replace(Place(item.id, .headline), end..<end, with: text)) }
                try perform(.all(edits), "合并段落", caret: Position(item.id, .headline, end))
            }
        case .headline where texts(of: item.id).first != place:
            guard let before = placeBefore(place) else { return }
            let end = text(before).scalarCount
            try perform(
                .all([
                    .replace(before, 0..<end, with: ""),
                    .replace(Place(item.id, .headline), 0..<0, with: text(before)),
                ]), "合并标题", caret: Position(item.id, .headline, end))
        case .headline, .contributor:
            let isEmpty = item.headline.isEmpty && item.contributor.isEmpty && item.paragraphs.allSatisfy(\.isEmpty)
            if isEmpty { try removePart(item.id) }
        default: break
        }
    }
}

extension Desk {
    /// At the beginning of a text that is not a plain paragraph among plain ones; `false` where it is that.
    private mutating func joinStructure(_ place: Place, _ index: Int, _ paragraphs: [Paragraph]) throws(EditError)
        -> Bool
    {
        guard paragraphs.indices.contains(index) else { return true }
        switch (paragraphs[index], place.field) {
        case (.heading(let heading), .head?):
            // It becomes a paragraph.
            try perform(
                .paragraphs(place.part, index..<index + 1, [.plain(heading.head + (heading.text ?? ""))]), "标题改为正文",
                caret: Position(place.part, .paragraph(index)))
            return true
        case (.heading(let heading), .paragraph?):
            move(Position(place.part, .head(index), heading.head.scalarCount), selecting: false)
            return true
        case (.plain(let text), .paragraph?):
            if bulletin.item(place.part) != nil { return index > 0 && !canJoin(paragraphs[index - 1]) }
            if text.isEmpty, paragraphs.count == 1, let attachment = bulletin.attachment(place.part) {
                // Without a text it has no page, and stands in the list alone.
                try perform(
                    .paragraphs(place.part, 0..<1, []), "附件不另页",
                    caret: Position(place.part, .title, attachment.title.scalarCount))
                return true
            }
            if text.isEmpty, paragraphs.count == 1, bulletin.note(place.part) != nil {
                try removeNote(place.part)
                return true
            }
            // A note's, an attachment's.
            guard index > 0, canJoin(paragraphs[index - 1]) else { return true }
            let before = paragraphs[index - 1]
            try perform(
                .paragraphs(place.part, index - 1..<index + 1, [before.replacingText(before.text + text)]), "合并段落",
                caret: Position(place.part, .paragraph(index - 1), before.text.scalarCount))
            return true
        case (.picture(let picture), .caption?) where picture.caption.isEmpty:
            try removePicture()
            return true
        case (.table(let table), .cell(_, 0, 0)?) where table.rows.allSatisfy { $0.allSatisfy(\.text.isEmpty) }:
            try removeTable()
            return true
        default: return true
        }
    }

    /// Whether text may be put behind a paragraph.
    private func canJoin(_ paragraph: Paragraph) -> Bool { paragraph.isPlain || paragraph.heading?.text != nil }
}

extension Paragraph {
    /// The same with another text, where it has one.
    func replacingText(_ text: String) -> Paragraph {
        guard case .heading(var heading) = self else { return .plain(text) }
        heading.text = text
        return .heading(heading)
    }
}

extension Part {
    /// Whether a section or subsection has neither title nor content.
    fileprivate var isEmpty: Bool {
        switch self {
        case .section(let section): section.title.isEmpty && section.items.isEmpty && section.subsections.isEmpty
        case .subsection(let subsection): subsection.title.isEmpty && subsection.items.isEmpty
        case .attachment(let attachment): attachment.title.isEmpty && attachment.paragraphs.isEmpty
        case .item: false
        }
    }
}
