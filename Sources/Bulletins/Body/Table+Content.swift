extension Table: ParagraphContent {
    /// The caption, and the cells that show, row by row.
    var texts: [(slot: ParagraphSlot, text: String)] {
        [(.caption, caption)]
            + shownCells.map { (.cell(row: $0.row, column: $0.column), rows[$0.row][$0.column].text) }
    }

    func with(_ text: String, in slot: ParagraphSlot) -> Paragraph? {
        var changed = self
        switch slot {
        case .caption: changed.caption = text
        case .cell(let row, let column):
            guard cell(row, column) != nil else { return nil }
            changed.rows[row][column].text = text
        case .text, .head: return nil
        }
        return .table(changed)
    }

    init(_ fields: inout FieldReader) throws(BulletinFileError) {
        var rows: [[TableCell]] = []
        for (r, value) in try fields.array("rows").enumerated() {
            let path = fields.path + [.key("rows"), .index(r)]
            guard case .array(let cells) = value else {
                throw .wrongType(path: path, expected: "列表 […]", found: value.kind)
            }
            var row: [TableCell] = []
            for (c, cell) in cells.enumerated() { row.append(try TableCell(cell, path: path + [.index(c)])) }
            rows.append(row)
        }
        self.init(caption: try fields.string("caption"), heads: try fields.int("heads") ?? 1, rows: rows)
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("caption", caption)
        fields.put("heads", heads)
        fields.put("rows", .array(rows.map { .array($0.map(\.value)) }))
        return fields.json
    }

    static func merged(_ merge: ParagraphMerging, _ base: Table, _ mine: Table, _ theirs: Table) -> Paragraph {
        .table(TableMerge(merge, base, mine, theirs).table)
    }
}

extension TableCell {
    /// A text, or an object where there is more to say.
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        if case .string(let text) = value {
            self.init(text)
            return
        }
        var fields = try FieldReader(value, path: path)
        self.init(
            try fields.string("text"), across: try fields.int("across") ?? 1, down: try fields.int("down") ?? 1)
        unknown = fields.rest
    }

    var value: JSON {
        if across == 1, down == 1, unknown.isEmpty { return .string(text) }
        var fields = FieldWriter(unknown: unknown)
        fields.put("text", text)
        fields.put("across", across == 1 ? nil : across)
        fields.put("down", down == 1 ? nil : down)
        return fields.json
    }
}
