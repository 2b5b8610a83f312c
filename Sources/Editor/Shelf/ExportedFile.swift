/// A file that an issue was exported to.
package struct ExportedFile: Equatable, Sendable {
    package let name: String
    /// The path on this machine.
    package let place: String
    /// Seconds since 1970.
    package let time: Int
    /// What fetches it from the editor's own computer; `nil` where he sits at this one.
    package let fetch: String?
    /// Its path, where the terminal can bring it there.
    package let sent: String?

    package init(name: String, place: String, time: Int, fetch: String? = nil, sent: String? = nil) {
        self.sent = sent
        self.name = name
        self.place = place
        self.time = time
        self.fetch = fetch
    }
}

// What is done to the chosen issue as a file.
extension Session {
    /// The chosen issue; where there is none, that is said.
    mutating func chosenEntry() -> ShelfEntry? {
        if let entry = shelf.current { return entry }
        say("没有选中哪一期；\(Command.key("shelf-all")) 全列，再选")
        return nil
    }

    mutating func sayShelfIsEmpty() {
        say("书架上还没有简报：\(Command.key("new-issue")) 新建一期，\(Command.key("import-issue")) 读入一份")
    }

    mutating func duplicateChosen() {
        guard let entry = chosenEntry() else { return }
        if let problem = entry.problem { return say(problem, .alarm) }
        emit(.files(.duplicate(reference: entry.reference)))
    }

    mutating func renameChosen() {
        guard let entry = chosenEntry() else { return }
        ask(namePrompt(of: entry, text: entry.name, isSelected: true))
    }

    /// Stays open with what was typed until it can be the name, or Esc.
    private func namePrompt(of entry: ShelfEntry, text: String, isSelected: Bool) -> Prompt {
        Prompt("文件名", text: text, isSelected: isSelected) { session, typed in
            let name = typed.filter { !$0.isNewline }
            guard name != entry.name else { return }
            let again = session.namePrompt(of: entry, text: name, isSelected: false)
            guard !name.isEmpty else {
                session.ask(again)
                return session.say("文件名不能空着；写一个，或按 Esc 不改", .alarm)
            }
            session.refused = .prompt(again)
            session.emit(.files(.rename(reference: entry.reference, name: name)))
        }
    }

    mutating func askForExports() {
        guard let entry = chosenEntry() else { return }
        if let problem = entry.problem { return say(problem, .alarm) }
        emit(.files(.listExports(reference: entry.reference)))
    }

    /// The files that an issue was exported to, to see where one is and how it is fetched.
    mutating func show(_ exports: [ExportedFile], of name: String) {
        guard !exports.isEmpty else {
            return say("“\(name)”没有从这里导出过" + (desk == nil ? "；打开它按 \(Command.key("export"))" : ""))
        }
        let rows = exports.map { export in
            Picker.Row(export.name, detail: Clock(seconds: export.time, offset: clock.offset).dayAndTime) { session in
                let fetch = export.fetch.map { ["", "在自己的电脑上执行这一行，取回文件：", $0] } ?? []
                session.overlays.append(
                    .card(
                        Card(
                            title: export.name, lines: ["在 \(export.place)"] + fetch, copied: export.fetch,
                            file: export.sent)))
            }
        }
        show(Picker("“\(name)”导出过的文件", rows: rows, stays: true))
    }
}
