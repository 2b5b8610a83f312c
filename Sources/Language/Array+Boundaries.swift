/// Offsets where the pieces of a text begin, in order: 0 first, the length of the text last.
extension [Int] {
    /// The first boundary behind an offset; the last one where there is none.
    func boundary(after offset: Int) -> Int { first { $0 > offset } ?? self[count - 1] }

    /// The last boundary before an offset; 0 where there is none.
    func boundary(before offset: Int) -> Int { last { $0 < offset } ?? 0 }

    /// The piece that an offset is in; the last one at the end of the text.
    func piece(at offset: Int) -> Range<Int> {
        guard let index = lastIndex(where: { $0 <= Swift.max(0, offset) }), count > 1 else { return 0..<0 }
        let lower = Swift.min(index, count - 2)
        return self[lower]..<self[lower + 1]
    }
}
