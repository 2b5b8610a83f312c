package import Bulletins
package import Recognition

/// An issue as the rules that need more than one text read it: its texts in printed order, and the structure.
package struct Reading: Sendable {
    /// A text and where it stands.
    struct Text: Sendable {
        let place: Place
        let passage: Passage
        /// Counts the items; contributor, headline and paragraphs of an item share it, and outside of items it is `nil`.
        let item: Int?
    }

    package let bulletin: Bulletin
    /// Only those that are not empty.
    let texts: [Text]
    /// Whether the texts are the lines of a file as they were, not yet taken apart into items.
    let isRaw: Bool
    /// Headings whose number an import found to be another than their order gives.
    let renumbered: [PlacedMark]

    /// - Parameter report: what the import said that made the issue, where it comes straight from one.
    package init(_ bulletin: Bulletin, report: ImportReport = ImportReport()) {
        self.bulletin = bulletin
        renumbered = report.entries.compactMap { entry in
            guard entry.kind == .renumbered, let place = entry.place, let text = bulletin.text(at: place), !text.isEmpty
            else { return nil }
            return PlacedMark(place, Mark(0..<text.scalarCount, "\(entry.found)，请核对有无缺漏"))
        }
        texts = bulletin.readTexts.map { text in
            Text(place: text.place, passage: Passage(text.text, kind: text.kind), item: text.item)
        }
        isRaw = false
    }

    /// The lines of a text file as they are, read before any importer has healed them.
    ///
    /// Line `n` (from 0) stands at paragraph `n` of the one item of ``bulletin``, so that an edit of a finding fits it.
    package init(lines: [String]) {
        bulletin = Bulletin(
            sections: [Section(id: PartID("lines-section"), items: [Item(id: Reading.lines, paragraphs: lines)])])
        var item: Int?
        texts = zip(lines, LineKind.of(lines)).enumerated().compactMap { index, each in
            let (line, kind) = each
            if kind == .heading { item = (item ?? -1) + 1 }
            guard line.unicodeScalars.contains(where: { !$0.isSpace }) else { return nil }
            return Text(
                place: Place(Reading.lines, .paragraph(index)), passage: Passage(line, kind: kind), item: item ?? -1)
        }
        renumbered = []
        isRaw = true
    }

    /// The item that holds the lines of a raw text.
    package static let lines = PartID("lines")

    /// The runs of texts that belong to one item, in printed order.
    var items: [ArraySlice<Text>] {
        var items: [ArraySlice<Text>] = []
        var start = 0
        for index in texts.indices {
            let isLast = index + 1 == texts.count || texts[index + 1].item != texts[index].item
            guard isLast else { continue }
            if texts[index].item != nil { items.append(texts[start...index]) }
            start = index + 1
        }
        return items
    }
}

extension Bulletin {
    /// A text that is proofread, before it is taken apart.
    struct ReadText {
        let place: Place
        let kind: Passage.Kind
        let text: String
        let item: Int?
    }

    /// The texts that are proofread, in printed order, without the empty ones.
    var readTexts: [ReadText] {
        var texts: [ReadText] = []
        var item = 0
        func add(_ part: PartID, _ field: Field, _ text: String?, _ kind: Passage.Kind, item: Int? = nil) {
            guard let text, !text.isEmpty else { return }
            texts.append(ReadText(place: Place(part, field), kind: kind, text: text, item: item))
        }
        func add(_ items: [Item]) {
            for each in items {
                add(each.id, .contributor, each.contributor, .contributor, item: item)
                add(each.id, .headline, each.headline, .heading, item: item)
                for (index, paragraph) in each.paragraphs.enumerated() {
                    add(each.id, .paragraph(index), paragraph, .paragraph, item: item)
                }
                item += 1
            }
        }
        for field in [Field.name, .year, .number, .serial, .office, .date, .title, .coverage] {
            add(.masthead, field, masthead.text(field), .masthead)
        }
        for section in sections {
            add(section.id, .title, section.title, .heading)
            add(section.items)
            for subsection in section.subsections {
                add(subsection.id, .title, subsection.title, .heading)
                add(subsection.items)
            }
        }
        for field in [Field.reportTo, .sendTo, .distributeTo] {
            add(.imprint, field, imprint.text(field), .list)
        }
        return texts
    }
}
