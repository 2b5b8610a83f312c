import Bulletins
import Testing

@testable import Proofreading

struct RightSentenceTests {
    @Test func `八百多句写得对的话，一句也不报`() {
        #expect(RightSentences.all.count >= 800)
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

    @Test func `写得对的标题，一个也不报`() {
        let proofreader = Proofreader()
        for heading in RightSentences.headings {
            var bulletin = RightSentences.bulletin(["区里的工作扎实有序，成效明显。"])
            bulletin.sections[0].items[0].headline = heading
            let findings = proofreader.read(bulletin)
            #expect(findings.isEmpty, "\(heading) \(findings.map { "\($0.rule) \($0.text)" })")
        }
    }

    @Test(arguments: RightDocuments.all)
    func `别的单位的文稿，整份读下来没有必改也没有建议`(document: String) {
        let lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let findings = Proofreader().read(Reading(lines: lines)).filter { $0.level > .hint }
        #expect(findings.isEmpty, "\(findings.map { "\($0.rule) \($0.place.path) \($0.text)" })")
    }
}
