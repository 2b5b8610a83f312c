/// The readings of all characters, spread out of ``LanguageTables`` when they are first asked for.
struct PinyinReadings {
    static let shared = PinyinReadings()

    /// The whole table; syllables are slices of it.
    private let bytes: [UInt8]
    /// Where each syllable stands in the bytes.
    private var syllables: [Range<Int>] = []
    /// By scalar less ``first``: the number of the only reading plus one, or minus one less the index in `several`; 0 for
    /// none.
    private var readings: [Int16]
    /// The readings of characters with more than one.
    private var several: [[Int16]] = []
    /// The few beyond the table's range.
    private var rare: [UInt32: [Int16]] = [:]

    private static let first: UInt32 = 0x3400
    private static let last: UInt32 = 0x9FFF

    private init() {
        bytes = Array(LanguageTables.pinyin)
        readings = Array(repeating: 0, count: Int(PinyinReadings.last - PinyinReadings.first) + 1)
        bytes.withUnsafeBufferPointer { bytes in
            var at = 0
            while at < bytes.count {
                let start = at
                while bytes[at] < 0x80 { at += 1 }
                syllables.append(start..<at)
                let number = Int16(syllables.count - 1)
                while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
                    // Of three bytes each, or of four.
                    let width = bytes[at] < 0xF0 ? 3 : 4
                    var scalar = UInt32(bytes[at]) & (width == 3 ? 0xF : 0x7)
                    for byte in bytes[at + 1..<at + width] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
                    add(number, to: scalar)
                    at += width
                }
                at += 1
            }
        }
    }

    private mutating func add(_ syllable: Int16, to scalar: UInt32) {
        guard let index = PinyinReadings.index(of: scalar) else {
            rare[scalar, default: []].append(syllable)
            return
        }
        let known = readings[index]
        if known == 0 {
            readings[index] = syllable + 1
        } else if known > 0 {
            several.append([known - 1, syllable])
            readings[index] = Int16(-several.count)
        } else {
            several[Int(-known) - 1].append(syllable)
        }
    }

    /// The syllables of a character, in letters of ASCII.
    func syllables(of scalar: Unicode.Scalar) -> [ArraySlice<UInt8>] {
        numbers(of: scalar.value).map { bytes[syllables[Int($0)]] }
    }

    /// Whether some syllable is a reading of both.
    func haveCommonReading(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        guard let first = PinyinReadings.index(of: a.value), let second = PinyinReadings.index(of: b.value) else {
            return false
        }
        let (left, right) = (readings[first], readings[second])
        if left == 0 || right == 0 { return false }
        if left > 0 && right > 0 { return left == right }
        let others = numbers(of: b.value)
        return numbers(of: a.value).contains { others.contains($0) }
    }

    private func numbers(of scalar: UInt32) -> [Int16] {
        guard let index = PinyinReadings.index(of: scalar) else { return rare[scalar] ?? [] }
        let reading = readings[index]
        if reading == 0 { return [] }
        return reading > 0 ? [reading - 1] : several[Int(-reading) - 1]
    }

    private static func index(of scalar: UInt32) -> Int? {
        (first...last).contains(scalar) ? Int(scalar - first) : nil
    }
}
