/// A few lines to read; any key goes on.
package struct Card: Sendable {
    package let title: String
    package let lines: [String]
    /// What `c` copies, whole, however the card folds it.
    var copied: String?

    /// That it was.
    static let copiedSentence = "已复制取回的那一行"

    /// The least that one must know to begin.
    static let tour = Card(
        title: "入门",
        lines: [
            "左边是目录，右边就是印出来的样子；光标在哪里，就改哪里。",
            "Enter 分段，退格在段首合并；编号、分页、版头横线都自己来。",
            "^N 新条目，A-↑ A-↓ 移动条目，Tab 在目录和版面之间切换。",
            "^S 保存，^Z 撤销，想撤多少步就撤多少步。",
            "^F 查找，^P 按名称找任何命令，F1 看这里能用的键。",
            "^Q 回书架或退出；没存的会先问。按任意键开始。",
        ])
}
