import Bulletins

/// What the proofreader remembers of each text, by part, so that an edit forgets no more than it touched.
struct Memory: Sendable {
    /// The marks of each text of a part.
    struct Part: Sendable {
        var fields: [Field: [Proofreader.RuleMark]] = [:]
        var paragraphs: [[Proofreader.RuleMark]] = []
    }

    var parts: [PartID: Part] = [:]
    /// The marks of rules that read more than one text, by place.
    var wide: [Place: [Proofreader.RuleMark]] = [:]

    subscript(place: Place) -> [Proofreader.RuleMark] {
        get {
            guard let part = parts[place.part] else { return [] }
            guard case .paragraph(let index) = place.field else { return part.fields[place.field] ?? [] }
            return part.paragraphs.indices.contains(index) ? part.paragraphs[index] : []
        }
        set {
            if case .paragraph(let index) = place.field {
                var paragraphs = parts[place.part, default: Part()].paragraphs
                parts[place.part]?.paragraphs = []
                while paragraphs.count <= index { paragraphs.append([]) }
                paragraphs[index] = newValue
                parts[place.part, default: Part()].paragraphs = paragraphs
            } else {
                parts[place.part, default: Part()].fields[place.field] = newValue
            }
        }
    }
}
