/// What was looked for, the newest first: in this run and in those before it.
struct RecentSearches: Sendable {
    private(set) var queries: [SearchQuery] = []
    /// What was typed and not yet looked for when the first of them was taken.
    fileprivate var typed = ""
    /// Whether the world was asked for those of the runs before.
    var isAsked = false

    static let limit = 50

    /// Puts what was just looked for in front.
    mutating func note(_ query: SearchQuery) {
        queries = Array(([query] + queries.filter { $0 != query }).prefix(RecentSearches.limit))
    }

    /// Takes those of the runs before, behind those of this one.
    mutating func add(_ former: [SearchQuery]) {
        queries = Array((queries + former.filter { !queries.contains($0) }).prefix(RecentSearches.limit))
    }

    /// So many searches before the one that stands in the line; the newest where that is none of them, and `nil` past
    /// either end.
    func query(_ step: Int, before current: SearchQuery) -> SearchQuery? {
        let index = (queries.firstIndex(of: current) ?? -1) + step
        return queries.indices.contains(index) ? queries[index] : nil
    }
}

extension Session {
    /// When a search line opens for the first time, the world is asked what was looked for before.
    mutating func askRecentSearches() {
        if searches.isAsked { return }
        searches.isAsked = true
        emit(.person(.recallSearches))
    }

    /// What stands in the search line was looked for.
    mutating func noteSearch() {
        let query = finder.query
        guard !query.text.isEmpty, query != searches.queries.first else { return }
        searches.note(query)
        emit(.person(.rememberSearch(query)))
    }

    /// Whether ^R in the search line takes what was looked for last, as nothing is typed that could be replaced.
    var recallsSearch: Bool { finder.line.text.isEmpty && !searches.queries.isEmpty }

    /// Puts an earlier search into the line, or a later one; beyond the newest there is what was typed.
    mutating func recallSearch(_ step: Int) {
        guard let query = searches.query(step, before: finder.query) else {
            if step < 0, !finder.line.text.isEmpty, finder.query == searches.queries.first {
                finder.line = TextLine(searches.typed)
                search()
            }
            return
        }
        if !searches.queries.contains(finder.query) { searches.typed = finder.line.text }
        finder.line = TextLine(query.text, isSelected: true)
        finder.isExact = query.isExact
        finder.isExpression = query.isExpression
        search()
    }
}
