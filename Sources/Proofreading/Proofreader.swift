package import Bulletins

/// Reads a bulletin and remembers what it found, so that a key costs what its paragraph costs.
///
/// ``check(_:after:)`` follows every edit at once, with the rules that need one text; ``checkWhole(_:)`` runs the rest
/// and belongs into a quiet moment. Until then their findings move with the text around them.
package struct Proofreader: Sendable {
    package var lexicon: Lexicon
    package var archive: Archive
    /// Ids of rules that the series has switched off.
    package var rulesOff: Set<Rule.ID>
    /// Findings let stand until the program ends.
    package var ignoredHere = IgnoreList([])
    private let rules: [Rule]
    var memory = Memory()

    package init(
        lexicon: Lexicon = Lexicon(), archive: Archive = Archive(), rulesOff: [Rule.ID] = [], rules: [Rule] = Rule.all
    ) {
        self.lexicon = lexicon
        self.archive = archive
        self.rulesOff = Set(rulesOff)
        self.rules = rules
    }

    /// A mark and the rule that made it, by its place in the list of rules.
    struct RuleMark: Sendable {
        let rule: Int
        var mark: PlacedMark
    }

    /// Reads one text with the rules that need no other.
    func marks(in passage: Passage) -> [RuleMark] {
        var marks: [RuleMark] = []
        for (index, rule) in rules.enumerated() where rule.kinds.contains(passage.kind) {
            guard case .passage(let find) = rule.check else { continue }
            for mark in find(passage, lexicon) {
                marks.append(RuleMark(rule: index, mark: PlacedMark(Proofreader.anywhere, mark)))
            }
        }
        return marks
    }

    /// The rules that need more than one text.
    func wideMarks(in reading: Reading) -> [RuleMark] {
        rules.enumerated().flatMap { index, rule in
            let marks =
                switch rule.check {
                case .passage: [PlacedMark]()
                case .issue(let find): find(reading, lexicon)
                case .shelf(let find): find(reading, archive)
                }
            return marks.map { RuleMark(rule: index, mark: $0) }
        }
    }

    private static let anywhere = Place(PartID(""), .title)

    func finding(_ ruleMark: RuleMark, at place: Place, in passage: Passage) -> Finding {
        Finding(
            ruleMark.mark.mark, of: rules[ruleMark.rule], at: place, in: passage, remedies: ruleMark.mark.remedies)
    }
}

extension Proofreader {
    /// Everything that is wrong with a text, in printed order.
    package func findings(in reading: Reading) -> [Finding] {
        let wide = Dictionary(grouping: wideMarks(in: reading), by: \.mark.place)
        let ignored = IgnoreList(reading.bulletin.ignored)
        return reading.texts.flatMap { text in
            let marks = marks(in: text.passage) + (wide[text.place] ?? [])
            return marks.map { finding($0, at: text.place, in: text.passage) }
                .filter { shows($0, ignored) }
                .sorted(by: Finding.standsBefore)
        }
    }

    package func findings(in bulletin: Bulletin) -> [Finding] { findings(in: Reading(bulletin)) }

    /// Whether nobody has let it stand.
    func shows(_ finding: Finding, _ ignored: IgnoreList) -> Bool {
        !rulesOff.contains(finding.rule) && !ignored.contains(finding) && !ignoredHere.contains(finding)
    }
}

extension Finding {
    static func standsBefore(_ a: Finding, _ b: Finding) -> Bool {
        (a.range.lowerBound, a.range.upperBound, a.rule) < (b.range.lowerBound, b.range.upperBound, b.rule)
    }
}
