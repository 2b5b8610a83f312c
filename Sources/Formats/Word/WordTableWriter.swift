internal import Bulletins
internal import Typesetting

/// A table of our Word files: the columns and rows of the grid, so that its lines stand where they do on our page.
struct WordTableWriter {
    let rows: [(index: Int, block: Block)]
    let source: Exporter.Source
    let sheet: WordStyleSheet
    /// The height of the paragraph that parts it from a table above, which its first row gives up.
    let parting: Int

    /// Twips that a cell gives up of its room beside the text, for the line around it, and the first row of a table on
    /// each page of its height, for the line above it: LibreOffice sets that on top of the row, Word in it.
    private static let border = 10

    /// The lines of a cell stand a little closer than those of the grid, so that with the line around it they fill no
    /// more than the height that its row has at least: it grows only with what somebody types in Word.
    ///
    /// A high row has no height of its own and goes on to the next page, with as many lines there as ours.
    private func line(_ row: TableRow, isParted: Bool) -> Int {
        sheet.measure.line - (isParted ? 14 : 3 * WordTableWriter.border) - (row.index == 0 ? parting : 0)
    }

    func write(_ xml: inout XMLWriter) {
        guard let first = rows.first?.block, let row = first.row else { return }
        let column = sheet.measure.columns(1, size: first.style.size)
        xml.element("w:tbl") { xml in
            xml.element("w:tblPr") { xml in
                xml.element("w:tblW", ["w:w": String(row.columns * column), "w:type": "dxa"])
                xml.element("w:tblBorders") { xml in
                    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                        xml.element(
                            "w:\(side)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"])
                    }
                }
                xml.element("w:tblLayout", ["w:type": "fixed"])
                xml.element("w:tblCellMar") { xml in
                    let margin = String(TableRow.margin * column - WordTableWriter.border)
                    for side in ["left", "right"] {
                        xml.element("w:\(side)", ["w:w": margin, "w:type": "dxa"])
                    }
                }
            }
            xml.element("w:tblGrid") { xml in
                for width in widths { xml.element("w:gridCol", ["w:w": String(width * column)]) }
            }
            xml.newline()
            for (index, block) in rows { write(index, block, column, &xml) }
        }
        xml.newline()
    }

    /// The half-width columns of every column of the table, margins included; of those that are always spanned
    /// together, in equal parts.
    private var widths: [Int] {
        let edges = rows.flatMap { $0.block.row?.cells ?? [] }
        let count = edges.map(\.span.upperBound).max() ?? 0
        var starts: [Int: Int] = [:]
        for cell in edges {
            starts[cell.span.lowerBound] = cell.start - TableRow.margin
            starts[cell.span.upperBound] = cell.start + cell.columns + TableRow.margin
        }
        var widths: [Int] = []
        var start = 0
        var column = 0
        while column < count {
            var next = column + 1
            while next < count, starts[next] == nil { next += 1 }
            let end = starts[next] ?? start
            for part in 0..<next - column {
                widths.append((end - start) * (part + 1) / (next - column) - (end - start) * part / (next - column))
            }
            (start, column) = (end, next)
        }
        return widths
    }

    private func write(_ index: Int, _ block: Block, _ column: Int, _ xml: inout XMLWriter) {
        guard let row = block.row else { return }
        let lines = source.layout.rows(ofBlock: index)
        let isFirst =
            row.index == 0
            || source.layout.page(ofRow: lines.lowerBound) > source.layout.page(ofRow: lines.lowerBound - 1)
        let height =
            lines.count * sheet.measure.line - (isFirst ? WordTableWriter.border : 0) - (row.index == 0 ? parting : 0)
        xml.element("w:tr") { xml in
            xml.element("w:trPr") { xml in
                if !source.layout.isParted(index) {
                    xml.element("w:cantSplit")
                    xml.element("w:trHeight", ["w:val": String(height), "w:hRule": "atLeast"])
                }
                if row.index < row.heads { xml.element("w:tblHeader") }
            }
            for cell in row.cells {
                xml.element("w:tc") { xml in
                    xml.element("w:tcPr") { xml in
                        let width = cell.columns + 2 * TableRow.margin
                        xml.element("w:tcW", ["w:w": String(width * column), "w:type": "dxa"])
                        if cell.span.count > 1 { xml.element("w:gridSpan", ["w:val": String(cell.span.count)]) }
                        if cell.down > 1 {
                            xml.element("w:vMerge", cell.above == 0 ? ["w:val": "restart"] : [:])
                        }
                        slack(cell, index, &xml)
                    }
                    paragraph(cell, index, block, row, &xml)
                }
            }
        }
        xml.newline()
    }

    /// A text of one line has the free margin of its cell for room, where a font that stands in for a missing one is
    /// wider than half its size: what wraps would make the row higher.
    private func slack(_ cell: TableRow.Cell, _ index: Int, _ xml: inout XMLWriter) {
        guard cell.above == 0, source.layout.isOneLine(cell, in: index) else { return }
        let sides =
            switch cell.alignment {
            case .leading: ["right"]
            case .centre: ["left", "right"]
            case .trailing: ["left"]
            }
        xml.element("w:tcMar") { xml in
            for side in sides { xml.element("w:\(side)", ["w:w": "0", "w:type": "dxa"]) }
        }
    }

    /// One paragraph a cell; what begins further up has its text there.
    private func paragraph(
        _ cell: TableRow.Cell, _ index: Int, _ block: Block, _ row: TableRow, _ xml: inout XMLWriter
    ) {
        let line = line(row, isParted: source.layout.isParted(index))
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.element("w:pStyle", ["w:val": WordStyle.cell.rawValue])
                if source.layout.manuscript.keepsWithNext(index) { xml.element("w:keepNext") }
                if cell.above == 0 {
                    let offset = source.layout.offset(of: cell, in: index)
                    xml.element(
                        "w:spacing",
                        [
                            "w:before": String(offset * line), "w:after": "0", "w:line": String(line),
                            "w:lineRule": "exact",
                        ])
                    alignment(cell, block, &xml)
                }
            }
            guard cell.above == 0 else { return }
            let text = Block(block.kind, block.part, [block.runs[cell.run]], style: block.style)
            WordRuns(text, sheet, .cell, nil).write(&xml)
        }
    }

    private func alignment(_ cell: TableRow.Cell, _ block: Block, _ xml: inout XMLWriter) {
        switch cell.alignment {
        case .leading: break
        case .centre: xml.element("w:jc", ["w:val": "center"])
        case .trailing(let pad):
            let right = sheet.measure.columns(pad, size: block.style.size)
            xml.element("w:ind", ["w:left": "0", "w:right": String(right), "w:firstLine": "0"])
            xml.element("w:jc", ["w:val": "right"])
        }
    }
}
