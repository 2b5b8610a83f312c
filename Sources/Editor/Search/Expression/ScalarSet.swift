/// A set of characters as ranges: what stands in `[…]`, `\d` or `.`.
struct ScalarSet: Equatable, Sendable {
    private(set) var ranges: [ClosedRange<UInt32>] = []

    private static let last: UInt32 = 0x10FFFF

    static let all = ScalarSet([0...last])
    static let digits = ScalarSet([0x30...0x39, 0xFF10...0xFF19])
    /// Letters of the Latin alphabet, digits, `_` and Chinese characters.
    static let words = ScalarSet([
        0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x3007...0x3007,
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A,
        0x20000...0x323AF,
    ])
    static let blanks = ScalarSet([0x9...0xD, 0x20...0x20, 0xA0...0xA0, 0x2002...0x200A, 0x3000...0x3000])

    init(_ ranges: [ClosedRange<UInt32>] = []) {
        for range in ranges { insert(range) }
    }

    init(_ value: UInt32) { ranges = [value...value] }

    mutating func insert(_ range: ClosedRange<UInt32>) {
        var merged = range
        var others: [ClosedRange<UInt32>] = []
        for other in ranges {
            if other.upperBound &+ 1 >= merged.lowerBound, merged.upperBound &+ 1 >= other.lowerBound {
                merged = min(merged.lowerBound, other.lowerBound)...max(merged.upperBound, other.upperBound)
            } else {
                others.append(other)
            }
        }
        ranges = (others + [merged]).sorted { $0.lowerBound < $1.lowerBound }
    }

    mutating func formUnion(_ other: ScalarSet) {
        for range in other.ranges { insert(range) }
    }

    var inverted: ScalarSet {
        var inverted = ScalarSet()
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { inverted.ranges.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= ScalarSet.last { inverted.ranges.append(next...ScalarSet.last) }
        return inverted
    }

    /// The set for texts that are folded: what its members fold to.
    var folded: ScalarSet {
        var folded = self
        for range in ranges {
            // Only these fold to something else; there are few enough to take them one by one.
            for forms in [0x41...0x5A, 0x3000...0x3000, 0xFF01...0xFF5E] as [ClosedRange<UInt32>]
            where forms.overlaps(range) {
                for value in forms.clamped(to: range) {
                    let plain = Folding.folded(value)
                    folded.insert(plain...plain)
                }
            }
        }
        return folded
    }

    func contains(_ value: UInt32) -> Bool { ranges.contains { $0.contains(value) } }
}
