internal import Bulletins
internal import Typesetting

extension Exporter {
    /// A file that an office prints as it is, and can adjust by hand.
    package static let word = Exporter(name: "docx", title: "Word 文档", fileExtension: "docx") {
        source, _ throws(ExportError) in
        let (parts, replaced) = WordWriter.parts(of: source)
        guard let zip = ZipWriter() else { throw .failed("无法建立压缩包") }
        for part in parts { zip.add(part.name, part.bytes) }
        guard let bytes = zip.finish() else { throw .failed("写压缩包出错") }
        return Output(bytes, remarks: replaced == 0 ? [] : ["文中有 \(replaced) 个控制字符，Word 放不下，用可见符号代替"])
    }
}
