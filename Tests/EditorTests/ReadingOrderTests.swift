import Bulletins
import Testing
import Typesetting

@testable import Editor

/// What is selected is what is seen, wherever the series prints who sent an item and where it is from.
@Suite struct ReadingOrderTests {
    private static let standings: [PaperStyle.Standing] = [.before, .right, .bracket]
    private static let target = Position("t1", .paragraph(0), 2)

    /// The sample with every kind of block, who sent each item and where some are from, and a page to paste into.
    private static func session(_ standing: PaperStyle.Standing, source: PaperStyle.Standing) -> Session {
        var bulletin = Sample.everyKind
        for s in bulletin.sections.indices {
            for i in bulletin.sections[s].items.indices {
                bulletin.sections[s].items[i].contributor = "甲\(s)乙\(i)局"
                if i == 1 { bulletin.sections[s].items[i].source = "某\(s)报" }
            }
        }
        let item = Item(id: "t1", headline: "靶", contributor: "靶办", paragraphs: ["靶心"])
        bulletin.sections.insert(Section(id: "t", title: "靶栏", items: [item]), at: 0)
        var series = Sample.series
        series.style.signature = standing
        series.style.source = source
        return .editing(bulletin, series: series)
    }

    /// What typing it anew would add, and a paste takes off.
    private static func bare(_ text: String) -> String { text.filter { !"：（）()　 \t\n".contains($0) } }

    private static func same(_ one: Session, _ other: Session, _ what: String) {
        guard let new = one.desk?.bulletin, let old = other.desk?.bulletin, new != old else { return }
        var lines: [String] = []
        new.forEachText { if old.text(at: $0) != $1 { lines.append("+\($1)") } }
        old.forEachText { if new.text(at: $0) != $1 { lines.append("-\($1)") } }
        Issue.record("\(what): \(one.notice?.text ?? "") \(lines)")
    }

    private static func characters(of bulletin: Bulletin) -> String {
        var texts = ""
        bulletin.forEachText { texts += $1 }
        return String(bare(texts).sorted())
    }

    @Test(arguments: standings, standings) func `选中的就是看到的，剪下再粘一字不丢`(
        standing: PaperStyle.Standing, source: PaperStyle.Standing
    ) throws {
        let fresh = Self.session(standing, source: source)
        let desk = try #require(fresh.desk)
        let runs = desk.layout.blocks.flatMap(\.runs).filter { run in
            run.place.map { desk.bulletin.path(of: $0.part.owner) != nil && !["t", "t1"].contains($0.part) } ?? false
        }
        var random = Randomness(seed: 15)
        for _ in 0..<40 {
            let ends = [random.number(0...runs.count - 1), random.number(0...runs.count - 1)].sorted()
            guard let first = runs[ends[0]].place, let last = runs[ends[1]].place, first != last else { continue }
            // What signs the whole issue stands between the items and what is attached.
            let isOne = desk.bulletin.attachment(first.part) != nil || desk.bulletin.attachment(last.part) == nil
            let start = Position(first, random.number(0...runs[ends[0]].string.scalarCount) * random.number(0...1))
            let length = runs[ends[1]].string.scalarCount
            let end = Position(last, random.number(0...2) == 0 ? random.number(0...length) : length)
            let what = "\(start) … \(end)"
            var seen = runs[ends[0]...ends[1]].map(\.string)
            seen[0] = seen[0].scalars(start.offset..<seen[0].scalarCount)
            seen[seen.count - 1] = seen[seen.count - 1].scalars(0..<end.offset)
            if isOne {
                let copied = desk.text(of: Selection(start: start, end: end))
                #expect(Self.bare(copied) == Self.bare(seen.joined()), "\(what)")
            }
            var cut = fresh
            cut.withDesk { desk in
                desk.place(end)
                desk.anchor = start
            }
            cut.press("C-x")
            var undone = cut
            undone.press("C-z")
            let hasSwept = undone.notice?.text.contains("去掉空的") == true
            if hasSwept { undone.press("C-z") }
            Self.same(undone, fresh, what)
            if !isOne { continue }
            var back = cut
            back.press("C-v")
            if !hasSwept { Self.same(back, fresh, "粘回原处 \(what)") }
            cut.withDesk { $0.place(Self.target) }
            cut.press("C-v")
            if !cut.overlays.isEmpty { cut.press("t") }
            let after = try #require(cut.desk?.bulletin)
            let lost = Self.characters(of: after).difference(from: Self.characters(of: desk.bulletin)).removals
            #expect(lost.isEmpty, "\(what)")
        }
    }
}
