import Bulletins

/// Another state of the issue, against which the page marks what is new.
struct Comparison: Equatable, Sendable {
    let bulletin: Bulletin
    /// What it is, for the status line.
    let title: String

    /// The characters of a text that the other state does not have there.
    ///
    /// A paragraph that stands unchanged anywhere in its item is not new; one that changed is compared with the one at
    /// its place.
    func added(in text: String, at place: Place) -> Range<Int> {
        guard let old = counterpart(of: text, at: place) else { return 0..<text.scalarCount }
        return Comparison.difference(from: old, to: text).new
    }

    /// What stood there, where it was another text.
    func former(of text: String, at place: Place) -> String? {
        guard let old = counterpart(of: text, at: place), !old.isIdentical(to: text) else { return nil }
        return old.scalars(Comparison.difference(from: old, to: text).old)
    }

    private func counterpart(of text: String, at place: Place) -> String? {
        if case .paragraph = place.field, let paragraphs = bulletin.paragraphs(of: place.part),
            paragraphs.contains(where: { $0.plain?.isIdentical(to: text) ?? false })
        {
            return text
        }
        return bulletin.text(at: place)
    }

    /// What remains between the common beginning and the common end.
    static func difference(from old: String, to new: String) -> (old: Range<Int>, new: Range<Int>) {
        let (a, b) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        return (head..<a.count - tail, head..<b.count - tail)
    }
}

/// A version that a save kept.
package struct KeptVersion: Equatable, Sendable {
    package let number: Int
    /// Seconds since 1970.
    package let time: Int
    /// How many texts it has that the version before it does not have; `nil` where nobody has counted.
    package let changes: Int?

    package init(number: Int, time: Int, changes: Int? = nil) {
        self.number = number
        self.time = time
        self.changes = changes
    }

    /// When each was saved, with the seconds where two are of one minute, and what it changed.
    package static func details(of versions: [KeptVersion], offset: Int, withYear: Bool = false) -> [String] {
        let clocks = versions.map { Clock(seconds: $0.time, offset: offset) }
        return versions.indices.map { index in
            let clock = clocks[index]
            let isShared = [index - 1, index + 1].contains {
                clocks.indices.contains($0) && clocks[$0].isSameMinute(as: clock)
            }
            let day = clock.day.map { withYear ? "\($0.printed) " : "\($0.month)月\($0.day)日 " } ?? ""
            let changes = versions[index].changes.map { $0 == 0 ? "  文字没有变" : "  改了 \($0) 段" } ?? ""
            return day + (isShared ? clock.exactTime : clock.hourAndMinute) + changes
        }
    }
}

extension Session {
    /// The versions that saves have kept, in a list; what to do with one comes after.
    mutating func show(_ versions: [KeptVersion]) {
        guard !versions.isEmpty else {
            say("还没有旧版：每次保存都会留下前一版")
            return
        }
        show(
            Picker(
                "旧版",
                rows: zip(versions, KeptVersion.details(of: versions, offset: clock.offset)).map { version, detail in
                    Picker.Row("第 \(version.number) 版", detail: detail) { $0.emit(.readVersion(version.number)) }
                }))
    }

    /// What to do with a version: see on the page what has changed since, bring back the item, or all of it.
    mutating func offer(_ version: Bulletin, number: Int) {
        guard let desk else { return }
        var rows = [
            Picker.Row("在版面上标出此后改了什么", detail: "Esc 去掉标记") { session in
                session.desk?.comparison = Comparison(bulletin: version, title: "与第 \(number) 版对照")
                session.say("标出的是此后加的字；光标在改过的地方，下面显示原文")
            }
        ]
        if let item = version.item(desk.part) {
            rows.append(
                Picker.Row("只换回光标所在的条目") { session in
                    session.edit { desk throws(EditError) in try desk.bringBack(item, number) }
                })
        }
        rows.append(
            Picker.Row("整期换回这一版", detail: "撤销可找回") { session in
                session.edit { desk throws(EditError) in
                    try desk.perform(.become(version), "换回第 \(number) 版", caret: desk.caret.position)
                }
                if session.notice == nil {
                    session.say("整期已换回第 \(number) 版，还没有存盘；\(Command["undo"]?.keyLabel ?? "") 可找回", .good)
                }
            })
        show(Picker("第 \(number) 版", rows: rows))
    }
}

extension Desk {
    /// An item as it was, at its present place.
    mutating func bringBack(_ item: Item, _ number: Int) throws(EditError) {
        guard let location = bulletin.location(of: item.id) else { return }
        try perform(
            .all([.remove(item.id), .insert(.item(item), at: location)]), "条目换回第 \(number) 版",
            caret: Position(item.id, .headline))
    }
}
