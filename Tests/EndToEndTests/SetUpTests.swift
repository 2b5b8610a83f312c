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

    /// A paper, what of its lines is printed as it stands there, and what is not printed.
    private static let papers: [(text: String, printed: [String], absent: [String])] = [
        (
            """
            随城创建工作简报
            第23期
            区创建办公室编　　　　2021年12月6日

            各地抓整改　补短板

            何店镇
            　　12月3日，镇党委书记带队到主街现场交办问题19个，当天整改14个。

            万店镇
            　　11月29日，镇城建专班整治街道秩序，发放倡议书500份，规范经营9户。

            编辑：苏禾
            """,
            ["    何店镇", "    12月3日，镇党委书记带队到主街现场交办问题19个，当天", "    万店镇"], ["一、", "（一）"]
        ),
        (
            """
            柳河区防汛工作日报
            第112期（总第815期）
            区防汛指挥部办公室　　　　2022年4月23日

            ◆ 雨情
            ● 4月22日全区平均降雨18毫米，最大点在北关水库，达到46毫米。
            ● 当日各水库水位均在汛限水位以下，堤防没有险情。
            ◆ 措施
            ● 区应急局增派5支巡堤队进驻柳荫街道，平均巡查间隔缩短到两小时。

            报：市防汛办
            """,
            [
                "    ◆雨情", "    ●4月22日全区平均降雨18毫米，最大点在北关水库，达到", "    ●当日各水库水位均在汛限水位以下，堤防没有险情。",
                "    ◆措施", "（总第815期）",
            ], ["一、"]
        ),
        (
            """
            院内简讯
            第5期
            市第一人民医院宣传科　　　　2024年5月15日

            ☆医院要闻
            护理技能大赛落幕
            　　5月10日，医院举办第十一届护理技能大赛，21个病区63名选手同台比拼。
            （护理部 王芸）
            老年医学科开科
            　　5月6日，老年医学科正式开诊，设床位36张，首日接诊58人次。
            （老年医学科 供稿）
            ☆服务创新
            检验单少跑一趟
            　　门诊部把检验预约、缴费、取号合成一张单，患者平均少排一次队。
            （门诊部 丁一）

            编辑：许诺
            """,
            ["护理部　王芸", "门诊部　丁一", "老年医学科"], ["供稿"]
        ),
    ]

    @Test(arguments: papers.indices)
    func `设好的刊印出来，编号、符号、署名和旧简报一样`(index: Int) throws {
        let workspace = try Workspace()
        let paper = Self.papers[index]
        _ = Process.run(["mkdir", "-p", workspace.folder + "/home"])
        try workspace.write(paper.text, to: "旧.txt")
        func run(_ arguments: String...) -> (status: Int32, output: String)? {
            Process.run(
                Self.environment(workspace.folder) + [Workspace.program] + arguments
                    + ["--data", workspace.folder + "/new"])
        }
        #expect(run("setup", workspace.folder + "/旧.txt")?.status == 0)
        let issue = try #require(run("list")?.output.split(separator: " ").first { $0.hasPrefix("20") })
        let printed = run("show", String(issue))?.output ?? ""
        for text in paper.printed { #expect(printed.contains(text), "\(text)\n\(printed)") }
        for text in paper.absent { #expect(!printed.contains(text), "\(text)\n\(printed)") }
        #expect(run("check", String(issue))?.output.contains("多余的空格") == false)
    }

    @Test func `有图的旧简报，图跟着上书架；图没了，校对时说`() throws {
        let workspace = try Workspace()
        let (home, shelf) = (workspace.folder + "/home", workspace.folder + "/new")
        let whole = "\(#filePath.split(separator: "/Tests/EndToEndTests")[0])/Tests/Papers/whole"
        _ = Process.run(["mkdir", "-p", home])
        func run(_ arguments: String...) -> (status: Int32, output: String)? {
            Process.run(Self.environment(workspace.folder) + [Workspace.program] + arguments)
        }
        let old = workspace.folder + "/旧.docx"
        #expect(run("export", "2024-12", "--to", "docx", "--data", whole, "--output", old)?.status == 0)
        #expect(run("setup", old, "--data", shelf)?.status == 0)
        let issue = try #require(
            run("list", "--data", shelf)?.output.split(separator: " ").first { $0.hasPrefix("20") })
        let pictures = "\(shelf)/\(issue).files"
        let names = Process.run(["ls", pictures])?.output.split(separator: "\n") ?? []
        #expect(!names.isEmpty)
        #expect(run("check", String(issue), "--data", shelf)?.output.contains("文件夹里，印出来只有名称") == false)
        _ = Process.run(["sh", "-c", "echo 字 > '\(pictures)/\(names[0])'"])
        #expect(run("check", String(issue), "--data", shelf)?.output.contains("不是 PNG 或 JPEG 图片，印出来只有名称") == true)
        _ = Process.run(["rm", "-r", pictures])
        #expect(run("check", String(issue), "--data", shelf)?.output.contains("不在“\(issue).files”文件夹里") == true)
    }

    @Test func `总期号接着往下数；只有总期号的旧简报也放上书架`() throws {
        let workspace = try Workspace()
        _ = Process.run(["mkdir", "-p", workspace.folder + "/home"])
        try workspace.write(
            """
            青江信息
            （总第1268期）
            青江市委办公室　　　　2026年1月7日

            ●开发区引进链主企业
            　　1月5日，开发区与三家链主企业签约，总投资32亿元，全部为先进制造业项目。
            ●税务局推行一窗通办
            　　市税务局把23个事项并入一个窗口，平均办理时间由40分钟缩短到12分钟。

            报：省委办公厅
            """, to: "旧.txt")
        func run(_ arguments: String...) -> (status: Int32, output: String)? {
            Process.run(
                Self.environment(workspace.folder) + [Workspace.program] + arguments
                    + ["--data", workspace.folder + "/new"])
        }
        let made = run("setup", workspace.folder + "/旧.txt")
        #expect(made?.output.contains("旧简报 2026-1268 也放上了书架") == true, "\(made?.output ?? "")")
        #expect(run("new")?.status == 0)
        let issue = try #require(
            run("list")?.output.split(separator: " ").first { $0.contains("1269") || $0.hasSuffix("-1") })
        #expect(run("show", String(issue))?.output.contains("（总第1269期）") == true)
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
