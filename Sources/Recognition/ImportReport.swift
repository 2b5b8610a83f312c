package import Bulletins

/// What an import did that a person should know: one entry for each thing joined, set aside or not understood.
package struct ImportReport: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// Two lines became one paragraph.
            case joined
            /// Left out because it is derived or belongs to the paper: page numbers, repeated headers.
            case setAside
            /// Read as something that is printed in another way.
            case understood
            /// A heading whose number is not the one that its order gives.
            case renumbered
            /// Not understood, and kept as a paragraph where it stood.
            case kept
            /// How the file's characters are written: to be known, not to be checked.
            case encoding
            /// How the file was read: what was in it that a bulletin cannot hold.
            case file
        }

        package var kind: Kind
        /// The line, or the paragraph of a Word file, from 1; `nil` where it is about the whole.
        package var line: Int?
        /// Where it went.
        package var place: Place?
        /// What was found.
        package var found: String
        /// What was done about it.
        package var done: String
        /// The texts that it is about, where no place says it: headings that look alike, a unit that signs.
        package var subjects: [String] = []
        /// Where they went.
        package var places: [Place] = []
        /// The one or the others.
        var about: [Place] { place.map { [$0] } ?? places }
        /// What several entries are together, which are said in one sentence: 页码.
        package var group: String?

        package init(
            _ kind: Kind, line: Int? = nil, place: Place? = nil, found: String, done: String, group: String? = nil
        ) {
            self.kind = kind
            self.line = line
            self.place = place
            self.found = found
            self.done = done
            self.group = group
        }
    }

    /// A picture of the file, under the name that its place in the text has.
    package struct KeptPicture: Equatable, Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package var entries: [Entry]
    /// To be put beside the issue.
    package var pictures: [KeptPicture] = []
    /// What lines are counted in: 行, or 段 for a Word file.
    package var unit: String
    /// What the paper shows of how its series looks.
    package var traits = PaperTraits()
    /// How its series looks, where the file says it in so many words.
    package var style: PaperStyle?
    /// Whether the file says of every text what it is: what is not in it, the issue does not have.
    package var isExact = false

    package init(_ entries: [Entry] = [], unit: String = "行", traits: PaperTraits = PaperTraits()) {
        self.entries = entries
        self.unit = unit
        self.traits = traits
    }

    package mutating func add(
        _ kind: Entry.Kind, line: Int? = nil, place: Place? = nil, found: String, done: String, group: String? = nil
    ) {
        entries.append(Entry(kind, line: line, place: place, found: found, done: done, group: group))
    }

    /// Finds where the texts went that entries are about.
    mutating func locate(in parts: [Part]) {
        guard entries.contains(where: { !$0.subjects.isEmpty }) else { return }
        var places: [String: [Place]] = [:]
        func note(_ text: String, _ id: PartID, _ field: Field) {
            if !text.isEmpty { places[text, default: []].append(Place(id, field)) }
        }
        func walk(_ part: Part) {
            switch part {
            case .section(let section): note(section.title, section.id, .title)
            case .subsection(let subsection): note(subsection.title, subsection.id, .title)
            case .item(let item):
                note(item.headline, item.id, .headline)
                if !item.contributor.isEmpty { note("\(item.contributor)：\(item.headline)", item.id, .headline) }
                note(item.contributor, item.id, .contributor)
                for (index, paragraph) in item.paragraphs.enumerated() {
                    note(paragraph.plain ?? "", item.id, .paragraph(index))
                }
            case .attachment: break
            }
            part.children.forEach(walk)
        }
        parts.forEach(walk)
        for index in entries.indices {
            entries[index].places = entries[index].subjects.compactMap { text in
                guard let place = places[text]?.first else { return nil }
                places[text]?.removeFirst()
                return place
            }
        }
    }

    /// In the order of the file; what is about the whole comes first.
    mutating func sort() {
        let numbered = entries.enumerated().sorted { a, b in
            (a.element.line ?? 0, a.offset) < (b.element.line ?? 0, b.offset)
        }
        entries = numbered.map(\.element)
    }

    /// Without what is only told.
    package var toBeChecked: ImportReport {
        var report = self
        report.entries.removeAll { $0.kind == .encoding }
        return report
    }

    /// One sentence an entry or group of entries, in the order of the file; places are those of `bulletin`.
    package func messages(in bulletin: Bulletin) -> [String] { remarks(in: bulletin).map(\.message) }

    /// The same, each with the place that it is about.
    package func remarks(in bulletin: Bulletin) -> [Remark] {
        let groups = Dictionary(grouping: entries.filter { $0.group != nil }, by: \.group)
        var said: Set<String> = []
        let paths = ImportReport.paths(in: bulletin)
        return entries.compactMap { entry in
            if let name = entry.group, let all = groups[name], all.count > 1 {
                return said.insert(name).inserted ? Remark(message(of: all, name), at: all.flatMap(\.about)) : nil
            }
            let line = entry.line.map { "第\($0)\(unit)" } ?? ""
            let place = entry.place.flatMap { ImportReport.name(of: $0, in: bulletin, paths) } ?? ""
            let head = [line, place].filter { !$0.isEmpty }.joined(separator: "，")
            let said = "\(entry.found)，\(entry.done)"
            return Remark(head.isEmpty ? said : "\(head)：\(said)", at: entry.about)
        }
    }

    private func message(of entries: [Entry], _ name: String) -> String {
        let lines = entries.compactMap(\.line).map { String($0) }
        let more = lines.count > 8 ? "等" : ""
        let head = lines.isEmpty ? "" : "第\(lines.prefix(8).joined(separator: "、"))\(unit)\(more)："
        return "\(head)\(name) \(entries.count) 处，\(entries[0].done)"
    }

    /// Where every part stands, found in one walk.
    private static func paths(in bulletin: Bulletin) -> [PartID: PartPath] {
        var paths: [PartID: PartPath] = [:]
        bulletin.forEachPath { paths[$0] = $1 }
        return paths
    }

    private static func name(of place: Place, in bulletin: Bulletin, _ paths: [PartID: PartPath]) -> String? {
        switch place.part {
        case .masthead: return "版头"
        case .imprint: return "版记"
        default:
            guard let path = paths[place.part] else { return nil }
            let part = Numbering.place(of: path, in: bulletin)
            guard case .paragraph(let index) = place.field else { return part }
            return "\(part)第\(index + 1)段"
        }
    }
}

/// Where every stage of a recognition says what it did; the one place.
final class ReportSink {
    private(set) var report: ImportReport

    init(unit: String) { report = ImportReport(unit: unit) }

    func note(_ change: (inout PaperTraits) -> Void) { change(&report.traits) }

    var unit: String { report.unit }

    func add(
        _ kind: ImportReport.Entry.Kind, line: Int? = nil, place: Place? = nil, found: String, done: String,
        group: String? = nil, about subjects: [String] = []
    ) {
        report.add(kind, line: line, place: place, found: found, done: done, group: group)
        report.entries[report.entries.count - 1].subjects = subjects
    }

    /// All that was said, in the order of the file, with the places of what came of it.
    func sorted(in parts: [Part]) -> ImportReport {
        var report = report
        report.sort()
        report.locate(in: parts)
        return report
    }
}

extension String {
    /// At most `count` characters, with … where more follows.
    func excerpt(_ count: Int = 12) -> String { scalarCount <= count ? self : scalars(0..<count) + "…" }

    /// At most `count` characters from the end, with … where more goes before.
    func tailExcerpt(_ count: Int = 12) -> String {
        let length = scalarCount
        return length <= count ? self : "…" + scalars(length - count..<length)
    }
}
