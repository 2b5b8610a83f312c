import Bulletins
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

@Suite("Versions out of git's history")
struct HistoryTests {
    private let issue = "2023-35.json"

    private func states(of name: String, on host: Office, limit: Int = 100) throws -> [CommittedVersion] {
        let file = IssueFile(folder: host.path, name: try #require(FilePath.Component(name)))
        var found: [CommittedVersion] = []
        try History(of: file, in: host.shelf).read(limit: limit) { version in
            found.append(version)
            return found.count < limit
        }
        return found
    }

    @Test("Every state that came is there: whose it is, from which host, what he changed; and its text")
    func states() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync(on: "东楼")
        try b.edit(issue) { $0.sections[0].items[0].headline = "李四改的" }
        try b.sync(on: "东楼")
        try a.sync()
        try a.edit(issue) { $0.sections[0].items[1].headline = "张三改的" }
        try a.sync()
        let found = try states(of: issue, on: a)
        #expect(found.map(\.editor) == ["张三", "李四", "张三"])
        #expect(found.map(\.host) == ["host", "东楼", "host"])
        #expect(found.map(\.sentence) == ["第35期：改 1 条", "第35期：改 1 条", found[2].sentence])
        #expect(found.map(\.isPresent) == [true, false, false])
        let file = IssueFile(folder: a.path, name: try #require(FilePath.Component(issue)))
        let texts = try found.map { try Bulletin(json: History(of: file, in: a.shelf).load($0.content)) }
        #expect(texts.map { $0.sections[0].items[0].headline } == ["李四改的", "李四改的", "讲话"])
        // The copies that were kept here, when the other's came and when one's own was saved, are two of these.
        #expect(found.map(\.copy) == [nil, 2, 1])
    }

    @Test("A merge is a state too: it is his who merged, and both that went into it stand before it")
    func merge() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.edit(issue) { $0.sections[0].items[0].headline = "甲" }
        try b.edit(issue) { $0.sections[1].items[0].headline = "乙" }
        try a.sync()
        try b.sync()
        let found = try states(of: issue, on: b)
        #expect(found.first?.sentence == "合并张三的改动" && found.first?.editor == "李四")
        #expect(Set(found.dropFirst().prefix(2).map(\.editor)) == ["张三", "李四"])
        #expect(found.count == 4)
    }

    @Test("An issue that was given another name is followed to what it was called before")
    func renamed() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles.merging(["2023-34.json": text(sample(34, id: "x"))]) { $1 })
        try a.edit(issue) { $0.sections[0].items[0].headline = "改过" }
        try a.sync()
        let bulletin = try a.bulletin(issue)
        try a.remove(issue)
        try a.remove("2023-34.json")
        try a.write(bulletin, to: "2023-38.json")
        try a.sync()
        let found = try states(of: "2023-38.json", on: a)
        #expect(found.count == 3)
        #expect(found.last?.sentence.contains("新建") ?? false)
        #expect(try states(of: "2023-38.json", on: a, limit: 2).count == 2)
    }

    @Test("A state is found by the beginning of its commit's name; an issue outside of git has none")
    func byName() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let file = IssueFile(folder: a.path, name: try #require(FilePath.Component(issue)))
        let found = try #require(try states(of: issue, on: a).first)
        let history = try History(of: file, in: a.shelf)
        #expect(try history.version(String(found.commit.prefix(7))) == found)
        #expect(try history.version("0000000") == nil)
        #expect(throws: SyncError.self) { try history.load("HEAD:series.json") }
        let outside = IssueFile(folder: hosts.folder.path, name: file.name)
        #expect(!History.isKept(of: outside, in: a.shelf))
        #expect(throws: SyncError.notSetUp) { try History(of: outside, in: a.shelf) }
    }

    @Test("A line of one program is read by the other as it was, whatever stands in it")
    func line() {
        let version = CommittedVersion(
            commit: "c", content: "d", time: 7, editor: "张\u{1B}三", host: "", sentence: "改\n了\0", copy: 3,
            isPresent: true)
        var read = version
        read.sentence = "改了"
        #expect(version.line.filter { $0 == 0x0A }.count == 1)
        #expect(CommittedVersion(line: version.line.dropLast()) == read)
        #expect(CommittedVersion(line: Array("坏的".utf8)) == nil)
    }

    @Test(
        "Whose work it is says the save, and not whoever happens to sync it; of what nobody signed it is he who syncs")
    func author() throws {
        let hosts = try Hosts()
        let a = try hosts.first("服务", shelfFiles.merging(["2023-36.json": text(sample(36, id: "x"))]) { $1 })
        func save(_ headline: String, in name: String, by editor: String) throws {
            let file = IssueFile(folder: a.path, name: try #require(FilePath.Component(name)))
            let handle = try IssueHandle(file, in: a.shelf, as: a.shelf.client(of: editor))
            var draft = handle.opened
            let item = try #require(draft.bulletin.items.first?.id)
            _ = try draft.perform(.replace(Place(item, .headline), 0..<0, with: headline), title: "改")
            _ = try handle.save(draft)
            handle.close(isSaved: true)
        }
        try save("张三改的", in: issue, by: "张三")
        try a.sync()
        try save("李四改的", in: issue, by: "李四")
        try save("王五改的", in: "2023-36.json", by: "王五")
        try a.sync()
        try a.edit(issue) { $0.sections[0].items[0].headline = "没有署名的" }
        try a.sync()
        #expect(try states(of: issue, on: a).map(\.editor) == ["服务", "李四、王五", "张三", "服务"])
        #expect(try a.git("log", "-1", "--skip=2", "--format=%an，%cn") == "张三，服务")
    }
}
