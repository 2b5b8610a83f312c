import Bulletins
import Screen

/// The rows of the page as they were drawn last, so that a key draws what it changed.
///
/// Only rows on which nothing is marked but findings are remembered. A copy of the desk that changes takes a memory of
/// its own.
final class DrawnRows: @unchecked Sendable {
    /// What the drawing of every row depends on.
    struct Circumstances: Equatable {
        let width: DisplayWidth
        /// Counts the readings of the proofreader.
        let reading: Int
    }

    struct Key {
        let block: Int
        let line: Int
    }

    /// By block and line.
    private var rows: [Int: [Int: [Cell]]] = [:]
    private var circumstances: Circumstances?

    func cells(_ key: Key, in circumstances: Circumstances) -> [Cell]? {
        self.circumstances == circumstances ? rows[key.block]?[key.line] : nil
    }

    func remember(_ cells: some Sequence<Cell>, _ key: Key, in circumstances: Circumstances) {
        if self.circumstances != circumstances { rows = [:] }
        self.circumstances = circumstances
        rows[key.block, default: [:]][key.line] = Array(cells)
    }

    /// All but what the edits left alone.
    func copy(after edits: [Edit], block: (Place) -> Int?) -> DrawnRows {
        let copy = DrawnRows()
        copy.circumstances = circumstances
        copy.rows = rows
        copy.forget(after: edits, block: block)
        return copy
    }

    /// Forgets what the edits may have changed: the block of a text, or everything.
    func forget(after edits: [Edit], block: (Place) -> Int?) {
        for edit in edits {
            guard case .replace(let place, _, _) = edit, place.part != .masthead, place.part != .imprint,
                let block = block(place)
            else {
                rows = [:]
                return
            }
            rows[block] = nil
        }
    }
}
