import Bulletins

/// What somebody left unsaved when his client crashed.
package struct Unsaved: Equatable, Sendable {
    /// How the world calls it.
    package let reference: Int
    /// Who, and on which machine.
    package let editor: String
    /// Seconds since 1970 of the last edit.
    package let time: Int?
    package let edits: [Change]
    /// Whether the file is still the one that they were made in.
    package let fits: Bool
    /// Whether somebody was asked before, and put it aside.
    package let isAside: Bool

    /// One edit that was not saved.
    package struct Change: Equatable, Sendable {
        package let title: String
        /// What came into the text.
        package let text: String
        /// Seconds since 1970; 0 where nobody knows.
        package let time: Int
        /// Whether it belongs to the one before it, as a letter to those typed just before.
        package let joins: Bool

        package init(_ title: String, text: String = "", time: Int = 0, joins: Bool = false) {
            self.title = title
            self.text = text
            self.time = time
            self.joins = joins
        }
    }

    package init(reference: Int, editor: String, time: Int?, edits: [Change], fits: Bool, isAside: Bool = false) {
        self.reference = reference
        self.editor = editor
        self.time = time
        self.edits = edits
        self.fits = fits
        self.isAside = isAside
    }

    /// The steps that the edits make, each with the number of edits up to its end.
    var points: [(change: Change, count: Int)] {
        edits.enumerated().reduce(into: []) { points, next in
            let (index, edit) = next
            guard edit.joins, let last = points.popLast()?.change else {
                points.append((edit, index + 1))
                return
            }
            points.append((Change(last.title, text: last.text + edit.text, time: edit.time), index + 1))
        }
    }
}

extension Session {
    /// Offers what was never saved: all of it, up to a point, or to put it aside.
    mutating func offer(_ unsaved: Unsaved) {
        let when = unsaved.time.map { "，最后一处在 \(Clock(seconds: $0, offset: clock.offset).dayAndTime)" } ?? ""
        let fate = unsaved.fits ? "" : "（文件后来又改过，恢复时按条目合并）"
        ask(
            Question(
                "\(unsaved.editor) 有 \(unsaved.edits.count) 处改动\(unsaved.isAside ? "放在一边" : "没有存盘")\(when)\(fate)",
                answers: [
                    Answer("全部恢复", letter: "y", chinese: "全") { session in
                        session.emit(.issue(.recover(unsaved.reference, first: nil)))
                    },
                    Answer("恢复到某一处", letter: "x", chinese: "选") { $0.choosePoint(unsaved) },
                    Answer(unsaved.isAside ? "还放着" : "放到一边", letter: "d", chinese: "放") { session in
                        session.emit(.issue(.setAside(unsaved.reference)))
                        session.say("没有恢复，放在一边了；\(Session.wayToUnsaved)可以取回")
                    },
                ]))
    }

    /// Somebody's program died: it is only said, so that no key of a person who types goes into a question.
    mutating func tell(of unsaved: Unsaved) {
        say("\(unsaved.editor)的程序断了，有 \(unsaved.edits.count) 处改动没有存盘；\(Session.wayToUnsaved)可以恢复", .alarm)
    }

    private static var wayToUnsaved: String {
        "\(Command.key("palette")) 打“\(Command["recover"]?.title ?? "")”"
    }

    private mutating func choosePoint(_ unsaved: Unsaved) {
        let rows = unsaved.points.map { change, count in
            Picker.Row(
                "\(count)  \(Step.summary(change.title, change.text))",
                detail: change.time > 0 ? Clock(seconds: change.time, offset: clock.offset).dayAndTime : ""
            ) { $0.emit(.issue(.recover(unsaved.reference, first: count))) }
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
