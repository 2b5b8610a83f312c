import Bulletins
import Recognition

extension Session {
    /// C-o: a file becomes items, each where its like stands, else where the caret is.
    mutating func askForImport() {
        guard desk != nil else { return }
        chooseFile(for: .items)
    }

    /// Puts what was read into the issue, as one step, and lists what to check.
    mutating func insert(_ parts: [Part], _ report: ImportReport) {
        let homes = homes
        // What was said while the file was read is over.
        notice = nil
        edit { desk throws(EditError) in
            desk.closeRun()
            if parts.count == 1, case .item(let piece) = parts[0], desk.isBlankItem(piece) {
                let (edit, caret) = desk.filling(desk.part, with: piece)
                return try desk.perform(edit, "导入", caret: caret ?? desk.caret.position)
            }
            try desk.perform(desk.placement(of: parts, homes: homes), "导入", caret: desk.caret.position)
            // A section that is there already gives its items away.
            let first = parts.flatMap(\.ids).first { desk.bulletin.path(of: $0) != nil }
            if let start = first.flatMap({ desk.startOfText(of: $0) }) { desk.jump(to: start) }
        }
        guard notice == nil else { return }
        say("已导入，撤销可整个退回", .good)
        show(report, "导入时做了这些，请核对")
    }

    /// A list of what was done, each row with its place.
    ///
    /// - Parameter added: further sentences.
    mutating func show(_ report: ImportReport, _ title: String, and added: [String] = []) {
        guard let bulletin = desk?.bulletin else { return }
        let remarks = report.remarks(in: bulletin) + added.map { Remark($0) }
        guard !remarks.isEmpty else { return }
        let picker = Picker(title, of: remarks)
        self.report = picker
        show(picker)
    }

    /// The list that an import left with the issue waits until it is asked for; told of while nobody has begun.
    mutating func remember(_ remarks: [Remark], isUntouched: Bool) {
        report = Picker("导入时做了这些，请核对", of: remarks)
        guard isUntouched, notice == nil else { return }
        say("导入这一期时有 \(remarks.count) 处要核对：\(Command.key("palette")) \(Command["report"]?.title ?? "")")
    }

    /// The list again, at the row behind the one that was looked at last.
    mutating func showReport() {
        guard let report else { return say("这一期没有导入、粘贴过要核对的") }
        show(report)
    }
}

extension Picker {
    /// What an import did, each row with its place.
    fileprivate init(_ title: String, of remarks: [Remark]) {
        self.init(
            title,
            rows: remarks.map { remark in
                Picker.Row(remark.message) { session in
                    guard let place = remark.places.first else { return session.say(remark.message) }
                    guard session.desk?.bulletin.text(at: place) != nil else {
                        return session.say("这一处已经不在了：后来删了，或撤销了")
                    }
                    session.withDesk { $0.jump(to: Position(place, 0)) }
                    session.say("再看别处：\(Command.key("palette")) \(Command["report"]?.title ?? "")")
                }.about(remark.places)
            })
        isReport = true
    }
}
