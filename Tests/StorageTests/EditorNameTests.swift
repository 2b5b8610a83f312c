import SystemPackage
import TestDisks
import Testing

@testable import Storage

/// What the others see of whoever logs in, by how he came.
struct EditorNameTests {
    private static let one = "ssh-ed25519 AAAAone"
    private static let two = "ssh-ed25519 AAAAtwo"

    /// An account with these keys, and what sshd says of this login.
    private static func login(
        _ variables: [String: String], as account: String = "bianji", keys: [String] = [], key: String? = nil,
        on disk: MemoryDisk = MemoryDisk()
    ) throws -> (account: EditorName.Account, disk: MemoryDisk) {
        for folder in ["/home", "/home/.ssh"] { _ = try? disk.mkdir(FilePath(folder), 0o700) }
        try disk.put(Array(keys.joined(separator: "\n").utf8), at: "/home/.ssh/authorized_keys")
        var variables = variables
        if let key {
            try disk.put(Array("publickey \(key)\n".utf8), at: "/auth")
            variables["SSH_USER_AUTH"] = "/auth"
        }
        let environment = variables
        return (EditorName.Account(name: account, home: "/home", environment: { environment[$0] }), disk)
    }

    private static func name(_ login: (account: EditorName.Account, disk: MemoryDisk)) -> EditorName {
        EditorName.find(login.account, disk: Disk(login.disk))
    }

    @Test func `JIANBAO_EDITOR 总是先算`() throws {
        let login = try Self.login(
            ["JIANBAO_EDITOR": "王", "SSH_CONNECTION": "10.0.0.7 1 10.0.0.1 22"], keys: ["\(Self.one) li@pc"],
            key: Self.one)
        #expect(Self.name(login).text == "王")
    }

    @Test func `不是从 SSH 来的，就是账号的名字，不问`() throws {
        let name = Self.name(try Self.login([:], as: "root", keys: [Self.one, Self.two]))
        #expect(name.text == "root" && !name.isShared)
    }

    @Test(arguments: [
        ("\(one) li@pc", "li"), ("\(one) 李红", "李红"), ("command=\"jianbao x\",no-pty \(one) zhao qian", "zhao qian"),
        ("# \(one) not@me\n\(one) li", "li"),
    ])
    func `sshd 说出是哪把钥匙，名字就是钥匙后面写的`(line: String, name: String) throws {
        let login = try Self.login(
            ["SSH_CONNECTION": "10.0.0.7 1 10.0.0.1 22"], keys: ["\(Self.two) other@pc", line], key: Self.one)
        #expect(Self.name(login).text == name && !Self.name(login).isShared)
    }

    @Test func `几把钥匙一个账号，不知道是谁：问一次，记下来，换一台机器来的再问`() throws {
        let disk = MemoryDisk()
        let here = ["SSH_CONNECTION": "10.0.0.7 1 10.0.0.1 22"]
        let login = try Self.login(here, keys: [Self.one, Self.two], on: disk)
        let unknown = Self.name(login)
        #expect(unknown.text == "bianji" && unknown.isShared)
        try unknown.remember("王", for: login.account, disk: Disk(disk))
        #expect(Self.name(login).text == "王" && !Self.name(login).isShared)
        let other = try Self.login(
            ["SSH_CONNECTION": "10.0.0.8 1 10.0.0.1 22"], keys: [Self.one, Self.two], on: disk)
        #expect(Self.name(other).isShared)
        try Self.name(other).remember("李", for: other.account, disk: Disk(disk))
        #expect(Self.name(login).text == "王" && Self.name(other).text == "李")
    }

    @Test func `钥匙后面没有写名字，答的名字跟着钥匙走`() throws {
        let disk = MemoryDisk()
        let first = try Self.login(
            ["SSH_CONNECTION": "10.0.0.7 1 10.0.0.1 22"], keys: [Self.one, Self.two], key: Self.one, on: disk)
        try Self.name(first).remember("王", for: first.account, disk: Disk(disk))
        let elsewhere = try Self.login(
            ["SSH_CONNECTION": "10.9.9.9 1 10.0.0.1 22"], keys: [Self.one, Self.two], key: Self.one, on: disk)
        #expect(Self.name(elsewhere).text == "王")
        let another = try Self.login(
            ["SSH_CONNECTION": "10.0.0.7 1 10.0.0.1 22"], keys: [Self.one, Self.two], key: Self.two, on: disk)
        #expect(Self.name(another).isShared)
    }

    @Test func `一个人的账号不问，root 要问`() throws {
        let here = ["SSH_CONNECTION": "10.0.0.7 1 10.0.0.1 22"]
        #expect(try Self.name(Self.login(here, keys: [Self.one])).isShared == false)
        #expect(try Self.name(Self.login(here, as: "root", keys: [Self.one])).isShared)
    }

    @Test func `答的名字里没有能指挥终端的字，太长的截短`() {
        #expect(EditorName.cleaned("  王\u{1B}[31m \t 红 ") == "王␛[31m 红")
        #expect(EditorName.cleaned(" \n ") == nil)
        #expect(EditorName.cleaned(String(repeating: "长", count: 99))?.count == EditorName.limit)
    }
}
