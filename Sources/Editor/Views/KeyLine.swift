import Screen

/// The keys of where one is, while nothing stands over the screen.
struct KeyLine: RegionView {
    let columns: Range<Int>
    let rows: Range<Int>
    private let context: Context

    init(_ context: Context, _ areas: Areas) {
        columns = 0..<areas.size.columns
        rows = areas.helpRow..<areas.helpRow + 1
        self.context = context
    }

    func draw(on frame: inout Frame) {
        FootView.drawKeys(Command.helpLine(in: context).map { ($0.keyLabel, $0.title) }, rows.lowerBound, &frame)
    }
}
