import Bulletins
import Glibc
import Storage
import SystemPackage
import TestDisks
import TestSupport
import Testing

/// A save on a disk that fails or stops at the n-th call, for every n.
struct SaveFaultTests {
    private static let folder = FilePath("/shelf")
    private static let old = sample()
    private static let new = sample(text: String(repeating: "新的一段，很长。", count: 60))

    private static let oldHash = ContentHash(of: old.json)
    private static let newHash = ContentHash(of: new.json)

    /// A shelf with one issue, everything synced.
    private static func disk(links: Int = 1) throws -> MemoryDisk {
        let disk = MemoryDisk()
        try disk.mkdir(folder, 0o755)
        try disk.put(old.json, at: folder.appending("2023-35.json"), mode: 0o640)
        if links > 1 { try disk.link(folder.appending("2023-35.json"), folder.appending("other")) }
        for path in [FilePath("/"), folder] {
            let file = try disk.open(path, O_RDONLY | O_DIRECTORY, 0)
            try disk.fsync(file)
            try disk.close(file)
        }
        return disk
    }

    private static func save(on calls: any SystemCalls) throws(StorageError) -> Shelf.Outcome {
        let shelf = Shelf(folder: folder, elsewhere: "/state", disk: Disk(calls))
        guard let file = shelf.file(year: 2023, number: 35) else { throw .noSuchShelf(name: "") }
        return try shelf.save(new, to: file, expecting: oldHash)
    }

    private static func callsOfASave(links: Int = 1) throws -> Int {
        let faulty = FaultyDisk(try disk(links: links))
        #expect(try save(on: faulty) == .saved(newHash, doubt: nil))
        return faulty.count
    }

    private static func content(_ disk: MemoryDisk) throws -> Bulletin {
        try Bulletin(json: try #require(disk.bytes(folder.appending("2023-35.json"))))
    }

    /// Together the kinds of errors meet every call more than once.
    @Test(arguments: [
        (1, Errno.ioError), (2, .noSpace), (1, .permissionDenied), (2, .readOnlyFileSystem), (1, .interrupted),
    ])
    func `第 n 个操作出错：文件或旧或新，都是完整的；说失败就是旧的，不留临时文件`(first: Int, errno: Errno) throws {
        let count = try Self.callsOfASave()
        #expect(count > 15)
        for n in stride(from: Effort.count(first, full: 1), through: count, by: Effort.count(2, full: 1)) {
            for fault in [FaultyDisk.Fault.once(n, errno), .always(n, errno)] {
                let disk = try Self.disk()
                let outcome: Result<Shelf.Outcome, StorageError>
                do throws(StorageError) {
                    outcome = .success(try Self.save(on: FaultyDisk(disk, fault)))
                } catch {
                    outcome = .failure(error)
                }
                let now = try Self.content(disk)
                switch outcome {
                case .success(.saved): #expect(now == Self.new, "\(fault)")
                case .failure, .success(.changed): #expect(now == Self.old, "\(fault)")
                }
                if case .once = fault {
                    let left = try disk.names(in: Self.folder).map(\.string).filter { $0.hasPrefix(".jianbao-tmp") }
                    #expect(left.isEmpty, "\(fault)")
                }
                // The trouble is over: saving works at once.
                if now == Self.old {
                    #expect(try Self.save(on: disk) == .saved(Self.newHash, doubt: nil))
                }
            }
        }
    }

    @Test func `小文件写不成：临时文件不留，打开的只关一次`() throws {
        let file = IssueFile(folder: Self.folder, name: "2023-35.json")
        let acts: [(Shelf) -> Void] = [
            { _ = try? $0.announce(Presence(client: .alive(), issue: file), in: file) },
            { _ = try? $0.keep(History(), of: file, at: Self.oldHash, by: "甲") },
            { _ = try? $0.entries() },
            { _ = try? $0.save(Self.new, to: file, expecting: Self.oldHash) },
        ]
        for (index, act) in acts.enumerated() {
            for links in 1...2 {
                let counted = FaultyDisk(try Self.disk(links: links))
                act(Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(counted)))
                #expect(counted.count > 5)
                for n in 1...max(1, counted.count) {
                    let disk = try Self.disk(links: links)
                    let faulty = FaultyDisk(disk, .once(n, .ioError))
                    act(Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(faulty)))
                    #expect(disk.strayCloses == 0, "\(index) \(links) \(n)")
                    let left = disk.nodes.values.flatMap(\.names.keys).filter { $0.hasSuffix(".fresh") }
                    #expect(left.isEmpty, "\(index) \(links) \(n)")
                }
            }
        }
    }

    @Test func `写不进的是设置、导出的文件：不说改动在恢复稿里；是开着的一期才说`() throws {
        let disk = try Self.disk()
        try disk.put(Array("旧".utf8), at: Self.folder.appending("35.txt"))
        disk.space = 0
        let shelf = Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(disk))
        func error(_ act: () throws -> Void) throws -> StorageError {
            try #require(throws: StorageError.self) { try act() }
        }
        let export = try error {
            try shelf.write(Array("新的".utf8), outside: Self.folder.appending("35.txt"), isForced: true)
        }
        #expect(export.message == "不能保存“/shelf/35.txt”：磁盘已满，原文件没有动；请腾出空间后再试")
        let prefix = "不能保存“/shelf/2023-35.json”："
        let save = try error { _ = try Self.save(on: disk) }
        #expect(save.message(isJournaled: true) == prefix + "磁盘已满，原文件没有动，改动还在恢复稿里；请腾出空间后再试")
        #expect(save.message(isJournaled: false) == prefix + "磁盘已满，原文件没有动，改动还在内存里；请腾出空间后再试")
        let doubt = StorageError.unconfirmed(name: "35.txt", .ioError)
        #expect(doubt.message == "“35.txt”已写入，但磁盘没有确认存牢（磁盘读写出错）；请联系管理员检查磁盘")
        #expect(doubt.message(isJournaled: true) == "“35.txt”已写入，但磁盘没有确认存牢（磁盘读写出错），改动还在恢复稿里；请再保存一次")
    }

    @Test func `在原处写坏了：原来的文字在旧版里`() throws {
        let count = try Self.callsOfASave(links: 2)
        var broken = 0
        for n in 1...count {
            for length in 1..<8 {
                let disk = try Self.disk(links: 2)
                do throws(StorageError) {
                    _ = try Self.save(on: FaultyDisk(disk, .during(n...(n + length), .ioError)))
                } catch {
                    guard case .brokenInPlace = error else { continue }
                    broken += 1
                    let shelf = Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(disk))
                    let file = try #require(shelf.file(year: 2023, number: 35))
                    let kept = shelf.versions(of: file).compactMap { try? shelf.load($0) }
                    #expect(kept.contains(Self.old), "\(n) \(length)")
                }
            }
        }
        #expect(broken > 0)
    }

    @Test func `进程死在第 n 个操作前：文件或旧或新，都是完整的，锁不留下`() throws {
        for n in 1...(try Self.callsOfASave()) {
            let disk = try Self.disk()
            _ = try? Self.save(on: FaultyDisk(disk, .stop(n)))
            disk.killProcesses()
            let now = try Self.content(disk)
            #expect(now == Self.old || now == Self.new, "\(n)")
            if now == Self.old {
                #expect(try Self.save(on: disk) == .saved(Self.newHash, doubt: nil))
            }
        }
    }

    @Test func `在第 n 个操作前断电：文件或旧或新，都是完整的；说存好了就一定是新的`() throws {
        var chance = SeededGenerator(seed: 1)
        let count = try Self.callsOfASave()
        for n in 1...count + 1 {
            for _ in 0..<Effort.count(2, full: 40) {
                let disk = try Self.disk()
                let outcome = try? Self.save(on: FaultyDisk(disk, .stop(n)))
                disk.cutPower(&chance)
                let now = try Self.content(disk)
                #expect(now == Self.old || now == Self.new, "\(n)")
                if case .saved(_, doubt: nil)? = outcome { #expect(now == Self.new, "\(n)") }
                #expect(disk.nodes[try Self.inode(disk)]?.status.mode == 0o640)
            }
        }
    }

    @Test func `有几个名字的文件在原处写：死在第 n 个操作前或断电，下次打开自己补完，或旧或新`() throws {
        var chance = SeededGenerator(seed: 2)
        let count = try Self.callsOfASave(links: 2)
        for n in 1...count + 1 {
            for isCut in [false, true] {
                for _ in 0..<Effort.count(2, full: 40) {
                    let disk = try Self.disk(links: 2)
                    let outcome = try? Self.save(on: FaultyDisk(disk, .stop(n)))
                    if isCut { disk.cutPower(&chance) } else { disk.killProcesses() }
                    let shelf = Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(disk))
                    let now = try shelf.load(try #require(shelf.file(year: 2023, number: 35))).bulletin
                    #expect(now == Self.old || now == Self.new, "\(n)")
                    if case .saved(_, doubt: nil)? = outcome { #expect(now == Self.new, "\(n)") }
                    #expect(disk.bytes(Self.folder.appending("other")) == now.json)
                }
            }
        }
    }

    @Test func `写到一半，长短不变，新旧相混而仍是一期：也要补完`() throws {
        let path = Self.folder.appending("2023-35.json")
        // The masthead stands before the sections: both change, and only the first half gets into the file.
        var new = Self.old
        new.masthead.name = String(new.masthead.name.reversed())
        let text = new.sections[1].subsections[0].items[0].paragraphs[0].text
        new.sections[1].subsections[0].items[0].paragraphs[0] = .plain(String(text.reversed()))
        let file = IssueFile(folder: Self.folder, name: "2023-35.json")
        let counted = FaultyDisk(try Self.disk(links: 2))
        _ = try Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(counted)).save(
            new, to: file, expecting: Self.oldHash)
        var mixtures = 0
        for n in 1...counted.count {
            let disk = try Self.disk(links: 2)
            _ = try? Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(FaultyDisk(disk, .stop(n)))).save(
                new, to: file, expecting: Self.oldHash)
            disk.killProcesses()
            let left = try #require(disk.bytes(path))
            if left != Self.old.json, left != new.json { mixtures += 1 }
            let found = try Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(disk)).load(file).bulletin
            #expect(found == Self.old || found == new, "\(n)")
        }
        #expect(mixtures > 0)
    }

    @Test func `每个操作都被打断一次，每次只写三个字节，照样存好`() throws {
        let disk = try Self.disk()
        #expect(try Self.save(on: FaultyDisk(disk, .slow)) == .saved(Self.newHash, doubt: nil))
        #expect(try Self.content(disk) == Self.new)
    }

    @Test func `磁盘只剩 n 个字节：存不下就一点不动，腾出空间就存得下`() throws {
        for space in stride(from: 0, through: Self.new.json.count + 200, by: 211) {
            let disk = try Self.disk()
            disk.space = space
            if (try? Self.save(on: disk)) == nil {
                #expect(try Self.content(disk) == Self.old)
                disk.space = nil
                #expect(try Self.save(on: disk) == .saved(Self.newHash, doubt: nil))
            }
            #expect(try Self.content(disk) == Self.new)
        }
    }

    @Test func `别人的文件也是写在旁边再换上，组和权限照旧；死在第 n 个操作前，文件或旧或新`() throws {
        func disk() throws -> MemoryDisk {
            let disk = try Self.disk()
            let file = try disk.open(Self.folder.appending("2023-35.json"), O_RDWR, 0)
            try disk.fchown(file, 1234, 4321)
            try disk.fchmod(file, 0o664)
            try disk.close(file)
            disk.user = 1001
            disk.groups = [1001, 4321]
            return disk
        }
        for n in 1...(try Self.callsOfASave()) {
            let disk = try disk()
            _ = try? Self.save(on: FaultyDisk(disk, .stop(n)))
            disk.killProcesses()
            let now = try Self.content(disk)
            #expect(now == Self.old || now == Self.new, "\(n)")
        }
        let disk = try disk()
        #expect(try Self.save(on: disk) == .saved(Self.newHash, doubt: nil))
        let status = try disk.stat(Self.folder.appending("2023-35.json"))
        #expect((status.user, status.group, status.mode) == (1001, 4321, 0o664))
    }

    @Test func `不在那个组里的人存了别人的文件，本组能读的不比人人能读的多`() throws {
        let disk = try Self.disk()
        let file = try disk.open(Self.folder.appending("2023-35.json"), O_RDWR, 0)
        try disk.fchown(file, 1234, 4321)
        try disk.fchmod(file, 0o664)
        try disk.close(file)
        disk.user = 1001
        disk.groups = [1001]
        #expect(try Self.save(on: disk) == .saved(Self.newHash, doubt: nil))
        let status = try disk.stat(Self.folder.appending("2023-35.json"))
        #expect((status.user, status.group, status.mode) == (1001, 1001, 0o644))
    }

    private static func inode(_ disk: MemoryDisk) throws -> UInt64 {
        try disk.stat(folder.appending("2023-35.json")).inode
    }
}
