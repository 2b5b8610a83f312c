/// What is left of each phrase without one of its characters or with two of them swapped, by a hash of it.
///
/// It is built when the first text is searched, in less than a millisecond.
struct BrokenPhraseIndex: Sendable {
    static let shared = BrokenPhraseIndex()

    /// What looks like a phrase that is broken.
    struct Slip {
        let range: Range<Int>
        let phrase: Int
        /// Where in the phrase a character is missing, or the first of two that changed places.
        let offset: Int
        let isSwapped: Bool
        /// Whether published texts have it as something else.
        let isLawful: Bool
    }

    /// The phrases one behind another, and where each begins.
    private let phrases: [Unicode.Scalar]
    private var starts: [Int32] = [0]
    /// Of each slip the hash, and its phrase, offset and kind in the bits of a number; nothing where both are zero.
    private var hashes = [UInt32](repeating: 0, count: size)
    private var slips = [UInt32](repeating: 0, count: size)
    /// One bit for each hash of two characters with which a slip begins.
    private var bits = [UInt64](repeating: 0, count: 1 << 10)
    private var longest = 0

    private init() {
        var scalars: [Unicode.Scalar] = []
        for scalar in BrokenPhraseIndex.scalars(of: LanguageTables.official) {
            if scalar == " " { starts.append(Int32(scalars.count)) } else { scalars.append(scalar) }
        }
        starts.append(Int32(scalars.count))
        let words = BrokenPhraseIndex.scalars(of: LanguageTables.oneWay)
        for word in 1...words.count / 2 { starts.append(Int32(scalars.count + 2 * word)) }
        phrases = scalars + words
        for phrase in 0..<starts.count - 1 { insertSlips(of: phrase) }
        for word in BrokenPhraseIndex.scalars(of: LanguageTables.lawful).split(separator: " ") {
            let hash = word.reduce(0, BrokenPhraseIndex.hash)
            var place = BrokenPhraseIndex.place(of: hash)
            while slips[place] != 0 {
                if hashes[place] == hash { slips[place] |= BrokenPhraseIndex.lawful }
                place = (place + 1) % BrokenPhraseIndex.size
            }
        }
        for phrase in 0..<starts.count - 1 where starts[phrase + 1] - starts[phrase] > 2 { forget(phrase) }
        for whole in BrokenPhraseIndex.scalars(of: LanguageTables.wholes).split(separator: " ") {
            let hash = whole.reduce(0, BrokenPhraseIndex.hash)
            insert(BrokenPhraseIndex.whole, hash, beginning: whole.prefix(2).reduce(0, BrokenPhraseIndex.hash))
        }
    }

    /// 人民政府 is a phrase of its own, not 区人民政府 without a character.
    private mutating func forget(_ phrase: Int) {
        let hash = phrases[Int(starts[phrase])..<Int(starts[phrase + 1])].reduce(0, BrokenPhraseIndex.hash)
        var place = BrokenPhraseIndex.place(of: hash)
        while slips[place] != 0 {
            if hashes[place] == hash { hashes[place] = ~hash }
            place = (place + 1) % BrokenPhraseIndex.size
        }
    }

    private static func scalars(of text: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
        Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    }

    private mutating func insertSlips(of phrase: Int) {
        let (start, end) = (Int(starts[phrase]), Int(starts[phrase + 1]))
        let count = end - start
        longest = max(longest, count)
        for offset in 0..<count {
            // What a phrase of four lacks at its head may be anything: 扶|企纾困.
            if count > 4 || count == 4 && offset > 0 {
                insert(phrase, offset, isSwapped: false) { $0 < offset ? start + $0 : start + $0 + 1 }
            }
            // 展开 is a word as 开展 is.
            if offset + 1 < count, phrases[start + offset] != phrases[start + offset + 1],
                count == 2 || !WordList.isWord([phrases[start + offset + 1], phrases[start + offset]])
            {
                insert(phrase, offset, isSwapped: true) {
                    start + ($0 == offset ? $0 + 1 : $0 == offset + 1 ? $0 - 1 : $0)
                }
            }
        }
    }

    /// - Parameter character: where the characters of the slip stand among the phrases.
    private mutating func insert(_ phrase: Int, _ offset: Int, isSwapped: Bool, character: (Int) -> Int) {
        let count = Int(starts[phrase + 1] - starts[phrase]) - (isSwapped ? 0 : 1)
        var (hash, beginning): (UInt32, UInt32) = (0, 0)
        for index in 0..<count {
            hash = BrokenPhraseIndex.hash(hash, phrases[character(index)])
            if index == 1 { beginning = hash }
        }
        insert(UInt32(phrase) << 8 | UInt32(offset) << 3 | (isSwapped ? 2 : 0) | 1, hash, beginning: beginning)
    }

    private mutating func insert(_ slip: UInt32, _ hash: UInt32, beginning: UInt32) {
        bits[Int(beginning >> 22)] |= 1 << UInt64(beginning >> 16 & 63)
        var place = BrokenPhraseIndex.place(of: hash)
        while slips[place] != 0 { place = (place + 1) % BrokenPhraseIndex.size }
        (hashes[place], slips[place]) = (hash, slip)
    }

    func characters(of phrase: Int) -> [Unicode.Scalar] {
        Array(phrases[Int(starts[phrase])..<Int(starts[phrase + 1])])
    }

    /// All of a text; the rest of a phrase that is whole is none, nor what lies in lawful text: 办实事求实效.
    func slips(in scalars: [Unicode.Scalar]) -> [Slip] {
        var found: [Slip] = []
        var wholes: [Range<Int>] = []
        for start in scalars.indices.dropLast() {
            var hash = BrokenPhraseIndex.hash(BrokenPhraseIndex.hash(0, scalars[start]), scalars[start + 1])
            guard bits[Int(hash >> 22)] & 1 << UInt64(hash >> 16 & 63) != 0 else { continue }
            let most = min(longest, scalars.count - start)
            var count = 2
            while true {
                var place = BrokenPhraseIndex.place(of: hash)
                while slips[place] != 0 {
                    if hashes[place] == hash {
                        if slips[place] == BrokenPhraseIndex.whole {
                            wholes.append(start..<start + count)
                        } else if let slip = slip(slips[place], start..<start + count, in: scalars) {
                            found.append(slip)
                        }
                    }
                    place = (place + 1) % BrokenPhraseIndex.size
                }
                guard count < most, scalars[start + count].isHan else { break }
                hash = BrokenPhraseIndex.hash(hash, scalars[start + count])
                count += 1
            }
        }
        return wholes.isEmpty ? found : found.filter { slip in !wholes.contains { $0.overlaps(slip.range) } }
    }

    /// What a number stands for, if the text has it.
    private func slip(_ number: UInt32, _ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Slip? {
        let (phrase, offset, isSwapped) = (Int(number >> 8), Int(number >> 3 & 31), number & 2 != 0)
        let (start, end) = (Int(starts[phrase]), Int(starts[phrase + 1]))
        guard range.count == end - start - (isSwapped ? 0 : 1) else { return nil }
        for index in 0..<range.count {
            let place =
                isSwapped
                ? (index == offset ? index + 1 : index == offset + 1 ? index - 1 : index)
                : (index < offset ? index : index + 1)
            if scalars[range.lowerBound + index] != phrases[start + place] { return nil }
        }
        if !isSwapped, offset == 0, range.lowerBound > 0, scalars[range.lowerBound - 1] == phrases[start] { return nil }
        if !isSwapped, offset == end - start - 1, range.upperBound < scalars.count,
            scalars[range.upperBound] == phrases[end - 1]
        {
            return nil
        }
        // At the end of a text it goes on in the next line.
        if !isSwapped, offset >= end - start - 2, range.upperBound == scalars.count { return nil }
        return Slip(
            range: range, phrase: phrase, offset: offset, isSwapped: isSwapped,
            isLawful: number & BrokenPhraseIndex.lawful != 0)
    }

    private static let size = 1 << 16
    private static let lawful: UInt32 = 4
    private static let whole: UInt32 = 8

    private static func place(of hash: UInt32) -> Int { Int(hash >> 16) }

    @inline(__always)
    private static func hash(_ hash: UInt32, _ scalar: Unicode.Scalar) -> UInt32 {
        let mixed = (hash ^ scalar.value) &* 0x9E37_79B1
        return mixed ^ mixed >> 15
    }
}
