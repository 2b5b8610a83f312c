extension Command {
    static let search: [Command] = [
        Command("find-all", "查各期", "C-f", in: [.shelf], bar: true, needsIssue: true, "在所有各期里查找，Enter 打开到那一处") {
            $0.openShelfSearch()
        },
        Command("find", "查找", "C-f", in: Context.bulletin, bar: true, "边输入边找，全角半角不分") { $0.openSearch() },
        Command("replace", "替换", "C-r", in: Context.bulletin, "列出每一处，剔除不要的，一次换完") { $0.openReplacing() },
        Command("find-everywhere", "查各期", in: Context.bulletin, "在所有各期里查找，Enter 打开到那一处") { $0.openShelfSearch() },
        Command("find-next", "下一处", "F3", in: Context.bulletin, "到下一处") { $0.step(1) },
        Command("find-previous", "上一处", "S-F3", in: Context.bulletin, "到上一处") { $0.step(-1) },
    ]
}
