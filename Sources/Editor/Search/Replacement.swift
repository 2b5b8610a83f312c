import Bulletins

/// Every place that is to be replaced, shown before it is done; the wrong ones can be dropped.
package struct Replacement: Sendable {
    let query: SearchQuery
    /// What comes in the place of the matches; with an expression, `$1` stands for its first group.
    let template: String
    /// In printed order.
    let matches: [Match]
    /// The matches that stand in numbers and dates, which are changed by themselves.
    let numbers: Int
    /// Where the matches begin that stay as they are.
    private(set) var dropped: Set<Position> = []
    private(set) var selected = 0
    private let matcher: Matcher
    /// Of the text in which the matches stand.
    let revision: Int

    init?(_ finder: Finder, by template: String, in draft: Draft) {
        guard let matcher = finder.matcher else { return nil }
        revision = draft.revision
        query = finder.query
        self.template = template
        self.matcher = matcher
        matches = finder.matches.filter { !$0.place.isNumberOrDate }
        numbers = finder.matches.count - matches.count
        selected = finder.current.flatMap { matches.firstIndex(of: finder.matches[$0]) } ?? 0
    }

    var current: Match? { matches.indices.contains(selected) ? matches[selected] : nil }

    /// How many will be replaced.
    var count: Int { matches.count - dropped.count }

    /// Of the rows between the title line and the foot, those that its list takes.
    func rows(of room: Int) -> Int { min(room <= 4 ? room : max(4, room / 2), matches.count + 1) }

    func isDropped(_ match: Match) -> Bool { dropped.contains(match.start) }

    mutating func move(_ step: Int) {
        selected = min(max(0, selected + step), max(0, matches.count - 1))
    }

    /// Drops the selected match, or takes it back.
    mutating func toggle() {
        guard let current, dropped.remove(current.start) == nil else { return }
        dropped.insert(current.start)
    }

    /// Drops all, or takes all back where some are dropped.
    mutating func toggleAll() {
        dropped = dropped.isEmpty ? Set(matches.map(\.start)) : []
    }

    /// What replaces a match in its text.
    func replacement(of match: Match, in text: String) -> String {
        replacements(in: text)?[match.range] ?? template
    }

    /// The one edit that does all of it, and where the end of the selected one is then.
    ///
    /// What lies between two matches of one text is put in again with them, so that a text changes once.
    func edit(in bulletin: Bulletin) -> (edit: Edit, caret: Position?) {
        var edits: [Edit] = []
        var caret: Position?
        var next = matches[...]
        while let place = next.first?.place {
            let here = next.prefix { $0.place == place }
            next = next.dropFirst(here.count)
            let kept = here.filter { !isDropped($0) }
            guard let first = kept.first, let last = kept.last else { continue }
            let old = bulletin.text(at: place) ?? ""
            let texts = replacements(in: old)
            var new = ""
            var end = first.range.lowerBound
            for match in kept {
                new += old.scalars(end..<match.range.lowerBound) + (texts?[match.range] ?? template)
                end = match.range.upperBound
                if match == current || caret == nil {
                    caret = Position(place, first.range.lowerBound + new.scalarCount)
                }
            }
            edits.append(.replace(place, first.range.lowerBound..<last.range.upperBound, with: new))
        }
        return (.all(edits), caret)
    }

    /// What replaces each match of an expression in a text; `nil` where the same replaces all.
    private func replacements(in text: String) -> [Range<Int>: String]? {
        guard case .expression(let expression) = matcher else { return nil }
        // What takes too long was not found, and nothing is replaced by it.
        let matches = (try? expression.matches(in: text)) ?? []
        let pairs = matches.map { ($0.range, $0.expand(template, in: text)) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension Place {
    /// Whether the text is read as a number or a date, and so takes no text.
    fileprivate var isNumberOrDate: Bool {
        switch form {
        case .number, .date, .coverage: true
        case .text, .list, nil: false
        }
    }
}
