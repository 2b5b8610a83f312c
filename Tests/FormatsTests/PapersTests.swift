import Bulletins
import Formats
import Recognition
import Testing

/// Papers of many offices, in text, Word, web pages and Markdown, each with the right answer in `Papers/expected.json`.
@Suite struct 各处的简报一份份读进来 {
    private static let papers = (try? ExpectedPaper.all()) ?? [:]

    @Test func 有答案的都在() { #expect(Self.papers.count > 40) }

    @Test(arguments: papers.keys.sorted())
    func 版头(file: String) throws {
        let paper = try #require(Self.papers[file])
        let masthead = try ExpectedPaper.imported(file).masthead
        #expect(paper.name.allows(masthead.name), "\(masthead.name)")
        #expect(masthead.number == paper.number ?? 0 && masthead.serial == paper.serial)
        #expect(masthead.year == paper.year ?? 0)
        #expect((masthead.date.day?.iso ?? masthead.date.printed) == paper.date ?? "")
        let offices = ([masthead.office] + masthead.issuers.map(\.name)).joined().squeezed
        for office in paper.office {
            #expect(
                office.values.contains { ($0 ?? "").hasPrefix("?") || offices.contains(($0 ?? "").squeezed) },
                "\(offices)")
        }
    }

    @Test(arguments: papers.keys.sorted())
    func 栏目和条目(file: String) throws {
        let paper = try #require(Self.papers[file])
        let bulletin = try ExpectedPaper.imported(file)
        #expect(
            paper.allReadings.contains {
                $0.title.allows(bulletin.masthead.title) && Self.matches($0.sections, bulletin)
            },
            "\(bulletin.masthead.title)\n\(outline(bulletin).joined(separator: "\n"))")
    }

    @Test(arguments: papers.keys.sorted())
    func 该在的都在(file: String) throws {
        let paper = try #require(Self.papers[file])
        let bulletin = try ExpectedPaper.imported(file)
        let all = String(decoding: bulletin.json, as: UTF8.self).squeezed
        for text in paper.kept {
            let found = text.values.contains { choice in
                (choice ?? "").split(separator: "|").contains { part in
                    part.hasPrefix("@")
                        ? bulletin.imprint.copies == Int(part.dropFirst()) : all.contains(String(part).squeezed)
                }
            }
            #expect(found, "\(text.values)")
        }
    }

    private static func matches(_ expected: [ExpectedPaper.Section], _ bulletin: Bulletin) -> Bool {
        zip(expected, bulletin.sections).allSatisfy { want, section in
            want.title.allows(section.title) && matches(want.items, section.items)
                && (want.subsections ?? []).count == section.subsections.count
                && zip(want.subsections ?? [], section.subsections).allSatisfy { want, subsection in
                    want.title.allows(subsection.title) && matches(want.items, subsection.items)
                }
        } && expected.count == bulletin.sections.count
    }

    private static func matches(_ expected: [ExpectedPaper.Item], _ items: [Item]) -> Bool {
        expected.count == items.count
            && zip(expected, items).allSatisfy { want, item in
                let text = item.paragraphs.flatMap(\.lines).joined()
                let count = String(item.paragraphs.count)
                return want.headline.allows(item.headline) && want.contributor.allows(item.contributor)
                    && (want.first?.begins(text) ?? true) && (want.last?.ends(text) ?? true)
                    && (want.paragraphs.values.contains(nil) || want.paragraphs.values.contains(count))
            }
    }
}
