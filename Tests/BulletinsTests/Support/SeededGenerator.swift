/// Random numbers that a seed repeats (SplitMix64), so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True once in `odds` times.
    mutating func happens(onceIn odds: Int) -> Bool { number(1...odds) == 1 }

    mutating func list<Element>(
        _ count: ClosedRange<Int>, _ element: (inout SeededGenerator) -> Element
    ) -> [Element] {
        (0..<number(count)).map { _ in element(&self) }
    }
}
