internal import Bulletins

// Where pages end.
extension OutlineBuilder {
    /// Page breaks are in the order of the lines.
    func hasPageBreak(between first: Int, _ second: Int) -> Bool {
        guard second > first + 1 else { return false }
        let next = pageBreaks.indices.partitioningIndex { pageBreaks[$0] > first }
        return next < pageBreaks.count && pageBreaks[next] < second
    }
}
