/// What stands more than once in an issue of the characters that would ring only if nobody wrote them twice.
struct Familiar: Equatable, Sendable {
    private var runs: Set<String> = []

    init() {}

    /// - Parameter texts: all texts of the issue and what the rules say of each.
    init(_ texts: [(passage: Passage, marks: [Mark])]) {
        let wanted = Set(
            texts.flatMap { passage, marks in
                marks.filter(\.isFamiliarWhenRepeated).map { Familiar.run($0.range, in: passage) }
            })
        runs = wanted.filter { run in
            var count = 0
            return texts.contains { passage, _ in
                count += passage.occurrences(of: run).count
                return count >= 2
            }
        }
    }

    func contains(_ mark: Mark, in passage: Passage) -> Bool { runs.contains(Familiar.run(mark.range, in: passage)) }

    /// A lone character says nothing without its neighbours.
    private static func run(_ range: Range<Int>, in passage: Passage) -> String {
        passage.text(range.count >= 2 ? range : range.lowerBound - 1..<range.upperBound + 1)
    }
}

/// Which three Chinese characters have stood together: a set that never forgets and seldom remembers wrongly (Bloom).
struct SeenTriples: Equatable, Sendable {
    /// 2²³ bits; three million triples, the shelf of ten thousand issues, fill half of them.
    private var bits: [UInt64] = []

    mutating func insert(_ text: String) {
        if bits.isEmpty { bits = [UInt64](repeating: 0, count: 1 << 17) }
        var (a, b): (UInt64, UInt64) = (0, 0)
        for scalar in text.unicodeScalars {
            let c = scalar.isHan ? UInt64(scalar.value) : 0
            if a != 0, b != 0, c != 0 { for bit in places(a, b, c) { bits[bit >> 6] |= 1 << UInt64(bit & 63) } }
            (a, b) = (b, c)
        }
    }

    func contains(_ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar) -> Bool {
        guard !bits.isEmpty else { return false }
        return places(UInt64(a.value), UInt64(b.value), UInt64(c.value)).allSatisfy {
            bits[$0 >> 6] & 1 << UInt64($0 & 63) != 0
        }
    }

    private func places(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> [Int] {
        var hash = (a << 42 ^ b << 21 ^ c) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        return [Int(hash >> 41), Int(hash >> 18 & 0x7F_FFFF)]
    }
}
