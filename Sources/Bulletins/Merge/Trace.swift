/// Where a text stands after somebody else has changed the issue.
package struct Trace: Equatable, Sendable {
    /// What was taken away with the text.
    package enum Loss: Equatable, Sendable {
        case table
        case row(String)
        case column(String)
        /// The cell is still there, under another.
        case covered
    }

    /// Its place now; where it is gone, that of what is nearest.
    package var place: Place
    package var loss: Loss?
}

extension Bulletin {
    /// Where a text of `former` is here: its paragraph may have been moved, and so may the row and the column of its cell.
    package func trace(_ place: Place, from former: Bulletin) -> Trace {
        guard let (index, slot) = place.field?.slot, let old = former.paragraphs(of: place.part),
            old.indices.contains(index), let new = paragraphs(of: place.part)
        else { return Trace(place: place) }
        guard let found = new.index(of: index, from: old) else {
            // What stood behind the table is in its place.
            return old[index].table == nil
                ? Trace(place: place) : Trace(place: Place(place.part, .paragraph(index)), loss: .table)
        }
        guard case .cell(let row, let column) = slot, let before = old[index].table, let table = new[found].table else {
            return Trace(place: Place(place.part, Field(found, slot)))
        }
        let (cell, loss) = table.trace(row, column, from: before)
        return Trace(place: Place(place.part, .cell(found, row: cell.row, column: cell.column)), loss: loss)
    }
}

extension Table {
    /// Where a cell of another version of the table is; where its row or column is gone, the nearest cell.
    fileprivate func trace(
        _ row: Int, _ column: Int, from former: Table
    ) -> (cell: (row: Int, column: Int), loss: Trace.Loss?) {
        let (rows, columns) = former.matches(in: self)
        func nearest(_ matches: [Int?], _ line: Int, of count: Int) -> Int {
            let near = Array(line..<count) + (0..<min(line, count)).reversed()
            return near.lazy.compactMap { matches.firstIndex(of: $0) }.first ?? 0
        }
        let cell = (
            row: nearest(rows, row, of: former.rows.count), column: nearest(columns, column, of: former.columnCount)
        )
        let owner = coverage[cell.row][cell.column]
        let wasShown = former.coverage[row][column] == (row, column)
        let loss: Trace.Loss? =
            if !rows.contains(row) {
                .row(former.name(ofRow: row))
            } else if !columns.contains(column) {
                .column(former.name(ofColumn: column))
            } else if wasShown, owner != cell {
                .covered
            } else {
                nil
            }
        return (owner, loss)
    }
}

extension [Paragraph] {
    /// Which of these a paragraph of an earlier body is now; `nil` where it is gone.
    fileprivate func index(of index: Int, from former: [Paragraph]) -> Int? {
        if let same = only(former[index]), former.only(former[index]) != nil { return same }
        let matches = Alignment(former, self, Array.likeness).matches
        if let found = matches.firstIndex(of: index), self[found].isLike(former[index]) { return found }
        if let same = indices.filter({ self[$0] == former[index] }).min(by: { abs($0 - index) < abs($1 - index) }) {
            return same
        }
        // Moved and changed: the likest of the kind that is no other of them.
        if former[index].isPlain { return nil }
        return indices.filter { new in
            self[new].isLike(former[index]) && !(matches[new].map { self[new].isLike(former[$0]) } ?? false)
        }
        .map { (index: $0, likeness: Array.likeness(former[index], self[$0])) }
        .filter { $0.likeness >= Alignment.threshold }.max { $0.likeness < $1.likeness }?.index
    }

    /// The index of the only one that is the same.
    private func only(_ paragraph: Paragraph) -> Int? {
        guard let first = firstIndex(of: paragraph), self[(first + 1)...].allSatisfy({ $0 != paragraph }) else {
            return nil
        }
        return first
    }

    private static func likeness(_ a: Paragraph, _ b: Paragraph) -> Int {
        guard let one = a.plain, let other = b.plain else { return ParagraphObjects.likeness(a, b) }
        if a == b { return 100 }
        let (old, new) = ([Unicode.Scalar](one.unicodeScalars), [Unicode.Scalar](other.unicodeScalars))
        let gone = old.difference(to: new).old
        return (old.count - gone.count) * 99 / Swift.max(1, old.count, new.count)
    }
}
