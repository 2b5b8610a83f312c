import Bulletins
import Typesetting

/// What the caret asks of the layout about reading order.
extension Layout {
    var firstPlace: Place? { blocks.lazy.flatMap(\.runs).compactMap(\.place).first }

    var lastPlace: Place? { blocks.reversed().lazy.flatMap { $0.runs.reversed() }.compactMap(\.place).first }

    /// The last text of the body, before the imprint.
    var lastPlaceOfBody: Place? {
        blocks.reversed().lazy.filter { $0.part != .imprint }.flatMap { $0.runs.reversed() }.compactMap(\.place).first
    }

    func firstPlace(ofPart part: PartID) -> Place? {
        rows(ofPart: part).flatMap { block(atRow: $0.lowerBound) }.flatMap { index in
            blocks[index].runs.lazy.compactMap(\.place).first
        }
    }

    /// A text that stands at a row, or the first one below it.
    func nearestPlace(toRow row: Int) -> Place? {
        (row..<max(row, rowCount)).lazy.compactMap { self.position(row: $0, column: 0)?.position.place }.first
            ?? lastPlace
    }

    /// Grows in reading order; places that are not printed come last.
    func order(of place: Place) -> Int {
        guard let block = block(of: place) else { return .max }
        return block << 8 + (blocks[block].runs.firstIndex { $0.place == place } ?? 0)
    }
}
