internal import Screen

/// A part of a row that stands the same as before, but some columns further right or left.
///
/// A character typed at the head of a paragraph moves every row below it. The terminal can move what it has (ICH, DCH):
/// a few bytes instead of the whole row. What stays different after the move, ncurses writes.
struct RowShift: Equatable {
    /// The first column that moves.
    var column: Int
    /// Columns to the right; to the left where negative.
    var distance: Int
    /// Where columns are taken out or put in, so that what stands behind keeps its place, in the row as it is after the
    /// first of the two operations; nil where the row's end swallows them.
    var compensation: Int?

    /// The widest move that is looked for: a phrase of twelve characters.
    private static let reach = 24
    /// Bytes for going to another place and for shifting there, about.
    private static let operation = 9

    /// The shift that saves most against writing what differs; nil where none saves enough.
    ///
    /// Both rows are whole characters and equally long.
    static func best(from old: ArraySlice<Cell>, to new: ArraySlice<Cell>) -> RowShift? {
        let width = new.count
        guard old.count == width, let first = zip(old, new).enumerated().first(where: { $1.0 != $1.1 })?.offset
        else { return nil }
        let pair = Pair(old: old, new: new, width: width)
        let plain = pair.cost(of: first..<width)
        // Not worth a look.
        guard plain > 3 * operation else { return nil }
        var best: (shift: RowShift, cost: Int)?
        for size in 1...reach {
            for distance in [size, -size] {
                guard let shift = pair.shift(at: first, by: distance), shift.cost < best?.cost ?? plain else {
                    continue
                }
                best = shift
            }
        }
        return best?.shift
    }

    /// Two states of one row.
    private struct Pair {
        let old: ArraySlice<Cell>
        let new: ArraySlice<Cell>
        let width: Int

        func before(_ column: Int) -> Cell { old[old.startIndex + column] }
        func after(_ column: Int) -> Cell { new[new.startIndex + column] }

        /// The bytes of the characters that differ, and of going to them.
        func cost(of columns: Range<Int>) -> Int {
            var bytes = 0
            var isInRun = false
            for column in columns {
                let differs = before(column) != after(column)
                if differs { bytes += after(column).text.utf8Count + (isInRun ? 0 : RowShift.operation / 2) }
                isInRun = differs
            }
            return bytes
        }

        /// Whether a character begins at the column, or the row ends there.
        private func isBoundary(_ column: Int, in row: ArraySlice<Cell>) -> Bool {
            column == width || column < width && row[row.startIndex + column].columns > 0
        }

        /// The shift by this distance as far as the rows agree with it, and what it costs with all that is left to write.
        func shift(at first: Int, by distance: Int) -> (shift: RowShift, cost: Int)? {
            let size = abs(distance)
            // Where the part that moves begins, before and after.
            let from = distance > 0 ? first : first + size
            let to = distance > 0 ? first + size : first
            guard max(from, to) < width, isBoundary(from, in: old), isBoundary(to, in: new) else { return nil }
            var length = 0
            while max(from, to) + length < width, before(from + length) == after(to + length) { length += 1 }
            // Neither cut a character in two; behind the part, the columns that go or come must be whole ones.
            while length > 0 {
                let isWhole = isBoundary(from + length, in: old) && isBoundary(to + length, in: new)
                if isWhole, isBoundary(max(from, to) + length, in: old) { break }
                length -= 1
            }
            guard length > 0 else { return nil }
            let end = max(from, to) + length
            let place = distance > 0 ? from + length : to + length
            let shift = RowShift(column: first, distance: distance, compensation: end == width ? nil : place)
            var cost = RowShift.operation + (shift.compensation == nil ? 0 : RowShift.operation)
            // What came new, and what differs behind the part.
            let fresh = distance > 0 ? first..<first + size : place..<end
            cost += fresh.reduce(RowShift.operation / 2) { $0 + after($1).text.utf8Count }
            cost += self.cost(of: end..<width)
            return (shift, cost)
        }
    }
}
