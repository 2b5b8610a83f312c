/// The rows of a block, kept apart from the text so that page making runs over plain numbers.
struct Extent: Equatable {
    var firstRow: Int
    var rows: Int
    let rowsBefore: Int
    let rowsAfter: Int
    /// Whether no page break may part it from the next block.
    var keepsWithNext: Bool
    /// Whether it begins a page, and whether no page break may go through it.
    var startsPage: Bool
    let isWhole: Bool
    /// The rows above it that print the head of its table again; known when pages are made.
    var headRows = 0

    var end: Int { firstRow + rows }
}
