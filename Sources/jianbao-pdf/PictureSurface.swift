internal import CCairo

/// A picture as Cairo draws it.
final class PictureSurface {
    private let surface: OpaquePointer
    private let width: Double
    private let height: Double

    /// `nil` for what Cairo cannot read.
    init?(_ picture: PictureData) {
        let isPNG = picture.bytes.first == 0x89
        guard let surface = isPNG ? PictureSurface.png(picture.bytes) : PictureSurface.jpeg(picture) else { return nil }
        self.surface = surface
        width = Double(cairo_image_surface_get_width(surface))
        height = Double(cairo_image_surface_get_height(surface))
    }

    deinit { cairo_surface_destroy(surface) }

    /// In the middle of the text width, as large as its frame lets it.
    func draw(on cairo: OpaquePointer, top: Double, height room: Double) {
        // A little is free above and below.
        let free = 1.5
        let scale = min(PaperMeasure.textWidth / width, (room - 2 * free) / height)
        cairo_save(cairo)
        cairo_translate(
            cairo, PaperMeasure.left + (PaperMeasure.textWidth - width * scale) / 2,
            top + (room - height * scale) / 2)
        cairo_scale(cairo, scale, scale)
        cairo_set_source_surface(cairo, surface, 0, 0)
        cairo_paint(cairo)
        cairo_restore(cairo)
    }

    private static func png(_ bytes: [UInt8]) -> OpaquePointer? {
        let source = Source(bytes)
        let surface = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(Source.read, Unmanaged.passUnretained(source).toOpaque())
        }
        return usable(surface)
    }

    /// Put into the file as it is: Cairo needs to know nothing but its size.
    private static func jpeg(_ picture: PictureData) -> OpaquePointer? {
        let bytes = picture.bytes
        guard let surface = usable(cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height)) else {
            return nil
        }
        let data = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        data.initialize(from: bytes, count: bytes.count)
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, data, UInt(bytes.count), { $0?.deallocate() }, data)
        guard status == CAIRO_STATUS_SUCCESS else {
            data.deallocate()
            cairo_surface_destroy(surface)
            return nil
        }
        return surface
    }

    private static func usable(_ surface: OpaquePointer?) -> OpaquePointer? {
        guard let surface else { return nil }
        if cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS { return surface }
        cairo_surface_destroy(surface)
        return nil
    }
}

/// Bytes that Cairo reads bit by bit.
private final class Source {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static let read: cairo_read_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
        let count = Int(count)
        guard source.at + count <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
        for offset in 0..<count { data[offset] = source.bytes[source.at + offset] }
        source.at += count
        return CAIRO_STATUS_SUCCESS
    }
}
