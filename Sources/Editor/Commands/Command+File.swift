extension Command {
    static let shelf: [Command] = [
        Command("open", "打开", "Enter", in: [.shelf], bar: true, needsIssue: true, "打开选中的一期") { $0.openSelected() },
        Command("new-issue", "新一期", "C-n", in: [.shelf], bar: true, "按刊物的栏目新建下一期") {
            $0.makeNextIssue()
        },
        Command("new-issue-from", "仿此期", "C-t", in: [.shelf], needsIssue: true, "照选中一期的栏目新建下一期") { session in
            guard let entry = session.shelf.current, entry.problem == nil else { return }
            session.emit(.shelf(.newIssue(from: entry.reference)))
        },
        Command("series", "刊物设置", "F2", in: [.shelf], bar: true, seriesHelp) { $0.showSeries() },
        Command("shelves", "换书架", "Tab", in: [.shelf], "到另一种刊物的书架") { $0.emit(.shelf(.listShelves)) },
        Command("remove-issue", "移走", "Delete K-d", in: [.shelf], needsIssue: true, "把选中的一期从书架上移走，文件还留着") {
            $0.askToRemove()
        },
        Command("restore-issue", "找回", "C-z", in: [.shelf], "列出从书架上移走的各期，选一期放回来") {
            $0.emit(.files(.listRemoved))
        },
        Command("rename-issue", "改文件名", "F4", in: [.shelf], moreBar: true, needsIssue: true, "改选中一期的文件名，图片、旧版跟着走，期号不动")
        {
            $0.renameChosen()
        },
        Command("duplicate-issue", "复制一期", "A-c K-c", in: [.shelf], needsIssue: true, "照选中的一期再做一份，期号接着排，内容一字不差") {
            $0.duplicateChosen()
        },
        Command("import-issue", "导入", "C-o", in: [.shelf], moreBar: true, "读入 docx、txt、md、网页文件，成为一期") {
            $0.chooseFile(for: .issue)
        },
        Command("exports", "导出过的", "C-e", in: [.shelf], moreBar: true, needsIssue: true, "选中一期导出过哪些文件，在哪里，怎么取回") {
            $0.askForExports()
        },
        Command("shelf-up", "上一期", "Up", in: [.shelf], needsIssue: true, "选上面一期") { $0.selectOnShelf(by: -1) },
        Command("shelf-down", "下一期", "Down", in: [.shelf], needsIssue: true, "选下面一期") { $0.selectOnShelf(by: 1) },
        Command("shelf-page-up", "上一屏", "PgUp", in: [.shelf], needsIssue: true, "向上一屏") { $0.selectOnShelf(by: -10) },
        Command("shelf-page-down", "下一屏", "PgDn", in: [.shelf], needsIssue: true, "向下一屏") { $0.selectOnShelf(by: 10) },
        Command("shelf-first", "最新", "Home", in: [.shelf], needsIssue: true, "选最新一期") {
            $0.selectOnShelf(by: -1_000_000)
        },
        Command("shelf-last", "最早", "End", in: [.shelf], needsIssue: true, "选最早一期") { $0.selectOnShelf(by: 1_000_000) },
        Command("shelf-erase", "删一字", "Backspace", in: [.shelf], needsIssue: true, "打字筛选时删去一字") { session in
            session.narrowShelf(to: String(session.shelf.filter.text.dropLast()))
        },
        Command("shelf-all", "全列", "Esc", in: [.shelf], "不再筛选，列出全部各期；正在导出、打印时，停下它") { session in
            if session.shelf.filter.isEmpty { session.stopJobs() } else { session.narrowShelf(to: "") }
        },
        Command("read-shelf", "刷新", "F5", in: [.shelf], "重新读书架") { $0.emit(.shelf(.read)) },
        Command("sync", "同步", in: [.shelf, .outline, .page], "现在就和别的主机同步，说明上次的情形") { $0.emit(.shelf(.sync)) },
    ]

    /// The palette finds the command by each of these words.
    private static let seriesHelp = "改刊名、编发单位、固定栏目、来稿单位、报送发、期号样子、层次、版面、不查的规则"

    static let file: [Command] = [
        Command("save", "保存", "C-s", in: Context.bulletin, bar: true, "把本期写到磁盘") { $0.save() },
        Command("export", "导出", "C-e", in: Context.bulletin, "写成 Word、网页、文字等格式；文件名前面可以写文件夹") { $0.chooseFormat() },
        Command("proof", "印样", "F12 K-0", in: Context.bulletin, "在终端里看印出来的真样，字体、红头都在；终端要能显示图") {
            $0.showProof()
        },
        Command("print", "打印", in: Context.bulletin, "选一台服务器上的打印机，印几份，也可以套打") { $0.askToPrint() },
        Command("import", "导入", "C-o", in: Context.bulletin, "读入 txt、docx、md 文件，成为这一栏目的条目") {
            $0.askForImport()
        },
        Command("report", "核对单", in: Context.bulletin, "导入、粘贴时要核对的各处再列出来；导入成一期的，下次打开也还在") { $0.showReport() },
        Command("versions", "旧版", "F9", in: Context.bulletin, "看保存留下的旧版，对照、换回") { $0.emit(.issue(.listVersions)) },
        Command("conflicts", "选写法", "F8", in: Context.bulletin, "两人同改一处时，逐处选定留哪一种写法；都选定了，看同事选的") {
            $0.chooseConflict()
        },
        Command("recover", "恢复稿", in: Context.bulletin, "看这一期有没有谁断线时没存盘的改动，恢复它们") {
            $0.emit(.issue(.findUnsaved))
        },
        Command("to-shelf", "到书架", in: Context.bulletin, "离开本期，到书架上看各期") { $0.leaveIssue(for: .close) },
        Command("take-look", "用新样子", in: Context.bulletin, "本期照刊物现在的期号样子、序号、版面印；不换就照原来的印") {
            $0.emit(.series(.readLook))
        },
        Command("series-of-issue", "刊物设置", in: Context.bulletin, seriesHelp) { $0.showSeries() },
    ]
}

extension Session {
    /// ^N: the next issue; where there are kinds with counts of their own, of one of them.
    mutating func makeNextIssue() {
        let kinds = shelf.state.kinds.filter { !$0.isEmpty }
        guard !kinds.isEmpty else { return emit(.shelf(.newIssue(from: nil))) }
        func row(_ title: String, _ kind: String) -> Picker.Row {
            Picker.Row(title, detail: "接着它自己的期号") { $0.emit(.shelf(.newIssue(from: nil, kind: kind))) }
        }
        show(Picker("新建哪一种", rows: [row("正刊", "")] + kinds.map { row($0, $0) }))
    }
}
