/// CRC-32C (Castagnoli; RFC 3720, B.4), which finds every torn or flipped byte of a line.
package struct Checksum: Equatable, Sendable {
    package private(set) var value: UInt32

    /// `after` chains: the same bytes have another sum after other lines, so that no line can change its place.
    package init(after previous: UInt32 = 0) { value = previous }

    package init(of bytes: some Sequence<UInt8>, after previous: UInt32 = 0) {
        value = previous
        add(bytes)
    }

    package mutating func add(_ bytes: some Sequence<UInt8>) {
        var sum = ~value
        for byte in bytes { sum = Checksum.table[Int(truncatingIfNeeded: (sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
        value = ~sum
    }

    /// Eight hexadecimal digits.
    package var text: String {
        String(decoding: (0..<8).reversed().map { Checksum.digits[Int(value >> ($0 * 4) & 0xF)] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0x82F6_3B78 ^ sum >> 1 : sum >> 1 }
    }
}
