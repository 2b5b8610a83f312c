import Bulletins
import Testing

@testable import Proofreading

struct PropertyTests {
    @Test func `什么样的文字都读得下来，标的都在文字之内`() {
        let proofreader = Proofreader()
        for seed in 0..<200 {
            var random = RandomText.generator(seed: seed)
            let lines = (0..<3).map { _ in RandomText.text(using: &random) }
            var bulletin = RightSentences.bulletin(lines)
            bulletin.masthead.title = RandomText.text(using: &random)
            bulletin.sections[0].items[0].headline = RandomText.text(using: &random)
            bulletin.sections[0].title = RandomText.text(using: &random)
            for reading in [Reading(bulletin), Reading(lines: lines)] {
                for finding in proofreader.read(reading) {
                    let text = reading.bulletin.text(at: finding.place)
                    #expect(text?.scalars(finding.range) == finding.text, "\(seed) \(finding.rule)")
                    #expect(!finding.message.isEmpty)
                }
            }
        }
    }

    @Test func `每一种改法都改得进去`() throws {
        let proofreader = Proofreader()
        for seed in 0..<40 {
            var random = RandomText.generator(seed: seed)
            let bulletin = RightSentences.bulletin((0..<3).map { _ in RandomText.text(using: &random) })
            for finding in proofreader.read(bulletin) {
                for suggestion in finding.suggestions {
                    var draft = Draft(bulletin)
                    try draft.perform(suggestion.edit, title: "改")
                }
            }
        }
    }

    @Test func `径改一遍就够，不添新的必改`() throws {
        let proofreader = Proofreader()
        for seed in 0..<150 {
            var random = RandomText.generator(seed: seed)
            let bulletin = RightSentences.bulletin((0..<2).map { _ in RandomText.text(using: &random) })
            var draft = Draft(bulletin)
            try draft.perform(.all(proofreader.fixes(in: bulletin)), title: "校对")
            #expect(proofreader.fixes(in: draft.bulletin).isEmpty, "\(seed) \(bulletin.items[0].paragraphs)")
            let before = proofreader.read(bulletin).filter { $0.level == .must }
            let after = proofreader.read(draft.bulletin).filter { $0.level == .must }
            #expect(after.count <= before.count, "\(seed) \(bulletin.items[0].paragraphs) \(after.map(\.rule))")
        }
    }

    @Test func `一段的差错只看这一段`() {
        let proofreader = Proofreader()
        for seed in 0..<40 {
            var random = RandomText.generator(seed: seed)
            let text = RandomText.text(using: &random)
            func findings(beside other: String) -> [String] {
                proofreader.read(RightSentences.bulletin([text, other])).filter { finding in
                    guard case .passage? = Rule.named(finding.rule)?.check else { return false }
                    return finding.place.field == .paragraph(0)
                }.map { "\($0.rule) \($0.range)" }
            }
            #expect(findings(beside: "") == findings(beside: RandomText.text(using: &random)), "\(seed)")
        }
    }

    @Test func `没有触发字的段落，那条规则本来就不会报`() {
        for seed in 0..<200 {
            var random = RandomText.generator(seed: seed)
            let text = RandomText.text(using: &random)
            for kind in Passage.Kind.allCases {
                let passage = Passage(text, kind: kind)
                for rule in Rule.all where !rule.triggers.isEmpty && !rule.marks(in: passage, .standard).isEmpty {
                    let triggers = Set(rule.triggers.unicodeScalars)
                    #expect(passage.scalars.contains { triggers.contains($0) }, "\(rule.id) \(text)")
                }
            }
        }
    }

    @Test func `一处径改，改掉自己，不添新的必改`() throws {
        let proofreader = Proofreader()
        for seed in 0..<60 {
            var random = RandomText.generator(seed: 1000 + seed)
            let bulletin = RightSentences.bulletin([RandomText.text(using: &random)])
            let before = proofreader.read(bulletin)
            for finding in before where finding.isSure {
                var draft = Draft(bulletin)
                try draft.perform(try #require(finding.suggestions.first).edit, title: "改")
                let after = proofreader.read(draft.bulletin)
                #expect(
                    after.count { $0.level == .must } < before.count { $0.level == .must } || finding.level != .must,
                    "\(seed) \(finding.rule) \(finding.text) \(bulletin.items[0].paragraphs)")
            }
        }
    }
}
