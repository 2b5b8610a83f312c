import Bulletins

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
