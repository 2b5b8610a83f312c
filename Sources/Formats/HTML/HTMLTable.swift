/// Looks ahead at a table: rows of short cells are data; else it is a frame that sets a page.
struct HTMLTable {
    private(set) var hasColumns = false

    /// - Parameter scalars: what comes behind the tag of the table.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var cells = 0
        var most = 0
        var blocks = 0
        var at = scalars.startIndex
        while let open = scalars[at...].firstIndex(of: "<") {
            let name = String(String.UnicodeScalarView(scalars[(open + 1)...].prefix(6))).lowercased()
            at = open + 1
            if name.hasPrefix("/table") { break }
            // A table in a table: the outer is a frame. A cell of many paragraphs is one too.
            if name.hasPrefix("table") || blocks > 3 { return }
            if name.hasPrefix("tr") {
                cells = 0
                blocks = 0
            } else if name.hasPrefix("td") || name.hasPrefix("th") && !name.hasPrefix("the") {
                cells += 1
                most = max(most, cells)
                blocks = 0
            } else if ["p>", "p ", "div", "br", "li"].contains(where: name.hasPrefix) {
                blocks += 1
            }
        }
        hasColumns = most > 1
    }
}
