import Testing

/// Versions that came from another host, in the real program, by git.
@Suite(.serialized) struct HistoryJobTests {
    private struct Hosts {
        let folder: String
        let here: String

        init(_ workspace: borrowing Workspace) throws {
            (folder, here) = (workspace.folder, try workspace.copyOfSampleShelf())
            let there = folder + "/there"
            let remote = folder + "/remote.git"
            try run(["git", "init", "-q", "--bare", "-b", "main", remote])
            try sync(here, "张三", ["--setup", remote])
            try run(["git", "clone", "-q", remote, there])
            try sync(there, "李四")
            try run(["sed", "-i", "s/河南标准/本省标准/", there + "/2023-36.json"])
            try sync(there, "李四")
            try sync(here, "张三")
        }

        func run(_ words: [String]) throws {
            guard let result = Process.run(words), result.status == 0 else { throw ProgramError("\(words)") }
        }

        func environment(_ editor: String) -> [String] {
            [
                "env", "-u", "SSH_ORIGINAL_COMMAND", "JIANBAO_EDITOR=\(editor)",
                "XDG_STATE_HOME=\(folder)/\(editor)",
            ]
        }

        func sync(_ folder: String, _ editor: String, _ more: [String] = []) throws {
            try run(environment(editor) + [Workspace.program, "sync", "--quiet", "--data", folder] + more)
        }

        func jianbao(_ arguments: String...) -> (status: Int32, output: String) {
            Process.run(environment("张三") + [Workspace.program] + arguments + ["--data", here]) ?? (-1, "")
        }
    }

    @Test func `别处正在同步时，后台的同步不算没有做成，什么也不说`() throws {
        let workspace = try Workspace()
        let hosts = try Hosts(workspace)
        let lock = ["flock", hosts.here + "/.jianbao/sync/lock"]
        let sync = hosts.environment("张三") + [Workspace.program, "sync", "--quiet", "--data", hosts.here]
        let result = Process.run(lock + sync)
        #expect(result?.status == 0 && result?.output == "")
    }

    @Test func `git 在文件里留下冲突记号：list 说怎么办，打开书架就合并好，并且说出来`() throws {
        let workspace = try Workspace()
        let hosts = try Hosts(workspace)
        let mine = try workspace.read("data/2023-36.json")
        let theirs = mine.replacing("本省标准", with: "外省标准")
        try workspace.write("<<<<<<< HEAD\n\(mine)=======\n\(theirs)>>>>>>> 那边\n", to: "data/2023-36.json")
        #expect(hosts.jianbao("list").output.contains("2023-36   读不出：里面有 git 留下的冲突记号；打开它，或执行 jianbao sync，就合并好"))
        guard Tmux.isInstalled else { return }
        let command = hosts.environment("张三") + [Workspace.program, "--data", hosts.here]
        let tmux = try Tmux(command, folder: workspace.folder)
        try tmux.wait(for: "里 git 留下的冲突记号已认出，两边的都合并好了")
        #expect(try workspace.read("data/2023-36.json").contains("外省标准"))
    }

    @Test func `versions 列出别处送来的，--show 看，--restore 换回，换下的留作旧版`() throws {
        let workspace = try Workspace()
        let hosts = try Hosts(workspace)
        let lines = hosts.jianbao("versions", "36").output.split(separator: "\n").map(String.init)
        let theirs = try #require(lines.first { $0.contains("\t李四（") })
        #expect(lines.count == 2 && theirs.hasSuffix("\t改 1 条\t现在的就是"))
        // The first commit was of the whole shelf, and its sentence about other files.
        #expect(!lines.contains { $0.contains("加入") })
        // What stood here before it came is a kept copy, and in the history.
        #expect(lines.contains { $0.hasPrefix("1\t") && $0.contains("\t张三（") })
        let name = try #require(theirs.split(separator: "\t").first).description
        #expect(name.count == 7)
        #expect(hosts.jianbao("versions", "36", "--show", name).output.contains("本省标准"))
        #expect(hosts.jianbao("versions", "36", "--show", "1").output.contains("河南标准"))
        try hosts.run(["sed", "-i", "s/本省标准/又改了/", hosts.here + "/2023-36.json"])
        #expect(hosts.jianbao("versions", "36", "--restore", name).output == "“2023-36”已换回 \(name) 这一版\n")
        #expect(try workspace.read("data/2023-36.json").contains("本省标准"))
        #expect(hosts.jianbao("versions", "36", "--show", "2").output.contains("又改了"))
        #expect(
            hosts.jianbao("versions", "36", "--show", "0000000").output
                == "错误：“2023-36”没有旧版 0000000；请用 jianbao versions 查看\n")
    }

    @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
    func `F9 列出别处送来的一版，对照它，打字不等它`() throws {
        let workspace = try Workspace()
        let hosts = try Hosts(workspace)
        let tmux = try Tmux(
            hosts.environment("张三") + [Workspace.program, "36", "--data", hosts.here],
            folder: workspace.folder)
        try tmux.wait(for: "第36期")
        tmux.press("F9")
        try tmux.wait(for: "李四")
        try tmux.wait(for: "存盘的就是这一版")
        // Whose the kept copy is, the history says, which comes when it was read.
        let listed = try tmux.wait(for: "张三")
        #expect(listed.contains("第 1 版"))
        tmux.press("Enter")
        try tmux.wait(for: "在版面上标出此后改了什么")
        tmux.press("Enter")
        try tmux.wait(for: "标出的是此后加的字")
    }
}
