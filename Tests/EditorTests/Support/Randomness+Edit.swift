import Bulletins

@testable import Editor

extension Randomness {
    /// What somebody else might do to the issue; now and then nothing that fits.
    mutating func edit(of bulletin: Bulletin) -> Edit {
        let ids = bulletin.ids
        guard let id = ids.isEmpty ? nil : one(of: ids) else { return newSection(in: bulletin) }
        let item = bulletin.item(id)
        switch number(0...9) {
        case 0: return .remove(id)
        case 1: return newSection(in: bulletin)
        case 2: return .insert(.item(Item(id: .random(using: &self), headline: typed())), at: Location(one(of: ids), 0))
        case 3: return .move(id, to: Location(bulletin.location(of: one(of: ids))?.parent, number(0...3)))
        case 4: return .replace(Place.masthead(.title), 0..<0, with: typed())
        case 5 where item != nil: return .paragraphs(id, 0..<0, [.plain(typed()), .plain(typed())])
        case 6 where !(item?.paragraphs.isEmpty ?? true): return .paragraphs(id, 0..<1, [])
        default:
            let place = Place(id, item == nil ? .title : item?.paragraphs.isEmpty ?? true ? .headline : .paragraph(0))
            let length = bulletin.text(at: place)?.scalarCount ?? 0
            let start = number(0...length)
            return .replace(place, start..<number(start...min(length, start + 4)), with: typed())
        }
    }

    private mutating func newSection(in bulletin: Bulletin) -> Edit {
        let section = Section(id: .random(using: &self), title: typed())
        return .insert(.section(section), at: Location(nil, number(0...bulletin.sections.count)))
    }
}
