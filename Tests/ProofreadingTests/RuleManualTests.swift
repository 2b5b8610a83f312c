import Testing

@testable import Proofreading

struct RuleManualTests {
    @Test func `每条规则有自己的编号和完整的说明`() {
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
        for rule in Rule.all {
            for text in [rule.title, rule.looksFor, rule.why, rule.source, rule.wrong, rule.right, rule.falseAlarms] {
                #expect(!text.isEmpty, "\(rule.id)")
            }
        }
    }

    @Test func `每条规则报出自己的错例，对自己的正例不作声`() {
        for rule in Rule.all {
            guard case .passage = rule.check else { continue }
            let kind: Passage.Kind = rule.kinds.contains(.paragraph) ? .paragraph : .heading
            let expected = MarkedText(rule.wrong)
            let wrong = Passage(expected.plain, kind: kind)
            let marked = rule.marks(in: wrong, .standard).map { Mark($0.range, "") }
            #expect(MarkedText(wrong, marked) == expected, "\(rule.id)")
            #expect(rule.marks(in: Passage(rule.right, kind: kind), .standard).isEmpty, "\(rule.id)")
        }
    }
}
