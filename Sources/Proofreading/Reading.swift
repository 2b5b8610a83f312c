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
            sections: [
                Section(
                    id: PartID("lines-section"),
                    items: [Item(id: Reading.lines, paragraphs: lines.map(Paragraph.plain))])
            ])
        var item: Int?
        texts = zip(lines, LineKind.of(lines)).enumerated().compactMap { index, each in
            let (line, kind) = each
            if kind == .heading { item = (item ?? -1) + 1 }
            guard line.unicodeScalars.contains(where: { !$0.isSpace }) else { return nil }
            return Text(
                place: Place(Reading.lines, .paragraph(index)), passage: Passage(line, kind: kind, isRaw: true),
                item: item ?? -1)
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
        var last: PartID?
        _ = firstText { place, text -> Never? in
            let id = Bulletin.item(of: place)
            // Texts of one item share its number, and so do those of its note.
            if let id, id != last {
                if last != nil { item += 1 }
                last = id
            }
            if !text.isEmpty, let kind = place.readAs {
                texts.append(
                    ReadText(place: place, kind: kind, text: read(text, at: place), item: id == nil ? nil : item))
            }
            return nil
        }
        return texts
    }

    /// A text as it is proofread: a mark parts a title from the text that goes on behind it, and is no fault of its.
    func read(_ text: String, at place: Place) -> String {
        "。：，；、".contains(text.last ?? " ") && runsIn(place) ? String(text.dropLast()) : text
    }

    /// Whether a title has its text behind it on the line.
    private func runsIn(_ place: Place) -> Bool {
        switch place {
        case .part(let id, .head(let index)): paragraphs(of: id)?[index].heading?.text != nil
        case .part(let id, .headline): item(id)?.runsIn ?? false
        default: false
        }
    }

    /// The item that a text belongs to; an attachment is as good as one.
    private static func item(of place: Place) -> PartID? {
        guard case .part(let id, let field) = place, field != .title else { return nil }
        return id.owner
    }
}

extension Place {
    /// As what kind of text it is proofread; `nil` where nothing is.
    var readAs: Passage.Kind? {
        switch self {
        case .masthead: .masthead
        case .imprint(.line): .list
        case .imprint: nil
        case .closing, .part(_, .source): .line
        case .part(let part, .title): part == .note || part.itemOfNote != nil ? nil : .heading
        case .part(_, .headline), .part(_, .head), .part(_, .caption): .heading
        case .part(_, .contributor): .contributor
        case .part(_, .paragraph): .paragraph
        case .part(_, .cell): .cell
        }
    }
}
