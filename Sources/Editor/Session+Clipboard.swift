import Bulletins

extension Session {
    mutating func copy() {
        if let text = clip() { say("已复制 \(WordCount.of(text).total) 字") }
    }

    mutating func cut() {
        if clip() != nil { edit { desk throws(EditError) in try desk.deleteSelection(joins: false) } }
    }

    /// Keeps the selected text and sends it to the clipboard in front of the editor; `nil` where nothing is selected.
    private mutating func clip() -> String? {
        guard let desk, let selection = desk.selection else {
            say("没有选中文字：按住 Shift 移动光标来选")
            return nil
        }
        let text = desk.text(of: selection)
        clippings.add(text)
        emit(.copy(text))
        return text
    }

    mutating func pasteLatest() {
        guard let text = clippings.latest else {
            say("还没有剪切或复制过；本机的剪贴板用终端自己的粘贴键")
            return
        }
        insertPasted(text)
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
                rows: clippings.ring.map { text in
                    Picker.Row(
                        text.split(separator: "\n").joined(separator: " / "), detail: "\(WordCount.of(text).total) 字"
                    ) { $0.insertPasted(text) }
                }))
    }
}
