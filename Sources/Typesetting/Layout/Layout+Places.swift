package import Bulletins

extension Layout {
    /// The block that prints the text of a place; `nil` for what is not printed (a source, a part that is gone).
    package func block(of place: Place) -> Int? {
        guard let part = blocks(ofPart: place.part) else { return nil }
        if case .paragraph(let index) = place.field {
            let block = part.lowerBound + 1 + index
            return part.contains(block) && blocks[block].prints(place) ? block : nil
        }
        return part.first { blocks[$0].prints(place) }
    }

    /// Every place on the page, in reading order.
    package var places: [Place] { blocks.flatMap { $0.runs.compactMap(\.place) } }

    /// The next place in reading order.
    package func place(after place: Place) -> Place? {
        guard let block = block(of: place) else { return nil }
        let places = blocks[block].places
        if let index = places.firstIndex(of: place), index + 1 < places.count { return places[index + 1] }
        return blocks[(block + 1)...].lazy.compactMap { $0.places.first }.first
    }

    /// The place before in reading order.
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
    package func part(atRow row: Int) -> PartID { blocks[lastBlock(beginningAtOrBefore: row) ?? 0].part }
}

extension Block {
    fileprivate var places: [Place] { runs.compactMap(\.place) }

    fileprivate func prints(_ place: Place) -> Bool { runs.contains { $0.place == place } }
}
