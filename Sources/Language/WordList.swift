/// The word list, read where it lies in the binary: nothing is loaded and nothing is built.
///
/// A word is looked up by bisection of the sorted records of its length (``LanguageTables/words(of:)``) that begin as it does.
enum WordList {
    /// The longest word in the list, in characters.
    static let longestWord = 4

    /// Half-units of -ln p for a character that the list does not have.
    static let unknownCost = 40

    /// The bytes of a character in the list; characters beyond the Basic Multilingual Plane are not in it.
    static let characterWidth = 3

    /// Writes a character as the list has it.
    ///
    /// - Returns: whether the list may have it.
    static func write(_ scalar: Unicode.Scalar, to bytes: UnsafeMutablePointer<UInt8>) -> Bool {
        guard (0x800...0xFFFF).contains(scalar.value) else { return false }
        bytes[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar.value >> 12)
        bytes[1] = UInt8(truncatingIfNeeded: 0x80 | scalar.value >> 6 & 0x3F)
        bytes[2] = UInt8(truncatingIfNeeded: 0x80 | scalar.value & 0x3F)
        return true
    }

    /// A character out of the three bytes that ``write(_:to:)`` wrote.
    static func character(from bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16 {
        let start = bytes.startIndex
        return UInt16(bytes[start] & 0xF) << 12 | UInt16(bytes[start + 1] & 0x3F) << 6 | UInt16(bytes[start + 2] & 0x3F)
    }

    /// What a word of `count` characters costs, or `nil` where it is none.
    ///
    /// - Parameter bytes: its UTF-8, and one byte more that may be read.
    static func cost(of bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
        let width = count * characterWidth + 1
        let table = tables[count - 1]
        let block = WordList.block(of: bytes)
        var (low, high) = (Int(table.starts[block]), Int(table.starts[block + 1]))
        while low < high {
            let middle = (low + high) / 2
            let record = table.records + middle * width
            let (written, wanted) = (ending(of: record, count: count), ending(of: bytes, count: count))
            if written == wanted { return Int(record[width - 1]) - 0x30 }
            if written < wanted { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Whether the characters together are a word of the list.
    static func isWord(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard (1...longestWord).contains(scalars.count) else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord * characterWidth + 1) { bytes in
            guard let base = bytes.baseAddress else { return false }
            var end = base
            for scalar in scalars {
                guard write(scalar, to: end) else { return false }
                end += characterWidth
            }
            return cost(of: base, count: scalars.count) != nil
        }
    }

    /// The records of the words of one length, and by the block of their first character where those begin.
    private struct Table: @unchecked Sendable {
        let records: UnsafePointer<UInt8>
        let starts: [UInt32]
    }

    /// Eighty kilobytes, counted once in a quarter of a millisecond, that halve what a look-up costs.
    private static let tables: [Table] = (1...longestWord).compactMap { length in
        let records = LanguageTables.words(of: length)
        guard let first = records.baseAddress else { return nil }
        let width = length * characterWidth + 1
        var starts = [UInt32](repeating: 0, count: 1 << 14 + 1)
        for record in 0..<records.count / width {
            starts[block(of: first + record * width) + 1] += 1
        }
        for block in 1..<starts.count { starts[block] += starts[block - 1] }
        return Table(records: first, starts: starts)
    }

    /// The four code points among which a character is that begins with these bytes.
    private static func block(of bytes: UnsafePointer<UInt8>) -> Int {
        Int(bytes[0] & 0xF) << 10 | Int(bytes[1] & 0x3F) << 4 | Int(bytes[2] & 0x3F) >> 2
    }

    /// A word without the first two bytes, as a number; of ten bytes the last two come after the others.
    private static func ending(of bytes: UnsafePointer<UInt8>, count: Int) -> (UInt64, UInt16) {
        let rest = UnsafeRawPointer(bytes + 2)
        return switch count {
        case 1: (UInt64(bytes[2]), 0)
        case 2: (UInt64(UInt32(bigEndian: rest.loadUnaligned(as: UInt32.self))), 0)
        case 3: (UInt64(bigEndian: rest.loadUnaligned(as: UInt64.self)) >> 8, 0)
        default:
            (
                UInt64(bigEndian: rest.loadUnaligned(as: UInt64.self)),
                UInt16(bigEndian: (rest + 8).loadUnaligned(as: UInt16.self))
            )
        }
    }
}
