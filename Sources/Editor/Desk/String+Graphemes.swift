import Bulletins

extension String {
    /// The offset after the character (grapheme cluster) that begins at or holds `offset`, in scalars.
    package func graphemeBoundary(after offset: Int) -> Int {
        let here = scalarIndex(offset)
        guard here < endIndex else { return scalarCount }
        let next = index(after: Index(here, within: self) ?? graphemeStart(here))
        return offset + unicodeScalars.distance(from: here, to: next)
    }

    /// The offset before the character that ends at or holds `offset`.
    package func graphemeBoundary(before offset: Int) -> Int {
        let here = scalarIndex(offset)
        guard here > startIndex else { return 0 }
        let start = Index(here, within: self).map { index(before: $0) } ?? graphemeStart(here)
        return offset - unicodeScalars.distance(from: start, to: here)
    }

    private func graphemeStart(_ inside: Index) -> Index {
        // Rounds down to the cluster that holds the scalar.
        var start = startIndex
        var next = start
        while next < inside {
            start = next
            next = index(after: next)
        }
        return next == inside ? next : start
    }
}
