/// The word list, read where it lies in the binary: nothing is loaded and nothing is built.
///
/// A word is looked up by bisection of the sorted records of its length (``WordTable``) that begin as it does.
enum WordList {
    /// The longest word in the list, in characters.
    static let longestWord = 4

    /// Half-units of -ln p for a character that the list does not have.
    static let unknownCost = 40

    /// The bytes of a character in the list; characters beyond the Basic Multilingual Plane are not in it.
    static let characterWidth = 3

    /// What a word of `count` characters costs, or `nil` where it is none; `bytes` begin with its UTF-8.
    static func cost(of bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
        let records = WordTable.records[count - 1]
        let length = count * characterWidth
        let width = length + 1
        let block = WordList.block(of: bytes)
        let starts = WordList.starts[count - 1]
        var (low, high) = (Int(starts[block]), Int(starts[block + 1]))
        while low < high {
            let middle = (low + high) / 2
            let record = records.utf8Start + middle * width
            let order = compare(record, bytes, length)
            if order == 0 { return Int(record[length]) - 0x30 }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// The sixty-four code points among which a character is that begins with these two bytes.
    private static func block(of bytes: UnsafePointer<UInt8>) -> Int { Int(bytes[0] & 0xF) << 6 | Int(bytes[1] & 0x3F) }

    /// By the length of words and the block of their first character: where its records begin.
    ///
    /// Sixteen kilobytes, counted once in a tenth of a millisecond, that halve what a look-up costs.
    private static let starts: [[UInt32]] = WordTable.records.indices.map { index in
        let records = WordTable.records[index]
        let width = (index + 1) * characterWidth + 1
        var starts = [UInt32](repeating: 0, count: 1025)
        for record in 0..<records.utf8CodeUnitCount / width {
            starts[block(of: records.utf8Start + record * width) + 1] += 1
        }
        for block in 1..<starts.count { starts[block] += starts[block - 1] }
        return starts
    }

    /// Whether the characters together are a word of the list.
    static func isWord(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var bytes: [UInt8] = []
        for scalar in scalars { bytes.append(contentsOf: Character(scalar).utf8) }
        guard bytes.count == scalars.count * characterWidth, (1...longestWord).contains(scalars.count) else {
            return false
        }
        return bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { cost(of: $0, count: scalars.count) != nil } ?? false
        }
    }

    /// Below zero where the first of two runs of bytes comes first.
    private static func compare(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ length: Int) -> Int {
        for index in 0..<length where a[index] != b[index] { return Int(a[index]) - Int(b[index]) }
        return 0
    }
}
