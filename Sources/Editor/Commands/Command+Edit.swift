import Bulletins

extension Command {
    static let edit: [Command] = [
        Command("undo", "撤销", "C-z", in: Context.bulletin, bar: true, "撤销上一步，没有步数限制") { $0.undo() },
        Command("redo", "重做", "C-y", in: Context.bulletin, "重做撤销的一步") { $0.redo() },
        Command("undo-to", "撤销到…", "A-u K-u", in: Context.bulletin, "列出每一步和时间，选一步或打“十分钟前”，回到那时") { $0.showHistory() },
        Command("break", "分段", "Enter", in: [.page], "结束标题，或把段落分成两段；在栏目标题上是到它的第一条，没有就新建") { session in
            session.edit { desk throws(EditError) in try desk.breakLine() }
        },
        Command("delete-backward", "退格", "Backspace C-h", in: [.page], "删前一字；在段首与上一段合并") { session in
            session.edit { desk throws(EditError) in try desk.deleteBackward() }
        },
        Command("delete-forward", "删除", "Delete K-d", in: [.page], "删后一字；在段末与下一段合并") { session in
            session.edit { desk throws(EditError) in try desk.deleteForward() }
        },
        Command("cut", "剪切", "C-x", in: [.page], "剪切选中的文字") { $0.cut() },
        Command("copy", "复制", "C-c", in: [.page], "复制选中的文字；终端肯收的话，也送到您本机的剪贴板") { $0.copy() },
        Command("plain-text", "净文", "K-t", in: Context.bulletin, "整段打出选中的文字或这一条，不带目录，供鼠标选取") { $0.showPlainText() },
        Command("paste", "粘贴", "C-v", in: [.page], "粘贴最近剪切或复制的文字；几行就是几段") { $0.pasteLatest() },
        Command("tidy", "整理", "K-m", in: [.page], "整理选中的文字：接断行、去邮件头、落款归位；没有选中就是这一条的正文") { $0.tidySelection() },
        Command("paste-ring", "选着粘贴", "A-v K-v", in: [.page], "从最近剪切、复制过的里面选一段粘贴") { $0.pasteFromRing() },
    ]
}

extension Session {
    mutating func undo() { revert("撤销") { $0.undo() } }

    mutating func redo() { revert("重做") { $0.redo() } }

    private mutating func revert(_ verb: String, _ act: (inout Desk) -> String?) {
        guard var desk = self.desk.take() else { return }
        let title = act(&desk)
        self.desk = desk
        say(title.map { "\(verb)：\($0)" } ?? "没有可\(verb)的了")
    }
}

extension Command {
    static let words: [Command] = [
        Command("delete-word-backward", "删前一词", "A-Backspace C-w", in: [.page], "删到前一个词的开头") { session in
            session.edit { desk throws(EditError) in try desk.deleteWord(-1) }
        },
        Command("delete-word-forward", "删后一词", "A-Delete C-Delete A-d K-w", in: [.page], "删到后一个词的开头") { session in
            session.edit { desk throws(EditError) in try desk.deleteWord(1) }
        },
        Command("selecting-sentence-left", "选前一句", "A-<", in: [.page], "选中：到前一句句首") { session in
            session.withDesk { $0.moveBySentence(-1, selecting: true) }
        },
        Command("selecting-sentence-right", "选后一句", "A->", in: [.page], "选中：到后一句句首") { session in
            session.withDesk { $0.moveBySentence(1, selecting: true) }
        },
    ]
}
