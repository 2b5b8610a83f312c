internal import Bulletins
internal import Recognition
internal import Typesetting

/// Files that we wrote and nobody has changed since, whose texts say what they are.
enum OwnFile {
    /// The issue as it was exported; `nil` for any other file, and for those of ours that need no marks: these are read
    /// by their lines as all are.
    static func bulletin(
        _ bytes: [UInt8], as importer: Importer, _ options: Importer.Options
    ) -> (Bulletin, ImportReport)? {
        var report = ImportReport()
        switch importer.extensions.first {
        case "docx":
            guard let (bulletin, pictures) = word(bytes) else { return nil }
            report.pictures = pictures
            return (bulletin, report)
        case "html": return web(bytes)
        case "md": return markdown(bytes, options)
        case "txt": return text(bytes, options)
        default: return nil
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
        // The ids of another program that saved it are its own, the names are ours.
        guard ["\"\(TextMark.wordPrefix)", "\"\(TextMark.derived.label)\""].contains(where: styles.contains(utf8:))
        else {
            return (false, "")
        }
        let core = try zip.read("docProps/core.xml").map { try XMLReader.read($0) }
        return (true, core?.elements.first { $0.name.hasSuffix(":title") }?.text ?? "")
    }

    private static func web(_ bytes: [UInt8]) -> (Bulletin, ImportReport)? {
        let text = DecodedText(bytes).text
        guard let lines = PaperWebLines.read(text) else { return nil }
        let head = text.firstRange(of: "<title>").flatMap { start in
            text[start.upperBound...].firstRange(of: "</title>").map { text[start.upperBound..<$0.lowerBound] }
        }
        let bulletin = PaperReader.bulletin(from: lines, title: head.map(String.init) ?? "")
        var report = ImportReport()
        // A page without its pictures has their names in their frames.
        for (name, bytes) in PaperWebLines.pictures(text) { report.keep(bytes, named: name) }
        return (bulletin, report)
    }

    // MARK: files that cannot mark their texts

    /// A Markdown file whose last line says how its series looks; others may have changed it by hand.
    private static func markdown(_ bytes: [UInt8], _ options: Importer.Options) -> (Bulletin, ImportReport)? {
        let text = DecodedText(bytes, encoding: options.encoding).text
        guard bytes.count <= Importer.textLimit, let series = PaperMarkdown.series(of: text) else { return nil }
        var reader = PaperKinds(series, units: options.units, isMarkdown: true)
        let pieces = PaperMarkdown.pieces(of: text)
        reader.read(pieces)
        // What somebody wrote in above all else has no place there.
        guard reader.lines.contains(where: { $0.kind == "item" || $0.kind == "runIn" || $0.kind == "sectionTitle" })
        else { return nil }
        var report = ImportReport()
        report.style = series.style
        for picture in pieces where picture.form == .picture {
            report.keep(options.picture?(picture.path), named: picture.text)
        }
        return (PaperReader.bulletin(from: reader.lines + [PaperMarkdown.hidden(in: series)], title: ""), report)
    }

    /// Printed pages of the series of the shelf, as it looks now or as its first issues do: taken for what they are where
    /// the issue prints the same pages again.
    private static func text(_ bytes: [UInt8], _ options: Importer.Options) -> (Bulletin, ImportReport)? {
        guard let series = options.series, bytes.count <= Importer.textLimit else { return nil }
        let text = DecodedText(bytes, encoding: options.encoding).text
        guard text.contains("— 1 —") else { return nil }
        let first = series.firstLook == nil ? nil : series.printing(Bulletin())
        return [series, first].lazy.compactMap { $0 }.compactMap { pages(text, of: $0, options) }.first
    }

    private static func pages(
        _ text: String, of series: Series, _ options: Importer.Options
    ) -> (Bulletin, ImportReport)? {
        [true, false].lazy.compactMap { pages(text, of: series, trustsContents: $0, options) }.first
    }

    private static func pages(
        _ text: String, of series: Series, trustsContents: Bool, _ options: Importer.Options
    ) -> (Bulletin, ImportReport)? {
        let (pieces, doubts) = PaperGrid.pieces(of: text, series)
        var reader = PaperKinds(series, units: options.units, isMarkdown: false)
        reader.trustsContents = trustsContents
        reader.read(pieces)
        let bulletin = PaperReader.bulletin(from: reader.lines, title: "")
        let source = Exporter.Source(bulletin, series: series)
        // A weekly is read by its lines as all are.
        guard source.isMarked, printed(PageText.text(of: bulletin, series: series)) == printed(text) else { return nil }
        var report = ImportReport()
        for doubt in doubts + reader.doubts {
            report.add(.understood, line: doubt.line, found: doubt.found, done: doubt.done)
        }
        return (bulletin, report)
    }

    /// What stands on pages, wherever their lines and pages end.
    private static func printed(_ text: String) -> String {
        var result = ""
        for line in text.split(whereSeparator: \.isNewline) where !Recognizer.isPageNumber(String(line)) {
            // The page of an entry of the contents moves with every line.
            let entry = line.firstRange(of: " ...").map { line[..<$0.lowerBound] } ?? line
            result += entry.filter { !" 　|".contains($0) }
        }
        return result
    }
}

extension ImportReport {
    /// Takes a picture to be put beside the issue, or says why its frame stays empty.
    mutating func keep(_ bytes: [UInt8]?, named name: String) {
        guard let bytes else {
            add(.file, found: "没有找到图片“\(name)”", done: "只留了它的位置，请用 ^K Q 再放")
            return
        }
        if let problem = PictureFile.problem(bytes, named: name) {
            add(.file, found: problem, done: "没有放进来，只留了它的位置")
        } else if !pictures.contains(where: { $0.name == name }) {
            pictures.append(KeptPicture(name: name, bytes: bytes))
        }
    }
}

extension [UInt8] {
    /// Whether a text stands somewhere in it: a search of strings takes longer for that than reading the whole file.
    fileprivate func contains(utf8 text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, count >= wanted.count else { return false }
        return withUnsafeBufferPointer { bytes in
            (0...count - wanted.count).contains {
                bytes[$0] == first && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
            }
        }
    }
}
