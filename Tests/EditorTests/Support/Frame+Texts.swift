import Screen

extension Frame {
    /// The rows of the screen as texts, from the top.
    var texts: [String] { (0..<size.rows).map { row($0).map(\.glyph).joined() } }

    /// How many cells look like that.
    func count(_ ink: Ink) -> Int { cells.filter { $0.style.ink == ink }.count }
}
