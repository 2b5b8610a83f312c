import Bulletins

extension Layout {
    /// Gives every block from the changed ones on its rows, by integer work alone; stops where nothing moves any more.
    ///
    /// A heading is kept with the first line of what stands under it (keepNext and keepLines of a docx); the rows of a
    /// table and pictures are not parted; otherwise paragraphs run over page breaks line by line.
    mutating func paginate(from changed: Range<Int>) {
        let imprint = imprintStart
        var index = min(changed.lowerBound, imprint)
        while index > 0, extents[index - 1].keepsWithNext { index -= 1 }
        var row = index == 0 ? 0 : extents[index - 1].end + extents[index - 1].rowsAfter
        while index < imprint {
            row += extents[index].rowsBefore
            var headRows = 0
            if let rowsPerPage = measure.rowsPerPage {
                if extents[index].startsPage {
                    row = (row - extents[index].rowsBefore).roundedUp(to: rowsPerPage)
                } else if extents[index].keepsWithNext || extents[index].isWhole {
                    let kept = extents[index].keepsWithNext ? keptRows(from: index) : extents[index].rows
                    let used = row % rowsPerPage
                    // A heading longer than a page is kept with nothing.
                    if used + kept > rowsPerPage, kept <= rowsPerPage { row += rowsPerPage - used }
                }
                if row % rowsPerPage == 0, extents[index].isWhole { headRows = repeatedHeadRows(index, rowsPerPage) }
                row += headRows
            }
            if index >= changed.upperBound, extents[index].firstRow == row, extents[index].headRows == headRows {
                let last = extents[imprint - 1]
                row = last.end + last.rowsAfter
                break
            }
            extents[index].firstRow = row
            extents[index].headRows = headRows
            row = extents[index].end + extents[index].rowsAfter
            index += 1
        }
        placeImprint(after: row)
        numberContents()
    }

    /// The rows that the head of a table takes where it is printed again above a row of its body; none where it would
    /// take half of the page.
    private func repeatedHeadRows(_ index: Int, _ rowsPerPage: Int) -> Int {
        guard let table = blocks[index].row, table.heads > 0, table.index >= table.heads else { return 0 }
        let first = index - table.index
        let rows = (first..<first + table.heads).reduce(0) { $0 + extents[$1].rows }
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
    private func keptRows(from heading: Int) -> Int {
        var rows = 0
        var index = heading
        while index < extents.count, extents[index].keepsWithNext {
            rows += extents[index].rows + extents[index].rowsAfter + (index == heading ? 0 : extents[index].rowsBefore)
            index += 1
        }
        guard index < extents.count else { return rows + 1 }
        return rows + extents[index].rowsBefore + (extents[index].isWhole ? extents[index].rows : 1)
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

    /// The block that a row shows; `nil` for a blank row.
    package func block(atRow row: Int) -> Int? {
        guard let block = lastBlock(beginningAtOrBefore: row), row < extents[block].end else { return nil }
        return block
    }

    /// By halving: rows rise from block to block.
    func lastBlock(beginningAtOrBefore row: Int) -> Int? {
        var low = 0
        var high = extents.count
        while low < high {
            let middle = (low + high) / 2
            if extents[middle].firstRow <= row { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}

extension Int {
    fileprivate func roundedUp(to multiple: Int) -> Int { (self + multiple - 1) / multiple * multiple }
}
