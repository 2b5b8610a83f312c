import Bulletins
import Glibc
import Storage
import SystemPackage
import TestDisks
import TestSupport
import Testing

/// `series.json` is as safe as an issue.
struct SeriesFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `没有 series.json 就是还没有设好，不是谁家的`() {
        let shelf = shelf(folder.path)
        #expect(!shelf.hasSeries)
        #expect(shelf.series().series == Series() && shelf.series().problem == nil)
    }

    @Test func `设好只设一次，不盖别人的`() throws {
        let shelf = shelf(folder.path)
        try shelf.createSeries(Series(name: "甲"))
        #expect(throws: StorageError.alreadyExists(name: "series.json")) { try shelf.createSeries(Series(name: "乙")) }
        #expect(shelf.series().series.name == "甲")
    }

    @Test func `每改一次，改前的留作旧版，换得回`() throws {
        let shelf = shelf(folder.path)
        try shelf.createSeries(Series(name: "甲"))
        try shelf.changeSeries { $0.name = "乙" }
        #expect(shelf.lastSeries()?.name == "甲")
        // Nothing changed is nothing written.
        let before = try folder.text("series.json")
        try shelf.changeSeries { _ in }
        #expect(try folder.text("series.json") == before && shelf.lastSeries()?.name == "甲")
    }

    @Test func `有了各期再改样子，起初的样子记下来一次；还没有一期时改的不记`() throws {
        let shelf = shelf(folder.path)
        try shelf.createSeries(Series(name: "甲"))
        try shelf.changeSeries { $0.style.lines = 20 }
        #expect(shelf.series().series.firstLook == nil)
        let first = shelf.series().series.look
        try folder.write(String(decoding: sample().json, as: UTF8.self), to: "2023-35.json")
        try shelf.changeSeries { $0.office = "乙" }
        #expect(shelf.series().series.firstLook == nil)
        // As the form writes while somebody types.
        for lines in [2, 25, 30] { try shelf.changeSeries { $0.style.lines = lines } }
        #expect(shelf.series().series.firstLook == first && shelf.series().series.style.lines == 30)
        // Set up anew, too.
        try shelf.replaceSeries(Series(name: "丁"))
        #expect(shelf.series().series.firstLook == first && shelf.series().series.style.lines == nil)
    }

    @Test func `坏了的文件重写之前留一份，读得出的旧版还找得到`() throws {
        let shelf = shelf(folder.path)
        try shelf.createSeries(Series(name: "甲"))
        try shelf.changeSeries { $0.name = "乙" }
        try folder.write("{ 坏了", to: "series.json")
        #expect(throws: StorageError.self) { try shelf.changeSeries { $0.name = "丙" } }
        #expect(try folder.text("series.json") == "{ 坏了")
        #expect(shelf.lastSeries()?.name == "甲")
        try shelf.replaceSeries(Series(name: "丁"))
        #expect(shelf.series().series.name == "丁")
        let kept = try (1...2).map { try folder.text(".jianbao/versions/series.json/00000\($0).json") }
        #expect(kept.contains("{ 坏了"))
    }

    @Test(arguments: ["{\"wordLimit\":\"多\",", "{ 坏了 {"])
    func `坏了的设置重写以后，以前各期还是起初的样子`(start: String) throws {
        let shelf = shelf(folder.path)
        try shelf.createSeries(Series(name: "甲"))
        try folder.write(String(decoding: sample().json, as: UTF8.self), to: "2023-35.json")
        let first = shelf.series().series.look
        try shelf.changeSeries { $0.style.lines = 20 }
        try shelf.changeSeries { $0.style.lines = 25 }
        try folder.write(
            try folder.text("series.json").replacing("{", with: start, maxReplacements: 1), to: "series.json")
        #expect(shelf.series().problem != nil)
        var new = Series(name: "丁")
        new.style.lines = 18
        try shelf.replaceSeries(new)
        #expect(shelf.series().series.firstLook == first && shelf.series().series.style.lines == 18)
    }

    @Test func `更新版本写的不改，说要升级`() throws {
        let newer = #"{"format":2,"name":"甲","新东西":1}"#
        try folder.write(newer, to: "series.json")
        let shelf = shelf(folder.path)
        #expect(shelf.series().series.name == "甲")
        #expect(shelf.series().problem == .newerFormat(name: "series.json", format: 2))
        #expect(throws: StorageError.newerFormat(name: "series.json", format: 2)) {
            try shelf.changeSeries { $0.name = "" }
        }
        #expect(try folder.text("series.json") == newer)
    }

    @Test func `谁改的，改的人说了就知道；后来用别的办法又改了，就不知道是谁`() throws {
        let shelf = shelf(folder.path)
        try shelf.createSeries(Series(name: "甲"))
        #expect(shelf.seriesAuthor == nil)
        try shelf.changeSeries(by: "王芳") { $0.name = "乙" }
        #expect(shelf.seriesAuthor == "王芳")
        try folder.write(String(decoding: Series(name: "丙").json, as: UTF8.self), to: "series.json")
        #expect(shelf.seriesAuthor == nil)
    }

    @Test func `打到一半的一行：程序在的不算，死了的找得到，答了就没有了`() throws {
        let disk = MemoryDisk()
        for folder in ["/shelf", "/state"] { try disk.mkdir(FilePath(folder), 0o755) }
        let host = Host.test()
        let shelf = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: host)
        let dead = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: host.past)
        try shelf.keepTyped(Array("在打".utf8), of: shelf.client(of: "李四", process: 2))
        #expect(shelf.typedLines().isEmpty)
        try dead.keepTyped(Array("旧的".utf8), of: dead.client(of: "王芳", process: 3))
        let client = dead.client(of: "王芳", process: 3)
        try dead.keepTyped(Array("打的".utf8), of: client)
        try dead.keepTyped(nil, of: client)
        let lines = shelf.typedLines()
        #expect(lines.map { String(decoding: $0.bytes, as: UTF8.self) } == ["旧的"])
        #expect(lines.map(\.client.editor) == ["王芳"])
        for line in lines { shelf.discard(line) }
        #expect(shelf.typedLines().isEmpty)
    }

    @Test func `两个人同时改，断在哪里都是：各改各的都在`() throws {
        let path = FilePath("/shelf")
        func disk() throws -> MemoryDisk {
            let disk = MemoryDisk()
            for folder in [path, "/state"] { try disk.mkdir(folder, 0o755) }
            try disk.put(Series(name: "甲", office: "乙").json, at: path.appending("series.json"))
            return disk
        }
        func change(_ calls: any SystemCalls, _ change: (inout Series) -> Void) {
            do throws(StorageError) {
                try Shelf(folder: path, elsewhere: "/state", disk: Disk(calls), host: .test()).changeSeries(change)
            } catch { Issue.record(error) }
        }
        let counted = FaultyDisk(try disk())
        change(counted) { $0.name = "甲改" }
        for first in 0...counted.count {
            let disk = try disk()
            Interleaving.run(
                [first], on: disk, { change($0) { $0.name = "甲改" } }, { change($0) { $0.office = "乙改" } })
            let series = Shelf(folder: path, elsewhere: "/state", disk: Disk(disk), host: .test()).series().series
            #expect(series.name == "甲改" && series.office == "乙改", "\(first)")
        }
    }

    @Test func `死在第 n 个操作：不是旧的就是新的，整份`() throws {
        let path = FilePath("/shelf")
        let old = Series(name: "甲", office: "乙")
        func disk() throws -> MemoryDisk {
            let disk = MemoryDisk()
            for folder in [path, "/state"] { try disk.mkdir(folder, 0o755) }
            try disk.put(old.json, at: path.appending("series.json"))
            return disk
        }
        func change(_ calls: any SystemCalls) {
            _ = try? Shelf(folder: path, elsewhere: "/state", disk: Disk(calls), host: .test()).changeSeries {
                $0.name = "甲改"
            }
        }
        let counted = FaultyDisk(try disk())
        change(counted)
        for n in 1...counted.count {
            let disk = try disk()
            change(FaultyDisk(disk, .stop(n)))
            disk.killProcesses()
            let bytes = try #require(disk.bytes(path.appending("series.json")))
            #expect([old.json, Series(name: "甲改", office: "乙").json].contains(bytes), "\(n)")
        }
    }
}

/// Several shelves for one login.
struct LibraryTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func library(_ given: String?, isConfined: Bool = false) throws -> Library {
        try Library.find(given: given, isConfined: isConfined) { name in
            ["HOME": folder.path.string, "XDG_STATE_HOME": folder.path.appending("state").string][name]
        }
    }

    private func path(_ name: String) -> String { folder.path.appending(name).string }

    /// A file in folders that are made for it.
    private func write(_ text: String, to name: String) throws {
        var folders = name.split(separator: "/").dropLast().map(String.init)[...]
        var made = folder.path
        while let next = folders.popFirst() {
            made = made.appending(next)
            _ = made.withPlatformString { mkdir($0, 0o755) }
        }
        try folder.write(text, to: name)
    }

    @Test func `一个书架直接打开；一个文件夹里几个书架就选`() throws {
        try write(#"{"name":"周报"}"#, to: "all/weekly/series.json")
        try write(#"{"name":"专报"}"#, to: "all/special/series.json")
        try write("x", to: "all/说明/读我.txt")
        #expect(try library(path("all/weekly")).start?.series().series.name == "周报")
        let several = try library(path("all"))
        #expect(several.start == nil)
        #expect(several.shelves.map(\.name) == ["专报", "周报"])
        #expect(try several.shelf(named: "周报").title == "weekly")
        #expect(try several.shelf(named: "special").name == "专报")
        #expect(throws: StorageError.severalShelves(names: ["专报", "周报"], wanted: nil)) { try several.shelf(named: nil) }
        #expect(throws: StorageError.severalShelves(names: ["专报", "周报"], wanted: "../weekly")) {
            try several.shelf(named: "../weekly")
        }
    }

    @Test func `登录可以只给其中几个`() throws {
        for name in ["a", "b", "c"] { try write(#"{"name":"\#(name)刊"}"#, to: "\(name)/series.json") }
        let two = try library("\(path("a")):\(path("c"))", isConfined: true)
        #expect(two.start == nil && two.shelves.map(\.name) == ["a刊", "c刊"])
        #expect(two.shelves.allSatisfy { $0.isConfined })
        #expect(two.place(named: "新") == nil)
    }

    @Test func `空的书架、只有简报没有设置的书架，就是它自己`() throws {
        try write(String(decoding: sample().json, as: UTF8.self), to: "old/2023-35.json")
        #expect(try library(path("old")).start?.hasSeries == false)
        let own = try library(nil)
        #expect(own.start?.folder == folder.path.appending(".local/share/jianbao") || own.start != nil)
    }

    @Test(arguments: ["..", ".", "a/b", ".hidden", ""]) func `新书架只在旁边，不到别处去`(name: String) throws {
        try write(#"{"name":"周报"}"#, to: "all/series.json")
        let library = try library(path("all"))
        #expect(library.place(named: name) == nil)
        #expect(library.place(named: "专报")?.folder == folder.path.appending("all").appending("专报"))
    }
}
