/// A list to choose from; typing narrows it.
package struct Picker: Sendable {
    package struct Row: Sendable {
        package let title: String
        /// At the right edge: a key, a number.
        package let detail: String
        /// What stands out in the title, in scalars: what was found, or what the query stands for.
        package var emphasis: Range<Int>?
        /// Further words that find the row.
        let keywords: String
        /// A heading stands between rows and cannot be chosen.
        package let isHeading: Bool
        let run: @Sendable (inout Session) -> Void

        init(
            _ title: String, detail: String = "", keywords: String = "", emphasis: Range<Int>? = nil,
            run: @escaping @Sendable (inout Session) -> Void
        ) {
            self.title = title
            self.detail = detail
            self.keywords = keywords
            self.emphasis = emphasis
            isHeading = false
            self.run = run
        }

        init(heading: String) {
            title = heading
            detail = ""
            keywords = ""
            isHeading = true
            run = { _ in }
        }
    }

    package let title: String
    package var query = TextLine()
    package private(set) var rows: [Row]
    private let all: [Row]
    /// Among the shown rows.
    package private(set) var selected = 0
    /// Whether the overlay stays after a row was run.
    let stays: Bool
    /// Whether the details are keys, to be read before what they do.
    let showsKeysFirst: Bool

    init(
        _ title: String, rows: [Row], stays: Bool = false, showsKeysFirst: Bool = false, selected: Int = 0
    ) {
        self.title = title
        all = rows
        self.rows = rows
        self.stays = stays
        self.showsKeysFirst = showsKeysFirst
        self.selected = rows.indices.contains(selected) ? selected : 0
        skipHeading(1)
    }

    /// The rows there are before anything is typed.
    var count: Int { all.count }

    var current: Row? { rows.indices.contains(selected) && !rows[selected].isHeading ? rows[selected] : nil }

    /// Narrows the list to what the query finds.
    mutating func filter() {
        let query = query.text
        if query.isEmpty {
            rows = all
        } else {
            rows = all.filter { !$0.isHeading && Picker.matches(query, $0) }
        }
        selected = 0
        skipHeading(1)
    }

    mutating func move(_ step: Int) {
        guard !rows.isEmpty else { return }
        selected = min(max(0, selected + step), rows.count - 1)
        skipHeading(step < 0 ? -1 : 1)
    }

    private mutating func skipHeading(_ step: Int) {
        var at = selected
        while rows.indices.contains(at), rows[at].isHeading { at += step }
        if !rows.indices.contains(at) {
            at = selected
            while rows.indices.contains(at), rows[at].isHeading { at -= step }
        }
        if rows.indices.contains(at) { selected = at }
    }

    private static func matches(_ query: String, _ row: Row) -> Bool {
        let folded = query.lowercased()
        return row.title.lowercased().contains(folded) || row.keywords.lowercased().contains(folded)
    }
}
