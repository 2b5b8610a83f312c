extension Passage {
    /// The 、 of series in which every member is a bare pair of marks.
    func commasBetween(closing: Unicode.Scalar, opening: Unicode.Scalar) -> [Int] {
        func isBare(_ index: Int) -> Bool {
            self[index] == "、" && self[index - 1] == closing && self[index + 1] == opening
        }
        var found: [Int] = []
        var index = 0
        while index < count {
            guard isBare(index) else {
                index += 1
                continue
            }
            var series = [index]
            var close = closingIndex(of: index + 1, closing, opening)
            while let end = close, isBare(end + 1) {
                series.append(end + 1)
                close = closingIndex(of: end + 2, closing, opening)
            }
            // A member with more than its marks keeps the 、 of the whole series.
            let first = openingIndex(of: index - 1, closing, opening)
            let startsBare = first.map { self[$0 - 1] != "、" } ?? false
            let endsBare = close.map { !isSeparated(after: $0 + 1) } ?? false
            if startsBare && endsBare { found += series }
            index = (series.last ?? index) + 1
        }
        return found
    }

    /// Whether the member that ends before `index` is followed by a bracket or words and then by 、.
    private func isSeparated(after index: Int) -> Bool {
        if self[index] == "、" { return true }
        guard self[index] == "（" || self[index] == "(" else { return false }
        let end = end(of: index) { $0 != "）" && $0 != ")" }
        return self[end + 1] == "、"
    }

    private func closingIndex(of open: Int, _ closing: Unicode.Scalar, _ opening: Unicode.Scalar) -> Int? {
        partner(of: opening, closing, in: stride(from: open, to: count, by: 1))
    }

    private func openingIndex(of close: Int, _ closing: Unicode.Scalar, _ opening: Unicode.Scalar) -> Int? {
        partner(of: closing, opening, in: stride(from: close, to: -1, by: -1))
    }

    /// The first of these places where all pairs that the marks open are closed.
    private func partner(
        of mark: Unicode.Scalar, _ partner: Unicode.Scalar, in indices: StrideTo<Int>
    ) -> Int? {
        var depth = 0
        for index in indices {
            if self[index] == mark { depth += 1 }
            if self[index] == partner {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// Pairs that stand directly inside another pair of the same marks; none where the marks do not pair at all.
    ///
    /// - Parameter between: the marks of the level between, inside which the same marks are right again: 《〈《甲》〉》.
    func nestedPairs(
        open: Unicode.Scalar, close: Unicode.Scalar, between: (open: Unicode.Scalar, close: Unicode.Scalar)
    ) -> [(Int, Int)] {
        var waiting: [Int] = []
        var nested: [(Int, Int)] = []
        var depth = 0
        for (index, scalar) in scalars.enumerated() {
            if scalar == between.open { depth += 1 }
            if scalar == between.close { depth -= 1 }
            if depth > 0 { continue }
            if scalar == open {
                waiting.append(index)
            } else if scalar == close {
                guard let start = waiting.popLast() else { return [] }
                if waiting.count == 1 { nested.append((start, index)) }
            }
        }
        return waiting.isEmpty ? nested.sorted { $0.0 < $1.0 } : []
    }

    /// The round brackets that belong together, of either width, by the order of their opening.
    var bracketPairs: [(open: Int, close: Int)] {
        var pairs: [(open: Int, close: Int)] = []
        var waiting: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            if scalar == "(" || scalar == "（" {
                waiting.append(index)
            } else if scalar == ")" || scalar == "）", let open = waiting.popLast() {
                pairs.append((open, index))
            }
        }
        return pairs.sorted { $0.open < $1.open }
    }
}
