import Editor
import Screen

/// `jianbao.1`, made from the tables of subcommands and of keys.
enum ManualPage {
    static var text: String {
        let program = CommandInfo.root
        var page = Roff()
        page.heading(program.name.uppercased(), version: Version.current)
        page.section("名称")
        page.paragraph("\(program.name) - \(program.abstract)")
        page.section("用法")
        page.lines(Jianbao.usage)
        page.section("说明")
        page.paragraph(program.discussion)
        page.section("子命令")
        for command in program.subcommands where command.isShown && !command.isHelp {
            page.subsection(command.name)
            page.paragraph(command.abstract)
            page.paragraph(command.discussion)
            // What every subcommand has is not said at each.
            let own = command.arguments.filter {
                !$0.isBuiltIn && !$0.names.contains(where: ShelfOptions.valued.contains)
            }
            for section in HelpText.sections(of: own) {
                for entry in section.entries { page.entry(entry.name, entry.text) }
            }
        }
        page.section("键")
        for line in KeyTable.legend.split(separator: "\n") { page.paragraph(String(line)) }
        for context in Context.allCases {
            let commands = Command.all.filter { $0.contexts.contains(context) && !$0.keys.isEmpty && !$0.isTwin }
            guard !commands.isEmpty else { continue }
            page.subsection(context.title)
            page.spaces(false)
            for command in commands {
                page.entry(command.keys.map(\.typedLabel).joined(separator: " "), "\(command.title)：\(command.help)。")
            }
            page.spaces(true)
        }
        page.section("环境变量")
        for (variable, meaning) in variables { page.entry(variable, meaning) }
        page.section("文件")
        for (file, meaning) in files { page.entry(file, meaning) }
        page.section("返回值")
        page.paragraph("0 做成了；1 没做成，或 check 发现必改的差错；64 用法不对。")
        return page.text
    }

    private static let variables: KeyValuePairs = [
        "JIANBAO_DATA": "书架所在的文件夹。",
        "JIANBAO_EDITOR": "别人看到的您的名字；不设就用登录名。",
        "JIANBAO_AMBIGUOUS": "终端把 “ — … 画成几列：1 或 2；不设就问终端。",
        "NO_COLOR": "设了就不用颜色。",
        "ACCESSIBLE": "设成 1 就为读屏软件画：一次只画一样东西，光标停在选中的一行。",
        "TERM": "终端类型。",
    ]

    private static let files: KeyValuePairs = [
        "data/series.json": "刊名、编发单位、固定栏目、来稿单位、报送发单位。",
        "data/2023-35.json": "一期，UTF-8，可以放进版本库逐行对照。",
        "data/.jianbao/": "草稿流水、旧版和谁在改；可以不备份，不要手工改。",
    ]
}
