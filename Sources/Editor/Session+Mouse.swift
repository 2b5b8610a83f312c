import Bulletins
import Proofreading
import Screen
import Typesetting

extension Session {
    /// Caret, selection by dragging, wheel, outline and the keys of the help line.
    mutating func point(_ mouse: Mouse) {
        guard settings.isMouseOn else { return }
        if mouse.action == .press {
            let isOnWords =
                overlays.isEmpty && mouse.at.row == size.rows - 1 && !areas.isZen && !showsKeys
            notice = nil
            isPrefixed = false
            // The sentence goes, and nothing is done that was not seen.
            if isOnWords { return }
        }
        guard overlays.isEmpty else { return pointAtOverlay(mouse) }
        if seriesForm != nil { return pointAtForm(mouse) }
        guard desk != nil else { return start == nil ? pointAtShelf(mouse) : pointAtHelpLine(mouse) }
        let areas = areas
        if mouse.action != .drag { self.desk?.isPressedOnPage = false }
        switch mouse.action {
        case .wheelUp: withDesk { $0.scrollBy(-3) }
        case .wheelDown: withDesk { $0.scrollBy(3) }
        case .press where mouse.at.row == areas.helpRow && !areas.isZen: pressHelpLine(at: mouse.at.column)
        case .press, .drag, .release:
            if let columns = areas.outline, columns.contains(mouse.at.column) {
                pointAtOutline(mouse, areas)
            } else if let columns = areas.findings, columns.contains(mouse.at.column) {
                pointAtFindings(mouse, areas)
            } else if !areas.pages.isEmpty {
                // What is left of a page belongs to it as far as the page before does not reach.
                let page = areas.pages.lastIndex { $0.lowerBound <= mouse.at.column + 1 }
                pointAtPage(mouse, areas, page ?? 0)
            }
        }
    }

    /// - Parameter index: of the page, among those that stand beside each other.
    private mutating func pointAtPage(_ mouse: Mouse, _ areas: Areas, _ index: Int) {
        guard mouse.action != .release, areas.body.contains(mouse.at.row) else { return }
        withDesk { desk in
            // What was pressed elsewhere and dragged here begins nowhere on the page.
            guard mouse.action == .press || desk.isPressedOnPage else { return }
            let columns = areas.pages[index]
            let line = desk.scroll + index * areas.body.count + mouse.at.row - areas.body.lowerBound
            let shift = desk.row(onLine: line).flatMap { desk.layout.block(atRow: $0) }
                .map { desk.shift(ofTable: $0, visible: areas.visibleColumns(ofPage: columns)) }
            guard
                let (position, atLineEnd) = desk.nearestPosition(
                    line: line, column: max(0, mouse.at.column - columns.lowerBound) + (shift ?? 0))
            else { return }
            desk.isPressedOnPage = true
            desk.isMarking = false
            desk.focus = .page
            if mouse.action == .press, mouse.clicks >= 2 {
                desk.selectAround(position, wholeText: mouse.clicks >= 3)
            } else {
                desk.move(
                    position, atLineEnd: atLineEnd,
                    selecting: mouse.action == .drag || mouse.modifiers.contains(.shift))
            }
        }
    }

    private mutating func pointAtFindings(_ mouse: Mouse, _ areas: Areas) {
        guard mouse.action == .press, let desk,
            let finding = FindingList(desk, rows: areas.body.count)
                .finding(atRow: mouse.at.row - areas.body.lowerBound)
        else { return }
        withDesk { desk in
            desk.focus = .page
            desk.jump(to: Position(finding.place, finding.range.lowerBound))
        }
    }

    private mutating func pointAtOutline(_ mouse: Mouse, _ areas: Areas) {
        guard areas.body.contains(mouse.at.row), let desk else { return }
        let row = desk.outlineScroll + mouse.at.row - areas.body.lowerBound
        guard desk.outline.rows.indices.contains(row) else { return }
        switch mouse.action {
        case .press:
            withDesk { desk in
                desk.focus = mouse.clicks >= 2 ? .page : .outline
                desk.selectOutlineRow(row)
                desk.dragged = desk.outline.rows[row].part
            }
        case .drag:
            withDesk { $0.outlineRow = row }
        case .release:
            guard let part = desk.dragged else { return }
            withDesk { $0.dragged = nil }
            let target = desk.outline.rows[row].part
            guard target != part else { return }
            edit { desk throws(EditError) in try desk.drop(part, on: target) }
        case .wheelUp, .wheelDown: break
        }
    }

    private mutating func pointAtShelf(_ mouse: Mouse) {
        let areas = Areas(size: size, isZen: false, focus: .page)
        switch mouse.action {
        case .wheelUp: selectOnShelf(by: -3)
        case .wheelDown: selectOnShelf(by: 3)
        case .press where mouse.at.row == areas.helpRow: pressHelpLine(at: mouse.at.column)
        case .press:
            let index = shelf.scroll + mouse.at.row - areas.body.lowerBound - 2
            guard shelf.entries.indices.contains(index) else { return }
            shelf.selected = index
            if mouse.clicks >= 2 { openSelected() }
        case .drag, .release: break
        }
    }

    private mutating func pointAtHelpLine(_ mouse: Mouse) {
        if mouse.action == .press, mouse.at.row == size.rows - 1 { pressHelpLine(at: mouse.at.column) }
    }

    private mutating func pointAtForm(_ mouse: Mouse) {
        guard let form = seriesForm else { return }
        let areas = FormAreas(size, form)
        switch mouse.action {
        case .wheelUp: moveInForm(-3)
        case .wheelDown: moveInForm(3)
        case .press where areas.body.contains(mouse.at.row) && areas.form?.contains(mouse.at.column) ?? false:
            let row = form.form.scroll + mouse.at.row - areas.body.lowerBound
            guard form.form.rows.indices.contains(row), form.form.rows[row].isSelectable, row != form.form.selected,
                takeTyped()
            else { return }
            withForm { $0.form.select(form.form.rows[row].id) }
        case .press: pointAtHelpLine(mouse)
        case .drag, .release: break
        }
    }

    private mutating func pointAtOverlay(_ mouse: Mouse) {
        if case .fields(let fields)? = overlays.last { return pointAtFields(fields, mouse) }
        switch mouse.action {
        case .wheelUp: pressOverlay(Key(.up))
        case .wheelDown: pressOverlay(Key(.down))
        default: break
        }
    }

    /// The help line's keys can be clicked, those that are there.
    private mutating func pressHelpLine(at column: Int) {
        let commands = Command.helpLine(in: context, hasIssues: !isOnEmptyShelf)
        let places = KeyPlaces(commands.map { ($0.keyLabel, $0.title) }, room: size.columns, width)
        guard let place = places.columns.first(where: { $0.columns.contains(column) }) else { return }
        run(commands[place.index])
    }
}

extension Desk {
    /// The place nearest to a cell of the page view: on a line without text, as at the foot of a page, the end of the
    /// text above it; where there is none, the beginning of the text below.
    func nearestPosition(line: Int, column: Int) -> (position: Position, atLineEnd: Bool)? {
        func position(_ line: Int, _ column: Int) -> (position: Position, atLineEnd: Bool)? {
            row(onLine: line).flatMap { layout.position(row: $0, column: column) }
        }
        let line = min(max(0, line), lineCount - 1)
        if let here = position(line, column) { return here }
        for above in stride(from: line - 1, through: 0, by: -1) {
            if let end = position(above, layout.measure.columns) { return end }
        }
        return (line..<lineCount).lazy.compactMap { position($0, 0) }.first
    }

    /// A double click selects the word, a triple click the whole text.
    mutating func selectAround(_ position: Position, wholeText: Bool) {
        let range = wholeText ? 0..<text(position.place).scalarCount : wordRange(at: position)
        closeRun()
        place(Position(position.place, range.upperBound), atLineEnd: true)
        anchor = range.isEmpty ? nil : Position(position.place, range.lowerBound)
    }

    /// Drops a part of the outline on another: before it, or into a section.
    mutating func drop(_ part: PartID, on target: PartID) throws(EditError) {
        guard let from = bulletin.part(part), let to = bulletin.part(target), let slot = bulletin.location(of: target),
            let here = bulletin.location(of: part)
        else { return }
        let destination: Location
        switch (from, to) {
        case (.item, .item), (.section, .section), (.subsection, .subsection):
            // Taken out first, later slots of the same list move up by one; dropping further down goes behind.
            destination = slot
        case (.item, .section(let section)): destination = Location(section.id, 0)
        case (.item, .subsection(let subsection)): destination = Location(subsection.id, 0)
        case (.subsection, .section(let section)): destination = Location(section.id, section.subsections.count)
        default: return
        }
        guard destination != here else { return }
        try perform(.move(part, to: destination), "移动", caret: caret.position)
    }
}
