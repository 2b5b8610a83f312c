import Bulletins
import Proofreading

/// The findings that stand beside the page: those around the caret.
struct FindingList: Equatable, Sendable {
    let count: Int
    /// Those that are seen, with where they stand.
    let shown: [Finding]
    let places: [String]
    /// Of those that are seen: the one at the caret, or the first behind it, or else the last.
    let current: Int?
    let isAtCaret: Bool

    /// Rows of the screen that one takes, below one for how many there are.
    static let height = 2

    /// - Parameter rows: of the screen.
    init(_ desk: borrowing Desk, rows: Int) {
        let all = desk.listedFindings
        count = all.count
        let (next, isAtCaret) = FindingList.next(in: all, desk)
        self.isAtCaret = isAtCaret
        let room = max(0, rows - 1) / FindingList.height
        let first = max(0, min((next ?? all.count) - room / 2, all.count - room))
        let shown = Array(all.dropFirst(first).prefix(room))
        self.shown = shown
        current = next.map { $0 - first }
        var names: [String] = []
        for (index, finding) in shown.enumerated() {
            let isSame = index > 0 && shown[index - 1].place.part == finding.place.part
            names.append(isSame ? names[index - 1] : desk.whereStands(finding))
        }
        places = names
    }

    private static func next(in all: [Finding], _ desk: borrowing Desk) -> (index: Int?, isAtCaret: Bool) {
        let caret = desk.caret.position
        // They are in printed order.
        let next = all.indices.partitioningIndex {
            !desk.isBefore(Position(all[$0].place, all[$0].range.upperBound), caret)
        }
        guard next < all.count else { return (all.indices.last, false) }
        return (next, all[next].place == caret.place && all[next].range.lowerBound <= caret.offset)
    }

    /// The one on a row, from 0.
    func finding(atRow row: Int) -> Finding? {
        let index = (row - 1) / FindingList.height
        return row > 0 && shown.indices.contains(index) ? shown[index] : nil
    }
}
