internal import Bulletins
internal import Recognition

/// Files that we wrote and nobody has changed since, whose texts say what they are.
enum OwnFile {
    /// The issue as it was exported; `nil` for any other file, and for those of ours that need no marks: these are read
    /// by their lines as all are.
    static func bulletin(
        _ bytes: [UInt8], as importer: Importer
    ) -> (Bulletin, pictures: [ImportReport.KeptPicture])? {
        switch importer.extensions.first {
        case "docx": word(bytes)
        case "html": web(bytes).map { ($0, []) }
        default: nil
        }
    }

    private static func word(_ bytes: [UInt8]) -> (Bulletin, pictures: [ImportReport.KeptPicture])? {
        guard let (isMarked, title) = try? properties(bytes), isMarked, let package = try? WordPackage(bytes),
            let lines = PaperWordLines.read(package)
        else { return nil }
        let bulletin = PaperReader.bulletin(from: lines, title: title)
        let names = Set(bulletin.pictures.map(\.name))
        let pictures = package.pictures.values.compactMap { file, frame -> ImportReport.KeptPicture? in
            let name = PaperReader.pictureName(frame)
            return names.contains(name) ? ImportReport.KeptPicture(name: name, bytes: file.bytes) : nil
        }
        return (bulletin, pictures.sorted { $0.name < $1.name })
    }

    /// Without a look at the text, which may be long and foreign.
    private static func properties(_ bytes: [UInt8]) throws -> (isMarked: Bool, title: String) {
        let zip = try ZipReader(bytes)
        let styles = try zip.read("word/styles.xml") ?? []
        guard String(decoding: styles, as: UTF8.self).contains("\"\(TextMark.wordPrefix)") else { return (false, "") }
        let core = try zip.read("docProps/core.xml").map { try XMLReader.read($0) }
        return (true, core?.elements.first { $0.name.hasSuffix(":title") }?.text ?? "")
    }

    private static func web(_ bytes: [UInt8]) -> Bulletin? {
        let text = DecodedText(bytes).text
        guard let lines = PaperWebLines.read(text) else { return nil }
        let head = text.firstRange(of: "<title>").flatMap { start in
            text[start.upperBound...].firstRange(of: "</title>").map { text[start.upperBound..<$0.lowerBound] }
        }
        return PaperReader.bulletin(from: lines, title: head.map(String.init) ?? "")
    }
}
