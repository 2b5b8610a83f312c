import Testing

@testable import Proofreading

struct RightSentenceTests {
    @Test func `三百多句写得对的话，一句也不报`() {
        #expect(RightSentences.all.count >= 300)
        let proofreader = Proofreader()
        for sentence in RightSentences.all {
            let findings = proofreader.read(Reading(RightSentences.bulletin([sentence])))
            #expect(findings.isEmpty, "\(sentence) \(findings.map { "\($0.rule) \($0.text)" })")
        }
    }

    @Test func `按文本文件直接检查，也一句不报`() {
        let proofreader = Proofreader()
        for sentence in RightSentences.all {
            let findings = proofreader.read(Reading(lines: ["一、工作动态", sentence]))
            #expect(findings.isEmpty, "\(sentence) \(findings.map { "\($0.rule) \($0.text)" })")
        }
    }
}
