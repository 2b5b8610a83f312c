internal import Bulletins
internal import Recognition

/// The grid of a table of a Word file, with the cells that reach over others.
struct WordTable {
    private(set) var rows: [(cells: [TableCell], isHead: Bool)] = []
    /// The cell from which each column of the row above is covered: its row and column.
    private var reaching: [Int: (row: Int, column: Int)] = [:]

    mutating func beginRow(_ row: XMLElement) {
        let properties = row.first("w:trPr")
        rows.append(([], properties?.isOn("w:tblHeader") == true))
        let before = properties?.value("w:gridBefore").flatMap { Int($0) } ?? 0
        for _ in 0..<min(max(before, 0), WordTable.mostColumns) { rows[rows.count - 1].cells.append(TableCell()) }
    }

    mutating func add(_ cell: XMLElement, text: String) {
        let properties = cell.first("w:tcPr")
        let across = min(max(properties?.value("w:gridSpan").flatMap { Int($0) } ?? 1, 1), WordTable.mostColumns)
        let at = (row: rows.count - 1, column: rows[rows.count - 1].cells.count)
        let merge = properties?.first("w:vMerge")
        let isCovered = merge != nil && merge?["w:val"] != "restart"
        if isCovered, let above = reaching[at.column] {
            rows[above.row].cells[above.column].down += 1
        } else {
            reaching[at.column] = merge == nil ? nil : at
        }
        rows[at.row].cells.append(TableCell(text, across: across))
        for _ in 1..<across { rows[at.row].cells.append(TableCell()) }
    }

    /// No sheet of paper has more.
    private static let mostColumns = 63

    /// The cells of a table that only puts pictures beside each other, in the order to be read: each picture before its
    /// caption, which stands below it; `nil` for a table with any other text.
    static func picturesAndCaptions(_ rows: [[XMLElement]]) -> [XMLElement]? {
        guard rows.joined().contains(where: { !WordText.pictureIDs(of: $0).isEmpty }) else { return nil }
        let texts = rows.joined().map { WordText.plain($0).trimmingBlanks() }.filter { !$0.isEmpty }
        guard texts.allSatisfy(Recognizer.isCaption) else { return nil }
        var order: [XMLElement] = []
        var rows = rows[...]
        while let row = rows.popFirst() {
            let below = rows.first.flatMap { next in
                next.contains { !WordText.pictureIDs(of: $0).isEmpty } ? nil : rows.popFirst()
            }
            for (column, cell) in row.enumerated() {
                order.append(cell)
                if let below, column < below.count { order.append(below[column]) }
            }
            if let below { order += below.dropFirst(row.count) }
        }
        return order
    }

    /// Of a table that sets each section beside its text, in paragraphs: the heads with their texts; `nil` for any other.
    static func sectionsBesideTexts(_ rows: [[XMLElement]]) -> [(head: String, text: XMLElement)]? {
        guard rows.count > 1, rows.allSatisfy({ $0.count == 2 }),
            rows.joined().allSatisfy({ WordText.pictureIDs(of: $0).isEmpty })
        else { return nil }
        let heads = rows.map { WordText.plain($0[0]).filter { !$0.isWhitespace } }
        let texts = rows.map { row in paragraphs(row[1]).map { WordText.plain($0).trimmingBlanks() } }
        return Recognizer.areSections(heads, beside: texts) ? zip(heads, rows).map { ($0, $1[1]) } : nil
    }

    private static func paragraphs(_ cell: XMLElement) -> [XMLElement] {
        cell.elements.filter { $0.name == "w:p" && !$0.text.trimmingBlanks().isEmpty }
    }

    /// Whether a cell is a part of the page rather than of a table.
    static func isFrame(_ cell: XMLElement) -> Bool {
        cell.first("w:tbl") != nil || paragraphs(cell).count > 5
    }
}
