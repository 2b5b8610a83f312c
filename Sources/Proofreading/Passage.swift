/// One text as the rules read it: its characters, and what kind of text it is.
///
/// Every index and range counts Unicode scalars. Reading outside the text gives ``Unicode/Scalar/edge``, so a rule may
/// look at its neighbours without asking whether there are any.
package struct Passage: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case paragraph
        /// The title of a section, a subsection or an item.
        case heading
        /// Name, title, office and what stands for dates at the head of page one.
        case masthead
        case contributor
        /// Recipients, typed as one text.
        case list
        /// A cell of a table.
        case cell
        /// A line of a raw text that is neither a heading nor a sentence: masthead, signature, a name.
        case line
    }

    package let kind: Kind
    package let scalars: [Unicode.Scalar]
    /// Whether it is a line of a file, of which an importer has not yet taken the indent off.
    let isRaw: Bool
    /// The Arabic numbers, from left to right.
    private(set) var numbers: [Number] = []

    package init(_ text: String, kind: Kind = .paragraph, isRaw: Bool = false) {
        self.kind = kind
        self.isRaw = isRaw
        scalars = Array(text.unicodeScalars)
        numbers = Passage.numbers(in: self)
    }

    package var count: Int { scalars.count }

    subscript(index: Int) -> Unicode.Scalar {
        index >= 0 && index < scalars.count ? scalars[index] : .edge
    }

    /// The characters of a range that lies within the text.
    func text(_ range: Range<Int>) -> String {
        let scalars = scalars[range.clamped(to: 0..<count)]
        return String(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + UTF8.width($1) }) { buffer in
            var end = 0
            for scalar in scalars {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    buffer[end] = byte
                    end += 1
                }
            }
            return end
        }
    }

    /// Whether `word` stands at `index`.
    func has(_ word: String, at index: Int) -> Bool {
        guard index >= 0 else { return false }
        var index = index
        for scalar in word.unicodeScalars {
            guard index < scalars.count, scalars[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    /// Whether `word` ends just before `index`.
    func has(_ word: String, before index: Int) -> Bool { has(word, at: index - word.unicodeScalars.count) }

    /// Where `word` begins, each time, from left to right.
    func occurrences(of word: String) -> [Int] {
        guard let first = word.unicodeScalars.first else { return [] }
        return scalars.indices.filter { scalars[$0] == first && has(word, at: $0) }
    }

    func contains(_ word: String, in range: Range<Int>? = nil) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        let range = (range ?? 0..<count).clamped(to: 0..<count)
        let length = word.unicodeScalars.count
        return range.contains { scalars[$0] == first && $0 + length <= range.upperBound && has(word, at: $0) }
    }

    /// The first index from `index` on whose character does not fit.
    func end(of index: Int, while fits: (Unicode.Scalar) -> Bool) -> Int {
        var index = index
        while index < count, fits(self[index]) { index += 1 }
        return index
    }

    /// The first index of the run of fitting characters that ends just before `index`.
    func start(before index: Int, within limit: Int = .max, while fits: (Unicode.Scalar) -> Bool) -> Int {
        let first = max(0, limit < index ? index - limit : 0)
        var index = index
        while index > first, fits(self[index - 1]) { index -= 1 }
        return index
    }

    /// The sentence around an index, its end mark included.
    func sentence(around index: Int) -> Range<Int> {
        let inner = stretch(around: index) { !$0.isSentenceEnd }
        return inner.lowerBound..<min(inner.upperBound + 1, max(count, inner.lowerBound))
    }

    /// The stretch around an index without any stop but 、 in it.
    func clause(around index: Int) -> Range<Int> { stretch(around: index) { !$0.isStop || $0 == "、" } }

    /// The fitting characters on both sides, as far as anybody reads a sentence: a page without a full stop is looked at
    /// once for each thing in it.
    private func stretch(around index: Int, while fits: (Unicode.Scalar) -> Bool) -> Range<Int> {
        var (lower, upper) = (index, index)
        while lower > max(0, index - Passage.longest), fits(self[lower - 1]) { lower -= 1 }
        while upper < min(count, index + Passage.longest), fits(self[upper]) { upper += 1 }
        return lower..<upper
    }

    /// More than the longest sentence of a report.
    private static let longest = 600
}
