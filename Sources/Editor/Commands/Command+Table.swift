import Bulletins
import Language

extension Command {
    static let table: [Command] = [
        Command("insert-table", "表格", "K-i", in: [.page], "在这一段下面插入表格，先问几行几列") { $0.askTable() },
        Command("table-menu", "表格操作", "K-r", in: [.page], "列出对这个表格能做的事") { $0.showTableMenu() },
        Command("previous-cell", "上一格", "S-Tab K-Tab", in: [.page], "表格里到上一格；Tab 到下一格，末格之后添一行") { session in
            session.inTable { desk throws(EditError) in try desk.goToCell(-1) }
        },
        Command("row-above", "上加行", "K-a", in: [.page], "表格里，在这一行上面加一行") { session in
            session.changeTable("加行") { cell in (cell.row, cell.column, cell.table.insertingRow(at: cell.row)) }
        },
        Command("row-below", "下加行", "K-s", in: [.page], "表格里，在这一行下面加一行") { session in
            session.changeTable("加行") { cell in (cell.below, cell.column, cell.table.insertingRow(at: cell.below)) }
        },
        Command("remove-row", "删行", "K-x", in: [.page], "表格里，删去这一行") { session in
            session.removeLine("行", of: { $0.below - $0.row }) { $0.table.removingRow($0.row) }
        },
        Command("column-before", "左加列", "K-g", in: [.page], "表格里，在这一列左边加一列") { session in
            session.changeTable("加列", otherwise: Session.tooManyColumns) { cell in
                (cell.row, cell.column, cell.table.insertingColumn(at: cell.column))
            }
        },
        Command("column-after", "右加列", "K-l", in: [.page], "表格里，在这一列右边加一列") { session in
            session.changeTable("加列", otherwise: Session.tooManyColumns) { cell in
                (cell.row, cell.right, cell.table.insertingColumn(at: cell.right))
            }
        },
        Command("remove-column", "删列", "K-y", in: [.page], "表格里，删去这一列") { session in
            session.removeLine("列", of: { $0.right - $0.column }) { $0.table.removingColumn($0.column) }
        },
        Command("sort-column", "按列排序", in: [.page], "表头以下各行按这一列排序，汉字照拼音；再来一次就倒过来") { session in
            let sorted = session.desk?.cell.flatMap { $0.table.sorted(by: $0.column, key: Pinyin.sortKey) }
            session.changeTable(
                "按列排序", otherwise: sorted == nil ? Session.tiedCells : "这一列的内容都一样，次序没有变"
            ) { cell in
                let isSorted = sorted == cell.table
                return (
                    cell.row, cell.column,
                    isSorted ? cell.table.sorted(by: cell.column, descending: true, key: Pinyin.sortKey) : sorted
                )
            }
        },
        Command("span-right", "并右格", in: [.page], "表格里，这一格跨过右边一格；盖住的字还在，拆开就出来") { session in
            session.span(across: 1, down: 0)
        },
        Command("span-down", "并下格", in: [.page], "表格里，这一格跨过下面一格；盖住的字还在，拆开就出来") { session in
            session.span(across: 0, down: 1)
        },
        Command("split-cell", "拆开格", in: [.page], "表格里，跨行跨列的一格恢复成单独的格") { session in
            session.changeTable("拆开格", otherwise: "这一格没有跨行跨列") { cell in
                (cell.row, cell.column, cell.table.spanning(cell.row, cell.column, across: 1, down: 1))
            }
        },
        Command("table-head", "表头行数", in: [.page], "表头从没有到三行，依次换；表头在下一页重印") { session in
            session.changeTable("表头行数") { cell in
                var table = cell.table
                table.heads = (table.heads + 1) % (min(Table.headLimit, table.rows.count) + 1)
                return (cell.row, cell.column, table)
            }
        },
        Command("table-caption", "表题", in: [.page], "给表格写标题，或改标题") { $0.askCaption() },
        Command("remove-table", "删表格", in: [.page], "删去整个表格，撤销可找回") { session in
            session.inTable { desk throws(EditError) in try desk.removeTable() }
        },
    ]
}

extension Session {
    static let tooManyColumns = "一个表格最多 \(Table.mostColumns) 列"

    static let tiedCells = "有上下合并的格子连着，动不了：先到那一格用“拆开格”"

    /// Runs what makes sense in a cell only, or says where the caret should be.
    mutating func inTable(_ change: (inout Desk) throws(EditError) -> Void) {
        guard desk?.cell != nil else { return say("光标要在表格里") }
        edit(change)
    }

    /// Changes the table with the caret: `change` gives the new one, and the cell for the caret.
    mutating func changeTable(
        _ title: String, otherwise: String = "", _ change: (Desk.Cell) -> (row: Int, column: Int, table: Table?)
    ) {
        guard let cell = desk?.cell else { return say("光标要在表格里") }
        let (row, column, table) = change(cell)
        restructure(otherwise) { desk throws(EditError) in
            try desk.changeTable(title, row: row, column: column) { _ in table }
        }
    }

    /// Takes out the row or the column with the caret; where its cell reaches over several, the editor goes to one of them.
    mutating func removeLine(_ line: String, of reach: (Desk.Cell) -> Int, _ change: (Desk.Cell) -> Table?) {
        if let cell = desk?.cell, reach(cell) > 1 {
            return say("这一格跨 \(reach(cell)) \(line)，请到要删的那一\(line)里单独的一格再删，或先用“拆开格”")
        }
        changeTable("删\(line)", otherwise: "只剩一\(line)了；要删去整个表格，用“删表格”") { cell in
            (cell.row, cell.column, change(cell))
        }
    }

    /// Moves the row or the column of the cell with the caret; `false` where the caret is in none.
    mutating func moveInTable(row: Int = 0, column: Int = 0) -> Bool {
        guard desk?.focus == .page, let cell = desk?.cell else { return false }
        // A cell that reaches over several moves beyond them all.
        let own = cell.table.reach(of: cell.row, cell.column)
        let target = (
            row: row > 0 ? cell.row + own.down : cell.row + row,
            column: column > 0 ? cell.column + own.across : cell.column + column
        )
        if row != 0, (cell.row < cell.table.heads) != (target.row < cell.table.heads),
            target.row < cell.table.rows.count
        {
            say("表头和下面的行不对换；表头有几行，用“表头行数”改")
            return true
        }
        let moved: (row: Int, column: Int, table: Table)? =
            row != 0
            ? cell.table.movingRow(cell.row, to: target.row).map { ($0.index, cell.column, $0.table) }
            : cell.table.movingColumn(cell.column, to: target.column).map { (cell.row, $0.index, $0.table) }
        let isInside = cell.table.cell(target.row, target.column) != nil
        changeTable("移动", otherwise: isInside ? Session.tiedCells : "已到表格的边上") { _ in
            moved.map { ($0.row, $0.column, $0.table) } ?? (cell.row, cell.column, nil)
        }
        return true
    }

    /// The cell with the caret covers so many more columns and rows.
    mutating func span(across: Int, down: Int) {
        let former = desk?.cell
        changeTable("合并单元格", otherwise: across > 0 ? "右边没有可以合并的格" : "下面没有可以合并的格") { cell in
            let old = cell.table.rows[cell.row][cell.column]
            let table = cell.table.spanning(
                cell.row, cell.column, across: old.across + across, down: old.down + down)
            let isWider = table.map { $0.shownCells.count < cell.table.shownCells.count } ?? false
            return (cell.row, cell.column, isWider ? table : nil)
        }
        guard let former, let cell = desk?.cell, cell.table != former.table else { return }
        let shown = cell.table.shownCells
        let hidden = former.table.shownCells.filter { old in !shown.contains { $0 == old } }
            .map { former.table.rows[$0.row][$0.column].text }.filter { !$0.isEmpty }
        if !hidden.isEmpty {
            say("盖住了\(Session.quoted(hidden))，不再印出；要它出来，用“拆开格”或按 \(Command.key("undo"))", .alarm)
        }
    }

    /// How large a new table is, and then the table.
    mutating func askTable() {
        guard desk?.hasRoomForTable == true else { return say("光标要在条目、按语或附件的正文里，才能插入表格") }
        ask(
            Prompt("表格几行几列（连表头）", text: "4×3", isSelected: true) { session, typed in
                guard let (rows, columns) = Session.tableSize(typed) else {
                    return session.say("“\(typed)”读不出几行几列，写成 4×3 或 4 3；最多 \(Table.mostColumns) 列")
                }
                let table = Table(texts: Array(repeating: Array(repeating: "", count: columns), count: rows))
                session.edit { desk throws(EditError) in try desk.insertTable(table) }
                if session.notice == nil { session.say("Tab 到下一格，Enter 加一行，空的末行上按 Enter 离开；其余按 \(Session.menuKey)") }
            })
    }

    private static var menuKey: String { Command.key("table-menu") }

    /// `4×3`, `4x3`, `4 3`, `4*3`, `4行3列`.
    private static func tableSize(_ typed: String) -> (rows: Int, columns: Int)? {
        let numbers = String(typed.map(\.halfWidth)).split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 2, (1...500).contains(numbers[0]), (1...Table.mostColumns).contains(numbers[1]) else {
            return nil
        }
        return (numbers[0], numbers[1])
    }

    mutating func askCaption() {
        guard let cell = desk?.cell else { return say("光标要在表格里") }
        ask("表题", for: Place(cell.part, .caption(cell.index)), step: "表题")
    }

    /// All that can be done to the table, with its keys.
    mutating func showTableMenu() {
        guard desk?.cell != nil else { return askTable() }
        let rows = Command.table.filter { $0.id != "table-menu" && $0.id != "insert-table" }.map { command in
            Picker.Row(command.title, detail: command.keyLabel, note: command.help, keywords: command.help) {
                $0.run(command)
            }
        }
        show(Picker("表格", rows: rows))
    }
}
