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

/// Expects the marks of a rule that reads several paragraphs, here one a line, all of one item.
func expect(
    _ rule: Rule, marksIn texts: [String], isRaw: Bool = false, lexicon: Lexicon = .standard,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for text in texts {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { MarkedText(String($0)) }
        let plain = lines.map(\.plain)
        let reading = isRaw ? Reading(lines: plain) : Reading(RightSentences.bulletin(plain))
        let marks = Dictionary(grouping: rule.placedMarks(in: reading, lexicon), by: \.place)
        for (index, line) in lines.enumerated() {
            let place = Place(isRaw ? Reading.lines : PartID("item"), .paragraph(index))
            let found = MarkedText(Passage(line.plain), (marks[place] ?? []).map(\.mark))
            #expect(found == line, "\(rule.id)", sourceLocation: sourceLocation)
        }
    }
}

/// Expects what an editor is told of each text, here one paragraph a line: `必改，径改：“等”前不用顿号 → 删去 / 改法`.
func expect(
    _ rule: Rule, tells told: KeyValuePairs<String, String>, as kind: Passage.Kind = .paragraph,
    lexicon: Lexicon = .standard, sourceLocation: SourceLocation = #_sourceLocation
) {
    for (text, expected) in told {
        let lines = text.split(separator: "\n").map(String.init)
        let marks =
            if case .passage = rule.check {
                rule.marks(in: Passage(text, kind: kind), lexicon)
            } else {
                rule.placedMarks(in: Reading(RightSentences.bulletin(lines)), lexicon).map(\.mark)
            }
        let found = marks.map { mark in
            let isSure = (mark.isSure ?? rule.isSure) && !mark.replacements.isEmpty
            let said = "\((mark.level ?? rule.level).title)\(isSure ? "，径改" : "")：\(mark.message)"
            let cures = mark.replacements.map { $0.isEmpty ? "删去" : $0 }.joined(separator: " / ")
            return cures.isEmpty ? said : "\(said) → \(cures)"
        }
        #expect(found == [expected], "\(rule.id)", sourceLocation: sourceLocation)
    }
}

extension Rule {
    /// What a rule of one text says about it.
    func marks(in passage: Passage, _ lexicon: Lexicon) -> [Mark] {
        guard case .passage(let find) = check, kinds.contains(passage.kind) else { return [] }
        return find(passage, lexicon)
    }

    /// What a rule of more than one text says about an issue.
    func placedMarks(in reading: Reading, _ lexicon: Lexicon = .standard, archive: Archive = Archive()) -> [PlacedMark]
    {
        switch check {
        case .passage: []
        case .issue(let find): find(reading, lexicon)
        case .shelf(let find): find(reading, archive)
        }
    }
}
