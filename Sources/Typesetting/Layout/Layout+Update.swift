package import Bulletins

extension Layout {
    /// Follows the bulletin to what it is after edits.
    ///
    /// Typing in a text breaks that block again and moves the rows below by addition; an edit of the structure makes
    /// all blocks anew, but breaks only those whose text is new.
    package mutating func update(to bulletin: Bulletin, after edits: [Edit]) {
        var breaking = LineBreaking()
        for edit in edits {
            guard follow(edit, bulletin, &breaking) else {
                let old = self
                manuscript = Manuscript(bulletin, series: series)
                return rebuild(bulletin, reusing: old)
            }
        }
    }

    /// Does what an edit asks without touching other blocks; `false` where the structure changed.
    private mutating func follow(_ edit: Edit, _ bulletin: Bulletin, _ breaking: inout LineBreaking) -> Bool {
        switch edit {
        case .replace(let place, _, _): replace(place, bulletin, &breaking)
        case .all(let edits): edits.allSatisfy { follow($0, bulletin, &breaking) }
        case .ignore: true
        case .paragraphs, .insert, .remove, .move, .become: false
        }
    }

    private mutating func replace(_ place: Place, _ bulletin: Bulletin, _ breaking: inout LineBreaking) -> Bool {
        guard let home = homes[place.part] else { return false }
        guard let path = home.path else { return replaceAll(home, place, bulletin, &breaking) }
        switch place.field {
        case .paragraph(let index):
            guard let item = bulletin.item(at: path), item.paragraphs.indices.contains(index) else { return false }
            set(Manuscript.paragraph(index, of: item), at: home.blocks.lowerBound + 1 + index, &breaking)
        case .source: break
        default: set(Manuscript.heading(path, place.part, bulletin), at: home.blocks.lowerBound, &breaking)
        }
        return true
    }

    /// The masthead and the imprint are short and their lines hang together, so all of them are looked at.
    private mutating func replaceAll(
        _ home: Home, _ place: Place, _ bulletin: Bulletin, _ breaking: inout LineBreaking
    ) -> Bool {
        let new =
            place.part == .masthead
            ? Manuscript.masthead(bulletin.masthead)
            : Manuscript.imprint(bulletin.imprint, notice: series?.blankPageNotice ?? false)
        guard new.map(\.kind) == blocks[home.blocks].map(\.kind) else { return false }
        for (index, block) in zip(home.blocks, new) where !block.isIdentical(to: blocks[index]) {
            set(block, at: index, &breaking)
        }
        return true
    }

    private mutating func set(_ block: Block, at index: Int, _ breaking: inout LineBreaking) {
        manuscript.blocks[index] = block
        lines[index] = broken(block, by: &breaking)
        if lines[index].count != extents[index].rows {
            extents[index].rows = lines[index].count
            paginate(from: index)
        }
    }

    /// Breaks every block of the manuscript, or takes over the lines that it had.
    mutating func rebuild(_ bulletin: Bulletin, reusing old: Layout?) {
        homes = Layout.homes(of: manuscript, bulletin)
        var breaking = LineBreaking()
        lines = blocks.indices.map { old?.lines(of: blocks[$0], $0, homes) ?? broken(blocks[$0], by: &breaking) }
        extents = ContiguousArray(
            blocks.indices.map { index in
                let style = blocks[index].kind.style
                return Extent(
                    firstRow: -1, rows: lines[index].count, rowsBefore: style.rowsBefore, rowsAfter: style.rowsAfter,
                    keepsWithNext: manuscript.keepsWithNext(index))
            })
        paginate(from: 0)
    }

    /// The lines that an identical block has here; it is sought in its part, counted from the part's first block and
    /// from its last, so that a paragraph put in or taken out costs nothing elsewhere.
    private func lines(of block: Block, _ index: Int, _ newHomes: [PartID: Home]) -> [Line]? {
        guard let old = homes[block.part]?.blocks, let new = newHomes[block.part]?.blocks else { return nil }
        for candidate in [old.lowerBound + index - new.lowerBound, old.upperBound + index - new.upperBound]
        where old.contains(candidate) && blocks[candidate].isSetLike(block) {
            return lines[candidate]
        }
        return nil
    }

    private static func homes(of manuscript: Manuscript, _ bulletin: Bulletin) -> [PartID: Home] {
        var homes: [PartID: Home] = [:]
        homes.reserveCapacity(manuscript.blocks.count)
        var start = 0
        func take(_ part: PartID, _ path: PartPath?) {
            var end = start
            while end < manuscript.blocks.count, manuscript.blocks[end].part == part { end += 1 }
            homes[part] = Home(path: path, blocks: start..<end)
            start = end
        }
        take(.masthead, nil)
        for (s, section) in bulletin.sections.enumerated() {
            take(section.id, .section(s))
            for (i, item) in section.items.enumerated() { take(item.id, .item(section: s, subsection: nil, i)) }
            for (u, subsection) in section.subsections.enumerated() {
                take(subsection.id, .subsection(section: s, u))
                for (i, item) in subsection.items.enumerated() {
                    take(item.id, .item(section: s, subsection: u, i))
                }
            }
        }
        take(.imprint, nil)
        return homes
    }
}
