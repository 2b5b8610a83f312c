extension Layout {
    /// The row with what is printed in it; made when asked, from that line alone.
    package func row(_ row: Int) -> Row {
        let page = page(ofRow: row)
        let rowOnPage = row - page * (measure.rowsPerPage ?? 0)
        if let block = block(atRow: row), let line = line(atRow: row, of: block) {
            let glyphs = compose(block, line).glyphs
            return Row(
                block: block, kind: blocks[block].kind, line: line, page: page, rowOnPage: rowOnPage,
                glyphs: glyphs, leadGlyphs: leadGlyphs(glyphs, block, line), bars: bars(block))
        }
        guard let (head, line) = repeatedHead(atRow: row) else {
            return Row(block: nil, kind: nil, line: 0, page: page, rowOnPage: rowOnPage, glyphs: [])
        }
        return Row(
            block: head, kind: blocks[head].kind, line: line, page: page, rowOnPage: rowOnPage,
            glyphs: compose(head, line).glyphs.map(\.withoutPosition), isRepeated: true, bars: bars(head))
    }

    /// Whether what a stretch pushes to the right has no room beside the text before it, and stands on the next line.
    package func pushesDown(_ index: Int) -> Bool {
        guard let fill = blocks[index].runs.firstIndex(of: .fill), fill > 0 else { return false }
        let byte = blocks[index].runs[..<fill].reduce(0) { $0 + $1.string.utf8.count }
        return byte > 0 && lines[index].lines.dropFirst().contains { Int($0.byte) == byte }
    }

    private func leadGlyphs(_ glyphs: [Glyph], _ block: Int, _ line: Int) -> Int {
        guard let lead = blocks[block].lead, line < lines[block].lines.count else { return 0 }
        var rest = lead.scalars - Int(lines[block].lines[line].scalar)
        var count = 0
        while rest > 0, count < glyphs.count {
            rest -= glyphs[count].text.unicodeScalars.count
            count += 1
        }
        return count
    }

    private func bars(_ block: Int) -> [Int] {
        guard let row = blocks[block].row else { return [] }
        return row.cells.map { $0.start - TableRow.margin } + [row.columns - 1]
    }

    /// The head of a table that is printed again at the top of a page, and which of its lines stands there.
    private func repeatedHead(atRow row: Int) -> (block: Int, line: Int)? {
        let last = lastBlock(beginningAtOrBefore: row)
        if let last, row < extents[last].end { return measure.rowsPerPage.flatMap { head(of: last, line: row % $0) } }
        let next = (last ?? -1) + 1
        guard next < blocks.count, extents[next].headRows > 0 else { return nil }
        return head(of: next, line: row - (extents[next].firstRow - extents[next].headRows))
    }

    /// A line of the head of the table that a block is a row of.
    private func head(of block: Int, line: Int) -> (block: Int, line: Int)? {
        guard let table = blocks[block].row, line >= 0 else { return nil }
        var line = line
        for head in block - table.index..<block - table.index + table.heads {
            if line < extents[head].lines { return (head, line) }
            line -= extents[head].lines
        }
        return nil
    }

    package func isLast(_ row: Row) -> Bool { row.block.map { row.line + 1 == lines[$0].rows } ?? false }

    /// The places of the caret in a row, from left to right, in reading order where they share a column.
    package func stops(row: Int) -> [Stop] {
        block(atRow: row).flatMap { block in line(atRow: row, of: block).map { compose(block, $0).stops } } ?? []
    }

    /// Sets one line of a block.
    func compose(_ index: Int, _ line: Int) -> ComposedLine {
        let block = blocks[index]
        if let row = block.row { return composeRow(index, row, line) }
        let room = room(block.style, line: line)
        // The name of a picture stands in the middle of its frame.
        let line = line - (lines[index].rows - lines[index].lines.count) / 2
        guard lines[index].lines.indices.contains(line) else { return ComposedLine() }
        return ComposedLine(
            block.runs, lines[index].lines, line,
            block.style.alignment == .centre
                ? .centred(in: measure.columns, of: room.columns) : .leading(room.start, of: room.columns))
    }

    /// One line of the row of a table: of every cell the line that stands there.
    private func composeRow(_ index: Int, _ row: TableRow, _ line: Int) -> ComposedLine {
        var result = ComposedLine()
        for cell in row.cells {
            let origin = index - cell.above
            guard let (cellLine, lines) = self.line(of: cell, in: origin, line + rows(above: index, from: origin))
            else {
                continue
            }
            let setting: ComposedLine.Setting =
                switch cell.alignment {
                case .leading: .leading(cell.start, of: cell.columns)
                case .centre: .middle(cell.start, of: cell.columns)
                case .trailing(let pad): .trailing(cell.start, of: cell.columns, pad)
                }
            result.append(ComposedLine([blocks[origin].runs[cell.run]], lines, cellLine, setting))
        }
        return result
    }

    /// Which line of a cell's text stands on a line counted from the row in which the cell begins; it stands in the
    /// middle of the rows that it reaches over.
    private func line(of cell: TableRow.Cell, in origin: Int, _ line: Int) -> (line: Int, of: [Line])? {
        let lines = lines[origin].cells[cell.run]
        let line = line - offset(of: cell, in: origin)
        return lines.indices.contains(line) ? (line, lines) : nil
    }

    /// The rows free above the text of a cell; none where its row goes on to the next page.
    package func offset(of cell: TableRow.Cell, in origin: Int) -> Int {
        if isParted(origin) { return 0 }
        return max(0, (rows(above: origin + cell.down, from: origin) - lines[origin].cells[cell.run].count) / 2)
    }

    /// Whether the text of a cell stands on one line.
    package func isOneLine(_ cell: TableRow.Cell, in origin: Int) -> Bool { lines[origin].cells[cell.run].count == 1 }

    /// The rows of the blocks of a table before one, from another of them on.
    private func rows(above index: Int, from origin: Int) -> Int {
        index == origin ? 0 : (origin..<index).reduce(0) { $0 + lines[$1].rows }
    }
}

extension Glyph {
    fileprivate var withoutPosition: Glyph { Glyph(text: text, column: column, columns: columns, position: nil) }
}
