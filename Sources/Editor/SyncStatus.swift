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
        sync = status
        guard let status else { return }
        if isAsked {
            say(([status.short] + status.sentences).joined(separator: "；"), status.isAlarming ? .alarm : .good)
        } else if let news = status.sentences.first(where: { !known.contains($0) }), status.isAlarming {
            say(news, .alarm)
        }
    }
}
