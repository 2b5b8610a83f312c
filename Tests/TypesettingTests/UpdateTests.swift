import Bulletins
import TestSupport
import Testing

@testable import Typesetting

@Suite struct UpdateTests {
    @Test(arguments: 0..<30) func `随改随排与重新排版相同`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var draft = Draft(random.bulletin())
        let measure = random.pick([nil, nil, Measure.reflowed(columns: 30)])
        let series = random.series()
        var layout = Layout(draft.bulletin, series: series, measure: measure)

        for _ in 0..<40 {
            let applied = random.change(&draft, series)
            layout.update(to: draft.bulletin, after: applied)

            let fresh = Layout(draft.bulletin, series: series, measure: measure)
            #expect(layout.differences(from: fresh) == [], "\(applied)")
        }
    }

    @Test func `打字只动这一段，下面的行只挪位置`() {
        let text = String(repeating: "字", count: 30)
        var draft = Draft(Samples.bulletin(paragraphs: 40, of: text))
        var layout = Layout(draft.bulletin)
        let edit = Edit.replace(
            Place(PartID("i1"), .paragraph(3)), 0..<0, with: String(repeating: "新", count: 30))
        let before = layout.rows(ofPart: PartID("i1"))?.count

        #expect(throws: Never.self) { try draft.perform(edit, title: "输入") }
        layout.update(to: draft.bulletin, after: [edit])

        #expect(layout.rows(ofPart: PartID("i1"))?.count == before.map { $0 + 1 })
        #expect(layout.differences(from: Layout(draft.bulletin)) == [])
    }
}

extension Layout {
    /// What differs, in words; a whole layout would flood the report.
    fileprivate func differences(from other: Layout) -> [String] {
        var differences: [String] = []
        if manuscript != other.manuscript { differences.append("文稿") }
        if lines != other.lines { differences.append("断行") }
        if extents != other.extents { differences.append("行位") }
        if rowCount != other.rowCount { differences.append("行数 \(rowCount)，应为 \(other.rowCount)") }
        if imprintStandsAlone != other.imprintStandsAlone { differences.append("版记独页") }
        return differences
    }
}

extension SeededGenerator {
    /// Does something to the draft, if it can be done; returns what was applied.
    fileprivate mutating func change(_ draft: inout Draft, _ series: Series) -> [Edit] {
        switch number(0...11) {
        case 0: return draft.undo()?.applied ?? []
        case 1: return draft.redo()?.applied ?? []
        default:
            let edit = edit(draft.bulletin, series)
            do throws(EditError) {
                try draft.perform(edit, title: "改")
                return [edit]
            } catch {
                return []
            }
        }
    }

    private mutating func edit(_ bulletin: Bulletin, _ series: Series) -> Edit {
        let parts = bulletin.ids
        let items = bulletin.items
        switch number(0...13) {
        case 0 where !parts.isEmpty: return .remove(pick(parts))
        case 1 where !parts.isEmpty:
            let from = pick(parts)
            let to = bulletin.location(of: pick(parts))
            return .move(from, to: to ?? Location(nil, 0))
        case 2: return .insert(.section(section()), at: Location(nil, number(0...bulletin.sections.count)))
        case 3 where !parts.isEmpty: return .insert(.item(item()), at: Location(pick(parts), 0))
        case 4 where !items.isEmpty:
            let item = pick(items)
            let lower = number(0...item.paragraphs.count)
            return .paragraphs(item.id, lower..<number(lower...item.paragraphs.count), paragraphs(0...3))
        case 5: return number(0...3) == 0 ? .become(self.bulletin()) : .ignore([])
        case 6: return .all([replacement(bulletin, series), replacement(bulletin, series)])
        case 7 where !items.isEmpty:
            let id = pick(items).id
            return .all([.paragraphs(id, 0..<0, texts(1...1)), .replace(Place(id, .paragraph(0)), 0..<0, with: "前")])
        case 8 where !items.isEmpty:
            let item = pick(items)
            let typed = Edit.replace(Place(item.id, .headline), 0..<0, with: "后")
            let gone = Edit.paragraphs(item.id, 0..<item.paragraphs.count, [])
            return .all([typed, pick([gone, .remove(pick(parts))])])
        case 9:
            let place = pick([
                Place.imprint(.reportTo), .imprint(.sendTo), .imprint(.copies), .masthead(.serial), .masthead(.number),
                .masthead(.title), .masthead(.office),
            ])
            let length = bulletin.text(at: place)?.scalarCount ?? 0
            return .replace(place, 0..<length, with: pick(["", "7", "12"]))
        case 10 where !items.isEmpty: return .runIn(pick(items).id, number(0...1) == 0)
        default: return replacement(bulletin, series)
        }
    }

    private mutating func replacement(_ bulletin: Bulletin, _ series: Series) -> Edit {
        let place = pick(Layout(bulletin, series: series).places)
        let length = bulletin.text(at: place)?.scalarCount ?? 0
        let lower = number(0...length)
        let upper = number(0...2) == 0 ? number(lower...length) : lower
        return .replace(place, lower..<upper, with: text(number(0...8), hostile: number(0...3) == 0))
    }
}
