import Bulletins
import Typesetting

extension Desk {
    /// The last characters of the printed lines that end within a row of the screen, where that is narrower than print.
    ///
    /// The end of a paragraph is seen anyway and is not among them.
    func printedLineEnds(in row: Row) -> Set<Position> {
        guard let printed, let block = row.block, let first = row.glyphs.lazy.compactMap(\.position).first,
            let last = row.glyphs.lazy.reversed().compactMap(\.position).first,
            let from = printed.point(of: first)?.row, let to = printed.point(of: last)?.row, from <= to
        else { return [] }
        let paragraph = printed.rows(ofBlock: block)
        let ends = (from...to).compactMap { line in
            line + 1 < paragraph.upperBound
                ? printed.row(line).glyphs.last { $0.columns > 0 && $0.position != nil }?.position : nil
        }
        return Set(ends)
    }
}
