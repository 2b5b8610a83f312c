/// The pieces that a text falls into, one behind the other.
package protocol TextPieces {
    /// Where they begin, in order: 0 first, the length of the text last.
    static func boundaries(in text: String) -> [Int]
}

extension TextPieces {
    /// The first boundary behind an offset; the end of the text where there is none.
    package static func next(after offset: Int, in text: String) -> Int {
        boundaries(in: text).first { $0 > offset } ?? text.unicodeScalars.count
    }

    /// The last boundary before an offset; 0 where there is none.
    package static func previous(before offset: Int, in text: String) -> Int {
        boundaries(in: text).last { $0 < offset } ?? 0
    }

    /// The piece that an offset is in; the last one at the end of the text.
    package static func piece(at offset: Int, in text: String) -> Range<Int> {
        let boundaries = boundaries(in: text)
        guard let index = boundaries.lastIndex(where: { $0 <= max(0, offset) }), boundaries.count > 1 else {
            return 0..<0
        }
        let lower = min(index, boundaries.count - 2)
        return boundaries[lower]..<boundaries[lower + 1]
    }
}
