import Screen

/// The keys of where one is, while nothing stands over the screen.
struct KeyLine: RegionView {
    let columns: Range<Int>
    let rows: Range<Int>
    private let context: Context
    private let hasIssues: Bool

    init(_ session: Session, _ areas: Areas) {
        columns = 0..<areas.size.columns
        rows = areas.helpRow..<areas.helpRow + 1
        context = session.context
        hasIssues = !session.isOnEmptyShelf
    }

    func draw(on frame: inout Frame) {
        let keys = Command.helpLine(in: context, hasIssues: hasIssues).map { ($0.keyLabel, $0.title) }
        FootView.drawKeys(keys, rows.lowerBound, &frame)
    }
}
