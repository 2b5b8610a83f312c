/// The phrases by their first two and by their last two characters: of two that differ in one character, either half is
/// the same.
///
/// It is built when the first text is searched, in less than a millisecond.
struct PhraseIndex: Sendable {
    static let shared = PhraseIndex()

    /// Four characters a phrase.
    private let characters: [UInt16]
    /// The idioms come first.
    private let idiomCount: Int
    private let heads: Buckets
    private let tails: Buckets

    private init() {
        let idioms = PhraseIndex.characters(of: LanguageTables.idioms)
        let characters = idioms + PhraseIndex.characters(of: LanguageTables.collocations)
        idiomCount = idioms.count / 4
        heads = Buckets(characters, first: 0)
        tails = Buckets(characters, first: 2)
        self.characters = characters
    }

    private static func characters(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt16] {
        let width = WordList.characterWidth
        return [UInt16](unsafeUninitializedCapacity: bytes.count / width) { characters, count in
            count = bytes.count / width
            for index in 0..<count {
                characters[index] = WordList.character(from: bytes[index * width..<index * width + width])
            }
        }
    }

    /// Where four characters begin of which some phrase may have the first two or the last two.
    ///
    /// Asked of a whole text at once, since each answer waits for memory.
    func starts(in scalars: [Unicode.Scalar]) -> [Int] {
        if scalars.count < 4 { return [] }
        return (0...scalars.count - 4).filter {
            heads.mayHave(scalars[$0], scalars[$0 + 1]) || tails.mayHave(scalars[$0 + 2], scalars[$0 + 3])
        }
    }

    /// The phrase that the four characters at `start` miss by one, and which of the four that is.
    func nearPhrase(_ scalars: [Unicode.Scalar], at start: Int) -> (phrase: Int, offset: Int)? {
        let (a, b, c, d) = (scalars[start], scalars[start + 1], scalars[start + 2], scalars[start + 3])
        let (mayBegin, mayEnd) = (heads.mayHave(a, b), tails.mayHave(c, d))
        if mayBegin {
            for phrase in heads.members(a, b) where isSame(phrase, 0, a) && isSame(phrase, 1, b) {
                switch (isSame(phrase, 2, c), isSame(phrase, 3, d)) {
                case (true, true): return nil
                case (true, false): if isSlip(phrase, 3, scalars, start) { return (phrase, 3) }
                case (false, true): if isSlip(phrase, 2, scalars, start) { return (phrase, 2) }
                case (false, false): break
                }
            }
        }
        guard mayEnd else { return nil }
        for phrase in tails.members(c, d) where isSame(phrase, 2, c) && isSame(phrase, 3, d) {
            switch (isSame(phrase, 0, a), isSame(phrase, 1, b)) {
            case (true, false): if isSlip(phrase, 1, scalars, start) { return (phrase, 1) }
            case (false, true): if isSlip(phrase, 0, scalars, start) { return (phrase, 0) }
            default: break
            }
        }
        return nil
    }

    func text(of phrase: Int) -> String { String(decoding: characters[phrase * 4..<phrase * 4 + 4], as: UTF16.self) }

    private func isSame(_ phrase: Int, _ offset: Int, _ scalar: Unicode.Scalar) -> Bool {
        UInt32(characters[phrase * 4 + offset]) == scalar.value
    }

    private func isSlip(_ phrase: Int, _ offset: Int, _ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        let written = scalars[start + offset]
        guard let right = Unicode.Scalar(characters[phrase * 4 + offset]),
            Phrases.soundAlike(written, right) || LookAlikes.contain(written, right)
                || phrase < idiomCount && isMisread(offset, for: right, in: scalars[start..<start + 4])
        else { return false }
        let four = scalars[start..<start + 4]
        if isPhrase(four) || WordList.isWord(four) { return false }
        return phrase >= idiomCount || !WordList.isWord(four.prefix(2)) || !WordList.isWord(four.suffix(2))
    }

    /// 言简意骇: read or typed for the right one, and never seen beside what stands around it in the phrase.
    private func isMisread(_ offset: Int, for right: Unicode.Scalar, in four: ArraySlice<Unicode.Scalar>) -> Bool {
        let index = four.startIndex + offset
        return Confusion.mayBeTaken(four[index], for: right)
            && zip(four, four.dropFirst()).enumerated().allSatisfy { place, pair in
                !(offset - 1...offset).contains(place) || !Confusion.haveStoodTogether(pair.0, pair.1)
            }
    }

    /// Whether a phrase stands over two characters: 勤俭持家 over 俭持.
    func hasPhrase(around start: Int, in scalars: [Unicode.Scalar]) -> Bool {
        (max(0, start - 2)...start).contains { $0 + 4 <= scalars.count && isPhrase(scalars[$0..<$0 + 4]) }
    }

    private func isPhrase(_ four: ArraySlice<Unicode.Scalar>) -> Bool {
        let at = four.startIndex
        guard heads.mayHave(four[at], four[at + 1]) else { return false }
        return heads.members(four[at], four[at + 1]).contains { phrase in
            (0..<4).allSatisfy { isSame(phrase, $0, four[at + $0]) }
        }
    }
}

/// The phrases by a hash of two of their characters.
private struct Buckets: Sendable {
    private static let count = 1 << 14
    /// Where each bucket begins in `phrases`.
    private let starts: [UInt16]
    private let phrases: [UInt16]
    /// One bit for each hash of two characters that a phrase has, sixteen times as fine as the buckets.
    private var bits = [UInt64](repeating: 0, count: 1 << 12)

    /// - Parameter first: which character of a phrase is the first of the two.
    init(_ characters: [UInt16], first: Int) {
        var hashes: [Int] = []
        hashes.reserveCapacity(characters.count / 4)
        var starts = [UInt16](repeating: 0, count: Buckets.count + 1)
        for start in stride(from: first, to: characters.count, by: 4) {
            let hash = Buckets.hash(UInt32(characters[start]), UInt32(characters[start + 1]))
            hashes.append(hash)
            starts[hash >> 4 + 1] += 1
            bits[hash >> 6] |= 1 << UInt64(hash & 63)
        }
        for bucket in 0..<Buckets.count { starts[bucket + 1] += starts[bucket] }
        var next = starts
        var phrases = [UInt16](repeating: 0, count: hashes.count)
        for phrase in hashes.indices {
            let key = hashes[phrase] >> 4
            phrases[Int(next[key])] = UInt16(phrase)
            next[key] += 1
        }
        self.starts = starts
        self.phrases = phrases
    }

    /// Those that may have the two characters.
    func members(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> some Sequence<Int> {
        let key = Buckets.key(a.value, b.value)
        return phrases[Int(starts[key])..<Int(starts[key + 1])].lazy.map(Int.init)
    }

    /// No where none has them, and seldom yes where none has.
    @inline(__always)
    func mayHave(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        let hash = Buckets.hash(a.value, b.value)
        return bits[hash >> 6] & 1 << UInt64(hash & 63) != 0
    }

    private static func key(_ a: UInt32, _ b: UInt32) -> Int { hash(a, b) >> 4 }

    /// In eighteen bits.
    private static func hash(_ a: UInt32, _ b: UInt32) -> Int { Int((a &* 0x9E37_79B1 ^ b &* 0x85EB_CA6B) >> 14) }
}
