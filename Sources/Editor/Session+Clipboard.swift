import Bulletins

extension Session {
    mutating func copy() {
        if let clipping = clip() { say("已复制 \(WordCount.of(clipping.text).total) 字") }
    }

    mutating func cut() {
        let selection = desk?.selection
        guard let clipping = clip(), let selection else { return }
        // Plain lines are pasted as any: they may be meant for items; but a heading is not made of lines.
        let isHeading = selection.start.place.field?.slot == nil && selection.start.place != selection.end.place
        let isMore = clipping.fragment != nil || desk?.isPlain(selection) == false || isHeading
        let before = desk?.draft.history.past.count
        edit { desk throws(EditError) in try desk.deleteSelection(joins: false) }
        guard isMore, let desk, desk.draft.history.past.count != before,
            let step = desk.draft.history.past.last
        else { return }
        clippings.note(
            Clipping.Cut(
                bulletin: desk.bulletin, position: desk.caret.position, inverse: .all(step.inverses), end: selection.end
            ))
    }

    /// Keeps the selected text and sends it to the clipboard in front of the editor; `nil` where nothing is selected.
    private mutating func clip() -> Clipping? {
        guard let desk, let selection = desk.selection else {
            say("没有选中文字：按住 Shift 移动光标来选")
            return nil
        }
        let clipping = Clipping(
            text: desk.text(of: selection), fragment: desk.fragment(of: selection), reference: desk.reference)
        clippings.add(clipping)
        self.desk?.isMarking = false
        emit(.display(.copy(clipping.text)))
        return clipping
    }

    /// A text as it is, a paragraph a line, without what stands around the page; the terminal's own selecting copies it
    /// clean.
    mutating func showPlainText() {
        guard let desk else { return }
        let text = desk.selection.map { desk.text(of: $0) } ?? desk.wholeItem.map { desk.text(of: $0) }
        guard let text, !text.isEmpty else { return say("光标要在条目里，或先选中文字") }
        emit(.display(.showPlain(text)))
    }

    /// What became of the text that was sent to the clipboard in front of the editor, in the words behind “已复制”.
    mutating func handle(_ reach: ClipboardReach) {
        guard let said = notice?.text else { return }
        let remedy =
            said == Card.copiedSentence
            ? "按 \(Command.key("export")) 找到这个文件，按 t 整行显示，用鼠标选" : "按 \(Command.key("plain-text"))，用鼠标选"
        let more =
            switch reach {
            case .reached: "，本机剪贴板里也有了"
            case .unknown: "；本机剪贴板收没收到，终端没有说：粘不出来就\(remedy)"
            case .refused: "，在这里粘贴；这个终端不收剪贴板，要拿到别处就\(remedy)"
            case .tooLong: "，在这里粘贴；太长，没有送到本机剪贴板，要拿到别处就\(remedy)"
            }
        say(said + more)
    }

    mutating func pasteLatest() {
        guard let clipping = clippings.latest else {
            say("还没有剪切或复制过；本机的剪贴板用终端自己的粘贴键")
            return
        }
        insert(clipping)
    }

    /// What is pasted where it was cut brings back what was there; parts stay parts wherever they go.
    private mutating func insert(_ clipping: Clipping) {
        guard let desk else { return insertPasted(clipping.text) }
        let cut = clipping.cut.flatMap {
            desk.anchor == nil && desk.caret.position == $0.position && desk.bulletin == $0.bulletin ? $0 : nil
        }
        if let cut {
            return edit { desk throws(EditError) in try desk.perform(cut.inverse, "粘贴", caret: cut.end) }
        }
        guard let fragment = clipping.fragment else { return insertPasted(clipping.text) }
        if !fragment.pictures.isEmpty, clipping.reference != desk.reference {
            // Their files are beside the other issue.
            bringing = fragment
            return emit(.issue(.bringPictures(fragment.pictures, from: clipping.reference)))
        }
        edit { desk throws(EditError) in try desk.insert(fragment) }
    }

    /// The files of a clipping's pictures are beside this issue now, some under other names.
    mutating func insertBrought(_ names: [String: String]) {
        guard let fragment = bringing?.renamingPictures(names) else { return }
        bringing = nil
        edit { desk throws(EditError) in try desk.insert(fragment) }
    }

    /// A list of the last clippings to choose from.
    mutating func pasteFromRing() {
        guard !clippings.ring.isEmpty else {
            say("还没有剪切或复制过")
            return
        }
        show(
            Picker(
                "粘贴哪一段",
                rows: clippings.ring.map { clipping in
                    Picker.Row(
                        clipping.text.split(separator: "\n").joined(separator: " / "),
                        detail: "\(WordCount.of(clipping.text).total) 字"
                    ) { $0.insert(clipping) }
                }))
    }
}
