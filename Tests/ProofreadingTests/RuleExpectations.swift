import Bulletins
import Testing

@testable import Proofreading

/// Expects that the rule marks in each sentence what stands between ⟦ and ⟧, and nothing else.
func expect(
    _ rule: Rule, marks sentences: [String], as kind: Passage.Kind = .paragraph, lexicon: Lexicon = .standard,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for sentence in sentences {
        let expected = MarkedText(sentence)
        let passage = Passage(expected.plain, kind: kind)
        let found = MarkedText(passage, rule.marks(in: passage, lexicon))
        #expect(found == expected, "\(rule.id)", sourceLocation: sourceLocation)
    }
}

/// Expects that the rule is silent about each sentence.
func expect(
    _ rule: Rule, isSilentAbout sentences: [String], as kind: Passage.Kind = .paragraph,
    lexicon: Lexicon = .standard, sourceLocation: SourceLocation = #_sourceLocation
) {
    expect(rule, marks: sentences, as: kind, lexicon: lexicon, sourceLocation: sourceLocation)
}

extension Rule {
    /// What a rule of one text says about it.
    func marks(in passage: Passage, _ lexicon: Lexicon) -> [Mark] {
        guard case .passage(let find) = check, kinds.contains(passage.kind) else { return [] }
        return find(passage, lexicon)
    }
}
