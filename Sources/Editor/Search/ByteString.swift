import Glibc

/// A string of bytes that is sought in others.
///
/// It looks at the byte under its own end and skips as far as that byte allows (Horspool): of Chinese text at most every
/// third byte is read, of a longer phrase every tenth.
struct ByteString: Equatable, Sendable {
    private let bytes: [UInt8]
    /// How far to go on from a byte under the end.
    private let skips: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var skips = Array(repeating: bytes.count, count: 256)
        for (index, byte) in bytes.dropLast().enumerated() { skips[Int(byte)] = bytes.count - 1 - index }
        self.skips = skips
    }

    var count: Int { bytes.count }

    /// Where it stands first, from `start` on; never empty.
    func first(in other: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        if bytes.count == 1 { return ByteString.first(bytes[0], in: other, from: start) }
        return bytes.withUnsafeBufferPointer { bytes in
            skips.withUnsafeBufferPointer { skips in
                let last = bytes.count - 1
                var end = start + last
                while end < other.count {
                    let byte = other[end]
                    if byte == bytes[last] {
                        var index = 0
                        while index < last, other[end - last + index] == bytes[index] { index += 1 }
                        if index == last { return end - last }
                    }
                    end += skips[Int(byte)]
                }
                return nil
            }
        }
    }

    private static func first(_ byte: UInt8, in other: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = other.baseAddress, start < other.count else { return nil }
        return memchr(base + start, Int32(byte), other.count - start).map {
            UnsafeRawPointer($0) - UnsafeRawPointer(base)
        }
    }
}
