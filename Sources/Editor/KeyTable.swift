import Screen

/// The table of keys, as `jianbao keys` prints it and docs/keys.md has it.
package enum KeyTable {
    package static var markdown: String {
        let rows = Command.all.filter { !$0.keys.isEmpty && !$0.isTwin }.map { command in
            let keys = KeyTable.list(command.keys)
            let sure = command.sureKeys == command.keys ? "同" : KeyTable.list(command.sureKeys)
            return "| \(keys) | \(sure) | \(command.title) | \(command.places) | \(command.help) |"
        }
        return ([legend, "", "| 键 | 处处都到 | 命令 | 在哪里 | 做什么 |", "| --- | --- | --- | --- | --- |"] + rows)
            .joined(separator: "\n")
    }

    /// A key after the prefix is two words, so commas part keys.
    private static func list(_ keys: [Key]) -> String { keys.map(\.typedLabel).joined(separator: "、") }

    /// How the keys are written.
    package static let legend = """
        ^S 和 C-← 是按住 Ctrl，A-↑ 是按住 Alt，S-F3 是按住 Shift。
        方向键、Home、End、PgUp、PgDn 和 C-← C-→ 同时按住 Shift 就是选中；Shift 送不到的终端先按 ^T，再移动光标。
        ^K N 是先按 ^K，放开再按 N（连着 Ctrl 按 N 也行，中文输入法就不来抢）。有的终端留着 Alt 和 Shift 的一些键自己用，
        “处处都到”一栏是试过的各种终端都送得到的键。
        """
}
