internal import Bulletins
internal import CCairo
internal import Typesetting

/// A page, or part of one, as a picture for a terminal.
struct PageImage {
    enum Form: String { case sixel, png }

    let form: Form
    /// From 0.
    let page: Int
    /// Into how many pieces, one below the other, the page is cut; and which of them, from 0.
    let pieces: Int
    let piece: Int
    /// The room in pixels.
    let width: Int
    let height: Int

    /// `nil` where none is asked for.
    init?(_ value: JSON?) {
        guard let value, let form = value["form"]?.text.flatMap(Form.init) else { return nil }
        func number(_ key: JSONKey, _ least: Int) -> Int {
            max(least, min(value[key]?.integer ?? least, PageImage.most))
        }
        self.form = form
        page = number("page", 0)
        pieces = number("pieces", 1)
        piece = min(number("piece", 0), pieces - 1)
        width = number("width", 16)
        height = number("height", 16)
    }

    /// No terminal has more pixels.
    private static let most = 8_192

    func bytes(_ layout: Layout, _ request: Request, _ fonts: Fonts) throws(Failure) -> [UInt8] {
        let pieceHeight = PaperMeasure.height / Double(pieces)
        let scale = min(Double(width) / PaperMeasure.width, Double(height) / pieceHeight)
        let columns = Int32((PaperMeasure.width * scale).rounded())
        let rows = Int32((pieceHeight * scale).rounded())
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows),
            cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let paper = cairo_create(surface)
        else { throw Failure("画不出印样：内存不足") }
        cairo_set_source_rgb(paper, 1, 1, 1)
        cairo_paint(paper)
        cairo_destroy(paper)
        cairo_surface_set_device_scale(surface, scale, scale)
        cairo_surface_set_device_offset(surface, 0, -Double(piece) * Double(rows))
        // The picture outlives the writer.
        cairo_surface_reference(surface)
        defer { cairo_surface_destroy(surface) }
        let writer = try PageWriter(layout, request.bulletin, request.pictures, fonts, on: surface)
        try writer.draw(page: min(page, layout.pageCount - 1))
        cairo_surface_flush(surface)
        switch form {
        case .sixel: return try sixel(surface)
        case .png:
            // Of smooth edges every shade costs; a photograph has to have them.
            if request.pictures.isEmpty { try reduce(surface) }
            return try png(surface)
        }
    }

    private func sixel(_ surface: OpaquePointer) throws(Failure) -> [UInt8] {
        let columns = Int(cairo_image_surface_get_width(surface))
        var pixels: [Sixel.Colour] = []
        pixels.reserveCapacity(columns * Int(cairo_image_surface_get_height(surface)))
        try forEachPixel(surface) { pixels.append(PageImage.colour($0)) }
        return Sixel.bytes(pixels, columns: columns)
    }

    /// To the few colours that a page is printed in.
    private func reduce(_ surface: OpaquePointer) throws(Failure) {
        try forEachPixel(surface) { pixel in
            let (red, green, blue) = PageImage.colour(pixel).parts
            for (offset, part) in [blue, green, red].enumerated() { pixel[offset] = UInt8(part * 255 / 100) }
        }
        cairo_surface_mark_dirty(surface)
    }

    /// Blue, green, red and nothing, on the machines of today.
    private static func colour(_ pixel: UnsafeMutablePointer<UInt8>) -> Sixel.Colour {
        .nearest(red: Int(pixel[2]), green: Int(pixel[1]), blue: Int(pixel[0]))
    }

    private func forEachPixel(
        _ surface: OpaquePointer, _ body: (UnsafeMutablePointer<UInt8>) -> Void
    ) throws(Failure) {
        guard let data = cairo_image_surface_get_data(surface) else { throw Failure("画不出印样") }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let columns = Int(cairo_image_surface_get_width(surface))
        for row in 0..<Int(cairo_image_surface_get_height(surface)) {
            for column in 0..<columns { body(data + row * stride + 4 * column) }
        }
    }

    private func png(_ surface: OpaquePointer) throws(Failure) -> [UInt8] {
        let sink = Sink()
        let status = cairo_surface_write_to_png_stream(
            surface, Sink.write, Unmanaged.passUnretained(sink).toOpaque())
        guard status == CAIRO_STATUS_SUCCESS else { throw Failure("画不出印样") }
        return sink.bytes
    }
}
