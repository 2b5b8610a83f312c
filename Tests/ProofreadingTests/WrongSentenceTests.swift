import Testing

@testable import Proofreading

struct WrongSentenceTests {
    @Test(arguments: WrongSentences.byRule.keys.sorted())
    func `各种错法都报得出，标得准`(id: String) throws {
        let rule = try #require(Rule.named(id))
        expect(rule, marks: WrongSentences.byRule[id] ?? [])
    }
}
