/// What a file is by its first bytes, whatever it is called.
enum FileSignature {
    private static let known: [(bytes: [UInt8], name: String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "压缩包格式的文件（docx、xlsx、zip 等）"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "旧版 Word/WPS 的 .doc 文件或加密的 Office 文件"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF 文件"),
        (Array("{\\rtf".utf8), "RTF 文件"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG 图片"),
        ([0xFF, 0xD8, 0xFF], "JPEG 图片"),
        ([0x47, 0x49, 0x46, 0x38], "GIF 图片"),
        ([0x52, 0x61, 0x72, 0x21], "RAR 压缩包"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z 压缩包"),
        ([0x1F, 0x8B], "gzip 压缩包"),
        (Array("MIME-Version:".utf8), "单个文件网页（mht）"),
    ]

    /// What is written in plain text and yet is no text for a reader.
    private static let markup: [(start: String, name: String)] = [
        ("<!doctype html", "网页"), ("<html", "网页"), ("<w:worddocument", "Word 2003 的 XML 文件"),
        ("<pkg:package", "单个 XML 形式的 Word 文件"),
    ]

    /// The container of docx and its kin.
    static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: known[0].bytes) }

    /// A name for a person; `nil` for what may be text.
    static func kind(of bytes: [UInt8]) -> String? {
        known.first { bytes.starts(with: $0.bytes) }?.name ?? markupKind(of: bytes)
    }

    /// Whether a browser would show it, whatever it is called.
    static func isWebPage(_ bytes: [UInt8]) -> Bool { markupKind(of: bytes) == markup[0].name }

    /// By the first tag; declarations and comments may stand before it.
    private static func markupKind(of bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(2048).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
        guard head.first(where: { !$0.isWhitespace }) == "<" else { return nil }
        return markup.first { head.contains($0.start) }?.name
    }
}
