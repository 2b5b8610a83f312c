import Bulletins
import TestSupport
import Testing

/// The shelf that comes with the program: `data/`.
struct ShippedIssuesTests {
    static let issues = ["2023-33", "2023-34", "2023-36"]

    @Test(arguments: issues)
    func `自带的每期简报读入再写出一个字节也不变`(_ name: String) throws {
        let bytes = try contents(ofShipped: "\(name).json")

        let bulletin = try Bulletin(json: bytes)

        #expect(bulletin.json == bytes)
        #expect(bulletin.name == name)
        #expect(bulletin.masthead.date.day != nil)
        #expect(!bulletin.imprint.isEmpty)
        #expect(bulletin.items.allSatisfy { !$0.headline.isEmpty && !$0.paragraphs.isEmpty })
    }

    @Test func `自带的刊读入再写出一个字节也不变`() throws {
        let bytes = try contents(ofShipped: "series.json")

        let series = try Series(json: bytes)

        #expect(series.json == bytes)
        #expect(series.name == "营商环境工作动态")
        #expect(series.sections.map(\.title) == ["重要讲话", "重要政策", "营商大事件", "他山之石", "红旗动态"])
        #expect(series.sections.map(\.subsections.count) == [0, 0, 0, 2, 3])
    }

    @Test(arguments: issues)
    func `自带的每期简报都用刊的固定栏目`(_ name: String) throws {
        let series = try Series(json: contents(ofShipped: "series.json"))

        let bulletin = try Bulletin(json: contents(ofShipped: "\(name).json"))

        #expect(bulletin.masthead.name == series.name)
        #expect(bulletin.masthead.office == series.office)
        #expect(bulletin.sections.map(\.title) == series.sections.map(\.title))
        #expect(
            bulletin.sections.map { $0.subsections.map(\.title) } == series.sections.map(\.subsections))
        let units = Set(series.units.map(\.name))
        #expect(bulletin.sections[4].allItems.allSatisfy { units.contains($0.contributor) })
    }

    @Test func `第三十六期的条目与真实的一期一样分布`() throws {
        let bulletin = try Bulletin(json: contents(ofShipped: "2023-36.json"))

        #expect(bulletin.items.count == 14)
        #expect(bulletin.sections.prefix(3).map(\.items.count) == [1, 2, 2])
        #expect(bulletin.sections.suffix(2).map { $0.subsections.map(\.items.count) } == [[2, 2], [2, 2, 1]])
        #expect(bulletin.masthead.coverage.printed == "2023年9月25日—9月28日")
    }
}

/// The bytes of a file in `data/`.
func contents(ofShipped name: String) throws -> [UInt8] { try contents(of: "data/\(name)") }

/// The bytes of a file of the package.
func contents(of path: String) throws -> [UInt8] { try #require(PackageFile.bytes(of: PackageFile(path).path)) }
