import Bulletins
import Screen

extension Session {
    /// C-r: what is looked for, then what replaces it, then the list of every place.
    mutating func openReplacing() {
        guard let desk else { return }
        if desk.bulletin.isReadOnly {
            say(EditError.readOnly(format: desk.bulletin.format).message, .alarm)
            return
        }
        if case .search? = overlays.last {
            if finder.purpose == .find { finder.purpose = .replace }
            return
        }
        beginSearch(at: desk)
        finder.purpose = .replace
        overlays.append(.search)
        search()
    }

    /// Enter in the search line of a replacement: asks for the new text.
    mutating func askReplacement() {
        guard !finder.matches.isEmpty else {
            if finder.problem == nil { say("没有找到“\(finder.line.text)”") }
            return
        }
        ask(
            Prompt("替换为", text: finder.template, isSelected: true) { session, text in
                session.finder.template = text
                session.listReplacements(by: text)
            })
    }

    private mutating func listReplacements(by template: String) {
        guard let desk else { return }
        finder.look(in: desk)
        guard let replacement = Replacement(finder, by: template, in: desk.draft) else { return }
        guard !replacement.matches.isEmpty else {
            say("找到的都在期号、日期里，请按 \(Command["fields"]?.keyLabel ?? "") 在版头里改", .alarm)
            return
        }
        if case .search? = overlays.last { overlays.removeLast() }
        overlays.append(.replacement(replacement))
        follow(replacement)
    }

    mutating func pressReplacement(_ replacement: Replacement, _ key: Key) {
        var replacement = replacement
        switch (key.base, key.modifiers) {
        case (.enter, []): return replace(replacement)
        case (.up, []), (.tab, .shift): replacement.move(-1)
        case (.down, []), (.tab, []): replacement.move(1)
        case (.pageUp, []): replacement.move(-10)
        case (.pageDown, []): replacement.move(10)
        case (.home, []): replacement.move(-replacement.matches.count)
        case (.end, []): replacement.move(replacement.matches.count)
        case (.delete, []), (.backspace, []): replacement.toggle()
        default: return
        }
        follow(replacement)
    }

    /// A blank drops a place or takes it back, a letter all of them, in any width.
    mutating func typeReplacement(_ replacement: Replacement, _ text: String) {
        var replacement = replacement
        switch text.first.map(\.plain) {
        case " ": replacement.toggle()
        case "a", "全": replacement.toggleAll()
        default: return
        }
        follow(replacement)
    }

    /// The page goes where the list is.
    private mutating func follow(_ replacement: Replacement) {
        overlays[overlays.count - 1] = .replacement(replacement)
        if let current = replacement.current { desk?.place(current.start) }
    }

    private mutating func replace(_ replacement: Replacement) {
        guard let draft = desk?.draft else { return }
        guard replacement.revision == draft.revision else {
            // Another's text was merged while one looked: what is listed may stand elsewhere now.
            overlays.removeLast()
            listReplacements(by: replacement.template)
            say("文字刚刚变了，已重新列出，请再核对一遍", .alarm)
            return
        }
        guard replacement.count > 0 else {
            say("一处也没有选，没有替换；空格选中，Esc 取消")
            return
        }
        overlays.removeLast()
        let (change, caret) = replacement.edit(in: draft.bulletin)
        // Undo leads back to where the editor was, not to where the list was.
        if let origin = finder.origin {
            desk?.place(origin)
            desk?.trail.append(origin)
        }
        edit { desk throws(EditError) in
            desk.closeRun()
            try desk.perform(change, "替换 \(replacement.count) 处", caret: caret)
        }
        finder.clear()
        finder.origin = nil
        if notice == nil { say("已替换 \(replacement.count) 处，\(Command["undo"]?.keyLabel ?? "") 一次撤销", .good) }
    }
}
