/// Bytes as text (RFC 4648, 4).
package enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    package static func text(of bytes: [UInt8]) -> String { String(decoding: encoded(bytes), as: UTF8.self) }

    package static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let piece = bytes[start..<min(start + 3, bytes.count)]
            let bits = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
            for place in 0..<4 {
                text.append(place <= piece.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return text
    }

    /// The bytes of a text, which may have line ends in it; `nil` for what is none.
    package static func bytes(of text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        var (bits, count, ends) = (0, 0, 0)
        for letter in text.utf8 where ![0x0A, 0x0D, 0x20, 0x09].contains(letter) {
            if letter == UInt8(ascii: "=") {
                ends += 1
                continue
            }
            guard ends == 0, let value = values[Int(letter)] else { return nil }
            bits = bits << 6 | value
            count += 1
            if count.isMultiple(of: 4) {
                bytes += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
                bits = 0
            }
        }
        guard count % 4 != 1, ends <= 2 else { return nil }
        if count % 4 == 2 { bytes.append(UInt8(bits >> 4 & 0xFF)) }
        if count % 4 == 3 { bytes += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)] }
        return bytes
    }

    private static let values: [Int?] = {
        var values = [Int?](repeating: nil, count: 256)
        for (value, letter) in letters.enumerated() { values[Int(letter)] = value }
        return values
    }()
}
