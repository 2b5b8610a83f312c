/// The rows of a block, kept apart from the text so that page making runs over plain numbers.
struct Extent: Equatable {
    var firstRow: Int
    /// The rows that it takes, those of a head in it among them.
    var rows: Int
    /// The rows of its own text.
    var lines: Int
    let rowsBefore: Int
    let rowsAfter: Int
    /// Whether no page break may part it from the next block.
    var keepsWithNext: Bool
    /// Whether it begins a page, and whether no page break may go through it.
    var startsPage: Bool
    let isWhole: Bool
    /// Whether it is the row of a table.
    let isRow: Bool
    /// Whether it is （此页无正文）, printed only at the head of a page.
    let isNotice: Bool
    /// The rows above it that print the head of its table again; known when pages are made.
    var headRows = 0
    /// The same at the head of every page that it goes on to.
    var innerHeadRows = 0

    var end: Int { firstRow + rows }

    /// A row of a table higher than half a page goes on to the next, as one higher than a page must.
    func isParted(_ rowsPerPage: Int) -> Bool { isRow && 2 * lines > rowsPerPage }
}
