import Bulletins
import Storage
import TestSupport
import Testing

@testable import Sync

@Suite("待定, known to every host")
struct QuestionTests {
    private let issue = "2023-35.json"

    private func open(on host: Office) -> [String] { SyncState.read(of: host.shelf)?.questions.map(\.message) ?? [] }

    @Test("What one host could not decide the others are told, the one who was there and one who comes later")
    func told() throws {
        let hosts = try Hosts()
        let (a, b) = try hosts.bothMade37(shelfFiles)
        try b.sync()
        let report = try a.sync()
        let sentence = "“2023-37.json”两处都建了：张三的用这个名，李四的在“2023-37（李四）.json”；请改期号，或并成一期"
        #expect(report.heard.map(\.message) == [sentence] && report.lines.contains(sentence))
        #expect(open(on: a) == [sentence])
        #expect(open(on: b).count == 1)
        #expect(try a.sync().heard.isEmpty)
        let c = try hosts.clone("王五")
        try c.sync()
        #expect(open(on: c) == [sentence])
        // Whoever answers, it is answered for all.
        try c.edit("2023-37（李四）.json") { $0.masthead.number = 38 }
        try c.sync()
        for host in [a, b, c] {
            try host.sync()
            #expect(open(on: host).isEmpty)
        }
    }

    @Test("One that is answered before it comes is never asked: not by a clone, and not where both come at once")
    func answered() throws {
        let hosts = try Hosts()
        let (a, b) = try hosts.removedAndChanged(issue, shelfFiles)
        let c = try hosts.clone("王五")
        try c.sync()
        try a.sync()
        try b.sync()
        try c.sync()
        #expect(open(on: c).count == 1)
        try b.edit(issue) { $0.sections[0].items[0].headline = "留着" }
        try b.sync()
        #expect(open(on: b).isEmpty)
        try a.sync()
        try c.sync()
        let d = try hosts.clone("赵六")
        try d.sync()
        for host in [a, c, d] { #expect(open(on: host).isEmpty) }
    }

    @Test("A colleague's older edit that comes in is no answer; a change made with the question at hand is")
    func olderEdit() throws {
        let hosts = try Hosts()
        let (a, b) = try hosts.removedAndChanged(issue, shelfFiles)
        let c = try hosts.clone("王五")
        try c.sync()
        // He knows nothing of all this: he is on the train.
        try c.edit(issue) { $0.sections[1].items[0].headline = "火车上改的" }
        for host in [a, b, a, c, a, b, c] { try host.sync() }
        let sentence = "“2023-35.json”张三移走了，李四又改了，先留着；不要的请移走，要的改好存盘就是"
        #expect(open(on: b) == ["“2023-35.json”张三移走了，本处又改了，先留着；不要的请移走，要的改好存盘就是"])
        for host in [a, c] { #expect(open(on: host) == [sentence]) }
        let d = try hosts.clone("赵六")
        try d.sync()
        #expect(open(on: d) == [sentence])
        // Two of them answer, and neither waits for the other.
        try d.edit(issue) { $0.masthead.title = "留着" }
        try c.edit(issue) { $0.sections[0].items[1].headline = "也留着" }
        for host in [d, c, a, b, d] { try host.sync() }
        for host in [a, b, c, d] { #expect(open(on: host).isEmpty) }
    }

    @Test("Whose removal met whose change is said the right way round, whoever syncs first")
    func whoRemoved() throws {
        let hosts = try Hosts()
        let (a, b) = try hosts.removedAndChanged(issue, shelfFiles)
        try b.sync()
        let report = try a.sync()
        #expect(report.questions.map(\.message) == ["“2023-35.json”本处移走了，李四又改了，先留着；不要的请移走，要的改好存盘就是"])
        try b.sync()
        #expect(open(on: b) == ["“2023-35.json”张三移走了，李四又改了，先留着；不要的请移走，要的改好存盘就是"])
    }

    @Test("What a commit says of files that are none of the shelf is not believed")
    func foreign() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        let message = """
            改

            Jianbao-Asks: {"kind":"removed","file":"../../etc/passwd","second":"","from":"","seen":""}
            Jianbao-Asks: {"kind":"removed"
            Jianbao-Asks: {"kind":"removed","file":"2023-35.json","second":"","from":"王五","seen":""}
            """
        try b.git("commit", "-q", "--allow-empty", "-m", message)
        try b.git("push", "-q", "origin", "main")
        try a.sync()
        #expect(open(on: a) == ["“2023-35.json”一方移走，一方又改了（王五），先留着；不要的请移走，要的改好存盘就是"])
    }

    @Test("Settings that came are known to be whose they are")
    func author() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        #expect(b.shelf.seriesAuthor == nil)
        try a.shelf.changeSeries { $0.office = "新办公室" }
        try a.sync(on: "东楼")
        try b.sync()
        #expect(b.shelf.seriesAuthor == "张三（东楼）")
    }
}
