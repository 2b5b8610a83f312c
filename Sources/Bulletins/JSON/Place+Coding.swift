/// `["id", "headline"]`, `["id", "paragraph", 0]`, `["id", "cell", 0, 2, 1]`, `["masthead", "name"]`,
/// `["masthead", "issuer", 0]`, `["imprint", "line", "抄送"]`.
extension Place {
    package var value: JSON { .array([.string(part.text)] + steps) }

    /// The way to the text inside its part.
    private var steps: [JSON] {
        switch self {
        case .masthead(.entry(let entry)): [.string(entry.row.key)]
        case .masthead(.issuer(let index)): [.string("issuer"), .int(index)]
        case .masthead(.role(let index)): [.string("role"), .int(index)]
        case .imprint(.entry(let entry)): [.string(entry.row.key)]
        case .imprint(.line(let label)):
            if let usual = Imprint.usualLabels.first(where: { $0.label == label.text }) {
                [.string(usual.key.text)]
            } else {
                [.string("line"), .string(label.text)]
            }
        case .imprint(.person(let label)): [.string("person"), .string(label.text)]
        case .closing(let entry): [.string(entry.row.key)]
        case .part(_, let field): field.steps
        }
    }

    /// `nil` for what is no place.
    package init?(_ value: JSON) {
        guard case .array(let steps) = value, steps.count > 1, let part = steps[0].text, let name = steps[1].text else {
            return nil
        }
        let id = PartID(part)
        let index = steps.count == 3 ? steps[2].integer : nil
        let label = steps.count == 3 ? steps[2].text : nil
        switch id {
        case .masthead:
            switch (name, index, Masthead.Entry(key: name)) {
            case ("issuer", let index?, _): self = .masthead(.issuer(index))
            case ("role", let index?, _): self = .masthead(.role(index))
            case (_, nil, let entry?) where steps.count == 2: self = .masthead(.entry(entry))
            default: return nil
            }
        case .imprint:
            if let usual = Imprint.usualLabels.first(where: { $0.key.text == name }), steps.count == 2 {
                self = .imprint(.line(Exact(usual.label)))
                return
            }
            switch (name, label, Imprint.Entry(key: name)) {
            case ("line", let label?, _): self = .imprint(.line(Exact(label)))
            case ("person", let label?, _): self = .imprint(.person(Exact(label)))
            case (_, nil, let entry?) where steps.count == 2: self = .imprint(.entry(entry))
            default: return nil
            }
        case .closing:
            guard steps.count == 2, let entry = Closing.Field(key: name) else { return nil }
            self = .closing(entry)
        default:
            guard let field = Field(name, steps.dropFirst(2).map(\.integer)) else { return nil }
            self = .part(id, field)
        }
    }

    /// As reports name it: `masthead/title`, `k3x9w2ab/headline`, `k3x9w2ab/paragraph/0`.
    package var path: String {
        ([part.text] + steps.map { $0.text ?? $0.integer.map { String($0) } ?? "" }).joined(separator: "/")
    }
}

extension Field {
    fileprivate var steps: [JSON] {
        switch self {
        case .title: [.string("title")]
        case .headline: [.string("headline")]
        case .contributor: [.string("contributor")]
        case .source: [.string("source")]
        case .paragraph(let index): [.string("paragraph"), .int(index)]
        case .head(let index): [.string("head"), .int(index)]
        case .caption(let index): [.string("caption"), .int(index)]
        case .cell(let index, let row, let column): [.string("cell"), .int(index), .int(row), .int(column)]
        }
    }

    fileprivate init?(_ name: String, _ numbers: [Int?]) {
        let numbers = numbers.compactMap { $0 }.filter { $0 >= 0 }
        switch (name, numbers.count) {
        case ("title", 0): self = .title
        case ("headline", 0): self = .headline
        case ("contributor", 0): self = .contributor
        case ("source", 0): self = .source
        case ("paragraph", 1): self = .paragraph(numbers[0])
        case ("head", 1): self = .head(numbers[0])
        case ("caption", 1): self = .caption(numbers[0])
        case ("cell", 3): self = .cell(numbers[0], row: numbers[1], column: numbers[2])
        default: return nil
        }
    }
}
