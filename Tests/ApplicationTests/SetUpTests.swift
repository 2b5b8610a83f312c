import Application
import Bulletins
import Storage
import SystemPackage
import TestDisks
import Testing

/// What old papers say of their series, and a shelf that two people set up.
struct 设好刊物 {
    @Test func `两个人先后设好一个空书架，后一个说得出是同事设好了`() throws {
        let disk = MemoryDisk()
        for folder in ["/shelf", "/state"] { try disk.mkdir(FilePath(folder), 0o755) }
        let shelf = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: .test())
        _ = try shelf.setUp(Series(name: "动态"), papers: [])
        let error = #expect(throws: (any Error).self) { try shelf.setUp(Series(name: "信息"), papers: []) }
        #expect("\(error!)".contains("同事刚把这个书架的刊物设好了"))
    }

    @Test(arguments: [("营商环境信息周报", "营商环境信息周报"), ("关于“一网统管”平台推进情况的汇报", "")])
    func `一份旧简报的标题像刊名的才是每期的标题`(title: String, standing: String) {
        let paper = Bulletin(
            masthead: Masthead(name: "动态", title: title, year: 2023, number: 35, office: "办公室"),
            sections: [Section(id: PartID("s"), title: "本地动态"), Section(id: PartID("s2"), title: "外地动态")])
        #expect(Series(papers: [paper]).title == standing)
    }
}
