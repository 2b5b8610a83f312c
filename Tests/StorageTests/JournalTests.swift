import Bulletins
import Glibc
import Storage
import SystemPackage
import TestDisks
import Testing

struct JournalTests {
    static let folder = FilePath("/shelf")
    static let place = Place(PartID("i1"), .paragraph(0))
    static let base = sample()

    let disk = MemoryDisk()
    let shelf: Shelf
    let issue: IssueFile

    init() throws {
        try disk.mkdir(Self.folder, 0o2770)
        try disk.put(Self.base.json, at: Self.folder.appending("2023-35.json"), mode: 0o640)
        shelf = Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(disk), host: .test())
        issue = try #require(shelf.file(year: 2023, number: 35))
    }

    func journal(_ client: Client = .dead()) -> Journal {
        Journal(of: issue, in: shelf, base: Self.base, hash: ContentHash(of: Self.base.json), by: client)
    }

    @Test func `打的字都在流水里，重新开始能恢复，撤销记录也在`() throws {
        var draft = Draft(Self.base)
        let journal = journal()
        for (index, letter) in ["春", "夏", "秋"].enumerated() {
            journal.append([try draft.type(letter, at: Self.place, index)])
        }
        journal.append([try draft.type("冬", at: Self.place, 0, joins: false)])
        let undone = draft.undo()
        journal.append([.change(.undo(try #require(undone).applied))])
        #expect(journal.trouble == nil)
        disk.killProcesses()

        let found = shelf.recoveries()
        #expect(found.map(\.count) == [5])
        #expect(found.map(\.client.editor) == ["王"] && found.map(\.fits) == [true] && found.map(\.isWhole) == [true])
        #expect(found.first?.lastTime == 5)
        let recovered = try shelf.recover(try #require(found.first), as: .alive())

        #expect(recovered.draft.bulletin == draft.bulletin)
        #expect(recovered.draft.history.past.map(\.edits) == draft.history.past.map(\.edits))
        #expect(recovered.draft.history.future.map(\.edits) == draft.history.future.map(\.edits))
        #expect(!recovered.draft.isSaved)
        #expect(shelf.recoveries().isEmpty)
        var again = recovered.draft
        while again.undo() != nil { continue }
        #expect(again.bulletin == Self.base)
    }

    @Test func `开着的人没有存的，列得出来，不当作断了以后留下的`() throws {
        var draft = Draft(Self.base)
        let journal = journal(.alive())
        journal.append([try draft.type("春", at: Self.place, 0)])
        #expect(shelf.recoveries().isEmpty)
        #expect(shelf.unsavedNow().map(\.count) == [1])
        #expect(shelf.unsavedNow(of: issue).map(\.count) == [1])
        #expect(shelf.recoveries().isEmpty && shelf.unsavedNow().count == 1)
    }

    @Test func `没有改动就没有流水文件；存好以后也没有`() throws {
        var draft = Draft(Self.base)
        let journal = journal(.alive())
        journal.append([])
        journal.append([.saving(ContentHash(of: []))])
        journal.sync()
        #expect(try journals().isEmpty)
        journal.append([try draft.type("春", at: Self.place, 0)])
        journal.sync()
        #expect(try journals().count == 1)
        _ = try shelf.save(draft.bulletin, to: issue, expecting: ContentHash(of: Self.base.json), journal: journal)
        #expect(try journals().isEmpty)
        journal.append([try draft.type("夏", at: Self.place, 1)])
        #expect(try journals().count == 1)
        disk.killProcesses()
    }

    @Test func `死在存盘之后、清空之前：知道已经存过，只恢复后来的`() throws {
        var draft = Draft(Self.base)
        let journal = journal()
        journal.append([try draft.type("春", at: Self.place, 0)])
        let hash = ContentHash(of: draft.bulletin.json)
        journal.append([.saving(hash)])
        try disk.put(draft.bulletin.json, at: issue.path, mode: 0o640)
        let kept = try #require(journals().first)
        #expect(shelf.recoveries().isEmpty)
        #expect(try journals().isEmpty)

        let other = self.journal()
        var second = Draft(Self.base)
        other.append([try second.type("春", at: Self.place, 0), .saving(hash), try second.type("夏", at: Self.place, 1)])
        let found = try #require(shelf.recoveries().first)
        #expect(found.count == 1 && found.fits)
        #expect(try shelf.recover(found, as: .alive()).draft.bulletin == second.bulletin)
        _ = kept
    }

    @Test func `活着的人的流水不动，死了的才恢复`() throws {
        var draft = Draft(Self.base)
        let journal = journal(.alive())
        journal.append([try draft.type("春", at: Self.place, 0)])
        #expect(shelf.recoveries().isEmpty)
        #expect(try journals().count == 1)
    }

    @Test func `别的机器上的人，很久没有动静才算走了`() throws {
        var draft = Draft(Self.base)
        let journal = journal(Client(editor: "赵", on: .test("there"), process: 2))
        journal.append([try draft.type("春", at: Self.place, 0)])
        #expect(shelf.recoveries().isEmpty)
        disk.now += 200 * 1_000_000_000
        #expect(shelf.recoveries().map(\.client.editor) == ["赵"])
    }

    @Test func `文件被别人改过：按标识合并，不硬套`() throws {
        var draft = Draft(Self.base)
        let journal = journal()
        journal.append([try draft.type("春", at: Self.place, 0)])
        var other = Self.base
        other.sections[1].subsections[0].items[0].headline = "别人改的题"
        try disk.put(other.json, at: issue.path)

        let found = try #require(shelf.recoveries().first)
        #expect(!found.fits)
        let recovered = try shelf.recover(found, as: .alive())
        #expect(recovered.draft.bulletin.text(at: Self.place) == "春第一段。")
        #expect(recovered.draft.bulletin.sections[1].subsections[0].items[0].headline == "别人改的题")
        #expect(recovered.loaded?.bulletin == other && !recovered.draft.isSaved && recovered.conflicts.isEmpty)
        var undone = recovered.draft
        _ = undone.undo()
        #expect(undone.bulletin == other)
        // Dying now, and recovering what was recovered.
        disk.killProcesses()
    }

    @Test func `文件不在了：恢复出全文`() throws {
        var draft = Draft(Self.base)
        let journal = journal()
        journal.append([try draft.type("春", at: Self.place, 0)])
        try disk.unlink(issue.path)
        let recovered = try shelf.recover(try #require(shelf.recoveries().first), as: .alive())
        #expect(recovered.draft.bulletin == draft.bulletin && recovered.loaded == nil && !recovered.draft.isSaved)
        #expect(try shelf.save(draft.bulletin, to: issue, expecting: nil, journal: recovered.journal) != .changed(nil))
        #expect(try journals().isEmpty)
    }

    @Test func `文件坏了：恢复出全文，坏的文件不覆盖`() throws {
        var draft = Draft(Self.base)
        journal().append([try draft.type("春", at: Self.place, 0)])
        try disk.put(Array("坏的".utf8), at: issue.path)
        let recovered = try shelf.recover(try #require(shelf.recoveries().first), as: .alive())
        #expect(recovered.draft.bulletin == draft.bulletin && recovered.loaded == nil)
        #expect(throws: StorageError.self) {
            try shelf.save(draft.bulletin, to: issue, expecting: nil, journal: recovered.journal)
        }
        #expect(disk.bytes(issue.path) == Array("坏的".utf8))
        #expect(try journals().count == 1)
    }

    @Test func `同一个书架，路径怎么写，自己文件夹里的流水都找得到`() throws {
        try disk.mkdir("/state", 0o700)
        let picky = PickyDisk(disk) { $0.string.hasPrefix("/shelf") }
        var draft = Draft(Self.base)
        let writer = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(picky), host: .test())
        Journal(of: issue, in: writer, base: Self.base, hash: ContentHash(of: Self.base.json), by: .dead())
            .append([try draft.type("春", at: Self.place, 0)])
        let reader = Shelf(folder: "/state/../shelf", elsewhere: "/state", disk: Disk(disk), host: .test())
        #expect(reader.recoveries().map(\.count) == [1])
    }

    @Test func `恢复两次，第二次没有可恢复的`() throws {
        var draft = Draft(Self.base)
        journal().append([try draft.type("春", at: Self.place, 0)])
        let found = try #require(shelf.recoveries().first)
        let first = try shelf.recover(found, as: .alive())
        #expect(throws: StorageError.noSuchRecovery(name: "2023-35")) { try shelf.recover(found, as: .alive()) }
        #expect(first.draft.bulletin == draft.bulletin)
    }

    @Test func `恢复后又死，再恢复，一字不差`() throws {
        var draft = Draft(Self.base)
        journal().append([try draft.type("春", at: Self.place, 0)])
        let first = try shelf.recover(try #require(shelf.recoveries().first), as: .dead("孙"))
        var more = first.draft
        first.journal.append([try more.type("夏", at: Self.place, 1, joins: false)])
        disk.killProcesses()
        let second = try shelf.recover(try #require(shelf.recoveries().first), as: .alive())
        #expect(second.draft.bulletin == more.bulletin)
        #expect(second.draft.history.past.count == 2)
    }

    @Test func `接过来的流水断电后只剩一半：原来的流水还算数`() throws {
        var draft = Draft(Self.base)
        let journal = journal()
        for (index, letter) in ["春", "夏", "秋"].enumerated() {
            journal.append([try draft.type(letter, at: Self.place, index)])
        }
        let before = try #require(journals().first)
        let old = try #require(disk.bytes(before))
        _ = try shelf.recover(try #require(shelf.recoveries().first), as: .dead("孙"))
        let after = try #require(journals().first)
        let new = try #require(disk.bytes(after))
        disk.killProcesses()
        // As if the power had gone before either the new journal or the old one's end was on disk.
        let half = try #require(new.dropLast().lastIndex(of: 0x0A))
        try disk.put(Array(new[...half]), at: after)
        try disk.put(old, at: before)
        let found = shelf.recoveries()
        #expect(found.map(\.count) == [3] && found.map(\.client.editor) == ["王"])
        let again = try shelf.recover(try #require(found.first), as: .alive())
        #expect(again.draft.bulletin == draft.bulletin)
        #expect(try journals().count == 1)
        again.journal.restart(base: Self.base, hash: nil)
        // And whole, both are one.
        try disk.put(new, at: after)
        try disk.put(old, at: before)
        #expect(shelf.recoveries().map(\.client.editor) == ["孙"])
    }

    @Test func `流水在任何一个字节处断掉：前面的都在，断的留作证据，不出错`() throws {
        var draft = Draft(Self.base)
        var states = [Self.base]
        let journal = journal()
        for (index, letter) in ["春", "夏", "秋", "冬"].enumerated() {
            journal.append([try draft.type(letter, at: Self.place, index, joins: false)])
            states.append(draft.bulletin)
        }
        let path = try #require(journals().first)
        let whole = try #require(disk.bytes(path))
        disk.killProcesses()
        for length in stride(from: 0, to: whole.count, by: Effort.count(3, full: 1)) {
            try disk.put(Array(whole[..<length]), at: path)
            let lines = whole[..<length].count { $0 == 0x0A }
            let found = shelf.recoveries()
            guard lines > 0 else {
                #expect(found.isEmpty)
                continue
            }
            let isWhole = whole[length - 1] == 0x0A
            if lines == 1, isWhole {
                #expect(found.isEmpty)
                continue
            }
            #expect(found.map(\.count) == [lines - 1] && found.map(\.isWhole) == [isWhole])
            guard length.isMultiple(of: 7), let one = found.first else { continue }
            #expect(try shelf.recover(one, as: .alive()).draft.bulletin == states[lines - 1])
            #expect(try aside().count == (isWhole ? 0 : 1))
            for path in try journals() + aside() { try disk.unlink(path) }
        }
    }

    @Test func `流水里任何一个字节坏了：坏的那行以前的都在，不出错`() throws {
        var draft = Draft(Self.base)
        let journal = journal()
        for (index, letter) in ["春", "夏", "秋"].enumerated() {
            journal.append([try draft.type(letter, at: Self.place, index, joins: false)])
        }
        let path = try #require(journals().first)
        let whole = try #require(disk.bytes(path))
        disk.killProcesses()
        for index in stride(from: 0, to: whole.count, by: Effort.count(7, full: 1)) {
            var bytes = whole
            bytes[index] ^= UInt8(1 << (index % 8))
            try disk.put(bytes, at: path)
            let before = whole[..<index].count { $0 == 0x0A }
            let found = shelf.recoveries()
            if before == 0 {
                #expect(found.isEmpty)
            } else {
                #expect(found.map(\.count) == [before - 1] && found.map(\.isWhole) == [false], "\(index)")
            }
        }
    }

    @Test func `盘坏了，新的流水写不出：放弃时放到一边的是同步过的那一份`() throws {
        /// Two letters, the first of them synced, by a client whose disk fails from then on for so many calls.
        func type(on disk: MemoryDisk, failing length: Int) throws {
            let faulty = FaultyDisk(disk)
            let shelf = shelf(Disk(faulty))
            var draft = Draft(Self.base)
            let journal = Journal(
                of: issue, in: shelf, base: Self.base, hash: ContentHash(of: Self.base.json), by: .dead("赵"))
            journal.append([try draft.type("春", at: Self.place, 0)])
            journal.sync()
            faulty.fault = .during((faulty.count + 1)...(faulty.count + length), .ioError)
            journal.append([try draft.type("夏", at: Self.place, 1)])
            journal.setAside()
        }
        for length in 1...30 {
            let disk = disk.copy()
            try type(on: disk, failing: length)
            let kept = shelf(Disk(disk)).asides() + shelf(Disk(disk)).recoveries()
            #expect(kept.contains { $0.client.editor == "赵" && $0.count >= 1 }, "\(length)")
        }
    }

    private func shelf(_ disk: Disk) -> Shelf {
        Shelf(folder: Self.folder, elsewhere: "/state", disk: disk, host: .test())
    }

    @Test func `书架写不进去，流水记在自己的文件夹里，照样能恢复`() throws {
        try disk.mkdir("/state", 0o700)
        let picky = PickyDisk(disk) { $0.string.hasPrefix("/shelf") }
        let shelf = Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(picky), host: .test())
        var draft = Draft(Self.base)
        let journal = Journal(of: issue, in: shelf, base: Self.base, hash: ContentHash(of: Self.base.json), by: .dead())
        journal.append([try draft.type("春", at: Self.place, 0)])
        #expect(journal.trouble == nil)
        journal.sync()
        #expect(journal.trouble == nil)
        disk.killProcesses()
        #expect(self.shelf.recoveries().map(\.count) == [1])
    }

    @Test func `流水文件被人删了，下次同步再写一份`() throws {
        var draft = Draft(Self.base)
        let journal = journal()
        journal.append([try draft.type("春", at: Self.place, 0)])
        try disk.unlink(try #require(journals().first))
        journal.append([try draft.type("夏", at: Self.place, 1)])
        journal.sync()
        disk.killProcesses()
        #expect(shelf.recoveries().map(\.count) == [2])
    }

    @Test func `流水不比期刊文件更开放`() throws {
        for (mode, expected) in [(0o600, 0o600), (0o640, 0o640), (0o664, 0o664), (0o444, 0o644)] as [(UInt32, UInt32)] {
            try disk.put(Self.base.json, at: issue.path, mode: mode)
            var draft = Draft(Self.base)
            let journal = journal()
            journal.append([try draft.type("春", at: Self.place, 0)])
            #expect(try disk.stat(try #require(journals().first)).mode == expected)
            journal.restart(base: Self.base, hash: nil)
        }
    }

    func journals() throws -> [FilePath] { try names("sittings").filter { $0.extension == "journal" } }

    func aside() throws -> [FilePath] { try names("aside") }

    private func names(_ folder: String) throws -> [FilePath] {
        let path = Self.folder.appending(".jianbao").appending(folder)
        guard (try? disk.stat(path)) != nil else { return [] }
        return try disk.names(in: path).map { path.appending($0) }
    }
}
