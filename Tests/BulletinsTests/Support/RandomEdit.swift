import Bulletins
import TestSupport

/// Edits as people and faulty programs make them: most fit the bulletin, some do not.
extension SeededGenerator {
    mutating func edit(of bulletin: Bulletin, depth: Int = 2) -> Edit {
        switch number(depth > 0 ? 0...15 : 0...13) {
        case 0...5: replacement(in: bulletin)
        case 6, 7: paragraphs(in: bulletin)
        case 8, 9: .insert(part(of: bulletin), at: location(in: bulletin))
        case 10: .remove(id(of: bulletin))
        case 11, 12: .move(id(of: bulletin), to: location(in: bulletin))
        case 13: .ignore(list(0...2) { $0.text() })
        case 14: .become(self.bulletin())
        default: .all(list(1...4) { $0.edit(of: bulletin, depth: depth - 1) })
        }
    }

    private mutating func id(of bulletin: Bulletin) -> PartID {
        happens(onceIn: 12) ? .random(using: &self) : pick(bulletin.ids + [.masthead, .imprint])
    }

    private mutating func part(of bulletin: Bulletin) -> Part {
        switch number(0...3) {
        case 0: .section(section())
        case 1: .subsection(subsection())
        case 2: .item(item())
        default: bulletin.part(id(of: bulletin)) ?? .item(item())
        }
    }

    private mutating func location(in bulletin: Bulletin) -> Location {
        Location(happens(onceIn: 4) ? nil : id(of: bulletin), number(-1...4))
    }

    /// A range near a text's or list's length, now and then outside it.
    private mutating func range(within count: Int) -> Range<Int> {
        let lower = happens(onceIn: 20) ? number(-2...count + 2) : number(0...count)
        return lower..<lower + (happens(onceIn: 2) ? 0 : number(0...5))
    }

    private mutating func replacement(in bulletin: Bulletin) -> Edit {
        let fields: [Field] = [
            .name, .title, .year, .number, .serial, .office, .date, .coverage, .headline, .contributor, .source,
            .paragraph(0), .paragraph(1), .paragraph(-1), .reportTo, .sendTo, .distributeTo, .copies,
        ]
        let place = Place(id(of: bulletin), pick(fields))
        let length = bulletin.text(at: place)?.scalarCount ?? 3
        let typed = happens(onceIn: 2) ? pick(["", "1", "0", "日", "至", "2023-10-08", "，", "甲"]) : text(0...4)
        return .replace(place, range(within: length), with: typed)
    }

    private mutating func paragraphs(in bulletin: Bulletin) -> Edit {
        let id = id(of: bulletin)
        return .paragraphs(id, range(within: bulletin.item(id)?.paragraphs.count ?? 1), list(0...3) { $0.text() })
    }
}
