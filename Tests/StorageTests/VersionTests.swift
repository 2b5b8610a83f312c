import Bulletins
import Storage
import SystemPackage
import TestDisks
import Testing

struct VersionTests {
    private let disk = MemoryDisk()
    private let shelf: Shelf
    private let issue: IssueFile

    init() throws {
        try disk.mkdir("/shelf", 0o755)
        try disk.put(sample(text: "零").json, at: "/shelf/2023-35.json")
        shelf = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: .test())
        issue = try #require(shelf.file(year: 2023, number: 35))
    }

    private func save(_ text: String) throws {
        _ = try shelf.save(sample(text: text), to: issue, expecting: try shelf.load(issue).hash)
    }

    @Test func `每存一次，以前的留一份，新的在前；取回来，现在的也留一份`() throws {
        for text in ["一", "二", "三"] { try save(text) }
        let versions = shelf.versions(of: issue)
        #expect(versions.map(\.number) == [3, 2, 1])
        #expect(try versions.map { try shelf.load($0) } == ["二", "一", "零"].map { sample(text: $0) })

        _ = try shelf.restore(try shelf.load(shelf.version(2, of: issue)), as: issue)
        #expect(try shelf.load(issue).bulletin == sample(text: "一"))
        #expect(try shelf.load(try shelf.version(4, of: issue)) == sample(text: "三"))
        #expect(throws: StorageError.noSuchVersion(name: "2023-35", number: 9)) { try shelf.version(9, of: issue) }
    }

    @Test func `内容没有变，不多留一份`() throws {
        try save("一")
        try save("一")
        #expect(shelf.versions(of: issue).count == 1)
    }

    @Test func `文件坏了，还能取回旧版，坏的也留着`() throws {
        try save("一")
        try disk.put(Array("坏的".utf8), at: issue.path)
        let error = try #require(throws: StorageError.self) { try shelf.load(issue) }
        #expect(error.message.hasSuffix("；请改正，或换回旧版：jianbao versions 2023-35 --restore 1"))
        #expect(try shelf.entries().map(\.content) == [.unreadable(error)])
        _ = try shelf.restore(try shelf.load(shelf.version(1, of: issue)), as: issue)
        #expect(try shelf.load(issue).bulletin == sample(text: "零"))
        #expect(disk.bytes("/shelf/.jianbao/versions/2023-35.json/000002.json") == Array("坏的".utf8))
    }

    @Test func `有两个名字的文件，旧版是另外一份`() throws {
        try disk.link(issue.path, "/shelf/other")
        try save("一")
        #expect(disk.bytes("/shelf/other") == sample(text: "一").json)
        #expect(try shelf.load(try shelf.version(1, of: issue)) == sample(text: "零"))
    }

    @Test func `留旧版时磁盘出错，新稿照存，说出来`() throws {
        let calls = try {
            let counting = FaultyDisk(disk.copy())
            _ = try save(on: counting)
            return counting.count
        }()
        var unkept = 0
        for n in 1...calls {
            let disk = disk.copy()
            let outcome = try? save(on: FaultyDisk(disk, .once(n, .noSpace)))
            guard case .saved(_, let doubt)? = outcome else { continue }
            #expect(disk.bytes(issue.path) == sample(text: "新").json)
            if case .failed(.keepVersion, _, _)? = doubt { unkept += 1 }
        }
        #expect(unkept > 0)
    }

    private func save(on calls: any SystemCalls) throws -> Shelf.Outcome {
        let shelf = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(calls), host: .test())
        return try shelf.save(sample(text: "新"), to: issue, expecting: ContentHash(of: sample(text: "零").json))
    }

    @Test func `今天的都留，一个月内每天留一个，再以前每周留一个`() {
        let day = 86_400
        let now = 1000 * day + 50_000
        // Today three, yesterday three, five days ago two, then one a day from 31 to 60 days ago.
        var times = (31...60).reversed().map { now - $0 * day }
        times += [now - 5 * day - 10, now - 5 * day]
        times += [now - day - 20, now - day - 10, now - day]
        times += [now - 30, now - 20, now - 10]
        let kept = Thinning.kept(times, now: now) { $0 / day }
        let ages = kept.map { (now - times[$0]) / day }.sorted()
        #expect(ages.filter { $0 == 0 }.count == 3)
        #expect(ages.filter { $0 == 1 }.count == 1 && ages.filter { $0 == 5 }.count == 1)
        let old = ages.filter { $0 > 30 }
        #expect((4...6).contains(old.count))
        #expect(Set(old.map { (1000 - $0) / 7 }).count == old.count)
    }

    @Test(arguments: [-10 * 365, 365 * 10]) func `时钟错了，最新的也留着`(days: Int) {
        let times = [1000, 2000, 3000].map { $0 * 86_400 }
        #expect(Thinning.kept(times, now: (3000 + days) * 86_400) { $0 / 86_400 }.contains(2))
        #expect(Thinning.kept([], now: 0).isEmpty)
    }
}
