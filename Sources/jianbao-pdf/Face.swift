internal import CCairo

/// A font file as Cairo draws with it.
final class Face {
    /// Its names in all languages.
    let families: [String]
    private let face: OpaquePointer
    private var sizes: [Int: OpaquePointer] = [:]
    private var known: [Unicode.Scalar: Bool] = [:]

    /// Takes the pattern over.
    init?(_ pattern: OpaquePointer) {
        defer { FcPatternDestroy(pattern) }
        var names: [String] = []
        var name: UnsafeMutablePointer<FcChar8>?
        while FcPatternGetString(pattern, FC_FAMILY, Int32(names.count), &name) == FcResultMatch, let name {
            names.append(String(cString: name))
        }
        families = names
        guard let face = cairo_ft_font_face_create_for_pattern(pattern) else { return nil }
        self.face = face
    }

    deinit {
        for font in sizes.values { cairo_scaled_font_destroy(font) }
        cairo_font_face_destroy(face)
    }

    /// Whether it has a picture of the character.
    func has(_ scalar: Unicode.Scalar) -> Bool {
        if let known = known[scalar] { return known }
        let glyphs = glyphs(of: String(Character(scalar)), size: 16)
        let has = !glyphs.isEmpty && glyphs.allSatisfy { $0.index != 0 }
        known[scalar] = has
        return has
    }

    /// The font at a size in points.
    func scaled(_ size: Int) -> OpaquePointer? {
        if let font = sizes[size] { return font }
        var matrix = cairo_matrix_t()
        var identity = cairo_matrix_t()
        cairo_matrix_init_scale(&matrix, Double(size), Double(size))
        cairo_matrix_init_identity(&identity)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        // Print knows no pixels: nothing is moved to fit any.
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        let font = cairo_scaled_font_create(face, &matrix, &identity, options)
        if let font { sizes[size] = font }
        return font
    }

    /// The glyphs of a text set from the point 0, 0.
    func glyphs(of text: String, size: Int) -> [cairo_glyph_t] {
        guard let font = scaled(size) else { return [] }
        var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
        var count: Int32 = 0
        let status = cairo_scaled_font_text_to_glyphs(font, 0, 0, text, -1, &glyphs, &count, nil, nil, nil)
        defer { cairo_glyph_free(glyphs) }
        guard status == CAIRO_STATUS_SUCCESS, let glyphs else { return [] }
        return Array(UnsafeBufferPointer(start: glyphs, count: Int(count)))
    }

    /// How far a glyph moves the pen, in points.
    func advance(of glyph: cairo_glyph_t, size: Int) -> Double {
        guard let font = scaled(size) else { return 0 }
        var glyph = glyph
        var extents = cairo_text_extents_t()
        cairo_scaled_font_glyph_extents(font, &glyph, 1, &extents)
        return extents.x_advance
    }
}
