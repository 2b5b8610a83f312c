import Bulletins
import Typesetting

extension Desk {
    /// How many columns a table that is wider than the screen is moved to the left, so that the caret in it is seen.
    ///
    /// - Parameters:
    ///   - block: a row of the table.
    ///   - visible: the columns from the left edge of the page to that of the screen.
    func shift(ofTable block: Int, visible: Int) -> Int {
        guard let row = layout.blocks[block].row, row.columns > visible, let point = caretPoint,
            let caret = layout.block(of: caret.position.place), let own = layout.blocks[caret].row,
            caret - own.index == block - row.index
        else { return 0 }
        // Half a screen at a time: each step draws the whole table anew.
        let step = max(1, visible / 2)
        let hidden = max(0, point.column - (visible - 4))
        return min((hidden + step - 1) / step * step, row.columns - visible)
    }
}
