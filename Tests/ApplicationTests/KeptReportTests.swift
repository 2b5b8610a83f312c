import Application
import Bulletins
import Editor
import Storage
import Recognition
import SystemPackage
import TestDisks
import Testing

/// What an import left to be checked, found again by whoever opens the issue.
@Suite struct 导入留下的核对单 {
    private static let paper = """
        河西工作动态
        第12期
        河西区政府办公室　　　　2024年3月4日

        一、本地动态
        （一）区领导督导防汛
        3月1日，区领导到江堤督导防汛，逐处检查物资储备。
        （三）医院开设延时门诊
        3月2日起，区医院开设延时门诊，群众下班以后也能看病。

        """

    private func shelf() throws -> Shelf {
        let disk = MemoryDisk()
        for folder in ["/shelf", "/state"] { try disk.mkdir(FilePath(folder), 0o755) }
        try disk.put(Array(#"{"name":"河西工作动态"}"#.utf8), at: "/shelf/series.json")
        return Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: .test())
    }

    private func imported(on shelf: Shelf) throws -> IssueFile {
        let series = shelf.series().series
        return try shelf.makeIssue(
            of: Array(Self.paper.utf8), named: "旧刊.txt", series, shelf.importing("旧刊.txt", series), today: nil
        ) { $0 }.file
    }

    private func run(_ script: String, in file: IssueFile, on shelf: Shelf) -> [String] {
        let display = ScriptedDisplay(.script(script)) { _ in }
        var loop = Loop(
            display: display, library: Library(shelf), name: EditorName(text: "甲"), process: 2,
            clock: { Clock(seconds: 1_700_000_000, offset: 8 * 3600) })
        loop.run(opening: file)
        return display.rows
    }

    private static let doubt = "第8行"

    @Test func `命令行导入的一期，第一次打开就说有几处要核对，单子里每处都去得了`() throws {
        let shelf = try shelf()
        let file = try imported(on: shelf)
        #expect(run("", in: file, on: shelf).contains { $0.contains("处要核对") })
        let listed = run("C-p 核对单 Enter", in: file, on: shelf)
        #expect(listed.contains { $0.contains(Self.doubt) }, "\(listed)")
    }

    @Test func `有人改过就不再提，单子还在；改了文件名也跟着`() throws {
        let shelf = try shelf()
        let renamed = try shelf.rename(try imported(on: shelf), to: "三月号")
        _ = run("再 C-s", in: renamed, on: shelf)
        #expect(!run("", in: renamed, on: shelf).contains { $0.contains("处要核对") })
        #expect(run("C-p 核对单 Enter", in: renamed, on: shelf).contains { $0.contains(Self.doubt) })
    }

    @Test func `别的一期改成这个名字，没有从前那一期的单子`() throws {
        let shelf = try shelf()
        let file = try imported(on: shelf)
        _ = try shelf.remove(file)
        let other = try shelf.create(
            Bulletin(masthead: Masthead(name: "河西工作动态", year: 2024, number: 13), sections: [Section(title: "动态")]))
        let renamed = try shelf.rename(other, to: file.title)
        let rows = run("C-p 核对单 Enter", in: renamed, on: shelf)
        #expect(rows.contains { $0.contains("没有导入、粘贴过") }, "\(rows)")
    }

    @Test func `只有文件编码可说的，没有要核对的`() throws {
        let shelf = try shelf()
        let text = "河西工作动态\n第14期\n河西区政府办公室　　2024年3月4日\n\n一、本地动态\n（一）会议\n会议召开，部署八项工作。\n"
        let series = shelf.series().series
        let made = try shelf.makeIssue(
            of: Array(text.utf8), named: "旧刊.txt", series, shelf.importing("旧刊.txt", series), today: nil
        ) { $0 }
        #expect(made.report.entries.contains { $0.found.hasPrefix("文件编码") })
        #expect(!run("", in: made.file, on: shelf).contains { $0.contains("处要核对") })
    }

    @Test func `删了又新建的同一期，没有从前的单子`() throws {
        let shelf = try shelf()
        let file = try imported(on: shelf)
        _ = try shelf.remove(file)
        let made = try shelf.create(
            Bulletin(masthead: Masthead(name: "河西工作动态", year: 2024, number: 12), sections: [Section(title: "动态")]))
        #expect(made == file)
        let rows = run("C-p 核对单 Enter", in: made, on: shelf)
        #expect(rows.contains { $0.contains("没有导入、粘贴过") }, "\(rows)")
    }
}
