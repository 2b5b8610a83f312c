import Testing

/// The command line, as scripts use it.
@Suite struct CommandLineTests {
    private func jianbao(_ arguments: String...) -> (status: Int32, output: String) {
        Process.run([Workspace.program] + arguments) ?? (-1, "did not start")
    }

    @Test func `帮助是中文`() {
        let help = jianbao("--help")
        #expect(help.status == 0)
        #expect(help.output.contains("用法：") && help.output.contains("子命令："))
        #expect(!help.output.contains("USAGE") && !help.output.contains("OPTIONS"))
        #expect(help.output.contains("ACCESSIBLE=1"))
    }

    @Test func `用法不对，状态 64`() {
        let wrong = jianbao("list", "--no-such")
        #expect(wrong.status == 64)
        #expect(wrong.output.contains("没有这个选项"))
    }

    @Test func `打进去的字照原样说出来，不当成程序自己的话`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        #expect(jianbao("check", "Error: x", "--data", data).output.contains("Error: x"))
        #expect(jianbao("list", "Unknown option 'USAGE: '").output.hasPrefix("错误：多了一个参数：“Unknown option 'USAGE: '”\n"))
        #expect(jianbao("list", "Help:  ", "OPTIONS:").output.hasPrefix("错误：多了 2 个参数：“Help:  ”“OPTIONS:”\n"))
    }

    @Test func `结果写不下，说出来，状态不是 0`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        for command in ["export 36 --to text", "list"] {
            let ended = Process.run([
                "/bin/sh", "-c", "\(Workspace.program) \(command) --data '\(data)' 2>&1 >/dev/full",
            ])
            #expect(ended?.status == 1 && ended?.output.contains("结果没有写全：磁盘已满") == true)
        }
    }

    @Test func `用法不对，说出错在哪里和怎么用`() {
        #expect(
            jianbao("list", "--jsn").output == """
                错误：没有这个选项：“--jsn”；是不是“--json”？
                用法：jianbao list [--json] [--data <文件夹>] [--shelf <刊名>]
                  见 jianbao list --help。

                """)
        #expect(jianbao("export").output.hasPrefix("错误：少了一个参数：“<期号>”\n"))
        #expect(jianbao("check", "--level").output.hasPrefix("错误：选项后面少了值：“--level <级别>”\n"))
        #expect(jianbao("check", "--level", "大").output.hasPrefix("错误：不认识级别“大”"))
        #expect(jianbao("versions", "35", "--show", "x").output.hasPrefix("错误：值“x”不能用于“--show <版次>”\n"))
    }

    @Test func `每个子命令的帮助都是中文，一行不超过八十列`() {
        for command in ["list", "new", "show", "import", "export", "check", "versions", "recover", "keys", "terminal"] {
            let help = jianbao("help", command).output
            #expect(help == jianbao(command, "--help").output, "\(command)")
            #expect(help.contains("用法：jianbao \(command)") && help.contains("-h, --help"), "\(command)")
            #expect(!help.contains("Show") && !help.contains("default"), "\(command)")
        }
    }

    @Test func `没有的书架，一句话，状态 1`() {
        let missing = jianbao("list", "--data", "/no/such/shelf")
        #expect(missing.status == 1)
        #expect(missing.output.contains("/no/such/shelf"))
    }

    @Test func `列出书架，新的在前`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let lines = jianbao("list", "--data", data).output.split(separator: "\n")
        #expect(lines.map { $0.prefix(7) } == ["2023-36", "2023-34", "2023-33"])
        #expect(jianbao("list", "--json", "--data", data).output.hasPrefix("["))
    }

    @Test func `书架写在子命令前面也行`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        #expect(jianbao("--data", data, "list").status == 0)
        #expect(jianbao("--data", data, "list").output == jianbao("list", "--data", data).output)
        #expect(jianbao("--data=\(data)", "show", "36").output == jianbao("show", "36", "--data", data).output)
        #expect(jianbao("--data", data, "list", "--no-such").status == 64)
    }

    @Test func `新一期用下一个期号和固定栏目，打印路径`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let made = jianbao("new", "--data", data)
        #expect(made.status == 0)
        #expect(made.output.hasPrefix(data) && made.output.hasSuffix(".json\n"))
        #expect(jianbao("list", "--data", data).output.split(separator: "\n").count == 4)
    }

    @Test func `期号改过的：list 说现在是哪一期，show 说打开的是哪一期`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        #expect(!jianbao("list", "--data", data).output.contains("期号是"))
        #expect(!jianbao("show", "36", "--data", data).output.contains("期号是"))
        let edited = Process.run(["sed", "-i", "0,/\"number\" : 36/s//\"number\" : 37/", data + "/2023-36.json"])
        #expect(edited?.status == 0)
        let line = jianbao("list", "--data", data).output.split(separator: "\n").first { $0.hasPrefix("2023-36") }
        #expect(line?.contains("期号是 2023-37") ?? false)
        let sentence = "“2023-36”的期号是2023年第37期，文件名没有跟着改"
        for reference in ["36", "2023-36"] {
            #expect(jianbao("show", reference, "--data", data).output.contains(sentence))
            #expect(jianbao("export", reference, "--to", "text", "--data", data).output.contains(sentence))
        }
        #expect(!jianbao("show", "37", "--data", data).output.contains("文件名没有跟着改"))
        #expect(jianbao("show", "37", "--data", data).status == 0)
    }

    @Test func `导出不会写在书架的一期或设置上面，加 --force 也不会`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let before = Process.run(["sh", "-c", "cat '\(data)'/*.json | cksum"])?.output
        for name in ["2023-36.json", "series.json", "2023-99.json", "./../data/2023-34.json"] {
            let refused = jianbao("export", "36", "--to", "text", "-o", data + "/" + name, "--force", "--data", data)
            #expect(refused.status == 1, "\(name)")
            #expect(refused.output.contains("是书架自己的文件，导出的不能写在它的位置，没有写；请换一个文件名"))
        }
        #expect(Process.run(["sh", "-c", "cat '\(data)'/*.json | cksum"])?.output == before)
        #expect(jianbao("export", "36", "--to", "text", "-o", data + "/36.txt", "--data", data).status == 0)
    }

    @Test func `导出到 - 就是标准输出，没有叫 - 的文件`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let piped = jianbao("export", "36", "--to", "text", "--data", data)
        #expect(jianbao("export", "36", "--to", "text", "-o", "-", "--data", data).output == piped.output)
        #expect(Process.run(["ls", "./-"])?.status != 0)
    }

    @Test func `校对一期，后面还空着的栏目和编辑器里一样不算`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let new = jianbao("new", "--data", data)
        let checked = jianbao("check", String(new.output.split(separator: "\n")[0]), "--data", data).output
        #expect(checked.contains("个栏目还空着，没有算作差错"))
        #expect(!checked.contains("里没有条目"))
        #expect(!jianbao("check", "36", "--data", data).output.contains("还空着"))
    }

    @Test func `没有的刊型不新建，说有哪些`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let refused = jianbao("new", "--kind", "没有这种", "--data", data)
        #expect(refused.status == 1)
        #expect(refused.output.contains("没有“没有这种”这种刊型，没有新建"))
        #expect(jianbao("list", "--data", data).output.split(separator: "\n").count == 3)
        let kinds = Process.run(["sed", "-i", "0,/{/s//{\"kinds\":[{\"name\":\"增刊\"}],/", data + "/series.json"])
        #expect(kinds?.status == 0)
        #expect(jianbao("new", "--kind", "专刊", "--data", data).output.contains("刊物设置里有增刊，"))
        #expect(jianbao("new", "--kind", "增刊", "--data", data).output.hasSuffix("增刊1.json\n"))
    }

    @Test func `没有的子命令，help 说没有`() {
        let refused = jianbao("help", "frob")
        #expect(refused.status == 64)
        #expect(refused.output.hasPrefix("错误：没有这个子命令：“frob”\n用法：jianbao "))
        #expect(jianbao("help", "list").status == 0)
        #expect(jianbao("help").status == 0)
    }

    @Test func `git 留下冲突记号的一期，show 和书架一样合并好，不叫人换回旧版`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let script = """
            cd '\(data)' && git init -q -b main . && git config user.name 手 && git config user.email h@h
            git add *.json && git commit -q -m 一 && git checkout -q -b other
            sed -i '0,/"title" : "[^"]*"/s//"title" : "乙题"/' 2023-34.json && git commit -q -a -m 乙 && git checkout -q main
            sed -i '0,/"title" : "[^"]*"/s//"title" : "甲题"/' 2023-34.json && git commit -q -a -m 甲
            git merge -q other; grep -c '<<<<<<<' 2023-34.json
            """
        #expect(Process.run(["sh", "-c", script])?.output.hasSuffix("1\n") ?? false)
        let shown = jianbao("show", "34", "--data", data)
        #expect(shown.status == 0)
        #expect(shown.output.contains("“2023-34”里 git 留下的冲突记号已认出，两边的都合并好了"))
        #expect(shown.output.contains("有 1 处两人同改还没选定"))
        #expect(!shown.output.contains("versions"))
    }

    @Test func `还没有旧版，说一句`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let listed = jianbao("versions", "36", "--data", data)
        #expect(listed.status == 0)
        #expect(listed.output == "“2023-36”还没有旧版；改了再存，前一版就留下\n")
    }

    @Test func `合不起来的冲突记号，说是什么，不叫人换回旧版`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        try workspace.write("<<<<<<< 甲\n{\n=======\n[\n>>>>>>> 乙\n", to: "data/2023-34.json")
        let refused = jianbao("show", "34", "--data", data)
        #expect(refused.status == 1)
        #expect(refused.output.contains("“2023-34”里有 git 留下的冲突记号，没能合并，文件没有动"))
        #expect(!refused.output.contains("versions"))
    }

    @Test func `不在终端里打开编辑界面，一句话，状态 1`() throws {
        let workspace = try Workspace()
        let refused = jianbao("--data", try workspace.copyOfSampleShelf())
        #expect(refused.status == 1)
        #expect(refused.output.contains("终端"))
    }

    @Test func `不在终端里检查终端，说得出环境，状态 1`() {
        let check = jianbao("terminal")
        #expect(check.status == 1)
        #expect(check.output.contains("TERM：") && check.output.contains("语言环境："))
        #expect(check.output.contains("请在终端里直接执行 jianbao terminal"))
    }

    @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
    func `在终端里检查终端，字宽、颜色、粘贴、大小都说到，最后是结论`() throws {
        let workspace = try Workspace()
        let tmux = try Tmux(
            ["env", "-u", "NO_COLOR", "XDG_STATE_HOME=\(workspace.folder)/state", Workspace.program, "terminal"],
            columns: 100, rows: 30, folder: workspace.folder)
        try tmux.wait(for: "对齐吗？")
        tmux.press("y")
        try tmux.wait(for: "两撇")
        tmux.press("y")
        try tmux.wait(for: "Alt-N")
        tmux.press("M-n")
        let screen = try tmux.wait(for: "结论：可以用")
        for line in [
            "TERM：tmux-256color", "大小：100 列 30 行", "颜色：256 色", "中 2 格", "粘贴：", "剪贴板：", "对齐（人看的）：对齐",
            "引号（人看的）：认得出", "键盘：Alt 键送得到",
        ] { #expect(screen.contains(line), "\(line)") }
    }

    @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
    func `终端里对不齐，答过一次就记住，下次按两格画`() throws {
        let workspace = try Workspace()
        let home = "XDG_STATE_HOME=\(workspace.folder)/state"
        let tmux = try Tmux(
            ["env", home, Workspace.program, "terminal"], columns: 100, rows: 30, folder: workspace.folder)
        try tmux.wait(for: "对齐吗？")
        tmux.press("n")
        try tmux.wait(for: "“国”‘报’——……①·《简》|")
        tmux.press("y")
        try tmux.wait(for: "两撇")
        tmux.press("Enter")
        try tmux.wait(for: "Alt-N")
        tmux.press("Enter")
        try tmux.wait(for: "按两格画才对齐，这个登录已记下")
        let kept = try workspace.read("state/jianbao/terminals")
        #expect(kept.hasPrefix("2 tmux-256color tmux"))

        let again = try Tmux(
            ["env", home, Workspace.program, "terminal"], columns: 100, rows: 30, folder: workspace.folder)
        try again.wait(for: "“国”‘报’——……①·《简》|")
    }

    /// What a login that is only jianbao is asked for, as sshd hands it over.
    private func login(_ request: String, _ data: String) -> (status: Int32, output: String) {
        Process.run(["env", "SSH_ORIGINAL_COMMAND=\(request)", Workspace.program, "--data", data, "--confined"])
            ?? (-1, "did not start")
    }

    @Test func `只有简报的登录，不要书架的命令也能用`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        #expect(login("keys", data).output.contains("| ^S |"))
        #expect(login("jianbao help list", data).output.contains("列出书架"))
        #expect(login("--help", data).output.contains("用法："))
        #expect(login("jianbao --version", data).status == 0)
        #expect(login("terminal", data).output.contains("终端"))
        // It gets as far as the terminal, which is not there.
        #expect(login("36", data).output.contains("不是终端"))
        #expect(login("jianbao ../36.json", data).output.contains("只能用简报"))
    }

    @Test func `只有简报的登录：文件从自己的电脑送来；主机上的不读；劝的办法这个登录都做得到`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        try workspace.write("东街街道：开展助企行动\n东街街道走访企业，事事有回音。\n", to: "a.txt")
        try workspace.write("# 乡村振兴周报\n\n## 要闻\n\n### 一条\n\n正文。\n\n![图](secret.png)\n", to: "b.md")
        let head = #"\211PNG\r\n\032\n\000\000\000\rIHDR\000\000\001\340\000\000\000\360"#
        let end = #"\000\000\000\000IEND\000\000\000\000"#
        _ = Process.run(["sh", "-c", "cd '\(workspace.folder)' && printf '\(head)%09d\(end)' 0 > secret.png"])
        func send(_ request: String, _ file: String) -> (status: Int32, output: String) {
            let script = "cd \"$3\" && SSH_ORIGINAL_COMMAND=\"$1\" exec \"$2\" --data \"$3/data\" --confined < \"$4\""
            return Process.run(["sh", "-c", script, "sh", request, Workspace.program, workspace.folder, file])
                ?? (-1, "did not start")
        }
        let added = send("jianbao import - --into 36", "a.txt")
        #expect(added.status == 0 && added.output.contains("“东街街道：开展助企行动”加在 五（一）"))
        let picture = send("jianbao import - --into 36 --name ../车间.png", "secret.png")
        #expect(picture.status == 0 && picture.output.hasSuffix("2023-36.files/车间.png\n"))
        #expect(Process.run(["cmp", data + "/2023-36.files/车间.png", workspace.folder + "/secret.png"])?.status == 0)
        // What it names lies on the sender's computer, and not here.
        #expect(send("jianbao import - --into 34 --name b.md", "b.md").status == 0)
        #expect(Process.run(["ls", data + "/2023-34.files"])?.status != 0)
        for request in ["import /etc/passwd", "import secret.png --into 36", "import - /etc/passwd"] {
            let refused = send("jianbao \(request)", "a.txt")
            #expect(refused.status != 0 && !refused.output.contains("root:"))
        }
        #expect(login("import /etc/passwd", data).output.contains("请从自己的电脑送来：ssh "))
        let sync = login("sync", data)
        #expect(sync.output == "错误：这个登录只能同步管理员设好的书架；请管理员在书架文件夹里执行 jianbao sync --setup 地址\n")
        #expect(login("sync --status", data).output == sync.output)
        let export = login("export 36", data).output
        #expect(export.contains("用法：ssh 主机 jianbao export 期号 --to 格式") && !export.contains("--output"))
    }

    @Test func `JSON 里没有会指挥终端的字符`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        _ = Process.run(["sed", "-i", "s/信息周报/信息周报\u{9B}31m\u{202E}/", data + "/2023-36.json"])
        let listed = jianbao("list", "--json", "--data", data).output
        #expect(listed.contains("信息周报\\u009b31m\\u202e"))
        #expect(!listed.unicodeScalars.contains("\u{9B}") && !listed.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `上一期有落款，新一期也有，成文日期没有；刊物设置另有规定的照规定`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let closing = #"0,/{/s//{"closing":{"signature":"县督查室","date":"2023-10-09"},/"#
        #expect(Process.run(["sed", "-i", closing, data + "/2023-36.json"])?.status == 0)
        func closingOfNext() -> String {
            let path = jianbao("new", "--data", data).output.replacing("\n", with: "")
            return Process.run(["sed", "-n", "/closing/,/}/p", path])?.output ?? ""
        }
        let next = closingOfNext()
        #expect(next.contains("县督查室") && !next.contains("date"))
        #expect(Process.run(["sed", "-i", #"0,/{/s//{"signature":"县委办",/"#, data + "/series.json"])?.status == 0)
        #expect(closingOfNext().contains("县委办"))
    }

    @Test func `上一期有密级和提示语，新一期也有；刊物设置另有规定的照规定`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let marked = Process.run([
            "sed", "-i", "0,/\"number\" : 36/s//\"number\" : 36, \"secrecy\" : \"秘密★1年\", \"code\" : \"0012\"/",
            data + "/2023-36.json",
        ])
        #expect(marked?.status == 0)
        func masthead(_ path: String) -> String {
            Process.run(["sed", "-n", "/masthead/,/}/p", path.replacing("\n", with: "")])?.output ?? ""
        }
        let next = masthead(jianbao("new", "--data", data).output)
        #expect(next.contains("秘密★1年") && !next.contains("0012"))
        let set = Process.run(["sed", "-i", "0,/{/s//{\"secrecy\":\"机密★5年\",/", data + "/series.json"])
        #expect(set?.status == 0)
        #expect(masthead(jianbao("new", "--data", data).output).contains("机密★5年"))
    }

    @Test func `样子改过：以前的一期照原来的印，新的一期照新的，再改一次也是`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let before = jianbao("show", "2023-36", "--data", data).output
        // As 刊物设置 writes it.
        let change = #"0,/{/s//{"style":{"numberForm":"〔2023〕1号","levels":["【】"]},"firstLook":{},/"#
        #expect(Process.run(["sed", "-i", change, data + "/series.json"])?.status == 0)
        #expect(jianbao("show", "2023-36", "--data", data).output == before)
        let text = jianbao("export", "2023-36", "--to", "text", "--data", data).output
        #expect(text.contains("第36期") && !text.contains("【重要讲话】"))
        let page = jianbao("export", "2023-36", "--to", "html", "--data", data).output
        #expect(page.contains("第36期") && !page.contains("【重要讲话】"))
        let made = jianbao("new", "--data", data).output.replacing("\n", with: "")
        let new = jianbao("show", made, "--data", data).output
        #expect(new.contains("〔") && new.contains("【"), "\(new)")
        // Once more another look: each keeps its own.
        #expect(Process.run(["sed", "-i", "s/〔2023〕1号/总第1期/", data + "/series.json"])?.status == 0)
        #expect(jianbao("show", made, "--data", data).output == new)
        #expect(jianbao("show", "2023-36", "--data", data).output == before)
    }

    @Test func `期号改过的一期，Markdown 里图片的路径还是它的文件夹`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let script = """
            cd '\(data)' && mkdir -p 2023-36.files && printf x > 2023-36.files/a.png && \
            sed -i '0,/"number" : 36/s//"number" : 37/' 2023-36.json && \
            sed -i '0,/"paragraphs" : \\[/s//"paragraphs" : [ { "picture" : "a.png" }, /' 2023-36.json
            """
        #expect(Process.run(["sh", "-c", script])?.status == 0)
        let text = jianbao("export", "2023-36", "--to", "markdown", "--data", data).output
        #expect(text.contains("2023-36.files/a.png"), "\(text.prefix(300))")
    }
}
