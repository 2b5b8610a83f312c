package import Bulletins

extension Layout {
    /// Where a position stands on the grid; `nil` where its place is not printed.
    ///
    /// A position at which a line was broken begins the next row; with `atLineEnd` it ends the row before. An offset
    /// inside a grapheme cluster stands before the cluster, one beyond the text at its end.
    package func point(of position: Position, atLineEnd: Bool = false) -> GridPoint? {
        guard let block = block(of: position.place), isPrinted(block) else { return nil }
        var line = line(of: position, in: block, atLineEnd: atLineEnd)
        // A cell that reaches down may have its text in the rows of other blocks, on other pages too.
        var last = block
        while blocks[block].row != nil, line >= lines[last].rows, last + 1 < blocks.count {
            line -= lines[last].rows
            last += 1
        }
        let row = row(ofLine: line, of: last)
        let stops = compose(last, line).stops.filter { $0.position.place == position.place }
        guard let stop = stops.last(where: { $0.position.offset <= position.offset }) ?? stops.first else { return nil }
        return GridPoint(row: row, column: stop.column)
    }

    /// The position of the caret's nearest stop in a row; `nil` where the row has no text to type into.
    ///
    /// Of several stops at one column the last in reading order is taken: of an empty contributor and the headline
    /// behind it, the headline.
    package func position(row: Int, column: Int) -> (position: Position, atLineEnd: Bool)? {
        var best: Stop?
        for stop in stops(row: row) {
            guard let old = best else {
                best = stop
                continue
            }
            let nearer = abs(stop.column - column) < abs(old.column - column)
            if nearer || stop.column == old.column { best = stop }
        }
        return best.map { ($0.position, $0.atLineEnd) }
    }

    /// The line of a block in which a position of one of its texts stands.
    private func line(of position: Position, in block: Int, atLineEnd: Bool) -> Int {
        if let row = blocks[block].row { return line(of: position, in: block, row, atLineEnd: atLineEnd) }
        var start = 0
        var length = 0
        for run in blocks[block].runs {
            length = run.string.scalarCount
            if run.place == position.place { break }
            start += length
        }
        let offset = min(max(0, position.offset), length)
        let lines = lines[block].lines
        let above = self.lines[block].rows - lines.count
        let line = Layout.line(of: start + offset, in: lines, atLineEnd: atLineEnd, isEnd: offset == length, offset > 0)
        return above / 2 + line
    }

    /// The same in a cell, counted from the row of its table in which it begins.
    private func line(of position: Position, in block: Int, _ row: TableRow, atLineEnd: Bool) -> Int {
        guard let run = blocks[block].runs.firstIndex(where: { $0.place == position.place }),
            let cell = row.cells.first(where: { $0.run == run && $0.above == 0 })
        else { return 0 }
        let length = blocks[block].runs[run].string.scalarCount
        let offset = min(max(0, position.offset), length)
        let line = Layout.line(
            of: offset, in: lines[block].cells[run], atLineEnd: atLineEnd, isEnd: offset == length, offset > 0)
        return self.offset(of: cell, in: block) + line
    }

    private static func line(
        of scalar: Int, in lines: [Line], atLineEnd: Bool, isEnd: Bool, _ isInside: Bool
    ) -> Int {
        let line = (lines.firstIndex { $0.scalar > scalar } ?? lines.count) - 1
        guard line > 0, Int(lines[line].scalar) == scalar, isInside else { return line }
        // At a break: the end of a text stays with its last character, where something else begins the next line.
        return atLineEnd || isEnd ? line - 1 : line
    }
}
