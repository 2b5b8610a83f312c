import Bulletins

extension Session {
    /// C-o: a file becomes items of the section in which the caret is.
    mutating func askForImport() {
        guard let desk else { return }
        let home = ([desk.part] + desk.bulletin.ancestors(of: desk.part).reversed()).first {
            desk.bulletin.item($0) == nil
        }
        let section = home.flatMap { desk.bulletin.path(of: $0) == nil ? nil : $0 }
        ask(
            Prompt("导入文件") { session, path in
                if !path.isEmpty { session.emit(.importFile(path: path, into: section)) }
            })
    }

    /// Puts what was read into the issue, as one step, and lists what to check.
    mutating func insert(_ parts: [Part], into section: PartID?, _ messages: [String]) {
        edit { desk throws(EditError) in
            desk.closeRun()
            let first = parts.first?.id
            try desk.perform(
                desk.bulletin.insertion(atEndOf: section).edit(inserting: parts) { .random(using: &desk.ids) }, "导入",
                caret: desk.caret.position)
            if let start = first.flatMap({ desk.startOfText(of: $0) }) { desk.jump(to: start) }
        }
        guard notice == nil else { return }
        say("已导入，撤销可整个退回", .good)
        if !messages.isEmpty {
            show(
                Picker(
                    "导入时做了这些，请核对",
                    rows: messages.map { message in Picker.Row(message) { _ in } }))
        }
    }
}
