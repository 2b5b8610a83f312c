import TestSupport
import Testing

/// The main job, as a person does it, in the real program.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct MainJobTests {
    @Test func `打开书架，进一期，打中文，保存，JSON 只有那一段不同`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let before = try workspace.read("data/2023-36.json").split(separator: "\n")
        let tmux = try Tmux([Workspace.program, "--data", data], folder: workspace.folder)
        try tmux.wait(for: "2023-36")
        tmux.press("Enter")
        try tmux.wait(for: "第1页")
        tmux.press("Down", "Down", "Home")
        tmux.type("据悉，")
        try tmux.wait(for: "据悉，")
        tmux.press("C-s")
        try tmux.wait(for: "已存 ")
        tmux.press("C-q")
        try tmux.wait(for: "共 3 期")
        tmux.press("C-q")
        try tmux.waitForEnd()
        let after = try workspace.read("data/2023-36.json").split(separator: "\n")
        let changed = zip(before, after).filter { $0 != $1 }
        #expect(before.count == after.count)
        #expect(changed.count == 1)
        #expect(changed.first.map { $0.1.contains("据悉，") && $0.1.count == $0.0.count + 3 } ?? false)
    }

    @Test(.realBulletin)
    func `真实的第三十五期：导入，改一段，保存`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let imported = Process.run([Workspace.program, "import", RealBulletin.path, "--data", data])
        #expect(imported?.status == 0)
        let before = try workspace.read("data/2023-35.json").split(separator: "\n")
        let tmux = try Tmux([Workspace.program, "35", "--data", data], folder: workspace.folder)
        try tmux.wait(for: "第35期")
        tmux.press("Down", "Down", "End")
        tmux.type("（改）")
        try tmux.wait(for: "（改）")
        tmux.press("C-s")
        try tmux.wait(for: "已存 ")
        let after = try workspace.read("data/2023-35.json").split(separator: "\n")
        #expect(zip(before, after).filter { $0 != $1 }.count == 1)
        #expect(before.count == after.count)
    }

    @Test func `有未存的改动，退出会问，Esc 回来，放弃不写文件`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let before = try workspace.read("data/2023-34.json")
        let tmux = try Tmux([Workspace.program, "34", "--data", data], folder: workspace.folder)
        try tmux.wait(for: "第34期")
        tmux.type("误打")
        try tmux.wait(for: "误打")
        tmux.press("C-q")
        try tmux.wait(for: "放弃改动")
        tmux.press("Escape")
        try tmux.wait(for: "未存")
        tmux.press("C-q")
        try tmux.wait(for: "放弃改动")
        tmux.press("d")
        try tmux.waitForEnd()
        #expect(try workspace.read("data/2023-34.json") == before)
    }
}
