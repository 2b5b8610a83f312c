import Bulletins
import Glibc
import Storage
import SystemPackage
import TestSupport
import TestDisks
import Testing

/// Two people at one issue, on the real disk.
struct IssueHandleTests {
    let folder: TemporaryFolder
    let shelf: Shelf
    let issue: IssueFile
    private static let first = Place(PartID("i1"), .paragraph(0))
    private static let second = Place(PartID("i2"), .headline)

    init() throws {
        folder = try TemporaryFolder()
        shelf = StorageTests.shelf(folder.path)
        issue = try #require(shelf.file(year: 2023, number: 35))
        try folder.write(sample().json, to: "2023-35.json")
    }

    @Test func `两人改不同的地方：后存的先并，都在`() throws {
        let mine = try IssueHandle(issue, in: shelf, as: Client(editor: "李"))
        let theirs = try IssueHandle(issue, in: shelf, as: Client(editor: "王"))
        #expect(mine.others().map(\.client.editor) == ["王"])
        #expect(mine.look() == .same)
        var myDraft = mine.opened
        var theirDraft = theirs.opened
        mine.record([try myDraft.type("李", at: Self.first, 0)])
        theirs.record([try theirDraft.type("王", at: Self.second, 0)])
        #expect(try saved(theirs.save(theirDraft)))

        guard case .changed(let now, _) = mine.look() else {
            Issue.record("the other's save was not seen")
            return
        }
        #expect(mine.look() == .same)
        let merge = mine.merge(now, into: myDraft.bulletin)
        #expect(merge.conflicts.isEmpty)
        myDraft.adopt(merge.bulletin, saved: now.bulletin)
        mine.merged(now, by: .adopt(merge.bulletin))
        #expect(try saved(mine.save(myDraft)))
        let text = try shelf.load(issue).bulletin
        #expect(text.text(at: Self.first) == "李第一段。" && text.text(at: Self.second) == "王助企")
        mine.close(isSaved: true)
        theirs.close(isSaved: true)
        #expect(try left().isEmpty)
    }

    @Test func `同时存：后存的不盖住先存的`() throws {
        let mine = try IssueHandle(issue, in: shelf, as: Client(editor: "李"))
        let theirs = try IssueHandle(issue, in: shelf, as: Client(editor: "王"))
        var theirDraft = theirs.opened
        theirs.record([try theirDraft.type("王", at: Self.first, 0)])
        #expect(try saved(theirs.save(theirDraft)))
        var myDraft = mine.opened
        mine.record([try myDraft.type("李", at: Self.first, 0)])
        guard case .changed(let now?) = try mine.save(myDraft) else {
            Issue.record("the other's save was lost")
            return
        }
        let merge = mine.merge(now, into: myDraft.bulletin)
        #expect(merge.conflicts.map(\.other) == [["王第一段。"]] && merge.conflicts.map(\.from) == ["王"])
        let bulletin = try shelf.load(issue).bulletin
        #expect(bulletin == theirDraft.bulletin)
    }

    /// The handle of a process that is no longer there, so that what it leaves is to be recovered.
    private func crashedHandle() throws -> IssueHandle {
        var dead = Host.this
        let start = dead.start
        dead.start = { $0 == 1 << 30 ? 5 : start($0) }
        return try IssueHandle(issue, in: shelf, as: Client(editor: "李", on: dead, process: 1 << 30))
    }

    @Test func `并过之后、存之前死掉：恢复出来的就是并好的`() throws {
        let mine = try crashedHandle()
        var myDraft = mine.opened
        mine.record([try myDraft.type("李", at: Self.first, 0)])
        var other = sample()
        other.sections[1].title = "别的"
        try folder.write(other.json, to: "2023-35.json")
        guard case .changed(let now, _) = mine.look() else { throw StorageError.noSuchShelf(name: "") }
        let merged = mine.merge(now, into: myDraft.bulletin).bulletin
        myDraft.adopt(merged, saved: now.bulletin)
        mine.merged(now, by: .adopt(merged))
        mine.record([try myDraft.type("又", at: Self.first, 0)])

        let found = try #require(shelf.recoveries().first)
        #expect(found.fits)
        let recovered = try shelf.recover(found, as: Client(editor: "李"))
        #expect(recovered.draft.bulletin == myDraft.bulletin)
        #expect(recovered.draft.history.past == myDraft.history.past)
        let handle = IssueHandle(recovered, of: issue, in: shelf, as: Client(editor: "李"))
        #expect(try saved(handle.save(handle.opened)))
        #expect(try shelf.load(issue).bulletin == myDraft.bulletin)
        #expect(shelf.recoveries().isEmpty)
    }

    @Test func `存过、并过别人的、又打了字才死：恢复以后还能一步步撤销自己的，别人的不动`() throws {
        let mine = try crashedHandle()
        var draft = mine.opened
        mine.record([try draft.type("李", at: Self.first, 0)])
        #expect(try saved(mine.save(draft)))
        draft.markSaved()
        let theirs = try IssueHandle(issue, in: shelf, as: Client(editor: "王"))
        var other = theirs.opened
        theirs.record([try other.type("王", at: Self.second, 0)])
        #expect(try saved(theirs.save(other)))
        guard case .changed(let now, _) = mine.look() else { throw StorageError.noSuchShelf(name: "") }
        let merged = mine.merge(now, into: draft.bulletin).bulletin
        draft.adopt(merged, saved: now.bulletin)
        mine.merged(now, by: .adopt(merged), draft.history)
        #expect(!mine.holdsUnsaved && draft.isSaved)
        mine.record([try draft.type("又", at: Self.first, 1, joins: false)])

        let found = try #require(shelf.recoveries().first)
        #expect(found.count == 1 && found.fits)
        var recovered = try shelf.recover(found, as: Client(editor: "李")).draft
        #expect(recovered.bulletin == draft.bulletin)
        while recovered.undo() != nil {}
        #expect(recovered.bulletin.text(at: Self.first) == "第一段。")
        #expect(recovered.bulletin.text(at: Self.second) == "王助企")
    }

    @Test func `两个人死时都有没存的，先后恢复：都在，再死一次也都在`() throws {
        let (dead, again) = (1 << 30, 1 << 29)
        var host = Host.this
        let start = host.start
        host.start = { $0 >= again ? 5 : start($0) }
        for (name, place, process) in [("李", Self.first, dead), ("王", Self.second, dead + 1)] {
            let handle = try IssueHandle(issue, in: shelf, as: Client(editor: name, on: host, process: process))
            var draft = handle.opened
            handle.record([try draft.type(name, at: place, 0)])
        }
        let found = shelf.recoveries(of: issue)
        #expect(Set(found.map(\.client.editor)) == ["李", "王"])
        let client = Client(editor: "赵", on: host, process: again)
        let handle = IssueHandle(try shelf.recover(found[0], as: client), of: issue, in: shelf, as: client)
        #expect(handle.holdsUnsaved)
        var draft = handle.opened
        let merge = try handle.merge(found[1], into: draft.bulletin)
        #expect(merge.conflicts.isEmpty)
        #expect(merge.bulletin.text(at: Self.first) == "李第一段。" && merge.bulletin.text(at: Self.second) == "王助企")
        // Dying here leaves both.
        #expect(shelf.recoveries(of: issue).count == 2)
        try draft.perform(.become(merge.bulletin), title: "恢复")
        try handle.recovered(found[1], by: .edit(.become(merge.bulletin), title: "恢复"))
        let left = shelf.recoveries(of: issue)
        #expect(left.map(\.client.editor) == ["赵"])
        let last = try shelf.recover(try #require(left.first), as: Client(editor: "孙"))
        #expect(last.draft.bulletin == merge.bulletin)
    }

    @Test func `关了再开，还能撤销上一次的改动`() throws {
        let handle = try IssueHandle(issue, in: shelf, as: Client(editor: "李"))
        var draft = handle.opened
        handle.record([try draft.type("春", at: Self.first, 0), try draft.type("夏", at: Self.first, 1, joins: false)])
        #expect(try saved(handle.save(draft)))
        handle.close(isSaved: true)
        var again = try IssueHandle(issue, in: shelf, as: Client(editor: "李")).opened
        #expect(again.bulletin == draft.bulletin && again.isSaved)
        _ = again.undo()
        _ = again.undo()
        #expect(again.bulletin == sample())
        // Another's save leaves it: one's own steps are taken over to it.
        let theirs = try IssueHandle(issue, in: shelf, as: Client(editor: "王"))
        #expect(theirs.opened.history.past.isEmpty, "what another did is not ours to undo")
        var theirDraft = theirs.opened
        theirs.record([try theirDraft.type("王", at: Self.second, 0)])
        #expect(try saved(theirs.save(theirDraft)))
        theirs.close(isSaved: true)
        again = try IssueHandle(issue, in: shelf, as: Client(editor: "李")).opened
        #expect(again.bulletin == theirDraft.bulletin && again.isSaved)
        while again.undo() != nil {}
        #expect(again.bulletin.text(at: Self.first) == "第一段。" && again.bulletin.text(at: Self.second) == "王助企")
        // A text that nobody knows makes the history worthless.
        try folder.write(sample(text: "别人的。").json, to: "2023-35.json")
        #expect(try IssueHandle(issue, in: shelf, as: Client(editor: "李")).opened.history.past.isEmpty)
    }

    @Test func `放弃的改动搁在一边；退回原样的，什么也不留`() throws {
        let handle = try IssueHandle(issue, in: shelf, as: Client(editor: "李"))
        var draft = handle.opened
        handle.record([try draft.type("春", at: Self.first, 0)])
        handle.close(isSaved: false)
        #expect(try left().isEmpty)
        #expect(try Linux().names(in: folder.path.appending(".jianbao").appending("aside")).count == 1)
    }

    @Test func `文件被删、坏了，都看得出来，只说一次`() throws {
        let handle = try IssueHandle(issue, in: shelf, as: Client(editor: "李"))
        try folder.write("坏的", to: "2023-35.json")
        guard case .unreadable = handle.look() else {
            Issue.record("the broken file was not seen")
            return
        }
        #expect(handle.look() == .same)
        // Saving refuses; asked for, it writes the text here anew, and the broken file is kept.
        #expect(throws: StorageError.self) { try handle.save(handle.opened) }
        #expect(try saved(handle.save(handle.opened, isRecreating: true)))
        #expect(try shelf.load(issue).bulletin == sample())
        let kept = try #require(shelf.versions(of: issue).first)
        #expect(throws: StorageError.self) { try shelf.load(kept) }
        #expect(try String(decoding: shelf.read(outside: kept.path), as: UTF8.self) == "坏的")
        // One that somebody has mended meanwhile is merged, not overwritten.
        try folder.write(sample(text: "改好的。").json, to: "2023-35.json")
        guard case .changed(_?) = try handle.save(handle.opened, isRecreating: true) else {
            Issue.record("a mended file was overwritten")
            return
        }
        _ = issue.path.withPlatformString { unlink($0) }
        #expect(handle.look() == .gone)
        #expect(handle.look() == .same)
        #expect(try handle.save(handle.opened) == .changed(nil))
        #expect(try saved(handle.save(handle.opened, isRecreating: true)))
        #expect(try shelf.load(issue).bulletin == sample())
    }

    @Test func `别的程序先删后写：不急着说没了，写好了再说`() throws {
        let handle = try IssueHandle(issue, in: shelf, as: Client(editor: "李"))
        _ = issue.path.withPlatformString { unlink($0) }
        #expect(handle.look(isHasty: true) == .same)
        try folder.write("{", to: "2023-35.json")
        #expect(handle.look(isHasty: true) == .same)
        try folder.write(sample(text: "拉下来的。").json, to: "2023-35.json")
        guard case .changed = handle.look(isHasty: true) else {
            Issue.record("the new file was not seen")
            return
        }
        _ = issue.path.withPlatformString { unlink($0) }
        #expect(handle.look(isHasty: true) == .same)
        #expect(handle.look() == .gone)
    }

    @Test func `别人存盘，马上听得见`() throws {
        let handle = try IssueHandle(issue, in: shelf, as: Client(editor: "李"))
        let watch = Watch(issue.path)
        let descriptor = try #require(watch.descriptor)
        _ = watch.drain()
        #expect(!watch.drain())
        _ = try shelf.save(sample(text: "别人的。"), to: issue, expecting: ContentHash(of: sample().json))
        var wanted = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        #expect(poll(&wanted, 1, 5000) == 1)
        #expect(watch.drain())
        // What happens beside it is no concern of ours; the file that has the name now is watched.
        try folder.write("{}", to: "2023-36.json")
        #expect(!watch.drain())
        try folder.write(sample(text: "又一次。").json, to: "2023-35.json")
        #expect(watch.drain())
        guard case .changed = handle.look() else {
            Issue.record("heard, but nothing seen")
            return
        }
    }

    @Test func `人走了，就不在了；人在哪一条，看得见`() throws {
        let mine = try IssueHandle(issue, in: shelf, as: Client(editor: "李"))
        let theirs = try IssueHandle(issue, in: shelf, as: Client(editor: "王"))
        theirs.move(to: PartID("i2"))
        #expect(mine.others().map(\.part) == [PartID("i2")])
        theirs.close(isSaved: true)
        #expect(mine.others().isEmpty)
    }

    private func saved(_ outcome: Shelf.Outcome) -> Bool {
        if case .saved(_, doubt: nil) = outcome { true } else { false }
    }

    /// The files of clients.
    private func left() throws -> [String] {
        try Linux().names(in: folder.path.appending(".jianbao").appending("sittings")).map(\.string)
    }
}
