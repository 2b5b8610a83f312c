/// A set of characters that answers at once and may say yes too often, never no: most characters begin no word.
struct ScalarFilter: Sendable {
    private var bits = SIMD8<UInt64>()

    mutating func insert(_ scalar: Unicode.Scalar) {
        bits[Int(scalar.value >> 6) & 7] |= 1 << UInt64(scalar.value & 63)
    }

    func mayContain(_ scalar: Unicode.Scalar) -> Bool {
        bits[Int(scalar.value >> 6) & 7] & (1 << UInt64(scalar.value & 63)) != 0
    }
}
