/// A rule of proofreading: a page of the manual, and the closure that finds what it describes.
package struct Rule: Sendable, Identifiable {
    /// Letter and number, `P01`; it stands in files (``Series/rulesOff``, ``Bulletin/ignored``) and never changes.
    package let id: String
    package let title: String
    package let level: Level
    package let looksFor: String
    package let why: String
    /// The clause of a standard, or 体例 for the house's own style.
    package let source: String
    /// A text with the wrong characters between ⟦ and ⟧; several paragraphs where the rule reads more than one.
    package let wrong: String
    /// The same put right.
    package let right: String
    /// Where the rule is known to be silent or mistaken.
    package let falseAlarms: String
    /// Whether its first suggestion may be taken without asking.
    package let isSure: Bool
    /// Whether what is missing is a fact, which no cure can know: 同比29% may be a rise or a fall.
    package let asksForFact: Bool
    /// The kinds of text it reads.
    package let kinds: Set<Passage.Kind>
    /// It says nothing about a text that has none of these characters; empty where any text may concern it.
    let triggers: String
    package let check: Check

    package enum Check: Sendable {
        /// Depends on that one text and its kind alone.
        case passage(@Sendable (Passage, Lexicon) -> [Mark])
        /// Needs the whole issue, or neighbouring paragraphs of it.
        case issue(@Sendable (Reading, Lexicon) -> [PlacedMark])
        /// Needs the other issues of the series.
        case shelf(@Sendable (Reading, Archive) -> [PlacedMark])
    }

    init(
        _ id: String, _ title: String, _ level: Level, looksFor: String, why: String, source: String = "体例",
        wrong: String,
        right: String, falseAlarms: String, isSure: Bool = false, asksForFact: Bool = false,
        kinds: Set<Passage.Kind> = Kinds.printed, onlyWith triggers: String = "", check: Check
    ) {
        self.id = id
        self.title = title
        self.level = level
        self.looksFor = looksFor
        self.why = why
        self.source = source
        self.wrong = wrong
        self.right = right
        self.falseAlarms = falseAlarms
        self.isSure = isSure
        self.asksForFact = asksForFact
        self.kinds = kinds
        self.triggers = triggers
        self.check = check
    }

    /// What the rule reads, as a person calls it.
    package var scope: String {
        switch check {
        case .passage: "本段"
        case .issue: "本期"
        case .shelf: "各期之间"
        }
    }

    /// The usual sets of kinds.
    enum Kinds {
        static let printed: Set<Passage.Kind> = [.paragraph, .heading, .masthead, .contributor, .cell, .line]
        static let all: Set<Passage.Kind> = printed.union([.list])
        static let prose: Set<Passage.Kind> = [.paragraph, .heading]
    }
}
