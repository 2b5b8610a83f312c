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

    /// The selected text as it is printed, and as it would be typed: contributor and headline on one line, a line a
    /// paragraph.
    func text(of selection: Selection) -> String {
        var lines: [String] = []
        var before: Place?
        for (place, range) in pieces(of: selection) {
            let piece = text(place).scalars(range)
            let isBracketed = before?.part == place.part && series.style.standing(of: place.field) == .bracket
            let line = isBracketed && !piece.isEmpty ? "（\(piece)）" : piece
            if let before, let last = lines.last, let mark = mark(between: before, place) {
                lines[lines.count - 1] = last.isEmpty ? line : last + mark + line
            } else {
                lines.append(line)
            }
            before = place
        }
        return lines.joined(separator: "\n")
    }

    /// What parts two texts that stand behind each other on a line; `nil` where they are lines.
    private func mark(between first: Place, _ second: Place) -> String? {
        guard first.part == second.part else { return nil }
        if series.style.standing(of: first.field) == .before { return "：" }
        if Desk.areInOneRow(first, second) { return "\t" }
        let isBehind = series.style.standing(of: second.field) == .bracket
        return isBehind && layout.block(of: first) == layout.block(of: second) ? "" : nil
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
        let (edit, caret) = deletion(of: selection, keepsItem: joins)
        try perform(edit, "删除所选", caret: caret, joins: joins)
    }

    /// Deletes what is selected, as the first half of a step.
    ///
    /// - Returns: where what is put in its place goes; a text that has become empty may be printed no more.
    mutating func deleteReplaced() throws(EditError) -> Position {
        guard anchor != nil, let selection else { return caret.position }
        try deleteSelection(joins: true)
        let start = selection.start
        let isOfUnit = start.place.field == .contributor && !isBehindText(start.place)
        return isOfUnit || bulletin.text(at: start.place) == nil ? caret.position : start
    }

    /// - Parameter keepsItem: whether an item that goes down to the next heading stays empty, for what is put in its place.
    private func deletion(of selection: Selection, keepsItem: Bool) -> (edit: Edit, caret: Position) {
        let (start, end) = (selection.start, selection.end)
        if start.place == end.place { return (.replace(start.place, start.offset..<end.offset, with: ""), start) }
        let pieces = pieces(of: selection)
        // Cells and headings keep their shape.
        if !isSimple(start.place) || !isSimple(end.place) { return (deletionOfTexts(in: pieces, of: selection), start) }
        if start.place.part == end.place.part, let item = bulletin.item(start.place.part) {
            return (.all(deletion(in: item, pieces, from: start, to: end)), start)
        }
        let covered = wholeParts(in: pieces)
        guard let last = bulletin.item(end.place.part), let first = bulletin.item(start.place.part) else {
            return (deletionOfTexts(in: pieces, of: selection, without: covered), start)
        }
        // Its own 编者按 stands before what is selected.
        let goes = covered.contains(first.id) && first.note == nil
        if endsBeforeHeading(selection) {
            // A heading that is only reached stays one; a 编者按 above it does not.
            let keeps = !goes || keepsItem
            let head = keeps ? deletion(in: first, pieces, from: start, to: end) : []
            let noteGoes = pieces.contains { $0.place.part == last.id.noteOfItem }
            let parts = covered.filter { $0 != first.id || !keeps }
            let caret = !keeps ? end : start.place.field == .contributor ? Position(first.id, .headline) : start
            return (.all(head + (noteGoes ? [.note(last.id, nil)] : []) + parts.map(Edit.remove)), caret)
        }
        let lastGoes = isIn(last.id, covered)
        if goes && !lastGoes || isBehindText(start.place) {
            // Nothing of the first is there to be joined to, or who signs it stands at its end.
            let head = goes ? [] : deletion(in: first, pieces, from: start, to: end)
            var rest = lastGoes ? [] : deletion(in: last, pieces, from: start, to: end)
            if !lastGoes, last.note != nil { rest.append(.note(last.id, nil)) }
            let isIntact = !isBehindText(end.place) && end.place.field?.slot == nil
            let caret = isIntact ? Position(end.place) : Position(last.id, .headline)
            return (.all(head + rest + covered.map(Edit.remove)), goes ? caret : start)
        }
        return (
            .all(
                joinEnds(first, last, pieces, start: start, end: end)
                    + covered.filter { $0 != last.id && $0 != first.id }.map(Edit.remove)), start
        )
    }

    /// Whether a selection ends where the heading of another item begins, which stays one then.
    private func endsBeforeHeading(_ selection: Selection) -> Bool {
        let (part, field) = (selection.end.place.part, selection.end.place.field)
        guard selection.end.offset == 0, part != selection.start.place.part, let item = bulletin.item(part) else {
            return false
        }
        let leads = !item.contributor.isEmpty && !isBehindText(Place(part, .contributor))
        let isHeadless = item.headline.isEmpty && !leads
        return field == (leads ? .contributor : .headline) || isHeadless && field == .paragraph(0)
    }

    /// Whether a text says who signs the item or where it is from, and stands behind what it says.
    func isBehindText(_ place: Place) -> Bool { series.style.standing(of: place.field)?.isBehind ?? false }

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
        let lastText = last.field?.slot.flatMap { bulletin.paragraphs(of: last.part)?[$0.paragraph].texts.last?.slot }
        let takesLast =
            !isParagraph(selection.start.place, of: last) && last.field?.slot?.slot == lastText
            && selection.end.offset == text(last).scalarCount
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

    /// What a selection covers of one item; paragraphs at its ends become one.
    private func deletion(
        in item: Item, _ pieces: [(place: Place, range: Range<Int>)], from start: Position, to end: Position
    ) -> [Edit] {
        let own = pieces.filter { $0.place.part == item.id }
        var edits = own.filter { $0.place.field?.slot == nil && !$0.range.isEmpty }.map {
            Edit.replace($0.place, $0.range, with: "")
        }
        guard own.contains(where: { $0.place.field?.slot != nil }) else { return edits }
        func paragraph(_ place: Place) -> Int? { place.part == item.id ? place.field?.slot?.paragraph : nil }
        let (first, last) = (paragraph(start.place), paragraph(end.place))
        let head = first.map { _ in text(start.place).scalars(0..<start.offset) }
        let tail = last.map { _ in text(end.place).scalars(end.offset..<text(end.place).scalarCount) } ?? ""
        let joint = head == nil && tail.isEmpty ? [] : [Paragraph.plain((head ?? "") + tail)]
        edits.append(.paragraphs(item.id, (first ?? 0)..<(last.map { $0 + 1 } ?? item.paragraphs.count), joint))
        return edits
    }

    /// What is left of the last item goes to the first one, and the last item goes.
    private func joinEnds(
        _ first: Item, _ last: Item, _ pieces: [(place: Place, range: Range<Int>)], start: Position, end: Position
    ) -> [Edit] {
        var edits: [Edit] = [.remove(last.id)]
        var rest = last.paragraphs
        var tail = ""
        if case .paragraph(let index) = end.place.field {
            let text = rest[index].text
            tail = text.scalars(end.offset..<text.scalarCount)
            rest = Array(rest[(index + 1)...])
        } else if isBehindText(end.place) {
            rest = []
        } else {
            tail = text(of: Selection(start: end, end: Position(last.id, .headline, last.headline.scalarCount)))
        }
        let count = first.paragraphs.count
        if case .paragraph(let index) = start.place.field {
            let head = first.paragraphs[index].text.scalars(0..<start.offset)
            edits.append(.paragraphs(first.id, index..<count, [.plain(head + tail)] + rest))
        } else {
            edits.append(.paragraphs(first.id, 0..<count, (tail.isEmpty ? [] : [.plain(tail)]) + rest))
        }
        edits += pieces.filter { $0.place.part == first.id && $0.place.field?.slot == nil && !$0.range.isEmpty }.map {
            .replace($0.place, $0.range, with: "")
        }
        // Who signs the rest signs it still.
        for field in [Field.contributor, .source] where isBehindText(Place(first.id, field)) {
            let place = Place(last.id, field)
            let covered = pieces.first { $0.place == place }?.range.upperBound ?? 0
            let left = text(place).scalars(covered..<text(place).scalarCount)
            if !left.isEmpty { edits.append(.replace(Place(first.id, field), 0..<0, with: left)) }
        }
        return edits
    }

    /// The parts all of whose texts are covered, outermost only.
    private func wholeParts(in pieces: [(place: Place, range: Range<Int>)]) -> [PartID] {
        let whole = Set(pieces.filter { $0.range == 0..<text($0.place).scalarCount }.map(\.place))
        func isWhole(_ item: Item) -> Bool {
            let places = layout.places(ofPart: item.id)
            return (item.headline.isEmpty || whole.contains(Place(item.id, .headline)))
                && places.contains(where: whole.contains)
                && places.allSatisfy { text($0).isEmpty || whole.contains($0) }
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
        guard bulletin.path(of: part) != nil, bulletin.paragraphs(of: part) != nil else { return nil }
        let places = texts(of: part)
        let title = Place(part, .title)
        let first = bulletin.item(part)?.note == nil ? places.first ?? title : Place(part.noteOfItem, .title)
        let last = places.last ?? title
        return Selection(start: Position(first, 0), end: Position(last, text(last).scalarCount))
    }

    /// The texts of a part in printed order, without a contributor that is not there yet.
    func texts(of part: PartID) -> [Place] {
        layout.places(ofPart: part).filter { $0.field != .contributor || !text($0).isEmpty }
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
