import TestSupport
import Testing

/// Onto paper by the printing system of the machine; here its programs are scripts of those names.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct PrintJobTests {
    private func start(_ workspace: borrowing Workspace, lp: Bool = true) throws -> Tmux {
        let data = try workspace.copyOfSampleShelf()
        let fake = workspace.folder + "/fake"
        _ = Process.run(["mkdir", "-p", fake])
        if lp {
            try workspace.write(
                "#!/bin/sh\n[ $1 = -a ] && echo 'Copier accepting' && echo 'Laser accepting'\n[ $1 = -d ] && echo 'default: Laser'\nexit 0\n",
                to: "fake/lpstat")
            try workspace.write(
                "#!/bin/sh\necho \"$@\" > \(workspace.folder)/args\nhead -c 5 > \(workspace.folder)/sent; cat > /dev/null\necho 'request id is Laser-7'\n",
                to: "fake/lp")
            _ = Process.run(["chmod", "+x", fake + "/lp", fake + "/lpstat"])
        }
        // Only what stands there is found.
        for tool in ["sh", "cat", "head"] { _ = Process.run(["ln", "-s", "/bin/" + tool, fake + "/" + tool]) }
        return try Tmux(
            ["PATH=" + fake, Workspace.program, "36", "--data", data], columns: 100, folder: workspace.folder)
    }

    @Test func `打印：选一台，印两份，送去的是 PDF`() throws {
        let workspace = try Workspace()
        let tmux = try start(workspace)
        try tmux.wait(for: "第36期")
        tmux.press("C-e")
        try tmux.wait(for: "打印…")
        tmux.type("打印")
        try tmux.wait(for: "> 打印")
        tmux.press("Enter")
        try tmux.wait(for: "打印到哪里")
        tmux.press("Enter")
        try tmux.wait(for: "印几份")
        tmux.type("2")
        tmux.press("Enter")
        try tmux.wait(for: "已送到 Laser，2 份")
        #expect(try workspace.read("args") == "-d Laser -n 2 -t 营商环境工作动态第36期 -\n")
        #expect(try workspace.read("sent") == "%PDF-")
    }

    @Test func `服务器上没有打印命令：说没有，说怎么办，文字不动`() throws {
        let workspace = try Workspace()
        let tmux = try start(workspace, lp: false)
        try tmux.wait(for: "第36期")
        tmux.press("C-p")
        tmux.type("打印")
        try tmux.wait(for: "> 打印")
        tmux.press("Enter")
        try tmux.wait(for: "没有打印命令 lp")
        tmux.press("C-q")
        try tmux.waitForEnd()
    }
}
