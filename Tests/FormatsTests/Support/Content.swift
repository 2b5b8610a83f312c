import Bulletins
import Formats
import Recognition

/// All that an issue prints, without ids and what is not printed: what an export and an import must keep.
func content(_ bulletin: Bulletin) -> [String] {
    var lines = Field.masthead.map { "\($0)=\(bulletin.text(at: Place(.masthead, $0)) ?? "")" }
    for section in bulletin.sections {
        lines.append("# \(section.title)")
        for item in section.items { lines += content(item) }
        for subsection in section.subsections {
            lines.append("## \(subsection.title)")
            for item in subsection.items { lines += content(item) }
        }
    }
    return lines + Field.imprint.map { "\($0)=\(bulletin.text(at: Place(.imprint, $0)) ?? "")" }
}

private func content(_ item: Item) -> [String] { ["- [\(item.contributor)] \(item.headline)"] + item.paragraphs }

extension Field {
    fileprivate static let masthead: [Field] = [.name, .title, .year, .number, .serial, .office, .date, .coverage]
    fileprivate static let imprint: [Field] = [.reportTo, .sendTo, .distributeTo, .copies]
}

extension Bulletin {
    static func everything() throws -> Bulletin { try Bulletin(json: Golden.bytes("Everything.json")) }

    /// Out by a format and in again.
    func roundTrip(_ format: String, series: Series? = nil) throws -> (Bulletin, ImportReport) {
        let exporter = try Exporter.named(format)
        let bytes = try exporter.export(self, series: series).bytes
        return try Importer.bulletin(bytes, name: "a.\(exporter.fileExtension)")
    }
}
