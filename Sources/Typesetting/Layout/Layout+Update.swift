package import Bulletins

extension Layout {
    /// Follows the bulletin to what it is after edits.
    ///
    /// Typing in a text breaks that block again, and a paragraph more or less concerns its item alone; the rows below
    /// move by addition. Other edits of the structure make all blocks anew, but break only those whose text is new.
    package mutating func update(to bulletin: Bulletin, after edits: [Edit]) {
        // The parts must stand where they stood: the bulletin is what it is after the last edit.
        guard !edits.contains(where: \.movesParts), bulletin.hasLead == hasLead else {
            let old = self
            manuscript = Manuscript(bulletin, series: series, sheet)
            rebuild(bulletin, reusing: old)
            return
        }
        var breaking = LineBreaking()
        for edit in edits { follow(edit, bulletin, &breaking) }
    }

    /// Does what an edit asks without touching other parts.
    private mutating func follow(_ edit: Edit, _ bulletin: Bulletin, _ breaking: inout LineBreaking) {
        switch edit {
        case .replace(let place, _, _): replaceText(at: place, bulletin, &breaking)
        case .paragraphs(let part, _, _), .runIn(let part, _):
            replaceBlocks(ofPart: part, bulletin, &breaking)
            // With its first paragraph an attachment gets a page, and with its last it loses it.
            if case .part(_, .attachment)? = homes[part]?.part { replaceBlocks(ofPart: .closing, bulletin, &breaking) }
        case .masthead: replaceBlocks(ofPart: .masthead, bulletin, &breaking)
        case .imprint: replaceBlocks(ofPart: .imprint, bulletin, &breaking)
        case .all(let edits): for edit in edits { follow(edit, bulletin, &breaking) }
        case .look, .ignore, .note, .insert, .remove, .move, .become: break
        }
    }

    private mutating func replaceText(at place: Place, _ bulletin: Bulletin, _ breaking: inout LineBreaking) {
        guard let home = homes[place.part], let blocks = blocks(ofPart: place.part) else { return }
        guard case .part(let id, let path) = home.part, let field = place.field else {
            // The lines of the masthead and the imprint hang together, and some are printed only with a text.
            return replaceBlocks(ofPart: place.part, bulletin, &breaking)
        }
        switch field {
        case .paragraph(let index):
            // A text alone: neither its neighbours nor the numbers of headings hang on it.
            let block = self.blocks(ofParagraph: index, in: blocks)
            guard block.count == 1, let text = bulletin.item(at: path)?.paragraphs.plain(at: index),
                self.blocks[block.lowerBound].runs.count == 1, index > 0 || !standsUnderMark(block.lowerBound)
            else { return replaceBlocks(ofPart: id, bulletin, &breaking) }
            set(Manuscript.plain(text, index, id, sheet), at: block.lowerBound, &breaking)
        case .cell(let index, let row, let column):
            guard replaceCell(index, row, column, id, bulletin, &breaking) else {
                return replaceBlocks(ofPart: id, bulletin, &breaking)
            }
        case .headline, .contributor, .title:
            if case .attachment = path {
                replaceBlocks(ofPart: id, bulletin, &breaking)
                // It is listed under the text.
                return replaceBlocks(ofPart: .closing, bulletin, &breaking)
            }
            defer { if field != .contributor { replaceContents(id, path, bulletin, &breaking) } }
            guard blocks.first.map({ self.blocks[$0].kind.level != nil }) ?? false,
                field != .contributor || sheet.paper.signatureStanding == .before
            else { return replaceBlocks(ofPart: id, bulletin, &breaking) }
            let heading = Manuscript.heading(path, id, bulletin, sheet)
            // Text may join it.
            guard heading.isTyped || bulletin.item(at: path) == nil else {
                return replaceBlocks(ofPart: id, bulletin, &breaking)
            }
            set(heading, at: blocks.lowerBound, &breaking)
        case .source where sheet.paper.sourceStanding == .none: break
        case .source, .head, .caption: replaceBlocks(ofPart: id, bulletin, &breaking)
        }
    }

    /// Whether the first paragraph of an item has its number above it, and joins it as soon as it has a text.
    private func standsUnderMark(_ index: Int) -> Bool {
        guard index > 0, case .itemHeading = blocks[index - 1].kind else { return false }
        return !blocks[index - 1].isTyped
    }

    private mutating func set(_ block: Block, at index: Int, _ breaking: inout LineBreaking) {
        manuscript.blocks[index] = block
        lines[index] = broken(block, by: &breaking)
        if lines[index].rows != extents[index].lines {
            extents[index].lines = lines[index].rows
            paginate(from: index..<index + 1)
        }
    }

    /// Sets the one row of a table in which a text changed; `false` where it moves the columns of others.
    private mutating func replaceCell(
        _ index: Int, _ row: Int, _ column: Int, _ id: PartID, _ bulletin: Bulletin, _ breaking: inout LineBreaking
    ) -> Bool {
        guard let part = blocks(ofPart: id), let paragraphs = bulletin.paragraphs(of: id),
            paragraphs.indices.contains(index), let table = paragraphs[index].table,
            let cell = table.cell(row, column)
        else { return false }
        let place = Place(id, .cell(index, row: row, column: column))
        let rows = blocks(ofParagraph: index, in: part).filter { blocks[$0].row != nil }
        guard rows.indices.contains(row), let old = blocks[rows[row]].row,
            let run = blocks[rows[row]].runs.firstIndex(where: { $0.place == place }),
            let box = old.cells.first(where: { $0.run == run && $0.above == 0 }), box.down == 1, box.span.count == 1
        else { return false }
        let need = TableNeed(cell)
        func needs(with changed: TableNeed?) -> TableColumn {
            TableColumn(
                rows.enumerated().compactMap { at, block in
                    at == row ? changed ?? old.needs[column] : blocks[block].row?.needs[column]
                }, heads: old.heads)
        }
        let asked = needs(with: need)
        guard asked.isAlike(needs(with: nil), in: box.columns) else { return false }
        let block = blocks[rows[row]]
        var runs = block.runs
        runs[run] = .text(place, cell.text)
        set(
            Block(
                block.kind, id, runs, style: block.style, paragraph: index, row: old.with(need, at: column, asked)),
            at: rows[row], &breaking)
        return true
    }

    /// The table of contents follows a heading.
    private mutating func replaceContents(
        _ id: PartID, _ path: PartPath, _ bulletin: Bulletin, _ breaking: inout LineBreaking
    ) {
        guard let contents = sheet.paper.contents else { return }
        let part = blocks(ofPart: Manuscript.contents) ?? 0..<0
        let index = part.first { if case .contentsEntry(_, id) = blocks[$0].kind { true } else { false } }
        let entry = Manuscript.contentsEntry(id, path, bulletin, sheet, hasPages: contents.pages)
        guard let index, let entry else {
            if index != nil || entry != nil { replaceBlocks(ofPart: Manuscript.contents, bulletin, &breaking) }
            return
        }
        let old = blocks[index]
        let page = contents.pages ? old.runs.suffix(1) : []
        set(
            entry.with(runs: entry.runs.dropLast(page.count) + page).with(rowsAfter: old.style.rowsAfter), at: index,
            &breaking)
    }

    /// Makes the blocks of one part anew; other parts keep theirs.
    private mutating func replaceBlocks(ofPart part: PartID, _ bulletin: Bulletin, _ breaking: inout LineBreaking) {
        guard let home = homes[part] else { return }
        let old = partStarts[home.ordinal]..<partStarts[home.ordinal + 1]
        let blocks = Manuscript.blocks(of: home.part, bulletin, series: series, sheet)
        let newLines = blocks.indices.map {
            keptLines(of: blocks[$0], $0, of: blocks.count, in: old) ?? broken(blocks[$0], by: &breaking)
        }
        manuscript.blocks.replaceSubrange(old, with: blocks)
        lines.replaceSubrange(old, with: newLines)
        let new = old.lowerBound..<old.lowerBound + blocks.count
        extents.replaceSubrange(old, with: new.map(extent))
        if new.count != old.count {
            for ordinal in home.ordinal + 1..<partStarts.count { partStarts[ordinal] += new.count - old.count }
        }
        settleNeighbours(of: new)
        paginate(from: max(0, new.lowerBound - 1)..<new.upperBound)
    }

    /// What the blocks before and behind do at a page break depends on what stands beside them.
    private mutating func settleNeighbours(of range: Range<Int>) {
        if range.lowerBound > 0 {
            extents[range.lowerBound - 1].keepsWithNext = manuscript.keepsWithNext(range.lowerBound - 1)
        }
        if range.upperBound < imprintStart {
            extents[range.upperBound].startsPage = manuscript.startsPage(range.upperBound, sheet)
        }
    }

    /// Breaks every block of the manuscript, or takes over the lines that it had.
    mutating func rebuild(_ bulletin: Bulletin, reusing old: Layout?) {
        findParts(bulletin)
        hasLead = bulletin.hasLead
        var breaking = LineBreaking()
        lines = []
        lines.reserveCapacity(blocks.count)
        for ordinal in 0..<partStarts.count - 1 {
            let part = partStarts[ordinal]..<partStarts[ordinal + 1]
            let before = part.first.flatMap { old?.blocks(ofPart: blocks[$0].part) }
            for index in part {
                let kept = before.flatMap {
                    old?.keptLines(of: blocks[index], index - part.lowerBound, of: part.count, in: $0)
                }
                lines.append(kept ?? broken(blocks[index], by: &breaking))
            }
        }
        extents = ContiguousArray(blocks.indices.map(extent))
        paginate(from: 0..<blocks.count)
    }

    private func extent(_ block: Int) -> Extent {
        let style = blocks[block].style
        return Extent(
            firstRow: -1, rows: lines[block].rows, lines: lines[block].rows, rowsBefore: style.rowsBefore,
            rowsAfter: style.rowsAfter,
            keepsWithNext: manuscript.keepsWithNext(block), startsPage: manuscript.startsPage(block, sheet),
            isWhole: blocks[block].kind.isWhole, isRow: blocks[block].row != nil,
            isNotice: blocks[block].kind == .blankPageNotice)
    }

    /// The lines that a block of the same text had in its part, whose blocks were `old`.
    ///
    /// It is sought counting from the part's first block and from its last, so that a paragraph put in or taken out
    /// costs nothing elsewhere.
    private func keptLines(of block: Block, _ index: Int, of count: Int, in old: Range<Int>) -> BlockLines? {
        for candidate in [old.lowerBound + index, old.upperBound - count + index]
        where old.contains(candidate) && blocks[candidate].isSetLike(block) {
            return lines[candidate]
        }
        return nil
    }

    /// Notes which blocks are whose.
    private mutating func findParts(_ bulletin: Bulletin) {
        homes.removeAll(keepingCapacity: true)
        homes.reserveCapacity(blocks.count)
        partStarts = [0]
        for part in PrintedPart.all(of: bulletin) { take(part) }
    }

    private mutating func take(_ printed: PrintedPart) {
        let part = printed.id
        homes[part] = Home(part: printed, ordinal: partStarts.count - 1)
        var end = partStarts.last ?? 0
        while end < blocks.count, blocks[end].part == part { end += 1 }
        partStarts.append(end)
    }
}

extension Edit {
    /// Whether parts come, go or change their places by it.
    fileprivate var movesParts: Bool {
        switch self {
        case .insert, .remove, .move, .become, .note: true
        case .all(let edits): edits.contains(where: \.movesParts)
        case .replace, .paragraphs, .runIn, .masthead, .imprint, .look, .ignore: false
        }
    }
}

extension [Paragraph] {
    fileprivate func plain(at index: Int) -> String? { indices.contains(index) ? self[index].plain : nil }
}
