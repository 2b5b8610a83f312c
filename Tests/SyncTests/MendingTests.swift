import Bulletins
import Storage
import SystemPackage
import Testing

@testable import Sync

@Suite("A merge that git did by hand")
struct MendingTests {
    private let issue = "2023-35.json"

    /// Two hosts of which one has pulled by hand, without our merge, and has git's marks in the issue.
    private func marked(_ hosts: Hosts, style: String, isSynced: Bool = false) throws -> Office {
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        if isSynced { try b.sync() }
        try a.edit(issue) { $0.sections[0].items[0].paragraphs[0] = "甲写的一句。" }
        try a.sync()
        try b.edit(issue) { $0.sections[0].items[0].paragraphs[0] = "乙作了另一番说明。" }
        try b.git("commit", "-q", "-a", "-m", "手工")
        try b.git("-c", "merge.conflictStyle=\(style)", "pull", "-q", "--no-rebase", isAllowedToFail: true)
        #expect(try b.read(issue)?.contains("<<<<<<<") ?? false)
        return b
    }

    @Test("The three sides of a file with marks are found and merged", arguments: ["merge", "diff3", "zdiff3"])
    func mends(style: String) throws {
        let hosts = try Hosts()
        let b = try marked(hosts, style: style)
        #expect(try Synchronizer.mend(issue, in: b.shelf, editor: "李四", host: "h"))
        let merged = try b.bulletin(issue)
        #expect(merged.sections[0].items[0].paragraphs == ["乙作了另一番说明。", "第二段。"])
        #expect(merged.conflicts.map(\.other) == [["甲写的一句。"]])
    }

    @Test("A sync mends it too, and the half-done merge is in nobody's way")
    func syncs() throws {
        let hosts = try Hosts()
        let b = try marked(hosts, style: "merge")
        let report = try b.sync()
        #expect(report.mended == [issue])
        let c = try hosts.clone("王五")
        #expect(try c.bulletin(issue).conflicts.count == 1)
        #expect(try b.git("ls-files", "--unmerged") == "")
    }

    @Test("Marks that were committed are mended from what is between them")
    func committed() throws {
        let hosts = try Hosts()
        let b = try marked(hosts, style: "merge")
        try b.git("commit", "-q", "-a", "-m", "糊里糊涂")
        #expect(try Synchronizer.mend(issue, in: b.shelf, editor: "李四", host: "h"))
        let text = text(try b.bulletin(issue))
        #expect(text.contains("甲写的一句") && text.contains("乙作了另一番说明"))
    }

    @Test("Marks that were committed are mended by a sync, from their three sides and without a second issue")
    func committedAndSynced() throws {
        let hosts = try Hosts()
        let b = try marked(hosts, style: "merge", isSynced: true)
        try b.git("commit", "-q", "-a", "-m", "糊里糊涂")
        let report = try b.sync()
        #expect(report.questions == [] && report.mended == [issue])
        let c = try hosts.clone("王五")
        #expect(try c.files().keys.filter { $0.hasSuffix(".json") }.sorted() == [issue, "series.json"])
        #expect(try c.bulletin(issue).conflicts.map(\.other) == [["甲写的一句。"]])
        #expect(SyncState.read(of: b.shelf)?.sentences == ["“2023-35.json”里 git 留下的冲突记号已认出，两边的都合并好了"])
    }

    @Test("Other marks than those that were committed: what stands between either is lost to nobody")
    func otherMarks() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        func marked(_ mine: String, _ theirs: String) -> String {
            let lines = text(sample()).split(separator: "\n", omittingEmptySubsequences: false)
            return lines.map { line in
                guard line.contains("第一段。") else { return String(line) }
                return "<<<<<<< HEAD\n" + line.replacing("第一段。", with: mine) + "\n=======\n"
                    + line.replacing("第一段。", with: theirs) + "\n>>>>>>> x"
            }.joined(separator: "\n")
        }
        try a.write(marked("甲写的一句。", "乙作了另一番说明。"), to: issue)
        try a.git("commit", "-q", "-a", "-m", "糊里糊涂")
        try a.write(marked("丙说的是别的事。", "丁还有第四种讲法。"), to: issue)
        try a.sync()
        let all = try a.files().values.map { String(decoding: $0, as: UTF8.self) }.joined()
        for words in ["甲写的一句", "乙作了另一番说明", "丙说的是别的事", "丁还有第四种讲法"] {
            #expect(all.contains(words), "\(words)")
        }
    }

    @Test("A file without marks is not touched")
    func nothing() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        #expect(try !Synchronizer.mend(issue, in: a.shelf, editor: "张三", host: "h"))
    }
}

@Suite("The merge driver")
struct MergeDriverTests {
    @Test("Two versions become one, with what clashes as 待选")
    func merges() throws {
        var (mine, theirs) = (sample(), sample())
        mine.sections[0].items[0].paragraphs[0] = "甲写的一句。"
        theirs.sections[0].items[0].paragraphs[0] = "乙作了另一番说明。"
        let merged = try MergeDriver(
            base: sample().json, mine: mine.json, theirs: theirs.json, path: "2023-35.json")
        #expect(try Bulletin(json: merged.content).conflicts.count == 1)
        #expect(merged.notice == "“2023-35.json”合并好了，有 1 处待选；请打开这一期，按 F8 选定")
    }

    @Test("A file by its path is named as it is, and known by its name")
    func path() throws {
        var (mine, theirs) = (sample(), sample())
        mine.sections[0].items[0].paragraphs[0] = "甲写的一句。"
        theirs.sections[0].items[0].paragraphs[0] = "乙作了另一番说明。"
        for path in ["/tmp/a/2023-34.json", "报/2023-34.json"] {
            let merged = try MergeDriver(base: sample().json, mine: mine.json, theirs: theirs.json, path: path)
            #expect(merged.notice == "“\(path)”合并好了，有 1 处待选；请打开这一期，按 F8 选定")
        }
    }

    @Test("What cannot become one file is left to a person, with the reason")
    func refuses() throws {
        var newer = sample()
        newer.format += 1
        newer.masthead.title = "新"
        var mine = sample()
        mine.masthead.title = "旧"
        let cases: [([UInt8], String)] = [
            (newer.json, "“2023-35.json”有一份是更新版本的简报程序写的，没有合并；请升级后再合并"),
            (sample(35, id: "x").json, "“2023-35.json”两边是两期不同的简报，没有合并；请执行 jianbao sync，两份都会留下"),
            (Array("{".utf8), "“2023-35.json”有一份读不出，没有合并；请执行 jianbao sync，两份都会留下"),
        ]
        for (theirs, sentence) in cases {
            do throws(SyncError) {
                _ = try MergeDriver(base: [], mine: mine.json, theirs: theirs, path: "2023-35.json")
                Issue.record("merged")
            } catch {
                #expect(error.message == sentence)
            }
        }
    }
}

@Suite("What is said of the syncing")
struct SyncStateTests {
    @Test("How long ago, what waits, and why")
    func short() {
        var state = SyncState()
        state.synced = 100_000
        #expect(state.short(at: 100_000 + 185) == "已同步 3 分钟前")
        state.trouble = "线路断了"
        state.waiting = 3
        #expect(state.short(at: 100_000 + 185) == "已同步 3 分钟前，3 处待送")
        state.trouble = "口令过期"
        state.waiting = 0
        #expect(state.short(at: 100_000 + 2 * 86_400 + 5) == "两天没有同步：口令过期")
        #expect(state.isAlarming(at: 100_000 + 2 * 86_400 + 5))
        #expect(!state.isAlarming(at: 100_000 + 60))
    }

    @Test("What ssh and git say has a sentence each")
    func troubles() {
        let cases: [(String, RemoteTrouble)] = [
            (
                "fatal: unable to access 'https://x/y.git/': Failed to connect to x port 443 after 1 ms: Couldn't connect",
                .refused
            ),
            ("fatal: repository 'https://x/y.git/' not found", .missing),
            ("fatal: unable to access 'https://x/y.git/': The requested URL returned error: 403", .password),
            ("fatal: unable to access 'https://x/y.git/': Recv failure: Connection reset by peer", .cut),
            ("git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.", .key),
            ("fatal: could not read Username for 'https://x': terminal prompts disabled", .password),
            ("ssh: Could not resolve hostname x: Name or service not known", .name),
            ("Host key verification failed.", .hostKey),
            ("ssh: connect to host x port 22: Connection refused", .refused),
            ("client_loop: send disconnect: Broken pipe\nfatal: the remote end hung up unexpectedly", .cut),
            ("fatal: '/srv/x.git' does not appear to be a git repository", .missing),
            ("fatal: detected dubious ownership in repository at '/srv/x.git'", .owner),
            (" ! [remote rejected] main -> main (pre-receive hook declined)", .declined),
        ]
        for (words, trouble) in cases { #expect(RemoteTrouble(errors: words) == trouble) }
        for trouble in RemoteTrouble.allCases { #expect(!trouble.advice.isEmpty && !trouble.short.isEmpty) }
    }
}

extension MendingTests {
    @Test("Marks that two hosts have committed, each its own, are made whole and merged, and both are told")
    func committedOnBoth() throws {
        let hosts = try Hosts()
        let b = try marked(hosts, style: "merge", isSynced: true)
        try b.git("commit", "-q", "-a", "-m", "糊里糊涂")
        let c = try hosts.clone("王五")
        try c.git("reset", "-q", "--hard", "HEAD^")
        try c.edit(issue) { $0.sections[0].items[0].paragraphs[0] = "丙说的是第三件事。" }
        try c.git("commit", "-q", "-a", "-m", "手工")
        try c.git("pull", "-q", "--no-rebase", isAllowedToFail: true)
        try c.git("commit", "-q", "-a", "-m", "也糊里糊涂")
        try c.git("push", "-q")
        #expect(try hosts.git(["show", "main:\(issue)"], in: hosts.remote).contains("<<<<<<<"))
        #expect(try b.sync().mended.contains(issue))
        #expect(try c.sync().mended == [issue])
        try b.sync()
        for host in [b, c] {
            #expect(try host.files().keys.filter { $0.hasPrefix("2023") } == [issue])
            let whole = text(try host.bulletin(issue))
            for words in ["甲写的一句", "乙作了另一番说明", "丙说的是第三件事"] { #expect(whole.contains(words)) }
            #expect(SyncState.read(of: host.shelf)?.questions.isEmpty ?? false)
        }
        #expect(try b.files() == c.files())
    }
}
