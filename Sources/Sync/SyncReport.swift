import Storage

extension Synchronizer.Report {
    /// A trouble that every look meets is one.
    mutating func note(_ trouble: String) { if !troubles.contains(trouble) { troubles.append(trouble) } }

    /// What everybody should know of it, in one sentence; empty for nothing.
    var news: String {
        troubles.first ?? mended.first.map(Synchronizer.mendedMessage) ?? followed.first?.message ?? ""
    }

    /// What was done, a sentence a line.
    package var lines: [String] {
        var lines = ["已同步：送出 \(Set(sent).count) 个文件，收到 \(Set(received).count) 个"]
        lines += mended.map(Synchronizer.mendedMessage)
        for line in followed.map(\.message) where !lines.contains(line) { lines.append(line) }
        lines += (questions + heard).map(\.message) + troubles
        lines += Set(postponed).sorted().map { "“\(SafeName.of($0))”有人开着，等他离开再换" }
        return lines
    }
}

extension SyncState {
    /// For the head of the screen: `已同步 3 分钟前`, `3 处待送`, `两天没有同步：口令过期`.
    package func short(at now: Int) -> String {
        let ask = questions.isEmpty ? "" : "，\(questions.count) 件待定"
        guard !trouble.isEmpty else {
            return (synced.map { SyncState.since(now - $0) } ?? "还没有同步") + ask
        }
        let waits = waiting > 0 ? "，\(waiting) 处待送" : ""
        guard let synced else { return "还没有同步：\(trouble)\(waits)\(ask)" }
        // A line that is cut for a moment is no news.
        if now - synced < 600, !isRefused { return SyncState.since(now - synced) + waits + ask }
        if now - synced < 600 { return "没有同步：\(trouble)\(waits)\(ask)" }
        return "\(SyncState.age(now - synced))没有同步：\(trouble)\(waits)\(ask)"
    }

    /// Whether somebody should look.
    package func isAlarming(at now: Int) -> Bool {
        !questions.isEmpty || !trouble.isEmpty && (isRefused || now - (synced ?? 0) >= 600)
    }

    /// What somebody should know or decide.
    package var sentences: [String] { (sentence.isEmpty ? [] : [sentence]) + questions.map(\.message) }

    package func text(at now: Int) -> String { ([short(at: now)] + sentences).joined(separator: "\n") }

    private static func since(_ seconds: Int) -> String {
        seconds < 60 ? "刚刚同步" : "已同步 \(age(seconds))前"
    }

    private static func age(_ seconds: Int) -> String {
        let counts = ["", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]
        switch seconds {
        case ..<3600: return "\(seconds / 60) 分钟"
        case ..<86_400: return "\(seconds / 3600) 小时"
        default:
            let days = seconds / 86_400
            return days < counts.count ? "\(counts[days])天" : "\(days) 天"
        }
    }
}
