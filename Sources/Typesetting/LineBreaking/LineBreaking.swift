/// Breaks blocks into lines on the grid: the GB level of GB/T 15834-2011, 5.1.
///
/// A mark that would begin a line takes the character before it down with it, and so on while that one may not stand
/// there either; nothing is squeezed and nothing hangs, save spaces at a line's end, which take no room.
struct LineBreaking {
    /// Kept from block to block, so that breaking allocates nothing but its result.
    private var clusters: ContiguousArray<Cluster> = []

    /// The lines of a block, at least one.
    ///
    /// - Parameters:
    ///   - first: columns of the first line.
    ///   - rest: columns of the turn-over lines.
    mutating func lines(of runs: [Run], first: Int, rest: Int) -> [Line] {
        read(runs)
        var lines: [Line] = [.first]
        var next = Line.first
        var start = 0
        while true {
            let end = lineEnd(from: start, columns: lines.count == 1 ? first : rest, next: rest)
            guard end < clusters.count else { return lines }
            for cluster in clusters[start..<end] {
                next.scalar += cluster.scalars
                next.byte += cluster.bytes
            }
            lines.append(next)
            start = end
        }
    }

    private mutating func read(_ runs: [Run]) {
        clusters.removeAll(keepingCapacity: true)
        for run in runs {
            if run.isStretch { clusters.append(run == .leader ? .leader : .fill) }
            var reader = ClusterReader(run.string)
            while let cluster = reader.next() { clusters.append(cluster) }
        }
    }

    /// The cluster that begins the line after the one that begins at `start`.
    ///
    /// - Parameter next: the columns of that line.
    private func lineEnd(from start: Int, columns limit: Int, next: Int) -> Int {
        var used: Int32 = 0
        var end = start
        while end < clusters.count {
            let cluster = clusters[end]
            if cluster.classes.contains(.fill), end > start, isTorn(from: end, used: Int(used), limit, next: next) {
                return end
            }
            if used + cluster.columns <= limit {
                used += cluster.columns
            } else if !cluster.isSpace {
                break
            }
            end += 1
        }
        guard end < clusters.count else { return end }
        // Each rule gives way only where the whole line has no break by it: an address longer than a line is cut, a
        // line of nothing but closing marks ends where it is full. So a line always has a character.
        for rule in Rule.allCases {
            var candidate = end
            while candidate > start {
                if mayBreak(before: candidate, rule) { return candidate }
                candidate -= 1
            }
        }
        return max(end, start + 1)
    }

    /// Whether what a stretch pushes to the right has no room beside what stands before it, and has it in a line of its
    /// own: a date is never torn.
    private func isTorn(from fill: Int, used: Int, _ limit: Int, next: Int) -> Bool {
        guard !clusters[fill].classes.contains(.leader) else { return false }
        let pushed = clusters[fill...].reduce(0) { $0 + Int($1.columns) }
        return used + pushed > limit && pushed <= next
    }

    private enum Rule: CaseIterable { case all, wordsGiveWay }

    private func mayBreak(before index: Int, _ rule: Rule) -> Bool {
        let before = clusters[index - 1].classes
        let after = clusters[index].classes
        if after.contains(.notAtStart) || after.contains(.space) || clusters[index].columns == 0 { return false }
        if before.contains(.notAtEnd) || before.contains(.fill) { return false }
        if after.contains(.dash) {
            let isPair = index + 1 < clusters.count && clusters[index + 1].classes.contains(.dash)
            if before.contains(.dash) || !isPair { return false }
        }
        return rule == .wordsGiveWay || !(before.contains(.word) && after.contains(.word))
    }
}

/// Where a line of a block begins, counted through all runs of the block.
struct Line: Equatable {
    /// In Unicode scalars.
    var scalar: Int32
    /// In bytes of UTF-8, from which the line is read without walking the text before it.
    var byte: Int32

    static let first = Line(scalar: 0, byte: 0)
}
