import Bulletins
import TestSupport

/// Edits as people and faulty programs make them: most fit the bulletin, some do not.
extension SeededGenerator {
    mutating func edit(of bulletin: Bulletin, depth: Int = 2) -> Edit {
        switch number(depth > 0 ? 0...20 : 0...18) {
        case 0...5: replacement(in: bulletin)
        case 6, 7: paragraphs(in: bulletin)
        case 8, 9: .insert(part(of: bulletin), at: location(in: bulletin))
        case 10: .remove(id(of: bulletin))
        case 11, 12: .move(id(of: bulletin), to: location(in: bulletin))
        case 13: .ignore(list(0...2) { $0.text() })
        case 14: .note(bodyID(of: bulletin), happens(onceIn: 3) ? nil : note())
        case 15: .runIn(id(of: bulletin), happens(onceIn: 2))
        case 16: .masthead(masthead())
        case 17: .imprint(imprint())
        case 18: .look(happens(onceIn: 3) ? nil : look())
        case 19: .become(self.bulletin())
        default: .all(list(1...4) { $0.edit(of: bulletin, depth: depth - 1) })
        }
    }

    private mutating func id(of bulletin: Bulletin) -> PartID {
        happens(onceIn: 12) ? .random(using: &self) : pick(bulletin.ids + [.masthead, .imprint, .closing, .note])
    }

    private mutating func part(of bulletin: Bulletin) -> Part {
        switch number(0...4) {
        case 4: .attachment(attachment())
        case 0: .section(section())
        case 1: .subsection(subsection())
        case 2: .item(item())
        default: bulletin.part(id(of: bulletin)) ?? .item(item())
        }
    }

    private mutating func location(in bulletin: Bulletin) -> Location {
        Location(
            happens(onceIn: 4) ? nil : happens(onceIn: 6) ? .attachments : id(of: bulletin), number(-1...4))
    }

    /// Of an item, a note or an attachment; now and then of what has no body.
    private mutating func bodyID(of bulletin: Bulletin) -> PartID {
        let id = id(of: bulletin)
        return happens(onceIn: 6) ? .note : happens(onceIn: 3) ? id.noteOfItem : id
    }

    private mutating func place(in bulletin: Bulletin) -> Place {
        switch number(0...9) {
        case 0: return .masthead(.entry(pick(Masthead.Entry.all)))
        case 1: return .masthead(happens(onceIn: 2) ? .issuer(number(-1...2)) : .role(number(0...2)))
        case 2: return .imprint(.entry(pick(Imprint.Entry.all)))
        case 3:
            return .imprint(
                happens(onceIn: 3)
                    ? .person(pick(["责任编辑", "电话", "摄影"])) : .line(pick(["报", "送", "发", "抄送", "分送"])))
        case 4: return .closing(pick(Closing.Field.all))
        default:
            let id = bodyID(of: bulletin)
            let fields: [Field] = [
                .title, .headline, .contributor, .source, .paragraph(0), .paragraph(1), .paragraph(-1), .head(0),
                .head(1), .caption(0), .caption(1), .cell(0, row: 0, column: 0), .cell(1, row: 1, column: 1),
                .cell(1, row: 9, column: 9),
            ]
            let slots = bulletin.paragraphs(of: id)?.enumerated().flatMap { index, paragraph in
                paragraph.texts.map { Field(index, $0.slot) }
            }
            if let slots, !slots.isEmpty, happens(onceIn: 2) { return Place(id, pick(slots)) }
            return Place(id, pick(fields))
        }
    }

    /// A range near a text's or list's length, now and then outside it.
    private mutating func range(within count: Int) -> Range<Int> {
        let lower = happens(onceIn: 20) ? number(-2...count + 2) : number(0...count)
        return lower..<lower + (happens(onceIn: 2) ? 0 : number(0...5))
    }

    private mutating func replacement(in bulletin: Bulletin) -> Edit {
        let place = place(in: bulletin)
        let length = bulletin.text(at: place)?.scalarCount ?? 3
        let typed = happens(onceIn: 2) ? pick(["", "1", "0", "日", "至", "2023-10-08", "，", "甲"]) : text(0...4)
        return .replace(place, range(within: length), with: typed)
    }

    private mutating func paragraphs(in bulletin: Bulletin) -> Edit {
        let id = bodyID(of: bulletin)
        return .paragraphs(id, range(within: bulletin.paragraphs(of: id)?.count ?? 1), list(0...3) { $0.paragraph() })
    }
}
