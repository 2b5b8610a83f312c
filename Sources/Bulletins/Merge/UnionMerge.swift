/// Two people's versions of a list, as one: what one added is in it, what one took away and the other left alone is not.
package enum UnionMerge {
    /// - Parameter stays: elements that are never taken away, as the empty lines that order a list.
    package static func merged<Element: Hashable>(
        base: [Element], mine: [Element], theirs: [Element], stays: (Element) -> Bool = { _ in false }
    ) -> [Element] {
        if mine == base { return theirs }
        if theirs == base { return mine }
        let (old, ours, others) = (Set(base), Set(mine), Set(theirs))
        var result = mine.filter { stays($0) || others.contains($0) || !old.contains($0) }
        // What is theirs stands behind what it stands behind there.
        var last: Element?
        for element in theirs {
            if !ours.contains(element), !old.contains(element) {
                let after = last.flatMap { result.lastIndex(of: $0) }
                result.insert(element, at: after.map { $0 + 1 } ?? (last == nil ? 0 : result.count))
            }
            last = element
        }
        return result
    }
}

/// A list of words, one a line.
package enum LineMerge {
    package static func merged(base: [UInt8], mine: [UInt8], theirs: [UInt8]) -> [UInt8] {
        func lines(_ bytes: [UInt8]) -> [[UInt8]] {
            var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
            if lines.last == [] { lines.removeLast() }
            return lines
        }
        let merged = UnionMerge.merged(base: lines(base), mine: lines(mine), theirs: lines(theirs)) { line in
            line.allSatisfy { $0 == 0x20 || $0 == 0x0D }
        }
        return merged.reduce(into: []) { $0 += $1 + [0x0A] }
    }
}
