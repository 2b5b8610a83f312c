import Screen

/// How far the shelf is one with the other hosts, in words; the world knows.
package struct SyncStatus: Equatable, Sendable {
    /// For the head of the screen: `已同步 3 分钟前`.
    package let short: String
    /// What somebody should know or decide, a sentence each.
    package let sentences: [String]
    package let isAlarming: Bool

    package init(short: String, sentences: [String] = [], isAlarming: Bool = false) {
        self.short = short
        self.sentences = sentences
        self.isAlarming = isAlarming
    }

    /// The whole of it, for whoever asked.
    fileprivate var answer: String { ([short] + sentences).joined(separator: "；") }
}

extension Session {
    /// The words for the head; `nil` where the shelf is not synced, or there is no room.
    var syncWords: (text: String, style: Style)? {
        guard let sync, size.columns >= Session.widthForSync else { return nil }
        return (sync.short, sync.isAlarming ? Style(.alarm) : .faint)
    }

    private static var widthForSync: Int { 60 }

    /// Takes what the world says of the syncing; what is new of it is said once.
    mutating func learn(_ status: SyncStatus?, isAsked: Bool) {
        let known = sync?.sentences ?? []
        if let sync { withdraw(sync, for: status) }
        sync = status
        guard let status else { return }
        if isAsked {
            say(status.answer, status.isAlarming ? .alarm : .good)
        } else if let news = status.sentences.first(where: { !known.contains($0) }), status.isAlarming {
            say(news, .alarm)
        }
    }

    /// An alarm that is still read, and is so no more, goes.
    private mutating func withdraw(_ old: SyncStatus, for new: SyncStatus?) {
        guard let notice, notice.level == .alarm, (old.sentences + [old.answer]).contains(notice.text) else { return }
        let isSo = new?.sentences.contains { notice.text.contains($0) } ?? false
        if !isSo { self.notice = nil }
    }
}
