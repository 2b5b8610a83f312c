import Screen

extension Command {
    /// What works in what stands over the screen: the search line, lists, prompts, questions and cards.
    ///
    /// The letters and digits of a question's answers are its own.
    static let overlays: [Command] = searchLine + replacements + lists + leaving

    private static let searchLine: [Command] = [
        Command(
            "search-accept", "到此处", "Enter", in: [.search], bar: true,
            barTitle: { session in
                switch session.finder.purpose {
                case .everywhere: "在各期里找"
                case .replace: "换成…"
                case .find: "到此处"
                }
            }, "光标留在找到的那一处；替换时接着问换成什么"
        ) { $0.acceptSearch() },
        Command(
            "search-next", "下一处", "Down F3", in: [.search], bar: true,
            barTitle: { $0.finder.purpose == .everywhere ? nil : "下一处" }, "到下一处，查找行还开着"
        ) { $0.step(1) },
        Command(
            "search-previous", "上一处", "Up S-F3", in: [.search], bar: true,
            barTitle: { $0.finder.purpose == .everywhere ? nil : "上一处" }, "到上一处，查找行还开着"
        ) { $0.step(-1) },
        Command(
            "search-replace", "替换", "C-r", in: [.search], bar: true,
            barTitle: { session in
                session.recallsSearch ? "上次找的" : session.finder.purpose == .find ? "替换" : nil
            }, "改为替换正在找的；还没有打字，就取上次找的"
        ) { session in
            if session.recallsSearch { session.recallSearch(1) } else { session.openReplacing() }
        },
        Command(
            "search-exact", "严格", "C-t A-w", in: [.search], bar: true,
            barTitle: { $0.finder.isExact ? "不严格" : "严格" }, "全角半角、大小写也要一样才算找到"
        ) { session in
            session.finder.isExact.toggle()
            session.search()
        },
        Command(
            "search-pattern", "正则", "C-e A-r", in: [.search], bar: true,
            barTitle: { $0.finder.isExpression ? "不用正则" : "正则" }, "把打的字当作正则表达式"
        ) { session in
            session.finder.isExpression.toggle()
            session.search()
        },
        Command("search-earlier", "更早的", "C-p", in: [.search], "换成上一次找的，再按是更早的") { $0.recallSearch(1) },
        Command("search-later", "更近的", "C-n", in: [.search], "换成后来找的") { $0.recallSearch(-1) },
    ]

    private static let replacements: [Command] = [
        Command(
            "replacement-accept", "换", "Enter", in: [.replacement], bar: true,
            barTitle: { session in
                guard case .replacement(let replacement)? = session.overlays.last else { return nil }
                return "换这 \(replacement.count) 处"
            }, "把标着“换”的各处换掉，一次撤销"
        ) { $0.replace() },
        Command("replacement-toggle", "换或留", "Space Delete Backspace", in: [.replacement], bar: true, "这一处换，或留着") {
            $0.changeReplacement { $0.toggle() }
        },
        Command(
            "replacement-all", "全换全留", "a 全", in: [.replacement], bar: true, barTitle: { _ in "全换或全留" }, "各处都换，或都留着"
        ) { $0.changeReplacement { $0.toggleAll() } },
        Command("replacement-first", "第一处", "Home", in: [.replacement], "到第一处") { session in
            session.changeReplacement { $0.move(-$0.matches.count) }
        },
        Command("replacement-last", "最后一处", "End", in: [.replacement], "到最后一处") { session in
            session.changeReplacement { $0.move($0.matches.count) }
        },
    ]

    private static let lists: [Command] = [
        Command("list-accept", "选定", "Enter", in: [.list], bar: true, "照选中的一行做") { $0.acceptRow() },
        Command(
            "list-up", "上一行", "Up S-Tab", in: [.list, .replacement], bar: true, barKey: "↑↓", barTitle: { _ in "上下" },
            "选上面一行"
        ) { $0.moveInList(-1) },
        Command("list-down", "下一行", "Down", in: [.list, .replacement], "选下面一行") { $0.moveInList(1) },
        Command(
            "list-complete", "补全", "Tab", in: [.list, .replacement], bar: true,
            barTitle: { session in
                guard case .picker(let picker)? = session.overlays.last, picker.files != nil else { return nil }
                return "补全"
            }, "选文件时补全文件名，别处选下面一行"
        ) { $0.completeInList() },
        Command("list-page-up", "上十行", "PgUp", in: [.list, .replacement], "向上十行") { $0.moveInList(-10) },
        Command("list-page-down", "下十行", "PgDn", in: [.list, .replacement], "向下十行") { $0.moveInList(10) },
        Command(
            "list-other", "另一读法", "C-t", in: [.list], bar: true,
            barTitle: { session in
                guard case .picker(let picker)? = session.overlays.last, picker.isReport else { return nil }
                return "另一读法"
            }, "导入、粘贴后的单子里：标题改作正文，栏目改作条目，署名改作文字，或反过来"
        ) { session in
            guard case .picker(let picker)? = session.overlays.last, picker.isReport else { return }
            session.askForOtherReading()
        },
        Command("list-filter", "筛选", in: [.list], bar: true, barTitle: { _ in "打字即筛选" }, "打字就只留下含有这些字的，拼音也行") { _ in },
        Command("list-close", "关闭", "Esc", in: [.list], bar: true, "不选，回到原来的地方") { $0.leaveOverlay() },
    ]

    private static let leaving: [Command] = [
        Command(
            "help-over", "帮助", "F1 C-k", in: [.prompt, .search, .list, .replacement, .question],
            "这里可用的键，再是其余的；Esc 回到这里"
        ) { $0.showHelp() },
        Command("help-over-fields", "帮助", "F1 K-k", in: [.fields], "这里可用的键，再是其余的；Esc 回到这里") { $0.showHelp() },
        Command("prompt-accept", "确定", "Enter", in: [.prompt], bar: true, "打的字就是答复") { $0.acceptPrompt() },
        Command("question-accept", "第一个", "Enter", in: [.question], "选第一个回答；会丢东西的问话不收") { $0.acceptFirstAnswer() },
        Command("cancel", "取消", "Esc", in: [.prompt, .search, .replacement, .question], bar: true, "什么也不做，回到原来的地方") {
            $0.leaveOverlay()
        },
        Command("card-close", "继续", "Esc", in: [.card], bar: true, barKey: "任意键", "按什么键都继续") { $0.leaveOverlay() },
        Command("clear-line", "清空", "C-u", in: [.prompt], bar: true, "删去打的字") { session in
            session.editLine { line in
                line.clear()
                return true
            }
        },
    ]
}
