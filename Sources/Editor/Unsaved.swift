import Bulletins

/// What somebody left unsaved when his sitting died.
package struct Unsaved: Equatable, Sendable {
    /// How the world calls it.
    package let reference: Int
    /// Who, and on which machine.
    package let editor: String
    /// Seconds since 1970 of the last edit.
    package let time: Int?
    /// What each edit was, in order, with its time.
    package let edits: [(title: String, time: Int)]
    /// Whether the file is still the one that they were made in.
    package let fits: Bool

    package init(reference: Int, editor: String, time: Int?, edits: [(title: String, time: Int)], fits: Bool) {
        self.reference = reference
        self.editor = editor
        self.time = time
        self.edits = edits
        self.fits = fits
    }

    package static func == (a: Unsaved, b: Unsaved) -> Bool {
        (a.reference, a.editor, a.time, a.fits, a.edits.count) == (b.reference, b.editor, b.time, b.fits, b.edits.count)
    }
}

extension Session {
    /// Offers what was never saved: all of it, up to a point, or to put it aside.
    mutating func offer(_ unsaved: Unsaved) {
        let when = unsaved.time.map { "，最后一处在 \(Clock(seconds: $0, offset: clock.offset).dayAndTime)" } ?? ""
        let fate = unsaved.fits ? "" : "（文件后来又改过，恢复时按条目合并）"
        ask(
            Question(
                "\(unsaved.editor) 有 \(unsaved.edits.count) 处改动没有存盘\(when)\(fate)",
                answers: [
                    Answer("全部恢复", letter: "y", chinese: "全") { session in
                        session.emit(.recover(unsaved.reference, first: nil))
                    },
                    Answer("恢复到某一处", letter: "n", chinese: "选") { $0.choosePoint(unsaved) },
                    Answer("放到一边", letter: "d", chinese: "放") { session in
                        session.emit(.setAside(unsaved.reference))
                        session.say("没有恢复；恢复稿还留着，jianbao recover 可以再看")
                    },
                ]))
    }

    private mutating func choosePoint(_ unsaved: Unsaved) {
        let rows = unsaved.edits.enumerated().map { index, edit in
            Picker.Row(
                "\(index + 1)  \(edit.title)", detail: Clock(seconds: edit.time, offset: clock.offset).dayAndTime
            ) { $0.emit(.recover(unsaved.reference, first: index + 1)) }
        }
        show(Picker("恢复到哪一处为止", rows: rows.reversed()))
    }
}

extension Clock {
    /// `10月8日 14:32`, local.
    package var dayAndTime: String {
        guard let day else { return hourAndMinute }
        return "\(day.month)月\(day.day)日 \(hourAndMinute)"
    }
}
