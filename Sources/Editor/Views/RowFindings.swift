import Bulletins
import Proofreading
import Typesetting

/// What the proofreader says of the characters of a row.
struct RowFindings {
    private var found: [Finding] = []

    init(_ row: Row, of printed: PrintedBlock, on desk: borrowing Desk) {
        for known in printed.known {
            let offsets = row.glyphs.lazy.compactMap { $0.position?.place == known.place ? $0.position?.offset : nil }
            guard let first = offsets.first, let last = offsets.last else { continue }
            found +=
                desk.proofreader?.findings(
                    at: known.place, text: desk.text(known.place), touching: first...max(first, last)) ?? []
        }
    }

    /// The finding that covers the character before which the position is.
    func at(_ position: Position) -> Finding? {
        found.last { $0.covers(position.offset) && $0.place == position.place }
    }
}
