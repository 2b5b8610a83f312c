import Bulletins

/// What can be gone to or done from where one is, for C-p: commands, parts of the issue, the other issues.
struct Palette {
    private let context: Context
    private let desk: Desk?
    private let shelf: ShelfList
    private let now: Int
    private let isEmptyShelf: Bool

    init(_ session: Session) {
        context = session.context
        // Over the settings nothing is gone to before they are left.
        let isSetting = context == .form || context == .start
        desk = isSetting ? nil : session.desk
        shelf = isSetting ? ShelfList() : session.shelf
        now = session.clock.seconds
        isEmptyShelf = session.isOnEmptyShelf
    }

    var picker: Picker {
        let groups = [("命令", commands), ("栏目、条目", parts), ("各期", issues)].filter { !$0.1.isEmpty }
        let rows = groups.flatMap { title, rows in [Picker.Row(heading: title)] + rows }
        let bulletin = desk?.bulletin
        let (desk, now, context) = (desk, now, context)
        return Picker("命令、栏目、条目、各期", rows: rows) { query in
            if let desk, let row = Session.answer(query, desk, now) { return [row] }
            let absent = Vocabulary.rows(for: query)
            if !absent.isEmpty { return absent }
            let elsewhere = Palette.rows(elsewhereThan: context, query)
            if !elsewhere.isEmpty { return elsewhere }
            guard let bulletin, let path = PlaceNumber(query)?.path(in: bulletin) else { return [] }
            return [Palette.row(path, of: bulletin, prefix: "到 \(Numbering.place(of: path, in: bulletin))  ")]
        }
    }

    /// What the help line has is used most.
    private var commands: [Picker.Row] {
        let usual = Command.helpLine(in: context)
        let others = Command.themes(from: context).flatMap(\.commands).filter { command in
            command.contexts.contains(context) && !usual.contains { $0.id == command.id }
        }
        return (usual + others)
            .filter { $0.id != "palette" && !$0.isTwin }
            .filter { !isEmptyShelf || !$0.needsIssue }
            .map { command in
                Picker.Row(command.title, detail: command.keyLabel, note: command.help, keywords: command.keywords) {
                    $0.run(command)
                }
            }
    }

    /// A command by one of its names that works on the shelf and not in an issue, or in an issue and not on the shelf:
    /// where, and with which key; nothing where one of that name works here.
    private static func rows(elsewhereThan context: Context, _ query: String) -> [Picker.Row] {
        let isOnShelf = context == .shelf
        guard isOnShelf || Context.bulletin.contains(context) else { return [] }
        let here = Command.all.filter { $0.contexts.contains(context) }
        let others = isOnShelf ? Command.file + Command.search + Command.proofreading : Command.shelf
        let command = others.first { other in
            other.isNamed(query) && !here.contains { $0.id == other.id || $0.title == other.title }
        }
        guard let command, !here.contains(where: { $0.title == query }) else { return [] }
        let place = isOnShelf ? "打开一期，在里面" : "在书架上"
        let key = command.keyLabel.isEmpty ? "用 \(Command.key("palette")) 找它" : "按 \(command.keyLabel)"
        let answer = "\(command.title)：\(place)\(key)"
        return [Picker.Row(answer) { $0.say(answer) }]
    }

    private var parts: [Picker.Row] {
        guard let bulletin = desk?.bulletin else { return [] }
        return OutlineTree(bulletin).rows.compactMap { $0.path }.map { Palette.row($0, of: bulletin) }
    }

    /// The newest first, as on the shelf; without the one that is open.
    private var issues: [Picker.Row] {
        shelf.entries.filter { $0.problem == nil && $0.reference != desk?.reference }.map { entry in
            Picker.Row("第\(entry.number)期 \(entry.title)", detail: entry.date, keywords: entry.name) {
                $0.goToIssue(entry.reference)
            }
        }
    }

    private static func row(_ path: PartPath, of bulletin: Bulletin, prefix: String = "") -> Picker.Row {
        let place = Numbering.place(of: path, in: bulletin)
        let part = bulletin.part(at: path)
        return Picker.Row(prefix + part.heading, detail: place, keywords: place) { session in
            session.withDesk { desk in
                if let start = desk.startOfText(of: part.id) { desk.jump(to: start) }
                desk.focus = .page
            }
        }
    }
}

extension Session {
    /// C-p: every command that works here, every part of the issue, every issue.
    mutating func showPalette() {
        // An issue that was opened by its name was opened without the shelf.
        if shelf.isLoading, seriesForm == nil { emit(.shelf(.read)) }
        var picker = Palette(self).picker
        picker.isPalette = true
        show(picker)
    }

    /// The shelf was read while the palette was open.
    mutating func refreshPalette() {
        guard case .picker(let old)? = overlays.last, old.isPalette else { return }
        overlays.removeLast()
        showPalette()
        guard case .picker(var picker)? = overlays.last else { return }
        picker.query = old.query
        picker.isTyping = old.isTyping
        picker.filter()
        if let title = old.current?.title { picker.select(title) }
        overlays[overlays.count - 1] = .picker(picker)
    }

    /// Opens another issue, after this one was saved or given up.
    mutating func goToIssue(_ reference: String) {
        if desk == nil { emit(.issue(.open(reference: reference))) } else { leaveIssue(for: .open(reference)) }
    }
}
