/// Reads UTF-8 that may be cut or broken anywhere.
enum Characters {
    enum Reading: Equatable {
        /// A scalar of so many bytes.
        case whole(Int)
        /// A good beginning; the rest has not come.
        case partial
        /// Not UTF-8: the first byte is to be dropped.
        case broken
    }

    /// The scalar that begins at `index` (The Unicode Standard, table 3-7).
    static func read(_ bytes: [UInt8], from index: Int) -> Reading {
        let lead = bytes[index]
        let count: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0..<0x80: return .whole(1)
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: count = 3
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: count = 4
        default: return .broken
        }
        for offset in 1..<count {
            guard index + offset < bytes.count else { return .partial }
            let allowed = offset == 1 ? second : 0x80...0xBF
            guard allowed.contains(bytes[index + offset]) else { return .broken }
        }
        return .whole(count)
    }
}
