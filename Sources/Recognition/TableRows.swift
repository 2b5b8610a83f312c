internal import Bulletins

/// The table that rows make, which stood in lines of their own.
enum TableRows {
    static func table(_ rows: [SourceLine.Row], caption: String) -> Table {
        Table(caption: caption, heads: heads(rows), rows: rows.map(\.cells))
    }

    /// What the file says, what the cells of the first row reach down to, or the first row where figures stand below.
    private static func heads(_ rows: [SourceLine.Row]) -> Int {
        guard rows.count > 1, let first = rows.first else { return 0 }
        let said = rows.prefix(while: \.isHead).count
        if said > 0 { return min(said, Table.headLimit, rows.count - 1) }
        return min(first.cells.map(\.down).max() ?? 1, Table.headLimit, rows.count - 1)
    }

    /// `表1　…`, or a short line set in the middle.
    static func isCaption(_ line: SourceLine) -> Bool {
        guard line.text.scalarCount <= 40, !LineForm.contains(line.text, "。；") else { return false }
        let isNamed = ["附表", "附：", "附:"].contains { line.text.hasPrefix($0) } || PaperForm.isCaption(line.text)
        // 图1　现场: of a picture that stood above it.
        if line.text.hasPrefix("图"), PaperForm.isCaption(line.text) { return false }
        let isOfTable =
            line.text.scalarCount <= 30
            && ["表", "情况", "一览", "统计", "排名", "对照", "汇总"].contains { line.text.hasSuffix($0) }
        return isNamed || isOfTable || line.look.alignment == .centre || line.indent >= 12
    }
}
