/// Where the words of a text begin and end: for moving by words, deleting a word, and a double click.
///
/// A word is a Chinese word of the list, a run of Latin letters and digits with its inner marks (GB/T, 1+5+N+1), a number
/// with its unit (27条, 10亿元, 29%), or a run of marks. Blanks belong to the word before them. Offsets count Unicode
/// scalars and never fall inside a grapheme cluster.
package enum Words: TextPieces {
    /// Where words begin, in order: 0 first, the length of the text last.
    package static func boundaries(in text: String) -> [Int] {
        var scanner = WordScanner(text)
        return scanner.boundaries()
    }

    /// The word at an offset, without the blanks behind it; those are a range of their own.
    ///
    /// At the end of the text it is the last word.
    package static func range(at offset: Int, in text: String) -> Range<Int> {
        let piece = piece(at: offset, in: text)
        let blanks = Array(text.unicodeScalars)[piece].reversed().prefix { CharacterClass(Character($0)) == .blank }
        let end = piece.upperBound - blanks.count
        let isInBlanks = end == piece.lowerBound || (end..<piece.upperBound).contains(offset)
        return isInBlanks ? end..<piece.upperBound : piece.lowerBound..<end
    }
}
