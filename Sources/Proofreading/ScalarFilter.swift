/// A set of characters, or of pairs of them, that answers at once and may say yes too often, never no: most characters
/// begin no word.
struct ScalarFilter: Sendable {
    /// One bit for each class.
    private var bits: [UInt64]

    /// - Parameter classes: a power of two; some five Chinese characters share one of 4,096.
    init(classes: Int = 1 << 12) { bits = [UInt64](repeating: 0, count: classes / 64) }

    mutating func insert(_ scalar: Unicode.Scalar) { set(scalar.value) }

    func mayContain(_ scalar: Unicode.Scalar) -> Bool { isSet(scalar.value) }

    mutating func insert(_ first: Unicode.Scalar, _ second: Unicode.Scalar) { set(ScalarFilter.mix(first, second)) }

    func mayContain(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        isSet(ScalarFilter.mix(first, second))
    }

    private static func mix(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt32 {
        (first.value &* 0x9E37_79B1 >> 16) ^ second.value
    }

    private mutating func set(_ value: UInt32) { bits[Int(value >> 6) & (bits.count - 1)] |= 1 << UInt64(value & 63) }

    private func isSet(_ value: UInt32) -> Bool {
        bits[Int(value >> 6) & (bits.count - 1)] & (1 << UInt64(value & 63)) != 0
    }
}
