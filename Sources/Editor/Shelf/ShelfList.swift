/// The shelf on the screen.
package struct ShelfList: Equatable, Sendable {
    /// Those that the filter keeps.
    package private(set) var entries: [ShelfEntry] = []
    /// All that were listed.
    private var all: [ShelfEntry] = []
    private(set) var filter = ShelfFilter()
    package internal(set) var selected = 0 {
        didSet { if selected != oldValue { wanted = nil } }
    }
    /// 刊名.
    package internal(set) var name = ""
    /// What is wrong with what the issues share.
    package internal(set) var problem: String?
    /// What is known of it beside the issues.
    package internal(set) var state = ShelfState()
    /// Of the chosen issue, where there is room beside the list.
    var preview: ShelfPreview?
    /// What is known of those that somebody has read, by their references.
    private(set) var counts: [String: ShelfCount] = [:]
    /// The issue that was left last, to be selected when the list comes.
    var wanted: String?
    var scroll = 0
    /// Until the shelf was read for the first time.
    var isLoading = true
    /// Whether the older issues of a long shelf are there, too.
    private(set) var isWhole = true

    /// Whether there is no issue at all.
    var isEmpty: Bool { all.isEmpty && !isLoading }

    var current: ShelfEntry? { entries.indices.contains(selected) ? entries[selected] : nil }

    mutating func replace(_ new: [ShelfEntry], isWhole: Bool) {
        let wanted = wanted
        let reference = wanted ?? current?.reference
        // What was read of an issue that has changed is no longer so.
        let old = all.first { $0.reference == preview?.reference }
        if old != new.first(where: { $0.reference == preview?.reference }) { preview = nil }
        forgetChanged(new)
        all = new
        entries = all.filter(filter.keeps)
        isLoading = false
        self.isWhole = isWhole
        selected = entries.firstIndex { $0.reference == reference } ?? min(selected, max(0, entries.count - 1))
        self.wanted = current?.reference == wanted ? nil : wanted
    }

    mutating func note(_ count: ShelfCount) { counts[count.reference] = count }

    /// What was counted of an issue is no longer so.
    mutating func forget(_ reference: String) { counts[reference] = nil }

    /// Other rules or words: all are counted anew.
    mutating func forgetCounts() { counts = [:] }

    private mutating func forgetChanged(_ new: [ShelfEntry]) {
        guard !counts.isEmpty else { return }
        var saved: [String: ShelfEntry] = [:]
        for var entry in all where counts[entry.reference] != nil {
            entry.people = []
            saved[entry.reference] = entry
        }
        for var entry in new where counts[entry.reference] != nil {
            entry.people = []
            if saved[entry.reference] != entry { forget(entry.reference) }
        }
    }

    /// What is seen of the list, the chosen issue first.
    func seen(rows: Int) -> [ShelfEntry] {
        let seen = entries.dropFirst(scroll).prefix(max(0, rows))
        guard let current else { return Array(seen) }
        return [current] + seen.filter { $0.reference != current.reference }
    }

    /// Lists what this stands for, the issue of that number chosen.
    mutating func narrow(to text: String) {
        let reference = current?.reference
        filter = ShelfFilter(text)
        entries = all.filter(filter.keeps)
        selected =
            entries.firstIndex(where: filter.names) ?? entries.firstIndex { $0.reference == reference } ?? 0
    }

    /// How many of all are listed: `52`, or `3/52`.
    var count: String { filter.isEmpty ? "\(all.count)" : "\(entries.count)/\(all.count)" }

    /// Keeps the selected entry among `rows` visible ones.
    mutating func reveal(rows: Int) {
        guard rows > 0 else { return }
        if selected < scroll { scroll = selected }
        if selected >= scroll + rows { scroll = selected - rows + 1 }
        scroll = max(0, min(scroll, entries.count - rows))
    }
}
