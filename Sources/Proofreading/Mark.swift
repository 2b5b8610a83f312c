package import Bulletins

/// What a rule says about a stretch of one text, before it is known where that text stands.
package struct Mark: Equatable, Sendable {
    package var range: Range<Int>
    /// One Chinese sentence: what is wrong and why.
    package var message: String
    /// What may stand in place of the marked characters; the best first, none where only a person can tell.
    package var replacements: [String]
    /// Cures that are no replacement of the marked characters.
    package var remedies: [Finding.Suggestion]
    /// The rule's own, unless this case is clearer or less clear than the rest.
    package var level: Level?
    package var isSure: Bool?
    /// Whether it goes where the marked characters stand like that elsewhere in the issue too: what is written twice is a
    /// name or a coinage.
    package var isFamiliarWhenRepeated = false
    /// The rule that made it, by its place in the list of those who run the rules; a rule does not know its own.
    var rule = -1

    init(
        _ range: Range<Int>, _ message: String, _ replacements: [String] = [], remedies: [Finding.Suggestion] = [],
        level: Level? = nil, isSure: Bool? = nil, isFamiliarWhenRepeated: Bool = false
    ) {
        self.range = range
        self.message = message
        self.replacements = replacements
        self.remedies = remedies
        self.level = level
        self.isSure = isSure
        self.isFamiliarWhenRepeated = isFamiliarWhenRepeated
    }

    func made(by rule: Int) -> Mark {
        var copy = self
        copy.rule = rule
        return copy
    }
}

/// A mark of a rule that reads more than one text.
package struct PlacedMark: Equatable, Sendable {
    package var place: Place
    package var mark: Mark

    init(_ place: Place, _ mark: Mark) {
        self.place = place
        self.mark = mark
    }
}
