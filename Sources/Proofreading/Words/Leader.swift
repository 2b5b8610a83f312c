import Bulletins

/// A leader's name and post, from a table that the office keeps (`leaders.txt`, shipped empty).
struct Leader: Equatable, Sendable {
    let name: String
    let post: String
    /// Order of mention, from 1.
    let rank: Int
    /// First and last day in that post; `nil` where the table says nothing.
    let from: Day?
    let to: Day?

    static func day(_ text: Substring?) throws(LexiconProblem.Reason) -> Day? {
        guard let text, !text.isEmpty else { return nil }
        guard let day = Day(iso: String(text)) else { throw .notALeader }
        return day
    }

    func holds(on day: Day?) -> Bool {
        guard let day else { return from == nil && to == nil }
        return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}
