import TestSupport

extension SeededGenerator {
    /// The numbers of the tests of formats.
    init(file seed: Int) { self.init(state: UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 1) }

    /// Changes some bytes, takes some out, puts some in.
    mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(12) where !bytes.isEmpty {
            let at = below(bytes.count)
            switch below(4) {
            case 0: bytes[at] = UInt8(truncatingIfNeeded: next())
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(UInt8(truncatingIfNeeded: next()), at: at)
            default: bytes.removeSubrange(at..<min(bytes.count, at + below(64)))
            }
        }
        return bytes
    }
}
