/// A set of characters that answers at once and may say yes too often, never no: most characters begin no word.
struct ScalarFilter: Sendable {
    /// One bit for each of 4,096 classes; some five Chinese characters share a class.
    private var bits = InlineArray<64, UInt64>(repeating: 0)

    mutating func insert(_ scalar: Unicode.Scalar) {
        bits[Int(scalar.value >> 6) & 63] |= 1 << UInt64(scalar.value & 63)
    }

    func mayContain(_ scalar: Unicode.Scalar) -> Bool {
        bits[Int(scalar.value >> 6) & 63] & (1 << UInt64(scalar.value & 63)) != 0
    }
}
