internal import CCairo

/// The bookmarks: sections, in them subsections and items.
struct Outline {
    private let surface: OpaquePointer
    /// The latest entry of each level, from 1.
    private var open: [Int: Int32] = [:]

    init(_ surface: OpaquePointer) { self.surface = surface }

    mutating func add(_ text: String, level: Int, page: Int, y: Double) {
        let parent =
            (1..<level).reversed().lazy.compactMap { [open] in open[$0] }.first ?? Int32(CAIRO_PDF_OUTLINE_ROOT)
        let id = cairo_pdf_surface_add_outline(
            surface, parent, text, "page=\(page) pos=[0 \(Int(y))]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
        open[level] = id
        for deeper in open.keys where deeper > level { open[deeper] = nil }
    }
}
