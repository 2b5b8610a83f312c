package import Bulletins

extension Layout {
    /// The block that prints the text of a place; `nil` for what is not printed (a source, a part that is gone).
    package func block(of place: Place) -> Int? {
        guard let part = blocks(ofPart: place.part) else { return nil }
        // An attachment without a page is named in the list under the text.
        if part.isEmpty { return blocks(ofPart: .closing)?.first { blocks[$0].prints(place) } }
        guard let paragraph = place.field?.slot?.paragraph else { return part.first { blocks[$0].prints(place) } }
        let printed = blocks(ofParagraph: paragraph, in: part)
        if case .cell(_, let row, _)? = place.field, let first = printed.first {
            // The rows of a table stand one behind another, below its caption; a tall cell is where it begins or below.
            let index = first + (blocks[first].row == nil ? 1 : 0) + row
            if printed.contains(index), blocks[index].prints(place) { return index }
        }
        return printed.first { blocks[$0].prints(place) }
    }

    /// The blocks of a part that print one paragraph of its body.
    func blocks(ofParagraph paragraph: Int, in part: Range<Int>) -> Range<Int> {
        func first(from index: Int) -> Int { part.partitioningIndex { blocks[$0].paragraph >= index } }
        let start = first(from: paragraph)
        return start..<max(start, paragraph == .max ? part.upperBound : first(from: paragraph + 1))
    }

    /// Every place on the page, in reading order.
    package var places: [Place] { blocks.flatMap { $0.runs.compactMap(\.place) } }

    /// Those of a part itself.
    package func places(ofPart part: PartID) -> [Place] { blocks(ofPart: part)?.flatMap { blocks[$0].places } ?? [] }

    package func place(after place: Place) -> Place? {
        guard let block = block(of: place) else { return nil }
        let places = blocks[block].places
        if let index = places.firstIndex(of: place), index + 1 < places.count { return places[index + 1] }
        return blocks[(block + 1)...].lazy.compactMap { $0.places.first }.first
    }

    package func place(before place: Place) -> Place? {
        guard let block = block(of: place) else { return nil }
        let places = blocks[block].places
        if let index = places.firstIndex(of: place), index > 0 { return places[index - 1] }
        return blocks[..<block].reversed().lazy.compactMap { $0.places.last }.first
    }

    /// The rows of a part's own blocks, an item's with its paragraphs, a section's title alone; `nil` for a part that
    /// prints nothing.
    package func rows(ofPart part: PartID) -> Range<Int>? {
        guard let blocks = blocks(ofPart: part), let first = blocks.first(where: isPrinted), let last = blocks.last
        else {
            return nil
        }
        return extents[first].firstRow..<extents[last].end
    }

    /// The part that a row belongs to; a blank row belongs to what stands above it.
    package func part(atRow row: Int) -> PartID {
        blocks.isEmpty ? .masthead : blocks[lastBlock(beginningAtOrBefore: row) ?? 0].part
    }
}

extension Block {
    fileprivate var places: [Place] { runs.compactMap(\.place) }

    fileprivate func prints(_ place: Place) -> Bool { runs.contains { $0.place == place } }
}
