import TestSupport
import Testing

/// 入门 in the real program: five steps, and nothing left behind.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct LessonJobTests {
    /// The lesson, chosen on an empty shelf.
    private func begin(_ workspace: borrowing Workspace) throws -> Tmux {
        _ = Process.run(["mkdir", "-p", workspace.folder + "/home", workspace.folder + "/shelf"])
        let tmux = try Tmux(
            [
                "SSH_CONNECTION=", "HOME=" + workspace.folder + "/home",
                "XDG_STATE_HOME=" + workspace.folder + "/state",
                Workspace.program, "--data", workspace.folder + "/shelf",
            ], folder: workspace.folder)
        try tmux.wait(for: "入门：五步，三分钟")
        tmux.type("4")
        try tmux.wait(for: "入门 1/5")
        return tmux
    }

    private func files(_ workspace: borrowing Workspace) -> [Substring] {
        Process.run(["find", workspace.folder + "/state", workspace.folder + "/shelf", "-path", "*lesson*"])?
            .output.split(separator: "\n").filter { !$0.contains("No such file") } ?? []
    }

    @Test func `新书架上：五步做完，不到三十个键，什么也没留下`() throws {
        let workspace = try Workspace()
        let tmux = try begin(workspace)
        tmux.type("已经上线。")
        try tmux.wait(for: "入门 2/5")
        tmux.press("Down", "Down", "M-Up")
        try tmux.wait(for: "入门 3/5")
        tmux.press("F7")
        try tmux.wait(for: "改后：")
        tmux.press("Enter")
        try tmux.wait(for: "入门 4/5")
        tmux.press("C-s")
        try tmux.wait(for: "入门 5/5")
        tmux.press("C-e")
        try tmux.wait(for: "导出为")
        tmux.press("Enter")
        try tmux.wait(for: "文件名")
        tmux.press("Enter")
        try tmux.wait(for: "五步都做完了")
        #expect(!files(workspace).isEmpty)
        tmux.press("C-q")
        try tmux.wait(for: "练习稿不留了")
        tmux.press("Enter")
        try tmux.wait(for: "入门：五步，三分钟")
        #expect(files(workspace) == [])
        tmux.press("C-q")
        try tmux.waitForEnd()
    }

    @Test func `做到一半断线，也什么都没留下`() throws {
        let workspace = try Workspace()
        let tmux = try begin(workspace)
        tmux.type("甲乙丙丁戊己")
        try tmux.wait(for: "入门 2/5")
        let editor = try #require(tmux.process)
        _ = Process.run(["kill", "-HUP", "\(editor)"])
        try tmux.waitForEnd()
        #expect(files(workspace) == [])
    }
}
