import Bulletins
import Storage
import SystemPackage
import TestDisks
import Testing

// What was put aside.
extension JournalTests {
    @Test func `只要前面几处改动，其余留着不删`() throws {
        var draft = Draft(Self.base)
        let journal = journal()
        for (index, letter) in ["春", "夏", "秋"].enumerated() {
            journal.append([try draft.type(letter, at: Self.place, index)])
        }
        let found = try #require(shelf.recoveries().first)
        let recovered = try shelf.recover(found, first: 2, as: .alive())
        #expect(recovered.draft.bulletin.text(at: Self.place) == "春夏第一段。")
        #expect(try aside().count == 1)
        #expect(shelf.recoveries().isEmpty)
        let expected = ContentHash(of: Self.base.json)
        _ = try shelf.save(recovered.draft.bulletin, to: issue, expecting: expected, journal: recovered.journal)

        // The rest is there, and only the rest comes when it is taken back.
        let rest = try #require(shelf.asides().first)
        #expect(rest.count == 1 && rest.isAside && !rest.fits)
        let again = try shelf.recover(rest, as: .alive())
        #expect(again.draft.bulletin.text(at: Self.place) == "春夏秋第一段。" && again.conflicts.isEmpty)
        #expect(try aside().isEmpty && shelf.asides().isEmpty)
    }

    @Test func `搁在一边的列得出、取得回；取到一半死掉，也不少不重`() throws {
        var draft = Draft(Self.base)
        let journal = journal()
        journal.append([try draft.type("春", at: Self.place, 0), try draft.type("夏", at: Self.place, 1)])
        try shelf.setAside(try #require(shelf.recoveries().first))
        let found = try #require(shelf.asides(of: issue).first)
        #expect(found.count == 2 && found.isAside && found.client.editor == "王")
        #expect(try aside().map { $0.lastComponent?.string.hasSuffix(".journal") } == [true])

        let recovered = try shelf.recover(found, as: .dead("孙"))
        #expect(recovered.draft.bulletin == draft.bulletin && shelf.asides().isEmpty)
        disk.killProcesses()
        #expect(shelf.recoveries().map(\.client.editor) == ["孙"])
        let last = try shelf.recover(try #require(shelf.recoveries().first), as: .alive())
        #expect(last.draft.bulletin == draft.bulletin)
    }

    @Test func `文件里已经有了的，不再列在一边`() throws {
        var draft = Draft(Self.base)
        journal().append([try draft.type("春", at: Self.place, 0)])
        try shelf.setAside(try #require(shelf.recoveries().first))
        try disk.put(draft.bulletin.json, at: issue.path)
        #expect(shelf.asides().isEmpty)
    }

    @Test func `搁在一边的，不再问，也不删`() throws {
        var draft = Draft(Self.base)
        journal().append([try draft.type("春", at: Self.place, 0)])
        let found = try #require(shelf.recoveries().first)
        try shelf.setAside(found)
        #expect(shelf.recoveries().isEmpty)
        #expect(try aside().count == 1)
        #expect(throws: StorageError.noSuchRecovery(name: "2023-35")) { try shelf.setAside(found) }
    }
}
