internal import Bulletins
internal import Typesetting

extension Exporter {
    /// The printed pages on the grid, as `show` prints them.
    package static let text = Exporter(
        name: "text", title: "纯文本", fileExtension: "txt", takesEncoding: true, holdsPictures: false
    ) {
        source, options throws(ExportError) in
        let text = PageText.text(of: source.bulletin, series: source.series)
        guard let (bytes, lost) = EncodedText.encode(text, options.encoding) else { throw .failed("无法转换编码") }
        return Output(bytes, remarks: lost)
    }
}
