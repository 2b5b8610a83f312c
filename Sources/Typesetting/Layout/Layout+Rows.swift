extension Layout {
    /// The row with what is printed in it; made when asked, from that line alone.
    package func row(_ row: Int) -> Row {
        let page = page(ofRow: row)
        let rowOnPage = row - page * (measure.rowsPerPage ?? 0)
        guard let block = block(atRow: row) else {
            return Row(block: nil, kind: nil, line: 0, page: page, rowOnPage: rowOnPage, glyphs: [])
        }
        let line = row - extents[block].firstRow
        return Row(
            block: block, kind: blocks[block].kind, line: line, page: page, rowOnPage: rowOnPage,
            glyphs: compose(block, line).glyphs)
    }

    /// The places of the caret in a row, from left to right, in reading order where they share a column.
    package func stops(row: Int) -> [Stop] {
        block(atRow: row).map { compose($0, row - extents[$0].firstRow).stops } ?? []
    }

    /// Sets one line of a block.
    func compose(_ index: Int, _ line: Int) -> ComposedLine {
        let block = blocks[index]
        let room = room(block.kind.style, line: line)
        return ComposedLine(
            block, lines[index], line, start: room.start, columns: room.columns,
            centredIn: block.kind.style.alignment == .centre ? measure.columns : nil)
    }
}
