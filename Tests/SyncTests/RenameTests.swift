import Bulletins
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

@Suite("An issue that one host gives another name")
struct RenameTests {
    let issue = "2023-35.json"
    let renamed = "三十五.json"

    /// Two hosts with the shelf, of which the first has given the issue another name.
    func renamedByA() throws -> (a: Office, b: Office, hosts: Hosts) {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        _ = try a.shelf.rename(IssueFile(folder: a.path, name: "2023-35.json"), to: "三十五")
        return (a, b, hosts)
    }

    func questions(_ host: Office) -> [SyncQuestion] {
        SyncState.read(of: host.shelf)?.questions ?? []
    }

    func issues(_ host: Office) throws -> [String] {
        try host.files().keys.filter { $0.hasSuffix(".json") && $0 != "series.json" }.sorted()
    }

    @Test("What another changed under the old name follows it, whoever syncs first", arguments: [true, false])
    func follows(_ isRenamerFirst: Bool) throws {
        let (a, b, _) = try renamedByA()
        try b.edit(issue) { $0.sections[0].items[0].headline = "李四改的" }
        let (first, second) = isRenamerFirst ? (a, b) : (b, a)
        try first.sync()
        let report = try second.sync()
        let who = isRenamerFirst ? ("张三", "本处") : ("本处", "李四")
        #expect(report.lines.contains("“2023-35.json”\(who.0)改名为“三十五.json”，\(who.1)的改动跟过去了"))
        try first.sync()
        for host in [a, b] {
            #expect(try issues(host) == [renamed])
            #expect(try host.bulletin(renamed).sections[0].items[0].headline == "李四改的")
            #expect(questions(host).isEmpty)
        }
        #expect(try a.files() == b.files())
    }

    @Test("The versions and the undo that the other keeps of it go with the name, as they do where it was given")
    func versions() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try b.edit(issue) { $0.sections[0].items[0].headline = "李四改的" }
        for host in [b, a] { try host.sync() }
        let file = { (host: Office, name: String) in IssueFile(folder: host.path, name: .init(name)!) }
        let kept = b.shelf.versions(of: file(b, issue)).count
        #expect(kept > 0)
        _ = try a.shelf.rename(file(a, issue), to: "三十五")
        for host in [a, b] { try host.sync() }
        #expect(b.shelf.versions(of: file(b, renamed)).count == kept)
        #expect(b.shelf.versions(of: file(b, issue)).isEmpty)
    }

    @Test("What the one who renamed it changed, too, is merged with what the other did; the same place is asked")
    func bothChanged() throws {
        let (a, b, _) = try renamedByA()
        try a.edit(renamed) {
            $0.sections[1].items[0].headline = "张三改的"
            $0.masthead.title = "甲报"
        }
        try b.edit(issue) {
            $0.sections[0].items[0].headline = "李四改的"
            $0.masthead.title = "乙报"
        }
        for host in [a, b, a] { try host.sync() }
        #expect(try issues(b) == [renamed])
        let merged = try b.bulletin(renamed)
        #expect(merged.sections[0].items[0].headline == "李四改的" && merged.sections[1].items[0].headline == "张三改的")
        #expect(merged.conflicts.map(\.from) == ["张三"])
        #expect(try a.files() == b.files())
    }

    @Test("An older edit of a third, who comes when all is done, follows too; and over a second renaming")
    func third() throws {
        let (a, b, hosts) = try renamedByA()
        let c = try hosts.clone("王五")
        try c.sync()
        try c.edit(issue) { $0.sections[0].items[1].headline = "火车上改的" }
        try b.edit(issue) { $0.sections[0].items[0].headline = "李四改的" }
        for host in [a, b, a] { try host.sync() }
        _ = try a.shelf.rename(IssueFile(folder: a.path, name: "三十五.json"), to: "国庆")
        for host in [a, b, c, a, b] { try host.sync() }
        for host in [a, b, c] {
            #expect(try issues(host) == ["国庆.json"])
            #expect(try host.bulletin("国庆.json").sections[0].items.map(\.headline) == ["李四改的", "火车上改的"])
            #expect(questions(host).isEmpty)
        }
    }

    @Test("Whoever has it open goes on under the old name, and every save reaches the new one; when he leaves, it goes")
    func open() throws {
        let (a, b, _) = try renamedByA()
        let file = IssueFile(folder: b.path, name: "2023-35.json")
        let client = Client(editor: "李四")
        try b.shelf.announce(Presence(client: client, issue: file), in: file)
        try a.sync()
        #expect(try b.sync().postponed.contains(issue))
        try b.edit(issue) { $0.sections[0].items[0].headline = "第一次存" }
        try b.sync()
        try a.edit(renamed) { $0.sections[1].items[0].headline = "张三改的" }
        try a.sync()
        try b.edit(issue) { $0.sections[0].items[1].headline = "第二次存" }
        try b.sync()
        #expect(try issues(b) == [issue, renamed])
        b.shelf.leave(client, file)
        for host in [b, a] { try host.sync() }
        for host in [a, b] {
            #expect(try issues(host) == [renamed])
            let merged = try host.bulletin(renamed)
            #expect(merged.items.map(\.headline) == ["第一次存", "第二次存", "张三改的"])
            #expect(questions(host).isEmpty)
        }
    }

    @Test("Mine was sent under a second name, and gets a third before that one stands here: it has the third alone")
    func partedAndRenamed() throws {
        let hosts = try Hosts()
        let (a, b) = try hosts.bothMade37(shelfFiles)
        let file = IssueFile(folder: b.path, name: "2023-37.json")
        let client = Client(editor: "李四")
        try b.shelf.announce(Presence(client: client, issue: file), in: file)
        try b.sync()
        try a.sync()
        try a.edit("2023-37（李四）.json") { $0.masthead.title = "张三加的" }
        try a.sync()
        b.shelf.leave(client, file)
        try b.edit("2023-37.json") { $0.sections[0].items[0].headline = "李四又改" }
        _ = try b.shelf.rename(file, to: "三七")
        for host in [b, a, b] { try host.sync() }
        for host in [a, b] {
            #expect(try issues(host) == ["2023-35.json", "2023-37.json", "三七.json"].sorted())
            let merged = try host.bulletin("三七.json")
            #expect(merged.masthead.title == "张三加的" && merged.sections[0].items[0].headline == "李四又改")
            #expect(try host.bulletin("2023-37.json").sections[0].id == PartID("as1"))
        }
        #expect(try a.files() == b.files())
    }

    @Test("Its pictures follow: put in under the old name, replaced there, of one name, put in before a save")
    func pictures() throws {
        let hosts = try Hosts()
        var files = shelfFiles
        files["2023-35.files/旧.png"] = "旧图"
        var illustrated = sample()
        illustrated.sections[0].items[0].paragraphs.append(.picture(Picture(name: "旧.png")))
        files[issue] = text(illustrated)
        let a = try hosts.first("张三", files)
        let b = try hosts.clone("李四")
        try b.sync()
        _ = try a.shelf.rename(IssueFile(folder: a.path, name: "2023-35.json"), to: "三十五")
        func add(_ name: String, _ office: Office, _ issue: String, _ item: Int) throws {
            try office.edit(issue) { $0.sections[0].items[item].paragraphs.append(.picture(Picture(name: name))) }
        }
        try a.write("甲图", to: "三十五.files/图.png")
        try add("图.png", a, renamed, 0)
        let file = IssueFile(folder: b.path, name: "2023-35.json")
        let client = Client(editor: "李四")
        try b.shelf.announce(Presence(client: client, issue: file), in: file)
        try b.write("乙图", to: "2023-35.files/图.png")
        try b.write("新图", to: "2023-35.files/旧.png")
        try add("图.png", b, issue, 1)
        for host in [a, b] { try host.sync() }
        // It is on the disk before the issue that shows it is saved, and a sync comes between.
        try b.write("又一图", to: "2023-35.files/又.png")
        try b.sync()
        try add("又.png", b, issue, 1)
        try b.sync()
        b.shelf.leave(client, file)
        for host in [b, a, b] { try host.sync() }
        for host in [a, b] {
            let names = try host.bulletin(renamed).pictures.map(\.name)
            #expect(names.count == 4)
            #expect(try names.map { try host.read("三十五.files/\($0)") } == ["新图", "甲图", "乙图", "又一图"])
            #expect(try host.shelf.files(in: "2023-35.files").isEmpty)
            #expect(try issues(host) == [renamed])
        }
    }

    @Test("An item that went into another issue is no renaming: the question stays")
    func partMoved() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        var other = sample(36, id: "x")
        other.sections[0].items.append(sample().sections[0].items[0])
        try a.write(other, to: "2023-36.json")
        try a.remove(issue)
        try b.edit(issue) { $0.sections[0].items[1].headline = "改过" }
        for host in [a, b, a] { try host.sync() }
        #expect(questions(a).map(\.kind) == [.removed] && questions(b).count == 1)
        #expect(try issues(a) == ["2023-35.json", "2023-36.json"])
        #expect(try a.bulletin("2023-36.json") == other)
    }

    @Test("Both gave it another name: one paper stands on the shelf, under the name that was sent first")
    func bothRenamed() throws {
        let (a, b, hosts) = try renamedByA()
        let c = try hosts.clone("王五")
        try c.sync()
        try c.edit(issue) { $0.sections[0].items[1].headline = "火车上改的" }
        _ = try b.shelf.rename(IssueFile(folder: b.path, name: "2023-35.json"), to: "国庆")
        try b.edit("国庆.json") { $0.sections[0].items[0].headline = "李四改的" }
        try a.sync()
        let report = try b.sync()
        #expect(report.lines.contains("“2023-35.json”本处改名为“国庆.json”，张三改名为“三十五.json”；用后一个名，两边的改动都在"))
        // His edit follows both renamings, though the last of them by the clock is that of the name which has gone.
        for host in [a, c, a, b] { try host.sync() }
        for host in [a, b, c] {
            #expect(try issues(host) == [renamed])
            #expect(try host.bulletin(renamed).sections[0].items.map(\.headline) == ["李四改的", "火车上改的"])
            #expect(questions(host).isEmpty)
        }
    }

    /// Where each issue stands that came to be, by its first section, and nothing of it twice.
    private func homes(_ host: Office) throws -> [String: String] {
        let names = try issues(host)
        return try Dictionary(names.map { (try host.bulletin($0).sections[0].id.description, $0) }) {
            "\($0) and \($1)"
        }
    }

    @Test(
        "Another paper under the old name stays there, and what was changed there before follows",
        arguments: [true, false])
    func replaced(_ isRenamerFirst: Bool) throws {
        let (a, b, _) = try renamedByA()
        try a.write(sample(35, id: "x"), to: issue)
        try a.write("新图", to: "2023-35.files/图.png")
        try b.write("旧图", to: "2023-35.files/图.png")
        try b.edit(issue) {
            $0.sections[0].items[0].headline = "李四改的"
            $0.sections[0].items[0].paragraphs.append(.picture(Picture(name: "图.png")))
        }
        for host in isRenamerFirst ? [a, b, a] : [b, a, b] { try host.sync() }
        for host in [a, b] {
            #expect(try homes(host) == ["is1": renamed, "xs1": issue])
            #expect(try host.bulletin(renamed).sections[0].items[0].headline == "李四改的")
            #expect(try host.bulletin(issue) == sample(35, id: "x"))
            #expect(try host.read("三十五.files/图.png") == "旧图" && host.read("2023-35.files/图.png") == "新图")
            #expect(questions(host).isEmpty)
        }
        #expect(try a.files() == b.files())
    }

    @Test("Both gave it another name and put a paper of their own there: three papers, of which one has a second name")
    func bothReplaced() throws {
        let (a, b, _) = try renamedByA()
        try a.write(sample(35, id: "x"), to: issue)
        _ = try b.shelf.rename(IssueFile(folder: b.path, name: "2023-35.json"), to: "国庆")
        try b.edit("国庆.json") { $0.sections[0].items[0].headline = "李四改的" }
        try b.write(sample(35, id: "y"), to: issue)
        for host in [a, b, a] { try host.sync() }
        for host in [a, b] {
            #expect(try homes(host) == ["is1": renamed, "xs1": issue, "ys1": "2023-35（李四）.json"])
            #expect(try host.bulletin(renamed).sections[0].items[0].headline == "李四改的")
        }
        #expect(try a.files() == b.files())
    }

    @Test(
        "Two renamed it, and one of them put another paper there: the name that went out stays",
        arguments: [true, false])
    func oneReplaced(_ isReplacerFirst: Bool) throws {
        let (a, b, _) = try renamedByA()
        try a.write(sample(35, id: "x"), to: issue)
        _ = try b.shelf.rename(IssueFile(folder: b.path, name: "2023-35.json"), to: "国庆")
        try b.edit("国庆.json") { $0.sections[0].items[0].headline = "李四改的" }
        for host in isReplacerFirst ? [a, b, a] : [b, a, b] { try host.sync() }
        for host in [a, b] {
            #expect(try homes(host) == ["is1": isReplacerFirst ? renamed : "国庆.json", "xs1": issue])
            #expect(try host.bulletin(isReplacerFirst ? renamed : "国庆.json").items[0].headline == "李四改的")
        }
        #expect(try a.files() == b.files())
    }

    @Test(
        "It was renamed and replaced in two commits, and a third edits as it was: all he wrote is in the one that has it"
    )
    func replacedLater() throws {
        let (a, b, hosts) = try renamedByA()
        let c = try hosts.clone("王五")
        try c.sync()
        try c.edit(issue) { $0.sections[0].items[1].headline = "火车上改的" }
        for host in [a, b] { try host.sync() }
        try b.write(sample(35, id: "x"), to: issue)
        for host in [b, c, a, b] { try host.sync() }
        for host in [a, b, c] {
            #expect(try homes(host) == ["is1": renamed, "xs1": issue])
            #expect(try host.bulletin(renamed).sections[0].items[1].headline == "火车上改的")
        }
    }

    @Test("An issue of which a part went into another is no renaming: what was changed in the rest stays there")
    func parted() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        var other = sample(36, id: "x")
        other.sections = [sample().sections[0]]
        try a.write(other, to: "2023-36.json")
        try a.edit(issue) { $0.sections.removeFirst() }
        try b.edit(issue) { $0.sections[1].items[0].headline = "李四改的" }
        for host in [a, b, a] { try host.sync() }
        for host in [a, b] {
            #expect(try homes(host) == ["is2": issue, "is1": "2023-36.json"])
            #expect(try host.bulletin(issue).sections[0].items[0].headline == "李四改的")
        }
    }

    @Test("Two went on by one name each, and a new paper came first: what was changed goes along")
    func shifted() throws {
        let hosts = try Hosts()
        var files = shelfFiles
        files["2023-36.json"] = text(sample(36, id: "x"))
        let a = try hosts.first("张三", files)
        let b = try hosts.clone("李四")
        try b.sync()
        let (first, second) = (try a.bulletin(issue), try a.bulletin("2023-36.json"))
        try a.write(second, to: "2023-37.json")
        try a.write(first, to: "2023-36.json")
        try a.write(sample(35, id: "n"), to: issue)
        try b.edit(issue) { $0.sections[0].items[0].headline = "李四改的" }
        for host in [a, b, a] { try host.sync() }
        for host in [a, b] {
            #expect(try homes(host) == ["ns1": issue, "is1": "2023-36.json", "xs1": "2023-37.json"])
            #expect(try host.bulletin("2023-36.json").sections[0].items[0].headline == "李四改的")
        }
        #expect(try a.files() == b.files())
    }
}
