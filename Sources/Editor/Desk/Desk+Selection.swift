import Bulletins
import Typesetting

/// A stretch of the bulletin in reading order.
struct Selection: Equatable {
    let start: Position
    let end: Position
}

extension Desk {
    /// What is selected, in reading order.
    var selection: Selection? {
        guard let anchor, anchor != caret.position, bulletin.text(at: anchor.place) != nil else { return nil }
        let from = valid(anchor)
        return isBefore(from, caret.position)
            ? Selection(start: from, end: caret.position) : Selection(start: caret.position, end: from)
    }

    /// 字数 of what is selected, counted text by text as that of the issue is: marks that are printed of themselves are not
    /// in it.
    var selectedCount: Int? {
        selection.map { selection in
            pieces(of: selection).reduce(0) { $0 + WordCount.of(text($1.place).scalars($1.range)).total }
        }
    }

    func isBefore(_ a: Position, _ b: Position) -> Bool {
        if a.place == b.place { return a.offset < b.offset }
        return layout.order(of: a.place) < layout.order(of: b.place)
    }

    /// The texts a selection covers, each with its range, in reading order.
    func pieces(of selection: Selection) -> [(place: Place, range: Range<Int>)] {
        var pieces: [(Place, Range<Int>)] = []
        var next: Place? = selection.start.place
        while let place = next {
            let lower = place == selection.start.place ? selection.start.offset : 0
            let upper = place == selection.end.place ? selection.end.offset : text(place).scalarCount
            if lower <= upper { pieces.append((place, lower..<upper)) }
            next = place == selection.end.place ? nil : layout.place(after: place)
        }
        return pieces
    }

    /// The selected text as it would be typed: contributor and headline on one line, a line a paragraph.
    func text(of selection: Selection) -> String {
        var lines: [String] = []
        var before: Place?
        for (place, range) in pieces(of: selection) {
            let piece = text(place).scalars(range)
            if before?.field == .contributor, let last = lines.popLast() {
                lines.append(last.isEmpty ? piece : "\(last)：\(piece)")
            } else if let before, Desk.areInOneRow(before, place), let last = lines.popLast() {
                lines.append("\(last)\t\(piece)")
            } else {
                lines.append(piece)
            }
            before = place
        }
        return lines.joined(separator: "\n")
    }

    /// A row is a line, as spreadsheets take it.
    private static func areInOneRow(_ first: Place, _ second: Place) -> Bool {
        guard first.part == second.part, case .cell(let table, let row, _)? = first.field,
            case .cell(let other, let otherRow, _)? = second.field
        else { return false }
        return table == other && row == otherRow
    }

    /// Deletes what is selected.
    ///
    /// Structure stays valid: parts wholly covered go, the rest of the last item joins the first, headings of sections
    /// that go on stay.
    mutating func deleteSelection(joins: Bool) throws(EditError) {
        guard let selection else {
            anchor = nil
            return
        }
        anchor = nil
        let items = joins ? [] : itemsBeforeHeading(selection)
        let edit = items.isEmpty ? deletion(of: selection) : .all(items.map(Edit.remove))
        try perform(edit, "删除所选", caret: items.isEmpty ? selection.start : selection.end, joins: joins)
    }

    /// Whole items that are selected down to the next heading; none of any other selection.
    private func itemsBeforeHeading(_ selection: Selection) -> [PartID] {
        guard endsBeforeHeading(selection) else { return [] }
        let (pieces, next) = (pieces(of: selection), selection.end.place.part)
        let items = wholeParts(in: pieces).filter { $0 != next }
        return pieces.allSatisfy { $0.place.part == next || isIn($0.place.part.owner, items) } ? items : []
    }

    /// Whether a selection ends where the heading of another item begins, which stays one then.
    private func endsBeforeHeading(_ selection: Selection) -> Bool {
        let (part, field) = (selection.end.place.part, selection.end.place.field)
        guard selection.end.offset == 0, part != selection.start.place.part, let item = bulletin.item(part) else {
            return false
        }
        let isHeadless = item.headline.isEmpty && item.contributor.isEmpty
        return field == (item.contributor.isEmpty ? .headline : .contributor) || isHeadless && field == .paragraph(0)
    }

    func deletion(of selection: Selection) -> Edit {
        let (start, end) = (selection.start, selection.end)
        if start.place == end.place { return .replace(start.place, start.offset..<end.offset, with: "") }
        let pieces = pieces(of: selection)
        // Cells and headings keep their shape.
        if !isSimple(start.place) || !isSimple(end.place) { return deletionOfTexts(in: pieces, of: selection) }
        if start.place.part == end.place.part, let item = bulletin.item(start.place.part) {
            return deletion(in: item, from: start, to: end)
        }
        let covered = wholeParts(in: pieces)
        guard let item = bulletin.item(end.place.part), let first = bulletin.item(start.place.part) else {
            return deletionOfTexts(in: pieces, of: selection, without: covered)
        }
        // A heading that is only reached stays one.
        let ends =
            endsBeforeHeading(selection)
            ? joinEnds(first, Item(id: item.id), start: start, end: Position(item.id, .headline)).filter {
                $0 != .remove(item.id)
            } : joinEnds(first, item, start: start, end: end)
        return .all(
            ends
                + covered.filter { $0 != item.id && $0 != first.id }.map(Edit.remove))
    }

    /// Whether it touches nothing but plain paragraphs and fields.
    func isPlain(_ selection: Selection) -> Bool { pieces(of: selection).allSatisfy { isSimple($0.place) } }

    /// Whether texts may be joined there.
    private func isSimple(_ place: Place) -> Bool {
        guard let (index, _) = place.field?.slot else { return true }
        guard let item = bulletin.item(place.part), item.paragraphs.indices.contains(index) else { return false }
        return item.paragraphs[index].isPlain
    }

    /// The texts at the ends go and leave their shape; what stands wholly between them goes with it.
    ///
    /// - Parameter parts: those that go as a whole.
    private func deletionOfTexts(
        in pieces: [(place: Place, range: Range<Int>)], of selection: Selection, without parts: [PartID] = []
    ) -> Edit {
        func isParagraph(_ place: Place, of other: Place) -> Bool {
            place.part == other.part && place.field?.slot?.paragraph == other.field?.slot?.paragraph
        }
        // The last paragraph keeps its shape unless all of it is selected from before.
        let last = selection.end.place
        let takesLast =
            !isParagraph(selection.start.place, of: last)
            && pieces.allSatisfy { !isParagraph($0.place, of: last) || $0.range.count == text($0.place).scalarCount }
        var edits: [Edit] = []
        var removed: Place?
        // The end first, so that indices before it stay right.
        for (place, range) in pieces.reversed() where !isIn(place.part, parts) {
            if let index = place.field?.slot?.paragraph, !isParagraph(place, of: selection.start.place),
                takesLast || !isParagraph(place, of: last)
            {
                // Once, however many texts it has.
                if removed.map({ isParagraph(place, of: $0) }) != true {
                    edits.append(.paragraphs(place.part, index..<index + 1, []))
                }
                removed = place
            } else if !range.isEmpty {
                if case .paragraph(let index) = place.field, place != selection.start.place,
                    range.count == text(place).scalarCount, bulletin.paragraphs(of: place.part)?[index].isPlain ?? false
                {
                    edits.append(.paragraphs(place.part, index..<index + 1, []))
                } else {
                    edits.append(.replace(place, range, with: ""))
                }
            }
        }
        return .all(edits + parts.map(Edit.remove))
    }

    private func isIn(_ part: PartID, _ parts: [PartID]) -> Bool {
        parts.contains(part) || bulletin.ancestors(of: part).contains { parts.contains($0) }
    }

    /// Within one item.
    private func deletion(in item: Item, from start: Position, to end: Position) -> Edit {
        guard case .paragraph(let last) = end.place.field else {
            // From the contributor into the headline.
            return .all([
                .replace(end.place, 0..<end.offset, with: ""),
                .replace(start.place, start.offset..<text(start.place).scalarCount, with: ""),
            ])
        }
        let text = item.paragraphs[last].text
        let tail = text.scalars(end.offset..<text.scalarCount)
        if case .paragraph(let first) = start.place.field {
            return .paragraphs(
                item.id, first..<last + 1, [.plain(item.paragraphs[first].text.scalars(0..<start.offset) + tail)])
        }
        var edits: [Edit] = [.paragraphs(item.id, 0..<last + 1, tail.isEmpty ? [] : [.plain(tail)])]
        if start.place.field == .contributor {
            edits.append(.replace(Place(item.id, .headline), 0..<item.headline.scalarCount, with: ""))
        }
        edits.append(.replace(start.place, start.offset..<self.text(start.place).scalarCount, with: ""))
        return .all(edits)
    }

    /// What is left of the last item goes to the first one, and the last item goes.
    private func joinEnds(_ first: Item, _ last: Item, start: Position, end: Position) -> [Edit] {
        var rest = last.paragraphs
        var tail = ""
        switch end.place.field {
        case .paragraph(let index):
            let text = rest[index].text
            tail = text.scalars(end.offset..<text.scalarCount)
            rest = Array(rest[(index + 1)...])
        case .contributor:
            let contributor = last.contributor.scalars(end.offset..<last.contributor.scalarCount)
            tail = contributor.isEmpty ? last.headline : "\(contributor)：\(last.headline)"
        default: tail = last.headline.scalars(end.offset..<last.headline.scalarCount)
        }
        var edits: [Edit] = [.remove(last.id)]
        let count = first.paragraphs.count
        if case .paragraph(let index) = start.place.field {
            let head = first.paragraphs[index].text.scalars(0..<start.offset)
            edits.append(.paragraphs(first.id, index..<count, [.plain(head + tail)] + rest))
        } else {
            edits.append(.paragraphs(first.id, 0..<count, (tail.isEmpty ? [] : [.plain(tail)]) + rest))
            if start.place.field == .contributor {
                edits.append(.replace(Place(first.id, .headline), 0..<first.headline.scalarCount, with: ""))
            }
            edits.append(.replace(start.place, start.offset..<text(start.place).scalarCount, with: ""))
        }
        return edits
    }

    /// The parts all of whose texts are covered, outermost only.
    private func wholeParts(in pieces: [(place: Place, range: Range<Int>)]) -> [PartID] {
        let whole = Set(pieces.filter { $0.range == 0..<text($0.place).scalarCount }.map(\.place))
        func isWhole(_ item: Item) -> Bool {
            whole.contains(Place(item.id, .headline))
                && (item.contributor.isEmpty || whole.contains(Place(item.id, .contributor)))
                && item.paragraphs.enumerated().allSatisfy { index, paragraph in
                    paragraph.texts.allSatisfy {
                        $0.text.isEmpty || whole.contains(Place(item.id, Field(index, $0.slot)))
                    }
                }
        }
        func isWhole(_ subsection: Subsection) -> Bool {
            whole.contains(Place(subsection.id, .title)) && subsection.items.allSatisfy(isWhole)
        }
        var parts: [PartID] = []
        for section in bulletin.sections {
            if whole.contains(Place(section.id, .title)), section.items.allSatisfy(isWhole),
                section.subsections.allSatisfy(isWhole)
            {
                parts.append(section.id)
                continue
            }
            parts += section.items.filter(isWhole).map(\.id)
            for subsection in section.subsections {
                if isWhole(subsection) {
                    parts.append(subsection.id)
                } else {
                    parts += subsection.items.filter(isWhole).map(\.id)
                }
            }
        }
        return parts
    }

    /// All of the item in which the caret is, from its 编者按 on, or of the attachment.
    var wholeItem: Selection? {
        let part = caret.position.place.part.owner
        guard let path = bulletin.path(of: part), let paragraphs = bulletin.paragraphs(of: part) else { return nil }
        var (first, last) = (Place(part, .title), Place(part, .title))
        if let item = bulletin.item(at: path) {
            last = Place(part, .headline)
            first = item.contributor.isEmpty ? last : Place(part, .contributor)
            if item.note != nil { first = Place(part.noteOfItem, .title) }
        }
        if let index = paragraphs.lastIndex(where: { !$0.texts.isEmpty }), let slot = paragraphs[index].texts.last?.slot
        {
            last = Place(part, Field(index, slot))
        }
        return Selection(start: Position(first, 0), end: Position(last, text(last).scalarCount))
    }

    /// C-a: the paragraph, then the item, then everything.
    mutating func widenSelection() {
        let (first, last) = paragraph(of: caret.position.place)
        let paragraph = Selection(start: Position(first, 0), end: Position(last, text(last).scalarCount))
        var widths = [paragraph] + [wholeItem].compactMap { $0 }
        if let first = bulletin.sections.first, let last = layout.lastPlaceOfBody {
            widths.append(
                Selection(start: Position(first.id, .title), end: Position(last, text(last).scalarCount)))
        }
        let now = selection
        let next = now.flatMap { now in
            widths.first { isBefore($0.start, now.start) || isBefore(now.end, $0.end) }
        }
        guard let wider = now == nil ? widths.first(where: { $0.start != $0.end }) : next else { return }
        closeRun()
        self.place(wider.end, atLineEnd: true)
        anchor = wider.start
    }

    /// The texts with which a paragraph begins and ends: a heading that runs in and its text are one.
    private func paragraph(of place: Place) -> (first: Place, last: Place) {
        guard let index = place.field?.slot?.paragraph,
            bulletin.paragraphs(of: place.part)?[index].heading?.text != nil
        else { return (place, place) }
        return (Place(place.part, .head(index)), Place(place.part, .paragraph(index)))
    }
}
