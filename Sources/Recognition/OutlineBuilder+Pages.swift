internal import Bulletins

// Where pages end.
extension OutlineBuilder {
    /// Page breaks are in the order of the lines.
    func hasPageBreak(between first: Int, _ second: Int) -> Bool {
        guard second > first + 1 else { return false }
        let next = pageBreaks.partitioningIndex { $0 > first }
        return next < pageBreaks.count && pageBreaks[next] < second
    }
}

extension [Int] {
    /// The index of the first element that is beyond; the count where none is.
    fileprivate func partitioningIndex(where isBeyond: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
