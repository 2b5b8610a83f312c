import Bulletins
import Typesetting

extension Desk {
    /// Puts the caret at a position, or at the nearest that exists.
    mutating func place(_ position: Position, atLineEnd: Bool = false) {
        caret = Caret(valid(position), atLineEnd: atLineEnd)
        outlineRow = outline.row(of: structuralPart) ?? outline.visibleRow(of: structuralPart, in: bulletin)
    }

    /// Moves the caret, selecting on the way or dropping the selection.
    mutating func move(_ target: Position, atLineEnd: Bool = false, goal: Int? = nil, selecting: Bool) {
        closeRun()
        if selecting {
            if anchor == nil { anchor = caret.position }
        } else {
            anchor = nil
        }
        place(target, atLineEnd: atLineEnd)
        caret.goal = goal
        if anchor == caret.position { anchor = nil }
    }

    /// A far jump, from which C-b comes back.
    mutating func jump(to target: Position) {
        if trail.last != caret.position { trail.append(caret.position) }
        move(target, selecting: false)
    }

    mutating func goBack() -> Bool {
        while let position = trail.popLast() {
            if position != caret.position, bulletin.text(at: position.place) != nil {
                move(position, selecting: false)
                return true
            }
        }
        return false
    }

    /// The same position, or the nearest one that is there.
    func valid(_ position: Position) -> Position {
        if let text = bulletin.text(at: position.place), layout.block(of: position.place) != nil {
            return Position(position.place, min(max(0, position.offset), text.scalarCount))
        }
        // A line of the imprint that has become empty is not printed; nor is a total number that is none.
        if position.place.part == .imprint, let place = layout.lastPlace {
            return Position(place, text(place).scalarCount)
        }
        if position.place.part == .masthead {
            return Position(.masthead(.number), text(Place.masthead(.number)).scalarCount)
        }
        if bulletin.hasLead, let lead = bulletin.sections.first, lead.id == position.place.part {
            return Position(lead.items[0].id, .paragraph(0), 0)
        }
        if let item = bulletin.item(position.place.part) {
            // A paragraph that is gone: the last one there is, tables and pictures aside, or the headline.
            let last = item.paragraphs.indices.last { bulletin.text(at: Place(item.id, .paragraph($0))) != nil }
            let place = Place(item.id, last.map(Field.paragraph) ?? .headline)
            return Position(place, text(place).scalarCount)
        }
        if let place = layout.nearestPlace(toRow: layout.point(of: caret.position)?.row ?? 0) {
            return Position(place, 0)
        }
        return Position(.masthead(.title))
    }

    func text(_ place: Place) -> String { bulletin.text(at: place) ?? "" }

    // Left and right.

    func positionAfter(_ position: Position) -> Position? {
        let text = text(position.place)
        if position.offset < text.scalarCount {
            return Position(position.place, text.graphemeBoundary(after: position.offset))
        }
        return placeAfter(position.place).map { Position($0, 0) }
    }

    func positionBefore(_ position: Position) -> Position? {
        if position.offset > 0 {
            return Position(position.place, text(position.place).graphemeBoundary(before: position.offset))
        }
        return placeBefore(position.place).map { Position($0, text($0).scalarCount) }
    }

    /// The next text; an empty contributor, which prints nothing, is passed over.
    func placeAfter(_ place: Place) -> Place? {
        var next = layout.place(after: place)
        while let place = next, place.field == .contributor, text(place).isEmpty { next = layout.place(after: place) }
        return next
    }

    func placeBefore(_ place: Place) -> Place? {
        var next = layout.place(before: place)
        while let place = next, place.field == .contributor, text(place).isEmpty { next = layout.place(before: place) }
        return next
    }

    // Rows.

    mutating func moveByRows(_ rows: Int, selecting: Bool) {
        guard let point = layout.point(of: caret.position, atLineEnd: caret.atLineEnd) else { return }
        let goal = caret.goal ?? point.column
        let step = rows < 0 ? -1 : 1
        var row = point.row + rows
        row = min(max(0, row), layout.rowCount - 1)
        // Rows without text are passed over, onwards first and then back.
        var found = layout.position(row: row, column: goal)
        var ahead = row
        while found == nil, (0..<layout.rowCount).contains(ahead + step) {
            ahead += step
            found = layout.position(row: ahead, column: goal)
        }
        var back = row
        while found == nil, back != point.row {
            back -= step
            found = layout.position(row: back, column: goal)
        }
        guard let (position, atLineEnd) = found else { return }
        move(position, atLineEnd: atLineEnd, goal: goal, selecting: selecting)
    }

    mutating func moveToRowStart(selecting: Bool) {
        if moveInCell(toEnd: false, selecting: selecting) { return }
        guard let point = layout.point(of: caret.position, atLineEnd: caret.atLineEnd),
            let (position, _) = layout.position(row: point.row, column: 0)
        else { return }
        // A second Home goes to the text's beginning.
        let target = position == caret.position ? Position(position.place, 0) : position
        move(target, selecting: selecting)
    }

    mutating func moveToRowEnd(selecting: Bool) {
        if moveInCell(toEnd: true, selecting: selecting) { return }
        guard let point = layout.point(of: caret.position, atLineEnd: caret.atLineEnd),
            let (position, atLineEnd) = layout.position(row: point.row, column: .max / 2)
        else { return }
        if position == caret.position {
            move(Position(position.place, text(position.place).scalarCount), selecting: selecting)
        } else {
            move(position, atLineEnd: atLineEnd, selecting: selecting)
        }
    }

    /// In a cell a row is what of it is the cell's own: its beginning or end, and then that of the cell.
    ///
    /// - Returns: whether the caret is in a cell.
    private mutating func moveInCell(toEnd isEnd: Bool, selecting: Bool) -> Bool {
        let place = caret.position.place
        guard cell != nil, let row = layout.point(of: caret.position, atLineEnd: caret.atLineEnd)?.row else {
            return false
        }
        let offsets = layout.stops(row: row).map(\.position).filter { $0.place == place }.map(\.offset)
        let target = (isEnd ? offsets.max() : offsets.min()) ?? caret.position.offset
        let last = text(place).scalarCount
        if target != caret.position.offset {
            move(Position(place, target), atLineEnd: isEnd && target < last, selecting: selecting)
        } else {
            move(Position(place, isEnd ? last : 0), selecting: selecting)
        }
        return true
    }

    // Paragraphs and items.

    mutating func moveToParagraph(_ step: Int, selecting: Bool) {
        if step < 0, caret.position.offset > 0 {
            move(Position(caret.position.place, 0), selecting: selecting)
        } else if let place = step < 0 ? placeBefore(caret.position.place) : placeAfter(caret.position.place) {
            move(Position(place, 0), selecting: selecting)
        } else {
            move(
                Position(caret.position.place, step < 0 ? 0 : text(caret.position.place).scalarCount),
                selecting: selecting)
        }
    }

    /// To the headline of the item before or after.
    mutating func moveToItem(_ step: Int) {
        var place: Place? = caret.position.place
        repeat {
            place = place.flatMap { step < 0 ? layout.place(before: $0) : layout.place(after: $0) }
        } while place.map { $0.field != .headline } ?? false
        if let place { jump(to: Position(place, 0)) }
    }

    mutating func moveToEnd(_ step: Int, selecting: Bool) {
        let place = step < 0 ? layout.firstPlace : layout.lastPlace
        guard let place else { return }
        if !selecting, trail.last != caret.position { trail.append(caret.position) }
        move(Position(place, step < 0 ? 0 : text(place).scalarCount), selecting: selecting)
    }
}
