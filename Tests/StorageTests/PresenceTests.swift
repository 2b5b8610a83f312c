import Bulletins
import Glibc
import Storage
import SystemPackage
import TestDisks
import Testing

struct PresenceTests {
    private let disk = MemoryDisk()
    private let shelf: Shelf
    private let issue: IssueFile

    init() throws {
        try disk.mkdir("/shelf", 0o755)
        try disk.put(sample().json, at: "/shelf/2023-35.json")
        shelf = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: .test())
        issue = try #require(shelf.file(year: 2023, number: 35))
    }

    @Test(arguments: [
        ("活着的进程", Host.test(), 2, 0, true), ("死了的进程", Host.test().past, 3, 0, false),
        ("别的机器，刚有动静", Host.test("there"), 2, 10, true), ("别的机器，很久没有动静", Host.test("there"), 2, 200, false),
    ])
    func `谁还在，谁不在了`(name: String, host: Host, process: Int, seconds: Int, isPresent: Bool) throws {
        try shelf.announce(
            Presence(client: Client(editor: name, on: host, process: process), issue: issue), in: issue)
        disk.now += seconds * 1_000_000_000
        #expect(shelf.present().map(\.client.editor) == (isPresent ? [name] : []))
    }

    @Test func `进程号被别的进程用了，也认得出来；重启以前的也认得出来`() throws {
        var reused = Host.test()
        reused.start = { _ in 12 }
        try shelf.announce(Presence(client: Client(editor: "甲", on: reused, process: 2), issue: issue), in: issue)
        var before = Host.test()
        before.boot = "an earlier start"
        try shelf.announce(Presence(client: Client(editor: "乙", on: before, process: 2), issue: issue), in: issue)
        #expect(shelf.present().isEmpty)
    }

    @Test func `别人的进程看不见的主机上（hidepid）：按有没有动静算，不当作不在了`() throws {
        var host = Host.test()
        host.isHidden = { $0 == 3 }
        let hiding = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: host)
        for (name, process) in [("看不见的", 3), ("不在了的", 5)] {
            try shelf.announce(
                Presence(client: Client(editor: name, on: Host.test().past, process: process), issue: issue), in: issue)
        }
        #expect(hiding.present().map(\.client.editor) == ["看不见的"])
        disk.now += 200_000_000_000
        #expect(hiding.present().isEmpty)
    }

    @Test func `结束了、还没有谁收尸的进程也是不在了`() {
        var child: pid_t = 0
        let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
        defer { free(arguments[0]) }
        #expect(posix_spawn(&child, "/bin/true", nil, nil, arguments, environ) == 0)
        var ended = siginfo_t()
        waitid(P_PID, id_t(child), &ended, WEXITED | WNOWAIT)
        #expect(Host.this.start(Int(child)) == nil)
        waitpid(child, nil, 0)
        #expect(Host.this.start(Int(getpid())) != nil)
    }

    @Test func `坏的、空的在场文件不算人，也不出错`() throws {
        try shelf.announce(Presence(client: .alive(), issue: issue), in: issue)
        for (index, text) in ["", "{", "[]", "{\"sitting\":{}}", "\u{1B}[2J"].enumerated() {
            try disk.put(Array(text.utf8), at: FilePath("/shelf/.jianbao/sittings/x\(index).presence"))
        }
        #expect(shelf.present().map(\.client.editor) == ["李"])
    }

    @Test func `移走的一期留在旁边，有人在改的不移`() throws {
        let bytes = sample().json
        for name in ["2023-35.json", "2023-35（2）.json"] {
            try disk.put(bytes, at: issue.path)
            let client = Client.alive("甲")
            try shelf.announce(Presence(client: client, issue: issue), in: issue)
            #expect(throws: StorageError.inUse(name: "2023-35", editor: "甲")) { try shelf.remove(issue) }
            shelf.leave(client, issue)
            #expect(try shelf.remove(issue) == ".jianbao/removed/" + name)
            #expect(disk.bytes(issue.path) == nil)
            #expect(disk.bytes(FilePath("/shelf/.jianbao/removed/" + name)) == bytes)
        }
    }
}
