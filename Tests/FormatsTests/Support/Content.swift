import Bulletins
import Formats
import Recognition

/// All that an issue prints, without ids and what is not printed: what an export and an import must keep.
func content(_ bulletin: Bulletin) -> [String] {
    var lines = Masthead.Field.printed.map { "\($0)=\(bulletin.masthead.text($0) ?? "")" }
    for section in bulletin.sections {
        lines.append("# \(section.title)")
        for item in section.items { lines += content(item) }
        for subsection in section.subsections {
            lines.append("## \(subsection.title)")
            for item in subsection.items { lines += content(item) }
        }
    }
    return lines + Imprint.Field.printed.map { "\($0)=\(bulletin.imprint.text($0))" }
}

private func content(_ item: Item) -> [String] {
    ["- [\(item.contributor)] \(item.headline)"] + item.paragraphs.flatMap(\.lines)
}

extension Masthead.Field {
    fileprivate static let printed: [Self] = [.name, .title, .year, .number, .serial, .office, .date, .coverage]
}

extension Imprint.Field {
    fileprivate static let printed: [Self] = [.reportTo, .sendTo, .distributeTo, .copies]
}

extension Bulletin {
    static func everything() throws -> Bulletin { try Bulletin(json: Golden.bytes("Everything.json")) }

    /// Out by a format and in again.
    func roundTrip(_ format: String, series: Series? = nil) throws -> (Bulletin, ImportReport) {
        let exporter = try Exporter.named(format)
        let bytes = try exporter.export(self, series: series).bytes
        return try Importer.bulletin(
            bytes, name: "a.\(exporter.fileExtension)",
            options: series.map { Importer.Options($0) { _ in Papers.picture("车间.png") } } ?? Importer.Options())
    }
}
