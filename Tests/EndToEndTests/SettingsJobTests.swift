import Testing

/// The settings of the series, in the real program.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct SettingsJobTests {
    @Test func `一项打到一半，程序被杀了：再开设置就问，接着改，存得进`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let command = ["env", "XDG_STATE_HOME=\(workspace.folder)/state", Workspace.program, "--data", data]
        let before = try workspace.read("data/series.json")
        do {
            let tmux = try Tmux(command, folder: workspace.folder)
            try tmux.wait(for: "2023-36")
            tmux.press("F2")
            try tmux.wait(for: "刊名")
            tmux.press("C-u")
            tmux.type("云溪信息")
            try tmux.wait(for: "云溪信息")
            try tmux.kill()
        }
        #expect(try workspace.read("data/series.json") == before)
        do {
            let tmux = try Tmux(command, folder: workspace.folder)
            try tmux.wait(for: "2023-36")
            tmux.press("F2")
            try tmux.wait(for: "上次打到一半，没有存")
            try tmux.wait(for: "打的：云溪信息")
            tmux.press("y", "Tab", "C-q")
            try tmux.wait(for: "2023-36")
        }
        #expect(try workspace.read("data/series.json").contains("云溪信息"))
        let tmux = try Tmux(command, folder: workspace.folder)
        try tmux.wait(for: "2023-36")
        tmux.press("F2")
        let shown = try tmux.wait(for: "云溪信息")
        #expect(!shown.contains("上次打到一半"))
    }

    @Test func `空书架上自己填到一半，程序被杀了：再开就问，接着设，设得好`() throws {
        let workspace = try Workspace()
        _ = Process.run(["mkdir", workspace.folder + "/empty"])
        let command = [
            "env", "XDG_STATE_HOME=\(workspace.folder)/state", Workspace.program, "--data", workspace.folder + "/empty",
        ]
        do {
            let tmux = try Tmux(command, folder: workspace.folder)
            try tmux.wait(for: "自己填")
            tmux.press("2")
            try tmux.wait(for: "刊名")
            tmux.type("云溪信息")
            tmux.press("Tab")
            tmux.type("云溪区委办公室")
            try tmux.wait(for: "云溪区委办公室")
            try tmux.kill()
        }
        let tmux = try Tmux(command, folder: workspace.folder)
        try tmux.wait(for: "上次设到一半")
        tmux.press("y")
        try tmux.wait(for: "云溪区委办公室")
        tmux.press("C-s")
        try tmux.wait(for: "新建下一期")
        let made = try workspace.read("empty/series.json")
        #expect(made.contains("云溪信息") && made.contains("云溪区委办公室"))
    }

    @Test func `F2 里一项打到一半，程序被杀了：再打开这一期就问，接着改`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let command = ["env", "XDG_STATE_HOME=\(workspace.folder)/state", Workspace.program, "--data", data, "36"]
        do {
            let tmux = try Tmux(command, folder: workspace.folder)
            try tmux.wait(for: "重要讲话")
            tmux.press("F2")
            try tmux.wait(for: "编发单位")
            tmux.press("Down", "Down", "Down", "Down", "Down", "Down", "Down", "C-u")
            tmux.type("红旗专版")
            try tmux.wait(for: "红旗专版")
            try tmux.kill()
        }
        do {
            let tmux = try Tmux(command, folder: workspace.folder)
            try tmux.wait(for: "打的：红旗专版")
            tmux.press("y", "Tab", "Escape", "C-s")
            // With the time behind it, as only what was saved just now has it.
            try tmux.wait(for: "已存 ")
        }
        #expect(try workspace.read("data/2023-36.json").contains("红旗专版"))
        let tmux = try Tmux(command, folder: workspace.folder)
        #expect(try !tmux.wait(for: "重要讲话").contains("上次打到一半"))
    }
}
