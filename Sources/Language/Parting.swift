/// The likeliest way to part a run of Chinese characters into words.
///
/// It tells a slip (工作布署) from two right words that meet (发布署名文章): in the second a word of the list reaches over
/// the end of what looks wrong.
package struct Parting: Sendable {
    /// Where words begin, in order, and the length of the run at the end.
    package let boundaries: [Int]
    /// Half-units of the sum of the words' -ln p: of two readings the cheaper is the likelier.
    package let cost: Int

    package init(_ run: some Sequence<Unicode.Scalar>) {
        let (lengths, cost) = Segmenter(Array(run)).wordsAndCost()
        self.cost = cost
        var boundaries = [0]
        var at = 0
        for length in lengths {
            at += length
            boundaries.append(at)
        }
        self.boundaries = boundaries
    }

    /// The word that holds the character at an index.
    package func word(at index: Int) -> Range<Int> {
        guard let next = boundaries.firstIndex(where: { $0 > index }), next > 0 else { return index..<index + 1 }
        return boundaries[next - 1]..<boundaries[next]
    }

    /// Whether one text goes on in another: a word reaches over the seam, or official texts have the characters on both
    /// sides of it one after another.
    package static func goesOn(_ text: some Collection<Unicode.Scalar>, in other: some Collection<Unicode.Scalar>)
        -> Bool
    {
        let head = Array(text.suffix(reach))
        if Parting(head + other.prefix(reach)).reaches(over: head.count) { return true }
        let model = LanguageModel()
        let symbols = (head.suffix(2) + other.prefix(2)).map(model.symbol(of:))
        return symbols.count == 4 && model.read(symbols).sights.allSatisfy { $0.triple > 0 }
    }

    private static let reach = 8

    /// Whether a word begins before a position and ends behind it.
    package func reaches(over position: Int) -> Bool {
        position > 0 && position < (boundaries.last ?? 0) && !boundaries.contains(position)
    }
}
