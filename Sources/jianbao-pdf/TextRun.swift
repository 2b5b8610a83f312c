internal import CCairo

/// The glyphs of a piece at their places, with the text that they stand for, so that it can be selected and searched.
struct TextRun {
    private var text: String
    private let face: Face
    private let size: Int
    private let y: Double
    /// Drawn with an outline, since few Chinese fonts come with a bold face.
    private let isBold: Bool
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []
    /// Sideways, where the font's characters are wider than the grid has room for.
    private var scale = 1.0

    init(_ piece: RowPiece, _ face: Face, size: Int, y: Double, isBold: Bool = false) {
        text = piece.text
        self.face = face
        self.size = size
        self.y = y
        self.isBold = isBold
        set(piece)
    }

    /// Takes over what follows in the row, so that both are drawn at one go; `false` where that cannot be.
    mutating func join(_ next: TextRun) -> Bool {
        guard face === next.face, size == next.size, y == next.y, isBold == next.isBold, abs(scale - next.scale) < 1e-9
        else { return false }
        text += next.text
        glyphs += next.glyphs
        clusters += next.clusters
        return true
    }

    private mutating func set(_ piece: RowPiece) {
        let parts = piece.clusters.map { face.glyphs(of: $0, size: size) }
        let widths = parts.map { part in part.reduce(0) { max($0, face.advance(of: $1, size: size)) } }
        let natural = widths.reduce(0, +)
        scale = natural > piece.width ? piece.width / natural : 1
        // What is narrower is spread evenly.
        let gap = max(0, piece.width - natural) / Double(max(parts.count, 1))
        var x = piece.x / scale + gap / 2 / scale
        for (index, part) in parts.enumerated() {
            for glyph in part { glyphs.append(cairo_glyph_t(index: glyph.index, x: x + glyph.x, y: y)) }
            clusters.append(
                cairo_text_cluster_t(
                    num_bytes: Int32(piece.clusters[index].utf8.count), num_glyphs: Int32(part.count)))
            x += widths[index] + gap / scale
        }
    }

    func show(on cairo: OpaquePointer) {
        guard let font = face.scaled(size) else { return }
        cairo_save(cairo)
        cairo_scale(cairo, scale, 1)
        cairo_set_scaled_font(cairo, font)
        cairo_show_text_glyphs(
            cairo, text, -1, glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
            cairo_text_cluster_flags_t(rawValue: 0))
        if isBold {
            cairo_glyph_path(cairo, glyphs, Int32(glyphs.count))
            cairo_set_line_width(cairo, Double(size) / 40)
            cairo_stroke(cairo)
        }
        cairo_restore(cairo)
    }
}
