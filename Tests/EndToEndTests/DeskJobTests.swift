import TestSupport
import Testing

/// The desk in the real program, a short story a theme: the shelf, a paper that is fetched, a finding, lists of keys and
/// commands, and what a reader of the screen is given.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct DeskJobTests {
    private func start(
        _ workspace: borrowing Workspace, _ variables: [String] = [], issue: [String] = []
    ) throws -> Tmux {
        let data = try workspace.copyOfSampleShelf()
        return try Tmux(
            variables + [Workspace.program] + issue + ["--data", data], columns: 100, folder: workspace.folder)
    }

    private func names(_ workspace: borrowing Workspace) -> String {
        Process.run(["ls", workspace.folder + "/data"])?.output ?? ""
    }

    /// The lines of the screen that begin with the mark of the chosen row.
    private func marked(_ screen: String) -> [Substring] { screen.split(separator: "\n").filter { $0.hasPrefix(">") } }

    @Test func `书架：筛选，改文件名，复制一期，移走，找回`() throws {
        let workspace = try Workspace()
        let tmux = try start(workspace)
        try tmux.wait(for: "共 3 期")
        tmux.type("34")
        try tmux.wait(for: "共 1/3 期")
        tmux.press("F4", "C-u")
        tmux.type("三十四")
        tmux.press("Enter")
        try tmux.wait(for: "文件名改成了")
        #expect(names(workspace).contains("三十四.json"))
        let before = Set(names(workspace).split(separator: "\n"))
        tmux.press("C-k", "c")
        try tmux.wait(for: "共 4 期")
        // The next of this year, whichever it is.
        let copy = try #require(Set(names(workspace).split(separator: "\n")).subtracting(before).first)
        tmux.press("DC")
        try tmux.wait(for: "从书架上移走？")
        tmux.press("y")
        try tmux.wait(for: "共 3 期")
        #expect(!names(workspace).contains(copy))
        tmux.press("C-z")
        try tmux.wait(for: "找回移走的哪一期")
        tmux.press("Enter")
        try tmux.wait(for: "放回书架上了")
        #expect(names(workspace).contains(copy))
        tmux.press("C-q")
        try tmux.waitForEnd()
    }

    @Test func `导出：文件名照给的，取回的一行写得全，复制得了；书架上再查得到`() throws {
        let workspace = try Workspace()
        let tmux = try start(
            workspace, ["JIANBAO_EDITOR=甲", "SSH_CONNECTION=10.0.0.2 50000 10.0.0.1 22"], issue: ["36"])
        try tmux.wait(for: "第36期")
        tmux.press("C-e")
        try tmux.wait(for: "导出为")
        tmux.press("Enter")
        try tmux.wait(for: "营商环境工作动态第36期")
        tmux.press("Enter")
        let card = try tmux.wait(for: "在自己的电脑上执行这一行")
        #expect(card.contains("scp ") && card.contains("按 c 复制这一行"))
        tmux.press("c")
        try tmux.wait(for: "已复制取回的那一行")
        #expect(names(workspace).contains("exports"))
        tmux.press("C-p")
        tmux.type("到书架")
        try tmux.wait(for: "> 到书架")
        tmux.press("Enter")
        try tmux.wait(for: "共 3 期")
        tmux.press("C-e")
        try tmux.wait(for: "导出过的文件")
        tmux.press("Enter")
        try tmux.wait(for: "在自己的电脑上执行这一行")
    }

    @Test func `差错：看改前改后，看例子，采用，说后面还有没有`() throws {
        let workspace = try Workspace()
        let tmux = try start(workspace, issue: ["36"])
        try tmux.wait(for: "第36期")
        tmux.press("Down", "Down", "End")
        tmux.type("各单位要按照按照要求推进。")
        try tmux.wait(for: "按照按照")
        tmux.press("F7")
        try tmux.wait(for: "改后：")
        tmux.press("e")
        try tmux.wait(for: "误：")
        tmux.press("Space")
        try tmux.wait(for: "改后：")
        tmux.press("F1")
        try tmux.wait(for: "帮助：打字查找")
        tmux.press("Escape")
        try tmux.wait(for: "改后：")
        tmux.press("Enter")
        let screen = try tmux.wait(for: "已改，")
        #expect(!screen.contains("按照按照"))
    }

    @Test func `F1 只看不做，^P 找到就做`() throws {
        let workspace = try Workspace()
        let before: String
        let tmux = try start(workspace, issue: ["36"])
        before = try workspace.read("data/2023-36.json")
        try tmux.wait(for: "第36期")
        tmux.press("Down", "Down", "End")
        tmux.type("另，")
        try tmux.wait(for: "未存")
        tmux.press("F1")
        try tmux.wait(for: "帮助：打字查找")
        tmux.type("baocun")
        try tmux.wait(for: "> baocun")
        tmux.press("Enter")
        try tmux.wait(for: "保存：把本期写到磁盘")
        #expect(try workspace.read("data/2023-36.json") == before)
        tmux.press("C-p")
        try tmux.wait(for: "命令、栏目、条目、各期")
        tmux.type("存盘")
        try tmux.wait(for: "> 存盘")
        tmux.press("Enter")
        try tmux.wait(for: "已存 ")
        #expect(try workspace.read("data/2023-36.json").contains("另，"))
    }

    @Test func `ACCESSIBLE=1：一次只画一样东西，选中的一行前有记号`() throws {
        let workspace = try Workspace()
        let tmux = try start(workspace, ["ACCESSIBLE=1"])
        #expect(marked(try tmux.wait(for: "共 3 期")).contains { $0.contains("2023-36") })
        tmux.press("Enter")
        #expect(!(try tmux.wait(for: "营商环境工作动态")).contains("（二）标准河南建设拟入法，“河南标准…"))
        tmux.press("Tab", "Down")
        try tmux.wait(for: ">二、重要政策")
        tmux.press("Tab", "F2")
        #expect(!(try tmux.wait(for: "版头、版记")).contains("一、重要讲话"))
    }
}
