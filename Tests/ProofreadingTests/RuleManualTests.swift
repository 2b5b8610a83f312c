import Bulletins
import Testing

@testable import Proofreading

struct RuleManualTests {
    /// The standard lexicon with the tables that an office fills in itself.
    private let lexicon: Lexicon = {
        var lexicon = Lexicon.standard
        lexicon.add([Series.Unit(name: "区大数据局"), Series.Unit(name: "东街街道")])
        _ = lexicon.add("张某某 书记 1", from: "leaders")
        return lexicon
    }()

    /// Rules whose example is a place in the structure, not a text; they have tests of their own.
    private let structural: Set<Rule.ID> = ["L14", "L15", "L17", "L18", "L19", "F23", "F24"]

    @Test func `每条规则有自己的编号和完整的说明`() {
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
        for rule in Rule.all {
            for text in [rule.title, rule.looksFor, rule.why, rule.source, rule.wrong, rule.right, rule.falseAlarms] {
                #expect(!text.isEmpty, "\(rule.id)")
            }
        }
    }

    @Test func `每条规则报出自己的错例，对自己的正例不作声`() {
        for rule in Rule.all where !structural.contains(rule.id) {
            if case .passage = rule.check { checkPassage(rule) } else { checkIssue(rule) }
        }
    }

    private func checkPassage(_ rule: Rule) {
        let kind = Passage.Kind.allCases.first { rule.kinds.contains($0) } ?? .paragraph
        let expected = MarkedText(rule.wrong)
        let wrong = Passage(expected.plain, kind: kind)
        let marked = rule.marks(in: wrong, lexicon).map { Mark($0.range, "") }
        #expect(MarkedText(wrong, marked) == expected, "\(rule.id)")
        #expect(rule.marks(in: Passage(rule.right, kind: kind), lexicon).isEmpty, "\(rule.id)")
    }

    private func checkIssue(_ rule: Rule) {
        // An example that begins with a masthead is a text file.
        let isRaw = rule.wrong.contains("第35期")
        func reading(_ lines: [String]) -> Reading {
            isRaw ? Reading(lines: lines) : Reading(RightSentences.bulletin(lines))
        }
        let lines = rule.wrong.split(separator: "\n").map { MarkedText(String($0)) }
        let wrong = reading(lines.map(\.plain))
        let marks = Dictionary(grouping: rule.placedMarks(in: wrong, lexicon), by: \.place)
        for (index, line) in lines.enumerated() {
            let place = Place(isRaw ? Reading.lines : PartID("item"), .paragraph(index))
            let marked = (marks[place] ?? []).map { Mark($0.mark.range, "") }
            #expect(MarkedText(Passage(line.plain), marked) == line, "\(rule.id)")
        }
        let right = reading(rule.right.split(separator: "\n").map(String.init))
        #expect(rule.placedMarks(in: right, lexicon).isEmpty, "\(rule.id)")
    }
}
