import Bulletins
import TestSupport
import Testing

@testable import Typesetting

@Suite struct CaretTests {
    private let item = PartID("i1")

    @Test func `折行处的光标默认在下一行行首，行尾要说明`() throws {
        let layout = Layout(Samples.bulletin(paragraph: String(repeating: "字", count: 60)))
        let position = Position(item, .paragraph(0), 26)

        let start = layout.point(of: position)
        let end = layout.point(of: position, atLineEnd: true)

        let heading = try #require(layout.rows(ofPart: item)).lowerBound
        #expect(start == GridPoint(row: heading + 2, column: 0))
        #expect(end == GridPoint(row: heading + 1, column: 56))
    }

    @Test func `点在字的右半也落在这个字前，点在行外落在最近处`() throws {
        let layout = Layout(Samples.bulletin(paragraph: "一二三"))
        let row = try #require(layout.point(of: Position(item, .paragraph(0)))).row

        #expect(layout.position(row: row, column: 0)?.position == Position(item, .paragraph(0), 0))
        #expect(layout.position(row: row, column: 6)?.position == Position(item, .paragraph(0), 1))
        #expect(layout.position(row: row, column: 7)?.position == Position(item, .paragraph(0), 1))
        #expect(layout.position(row: row, column: 55)?.position == Position(item, .paragraph(0), 3))
    }

    @Test func `来稿单位为空时，标题占先`() throws {
        let layout = Layout(Samples.bulletin)
        let point = try #require(layout.point(of: Position(PartID("i1"), .contributor)))

        #expect(layout.point(of: Position(PartID("i1"), .headline)) == point)
        #expect(layout.position(row: point.row, column: point.column)?.position.place.field == .headline)
        #expect(layout.stops(row: point.row).map(\.isEmptyPlace) == [true, false, false, false, false, false])
    }

    @Test func `推到右端的日期可以点中`() throws {
        let layout = Layout(Samples.bulletin)
        let point = try #require(layout.point(of: Position(.masthead(.date))))

        #expect(point.column == 56 - 13)
        #expect(layout.position(row: point.row, column: 55)?.position == Position(.masthead(.date), 9))
        #expect(layout.point(of: Position(.masthead(.office), 4))?.column == 8)
    }

    @Test func `发文单位占满一行时，光标停在它后面，日期推到下一行右端`() throws {
        var bulletin = Samples.bulletin
        bulletin.masthead.office = String(repeating: "办", count: 28)
        let layout = Layout(bulletin)
        let office = try #require(layout.point(of: Position(.masthead(.office), 28)))

        #expect(office == GridPoint(row: 5, column: 56))
        #expect(layout.point(of: Position(.masthead(.date))) == GridPoint(row: 6, column: 43))
        #expect(layout.position(row: 5, column: 56)?.position == Position(.masthead(.office), 28))
    }

    @Test func `空行和线上没有光标位`() {
        let layout = Layout(Samples.bulletin)

        #expect(layout.position(row: 0, column: 10) == nil)
        #expect(layout.position(row: 6, column: 10) == nil)
        #expect(layout.row(6).isRule)
    }

    @Test func `不印的地方没有光标位`() {
        let layout = Layout(Samples.bulletin)

        #expect(layout.point(of: Position(PartID("i1"), .source)) == nil)
        #expect(layout.point(of: Position(PartID("i1"), .paragraph(1))) == nil)
        #expect(layout.point(of: Position(PartID("没有"), .title)) == nil)
        #expect(layout.point(of: Position(.imprint(.distributeTo))) == nil)
    }

    @Test func `各处依印出的次序相连`() {
        let layout = Layout(Samples.bulletin)
        let places = layout.places

        #expect(places.first == Place.masthead(.name))
        #expect(places.last == Place.imprint(.copies))
        for (place, next) in zip(places, places.dropFirst()) {
            #expect(layout.place(after: place) == next)
            #expect(layout.place(before: next) == place)
        }
        #expect(layout.place(before: Place.masthead(.name)) == nil)
        #expect(layout.place(after: Place.imprint(.copies)) == nil)
    }

    @Test func `行与部分互相找得到`() throws {
        let layout = Layout(Samples.bulletin)

        for part in Samples.bulletin.ids + [.masthead, .imprint] {
            let rows = try #require(layout.rows(ofPart: part))
            #expect(layout.part(atRow: rows.lowerBound) == part)
            #expect(layout.part(atRow: rows.upperBound - 1) == part)
        }
        #expect(layout.part(atRow: 0) == .masthead)
    }

    @Test(arguments: 0..<20) func `光标位与格子一一对应`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let columns = random.pick([56, 56, 30, 12])
        let measure = columns == 56 ? Measure.page : .reflowed(columns: columns)
        let bulletin = random.bulletin()
        let layout = Layout(bulletin, series: Samples.series, measure: measure)
        var seen: [Position: Int] = [:]

        for row in 0..<layout.rowCount {
            let stops = layout.stops(row: row)
            #expect(stops.map(\.column) == stops.map(\.column).sorted())
            for (index, stop) in stops.enumerated() {
                if !stop.atLineEnd { seen[stop.position, default: 0] += 1 }
                let point = GridPoint(row: row, column: stop.column)
                if layout.point(of: stop.position, atLineEnd: stop.atLineEnd) != point { Issue.record("\(stop)") }
                // Zero-width characters and spaces past a line's end share a column; then the last is taken.
                let last = stops[index...].last { $0.column == stop.column }
                let found = layout.position(row: row, column: stop.column)
                if found?.position != last?.position || found?.atLineEnd != last?.atLineEnd {
                    Issue.record("\(stop)，却找到 \(String(describing: found))")
                }
            }
        }

        for place in layout.places {
            let text = try #require(bulletin.text(at: place))
            for index in text.indices + [text.endIndex] {
                let position = Position(place, text.scalarOffset(of: index))
                if seen.removeValue(forKey: position) != 1 { Issue.record("\(position)") }
            }
        }
        #expect(seen.isEmpty)
    }
}
