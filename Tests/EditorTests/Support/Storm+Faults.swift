import Bulletins
import Screen
import Typesetting

@testable import Editor

extension Storm {
    /// Where the screen that is drawn key by key differs from the one that is drawn anew.
    mutating func faultsOfTheFrame(isHeld: Bool) -> [String] { onlooker.faults(of: &session, isHeld: isHeld) }

    /// What is wrong with the screen, in words.
    var faultsOfTheScreen: [String] {
        guard let frame = onlooker.shown else { return ["什么也没有画"] }
        var faults: [String] = []
        if frame.size != session.size { faults.append("屏幕大小 \(frame.size)") }
        for row in 0..<frame.size.rows {
            var isRightHalf = false
            for cell in frame.row(row) where isRightHalf || cell.columns != 1 || cell.glyph != " " {
                let columns = Int(cell.columns)
                if isRightHalf != (columns == 0) { faults.append("第\(row)行有半个字") }
                if columns > 0, frame.width.columns(cell.glyph) != columns {
                    faults.append("第\(row)行“\(cell.glyph)”的宽度")
                }
                if cell.glyph.unicodeScalars.contains(where: VisibleMark.isReplaced) { faults.append("第\(row)行有控制符") }
                isRightHalf = columns == 2
            }
            if isRightHalf { faults.append("第\(row)行右边缺半个字") }
        }
        if frame.size.columns > 0, frame.size.rows > 0 {
            if let cursor = frame.cursor {
                let isInside =
                    (0..<frame.size.columns).contains(cursor.column) && (0..<frame.size.rows).contains(cursor.row)
                if !isInside { faults.append("光标在屏幕外 \(cursor)") }
            } else {
                faults.append("没有光标")
            }
        }
        return faults
    }

    /// What is wrong with where the caret is.
    var faultsOfTheCaret: [String] {
        guard let desk = session.desk else { return [] }
        var faults: [String] = []
        for (name, position) in [("光标", desk.caret.position as Position?), ("选择", desk.selection?.start)] {
            guard let position else { continue }
            guard let text = desk.bulletin.text(at: position.place) else {
                faults.append("\(name)不在文中 \(position)")
                continue
            }
            if !(0...text.scalarCount).contains(position.offset) { faults.append("\(name)出了文字 \(position)") }
            if desk.layout.point(of: position) == nil { faults.append("\(name)不在版面上 \(position)") }
        }
        if !desk.outline.rows.indices.contains(desk.outlineRow) { faults.append("目录行 \(desk.outlineRow)") }
        return faults
    }

    /// What is wrong with what is derived from the text.
    var faultsOfThePage: [String] {
        guard let desk = session.desk else { return [] }
        var faults: [String] = []
        let fresh = Layout(desk.bulletin, series: desk.series, measure: desk.layout.measure)
        if desk.layout.manuscript != fresh.manuscript { faults.append("文稿") }
        if desk.layout.rowCount != fresh.rowCount { faults.append("行数") }
        for row in 0..<min(fresh.rowCount, desk.layout.rowCount) where desk.layout.row(row) != fresh.row(row) {
            faults.append("第\(row)行：\(desk.layout.row(row).text)，应为：\(fresh.row(row).text)")
        }
        var outline = desk.outline
        outline.rebuild(desk.bulletin)
        if outline != desk.outline { faults.append("目录") }
        for row in 1..<max(1, fresh.rowCount) where fresh.breaksBeforeForbiddenMark(row) {
            faults.append("行首：\(fresh.row(row - 1).text)｜\(fresh.row(row).text)")
        }
        return faults
    }

    /// Whether Esc, pressed a few times, does not lead back to the page or the shelf.
    var isTrapped: Bool {
        var session = session
        for _ in 0..<6 {
            if session.context == .page || session.context == .shelf { return false }
            _ = session.update(.input(.key(Key(.escape))))
        }
        return true
    }

    /// What the journal fails to tell.
    var faultsOfTheJournal: [String] {
        guard let desk = session.desk else { return [] }
        var draft = opened
        do throws(EditError) {
            for change in journal {
                switch change {
                case .edit(let edit, let title, _, _, let time, let joins):
                    if !joins { draft.closeStep() }
                    try draft.perform(edit, title: title, time: time, joins: true)
                case .undo(let edits): if draft.undo()?.applied != edits { return ["流水：撤销"] }
                case .redo(let edits): if draft.redo()?.applied != edits { return ["流水：重做"] }
                case .adopt(let bulletin): draft.adopt(bulletin)
                }
            }
        } catch {
            return ["流水：\(error)"]
        }
        if draft.bulletin != desk.bulletin { return ["流水"] }
        // Undoing everything gives what undoing everything gave when the issue was opened, and what others did since.
        return draft.beginning == desk.draft.beginning ? [] : ["撤销到底不是原样"]
    }
}

extension Draft {
    /// The text before all that the history knows.
    fileprivate var beginning: Bulletin {
        var draft = self
        while draft.undo() != nil {}
        return draft.bulletin
    }
}
