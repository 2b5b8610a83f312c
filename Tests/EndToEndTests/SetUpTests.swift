import TestSupport
import Testing

/// An office sits down with its own old paper, and nothing else.
@Suite(.serialized)
struct SetUpTests {
    /// A home of its own, so that no shelf of this machine is found.
    private static func environment(_ folder: String) -> [String] {
        [
            "env", "-u", "JIANBAO_DATA", "-u", "XDG_DATA_HOME", "-u", "XDG_STATE_HOME", "HOME=\(folder)/home", "TZ=UTC",
        ]
    }

    private static let paper = """
        云溪信息
        第12期

        云溪区委办公室　　　　2024年3月4日

        一、部门动态
        1.区税务局：网上办税率达到96%
        区税务局把办税事项搬到网上，平均办理时间压缩到4分钟。
        2.区人社局：送岗进社区
        区人社局把招聘会开到社区，当天有120人达成意向。
        二、镇街动态
        1.东街街道：助企纾困
        街道班子成员分片走访36家企业，收集问题21件，已办结19件。

        报：市委办公室
        发：各镇街
        共印60份
        """

    /// The old paper as a Word file, made by another run of the program.
    private static func makePaper(_ workspace: borrowing Workspace) throws {
        _ = Process.run([
            "mkdir", "-p", workspace.folder + "/other", workspace.folder + "/desk", workspace.folder + "/home",
        ])
        try workspace.write(paper, to: "paper.txt")
        let other = workspace.folder + "/other"
        for arguments in [
            ["import", workspace.folder + "/paper.txt", "--data", other],
            ["export", "12", "--to", "docx", "--data", other, "--output", workspace.folder + "/desk/旧简报.docx"],
        ] {
            let run = Process.run(environment(workspace.folder) + [Workspace.program] + arguments)
            guard run?.status == 0 else { throw ProgramError(run?.output ?? "") }
        }
    }

    @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
    func `从一份外单位的旧 docx 到下一期印出来，不超过十个键`() throws {
        let workspace = try Workspace()
        try Self.makePaper(workspace)
        let tmux = try Tmux(
            Self.environment(workspace.folder) + [Workspace.program], columns: 100, rows: 30,
            folder: workspace.folder + "/desk")
        var count = 0
        func press(_ key: String, until shown: String) throws {
            tmux.press(key)
            count += 1
            try tmux.wait(for: shown)
        }
        try tmux.wait(for: "照一份旧简报设好刊物")
        try press("Enter", until: "旧简报.docx")
        try press("Enter", until: "下一期印出来的样子")
        let form = tmux.screen
        for read in ["云溪信息", "云溪区委办公室", "部门动态", "镇街动态", "区税务局", "市委办公室", "60"] {
            #expect(form.contains(read), "\(read)")
        }
        try press("C-s", until: "2024-12")
        try press("C-n", until: "第1页")
        #expect(tmux.screen.contains("部门动态") && tmux.screen.contains("云溪信息"))
        try press("C-e", until: "Word")
        try press("Enter", until: "文件名")
        try press("Enter", until: "已导出到")
        #expect(count <= 10)
        let exports = Process.run(["ls", workspace.folder + "/home/.local/share/jianbao/exports"])?.output ?? ""
        #expect(exports.hasSuffix(".docx\n"))
        let series = try workspace.read("home/.local/share/jianbao/series.json")
        #expect(series.contains("\"name\" : \"云溪信息\""))
    }

    @Test func `命令行照旧简报设好，说读到什么；再来一次不盖`() throws {
        let workspace = try Workspace()
        try Self.makePaper(workspace)
        let shelf = workspace.folder + "/new"
        func setUp(_ arguments: String...) -> (status: Int32, output: String)? {
            Process.run(
                Self.environment(workspace.folder) + [Workspace.program, "setup"] + arguments + ["--data", shelf])
        }
        let made = setUp(workspace.folder + "/desk/旧简报.docx")
        #expect(made?.status == 0)
        for line in ["刊名：云溪信息", "编发单位：云溪区委办公室", "栏目：部门动态", "单位：区税务局", "份数：60"] {
            #expect(made?.output.contains(line) == true, "\(line)")
        }
        let before = try workspace.read("new/series.json")
        let again = setUp(workspace.folder + "/desk", "--yes")
        #expect(again?.status == 1 && again?.output.contains("--force") == true)
        #expect(try workspace.read("new/series.json") == before)
        #expect(setUp(workspace.folder + "/desk", "--force")?.status == 0)
        #expect(setUp()?.status == 1)
    }

    @Test func `一批里坏了的不碍别的，都不行才算没做成`() throws {
        let workspace = try Workspace()
        try Self.makePaper(workspace)
        try workspace.write("PK\u{3}\u{4}不是压缩包", to: "desk/坏的.docx")
        let shelf = workspace.folder + "/new"
        let run = { (paths: [String]) in
            Process.run(Self.environment(workspace.folder) + [Workspace.program, "setup"] + paths + ["--data", shelf])
        }
        #expect(run([workspace.folder + "/desk/坏的.docx"])?.status == 1)
        let made = run([workspace.folder + "/desk"])
        #expect(made?.status == 0)
        #expect(made?.output.contains("坏的.docx") == true && made?.output.contains("刊名：云溪信息") == true)
    }

    @Test func `没有设好的书架不替谁编一期，说先做什么`() throws {
        let workspace = try Workspace()
        _ = Process.run(["mkdir", "-p", workspace.folder + "/empty"])
        let made = Process.run(
            Self.environment(workspace.folder) + [Workspace.program, "new", "--data", workspace.folder + "/empty"])
        #expect(made?.status == 1 && made?.output.contains("jianbao setup") == true)
    }

    @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
    func `先看看：到处写着示例，改了不碍自己的书架，离开回到开头`() throws {
        let workspace = try Workspace()
        _ = Process.run(["mkdir", "-p", workspace.folder + "/home"])
        let tmux = try Tmux(Self.environment(workspace.folder) + [Workspace.program], folder: workspace.folder)
        try tmux.wait(for: "先看看")
        tmux.press("3")
        try tmux.wait(for: "共 3 期")
        #expect(tmux.screen.contains("【示例】"))
        tmux.press("Enter")
        try tmux.wait(for: "第1页")
        #expect(tmux.screen.contains("【示例】"))
        tmux.type("改")
        tmux.press("C-s")
        try tmux.wait(for: "已存 ")
        tmux.press("C-q")
        try tmux.wait(for: "共 3 期")
        tmux.press("C-q")
        try tmux.wait(for: "先看看")
        let own = Process.run(["ls", workspace.folder + "/home/.local/share/jianbao"])?.output ?? ""
        #expect(!own.contains("json"))
    }

    @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
    func `一个文件夹里几种刊物：选一种，一个键换另一种；设置在受限的登录里也改得了`() throws {
        let workspace = try Workspace()
        for name in ["xinxi", "zhuanbao"] {
            _ = Process.run(["mkdir", "-p", workspace.folder + "/all/" + name])
            try workspace.write(#"{"name":"\#(name == "xinxi" ? "云溪信息" : "云溪专报")"}"#, to: "all/\(name)/series.json")
        }
        let tmux = try Tmux(
            Self.environment(workspace.folder) + [
                Workspace.program, "--data", workspace.folder + "/all", "--confined",
            ],
            folder: workspace.folder)
        try tmux.wait(for: "选一种刊物")
        #expect(!tmux.screen.contains("另设一种刊物"))
        tmux.press("Down", "Enter")
        try tmux.wait(for: "共 0 期")
        #expect(tmux.screen.contains("云溪专报"))
        tmux.press("F2")
        try tmux.wait(for: "刊物设置")
        tmux.type("（内）")
        tmux.press("Tab")
        try tmux.wait(for: "云溪专报（内）")
        try tmux.wait(for: "已存")
        tmux.press("Escape")
        try tmux.wait(for: "共 0 期")
        #expect(try workspace.read("all/zhuanbao/series.json").contains("云溪专报（内）"))
        tmux.press("Tab")
        try tmux.wait(for: "选一种刊物")
        tmux.press("Up", "Enter")
        try tmux.wait(for: "云溪信息")
    }
}
