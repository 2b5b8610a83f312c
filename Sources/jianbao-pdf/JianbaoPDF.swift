internal import Bulletins
internal import CCairo
internal import Glibc
internal import Typesetting

/// Sets an issue as pdf: `{"bulletin":…,"series":…}` on standard input, the file on standard output; with an `image`, a
/// page of it as a picture for a terminal.
///
/// A program of its own, so that the editor does not load Cairo; `jianbao export --to pdf` runs it.
@main struct JianbaoPDF {
    static func main() {
        do throws(Failure) {
            let request = try Request.read()
            let layout = Layout(request.bulletin, series: request.series)
            let fonts = try Fonts()
            let bytes: [UInt8]
            if let image = request.image {
                bytes = try image.bytes(layout, request, fonts)
            } else {
                bytes = try pdf(layout, request, fonts)
            }
            for remark in fonts.remarks { StandardStream.error.write(Array((remark + "\n").utf8)) }
            guard StandardStream.output.write(bytes) else { throw Failure("写不出 pdf，请检查磁盘空间") }
        } catch {
            StandardStream.error.write(Array((error.message + "\n").utf8))
            exit(1)
        }
    }

    private static func pdf(_ layout: Layout, _ request: Request, _ fonts: Fonts) throws(Failure) -> [UInt8] {
        let sink = Sink()
        let surface = cairo_pdf_surface_create_for_stream(
            Sink.write, Unmanaged.passUnretained(sink).toOpaque(), PaperMeasure.width, PaperMeasure.height)
        guard let surface else { throw Failure("排不出 pdf：内存不足") }
        let writer = try PageWriter(
            layout, request.bulletin, request.pictures, fonts, on: surface, outline: Outline(surface))
        writer.describe()
        try writer.draw()
        try writer.finish()
        return sink.bytes
    }
}

/// Why there is no pdf: one sentence.
struct Failure: Error {
    let message: String

    init(_ message: String) { self.message = message }
}
