import Bulletins
import Glibc
import Storage
import SystemPackage
import TestSupport
import Testing

struct SavingTests {
    let folder: TemporaryFolder
    let shelf: Shelf
    let file: IssueFile

    init() throws {
        folder = try TemporaryFolder()
        shelf = StorageTests.shelf(folder.path)
        file = try #require(shelf.file(year: 2023, number: 35))
    }

    @Test func `存过再读，是同一期，不留临时文件`() throws {
        try folder.write(sample().json, to: "2023-35.json", mode: 0o640)
        let loaded = try shelf.load(file)
        let changed = sample(text: "改过的一段。")

        let outcome = try shelf.save(changed, to: file, expecting: loaded.hash)

        #expect(outcome == .saved(ContentHash(of: changed.json), doubt: nil))
        #expect(try shelf.load(file).bulletin == changed)
        #expect(try status("2023-35.json").st_mode & 0o7777 == 0o640)
        #expect(try Disk().everyName(in: folder.path).filter { $0.hasPrefix(".jianbao-tmp") }.isEmpty)
    }

    @Test func `死在半路的保存留下的临时文件，过一个小时以后的保存清掉`() throws {
        try folder.write(sample().json, to: "2023-35.json")
        try folder.write("{", to: ".jianbao-tmp-old")
        try folder.write("{", to: ".jianbao-tmp-new")
        let past = [timespec(tv_sec: time(nil) - 7200, tv_nsec: 0), timespec(tv_sec: time(nil) - 7200, tv_nsec: 0)]
        #expect(folder.path.appending(".jianbao-tmp-old").withPlatformString { utimensat(AT_FDCWD, $0, past, 0) } == 0)
        _ = try shelf.save(sample(text: "新的。"), to: file, expecting: try shelf.load(file).hash)
        let left = try Disk().everyName(in: folder.path).filter { $0.hasPrefix(".jianbao-tmp") }
        #expect(left == [".jianbao-tmp-new"])
    }

    @Test func `文件被别人改过，就不写，并交出现在的内容`() throws {
        try folder.write(sample().json, to: "2023-35.json")
        let loaded = try shelf.load(file)
        try folder.write(sample(text: "别人写的。").json, to: "2023-35.json")

        let outcome = try shelf.save(sample(text: "我写的。"), to: file, expecting: loaded.hash)

        #expect(outcome == .changed(try shelf.load(file)))
        #expect(try shelf.load(file).bulletin == sample(text: "别人写的。"))
    }

    @Test func `文件被删了，就不写`() throws {
        #expect(try shelf.save(sample(), to: file, expecting: ContentHash(of: [])) == .changed(nil))
        #expect(throws: StorageError.self) { try shelf.load(file) }
    }

    @Test func `更新版本写的文件只能看`() throws {
        var newer = sample()
        newer.format = 2
        try folder.write(newer.json, to: "2023-35.json")
        let loaded = try shelf.load(file)
        #expect(loaded.warnings == [.newerFormat(2)])
        #expect(throws: StorageError.newerFormat(name: "2023-35.json", format: 2)) {
            try shelf.save(loaded.bulletin, to: file, expecting: loaded.hash)
        }
    }

    @Test func `读不回来的不写，文件照旧`() throws {
        try folder.write(sample().json, to: "2023-35.json")
        var broken = sample(text: "改过。")
        // A part twice: a fault of the program's own, since no edit makes that.
        broken.sections.append(broken.sections[0])

        #expect(throws: StorageError.doesNotReadBack(name: "2023-35.json")) {
            try shelf.save(broken, to: file, expecting: try shelf.load(file).hash)
        }
        #expect(try shelf.load(file).bulletin == sample())
    }

    @Test func `新的一期不盖住已有的`() throws {
        let made = try shelf.create(sample())
        #expect(made == file)
        #expect(throws: StorageError.alreadyExists(name: "2023-35.json")) { try shelf.create(sample(text: "别的。")) }
        #expect(try shelf.load(file).bulletin == sample())
        #expect(try shelf.next(in: 2023, kind: "").number == 36)
        #expect(try shelf.next(in: 2024, kind: "").number == 1)
    }

    @Test func `没有期号的一期按它是什么起名，重名的另编，名字不会读成期号`() throws {
        let names = try ["舆情日报2024年5月6日", "来稿", "来稿", "5", "2024-3", "series", "../../etc", "", "增刊1"].map { name in
            try shelf.create(sample(year: 0, number: 0), called: name).title
        }
        #expect(
            names == [
                "舆情日报2024年5月6日", "来稿", "来稿（2）", "5（未编号）", "2024-3（未编号）", "series（未编号）", "etc", "未编号", "增刊1（未编号）",
            ])
        for name in names { #expect(try shelf.file(for: name).title == name) }
        #expect(try shelf.create(sample(year: 2025, number: 7), called: "来稿").title == "2025-7")
    }

    @Test func `增刊各有期号和文件名，和正刊、别的刊型都不相盖`() throws {
        func issue(_ kind: String, _ number: Int = 1) -> Bulletin {
            var bulletin = sample(year: 2024, number: number)
            bulletin.masthead.kind = kind
            return bulletin
        }
        let kinds = ["", "增刊", "专报", "A/B", "增/刊"]
        let names = try kinds.map { try shelf.create(issue($0)).title }
        #expect(names == ["2024-1", "2024-增刊1", "2024-专报1", "2024-1b", "2024-增刊1b"])
        for (kind, name) in zip(kinds, names) {
            #expect(try shelf.load(shelf.file(for: name + ".json")).bulletin.masthead.kind == kind)
        }
        #expect(throws: StorageError.alreadyExists(name: "2024-增刊1.json")) { try shelf.create(issue("增刊")) }
        _ = try shelf.create(issue("增刊", 2))
        #expect(try shelf.next(in: 2024, kind: "").number == 2)
        #expect(try shelf.next(in: 2024, kind: "增刊").number == 3)
        #expect(try shelf.next(in: 2024, kind: "快报").number == 1)
        #expect(try shelf.file(for: "2024-增刊2").title == "2024-增刊2")
        #expect(try shelf.file(for: "专报1").title == "2024-专报1")
        #expect(try shelf.file(for: "1").title == "2024-1")
    }

    @Test func `一期改成增刊，文件名没改，它的号还归正刊`() throws {
        var extra = sample(year: 2024, number: 1)
        extra.masthead.kind = "增刊"
        try folder.write(sample(year: 2024, number: 1).json, to: "2024-1.json")
        try folder.write(extra.json, to: "2024-2.json")
        #expect(try shelf.next(in: 2024, kind: "").number == 2)
        #expect(try shelf.next(in: 2024, kind: "增刊").number == 2)
        #expect(try shelf.create(sample(year: 2024, number: 2)).title == "2024-2b")
        #expect(try shelf.file(for: "2024-1").title == "2024-1")
    }

    @Test func `图片放在本期旁边的文件夹里，同名不同图的另起名，同一幅图只放一份`() throws {
        try folder.write(sample().json, to: "2023-35.json")
        #expect(try shelf.keep(picture: [1, 2], named: "/别处/车间.png", of: file) == "车间.png")
        #expect(try shelf.keep(picture: [3], named: "车间.png", of: file) == "车间（2）.png")
        #expect(try shelf.keep(picture: [1, 2], named: "车间.png", of: file) == "车间.png")
        #expect(shelf.picture("车间.png", of: file) == [1, 2] && shelf.picture("车间（2）.png", of: file) == [3])
        #expect(try Disk().everyName(in: folder.path.appending("2023-35.files")).sorted() == ["车间.png", "车间（2）.png"])
        // Nothing outside of the folder, whatever the name says, and no name that hides or commands.
        #expect(try shelf.keep(picture: [4], named: "../../.隐\u{1B}藏.png", of: file) == "隐␛藏.png")
        #expect(shelf.picture("../2023-35.json", of: file) == nil && shelf.picture("..", of: file) == nil)
    }

    @Test func `导出过的文件按名称认，套打的也算，别的期不算`() throws {
        for name in ["动态第35期.docx", "动态第35期（套打）.pdf", "动态第350期.docx", "动态.docx"] {
            try shelf.write([1], outside: shelf.exportPath(name), isForced: false)
        }
        let found = shelf.exports(named: ["动态第35期", "2023-35"]).compactMap { $0.path.lastComponent?.string }
        #expect(Set(found) == ["动态第35期.docx", "动态第35期（套打）.pdf"])
    }

    @Test func `移走一期，图片跟着走，新的同名一期看不到旧图片`() throws {
        try folder.write(sample().json, to: "2023-35.json")
        _ = try shelf.keep(picture: [1], named: "a.png", of: file)
        #expect(try shelf.remove(file) == ".jianbao/removed/2023-35.json")
        #expect(shelf.picture("a.png", of: file) == nil)
        #expect(try Disk().everyName(in: folder.path.appending(".jianbao/removed/2023-35.files")) == ["a.png"])
    }

    @Test func `书架里新做的文件和文件夹，谁能用跟书架一样，不随 umask`() throws {
        #expect(folder.path.withPlatformString { chmod($0, 0o2770) } == 0)
        let made = try shelf.create(sample())
        #expect(try status("2023-35.json").st_mode & 0o7777 == 0o660)
        let loaded = try shelf.load(made)
        _ = try shelf.save(sample(text: "新的。"), to: made, expecting: loaded.hash)
        try shelf.write([1], outside: shelf.exportPath("2023-35.txt"), isForced: false)
        #expect(try status("exports/2023-35.txt").st_mode & 0o7777 == 0o660)
        for name in [".jianbao", ".jianbao/versions", ".jianbao/versions/2023-35.json", "exports"] {
            #expect(try status(name).st_mode & 0o7777 == 0o2770, "\(name)")
        }
        #expect(try status(".jianbao/lock").st_mode & 0o7777 == 0o660)
        let journal = Journal(of: made, in: shelf, base: loaded.bulletin, hash: loaded.hash, by: .dead())
        var draft = Draft(loaded.bulletin)
        journal.append([try draft.type("新", at: Place(PartID("i1"), .paragraph(0)), 0)])
        journal.setAside()
        #expect(try status(".jianbao/aside").st_mode & 0o7777 == 0o2770)
        #expect(try shelf.exchange("2023-37.files/a.png", for: [1], expecting: nil))
        #expect(try status("2023-37.files").st_mode & 0o7777 == 0o2770, "what a sync brings is everybody's, too")
    }

    @Test func `两个人同时新建，后一个往后数，总期号也往后数`() throws {
        var next = sample(number: 36)
        next.masthead.serial = 376
        let made = try [shelf.create(numbered: next), shelf.create(numbered: next)].map { try shelf.load($0).bulletin }
        #expect(made.map(\.masthead.number) == [36, 37])
        #expect(made.map(\.masthead.serial) == [376, 377])
    }

    @Test func `链接还是链接，写到它指向的文件`() throws {
        try folder.write(sample().json, to: "真的.txt", mode: 0o600)
        try link("真的.txt", "2023-35.json")
        let loaded = try shelf.load(file)
        _ = try shelf.save(sample(text: "改。"), to: file, expecting: loaded.hash)
        #expect(try status("2023-35.json").st_mode & S_IFMT == S_IFLNK)
        #expect(try Bulletin(json: folder.read("真的.txt")) == sample(text: "改。"))
        #expect(try status("真的.txt").st_mode & 0o7777 == 0o600)
    }

    @Test func `指到文件夹外面的链接，读的时候说出来`() throws {
        let outside = try TemporaryFolder()
        try outside.write(sample().json, to: "x.json")
        try link(outside.path.appending("x.json").string, "2023-35.json")
        #expect(try shelf.load(file).warnings == [.outside(target: outside.path.appending("x.json").string)])
    }

    @Test func `有两个名字的文件，存过以后两个名字还是一个文件`() throws {
        try folder.write(sample(text: String(repeating: "长", count: 5000)).json, to: "2023-35.json")
        _ = folder.path.appending("2023-35.json").withPlatformString { old in
            folder.path.appending("另一个名字").withPlatformString { Glibc.link(old, $0) }
        }
        let loaded = try shelf.load(file)
        _ = try shelf.save(sample(text: "短。"), to: file, expecting: loaded.hash)
        #expect(try Bulletin(json: folder.read("另一个名字")) == sample(text: "短。"))
        #expect(try shelf.load(file).bulletin == sample(text: "短。"))
        #expect(try shelf.load(file).warnings == [])
    }

    @Test(.enabled(if: geteuid() == 0, "only root may give a file away")) func `属主和扩展属性都保留`() throws {
        try folder.write(sample().json, to: "2023-35.json", mode: 0o664)
        let path = folder.path.appending("2023-35.json")
        _ = path.withPlatformString { chown($0, 1234, 4321) }
        let loaded = try shelf.load(file)
        let linux = Linux()
        let before = try linux.open(path, O_RDWR, 0)
        var attributes = true
        do { try linux.fsetxattr(before, "user.origin", Array("区办".utf8)) } catch { attributes = false }
        try linux.close(before)

        _ = try shelf.save(sample(text: "改。"), to: file, expecting: loaded.hash)

        let after = try status("2023-35.json")
        #expect(after.st_uid == 1234 && after.st_gid == 4321 && after.st_mode & 0o7777 == 0o664)
        if attributes {
            let saved = try linux.open(path, O_RDONLY, 0)
            #expect(try linux.fgetxattr(saved, "user.origin") == Array("区办".utf8))
            try linux.close(saved)
        }
    }

    private func link(_ target: String, _ name: String) throws {
        let result = folder.path.appending(name).withPlatformString { symlink(target, $0) }
        guard result == 0 else { throw Errno(rawValue: errno) }
    }

    private func status(_ name: String) throws -> stat {
        var status = stat()
        guard folder.path.appending(name).withPlatformString({ lstat($0, &status) }) == 0 else {
            throw Errno(rawValue: errno)
        }
        return status
    }

    @Test func `移走的一期放回来，图片也回来；名称已是别的一期的，另起一个`() throws {
        try folder.write(sample().json, to: "2023-35.json")
        _ = try shelf.keep(picture: [1], named: "a.png", of: file)
        _ = try shelf.remove(file)
        #expect(shelf.removed.map(\.name) == ["2023-35.json"])
        #expect(try shelf.restore("2023-35.json").path == file.path)
        #expect(shelf.picture("a.png", of: file) == [1] && shelf.removed.isEmpty)
        _ = try shelf.remove(file)
        try folder.write(sample().json, to: "2023-35.json")
        let other = try shelf.restore("2023-35.json")
        #expect(other.title == "2023-35（2）" && shelf.picture("a.png", of: other) == [1])
        #expect(throws: StorageError.self) { try shelf.restore("../2023-35.json") }
        #expect(throws: StorageError.self) { try shelf.restore("没有.json") }
    }
}

extension Disk {
    func everyName(in folder: FilePath) throws -> [String] { try Linux().names(in: folder).map(\.string) }
}
