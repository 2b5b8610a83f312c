package import Bulletins
package import Recognition

/// A way to read a kind of file.
package struct Importer: Sendable {
    /// How a person may steer an import.
    package struct Options {
        /// Found where it is not given.
        package var encoding: TextEncoding?
        /// Names of contributing units, so that more headings can be parted.
        package var units: KnownUnits
        /// The series of the shelf: printed pages in its style are read by it.
        package var series: Series?
        /// Reads a picture that the file names, by its path from the folder of the file.
        package var picture: ((_ path: String) -> [UInt8]?)?

        package init(encoding: TextEncoding? = nil, units: KnownUnits = [], series: Series? = nil) {
            self.encoding = encoding
            self.units = units
            self.series = series
        }

        /// As the files of a series are read.
        package init(
            encoding: TextEncoding? = nil, _ series: Series, picture: ((_ path: String) -> [UInt8]?)? = nil
        ) {
            self.init(encoding: encoding, units: KnownUnits(series), series: series)
            self.picture = picture
        }
    }

    /// What a person calls it.
    package let name: String
    /// Without the dot, in lower case.
    package let extensions: [String]
    let lines: @Sendable ([UInt8], Options, inout ImportReport) throws(ImportError) -> [SourceLine]

    /// Every format that can be read; a new one is a row here and a file.
    package static let all = [text, word, markdown, html]

    /// What stands for a file that comes by a pipe and has no name.
    package static let pipe = "-"

    /// The importer for a file by its name; a name without an extension is a text.
    package static func named(_ fileName: String) throws(ImportError) -> Importer {
        let parts = fileName.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        guard parts.count > 1, let ending = parts.last?.lowercased() else { return text }
        guard let importer = all.first(where: { $0.extensions.contains(ending) }) else { throw .unknownFormat(ending) }
        return importer
    }

    /// The importer for a file; where its name says nothing that is known, its first bytes say what it is.
    private static func importer(for bytes: [UInt8], named name: String) throws(ImportError) -> Importer {
        do throws(ImportError) {
            if name == pipe { throw .unknownFormat("") }
            return try named(name)
        } catch {
            if let container = OldContainer(bytes) { throw container.error }
            // A macro file, a spreadsheet or another archive: the reader of Word files knows them apart.
            if FileSignature.isArchive(bytes) { return word }
            // Office systems save web pages under the names of documents.
            if FileSignature.isWebPage(bytes) { return html }
            if let kind = FileSignature.kind(of: bytes) { throw .notText(kind) }
            if name == pipe { return text }
            throw error
        }
    }

    /// Reads a whole issue.
    package static func bulletin(
        _ bytes: [UInt8], name: String, options: Options = Options()
    ) throws(ImportError) -> (Bulletin, ImportReport) {
        if case (let bulletin, var report)? = OwnFile.bulletin(
            bytes, as: try importer(for: bytes, named: name), options)
        {
            report.isExact = true
            return (bulletin, report)
        }
        let (recognizer, lines, file) = try read(bytes, name, options)
        let (bulletin, report) = recognizer.bulletin(from: lines)
        return (bulletin, file.followed(by: report))
    }

    /// Reads items and sections for a place in an issue.
    package static func fragment(
        _ bytes: [UInt8], name: String, options: Options = Options()
    ) throws(ImportError) -> ([Part], ImportReport) {
        if let (bulletin, report) = OwnFile.bulletin(bytes, as: try importer(for: bytes, named: name), options) {
            return pieces(of: bulletin, report)
        }
        let (recognizer, lines, file) = try read(bytes, name, options)
        let (parts, report) = recognizer.fragment(from: lines)
        return (parts, file.followed(by: report))
    }

    /// The parts of an issue of ours, for another; what belongs to an issue and not to a part of it is said.
    private static func pieces(of bulletin: Bulletin, _ report: ImportReport) -> ([Part], ImportReport) {
        var (bulletin, report) = (bulletin, report)
        if let note = bulletin.note, let first = bulletin.sections.firstIndex(where: { !$0.items.isEmpty }),
            bulletin.sections[first].items[0].note == nil
        {
            bulletin.note = nil
            bulletin.sections[first].items[0].note = note
        }
        let masthead = bulletin.masthead
        let left = [
            ("版头", [masthead.name, "第\(masthead.number)期", masthead.date.printed, masthead.title]),
            (bulletin.note?.label ?? "", bulletin.note?.paragraphs.flatMap(\.lines) ?? []),
            ("文尾", Closing.Field.all.map { bulletin.closing.values.text($0) }),
            ("版记", bulletin.imprint.isEmpty ? [] : ["报送发和印数"]),
        ]
        for (what, texts) in left {
            let said = texts.filter { !$0.isEmpty }.joined(separator: "　")
            if said.isEmpty { continue }
            report.entries.append(
                ImportReport.Entry(.setAside, found: "\(what)“\(said)”", done: "加进已有的一期，没有存入"))
        }
        let parts = bulletin.sections.map(Part.section) + bulletin.attachments.map(Part.attachment)
        return (parts.map { $0.copy() }, report)
    }

    private static func read(
        _ bytes: [UInt8], _ name: String, _ options: Options
    ) throws(ImportError) -> (Recognizer, [SourceLine], ImportReport) {
        let importer = try importer(for: bytes, named: name)
        var report = ImportReport()
        let lines = try importer.lines(bytes, options, &report)
        guard !lines.isEmpty else { throw .empty }
        guard lines.count <= lineLimit else { throw .tooLong(limit: lineLimit) }
        return (Recognizer(units: options.units, unit: report.unit), lines, report)
    }
}

extension ImportReport {
    /// What was said of the file, and then of what stands in it.
    fileprivate func followed(by report: ImportReport) -> ImportReport {
        var all = ImportReport(entries + report.entries, unit: report.unit, traits: report.traits)
        all.pictures = pictures
        return all
    }
}
