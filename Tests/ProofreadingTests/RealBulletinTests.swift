import Bulletins
import TestSupport
import Testing

@testable import Proofreading

@Suite(.realBulletin)
struct RealBulletinTests {
    /// Line from 1, first marked character from 0, the marked characters.
    private typealias Spot = (line: Int, start: Int, text: String)

    @Test func `原文里起码的二十七处，一处不漏，字字对准`() throws {
        let lines = RealBulletin.lines
        let findings = Proofreader().read(Reading(lines: lines))
        func spots(_ rule: Rule.ID) -> [String] {
            findings.filter { $0.rule == rule }.compactMap { finding in
                guard case .paragraph(let index) = finding.place.field else { return nil }
                #expect(lines[index].scalars(finding.range) == finding.text)
                return "\(index + 1):\(finding.range.lowerBound):\(finding.text)"
            }
        }
        #expect(spots("P01") == ["13:0:(", "13:11:)", "19:0:(", "19:2:)", "103:0:(", "103:6:)"])
        #expect(spots("L01") == ["31:201:，", "43:173:化", "57:198:、", "69:76:度"])
        #expect(spots("L02") == ["79:182:。"])
        #expect(spots("W03") == ["81:153:得"])
        #expect(spots("F08") == ["81:198:同比 29%", "81:220:同比 10.3%"])
        #expect(spots("P18").filter { !$0.hasPrefix("5:") && !$0.hasPrefix("83:") }.count == 13)
        #expect(spots("W02") == ["101:42:自诉"])
        #expect(spots("W01") == ["91:0:今年来"])
        #expect(spots("F14") == ["39:87:《意见》"])
    }

    @Test func `必改的都是该改的，其余也没有一处是误报`() throws {
        let findings = Proofreader().read(Reading(lines: RealBulletin.lines))
        #expect(
            Set(findings.filter { $0.level == .must }.map(\.rule)) == ["P01", "L01", "L02", "W03", "F08", "P18", "W01"])
        // What the office would also have put right: names of one thing, spoken words, two in one pair of quotes.
        #expect(
            Set(findings.filter { $0.level != .must }.map(\.rule)) == ["P18", "F14", "F16", "P22", "W02", "W05", "W08"])
    }

    @Test func `并段以后，接缝处重复的字仍然看得见`() throws {
        let lines = RealBulletin.lines
        let passage = lines[78] + lines[80]
        let findings = Proofreader().read(Reading(lines: [passage])).filter { $0.rule == "L02" }
        #expect(findings.map(\.text) == ["。题"])
        #expect(findings.first?.suggestions.first?.text.isEmpty == true)
    }

    @Test func `径改以后不再报，别的一个字也不动`() throws {
        let proofreader = Proofreader()
        let reading = Reading(lines: RealBulletin.lines)
        let (mended, edits) = try reading.mended(by: proofreader)
        #expect(!edits.isEmpty)
        let again = Reading(lines: mended)
        #expect(proofreader.fixes(in: again).isEmpty)
        let rest = proofreader.read(again)
        #expect(rest.allSatisfy { !$0.isSure })
        let untouched = proofreader.read(reading).filter { !$0.isSure }
        #expect(rest.map(\.rule) == untouched.map(\.rule))
        // Every sure finding was an exchange of some characters; the rest of the text is as it was.
        let removed = proofreader.read(reading).filter(\.isSure).map(\.text.scalarCount).reduce(0, +)
        let added = proofreader.read(reading).filter(\.isSure).compactMap(\.suggestions.first).map(\.text.scalarCount)
            .reduce(0, +)
        let before = RealBulletin.lines.map(\.scalarCount).reduce(0, +)
        #expect(mended.map(\.scalarCount).reduce(0, +) == before - removed + added)
    }
}
