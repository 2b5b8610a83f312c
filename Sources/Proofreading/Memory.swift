import Bulletins

/// What the proofreader remembers of each text, by part, so that an edit forgets no more than it touched.
struct Memory: Sendable {
    /// The marks of each text of a part.
    struct Part: Sendable {
        var fields: [Place: [Mark]] = [:]
        var paragraphs: [[Mark]] = []

        subscript(place: Place) -> [Mark] {
            guard case .paragraph(let index) = place.field else { return fields[place] ?? [] }
            return paragraphs.indices.contains(index) ? paragraphs[index] : []
        }
    }

    var parts: [PartID: Part] = [:]
    /// The marks of rules that read more than one text, by part as well: most parts have none.
    var wide: [PartID: [Place: [Mark]]] = [:]

    /// The marks of rules that read one text.
    subscript(place: Place) -> [Mark] {
        get {
            parts[place.part]?[place] ?? []
        }
        set {
            if case .paragraph(let index) = place.field {
                parts[place.part, default: Part()].put(newValue, at: index)
            } else {
                parts[place.part, default: Part()].fields[place] = newValue
            }
        }
    }

    func wide(at place: Place) -> [Mark] { wide[place.part]?[place] ?? [] }

    /// Characters of a text were replaced: marks behind them move.
    ///
    /// Marks of the whole issue on them go; those of the text stay around them until it is read again.
    mutating func shift(at place: Place, _ range: Range<Int>, by length: Int) {
        // A cure in this text may belong to a mark in another of the same part.
        var wide = wide[place.part] ?? [:]
        for (other, marks) in wide where marks.contains(where: { !$0.remedies.isEmpty }) {
            wide[other] = marks.map(\.withoutRemedies)
        }
        func moved(_ marks: [Mark], stay: Bool) -> [Mark] {
            marks.compactMap { mark in
                var mark = mark
                let marked = mark.range
                let distance = length - range.count
                if marked.upperBound <= range.lowerBound { return mark }
                if marked.lowerBound >= range.upperBound {
                    mark.range = marked.shifted(by: distance)
                } else {
                    guard stay else { return nil }
                    let lower = min(marked.lowerBound, range.lowerBound)
                    mark.range = lower..<max(range.lowerBound + length, marked.upperBound + distance)
                    if mark.range.isEmpty { return nil }
                }
                return mark
            }
        }
        if let marks = wide[place] { wide[place] = moved(marks, stay: false) }
        if !wide.isEmpty { self.wide[place.part] = wide }
        let own = self[place]
        if !own.isEmpty { self[place] = moved(own, stay: true) }
    }

    /// Paragraphs of an item were replaced: what is known of those behind them moves with them.
    mutating func replaceParagraphs(of id: PartID, _ range: Range<Int>, by count: Int) {
        var part = parts[id, default: Part()]
        while part.paragraphs.count < range.upperBound { part.paragraphs.append([]) }
        part.paragraphs.replaceSubrange(range, with: Array(repeating: [], count: count))
        part.fields = Dictionary(
            part.fields.compactMap { place, marks in
                place.moved(by: count, replacing: range).map { ($0, marks) }
            }, uniquingKeysWith: { first, _ in first })
        parts[id] = part
        guard let marks = wide[id] else { return }
        wide[id] = Dictionary(
            marks.compactMap { place, marks in
                place.moved(by: count, replacing: range).map { ($0, marks.map(\.withoutRemedies)) }
            }, uniquingKeysWith: { $1 })
    }
}

extension Place {
    /// Where it stands when `count` paragraphs have taken the place of those of a range; `nil` where it was in those.
    fileprivate func moved(by count: Int, replacing range: Range<Int>) -> Place? {
        guard let (index, slot) = field?.slot, index >= range.lowerBound else { return self }
        return index < range.upperBound ? nil : Place(part, Field(index + count - range.count, slot))
    }
}

extension Mark {
    /// A cure may speak of other characters than the marked ones; it comes back with the next reading of the whole.
    fileprivate var withoutRemedies: Self {
        var copy = self
        copy.remedies = []
        return copy
    }
}

extension Memory.Part {
    fileprivate mutating func put(_ marks: [Mark], at index: Int) {
        while paragraphs.count <= index { paragraphs.append([]) }
        paragraphs[index] = marks
    }
}

extension Range<Int> {
    func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
