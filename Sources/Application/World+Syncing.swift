import Editor
import Sync

extension World {
    /// Goes on with the syncing, and says what is new of it.
    mutating func synced(at second: Int) -> [Event] {
        guard let syncing, let news = syncing.work(at: second) else { return [] }
        let status = syncing.present.map { SyncStatus($0, at: second) }
        var events: [Event] = []
        if case .over(let isAsked) = news {
            if isAsked || status != reported.sync { events.append(.shelf(.synced(status, isAsked: isAsked))) }
            // On the shelf the list may have changed; an open issue is looked at anyway.
            if handle == nil { events += answer { try $0.mendAndReadShelf() } }
        } else if status != reported.sync {
            events.append(.shelf(.synced(status)))
        }
        reported.sync = status
        return events
    }

    func askToSync() -> [Event] {
        guard let syncing else { return [.failed(SyncError.notSetUp.message)] }
        syncing.ask(at: clock().seconds)
        return [.done("正在同步……")]
    }
}

extension SyncStatus {
    init(_ state: SyncState, at now: Int) {
        self.init(short: state.short(at: now), sentences: state.sentences, isAlarming: state.isAlarming(at: now))
    }
}
