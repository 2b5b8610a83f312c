import Bulletins
import Screen

extension Session {
    /// Whether the places to be replaced are listed under the page.
    var isReplacing: Bool { if case .replacement? = overlays.last { true } else { false } }

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
        noteSearch()
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
            if case .search? = overlays.last { overlays.removeLast() }
            say("找到的都在期号、日期里，请按 \(Command.key("fields")) 在版头里改", .alarm)
            return
        }
        if case .search? = overlays.last { overlays.removeLast() }
        overlays.append(.replacement(replacement))
        follow(replacement)
    }

    /// Changes the list of places that stands under the page.
    mutating func changeReplacement(_ change: (inout Replacement) -> Void) {
        guard case .replacement(var replacement)? = overlays.last else { return }
        change(&replacement)
        follow(replacement)
    }

    /// The page goes where the list is.
    private mutating func follow(_ replacement: Replacement) {
        overlays[overlays.count - 1] = .replacement(replacement)
        if let current = replacement.current { desk?.place(current.start) }
    }

    /// Enter in that list.
    mutating func replace() {
        guard case .replacement(let replacement)? = overlays.last, let draft = desk?.draft else { return }
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
        if notice == nil { say("已替换 \(replacement.count) 处，\(Command.key("undo")) 一次撤销", .good) }
    }
}
