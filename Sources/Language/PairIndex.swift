/// The words of two characters that are looked for, by either of them.
struct PairIndex: Sendable {
    static let shared = PairIndex()

    private var byFirst: [UInt16: [Unicode.Scalar]] = [:]
    private var bySecond: [UInt16: [Unicode.Scalar]] = [:]
    /// Words that sound like them, as the two characters side by side.
    private var near: Set<UInt32> = []
    /// One bit for each character that begins or ends one of the words.
    private var bits = [UInt64](repeating: 0, count: 0x400)

    private init() {
        let others = PairIndex.characters(of: PhraseTable.near)
        for start in stride(from: 0, to: others.count, by: 2) {
            near.insert(others[start].value << 16 | others[start + 1].value)
        }
        let characters = PairIndex.characters(of: PhraseTable.pairs)
        for start in stride(from: 0, to: characters.count, by: 2) {
            let (first, second) = (characters[start], characters[start + 1])
            byFirst[UInt16(truncatingIfNeeded: first.value), default: []].append(second)
            bySecond[UInt16(truncatingIfNeeded: second.value), default: []].append(first)
            for scalar in [first, second] { bits[Int(scalar.value >> 6) & 0x3FF] |= 1 << UInt64(scalar.value & 63) }
        }
    }

    private static func characters(of text: StaticString) -> [Unicode.Scalar] {
        text.withUTF8Buffer { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
    }

    /// The word that the two characters miss by one, and which of them is wrong.
    func nearPair(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> (right: String, offset: Int)? {
        guard a.value < 0x1_0000, b.value < 0x1_0000 else { return nil }
        let (first, second) = (isMember(a), isMember(b))
        guard first || second else { return nil }
        if first, let others = byFirst[UInt16(a.value)] {
            if others.contains(b) { return nil }
            if let right = others.first(where: { Phrases.soundAlike($0, b) }), !isWord(a, b) {
                return (text(a, right), 1)
            }
        }
        if second, let others = bySecond[UInt16(b.value)],
            let right = others.first(where: { Phrases.soundAlike($0, a) }), !others.contains(a), !isWord(a, b)
        {
            return (text(right, b), 0)
        }
        return nil
    }

    private func isMember(_ scalar: Unicode.Scalar) -> Bool {
        bits[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
    }

    private func isWord(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        near.contains(a.value << 16 | b.value) || WordList.isWord([a, b])
    }

    private func text(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> String {
        var view = String.UnicodeScalarView()
        view.append(a)
        view.append(b)
        return String(view)
    }
}
