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

    init?(_ finder: Finder, by template: String) {
        guard let matcher = finder.matcher else { return nil }
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
        guard case .expression(let expression) = matcher else { return template }
        return expression.matches(in: text).first { $0.range == match.range }?.expand(template, in: text) ?? template
    }

    /// The one edit that does all of it, and where the end of the selected one is then.
    ///
    /// The last match comes first, so that the ranges before it stay right.
    func edit(in bulletin: Bulletin) -> (edit: Edit, caret: Position?) {
        var edits: [Edit] = []
        var caret: Position?
        var last: (place: Place, texts: [Range<Int>: String])?
        for match in matches.reversed() where !isDropped(match) {
            if last?.place != match.place {
                last = (match.place, replacements(at: match.place, bulletin.text(at: match.place) ?? ""))
            }
            let text = last?.texts[match.range] ?? template
            edits.append(.replace(match.place, match.range, with: text))
            if let position = caret, position.place == match.place {
                caret?.offset += text.scalarCount - match.range.count
            } else if caret == nil, match == current || edits.count == count {
                caret = Position(match.place, match.range.lowerBound + text.scalarCount)
            }
        }
        return (.all(edits), caret)
    }

    private func replacements(at place: Place, _ text: String) -> [Range<Int>: String] {
        guard case .expression(let expression) = matcher else { return [:] }
        let pairs = expression.matches(in: text).map { ($0.range, $0.expand(template, in: text)) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension Place {
    /// Whether the text is read as a number or a date, and so takes no text.
    fileprivate var isNumberOrDate: Bool {
        switch field {
        case .year, .number, .serial, .date, .coverage, .copies: true
        default: false
        }
    }
}
