/// SHA-256 (FIPS 180-4) of a file's bytes: two files with the same hash are the same file.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// 64 hexadecimal digits.
    package let text: String

    package init?(_ text: String) {
        guard text.utf8.count == 64, text.allSatisfy({ $0.isHexDigit }) else { return nil }
        self.text = text
    }

    package init(of bytes: [UInt8]) {
        let whole = bytes.count / 64 * 64
        var tail = Array(bytes[whole...]) + [0x80]
        tail.append(contentsOf: repeatElement(0, count: (120 - tail.count % 64) % 64))
        for shift in stride(from: 56, through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: (bytes.count * 8) >> shift))
        }
        var digest = Digest()
        bytes.withUnsafeBufferPointer { digest.add($0, count: whole) }
        tail.withUnsafeBufferPointer { digest.add($0, count: tail.count) }
        text = digest.state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    package var description: String { text }
}

/// The state of the hash between blocks of 64 bytes.
private struct Digest {
    private(set) var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    /// `count` is a multiple of 64.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) {
        guard let start = bytes.baseAddress else { return }
        var schedule = [UInt32](repeating: 0, count: 64)
        state.withUnsafeMutableBufferPointer { state in
            schedule.withUnsafeMutableBufferPointer { schedule in
                Digest.constants.withUnsafeBufferPointer { constants in
                    for offset in stride(from: 0, to: count, by: 64) {
                        Digest.mix(start + offset, state, schedule, constants)
                    }
                }
            }
        }
    }

    private static func mix(
        _ block: UnsafePointer<UInt8>, _ state: UnsafeMutableBufferPointer<UInt32>,
        _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
    ) {
        var i = 0
        while i < 16 {
            let word = block + i * 4
            schedule[i] = UInt32(word[0]) << 24 | UInt32(word[1]) << 16 | UInt32(word[2]) << 8 | UInt32(word[3])
            i += 1
        }
        while i < 64 {
            let a = schedule[i - 15]
            let b = schedule[i - 2]
            let low = (a >> 7 | a << 25) ^ (a >> 18 | a << 14) ^ a >> 3
            let high = (b >> 17 | b << 15) ^ (b >> 19 | b << 13) ^ b >> 10
            schedule[i] = schedule[i - 16] &+ low &+ schedule[i - 7] &+ high
            i += 1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        i = 0
        while i < 64 {
            let sum = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
            let first = h &+ sum &+ (e & f ^ ~e & g) &+ constants[i] &+ schedule[i]
            let second = ((a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)) &+ (a & b ^ a & c ^ b & c)
            h = g
            g = f
            f = e
            e = d &+ first
            d = c
            c = b
            b = a
            a = first &+ second
            i += 1
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
    static let constants: [UInt32] = [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
        0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
        0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
        0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
        0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
        0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
        0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
        0xc67178f2,
    ]
}
