import Bulletins

extension Layout {
    /// Gives every block from the changed ones on its rows, by integer work alone; stops where nothing moves any more.
    ///
    /// A heading is kept with the first line of what stands under it (keepNext and keepLines of a docx); the rows of a
    /// table, unless they are high, and pictures are not parted; otherwise paragraphs run over page breaks line by line.
    mutating func paginate(from changed: Range<Int>) {
        let imprint = imprintStart
        var index = min(changed.lowerBound, imprint)
        while index > 0, extents[index - 1].keepsWithNext { index -= 1 }
        var row = index == 0 ? 0 : extents[index - 1].end + extents[index - 1].rowsAfter
        while index < imprint {
            let old = extents[index]
            put(index, below: row)
            row = extents[index].end + extents[index].rowsAfter
            if index >= changed.upperBound, extents[index] == old {
                let last = extents[imprint - 1]
                row = last.end + last.rowsAfter
                break
            }
            index += 1
        }
        placeImprint(after: row)
        numberContents()
    }

    /// Gives a block its rows, from the first that is free.
    private mutating func put(_ index: Int, below free: Int) {
        var row = free + extents[index].rowsBefore
        var extent = extents[index]
        (extent.rows, extent.headRows, extent.innerHeadRows) = (extent.isNotice ? 0 : extent.lines, 0, 0)
        if let rowsPerPage = measure.rowsPerPage {
            let isWhole = extent.isWhole && !extent.isParted(rowsPerPage)
            if extent.startsPage {
                row = free.roundedUp(to: rowsPerPage)
            } else if extent.keepsWithNext || isWhole {
                let kept = extent.keepsWithNext ? keptRows(from: index, rowsPerPage) : extent.rows
                let used = row % rowsPerPage
                // A heading longer than a page is kept with nothing.
                if used + kept > rowsPerPage, kept <= rowsPerPage { row += rowsPerPage - used }
            }
            // Nothing but who signs and what stands below is on the page.
            if extent.isNotice, row % rowsPerPage == 0 { extent.rows = extent.lines }
            if extent.isRow { row += putHeads(&extent, index, at: row, rowsPerPage) }
        }
        extent.firstRow = row
        extents[index] = extent
    }

    /// The head of a table is printed again above a row at the head of a page, and on each page that the row goes on to.
    ///
    /// - Returns: the rows above it.
    private func putHeads(_ extent: inout Extent, _ index: Int, at row: Int, _ rowsPerPage: Int) -> Int {
        let isFirst = row % rowsPerPage == 0
        guard isFirst || row % rowsPerPage + extent.rows > rowsPerPage else { return 0 }
        let heads = repeatedHeadRows(index, rowsPerPage)
        if isFirst { extent.headRows = heads }
        let over = row % rowsPerPage + extent.headRows + extent.rows - rowsPerPage
        if heads > 0, over > 0 {
            extent.innerHeadRows = heads
            extent.rows += over.roundedUp(to: rowsPerPage - heads) / (rowsPerPage - heads) * heads
        }
        return extent.headRows
    }

    /// The rows that the head of a table takes where it is printed again above a row of its body; none where it would
    /// take half of the page.
    private func repeatedHeadRows(_ index: Int, _ rowsPerPage: Int) -> Int {
        guard let table = blocks[index].row, table.heads > 0, table.index >= table.heads else { return 0 }
        let first = index - table.index
        let rows = (first..<first + table.heads).reduce(0) { $0 + extents[$1].lines }
        return 2 * rows <= rowsPerPage ? rows : 0
    }

    /// Puts the page of every heading into the table of contents; a number more or less moves nothing.
    private mutating func numberContents() {
        guard sheet.paper.contents?.pages ?? false, let contents = blocks(ofPart: Manuscript.contents) else { return }
        for index in contents {
            guard case .contentsEntry(_, let id) = blocks[index].kind else { continue }
            let first = blocks(ofPart: id)?.first.map { extents[$0].firstRow }
            let page = measure.rowsPerPage == nil ? nil : first.map { self.page(ofRow: $0) + 1 }
            let text = Run.derived(Manuscript.pageText(page))
            guard blocks[index].runs.last != text else { continue }
            manuscript.blocks[index] = blocks[index].with(runs: blocks[index].runs.dropLast() + [text])
        }
    }

    /// The rows from a heading to the first line of the text under it.
    private func keptRows(from heading: Int, _ rowsPerPage: Int) -> Int {
        var rows = 0
        var index = heading
        while index < extents.count, extents[index].keepsWithNext {
            let extent = extents[index]
            rows += (extent.isNotice ? 0 : extent.lines) + extent.rowsAfter + (index == heading ? 0 : extent.rowsBefore)
            index += 1
        }
        guard index < extents.count else { return rows + 1 }
        let next = extents[index]
        return rows + next.rowsBefore + (next.isWhole && !next.isParted(rowsPerPage) ? next.lines : 1)
    }

    /// Sets the imprint on the foot of the last page, a blank row below the text; where that has no room, on the foot
    /// of a page of its own with （此页无正文） at its head.
    private mutating func placeImprint(after bodyEnd: Int) {
        var index = imprintStart
        imprintStandsAlone = false
        guard index < blocks.count else {
            rowCount = measure.rowsPerPage.map { max(bodyEnd.roundedUp(to: $0), $0) } ?? bodyEnd
            return
        }
        let notice = blocks[index].kind == .blankPageNotice ? index : nil
        if notice != nil { index += 1 }
        let rows = extents[index...].reduce(0) { $0 + $1.rows }
        rowCount = bodyEnd + 1 + rows
        if let rowsPerPage = measure.rowsPerPage {
            rowCount = rowCount.roundedUp(to: rowsPerPage)
            let head = (rowCount - rows) / rowsPerPage * rowsPerPage
            imprintStandsAlone = head >= bodyEnd
            if let notice {
                extents[notice].firstRow = imprintStandsAlone ? head : bodyEnd
                extents[notice].rows = imprintStandsAlone && head < rowCount - rows ? 1 : 0
            }
        } else if let notice {
            extents[notice].firstRow = bodyEnd
            extents[notice].rows = 0
        }
        var row = rowCount - rows
        for block in index..<blocks.count {
            extents[block].firstRow = row
            row += extents[block].rows
        }
    }

    /// Whether a block is on paper: all are, save （此页无正文） while the last page has text.
    package func isPrinted(_ block: Int) -> Bool { extents[block].rows > 0 }

    /// The rows of a block, without the blank rows around it.
    package func rows(ofBlock block: Int) -> Range<Int> { extents[block].firstRow..<extents[block].end }

    /// The block that a row shows; `nil` for a blank row, and for the head of a table that is printed again.
    package func block(atRow row: Int) -> Int? {
        guard let block = lastBlock(beginningAtOrBefore: row), row < extents[block].end,
            line(atRow: row, of: block) != nil
        else { return nil }
        return block
    }

    /// Whether a block goes on to the next page where it is the row of a table.
    package func isParted(_ block: Int) -> Bool { measure.rowsPerPage.map(extents[block].isParted) ?? false }

    /// Which line of a block stands on one of its rows; `nil` where the head of its table is printed again.
    func line(atRow row: Int, of block: Int) -> Int? {
        let extent = extents[block]
        let pages = page(ofRow: row) - page(ofRow: extent.firstRow)
        guard extent.innerHeadRows > 0, pages > 0, let rowsPerPage = measure.rowsPerPage else {
            return row - extent.firstRow
        }
        guard row % rowsPerPage >= extent.innerHeadRows else { return nil }
        return row - extent.firstRow - pages * extent.innerHeadRows
    }

    func row(ofLine line: Int, of block: Int) -> Int {
        let extent = extents[block]
        guard extent.innerHeadRows > 0, let rowsPerPage = measure.rowsPerPage else { return extent.firstRow + line }
        let over = line - (rowsPerPage - extent.firstRow % rowsPerPage)
        let pages = over < 0 ? 0 : over / (rowsPerPage - extent.innerHeadRows) + 1
        return extent.firstRow + line + pages * extent.innerHeadRows
    }

    /// By halving: rows rise from block to block.
    func lastBlock(beginningAtOrBefore row: Int) -> Int? {
        let next = extents.indices.partitioningIndex { extents[$0].firstRow > row }
        return next == 0 ? nil : next - 1
    }
}

extension Int {
    fileprivate func roundedUp(to multiple: Int) -> Int { (self + multiple - 1) / multiple * multiple }
}
