package import Bulletins

/// Reads a bulletin and remembers what it found, so that a key costs what its paragraph costs.
///
/// ``follow(_:in:)`` moves what is known with every edit, at once; ``catchUp(_:)`` reads what was changed with the rules
/// that need one text, so that no echo waits for it; ``checkWhole(_:)`` runs the rest and belongs into a quiet moment.
package struct Proofreader: Sendable {
    package var lexicon: Lexicon
    /// The other issues of the series.
    package var archive: Archive
    /// Rules that the series has switched off.
    package var rulesOff: Set<Rule.ID> {
        didSet { closeRules() }
    }
    /// Whether empty sections behind the last item are let be: whoever writes has not come there yet.
    package var sparesUnfilled = false
    /// Whether sources of items are read: the series prints them.
    package var readsSources = false
    /// Findings let stand until the program ends.
    package var ignoredHere = IgnoreList([])
    private let rules: [Rule]
    private var triage: Triage
    var memory = Memory()
    /// Texts that have changed since they were read.
    private var unread: Set<Place> = []
    private(set) var ignored = IgnoreList([])
    private(set) var familiar = Familiar()

    package init(
        lexicon: Lexicon = .standard, archive: Archive = Archive(), rulesOff: [Rule.ID] = [], rules: [Rule] = Rule.all
    ) {
        self.lexicon = lexicon
        self.archive = archive
        self.rulesOff = Set(rulesOff)
        self.rules = rules
        triage = Triage(rules)
        closeRules()
    }

    private mutating func closeRules() {
        triage.close(Set(rules.indices.filter { rulesOff.contains(rules[$0].id) }))
    }
}

extension Proofreader {
    /// Everything that is wrong, in printed order, without asking or filling the memory.
    package func read(_ reading: Reading) -> [Finding] { read(reading, marked: mark(reading)) }

    /// What the rules of one text say of each text of an issue.
    package struct Marked: Sendable {
        fileprivate let marks: [[Mark]]
    }

    /// The part of reading that needs neither the issue nor the shelf and takes longest: several issues can be marked at
    /// once, and each then be read.
    package func mark(_ reading: Reading) -> Marked { Marked(marks: reading.texts.map { marks(in: $0.passage) }) }

    /// Everything that is wrong with an issue that was marked before.
    package func read(_ reading: Reading, marked: Marked) -> [Finding] {
        let wide = wideMarks(in: reading)
        let ignored = IgnoreList(reading.bulletin.ignored)
        let marked = zip(reading.texts, marked.marks).map { (text: $0, marks: $1) }
        let familiar = Familiar(marked.map { ($0.text.passage, $0.marks) })
        return marked.flatMap { text, marks in
            findings(
                marks + (wide[text.place.part]?[text.place] ?? []), at: text.place, in: text.passage, ignored, familiar)
        }
    }

    /// Everything that is wrong with an issue, in printed order.
    package func read(_ bulletin: Bulletin) -> [Finding] { read(Reading(bulletin)) }

    /// Reads what the edits have changed with the rules of one text; the whole issue where `edits` is `nil`.
    ///
    /// - Parameter bulletin: the issue as it is after the edits.
    package mutating func check(_ bulletin: Bulletin, after edits: [Edit]? = nil) {
        ignored = IgnoreList(bulletin.ignored)
        guard let edits, !edits.contains(where: \.isWhole) else {
            memory = Memory()
            unread = []
            let texts = Reading(bulletin).texts
            for text in texts { memory[text.place] = marks(in: text.passage) }
            familiar = Familiar(texts.map { ($0.passage, memory[$0.place]) })
            return
        }
        // What waits to be read may stand elsewhere afterwards.
        let parts = Set(unread.map(\.part))
        unread = []
        // What one edit brings stays where it is until it is read.
        for edit in edits { follow(edit, in: bulletin, mayWait: edits.count == 1) }
        if parts.isEmpty { return }
        for text in Reading(bulletin).texts where parts.contains(text.place.part) {
            memory[text.place] = marks(in: text.passage)
        }
    }

    /// Follows edits: what is known moves with the text, and what was typed waits to be read.
    ///
    /// - Parameter bulletin: the issue as it is after the edits.
    package mutating func follow(_ edits: [Edit], in bulletin: Bulletin) {
        guard edits.allSatisfy({ if case .replace = $0 { true } else { false } }) else {
            return check(bulletin, after: edits)
        }
        for case .replace(let place, let range, let text) in edits {
            memory.shift(at: place, range, by: text.scalarCount)
            if place.readAs != nil { unread.insert(place) }
        }
    }

    /// Reads what waits to be read.
    ///
    /// - Returns: the places of which something else is known now.
    package mutating func catchUp(_ bulletin: Bulletin) -> [Place] {
        if unread.isEmpty { return [] }
        let places = unread
        unread = []
        return places.filter { place in
            let before = memory[place]
            read(place, in: bulletin)
            return memory[place] != before
        }
    }

    /// Runs the rules that need the whole issue or other issues.
    package mutating func checkWhole(_ bulletin: Bulletin) {
        _ = catchUp(bulletin)
        let reading = Reading(bulletin)
        memory.wide = wideMarks(in: reading)
        familiar = Familiar(reading.texts.map { ($0.passage, memory[$0.place]) })
    }

    /// What is remembered about the text at a place, from left to right.
    package func findings(at place: Place, text: String) -> [Finding] {
        let marks = memory[place] + memory.wide(at: place)
        return marks.isEmpty ? [] : findings(marks, at: place, in: Passage(text), ignored, familiar)
    }

    /// What is remembered about an issue, in printed order.
    package func findings(in bulletin: Bulletin) -> [Finding] {
        bulletin.readTexts.flatMap { findings(at: $0.place, text: $0.text) }
    }

    private func findings(
        _ marks: [Mark], at place: Place, in passage: Passage, _ ignored: IgnoreList, _ familiar: Familiar
    ) -> [Finding] {
        var found: [Finding] = []
        if place.field == .source, !readsSources { return [] }
        for mark in marks where !rulesOff.contains(rules[mark.rule].id) {
            if mark.isFamiliarWhenRepeated,
                familiar.contains(mark, in: passage) || archive.hasSeen(mark.range, in: passage)
            {
                continue
            }
            found.append(Finding(mark, of: rules[mark.rule], at: place, in: passage))
        }
        if found.count > 1 { found = Finding.saidOnce(found.sorted(by: Finding.standsBefore)) }
        return found.filter { !ignored.contains($0) && !ignoredHere.contains($0) }
    }

    private func marks(in passage: Passage) -> [Mark] {
        triage.marks(in: passage, lexicon).filter {
            !Rule.isTaught(rules[$0.rule].id) || !lexicon.isKnown($0.range, in: passage)
        }
    }

    /// Takes in a word or a phrase that is right in this series.
    package mutating func learn(_ phrase: String, in bulletin: Bulletin) {
        _ = lexicon.add(phrase, from: "known")
        check(bulletin)
    }

    private func spares(_ mark: PlacedMark, of rule: Rule, _ unfilled: Set<PartID>) -> Bool {
        rule.id == Rule.emptyParts.id && mark.place.field == .title && unfilled.contains(mark.place.part)
    }

    private func wideMarks(in reading: Reading) -> [PartID: [Place: [Mark]]] {
        var marks: [PartID: [Place: [Mark]]] = [:]
        let unfilled = sparesUnfilled ? reading.bulletin.unfilled : []
        for (index, rule) in rules.enumerated() where !rulesOff.contains(rule.id) {
            let placed =
                switch rule.check {
                case .passage: [PlacedMark]()
                case .issue(let find): find(reading, lexicon)
                case .shelf(let find): find(reading, archive)
                }
            for mark in placed where !spares(mark, of: rule, unfilled) {
                marks[mark.place.part, default: [:]][mark.place, default: []].append(mark.mark.made(by: index))
            }
        }
        return marks
    }
}

extension Proofreader {
    /// Forgets what the edit made untrue and reads what it changed.
    ///
    /// - Parameter mayWait: a paste of pages is seen before it is read, as what is typed is.
    private mutating func follow(_ edit: Edit, in bulletin: Bulletin, mayWait: Bool = false) {
        switch edit {
        case .replace(let place, let range, let text):
            memory.shift(at: place, range, by: text.scalarCount)
            read(place, in: bulletin)
        case .paragraphs(let id, let range, let texts):
            memory.replaceParagraphs(of: id, range, by: texts.count)
            let waits = mayWait && texts.isLong
            for index in range.lowerBound..<range.lowerBound + texts.count {
                for (slot, _) in bulletin.paragraphs(of: id)?.paragraph(index)?.texts ?? [] {
                    let place = Place(id, Field(index, slot))
                    if waits { unread.insert(place) } else { read(place, in: bulletin) }
                }
            }
        case .note(let id, _): read(part: id, in: bulletin)
        case .masthead: read(part: .masthead, in: bulletin)
        case .imprint: read(part: .imprint, in: bulletin)
        case .insert(let part, _):
            for id in part.ids {
                read(part: id, in: bulletin)
                read(part: id.noteOfItem, in: bulletin)
            }
        case .remove(let id): memory.parts[id] = nil
        case .all(let edits):
            for edit in edits { follow(edit, in: bulletin) }
        case .runIn(let id, _): read(Place(id, .headline), in: bulletin)
        case .move, .look, .ignore, .become: break
        }
    }

    /// Reads all texts of a part.
    private mutating func read(part id: PartID, in bulletin: Bulletin) {
        memory.parts[id] = nil
        for text in bulletin.readTexts where text.place.part == id {
            memory[text.place] = marks(in: Passage(text.text, kind: text.kind))
        }
    }

    private mutating func read(_ place: Place, in bulletin: Bulletin) {
        guard let kind = place.readAs else { return }
        // The text may be gone again by a later edit of the same step.
        let text = bulletin.text(at: place).map { bulletin.read($0, at: place) } ?? ""
        memory[place] = text.isEmpty ? [] : marks(in: Passage(text, kind: kind))
    }
}

extension [Paragraph] {
    /// Whether it takes longer to read than a key may take.
    fileprivate var isLong: Bool {
        var rest = 2000
        return contains { paragraph in
            rest -= paragraph.texts.reduce(0) { $0 + $1.text.scalarCount }
            return rest < 0
        }
    }
}

extension Edit {
    /// Whether nothing of what was known is sure to hold afterwards.
    fileprivate var isWhole: Bool {
        switch self {
        case .become: true
        case .all(let edits): edits.contains(where: \.isWhole)
        default: false
        }
    }
}

extension Finding {
    /// The order in which a text is read.
    fileprivate static func standsBefore(_ a: Finding, _ b: Finding) -> Bool {
        (a.range.lowerBound, a.range.upperBound, a.rule) < (b.range.lowerBound, b.range.upperBound, b.rule)
    }

    /// One finding for a slip that several rules of words see: the surer one, and of equals whose rule knows the whole
    /// name or phrase.
    fileprivate static func saidOnce(_ findings: [Finding]) -> [Finding] {
        let words = findings.filter { $0.trust != nil }
        guard zip(words, words.dropFirst()).contains(where: { $0.range.upperBound > $1.range.lowerBound }) else {
            return findings
        }
        return findings.filter { finding in
            guard let trust = finding.trust else { return true }
            return !words.contains { other in
                guard other.range.overlaps(finding.range), other != finding, let others = other.trust else {
                    return false
                }
                return (other.level, others) > (finding.level, trust)
            }
        }
    }

    /// How much is known of a word by its rule, where that is one of the words'.
    private var trust: Int? { ["W10", "W09", "W03", "W02", "W01", "F15", "F18", "F38", "F30"].firstIndex(of: rule) }
}

extension [Paragraph] {
    fileprivate func paragraph(_ index: Int) -> Paragraph? { indices.contains(index) ? self[index] : nil }
}
