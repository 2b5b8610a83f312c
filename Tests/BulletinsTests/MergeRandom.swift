import Bulletins
import TestSupport

/// Bulletins and edits in which no character stands twice, so that one that is lost or doubled is seen.
struct UniqueText {
    var chance: SeededGenerator
    private var next: UInt32 = 0x20000

    init(seed: Int) { chance = SeededGenerator(seed: seed) }

    mutating func text(_ length: ClosedRange<Int>) -> String {
        var result = String.UnicodeScalarView()
        for _ in 0..<chance.number(length) {
            if let scalar = Unicode.Scalar(next) { result.append(scalar) }
            next += 1
        }
        return String(result)
    }

    private mutating func texts(_ count: ClosedRange<Int>, _ length: ClosedRange<Int>) -> [String] {
        (0..<chance.number(count)).map { _ in text(length) }
    }

    mutating func item() -> Item {
        Item(
            id: .random(using: &chance), headline: text(0...8), contributor: text(0...3), source: text(0...2),
            paragraphs: texts(0...4, 0...24).map(Paragraph.plain))
    }

    mutating func items(_ count: ClosedRange<Int>) -> [Item] { (0..<chance.number(count)).map { _ in item() } }

    mutating func subsection() -> Subsection {
        Subsection(id: .random(using: &chance), title: text(0...5), items: items(0...3))
    }

    mutating func section() -> Section {
        Section(
            id: .random(using: &chance), title: text(0...5), items: items(0...3),
            subsections: (0..<chance.number(0...2)).map { _ in subsection() })
    }

    /// One in which two people are sure to meet.
    private mutating func small() -> Section {
        Section(id: .random(using: &chance), title: text(1...4), items: items(1...1))
    }

    mutating func bulletin() -> Bulletin {
        Bulletin(
            masthead: Masthead(
                name: text(2...6), title: text(0...8), year: 2023, number: chance.number(1...9), office: text(0...6),
                date: DateText("2023年10月8日")),
            sections: (0..<chance.number(1...2)).map { _ in chance.happens(onceIn: 2) ? section() : small() },
            imprint: Imprint(reportTo: texts(0...4, 1...3), sendTo: texts(0...2, 1...3), copies: chance.number(1...99)),
            unknown: ["x": .string(text(1...3))])
    }

    /// Some edits of a person; those that do not fit are left out.
    mutating func edited(_ bulletin: Bulletin, _ count: ClosedRange<Int>) -> Bulletin {
        var draft = Draft(bulletin)
        work(on: &draft, count)
        return draft.bulletin
    }

    /// Some edits of a person, each a step; those that do not fit are left out.
    mutating func work(on draft: inout Draft, _ count: ClosedRange<Int>) {
        for _ in 0..<chance.number(count) {
            do throws(EditError) { try draft.perform(edit(of: draft.bulletin), title: "") } catch { continue }
        }
    }

    private mutating func edit(of bulletin: Bulletin) -> Edit {
        let items = bulletin.items
        switch chance.number(0...22) {
        case 0...9: return replacement(in: bulletin)
        case 10...14:
            guard !items.isEmpty else { return replacement(in: bulletin) }
            return paragraphs(of: chance.pick(items))
        case 15: return .insert(.item(item()), at: location(in: bulletin))
        case 16: return .insert(.section(section()), at: Location(nil, chance.number(0...bulletin.sections.count)))
        case 17:
            return .remove(chance.pick((items.isEmpty ? bulletin.ids : items.map(\.id)) + [.random(using: &chance)]))
        case 18, 19: return .move(chance.pick(bulletin.ids + [.random(using: &chance)]), to: location(in: bulletin))
        case 20: return .look(chance.happens(onceIn: 3) ? nil : look())
        default:
            var changed = bulletin
            changed.imprint.reportTo.append(text(1...3))
            if chance.happens(onceIn: 2) { changed.unknown["x"] = .string(text(1...2)) }
            if chance.happens(onceIn: 2) { changed.masthead.number = chance.number(1...99) }
            return .become(changed)
        }
    }

    private mutating func look() -> PaperLook {
        var look = PaperLook(blankPageNotice: chance.happens(onceIn: 2))
        look.style.lines = chance.number(20...24)
        return look
    }

    private mutating func location(in bulletin: Bulletin) -> Location {
        Location(
            chance.happens(onceIn: 6) ? nil : chance.pick(bulletin.ids + [.random(using: &chance)]),
            chance.number(0...2))
    }

    private mutating func replacement(in bulletin: Bulletin) -> Edit {
        var places = [Place.masthead(.name), Place.masthead(.title), Place.masthead(.office)]
        for item in bulletin.items {
            places += [Place(item.id, .headline), Place(item.id, .contributor)]
            places += item.paragraphs.indices.map { Place(item.id, .paragraph($0)) }
        }
        for section in bulletin.sections { places.append(Place(section.id, .title)) }
        let place = chance.pick(places)
        let length = bulletin.text(at: place)?.scalarCount ?? 0
        let lower = chance.number(0...length)
        let upper = chance.happens(onceIn: 2) ? lower : min(length, lower + chance.number(0...4))
        return .replace(place, lower..<upper, with: text(0...3))
    }

    /// Splits, joins, inserts, deletes or rewrites paragraphs.
    private mutating func paragraphs(of item: Item) -> Edit {
        let count = item.paragraphs.count
        let index = chance.number(0...max(0, count - 1))
        switch chance.number(0...4) {
        case 0 where count > 0:
            let cut = chance.number(0...item.paragraphs[index].text.scalarCount)
            return .paragraphs(
                item.id, index..<index + 1,
                [
                    .plain(item.paragraphs[index].text.scalars(0..<cut)),
                    .plain(item.paragraphs[index].text.scalars(cut..<1000)),
                ])
        case 1 where index + 1 < count:
            return .paragraphs(
                item.id, index..<index + 2, [.plain(item.paragraphs[index].text + item.paragraphs[index + 1].text)])
        case 2 where count > 0: return .paragraphs(item.id, index..<index + 1, [])
        case 3 where count > 0: return .paragraphs(item.id, index..<index + 1, texts(1...2, 0...9).map(Paragraph.plain))
        default:
            return .paragraphs(item.id, min(index, count)..<min(index, count), texts(1...2, 0...9).map(Paragraph.plain))
        }
    }
}
