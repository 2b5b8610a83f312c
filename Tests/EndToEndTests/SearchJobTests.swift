import Testing

/// Finding, replacing and going back, in the real program.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct SearchJobTests {
    @Test func `书架上查各期，打开到那一处，替换，一步撤销，再存`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let before = try workspace.read("data/2023-36.json")
        let tmux = try Tmux([Workspace.program, "--data", data], folder: workspace.folder)
        try tmux.wait(for: "2023-36")
        tmux.press("C-f")
        tmux.type("河南标准")
        try tmux.wait(for: "各期里找：河南标准")
        tmux.press("Enter")
        try tmux.wait(for: "“ 河南标准” ：1 期里")
        tmux.press("Enter")
        try tmux.wait(for: "第36期")
        tmux.press("C-r")
        try tmux.wait(for: "要换的：河南标准")
        tmux.press("Enter")
        try tmux.wait(for: "替换为：")
        tmux.type("本省标准")
        try tmux.wait(for: "替换为：本省标准")
        tmux.press("Enter")
        try tmux.wait(for: "“ 河南标准” 换成“ 本省标准”")
        tmux.press("Enter")
        try tmux.wait(for: "已替换")
        tmux.press("C-s")
        try tmux.wait(for: "已存 ")
        let after = try workspace.read("data/2023-36.json")
        #expect(!after.contains("河南标准") && after.contains("本省标准"))
        tmux.press("C-z")
        try tmux.wait(for: "撤销：替换")
        tmux.press("C-s")
        try tmux.wait(for: "已存 ")
        #expect(try workspace.read("data/2023-36.json") == before)
    }
}
