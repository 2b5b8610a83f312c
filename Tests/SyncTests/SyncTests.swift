import Bulletins
import Glibc
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

@Suite("Two hosts, one shelf")
struct SyncTests {
    private let issue = "2023-35.json"

    @Test("What one host changes the other has after both have synced")
    func carries() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try a.edit(issue) { $0.sections[0].items[0].headline = "重要讲话" }
        try a.sync()
        let report = try b.sync()
        #expect(report.received == [issue])
        #expect(try b.bulletin(issue).sections[0].items[0].headline == "重要讲话")
        #expect(try a.files() == b.files())
        #expect(try a.git("status", "--porcelain") == "")
        #expect(try b.git("status", "--porcelain") == "")
    }

    @Test("A commit carries the editor's name and says what changed")
    func commits() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        try a.edit(issue) { bulletin in
            bulletin.sections[0].items[0].paragraphs[0] = "改了。"
            let moved = bulletin.sections[0].items.remove(at: 1)
            bulletin.sections[1].items.append(moved)
        }
        try a.sync()
        #expect(try a.git("log", "-1", "--format=%an：%s") == "张三：第35期：改 1 条，移 1 条")
        let place = Place(PartID("i1"), .headline)
        let conflict = Conflict(.text(place), kept: [.plain("讲话")], other: [.plain("话")])
        for conflicts in [[conflict], []] {
            try a.edit(issue) { $0.conflicts = conflicts }
            try a.sync()
        }
        #expect(try a.git("log", "-2", "--format=%s") == "第35期：待选都选定了\n第35期：待选 1 处")
    }

    @Test(
        "The merges that git fails at: both changes are there, or both texts as 待选",
        arguments: ConcurrentEdit.all)
    func merges(_ edit: ConcurrentEdit) throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.edit(issue, edit.here)
        try b.edit(issue, edit.there)
        try a.sync()
        try b.sync()
        try a.sync()
        #expect(try a.files() == b.files())
        let merged = try a.bulletin(issue)
        #expect(merged.conflicts.count == edit.conflicts)
        let text = text(merged)
        for words in edit.words { #expect(text.contains(words), "\(words) is lost") }
        #expect(merged.conflicts.allSatisfy { $0.from == "张三" })
    }

    @Test("Deleted on one host and changed on the other: kept, and asked")
    func deletedAndChanged() throws {
        let hosts = try Hosts()
        let (a, b) = try hosts.removedAndChanged(issue, shelfFiles)
        try a.sync()
        let report = try b.sync()
        #expect(report.questions.map(\.kind) == [.removed])
        try a.sync()
        #expect(try a.bulletin(issue).sections[0].items[0].headline == "改过")
        #expect(SyncState.read(of: b.shelf)?.questions.count == 1)
    }

    @Test("Deleted on one host, untouched on the other: gone, and kept beside")
    func deleted() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.remove(issue)
        try a.sync()
        try b.sync()
        #expect(try b.read(issue) == nil)
        #expect(b.shelf.status(of: ".jianbao/removed/\(issue)") != nil)
    }

    @Test("Both made 第37期: both are kept, the second says whose it is")
    func bothMade() throws {
        let hosts = try Hosts()
        let (a, b) = try hosts.bothMade37(shelfFiles)
        let report = try b.sync()
        try a.sync()
        #expect(report.questions.map(\.message) == ["“2023-37.json”两处都建了：张三的用这个名，本处的在“2023-37（李四）.json”；请改期号，或并成一期"])
        for office in [a, b] {
            #expect(try office.bulletin("2023-37.json") == sample(37, id: "a"))
            #expect(try office.bulletin("2023-37（李四）.json") == sample(37, id: "b"))
        }
    }

    @Test("An issue that both made, renumbered as advised, is asked about no longer")
    func renumbered() throws {
        let hosts = try Hosts()
        let (_, b) = try hosts.bothMade37(shelfFiles)
        try b.sync()
        try b.sync()
        #expect(SyncState.read(of: b.shelf)?.questions.count == 1)
        try b.edit("2023-37（李四）.json") { $0.sections[0].items[0].headline = "改了别处" }
        try b.sync()
        #expect(SyncState.read(of: b.shelf)?.questions.count == 1)
        try b.edit("2023-37（李四）.json") { $0.masthead.number = 38 }
        try b.sync()
        #expect(SyncState.read(of: b.shelf)?.questions == [])
    }

    @Test("Kept though the other took it away: saved once more, it is asked about no longer")
    func keptAfterAll() throws {
        let hosts = try Hosts()
        let (a, b) = try hosts.removedAndChanged(issue, shelfFiles)
        try a.sync()
        try b.sync()
        try b.sync()
        #expect(SyncState.read(of: b.shelf)?.questions.count == 1)
        try b.edit(issue) { $0.sections[0].items[0].headline = "还要的" }
        try b.sync()
        #expect(SyncState.read(of: b.shelf)?.questions == [])
    }

    @Test("A field of series.json that was chosen is asked about no longer")
    func fieldChosen() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.write(series.replacing("\"办公室\"", with: "\"甲办\""), to: "series.json")
        try b.write(series.replacing("\"办公室\"", with: "\"乙办\""), to: "series.json")
        try a.sync()
        try b.sync()
        #expect(SyncState.read(of: b.shelf)?.questions.map(\.kind) == [.record])
        try b.write(series.replacing("\"办公室\"", with: "\"乙办\""), to: "series.json")
        try b.sync()
        #expect(SyncState.read(of: b.shelf)?.questions == [])
    }

    @Test("What is said to have gone out is what the other side has got, whenever it was recorded")
    func counts() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.edit(issue) { $0.masthead.title = "新" }
        try a.git("commit", "-q", "-a", "-m", "手工")
        #expect(try a.sync().sent == [issue])
        #expect(try a.sync().sent == [])
        try b.write(sample(37, id: "b"), to: "2023-37.json")
        let there = hosts.folder.path.appending("away.git")
        #expect(rename(hosts.remote.string, there.string) == 0)
        #expect(throws: SyncError.remote(.missing)) { try b.sync() }
        #expect(rename(there.string, hosts.remote.string) == 0)
        let report = try b.sync()
        #expect(report.sent == ["2023-37.json"])
        #expect(report.received == [issue])
        #expect(report.lines == ["已同步：送出 1 个文件，收到 1 个"])
    }

    @Test("An issue of one's own that got another name did not come from the others")
    func renamedIsNotReceived() throws {
        let hosts = try Hosts()
        let (_, b) = try hosts.bothMade37(shelfFiles)
        let report = try b.sync()
        #expect(report.sent == ["2023-37（李四）.json"])
        #expect(report.received == ["2023-37.json"])
    }

    @Test("series.json is merged by field, unknown fields too; lists of words by union")
    func records() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        let here = series.replacing("\"办公室\"", with: "\"甲办\"").replacing(
            "\"重要讲话\"\n", with: "\"重要讲话\"\n    },\n    {\n      \"title\" : \"政策\"\n")
        let there = series.replacing("\"办公室\"", with: "\"乙办\"").replacing(
            "\"工作动态\",", with: "\"工作动态\",\n  \"later\" : 1,")
        try a.write(here, to: "series.json")
        try b.write(there, to: "series.json")
        try a.write("东街街道\n西街街道\n", to: "lexicon/office.txt")
        try b.write("南街街道\n东街街道\n", to: "lexicon/office.txt")
        try a.sync()
        let report = try b.sync()
        try a.sync()
        #expect(report.questions.map(\.kind) == [.record])
        #expect(try a.files() == b.files())
        let merged = try Series(json: a.shelf.contents(of: "series.json") ?? [])
        #expect(merged.office == "乙办")
        #expect(merged.sections.map(\.title) == ["重要讲话", "政策"])
        #expect(merged.unknown["later"] == .int(1))
        #expect(try a.read("series.json")?.contains("甲办") ?? false)
        #expect(try a.read("lexicon/office.txt") == "南街街道\n东街街道\n西街街道\n")
    }

    @Test("A newer format is never rewritten: both are kept whole")
    func newerFormat() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        var newer = sample()
        newer.format = Bulletin.format + 1
        newer.masthead.title = "新"
        try a.write(newer, to: issue)
        try b.edit(issue) { $0.masthead.title = "旧" }
        try a.sync()
        let report = try b.sync()
        try a.sync()
        #expect(report.questions.map(\.kind) == [.newer])
        #expect(try b.bulletin(issue) == newer)
        #expect(try b.bulletin("2023-35（李四）.json").masthead.title == "旧")
        #expect(try a.files() == b.files())
    }

    @Test("A file that cannot be read is not sent, and the others are")
    func unreadable() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.write("{ 坏", to: issue)
        try a.write(sample(36, id: "x"), to: "2023-36.json")
        let report = try a.sync()
        #expect(report.troubles.count == 1)
        try b.sync()
        #expect(try b.bulletin(issue) == sample())
        #expect(try b.bulletin("2023-36.json") == sample(36, id: "x"))
        #expect(try a.read(issue) == "{ 坏")
    }

    @Test("A shelf that is suddenly empty is not taken for one of which everything was removed")
    func vanished() throws {
        let hosts = try Hosts()
        var files = shelfFiles
        for number in 1...6 { files["2024-\(number).json"] = text(sample(number, id: "n\(number)")) }
        let a = try hosts.first("张三", files)
        for number in 1...6 { try a.remove("2024-\(number).json") }
        #expect(throws: SyncError.vanished(count: 6)) { try a.sync() }
        #expect(SyncState.read(of: a.shelf)?.trouble == "少了 6 期")
        try a.sync(removed: true)
        #expect(try a.git("ls-files") == ".gitattributes\n.gitignore\n2023-35.json\nlexicon/office.txt\nseries.json")
    }

    @Test("What git has half done is neither in the way nor swept up")
    func staleIndex() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        try a.write("草稿", to: "notes.md")
        try a.git("add", "notes.md")
        try a.write("", to: ".git/index.lock")
        try a.edit(issue) { $0.masthead.title = "新" }
        try a.sync()
        #expect(try a.git("show", "--stat", "--format=", "--name-only", "HEAD") == issue)
        #expect(try a.read(".git/index.lock") == "")
        try a.remove(".git/index.lock")
        #expect(try a.git("diff", "--cached", "--name-only", "--diff-filter=A") == "notes.md")
    }

    @Test("The remote of another series is refused, and nothing is mixed")
    func otherSeries() throws {
        let hosts = try Hosts()
        _ = try hosts.first("张三", shelfFiles)
        let other = Office("王五", hosts)
        try other.write(series.replacing("工作动态", with: "财经简报"), to: "series.json")
        let empty = hosts.folder.path.appending("empty.git")
        try hosts.git(["init", "-q", "--bare", empty.string], in: hosts.folder.path)
        try other.setUp(empty)
        try other.git("config", "remote.origin.url", hosts.remote.string)
        #expect(throws: SyncError.otherSeries(here: "财经简报", there: "工作动态")) { try other.sync() }
        #expect(try other.files().keys.sorted() == [".gitattributes", ".gitignore", "series.json"])
    }

    @Test("An address that leads nowhere sets nothing up, and does not say that something was recorded")
    func badAddress() throws {
        let hosts = try Hosts()
        let office = Office("王五", hosts)
        try office.write(series, to: "series.json")
        do throws(SyncError) {
            var setup = Setup(office.shelf, editor: "王五", host: "host", program: "/usr/bin/jianbao")
            try setup.run(hosts.folder.path.appending("nowhere.git").string)
            Issue.record("set up")
        } catch {
            #expect(error.message == "没有设好同步：那边没有这个仓库，或者不让进；请核对地址，或请那边的管理员执行 git init --bare、检查权限。书架没有动")
        }
        #expect(try office.files().keys.sorted() == ["series.json"])
    }

    @Test("Two copies of a shelf that were never one: a paragraph changed in one of them stands once, with both texts")
    func noCommonAncestor() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = Office("李四", hosts)
        for (path, text) in shelfFiles { try b.write(text, to: path) }
        try b.edit(issue) { $0.sections[0].items[0].paragraphs[1] = "第2段。" }
        try b.setUp()
        try b.sync()
        try a.sync()
        let merged = try a.bulletin(issue)
        #expect(merged.sections[0].items[0].paragraphs == ["第一段。", "第2段。"])
        #expect(merged.conflicts.map(\.other) == [["第二段。"]])
    }

    /// Two hosts that share a file which is none of jianbao's, committed by hand.
    private func pair(_ hosts: Hosts, with path: String, _ text: String) throws -> (Office, Office) {
        let a = try hosts.first("张三", shelfFiles)
        try a.write(text, to: path)
        try a.git("add", path)
        try a.git("commit", "-q", "-m", "记")
        try a.sync()
        let b = try hosts.clone("李四")
        try b.sync()
        return (a, b)
    }

    @Test("A file that is no issue, changed on two hosts: it was changed, and has no number")
    func otherFile() throws {
        let hosts = try Hosts()
        let (a, b) = try pair(hosts, with: "notes.txt", "一\n")
        for (office, text) in [(a, "一甲\n"), (b, "一乙\n")] {
            try office.write(text, to: "notes.txt")
            try office.git("commit", "-q", "-a", "-m", "改")
        }
        try a.sync()
        #expect(
            try b.sync().questions.map(\.message) == [
                "“notes.txt”两处改得不一样，合不到一起：手的用这个名，本处的在“notes（李四）.txt”；请并成一份，移走另一份"
            ])
    }

    @Test("What the files of others say is left to git, and comes along")
    func others() throws {
        let hosts = try Hosts()
        let (a, b) = try pair(hosts, with: "README.md", "一\n二\n三\n四\n五\n")
        try a.write("一甲\n二\n三\n四\n五\n", to: "README.md")
        try b.write("一\n二\n三\n四\n五乙\n", to: "README.md")
        for office in [a, b] {
            try office.git("commit", "-q", "-a", "-m", "改说明")
            try office.sync()
        }
        try a.sync()
        #expect(try a.read("README.md") == "一甲\n二\n三\n四\n五乙\n")
        #expect(try b.read("README.md") == "一甲\n二\n三\n四\n五乙\n")
    }
}

/// What two editors do to one issue at the same time.
struct ConcurrentEdit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let here: @Sendable (inout Bulletin) -> Void
    let there: @Sendable (inout Bulletin) -> Void
    let words: [String]
    var conflicts = 0

    static let all = [
        ConcurrentEdit(
            testDescription: "different sections", here: { $0.sections[0].items[0].headline = "甲改" },
            there: { $0.sections[1].items[0].headline = "乙改" }, words: ["甲改", "乙改"]),
        ConcurrentEdit(
            testDescription: "neighbouring paragraphs", here: { $0.sections[0].items[0].paragraphs[0] = "甲改第一段。" },
            there: { $0.sections[0].items[0].paragraphs[1] = "乙改第二段。" }, words: ["甲改第一段", "乙改第二段"]),
        ConcurrentEdit(
            testDescription: "the same paragraph", here: { $0.sections[0].items[0].paragraphs[0] = "甲写的一句。" },
            there: { $0.sections[0].items[0].paragraphs[0] = "乙作了另一番说明。" }, words: ["甲写的一句", "乙作了另一番说明"],
            conflicts: 1),
        ConcurrentEdit(
            testDescription: "an item each at the end of one section",
            here: { $0.sections[1].items.append(Item(id: PartID("a9"), headline: "甲加")) },
            there: { $0.sections[1].items.append(Item(id: PartID("b9"), headline: "乙加")) }, words: ["甲加", "乙加"]),
        ConcurrentEdit(
            testDescription: "date and name of the masthead", here: { $0.masthead.name = "工作简报" },
            there: { $0.masthead.date = DateText("2023年10月9日") }, words: ["工作简报", "2023-10-09"]),
        ConcurrentEdit(
            testDescription: "moved and edited",
            here: { $0.sections[1].items.append($0.sections[0].items.remove(at: 1)) },
            there: { $0.sections[0].items[1].headline = "乙改会议" }, words: ["乙改会议"]),
        ConcurrentEdit(
            testDescription: "deleted and edited", here: { $0.sections[0].items.remove(at: 1) },
            there: { $0.sections[0].items[1].headline = "乙改会议" }, words: ["乙改会议"], conflicts: 1),
    ]
}
