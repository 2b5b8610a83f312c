/// The words of two characters that are looked for, by either of them.
struct PairIndex: Sendable {
    static let shared = PairIndex()

    private let byFirst: Pairs
    private let bySecond: Pairs
    /// Words that sound like them, as the two characters side by side.
    private let near: Pairs
    /// One bit for each character that begins or ends one of the words.
    private var bits = [UInt64](repeating: 0, count: 0x400)

    private init() {
        let others = PairIndex.characters(of: LanguageTables.near)
        near = Pairs(stride(from: 0, to: others.count, by: 2).map { (others[$0], others[$0 + 1]) })
        let characters = PairIndex.characters(of: LanguageTables.pairs)
        let words = stride(from: 0, to: characters.count, by: 2).map { (characters[$0], characters[$0 + 1]) }
        byFirst = Pairs(words)
        bySecond = Pairs(words.map { ($1, $0) })
        for scalar in characters { bits[Int(scalar.value >> 6) & 0x3FF] |= 1 << UInt64(scalar.value & 63) }
    }

    private static func characters(of text: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
        Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    }

    /// The word that the two characters miss by one, and which of them is wrong.
    func nearPair(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> (right: String, offset: Int)? {
        guard a.value < 0x1_0000, b.value < 0x1_0000 else { return nil }
        let (first, second) = (isMember(a), isMember(b))
        guard first || second else { return nil }
        if first {
            if byFirst.have(a, b) { return nil }
            if let right = byFirst.first(beside: a, where: { Phrases.soundAlike($0, b) }), !isWord(a, b) {
                return (text(a, right), 1)
            }
        }
        if second, let right = bySecond.first(beside: b, where: { Phrases.soundAlike($0, a) }), !bySecond.have(b, a),
            !isWord(a, b)
        {
            return (text(right, b), 0)
        }
        return nil
    }

    private func isMember(_ scalar: Unicode.Scalar) -> Bool {
        bits[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
    }

    private func isWord(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        near.have(a, b) || WordList.isWord([a, b])
    }

    private func text(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> String {
        var view = String.UnicodeScalarView()
        view.append(a)
        view.append(b)
        return String(view)
    }
}

/// Pairs of characters by the first of them.
private struct Pairs: Sendable {
    /// Where the pairs begin whose first characters have the same last ten bits, in the order in which they were given.
    private var starts = [UInt16](repeating: 0, count: 0x401)
    private var pairs: [(Unicode.Scalar, Unicode.Scalar)]

    init(_ pairs: [(Unicode.Scalar, Unicode.Scalar)]) {
        for (first, _) in pairs { starts[Pairs.row(of: first) + 1] += 1 }
        for row in 0..<0x400 { starts[row + 1] += starts[row] }
        var next = starts
        self.pairs = pairs
        for pair in pairs {
            let row = Pairs.row(of: pair.0)
            self.pairs[Int(next[row])] = pair
            next[row] += 1
        }
    }

    func have(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        self.first(beside: first) { $0 == second } != nil
    }

    func first(beside first: Unicode.Scalar, where fits: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
        let row = Pairs.row(of: first)
        for index in Int(starts[row])..<Int(starts[row + 1]) where pairs[index].0 == first && fits(pairs[index].1) {
            return pairs[index].1
        }
        return nil
    }

    private static func row(of scalar: Unicode.Scalar) -> Int { Int(scalar.value & 0x3FF) }
}
