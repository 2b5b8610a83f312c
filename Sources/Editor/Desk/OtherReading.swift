import Bulletins
import Recognition

/// What a line that an import read could be instead: a headline text, a section's title a headline, a bracket the unit
/// that sent the item.
enum OtherReading: Equatable {
    case text, headline, section, item, signature

    var title: String {
        switch self {
        case .text: "改作正文"
        case .headline: "改作标题"
        case .section: "改作栏目"
        case .item: "改作条目"
        case .signature: "改作署名"
        }
    }

    /// The letter and the character that choose it.
    var keys: (letter: Character, chinese: Character) {
        switch self {
        case .text: ("t", "文")
        case .headline: ("h", "题")
        case .section: ("s", "栏")
        case .item: ("i", "条")
        case .signature: ("n", "名")
        }
    }

    /// What the text at a place could be; nothing where it can be nothing else.
    static func all(at place: Place, in bulletin: Bulletin) -> [OtherReading] {
        guard case .part(let id, let field) = place, let path = bulletin.path(of: id) else { return [] }
        switch (bulletin.part(at: path), field) {
        case (.item(let item), .headline): return item.headline.isEmpty ? [] : [.text, .section]
        case (.item(let item), .contributor): return item.contributor.isEmpty ? [] : [.text]
        case (.item(let item), .paragraph(let index)):
            guard item.paragraphs.indices.contains(index), case let paragraph = item.paragraphs[index],
                paragraph.isPlain, paragraph.text.scalarCount <= 60
            else { return [] }
            let isLast = index == item.paragraphs.count - 1 && index + (item.headline.isEmpty ? 0 : 1) > 0
            let mayBeSigned = isLast && item.contributor.isEmpty && !Recognizer.isProse(paragraph.text)
            if mayBeSigned, Recognizer.isSigned(paragraph.text) { return [.signature, .headline] }
            return mayBeSigned ? [.headline, .signature] : [.headline]
        case (.section(let section), .title): return section.subsections.isEmpty ? [.item] : []
        case (.subsection, .title): return [.item]
        default: return []
        }
    }

    /// Makes it so; returns where the text then is.
    func apply(at place: Place, in bulletin: inout Bulletin, _ newID: () -> PartID) -> Place? {
        guard case .part(let id, let field) = place, let path = bulletin.path(of: id) else { return nil }
        switch (self, path, field) {
        case (.text, .item, .headline): return bulletin.makeText(ofHeadline: id)
        case (.text, .item, .contributor): return bulletin.makeText(ofContributor: id)
        case (.signature, .item, .paragraph(let index)): return bulletin.makeContributor(of: id, index)
        case (.headline, .item, .paragraph(let index)): return bulletin.makeHeadline(of: id, index, newID())
        case (.section, .item, .headline): return bulletin.makeSection(of: id, newID())
        case (.item, .section, .title), (.item, .subsection, .title): return bulletin.makeItem(of: path, newID())
        default: return nil
        }
    }
}

extension Bulletin {
    /// The items of the container at a path's item, to be changed.
    private mutating func withSiblings<Result>(of path: PartPath, _ change: (inout [Item], Int) -> Result) -> Result? {
        switch path {
        case .item(let s, nil, let i): change(&sections[s].items, i)
        case .item(let s, let u?, let i): change(&sections[s].subsections[u].items, i)
        case .section, .subsection, .attachment: nil
        }
    }

    private mutating func change<Result>(_ id: PartID, _ change: (inout [Item], Int) -> Result) -> Result? {
        guard let path = path(of: id) else { return nil }
        return withSiblings(of: path, change)
    }

    /// The headline and the text of an item go on behind the item before; the first of its kind loses its headline.
    fileprivate mutating func makeText(ofHeadline id: PartID) -> Place? {
        change(id) { items, i in
            let item = items[i]
            guard i > 0 else {
                items[i].headline = ""
                items[i].contributor = ""
                items[i].paragraphs = [.plain(item.heading)] + item.paragraphs
                return Place(id, .paragraph(0))
            }
            let count = items[i - 1].paragraphs.count
            items[i - 1].paragraphs += item.asParagraphs
            items.remove(at: i)
            return Place(items[i - 1].id, .paragraph(count))
        }
    }

    fileprivate mutating func makeText(ofContributor id: PartID) -> Place? {
        change(id) { items, i in
            items[i].paragraphs.append(.plain("（\(items[i].contributor)）"))
            items[i].contributor = ""
            return Place(id, .paragraph(items[i].paragraphs.count - 1))
        }
    }

    fileprivate mutating func makeContributor(of id: PartID, _ index: Int) -> Place? {
        change(id) { items, i in
            let text = items[i].paragraphs.remove(at: index).text
            let isBracketed = text.count > 2 && "（(".contains(text.first ?? " ") && "）)".contains(text.last ?? " ")
            items[i].contributor = isBracketed ? String(text.dropFirst().dropLast()) : text
            return Place(id, .contributor)
        }
    }

    /// The texts behind it go with it.
    fileprivate mutating func makeHeadline(of id: PartID, _ index: Int, _ new: PartID) -> Place? {
        change(id) { items, i in
            let texts = items[i].paragraphs
            if index == 0, items[i].headline.isEmpty {
                items[i].headline = texts[0].text
                items[i].paragraphs.removeFirst()
                return Place(id, .headline)
            }
            items[i].paragraphs = Array(texts[..<index])
            items.insert(
                Item(id: new, headline: texts[index].text, paragraphs: Array(texts[(index + 1)...])), at: i + 1)
            return Place(new, .headline)
        }
    }

    /// The items behind it are its own; its text is one without a headline.
    fileprivate mutating func makeSection(of id: PartID, _ new: PartID) -> Place? {
        guard case .item(let s, nil, let i)? = path(of: id), sections[s].subsections.isEmpty else { return nil }
        let item = sections[s].items[i]
        var section = Section(id: new, title: item.heading)
        if !item.paragraphs.isEmpty {
            var text = item
            text.headline = ""
            text.contributor = ""
            section.items = [text]
        }
        section.items += sections[s].items[(i + 1)...]
        sections[s].items.removeSubrange(i...)
        if sections[s].title.isEmpty, sections[s].items.isEmpty {
            sections[s] = section
        } else {
            sections.insert(section, at: s + 1)
        }
        return Place(new, .title)
    }

    /// A title above text is the headline of that text; its other items stand behind it.
    fileprivate mutating func makeItem(of path: PartPath, _ new: PartID) -> Place? {
        var items: [Item]
        let title: String
        switch path {
        case .section(let s):
            title = sections[s].title
            items = sections[s].items
        case .subsection(let s, let u):
            title = sections[s].subsections[u].title
            items = sections[s].subsections[u].items
        case .item, .attachment: return nil
        }
        var item = Item(id: new, headline: title)
        if let first = items.first, first.headline.isEmpty {
            item = first
            item.headline = title
            items.removeFirst()
        }
        switch path {
        case .section(0): sections[0] = Section(id: sections[0].id, items: [item] + items)
        case .section(let s):
            // Behind the last text of the section before.
            if let last = sections[s - 1].subsections.indices.last {
                sections[s - 1].subsections[last].items += [item] + items
            } else {
                sections[s - 1].items += [item] + items
            }
            sections.remove(at: s)
        case .subsection(let s, let u):
            if u > 0 {
                sections[s].subsections[u - 1].items += [item] + items
            } else {
                sections[s].items += [item] + items
            }
            sections[s].subsections.remove(at: u)
        case .item, .attachment: break
        }
        return Place(item.id, .headline)
    }
}
