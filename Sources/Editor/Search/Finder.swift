import Bulletins
import Typesetting

/// A search through the issue: what is looked for, and where it was found.
struct Finder: Sendable {
    var line = TextLine()
    /// Full and half width, capital and small letters are different.
    var isExact = false
    var isExpression = false
    /// In printed order, for the text that `revision` names.
    private(set) var matches: [Match] = []
    /// What finds the matches; `nil` while there is nothing to look for, or no way to read it.
    private(set) var matcher: Matcher?
    /// What is wrong with the expression.
    private(set) var problem: String?
    /// Which match the caret is at.
    var current: Int?
    /// Where the caret was when the search began.
    var origin: Position?
    /// What Enter does.
    var purpose = Purpose.find
    /// What replaced the matches last time.
    var template = ""
    /// Where the keys went when the search began.
    var focus = Desk.Focus.page
    private var revision: Int?
    private var found: SearchQuery?

    enum Purpose: Sendable { case find, replace, everywhere }

    var query: SearchQuery { SearchQuery(line.text, isExact: isExact, isExpression: isExpression) }

    /// Brings the matches in line with what is typed and with the text.
    ///
    /// A longer query is sought only in the texts where the shorter one was found.
    mutating func look(in desk: Desk) {
        let draft = desk.draft
        let query = query
        read()
        guard query != found || revision != draft.revision else { return }
        let old = found.map { query.narrows($0) && revision == draft.revision } ?? false ? matches : nil
        found = query
        revision = draft.revision
        current = nil
        guard let matcher else {
            matches = []
            return
        }
        problem = nil
        var new: [Match] = []
        func take(_ place: Place, _ text: String) {
            do throws(ExpressionError) {
                for range in try matcher.ranges(in: text) { new.append(Match(place: place, range: range)) }
            } catch {
                problem = error.message
            }
        }
        if let old {
            var last: Place?
            for match in old where match.place != last {
                last = match.place
                take(match.place, desk.layout.text(at: match.place))
            }
        } else {
            let style = desk.series.style
            draft.bulletin.forEachText(in: style) { place, text in
                // What is not printed has no place to jump to.
                if style.standing(of: place.field) != PaperStyle.Standing.none { take(place, text) }
            }
        }
        matches = new
    }

    private mutating func prepare(_ query: SearchQuery) {
        matcher = nil
        problem = nil
        if query.text.isEmpty { return }
        do throws(ExpressionError) { matcher = try Matcher(query) } catch { problem = error.message }
    }

    /// Takes a query from elsewhere.
    mutating func seek(_ query: SearchQuery) {
        clear()
        line = TextLine(query.text)
        isExact = query.isExact
        isExpression = query.isExpression
        read()
    }

    /// Reads what is typed, without looking for it.
    mutating func read() {
        let query = query
        if query != found || matcher == nil { prepare(query) }
    }

    /// Nothing is looked for any more; how strictly stays.
    mutating func clear() {
        line = TextLine()
        matches = []
        matcher = nil
        problem = nil
        current = nil
        found = nil
    }
}

extension Layout {
    /// The printed text of a place, found without walking the parts.
    fileprivate func text(at place: Place) -> String {
        guard let block = block(of: place) else { return "" }
        return blocks[block].runs.first { $0.place == place }?.string ?? ""
    }
}
