internal import Bulletins
internal import Glibc
internal import Typesetting

/// Sets an issue as pdf: `{"bulletin":…,"series":…}` on standard input, the file on standard output.
///
/// A program of its own, so that the editor does not load Cairo; `jianbao export --to pdf` runs it.
@main struct JianbaoPDF {
    static func main() {
        do throws(Failure) {
            let (bulletin, series, pictures) = try Request.read()
            let layout = Layout(bulletin, series: series)
            let fonts = try Fonts()
            let writer = try PageWriter(layout, bulletin, pictures, fonts)
            try writer.draw()
            for remark in fonts.remarks { StandardStream.error.write(Array((remark + "\n").utf8)) }
            guard StandardStream.output.write(try writer.finish()) else { throw Failure("写不出 pdf，请检查磁盘空间") }
        } catch {
            StandardStream.error.write(Array((error.message + "\n").utf8))
            exit(1)
        }
    }
}

/// Why there is no pdf: one sentence.
struct Failure: Error {
    let message: String

    init(_ message: String) { self.message = message }
}
