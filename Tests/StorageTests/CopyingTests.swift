import Bulletins
import Storage
import SystemPackage
import TestDisks
import TestSupport
import Testing

/// An issue once more, and under another name.
struct CopyingTests {
    let folder: TemporaryFolder
    let shelf: Shelf
    let file: IssueFile

    init() throws {
        folder = try TemporaryFolder()
        shelf = StorageTests.shelf(folder.path)
        file = try #require(shelf.file(year: 2023, number: 35))
        try folder.write(sample().json, to: "2023-35.json")
    }

    @Test func `副本接着排期号、日期是今天，正文和图片一样，原来的没有动`() throws {
        _ = try shelf.keep(picture: [1, 2], named: "车间.png", of: file)
        let copy = try shelf.duplicate(file, today: Day(iso: "2023-12-01"))
        #expect(copy.title == "2023-36")
        let bulletin = try shelf.load(copy).bulletin
        #expect(bulletin.masthead.number == 36 && bulletin.masthead.date.printed == "2023年12月1日")
        #expect(bulletin.items.map(\.paragraphs) == sample().items.map(\.paragraphs))
        #expect(
            bulletin.sections.map(\.title) == sample().sections.map(\.title) && bulletin.imprint == sample().imprint)
        // By its ids a sync would take two papers made of one for two versions of one paper.
        #expect(Set(bulletin.items.map(\.id)).isDisjoint(with: sample().items.map(\.id)))
        #expect(shelf.picture("车间.png", of: copy) == [1, 2])
        #expect(try shelf.load(file).bulletin == sample())
        // A year later it is the first of that year.
        #expect(try shelf.duplicate(file, today: Day(iso: "2024-01-02")).title == "2024-1")
    }

    @Test func `总期号在副本里接着往下数，没有的还是没有`() throws {
        #expect(try shelf.load(try shelf.duplicate(file, today: nil)).bulletin.masthead.serial == nil)
        var issue = sample()
        issue.masthead.number = 40
        issue.masthead.serial = 376
        let counted = try shelf.create(issue)
        let copy = try shelf.load(try shelf.duplicate(counted, today: nil)).bulletin.masthead
        #expect(copy.number == 41 && copy.serial == 377)
    }

    @Test func `同一时刻别人占了期号，接着排下一个，不盖他的`() throws {
        var mine = sample()
        mine.masthead.number = 36
        try folder.write(mine.json, to: "2023-36.json")
        let made = try shelf.create(numbered: mine)
        #expect(made.title == "2023-37")
        #expect(try shelf.load(made).bulletin.masthead.number == 37)
        #expect(throws: StorageError.self) { try shelf.create(mine) }
    }

    @Test func `副本的位置上留着别的同名图片：那幅不动，副本里的改名，正文跟着改`() throws {
        var issue = sample()
        issue.sections[0].items[0].paragraphs.append(.picture(Picture(name: "车间.png")))
        try folder.write(issue.json, to: "2023-35.json")
        _ = try shelf.keep(picture: [1, 2], named: "车间.png", of: file)
        let next = try #require(shelf.file(year: 2023, number: 36))
        _ = try shelf.keep(picture: [9], named: "车间.png", of: next)
        let copy = try shelf.duplicate(file, today: Day(iso: "2023-12-01"))
        let name = try #require(try shelf.load(copy).bulletin.pictures.first?.name)
        #expect(copy == next && name != "车间.png")
        #expect(shelf.picture(name, of: copy) == [1, 2] && shelf.picture("车间.png", of: copy) == [9])
    }

    @Test func `改文件名：内容一字节不动，图片、旧版、撤销都跟着`() throws {
        _ = try shelf.keep(picture: [1], named: "a.png", of: file)
        _ = try shelf.save(sample(text: "改过。"), to: file, expecting: try shelf.load(file).hash)
        let loaded = try shelf.load(file)
        var draft = Draft(loaded.bulletin)
        _ = try draft.type("新", at: Place(PartID("i1"), .paragraph(0)), 0)
        try shelf.keep(draft.history, of: file, at: loaded.hash, by: "甲")
        let new = try shelf.rename(file, to: "国庆专刊")
        #expect(new.title == "国庆专刊")
        #expect(try shelf.load(new).hash == loaded.hash)
        #expect(shelf.picture("a.png", of: new) == [1])
        #expect(shelf.versions(of: new).count == 1)
        #expect(try shelf.draft(of: shelf.load(new), for: "甲").history.past.count == 1)
        #expect(try Disk().everyName(in: folder.path).filter { $0.hasPrefix("2023-35") }.isEmpty)
    }

    @Test func `改了文件名，放弃时搁在一边的改动和谁存的，也跟过去；原名后来给了别的一期，不弄混`() throws {
        let disk = MemoryDisk()
        let shelf = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: .test())
        try disk.mkdir("/shelf", 0o755)
        try disk.put(sample().json, at: "/shelf/2023-35.json")
        let old = try #require(shelf.file(year: 2023, number: 35))
        var draft = Draft(sample())
        let journal = Journal(
            of: old, in: shelf, base: sample(), hash: ContentHash(of: sample().json), by: .dead())
        journal.append([try draft.type("春", at: Place(PartID("i1"), .paragraph(0)), 0)])
        try shelf.setAside(try #require(shelf.recoveries().first))
        shelf.noteAuthor("张三", of: old, holding: ContentHash(of: sample().json))

        let new = try shelf.rename(old, to: "国庆专刊")
        #expect(shelf.author(of: "国庆专刊.json", holding: ContentHash(of: sample().json)) == "张三")
        #expect(shelf.asides(of: new).map(\.count) == [1])
        #expect(shelf.asides().map(\.issue) == [new], "recover without a number names it as the shelf does")
        let other = sample().asAnother
        try disk.put(other.json, at: "/shelf/2023-35.json")
        let found = try #require(shelf.asides(of: new).first)
        let recovered = try shelf.recover(found, as: .alive())
        #expect(recovered.draft.bulletin == draft.bulletin && recovered.conflicts.isEmpty)
        #expect(try shelf.save(recovered.draft.bulletin, to: new, expecting: recovered.loaded?.hash) != .changed(nil))
        #expect(try shelf.load(new).bulletin == draft.bulletin && shelf.asides(of: new).isEmpty)
        #expect(try shelf.load(old).bulletin == other)
    }

    @Test func `原来那一期还在的副本，不认它搁在一边的改动`() throws {
        let disk = MemoryDisk()
        let shelf = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: .test())
        try disk.mkdir("/shelf", 0o755)
        try disk.put(sample().json, at: "/shelf/2023-35.json")
        try disk.put(sample().json, at: "/shelf/副本.json")
        let old = try #require(shelf.file(year: 2023, number: 35))
        var draft = Draft(sample())
        Journal(of: old, in: shelf, base: sample(), hash: ContentHash(of: sample().json), by: .dead())
            .append([try draft.type("春", at: Place(PartID("i1"), .paragraph(0)), 0)])
        try shelf.setAside(try #require(shelf.recoveries().first))
        #expect(shelf.asides(of: IssueFile(folder: "/shelf", name: "副本.json")).isEmpty)
        #expect(shelf.asides(of: old).count == 1)
    }

    @Test func `已有的名称、有人在改的、不能做文件名的：不改，说为什么`() throws {
        try folder.write(sample(number: 36).json, to: "2023-36.json")
        #expect(throws: StorageError.alreadyExists(name: "2023-36.json")) { try shelf.rename(file, to: "2023-36") }
        for bad in ["", "　", "a/b", ".x", "series", "甲\u{1B}[2J", "..", String(repeating: "甲", count: 61)] {
            #expect(throws: StorageError.badName(name: SafeName.of(bad))) { try shelf.rename(file, to: bad) }
        }
        let client = Client.alive("甲")
        try shelf.announce(Presence(client: client, issue: file), in: file)
        #expect(throws: StorageError.inUse(name: "2023-35", editor: "甲")) { try shelf.rename(file, to: "另名") }
        #expect(try shelf.load(file).bulletin == sample())
        #expect(try shelf.load(try #require(shelf.file(year: 2023, number: 36))).bulletin == sample(number: 36))
    }
}
