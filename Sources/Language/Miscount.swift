/// A place where one character is probably missing, or a character that is probably too many.
package struct Miscount: Equatable, Sendable {
    /// Where the character stands, or the one before which another is missing; in scalars.
    package let index: Int
    package let missing: Unicode.Scalar?
    /// The logarithm of the odds that it is so.
    package let certainty: Double
}

extension Miscount {
    init?(_ rewriting: Rewriting) {
        switch rewriting.kind {
        case .missing: missing = rewriting.meant.first
        case .surplus: missing = nil
        // What stands twice has rules of its own.
        case .doubled, .turned: return nil
        }
        (index, certainty) = (rewriting.range.lowerBound, rewriting.certainty)
    }

    /// Those that are surer than others beside them, and than misreadings beside them.
    static func surest(_ miscounts: [Miscount], beside misreadings: [Misreading]) -> [Miscount] {
        miscounts.filter { miscount in
            !miscounts.contains { abs($0.index - miscount.index) <= reach && $0.certainty > miscount.certainty }
                && !misreadings.contains { miscount.explains($0.index) && $0.certainty >= miscount.certainty }
        }
    }

    /// Whether a character only looks wrong because of it.
    func explains(_ index: Int) -> Bool { (self.index - Miscount.reach...self.index + Miscount.reach).contains(index) }

    private static let reach = 2

    /// How certain it is that characters that stand twice one behind the other do so by mistake; `nil` where they do not.
    ///
    /// - Parameter length: how many they are; as many more stand behind them.
    package static func certaintyOfDoubling(_ index: Int, length: Int, in scalars: [Unicode.Scalar]) -> Double? {
        let around = max(0, index - Misreading.reach)..<min(scalars.count, index + 2 * length + Misreading.reach)
        let reader = Reader(Array(scalars[around]))
        guard let place = reader.run.indices.firstIndex(of: index - around.lowerBound) else { return nil }
        return reader.doubling(at: place, length: length)?.certainty
    }
}
