/// Random numbers that a seed repeats (SplitMix64), so that a failing case can be run again on any machine.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Far apart for seeds that are neighbours: a multiple of the step below would be the same numbers, shifted.
    package init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0xD6E8_FEB8_6659_FD93 }

    /// From a state, for tests that keep the numbers they have always had.
    package init(state: UInt64) { self.state = state }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// From 0 to one less than the count.
    package mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }

    /// True once in `odds` times.
    package mutating func happens(onceIn odds: Int) -> Bool { number(1...odds) == 1 }

    package mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    package mutating func list<Element>(
        _ count: ClosedRange<Int>, _ element: (inout SeededGenerator) -> Element
    ) -> [Element] {
        (0..<number(count)).map { _ in element(&self) }
    }
}
