import Bulletins
import Glibc
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

@Suite("Nothing planted in the shelf's .git runs")
struct PlantedProgramTests {
    /// Keys by which a repository names programs, with where they would be run.
    private static let keys = [
        "core.fsmonitor", "core.sshCommand", "core.pager", "core.askPass", "core.editor", "core.gitProxy",
        "core.alternateRefsCommand", "credential.helper", "diff.external", "gpg.program", "alias.fetch",
        "remote.origin.uploadpack", "remote.origin.receivepack", "filter.planted.clean", "filter.planted.smudge",
        "merge.jianbao.driver", "uploadpack.packObjectsHook", "sequence.editor",
    ]
    private static let hooks = [
        "reference-transaction", "pre-push", "post-merge", "post-commit", "pre-commit", "post-checkout",
        "post-index-change", "fsmonitor-watchman", "pre-auto-gc", "commit-msg", "post-update",
    ]

    @Test("Hooks, monitors, filters, helpers and aliases of the folder are not obeyed")
    func nothingRuns() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        let ran = hosts.folder.path.appending("ran")
        let program = hosts.folder.path.appending("planted")
        try hosts.folder.write("#!/bin/sh\necho $0 $* >> '\(ran)'\nexit 1\n", to: "planted", mode: 0o755)
        for key in PlantedProgramTests.keys { try a.git("config", key, program.string) }
        try a.git("config", "core.hooksPath", ".git/planted-hooks")
        try a.git("config", "commit.gpgSign", "true")
        try a.git("config", "push.gpgSign", "if-asked")
        try a.git("config", "protocol.ext.allow", "always")
        for folder in [".git/hooks", ".git/planted-hooks"] {
            for hook in PlantedProgramTests.hooks {
                try hosts.folder.makeFolders("张三/" + folder)
                try hosts.folder.write("#!/bin/sh\necho \(hook) >> '\(ran)'\n", to: "张三/\(folder)/\(hook)", mode: 0o755)
            }
        }
        try hosts.folder.makeFolders("张三/.git/info")
        try hosts.folder.write("*.json filter=planted diff=planted\n", to: "张三/.git/info/attributes")
        try a.write("*.json merge=jianbao filter=planted\n", to: ".gitattributes")
        try a.edit("2023-35.json") { $0.masthead.title = "甲" }
        try b.edit("2023-35.json") { $0.masthead.name = "乙" }
        try b.sync()
        try a.sync()
        #expect(try a.bulletin("2023-35.json").masthead.name == "乙")
        let traces = try access(ran.string, F_OK) == 0 ? hosts.folder.text("ran") : ""
        #expect(traces == "")
    }

    /// Every hook that a push could run, and the programs that a configuration names, put into a git directory.
    ///
    /// - Returns: what they have left behind.
    private func plant(in directory: String, of hosts: Hosts) throws -> () throws -> String {
        let ran = hosts.folder.path.appending("ran")
        let program = hosts.folder.path.appending("planted")
        try hosts.folder.write("#!/bin/sh\necho $0 $* >> '\(ran)'\nexit 1\n", to: "planted", mode: 0o755)
        let config = hosts.folder.path.pushing(FilePath(directory)).appending("config").string
        for key in PlantedProgramTests.keys + ["receive.procReceiveRefs"] {
            try hosts.git(["config", "--file", config, key, program.string], in: hosts.folder.path)
        }
        try hosts.folder.makeFolders(directory + "/hooks")
        let received = ["pre-receive", "update", "post-receive", "proc-receive", "push-to-checkout"]
        for hook in PlantedProgramTests.hooks + received {
            let script = "#!/bin/sh\necho \(hook) >> '\(ran)'\n"
            try hosts.folder.write(script, to: "\(directory)/hooks/\(hook)", mode: 0o755)
        }
        return { try access(ran.string, F_OK) == 0 ? hosts.folder.text("ran") : "" }
    }

    @Test("Of the other side in a folder of this machine neither hooks nor programs run as whoever syncs")
    func remoteFolder() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        let traces = try plant(in: "remote.git", of: hosts)
        for url in [hosts.remote.string, "file://\(hosts.remote)", "../remote", "../remote.git/"] {
            try a.git("config", "remote.origin.url", url)
            try a.edit("2023-35.json") { $0.masthead.title += "甲" }
            try a.sync()
            try b.sync()
            #expect(try b.bulletin("2023-35.json") == a.bulletin("2023-35.json"))
        }
        #expect(try traces() == "")
    }

    @Test("The shelf itself is no other side, however its address is written, and nothing planted there runs")
    func ownFolder() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let traces = try plant(in: "张三/.git", of: hosts)
        let link = hosts.folder.path.appending("link")
        #expect(symlink(a.path.string, link.string) == 0)
        try a.git("config", "branch.main.merge", "refs/heads/other")
        let path = a.path.string
        for url in [path, "\(path)/.git", "file://\(path)", ".", "../张三/", link.string, "file://localhost\(path)"] {
            try a.git("config", "remote.origin.url", url)
            try a.edit("2023-35.json") { $0.masthead.title += "甲" }
            do throws(SyncError) {
                _ = try Synchronizer.sync(a.shelf, editor: "张三", host: "host", now: 1000)
                Issue.record("\(url) is synced with")
            } catch {
                #expect(error.message.contains("地址就是这个书架自己"), "\(url)")
            }
        }
        #expect(try traces() == "")
    }

    @Test("By ssh a shared shelf is synced only where the address is of its owner, of root or of whoever syncs")
    func sshAddress() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        try a.git("config", "remote.origin.url", "ssh://127.0.0.1:1\(a.path)")
        guard getuid() == 0 else { return }
        let config = a.path.appending(".git/config").string
        func isRefused(_ owner: uid_t, _ mode: mode_t, _ shelf: mode_t, of shelfOwner: uid_t = 0) throws -> Bool {
            #expect(chmod(a.path.string, shelf) == 0 && chown(a.path.string, shelfOwner, 0) == 0)
            #expect(chmod(config, mode) == 0 && chown(config, owner, 0) == 0)
            do throws(SyncError) {
                _ = try Synchronizer.sync(a.shelf, editor: "张三", host: "host", now: 1000)
                return false
            } catch {
                return error == .untrusted
            }
        }
        #expect(try isRefused(12345, 0o644, 0o2775))
        #expect(try isRefused(12345, 0o664, 0o2775, of: 12345))
        #expect(try !isRefused(12345, 0o644, 0o2775, of: 12345))
        #expect(try !isRefused(0, 0o664, 0o2775, of: 12345))
        #expect(try !isRefused(12345, 0o644, 0o755))
    }

    @Test("What is checked out somewhere on this machine is not pushed over")
    func checkedOut() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try a.git("config", "remote.origin.url", b.path.string)
        try a.sync()
        try a.edit("2023-35.json") { $0.masthead.title = "甲" }
        #expect(throws: SyncError.remote(.checkedOut)) { try a.sync() }
        // From another work folder of the same repository too.
        try b.git("worktree", "add", "-q", "-b", "x", "../other")
        try a.git("config", "remote.origin.url", hosts.folder.path.appending("other").string)
        #expect(throws: SyncError.remote(.checkedOut)) { try a.sync() }
    }

    @Test("A confined login syncs what the shelf's owner set up, and not what one of the group may have written there")
    func confined() throws {
        let hosts = try Hosts()
        let a = Office("张三", hosts)
        try hosts.folder.makeFolders("张三")
        chmod(a.path.string, 0o2775)
        for (path, text) in shelfFiles { try a.write(text, to: path) }
        try a.setUp()
        let config = a.path.appending(".git/config")
        #expect(fileMode(of: config).map { $0 & 0o777 } == 0o644)
        let confined = Shelf(folder: a.path, elsewhere: hosts.folder.path.appending("state-confined"), isConfined: true)
        func sync() throws {
            _ = try Synchronizer.sync(confined, editor: "李四", host: "host", now: 1000)
        }
        try sync()
        chmod(config.string, 0o664)
        #expect(throws: SyncError.notAllowed) { try sync() }
        chmod(config.string, 0o644)
        try sync()
        // Another's file in its place.
        guard getuid() == 0 else { return }
        #expect(chown(config.string, 12345, 12345) == 0)
        #expect(throws: SyncError.notAllowed) { try sync() }
    }

    @Test("An address that names a program is refused")
    func address() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let ran = hosts.folder.path.appending("ran")
        try a.git("config", "protocol.ext.allow", "always")
        try a.git("config", "remote.origin.url", "ext::sh -c touch% \(ran)")
        #expect(throws: SyncError.remote(.kind)) { try a.sync() }
        #expect(access(ran.string, F_OK) != 0)
        #expect(throws: SyncError.address(.kind)) {
            var setup = Setup(a.shelf, editor: "张三", host: "h", program: "/usr/bin/jianbao")
            try setup.run("ext::sh -c true")
        }
    }
}

extension TemporaryFolder {
    func makeFolders(_ name: String) throws {
        var path = self.path
        for part in name.split(separator: "/") {
            path = path.appending(String(part))
            _ = mkdir(path.string, 0o755)
        }
    }
}
