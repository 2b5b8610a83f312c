internal import Bulletins

// What is sent as a letter.
extension OutlineBuilder {
    /// Numbers are all that its headings have; signs, or a unit before each, are of a collection, and so is an imprint.
    static func isLetter(_ tokens: [Token], _ units: KnownUnits) -> Bool {
        guard let first = tokens.first, first.heading == nil, first.line.role == nil,
            LineForm.isGreeting(first.line.text), !MastheadReader.isHead(tokens),
            ImprintReader.start(tokens) == tokens.count
        else { return false }
        let headings = tokens.filter { $0.heading != nil }
        return !headings.isEmpty
            && headings.allSatisfy { token in
                guard let heading = token.heading, heading.mark != nil, token.line.role == nil else { return false }
                return Contributor.split(heading.title, units: units, isLoose: false) == nil
            }
    }
}
