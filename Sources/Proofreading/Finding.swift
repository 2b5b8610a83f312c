package import Bulletins

/// Something that a rule found: where it stands, what is wrong, and what would cure it.
package struct Finding: Equatable, Sendable {
    package let rule: Rule.ID
    package let level: Level
    package let place: Place
    /// In the text at the place, in characters (Unicode scalars).
    package let range: Range<Int>
    /// The marked characters.
    package let text: String
    /// Up to four characters on either side, by which the finding is known again; see ``IgnoreList``.
    package let before: String
    package let after: String
    /// One Chinese sentence.
    package let message: String
    /// The best first.
    package let suggestions: [Suggestion]
    /// Whether the first suggestion may be taken without asking.
    package let isSure: Bool
    /// Whether the cures state facts that only the source knows, so that an editor goes there first.
    package let asksForFact: Bool

    /// A cure: what the editor reads, and the edit that does it.
    package struct Suggestion: Equatable, Sendable {
        package let text: String
        package let edit: Edit
        /// Whether `text` is what will stand in place of the marked characters.
        package let isReplacement: Bool
    }
}

extension Finding {
    init(_ mark: Mark, of rule: Rule, at place: Place, in passage: Passage) {
        let range = mark.range.clamped(to: 0..<passage.count)
        self.rule = rule.id
        self.range = range
        self.place = place
        level = mark.level ?? rule.level
        text = passage.text(range)
        before = passage.text(max(0, range.lowerBound - 4)..<range.lowerBound)
        after = passage.text(range.upperBound..<min(passage.count, range.upperBound + 4))
        message = mark.message
        isSure = (mark.isSure ?? rule.isSure) && !mark.replacements.isEmpty
        asksForFact = rule.asksForFact
        suggestions =
            mark.replacements.map { text in
                Suggestion(text: text, edit: .replace(place, range, with: text), isReplacement: true)
            }
            + mark.remedies
    }
}
