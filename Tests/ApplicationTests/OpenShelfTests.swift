import Application
import Bulletins
import Editor
import Screen
import Storage
import SystemPackage
import TestDisks
import Testing

/// A shelf that stands open while others work.
@Suite struct OpenShelfTests {
    private static let folder = FilePath("/shelf")
    private static let path = folder.appending("2023-35.json")

    private func issue(_ title: String) -> Bulletin {
        Bulletin(
            masthead: Masthead(name: "动态", title: title, year: 2023, number: 35),
            sections: [
                Section(
                    id: PartID("s"), title: "本地动态",
                    items: [Item(id: PartID("i"), headline: "讲话", paragraphs: ["第一段。"])])
            ])
    }

    private func shelf(_ disk: MemoryDisk) -> Shelf {
        Shelf(folder: Self.folder, elsewhere: "/state", disk: Disk(disk), host: .test())
    }

    private func disk() throws -> MemoryDisk {
        let disk = MemoryDisk()
        for folder in [Self.folder, "/state"] { try disk.mkdir(folder, 0o755) }
        try disk.put(issue("周报").json, at: Self.path)
        try disk.put(Array(#"{"name":"动态"}"#.utf8), at: Self.folder.appending("series.json"))
        return disk
    }

    /// The shelf of the screen after so many pauses of a second, while another does something once it is seen.
    private func look(
        _ disk: MemoryDisk, pauses: Int = 9, columns: Int = 80, _ act: @escaping (Shelf) throws -> Void
    ) -> [String] {
        var seconds = 1_700_000_000
        var isDone = false
        let display = ScriptedDisplay([], pauses: pauses, size: Size(columns: columns, rows: 30)) { rows in
            guard !isDone, rows.contains(where: { $0.contains("周报") }) else { return }
            isDone = true
            #expect(throws: Never.self) { try act(shelf(disk)) }
        }
        var loop = Loop(
            display: display, library: Library(shelf(disk)), name: EditorName(text: "甲"), process: 2,
            clock: {
                seconds += 1
                return Clock(seconds: seconds / 4, offset: 8 * 3600)
            })
        loop.run(opening: nil)
        #expect(isDone)
        return display.rows
    }

    private func save(_ title: String, on shelf: Shelf) throws {
        try shelf.write(issue(title).json, outside: Self.path, isForced: true)
    }

    @Test(arguments: [80, 100]) func `别人存盘，开着的书架自己看见，不用按 F5`(columns: Int) throws {
        let rows = look(try disk(), pauses: 40, columns: columns) { try save("月报", on: $0) }
        #expect(rows.contains { $0.contains("月报") })
        #expect(!rows.contains { $0.contains("周报") })
    }

    @Test(arguments: [80, 160]) func `别人导出了，开着的书架自己看见`(columns: Int) throws {
        let rows = look(try disk(), pauses: 60, columns: columns) { shelf in
            let path = try shelf.exportPath("动态第35期.docx")
            try shelf.write(Array("文".utf8), outside: path, isForced: true)
        }
        #expect(rows.contains { $0.contains("导出以后又改过") || $0.contains("已导出") })
        #expect(!rows.contains { $0.contains("没有从这里导出") })
    }

    @Test func `别人进来，书架上就有名字`() throws {
        let rows = look(try disk(), pauses: 40) { shelf in
            let file = try #require(IssueFile(path: Self.path))
            try shelf.announce(Presence(client: shelf.client(of: "张三", process: 4), issue: file), in: file)
        }
        #expect(rows.contains { $0.contains("（张三在改）") })
    }

    @Test(arguments: [80, 160]) func `书架停着时也数出差错，存盘的时刻两处一样`(columns: Int) throws {
        let rows = look(try disk(), pauses: 40, columns: columns) { try save("月报", on: $0) }
        #expect(!rows.contains { $0.contains("正在校对") })
        #expect(rows.contains { $0.contains("没有从这里导出") })
    }

    // MARK: - Where an export goes

    private func export(_ script: String, on disk: MemoryDisk, isConfined: Bool = false) -> [String] {
        let shelf = Shelf(
            folder: Self.folder, elsewhere: "/state", isConfined: isConfined, disk: Disk(disk), host: .test())
        let display = ScriptedDisplay(.script(script), size: Size(columns: 100, rows: 30))
        var loop = Loop(
            display: display, library: Library(shelf), name: EditorName(text: "甲"), process: 2,
            clock: { Clock(seconds: 1_700_000_000, offset: 8 * 3600) })
        loop.run(opening: IssueFile(path: Self.path))
        return display.rows
    }

    @Test func `导出到写出的文件夹，下一次还在那里；没有的文件夹，一句话`() throws {
        let disk = try disk()
        try disk.mkdir("/out", 0o755)
        let said = export("C-e Word Enter C-u /out/我的 Enter", on: disk)
        #expect(said.contains { $0.contains("已导出到 /out/我的.docx") })
        #expect(disk.bytes("/out/我的.docx") != nil)
        let again = export("C-e Word Enter C-u /out/我的.docx Enter", on: disk)
        #expect(again.contains { $0.contains("我的.docx” 已经有了") })
        let next = export("C-e Word Enter C-u /out/甲 Enter C-e Word Enter", on: disk)
        #expect(next.contains { $0.contains("：/out/动态第35期") })
        let missing = export("C-e Word Enter C-u /没有/甲 Enter", on: disk)
        #expect(missing.contains { $0.contains("这个文件夹，没有导出") })
        #expect(missing.contains { $0.contains("：/没有/甲") }, "what was typed is there to be mended")
    }

    @Test func `只能用简报的登录，导出的仍都在书架里`() throws {
        let disk = try disk()
        try disk.mkdir("/out", 0o755)
        let said = export("C-e Word Enter C-u /out/我的 Enter", on: disk, isConfined: true)
        #expect(said.contains { $0.contains("文件名里不能有斜线，没有导出") })
        #expect(disk.bytes("/out/我的.docx") == nil)
    }

    @Test func `终端肯收文件的，导出以后按 s 就送过去`() throws {
        for takesFiles in [true, false] {
            let disk = try disk()
            let display = ScriptedDisplay(
                .script("C-e Word Enter Enter C-e 导出过 Enter Enter s"), size: Size(columns: 100, rows: 30))
            display.takesFiles = takesFiles
            var loop = Loop(
                display: display, library: Library(shelf(disk)), name: EditorName(text: "甲"), process: 2,
                clock: { Clock(seconds: 1_700_000_000, offset: 8 * 3600) })
            loop.run(opening: IssueFile(path: Self.path))
            #expect(display.sent.map(\.name) == (takesFiles ? ["动态第35期.docx"] : []))
            #expect(display.sent.first?.file == (takesFiles ? disk.bytes("/shelf/exports/动态第35期.docx") : nil))
        }
    }

    @Test func `开着一期，没人动的刊物设置不一秒读一遍；有人改了还是看见`() throws {
        let disk = try disk()
        let settings = Self.folder.appending("series.json")
        var seconds = 1_700_000_100
        var counts: [Int] = []
        let display = ScriptedDisplay([], pauses: 120)
        var loop = Loop(
            display: display, library: Library(shelf(disk)), name: EditorName(text: "甲"), process: 2,
            clock: {
                seconds += 1
                if [1_700_000_160, 1_700_000_220].contains(seconds) { counts.append(disk.openings[settings] ?? 0) }
                if seconds == 1_700_000_220 {
                    disk.now += 300_000_000_000
                    #expect(throws: Never.self) { try disk.put(Array(#"{"name":"月报"}"#.utf8), at: settings) }
                }
                return Clock(seconds: seconds, offset: 8 * 3600)
            })
        loop.run(opening: IssueFile(path: Self.path))
        #expect(counts.count == 2 && counts[0] == counts[1])
        #expect(disk.openings[settings] ?? 0 > counts[1])
    }
}
