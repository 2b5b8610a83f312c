import Application
import Bulletins
import Editor
import Glibc
import Screen
import Storage
import SystemPackage
import TestDisks
import Testing

/// The whole program but the terminal: keys in, the disk and the screen out.
struct ApplicationTests {
    private static let folder = FilePath("/shelf")
    private static let path = folder.appending("2023-35.json")
    /// Every interleaving and every death, not some of them.
    private static let isFull = getenv("JIANBAO_FAULTS").map { String(cString: $0) } == "full"
    private static let series = #"{"name":"营商环境工作动态"}"#

    private static let issue = Bulletin(
        masthead: Masthead(name: "动态", title: "周报", year: 2023, number: 35, office: "办公室"),
        sections: [
            Section(
                id: PartID("s"), title: "本地动态",
                items: [
                    Item(id: PartID("i1"), headline: "讲话", paragraphs: ["第一段。"]),
                    Item(id: PartID("i2"), headline: "助企", paragraphs: ["第二段。"]),
                ])
        ])

    private static func disk() throws -> MemoryDisk {
        let disk = MemoryDisk()
        for folder in [folder, "/state"] { try disk.mkdir(folder, 0o755) }
        try disk.put(issue.json, at: path)
        try disk.put(Array(series.utf8), at: folder.appending("series.json"))
        return disk
    }

    private static func shelf(_ calls: any SystemCalls, _ host: Host = .test()) -> Shelf {
        Shelf(folder: folder, elsewhere: "/state", disk: Disk(calls), host: host)
    }

    /// One run of the program; what stood on the screen in the end.
    ///
    /// - Parameter isLast: whether its process lives on; else it is dead when the next one looks.
    @discardableResult
    private static func run(
        _ script: String, as editor: String, on calls: any SystemCalls, opening isOpen: Bool = true,
        isLast: Bool = false, onShow: @escaping ([String]) -> Void = { _ in }
    ) -> [String] {
        let display = ScriptedDisplay(.script(script), onShow: onShow)
        var loop = Loop(
            display: display, library: Library(shelf(calls, isLast ? .test() : Host.test().past)),
            name: EditorName(text: editor), process: isLast ? 2 : 3,
            clock: { Clock(seconds: 1_700_000_000, offset: 8 * 3600) })
        loop.run(opening: isOpen ? IssueFile(path: path) : nil)
        return display.rows
    }

    private static func file(_ disk: MemoryDisk) throws -> Bulletin {
        try Bulletin(json: try #require(disk.bytes(path)))
    }

    @Test func `打开、打字、存盘：文件里有，屏幕上写着已存`() throws {
        let disk = try Self.disk()
        let rows = Self.run("新 C-s", as: "甲", on: disk)
        #expect(try Self.file(disk).items[0].headline == "新讲话")
        #expect(rows[0].contains("已存") && rows.contains { $0.contains("新讲话") })
        #expect(Self.shelf(disk).recoveries().isEmpty)
    }

    @Test func `一次送来的一串字，逐个地算：前缀键后面的、答话后面的都不丢`() throws {
        let disk = try Self.disk()
        let typed: [Input] = .script("Down C-k i1×2 Enter 甲 Down Down Down") + [.paste("项\t数\n乙\t3"), .text("b丙丁")]
        let display = ScriptedDisplay(typed + .script("C-s"))
        var loop = Loop(
            display: display, library: Library(Self.shelf(disk)), name: EditorName(text: "甲"), process: 3,
            clock: { Clock(seconds: 1_700_000_000, offset: 8 * 3600) })
        loop.run(opening: IssueFile(path: Self.path))
        let items = try Self.file(disk).items
        #expect(items[0].paragraphs.compactMap(\.table?.rows) == [[["甲", ""]]])
        let cells = items[1].paragraphs.compactMap(\.table?.rows).joined().joined().map(\.text)
        #expect(cells.count == 4 && cells.contains { $0.contains("丙丁") })
    }

    @Test func `开着设置时 series.json 在别处坏了：改不进去，存盘问怎么办，重写带上这里改的`() throws {
        let disk = try Self.disk()
        let path = Self.folder.appending("series.json")
        var isBroken = false
        let rows = Self.run("F2 C-u 云溪信息 Tab C-s w", as: "甲", on: disk, opening: false) { rows in
            guard !isBroken, rows.contains(where: { $0.contains("编发单位") }) else { return }
            isBroken = true
            #expect(throws: Never.self) { try disk.put(Array("{ 坏".utf8), at: path) }
        }
        #expect(isBroken)
        #expect(rows.contains { $0.contains("已重写；坏了的文件留在旧版里") })
        #expect(try Series(json: #require(disk.bytes(path))).name == "云溪信息")
    }

    @Test func `文件名与期号不一样的一期，存的时候说的是实话`() throws {
        let disk = try Self.disk()
        try disk.put(Self.issue.json, at: Self.folder.appending("2023-40.json"))
        try disk.unlink(Self.path)
        let rows = Self.run("Up Enter 新 C-s", as: "甲", on: disk, opening: false)
        #expect(rows.contains { $0.contains("已存；“ 2023-40” 的期号是2023年第35期，文件名没有跟着改") })
    }

    /// The head and the end of a picture of 480 by 240 pixels, which is all of it that is looked at here.
    private static let picture: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
            0, 0, 1, 224, 0, 0, 0, 240,
        ]
        + [UInt8](repeating: 0, count: 13) + Array("IEND".utf8) + [0, 0, 0, 0]

    @Test func `只有简报的登录：主机上的文件一个也读不到，说的是怎么送来；旁边的图片照样放进去`() throws {
        let disk = try Self.disk()
        try disk.put(Array("机密".utf8), at: "/secret.txt")
        try disk.put(Self.picture, at: "/secret.png")
        let shelf = Shelf(folder: Self.folder, elsewhere: "/state", isConfined: true, disk: Disk(disk), host: .test())
        let file = try #require(IssueFile(path: Self.path))
        _ = try shelf.keep(picture: Self.picture, named: "车间.png", of: file)
        func run(_ script: String, opening isOpen: Bool = true) -> [String] {
            let display = ScriptedDisplay(.script(script))
            var loop = Loop(
                display: display, library: Library(shelf), name: EditorName(text: "甲"), process: 2,
                clock: { Clock(seconds: 1_700_000_000, offset: 8 * 3600) })
            loop.run(opening: isOpen ? IssueFile(path: Self.path) : nil)
            return display.rows
        }
        func says(_ rows: [String], _ text: String) -> Bool { rows.contains { $0.contains(text) } }
        let listed = run("C-o")
        #expect(says(listed, "jianbao import - --into 2023-35 < 来稿.docx"), "\(listed)")
        for script in ["C-o /secret.txt Enter", "C-k q /secret.png Enter", "C-k q ../secret.png Enter"] {
            let rows = run(script)
            #expect(says(rows, "这个登录不能读别处的文件") && !says(rows, "机密"), "\(rows)")
        }
        #expect(says(run("C-o /secret.txt Enter", opening: false), "在自己的电脑上这样送来，成为一期：ssh "))
        let pictures = run("Down C-k q")
        #expect(says(pictures, "车间.png") && says(pictures, "--name 图.png") && !says(pictures, "上一级"))
        _ = run("Down C-k q 车间 Enter C-s")
        #expect(try Self.file(disk).pictures.map(\.name) == ["车间.png"])
    }

    @Test func `读不了的来稿也列出来，写着要另存；选了它说得出怎么办`() throws {
        let disk = try Self.disk()
        try disk.mkdir("/tray", 0o755)
        try disk.put(Array("正文".utf8), at: "/tray/新.txt")
        try disk.put(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504), at: "/tray/旧.doc")
        let listed = Self.run("C-o /tray/", as: "甲", on: disk)
        #expect(listed.contains { $0.contains("旧.doc") && $0.contains("读不了，请另存为 docx") }, "\(listed)")
        #expect(listed.contains { $0.contains("新.txt") && !$0.contains("读不了") })
        let chosen = Self.run("C-o /tray/旧 Enter", as: "甲", on: disk)
        #expect(chosen.contains { $0.contains("另存为 docx") }, "\(chosen)")
    }

    @Test func `设好刊物时盘满了：说得出哪一份为什么没有放上书架`() throws {
        let disk = MemoryDisk()
        for folder in [Self.folder, "/state"] { try disk.mkdir(folder, 0o755) }
        var big = Self.issue
        big.sections[0].items[0].paragraphs = [.plain(String(repeating: "字", count: 50_000))]
        disk.space = 60_000
        let said = try Self.shelf(disk).setUp(Series(name: "动态"), papers: [OldPaper(big)])
        #expect(said.contains("磁盘") && !said.contains("已有同号"), "\(said)")
    }

    @Test func `放一幅图片：复制到本期旁边，文中有它的位置和图题，存在文件里`() throws {
        let disk = try Self.disk()
        try disk.mkdir("/tray", 0o755)
        try disk.put(Self.picture, at: "/tray/车间.png")
        let rows = Self.run("Down K-q /tray/车间.png Enter 图1 Enter 下文 C-s", as: "甲", on: disk)
        #expect(
            try Self.file(disk).items[0].paragraphs
                == ["第一段。", .picture(Picture(name: "车间.png", caption: "图1")), "下文"])
        #expect(disk.bytes("/shelf/2023-35.files/车间.png") == Self.picture)
        #expect(rows.contains { $0.contains("［图：车间.png］") } && rows.contains { $0.contains("+----") })
    }

    @Test func `带图片的条目复制到另一期：图片也过去，重名的另取名`() throws {
        let disk = try Self.disk()
        var other = Self.issue
        other.masthead.number = 36
        try disk.put(other.json, at: Self.folder.appending("2023-36.json"))
        try disk.mkdir("/tray", 0o755)
        try disk.put(Self.picture, at: "/tray/a.png")
        try disk.mkdir("/shelf/2023-36.files", 0o755)
        try disk.put(Self.picture + [1], at: "/shelf/2023-36.files/a.png")
        let rows = Self.run(
            "Down Enter Down K-q /tray/a.png Enter C-a C-c C-s C-q Up Up Enter C-v C-s", as: "甲", on: disk,
            opening: false)
        let copy = try Bulletin(json: try #require(disk.bytes("/shelf/2023-36.json")))
        #expect(copy.pictures.map(\.name) == ["a（2）.png"], "\(rows.joined(separator: "\n"))")
        #expect(copy.items.count == 3)
        #expect(try Self.file(disk).pictures.map(\.name) == ["a.png"])
        #expect(disk.bytes("/shelf/2023-36.files/a（2）.png") == Self.picture)
    }

    @Test(arguments: [("/tray/没有.png", "没有"), ("/tray/a.txt", "不是 PNG 或 JPEG 图片，没有放进来")])
    func `放不成的图片说一句，文中什么也没有多`(path: String, sentence: String) throws {
        let disk = try Self.disk()
        try disk.mkdir("/tray", 0o755)
        try disk.put(Array("字".utf8), at: "/tray/a.txt")
        let rows = Self.run("Down K-q \(path) Enter", as: "甲", on: disk)
        #expect(rows.contains { $0.contains(sentence) })
        #expect(try Self.file(disk) == Self.issue && disk.bytes("/shelf/2023-35.files/a.txt") == nil)
    }

    @Test func `书架上列着这一期，Enter 打开`() throws {
        let disk = try Self.disk()
        #expect(
            Self.run("Down", as: "甲", on: disk, opening: false).contains { $0.contains("2023年") || $0.contains("35") })
        #expect(Self.run("Enter", as: "甲", on: disk, opening: false).contains { $0.contains("第一段。") })
    }

    @Test func `宽的书架上，选中的一期在旁边：存于何时、导出没有、差错多少、有哪些条目`() throws {
        let disk = try Self.disk()
        let display = ScriptedDisplay(.script("Up"), size: Size(columns: 120, rows: 30))
        var loop = Loop(
            display: display, library: Library(Self.shelf(disk)), name: EditorName(text: "甲"), process: 3,
            clock: { Clock(seconds: 1_700_000_000, offset: 8 * 3600) })
        loop.run(opening: nil)
        let text = display.rows.joined(separator: "\n")
        #expect(text.contains("存于") && text.contains("没有从这里导出") && text.contains("（二）助企"))
    }

    @Test func `来稿和图片各记各的文件夹；读不到的说出整个路径`() throws {
        let disk = try Self.disk()
        for folder in ["/letters", "/img"] as [FilePath] { try disk.mkdir(folder, 0o755) }
        try disk.put(Array("近日，派出所开展行动，消除隐患。".utf8), at: "/letters/a.txt")
        Self.run("C-o C-u /letters/a.txt Enter", as: "甲", on: disk)
        Self.run("Down End C-k q C-u /img/no.png Enter", as: "甲", on: disk)
        let rows = Self.run("Down End C-k q C-u /img/no.png Enter", as: "甲", on: disk)
        #expect(rows.contains { $0.contains("/img/no.png") }, "\(rows)")
        #expect(Self.run("C-o", as: "甲", on: disk).contains { $0.contains("/letters/") })
        #expect(!Self.run("Down End C-k q", as: "甲", on: disk).contains { $0.contains("/letters/") })
    }

    @Test func `没有栏目的刊物新建一期，打字就是标题，Enter 以后是正文`() throws {
        let disk = try Self.disk()
        let series = #"{"name": "专报", "style": {"levels": [{"mark": ""}, {"mark": ""}, {"mark": ""}]}}"#
        try disk.put(Array(series.utf8), at: Self.folder.appending("series.json"))
        Self.run("C-n 夏季防溺水情况 Enter 入夏以来。 C-s", as: "甲", on: disk, opening: false)
        let bytes = try #require(disk.bytes(Self.folder.appending("2023-36.json")))
        let issue = try Bulletin(json: bytes)
        #expect(issue.sections.map(\.title) == [""])
        #expect(issue.items.map(\.headline) == ["夏季防溺水情况"])
        #expect(issue.items.map(\.paragraphs) == [["入夏以来。"]])
    }

    @Test func `宽的书架上说最后是谁在什么时候存的`() throws {
        let disk = try Self.disk()
        Self.run("Down Down End 改 C-s", as: "李四", on: disk)
        let display = ScriptedDisplay(.script("Up"), size: Size(columns: 160, rows: 30))
        let saved = try Self.shelf(disk).entries()[0].saved ?? 0
        var loop = Loop(
            display: display, library: Library(Self.shelf(disk)), name: EditorName(text: "甲"), process: 3,
            clock: { Clock(seconds: saved + 60, offset: 8 * 3600) })
        loop.run(opening: nil)
        let time = Clock(seconds: saved, offset: 8 * 3600).hourAndMinute
        #expect(display.rows.contains { $0.contains("存于 \(time)（李四）") })
        #expect(display.rows.contains { $0.contains("存盘") })
        #expect(display.rows.contains { $0.contains("2023-35") && $0.contains(" \(time) ") })
    }

    @Test func `找过的词下一次运行还在，各人的各记各的`() throws {
        let disk = try Self.disk()
        Self.run("C-f 讲话 Enter C-f C-t 第一 Enter", as: "甲", on: disk)
        Self.run("C-f 助企 Esc", as: "乙", on: disk)
        func line(_ keys: String, _ editor: String) -> String {
            Self.run(keys, as: editor, on: disk, isLast: true)[22]
        }
        #expect(line("C-f C-r", "甲").contains("查找：第一") && line("C-f C-r", "甲").contains("严格 1/1"))
        #expect(line("C-f C-p C-p", "甲").contains("查找：讲话"))
        #expect(line("C-f C-r", "乙").contains("查找：助企"))
        #expect(line("C-f C-p C-p", "乙").contains("查找：助企"))
    }

    @Test func `书架上导入一个文件成为一期，下次 ^O 就从那个文件夹列起`() throws {
        let disk = try Self.disk()
        try disk.mkdir("/tray", 0o755)
        try disk.put(Array("营商环境工作动态\n第40期\n2023年12月1日\n一、本地动态\n（一）助企\n走访企业。".utf8), at: "/tray/旧刊.txt")
        let rows = Self.run("C-o / tray/旧 Tab Enter Esc", as: "甲", on: disk, opening: false)
        #expect(disk.bytes("/shelf/2023-40.json") != nil, "\(rows)")
        #expect(rows[0].contains("第40期"), "\(rows)")
        let again = Self.run("C-o", as: "甲", on: disk, isLast: true)
        #expect(again.contains { $0.contains("> /tray/") } && again.contains { $0.contains("旧刊.txt") }, "\(again)")
    }

    @Test func `书架上复制、改文件名、看导出过的`() throws {
        let disk = try Self.disk()
        let copied = Self.run("A-c", as: "甲", on: disk, opening: false)
        #expect(disk.bytes("/shelf/2023-36.json") != nil && copied.contains { $0.contains("副本") }, "\(copied)")
        let renamed = Self.run("F4 国庆专刊 Enter", as: "甲", on: disk, opening: false)
        #expect(disk.bytes("/shelf/国庆专刊.json") != nil && disk.bytes("/shelf/2023-36.json") == nil, "\(renamed)")
        Self.run("C-e Down Down Down Down Enter Enter", as: "甲", on: disk)
        let exports = Self.run("End C-e", as: "甲", on: disk, opening: false, isLast: true)
        #expect(exports.contains { $0.contains("动态第35期") }, "\(exports)")
    }

    @Test func `没存就断了线：下次打开问要不要恢复，恢复了字都在`() throws {
        let disk = try Self.disk()
        Self.run("新", as: "甲", on: disk)
        #expect(try Self.file(disk) == Self.issue)
        let rows = Self.run("y", as: "乙", on: disk, isLast: true)
        #expect(rows.contains { $0.contains("新讲话") })
    }

    @Test func `放弃的改动放在一边，不再问，取得回`() throws {
        let disk = try Self.disk()
        Self.run("新 C-q d", as: "甲", on: disk)
        #expect(Self.shelf(disk).recoveries().isEmpty)
        #expect(Self.shelf(disk).asides().map(\.count) == [1])
    }

    @Test func `一次登录里两次放到一边：两次的都还在`() throws {
        let disk = try Self.disk()
        Self.run("Enter 新 C-q d Enter 又 C-q d", as: "甲", on: disk, opening: false)
        #expect(Self.shelf(disk).asides().count == 2)
        let asked = Self.run("C-p 恢复 Enter d", as: "乙", on: disk, isLast: true)
        #expect(asked.contains { $0.contains("放在一边") }, "the second is asked about behind the first")
    }

    @Test func `盘没有确认存好：说了才走，恢复稿留着`() throws {
        let counted = FaultyDisk(try Self.disk())
        Self.run("新 C-s", as: "甲", on: counted)
        var doubted = 0
        for n in 1...counted.count {
            let disk = try Self.disk()
            let rows = Self.run("新 C-q y", as: "甲", on: FaultyDisk(disk, .once(n, .ioError)))
            guard rows.contains(where: { $0.contains("没有确认") }) else { continue }
            doubted += 1
            #expect(rows[0].contains("动态"), "the issue is still open for the sentence to be read")
        }
        #expect(doubted > 0)
    }

    @Test func `放在一边的，在程序里也取得回`() throws {
        let disk = try Self.disk()
        Self.run("新", as: "甲", on: disk)
        Self.run("d C-q", as: "乙", on: disk, isLast: true)
        #expect(Self.shelf(disk).asides().map(\.count) == [1])
        let asked = Self.run("C-p 恢复 Enter", as: "乙", on: disk, isLast: true)
        #expect(asked.contains { $0.contains("甲 有 1 处改动放在一边") }, "\(asked)")
        let left = Self.run("C-p 恢复 Enter d C-q", as: "乙", on: disk, isLast: true)
        #expect(Self.shelf(disk).asides().map(\.count) == [1], "\(left)")
        Self.run("C-p 恢复 Enter y C-s", as: "乙", on: disk, isLast: true)
        #expect(try Self.file(disk).items[0].headline == "新讲话")
        #expect(Self.shelf(disk).asides().isEmpty)
    }

    @Test func `死在第 n 个操作前：看见过的字，下次打开都在`() throws {
        let script = "㐀 㐁 C-s 㐂"
        let counted = FaultyDisk(try Self.disk())
        Self.run(script, as: "甲", on: counted)
        for n in stride(from: 1, through: counted.count, by: Self.isFull ? 1 : 11) {
            let disk = try Self.disk()
            let faulty = FaultyDisk(disk, .stop(n))
            var seen = ""
            // What a dead program shows is seen by nobody.
            Self.run(script, as: "甲", on: faulty) { rows in if !faulty.isStopped { seen = rows.joined() } }
            disk.killProcesses()
            let shelf = Self.shelf(disk)
            let session = Client(editor: "乙", on: .test(), process: 2)
            let recovered = try shelf.recoveries().last.map { try shelf.recover($0, as: session).draft.bulletin }
            let text = try recovered ?? Self.file(disk)
            for letter in "㐀㐁㐂" where seen.contains(letter) {
                #expect(text.items[0].headline.contains(letter), "\(n): \(letter)")
            }
        }
    }

    /// Types a letter in an item of his own, and saves.
    private static let scripts = ["春 C-s", "C-PgDn 秋 C-s"]

    private static func check(_ plan: [Int]) throws {
        let disk = try disk()
        Interleaving.run(
            plan, on: disk, { run(scripts[0], as: "甲", on: $0) }, { run(scripts[1], as: "乙", on: $0) })
        let left = try file(disk)
        #expect(left.items.map(\.headline) == ["春讲话", "秋助企"], "\(plan)")
        #expect(left.conflicts.isEmpty && shelf(disk).recoveries().isEmpty, "\(plan)")
    }

    @Test func `两个程序一张盘，一个走到第 n 步，另一个从头走完：谁的字也不丢，没有要选要问的`() throws {
        let counted = FaultyDisk(try Self.disk())
        Self.run(Self.scripts[0], as: "甲", on: counted)
        for n in stride(from: 0, through: counted.count, by: Self.isFull ? 1 : 5) { try Self.check([n]) }
    }

    @Test func `两个程序轮流断在各处：谁的字也不丢`() throws {
        let counted = FaultyDisk(try Self.disk())
        Self.run(Self.scripts[0], as: "甲", on: counted)
        for first in stride(from: 0, through: counted.count, by: Self.isFull ? 1 : 37) {
            for second in stride(from: first % 11, through: counted.count, by: Self.isFull ? 1 : 61) {
                try Self.check([first, second])
            }
        }
    }
}
