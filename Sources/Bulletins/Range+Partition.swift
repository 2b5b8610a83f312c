extension Range<Int> {
    /// The first index that is beyond, by halving: none after it is not; the upper bound where none is.
    package func partitioningIndex(where isBeyond: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if isBeyond(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
