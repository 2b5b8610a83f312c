import Proofreading
import Screen
import Typesetting

/// The blocks on the screen as they were drawn last, line by line.
///
/// A frame asks for them in their order, from the first to the last; those that it does not ask for are forgotten.
struct DrawnPage: Sendable {
    /// What the look of every block depends on.
    struct Room: Equatable, Sendable {
        let width: DisplayWidth
        let measure: Measure
        /// The room that the text has in print, where the screen is too narrow for it.
        let printed: Measure?
        /// How many cells a row of the screen has.
        let columns: Int
        /// Which findings are let stand.
        let exceptions: Proofreader.Exceptions?
    }

    private struct Entry: Sendable {
        let index: Int
        let block: PrintedBlock
        var lines: [Line] = []
    }

    private struct Line: Sendable {
        let number: Int
        let cells: [Cell]
    }

    private var room: Room?
    private var entries: [Entry] = []
    /// Those of the frame before; the ones before `next` have been passed.
    private var former: [Entry] = []
    private var next = 0

    /// To be called before the blocks of a frame are drawn.
    mutating func begin(in room: Room) {
        swap(&entries, &former)
        entries.removeAll(keepingCapacity: true)
        next = self.room == room ? 0 : former.count
        self.room = room
    }

    /// The block with this index comes; what is known of it holds where it looks the same.
    mutating func open(_ block: PrintedBlock, at index: Int) {
        while next < former.count, former[next].index < index { next += 1 }
        if next < former.count, former[next].index == index, former[next].block.looks(like: block) {
            entries.append(former[next])
        } else {
            entries.append(Entry(index: index, block: block))
        }
    }

    /// Puts a line of the block that was opened last on the frame, as it was drawn before or as it is drawn now.
    mutating func put(
        _ number: Int, at point: Point, on frame: inout Frame, draw: (PrintedBlock, inout Frame) -> Void
    ) {
        guard let room, let last = entries.indices.last else { return }
        if let line = entries[last].lines.first(where: { $0.number == number }) {
            return frame.put(line.cells, at: point)
        }
        draw(entries[last].block, &frame)
        let cells = frame.row(point.row).dropFirst(point.column).prefix(room.columns)
        entries[last].lines.append(Line(number: number, cells: Array(cells)))
    }

    /// The frame ends.
    mutating func end() { former.removeAll(keepingCapacity: true) }
}
