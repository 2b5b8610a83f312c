package import Bulletins

/// A version of the issue that a save kept, or that stands in git's history.
package struct KeptVersion: Equatable, Sendable {
    package enum Reference: Hashable, Sendable {
        /// A copy beside the issue, by its number.
        case copy(Int)
        /// A text in the history, by the object that holds it.
        case committed(String)
    }

    /// Who brought it into the history.
    package struct Origin: Equatable, Sendable {
        package let commit: String
        package let editor: String
        package let host: String
        /// What was changed, in his program's words.
        package let sentence: String

        package init(commit: String, editor: String, host: String, sentence: String = "") {
            self.commit = commit
            self.editor = editor
            self.host = host
            self.sentence = sentence
        }

        /// `张三（主机）`.
        package var words: String { host.isEmpty ? editor : "\(editor)（\(host)）" }
    }

    package let reference: Reference
    /// Seconds since 1970.
    package let time: Int
    /// What it has otherwise than the version before it; `nil` where nobody has looked.
    package let changes: TextChanges?
    package var origin: Origin?
    /// Whether it is what the issue's file holds now.
    package let isPresent: Bool

    package init(
        _ reference: Reference, time: Int, changes: TextChanges? = nil, origin: Origin? = nil, isPresent: Bool = false
    ) {
        self.reference = reference
        self.time = time
        self.changes = changes
        self.origin = origin
        self.isPresent = isPresent
    }

    package init(number: Int, time: Int, changes: TextChanges? = nil) {
        self.init(.copy(number), time: time, changes: changes)
    }

    /// When each was saved, with the seconds where two are of one minute, and what it changed.
    package static func details(of versions: [KeptVersion], offset: Int, withYear: Bool = false) -> [String] {
        let clocks = versions.map { Clock(seconds: $0.time, offset: offset) }
        return versions.indices.map { index in
            let clock = clocks[index]
            let isShared = [index - 1, index + 1].contains {
                clocks.indices.contains($0) && clocks[$0].isSameMinute(as: clock)
            }
            let changes = versions[index].changes.map { "  " + $0.words } ?? ""
            return clock.dayWords(withYear: withYear) + (isShared ? clock.exactTime : clock.hourAndMinute) + changes
        }
    }

    /// `第 2 版`, `10月8日 14:52 张三的一版`.
    func name(_ offset: Int) -> String {
        switch reference {
        case .copy(let number): return "第 \(number) 版"
        case .committed:
            let clock = Clock(seconds: time, offset: offset)
            return "\(clock.dayWords(withYear: false))\(clock.hourAndMinute) \(origin?.editor ?? "")的一版"
        }
    }

    /// Its row in the list.
    func row(_ detail: String, offset: Int) -> Picker.Row {
        let (reference, name) = (reference, name(offset))
        var note = origin?.words ?? ""
        var title = name
        if case .committed = reference {
            let words = [isPresent ? "存盘的就是这一版" : "", origin?.sentence ?? ""].filter { !$0.isEmpty }
            (title, note) = (note, words.joined(separator: "，"))
        }
        return Picker.Row(title, detail: detail, note: note, key: "\(reference)\(origin?.commit ?? "")") { session in
            if case .committed = reference { session.awaitVersion(name) }
            session.emit(.issue(.readVersion(reference, name: name)))
        }
    }
}

extension Clock {
    /// `10月8日 `, `2023年10月8日 `.
    fileprivate func dayWords(withYear: Bool) -> String {
        day.map { withYear ? "\($0.printed) " : "\($0.month)月\($0.day)日 " } ?? ""
    }
}

extension TextChanges {
    /// `加了 2 段，改了 3 段，删了 1 段`.
    fileprivate var words: String {
        let parts = [("加了", added), ("改了", changed), ("删了", removed)].filter { $0.1 > 0 }.map { "\($0) \($1) 段" }
        return parts.isEmpty ? (isReordered ? "换了次序" : "文字没有变") : parts.joined(separator: "，")
    }
}
