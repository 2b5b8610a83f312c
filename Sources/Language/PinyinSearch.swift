/// Tries to spell a text from one character on.
struct PinyinSearch {
    let query: [Unicode.Scalar]
    let text: [Unicode.Scalar]

    /// Where the part of the text ends that the rest of the query stands for, beginning at these two indices.
    func end(query at: Int, text index: Int) -> Int? {
        if at == query.count { return index }
        var index = index
        while index < text.count, text[index] == Pinyin.separator { index += 1 }
        guard index < text.count else { return nil }
        if query[at] == text[index] { return end(query: at + 1, text: index + 1) }
        guard query[at].isASCII else { return nil }
        for syllable in PinyinReadings.shared.syllables(of: text[index]) {
            let common = commonLength(syllable, at)
            // The longest first: baoc is 保存, not 巴奥c.
            for length in stride(from: common, to: 0, by: -1) {
                if at + length == query.count { return index + 1 }
                guard length == syllable.count || length <= PinyinSearch.initialLength(syllable) else { continue }
                if let end = end(query: at + length, text: index + 1) { return end }
            }
        }
        return nil
    }

    /// How many letters of the syllable the query has from `at` on.
    private func commonLength(_ syllable: ArraySlice<UInt8>, _ at: Int) -> Int {
        var length = 0
        for letter in syllable {
            guard at + length < query.count else { break }
            let typed = query[at + length]
            let isSame = typed == Unicode.Scalar(letter) || letter == UInt8(ascii: "v") && typed == "u"
            guard isSame else { break }
            length += 1
        }
        return length
    }

    /// One letter, or two in zh, ch and sh.
    private static func initialLength(_ syllable: ArraySlice<UInt8>) -> Int {
        syllable.dropFirst().first == UInt8(ascii: "h") ? 2 : 1
    }
}
