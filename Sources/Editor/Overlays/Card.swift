/// A few lines to read; any key goes on.
package struct Card: Sendable {
    package let title: String
    package let lines: [String]
    /// What `c` copies, whole, however the card folds it.
    var copied: String?

    /// The path of a file that `s` sends to the editor's own computer, where the terminal can.
    var file: String?

    /// That it was.
    static let copiedSentence = "已复制取回的那一行"

    private static func key(_ id: String) -> String { Command.key(id) }

    /// The least that one must know to begin.
    static let tour = Card(
        title: "入门",
        lines: [
            "左边是目录，右边就是印出来的样子；光标在哪里，就改哪里。",
            "Enter 分段，退格在段首合并；编号、分页、版头横线都自己来。",
            "\(key("new-item")) 新条目，\(key("move-up")) \(key("move-down")) 移动条目，\(key("switch")) 在目录和版面之间切换。",
            "\(key("save")) 保存，\(key("undo")) 撤销，想撤多少步就撤多少步。",
            "\(key("find")) 查找，\(key("palette")) 按名称找任何命令，\(key("help")) 看这里能用的键。",
            "\(key("quit")) 回书架或退出；没存的会先问。按任意键开始。",
        ])
}
