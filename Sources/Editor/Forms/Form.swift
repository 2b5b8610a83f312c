import Bulletins
import Screen

/// Fields under each other, one of them being typed into.
///
/// What the fields are of is not known here: the owner makes the rows from it, and takes what was typed.
package struct Form: Sendable {
    package private(set) var rows: [FormRow] = []
    package private(set) var selected = 0
    /// What stands in the selected row while it is typed into.
    package private(set) var line = TextLine()
    var scroll = 0

    package var current: FormRow? { rows.indices.contains(selected) ? rows[selected] : nil }

    /// Whether something was typed that the owner has not taken yet.
    var isTyped: Bool {
        guard let current, case .text = current.kind else { return false }
        return !line.text.isIdentical(to: current.text)
    }

    /// Shows other rows; the selected one stays where it still is, and what is being typed there.
    ///
    /// - Parameter id: the row to be selected, where it is another.
    mutating func show(_ new: [FormRow], at id: FormRow.ID? = nil) {
        let old = current
        let typed = isTyped && id == nil ? line : nil
        let wanted = id ?? old?.id
        rows = new
        if let index = new.firstIndex(where: { $0.id == wanted && $0.isSelectable }) {
            if index == selected, let typed, old?.id == wanted {
                line = typed
                return
            }
            select(index)
            if let typed, old?.id == wanted { line = typed }
        } else {
            select(min(selected, max(0, new.count - 1)))
        }
    }

    /// This is being typed into the selected row.
    mutating func retype(_ text: String) { line = TextLine(text) }

    /// Drops what was typed into the row and not taken.
    mutating func revert() { select(selected) }

    mutating func select(_ index: Int) {
        selected = index
        // Headings cannot be selected: the next row that can, or else the last before.
        if let next = (rows.indices.suffix(from: min(index, rows.endIndex)).first { rows[$0].isSelectable })
            ?? rows.indices.prefix(max(0, index)).last(where: { rows[$0].isSelectable })
        {
            selected = next
        }
        line = TextLine(current?.text ?? "")
    }

    /// - Returns: whether it is there.
    @discardableResult mutating func select(_ id: FormRow.ID) -> Bool {
        guard let index = rows.firstIndex(where: { $0.id == id }) else { return false }
        select(index)
        return true
    }

    /// The row `step` selectable rows further down, or up where it is negative.
    func index(_ step: Int) -> Int? {
        let selectable = rows.indices.filter { rows[$0].isSelectable }
        guard let here = selectable.firstIndex(where: { $0 >= selected }) else { return selectable.last }
        let there = min(max(0, here + step), selectable.count - 1)
        return selectable.indices.contains(there) ? selectable[there] : nil
    }

    mutating func insert(_ text: String) {
        switch current?.kind {
        case .text?: line.insert(text)
        // A blank goes on to the next choice, as in forms elsewhere.
        case .choice?: if text == " " || text == "\u{3000}" { turn(1) }
        default: break
        }
    }

    /// Whether the key was one of the row's own.
    mutating func press(_ key: Key) -> Bool {
        switch current?.kind {
        case .text?: return line.press(key)
        case .choice? where key == Key(.left): turn(-1)
        case .choice? where key == Key(.right): turn(1)
        default: return false
        }
        return true
    }

    /// The next of the choices stands in the line, to be taken.
    private mutating func turn(_ step: Int) {
        guard case .choice(let choices)? = current?.kind, !choices.isEmpty else { return }
        let here = choices.firstIndex(of: line.text) ?? 0
        line = TextLine(choices[(here + step + choices.count) % choices.count])
    }

    /// What the owner is to take; `nil` where nothing was typed.
    var typed: String? {
        guard let current else { return nil }
        switch current.kind {
        case .text, .choice: return line.text.isIdentical(to: current.text) ? nil : line.text
        case .action, .heading, .remark: return nil
        }
    }

    mutating func reveal(rows height: Int) {
        guard height > 0 else { return }
        // A heading above the first of its rows is seen with it.
        let top = selected > 0 && rows.indices.contains(selected - 1) && rows[selected - 1].kind == .heading
        let first = top ? selected - 1 : selected
        if first < scroll { scroll = first }
        if selected >= scroll + height { scroll = selected - height + 1 }
        scroll = max(0, min(scroll, rows.count - height))
    }
}
