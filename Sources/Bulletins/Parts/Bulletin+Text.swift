extension Bulletin {
    /// The text at a place as it is printed and typed; `nil` where there is no such place.
    package func text(at place: Place) -> String? {
        switch place.part {
        case .masthead: return masthead.text(place.field)
        case .imprint: return imprint.text(place.field)
        default:
            guard let path = path(of: place.part) else { return nil }
            switch (part(at: path), place.field) {
            case (.section(let section), .title): return section.title
            case (.subsection(let subsection), .title): return subsection.title
            case (.item(let item), let field): return item.text(field)
            default: return nil
            }
        }
    }

    /// Puts a text at a place.
    ///
    /// Numbers and dates read it; it comes out again as they print it.
    mutating func setText(_ text: String, at place: Place) throws(EditError) {
        switch place.part {
        case .masthead: try masthead.setText(text, place)
        case .imprint: try imprint.setText(text, place)
        default:
            guard let path = path(of: place.part) else { throw .noSuchPart(place.part) }
            switch (path, place.field) {
            case (.section(let s), .title): sections[s].title = text
            case (.subsection(let s, let u), .title): sections[s].subsections[u].title = text
            case (.item, .headline): changeItem(at: path) { $0.headline = text }
            case (.item, .contributor): changeItem(at: path) { $0.contributor = text }
            case (.item, .source): changeItem(at: path) { $0.source = text }
            case (.item, .paragraph(let index)):
                guard case .item(let item) = part(at: path), item.paragraphs.indices.contains(index) else {
                    throw .noSuchPlace(place)
                }
                changeItem(at: path) { $0.paragraphs[index] = text }
            default: throw .noSuchPlace(place)
            }
        }
    }
}

extension Item {
    package func text(_ field: Field) -> String? {
        switch field {
        case .headline: headline
        case .contributor: contributor
        case .source: source
        case .paragraph(let index): paragraphs.indices.contains(index) ? paragraphs[index] : nil
        default: nil
        }
    }
}

extension Masthead {
    package func text(_ field: Field) -> String? {
        switch field {
        case .name: name
        case .title: title
        case .office: office
        case .year: Bulletin.printed(year)
        case .number: Bulletin.printed(number)
        case .serial: Bulletin.printed(serial ?? 0)
        case .date: date.printed
        case .coverage: coverage.printed
        default: nil
        }
    }

    mutating func setText(_ text: String, _ place: Place) throws(EditError) {
        switch place.field {
        case .name: name = text
        case .title: title = text
        case .office: office = text
        case .year: year = try Bulletin.number(text, place)
        case .number: number = try Bulletin.number(text, place)
        case .serial:
            let value = try Bulletin.number(text, place)
            serial = value == 0 ? nil : value
        case .date: date = DateText(text)
        case .coverage: coverage = Coverage(text)
        default: throw .noSuchPlace(place)
        }
    }
}

extension Imprint {
    /// Lists are typed as one text, parted by full-width commas.
    private static let separator: Character = "，"

    package func text(_ field: Field) -> String? {
        switch field {
        case .reportTo: reportTo.joined(separator: String(Imprint.separator))
        case .sendTo: sendTo.joined(separator: String(Imprint.separator))
        case .distributeTo: distributeTo.joined(separator: String(Imprint.separator))
        case .copies: Bulletin.printed(copies ?? 0)
        default: nil
        }
    }

    mutating func setText(_ text: String, _ place: Place) throws(EditError) {
        let list =
            text.isEmpty
            ? [] : text.split(separator: Imprint.separator, omittingEmptySubsequences: false).map(String.init)
        switch place.field {
        case .reportTo: reportTo = list
        case .sendTo: sendTo = list
        case .distributeTo: distributeTo = list
        case .copies:
            let value = try Bulletin.number(text, place)
            copies = value == 0 ? nil : value
        default: throw .noSuchPlace(place)
        }
    }
}

extension Bulletin {
    /// Zero is a number not yet typed.
    fileprivate static func printed(_ number: Int) -> String { number == 0 ? "" : String(number) }

    fileprivate static func number(_ text: String, _ place: Place) throws(EditError) -> Int {
        if text.isEmpty { return 0 }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text), value <= 999_999 else {
            throw .notANumber(place, text)
        }
        return value
    }
}
