extension String {
    /// The length in the unit of all offsets: Unicode scalars.
    package var scalarCount: Int { unicodeScalars.count }

    /// The text between two offsets; offsets beyond the end stand for the end.
    package func scalars(_ range: Range<Int>) -> String {
        let lower = scalarIndex(range.lowerBound)
        let upper = unicodeScalars.index(lower, offsetBy: range.count, limitedBy: endIndex) ?? endIndex
        return String(unicodeScalars[lower..<upper])
    }

    /// The same text with the scalars of `range` replaced.
    package func replacingScalars(_ range: Range<Int>, with text: String) -> String {
        let lower = scalarIndex(range.lowerBound)
        let upper = unicodeScalars.index(lower, offsetBy: range.count, limitedBy: endIndex) ?? endIndex
        // Whole pieces: replacing in the view of scalars goes scalar by scalar.
        var result = String(self[..<lower])
        result += text
        result += self[upper...]
        return result
    }

    package mutating func replaceScalars(_ range: Range<Int>, with text: String) {
        self = replacingScalars(range, with: text)
    }

    package func scalarIndex(_ offset: Int) -> Index {
        unicodeScalars.index(startIndex, offsetBy: max(0, offset), limitedBy: endIndex) ?? endIndex
    }

    package func scalarOffset(of index: Index) -> Int { unicodeScalars.distance(from: startIndex, to: index) }

    /// Equal to the last scalar. (`==` calls canonically equivalent texts equal, which hides a change.)
    ///
    /// As fast as memory: unchanged texts share their storage or are compared in one go.
    package func isIdentical(to other: String) -> Bool {
        let same = utf8.withContiguousStorageIfAvailable { a in
            other.utf8.withContiguousStorageIfAvailable { b in
                a.count == b.count && (a.baseAddress == b.baseAddress || a.elementsEqual(b))
            }
        }
        return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}
