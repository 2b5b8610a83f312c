/// The rows of a block, kept apart from the text so that page making runs over plain numbers.
struct Extent: Equatable {
    var firstRow: Int
    var rows: Int
    let rowsBefore: Int
    let rowsAfter: Int
    /// Whether no page break may part it from the next block.
    let keepsWithNext: Bool

    var end: Int { firstRow + rows }
}
