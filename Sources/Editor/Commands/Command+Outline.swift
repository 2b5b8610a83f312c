import Bulletins

extension Command {
    static let outline: [Command] = [
        Command("switch", "目录", "Tab", in: Context.bulletin, bar: true, "在目录和版面之间切换；表格里到下一格") { session in
            if session.context == .page, session.desk?.cell != nil {
                return session.edit { desk throws(EditError) in try desk.goToCell(1) }
            }
            session.settings.isZen = false
            session.withDesk { desk in
                desk.closeRun()
                desk.focus = desk.focus == .page ? .outline : .page
                if desk.focus == .outline {
                    desk.outlineRow = desk.outline.visibleRow(of: desk.structuralPart, in: desk.bulletin)
                }
            }
        },
        Command("outline-enter", "到此处", "Enter", in: [.outline], bar: true, "光标到版面上的这一处") { session in
            session.withDesk { $0.focus = .page }
        },
        Command("outline-up", "上一行", "Up", in: [.outline], "选上一行，版面跟着走") { session in
            session.withDesk { $0.selectOutlineRow(by: -1) }
        },
        Command("outline-down", "下一行", "Down", in: [.outline], "选下一行，版面跟着走") { session in
            session.withDesk { $0.selectOutlineRow(by: 1) }
        },
        Command("outline-page-up", "上一屏", "PgUp", in: [.outline], "向上一屏") { session in
            let rows = session.areas.body.count
            session.withDesk { $0.selectOutlineRow(by: 2 - rows) }
        },
        Command("outline-page-down", "下一屏", "PgDn", in: [.outline], "向下一屏") { session in
            let rows = session.areas.body.count
            session.withDesk { $0.selectOutlineRow(by: rows - 2) }
        },
        Command("outline-first", "第一行", "Home", in: [.outline], "到版头") { session in
            session.withDesk { $0.selectOutlineRow(by: -$0.outlineRow) }
        },
        Command("outline-last", "末一行", "End", in: [.outline], "到版记") { session in
            session.withDesk { $0.selectOutlineRow(by: $0.outline.rows.count) }
        },
        Command("outline-delete", "删除", "Delete K-d", in: [.outline], bar: true, "删除这一条目或栏目，撤销可找回") {
            $0.deletePart()
        },
        Command("fold", "折叠", "Left Right", in: [.outline], bar: true, "折叠或展开这一栏目") { session in
            session.withDesk { $0.toggleFold() }
        },
        Command("rename", "改标题", "F4", in: [.outline], "到版面上改这一标题") { session in
            session.withDesk { desk in
                desk.focus = .page
                // The caret may be further down in the same part.
                desk.selectOutlineRow(by: 0)
                desk.moveToRowEnd(selecting: false)
            }
        },
        Command("outline-leave", "回版面", "Esc", in: [.outline], "回到版面") { session in
            session.withDesk { $0.focus = .page }
        },
    ]
}

extension Desk {
    /// Moves in the outline; the caret, and so the page, follows.
    mutating func selectOutlineRow(by step: Int) {
        selectOutlineRow(min(max(0, outlineRow + step), outline.rows.count - 1))
    }

    mutating func selectOutlineRow(_ row: Int) {
        guard outline.rows.indices.contains(row) else { return }
        let part = outline.rows[row].part
        if let start = startOfText(of: part) { move(start, selecting: false) }
        outlineRow = row
    }

    /// Where the caret stands when one goes to a part.
    func startOfText(of part: PartID) -> Position? {
        switch part {
        case .masthead: return Position(.masthead(.title))
        case .imprint: return layout.lastPlace.map { Position($0, 0) }
        default:
            let field: Field = bulletin.item(part) == nil ? .title : .headline
            return Position(part, field)
        }
    }

    mutating func toggleFold() {
        guard outline.rows.indices.contains(outlineRow) else { return }
        var part = outline.rows[outlineRow].part
        if bulletin.item(part) != nil, let parent = bulletin.ancestors(of: part).last { part = parent }
        outline.toggleFold(part, of: bulletin)
        outlineRow = outline.visibleRow(of: part, in: bulletin)
    }
}
