import Screen

/// The table of keys, as `jianbao keys` prints it and the README has it.
package enum KeyTable {
    package static var markdown: String {
        let rows = Command.all.filter { !$0.keys.isEmpty && !$0.isTwin }.map { command in
            let keys = command.keys.map(\.label).joined(separator: " ")
            return "| \(keys) | \(command.title) | \(command.places) | \(command.help) |"
        }
        return ([legend, "", "| 键 | 命令 | 在哪里 | 做什么 |", "| --- | --- | --- | --- |"] + rows)
            .joined(separator: "\n")
    }

    /// How the keys are written.
    package static let legend = """
        ^S 和 C-← 是按住 Ctrl，A-↑ 是按住 Alt，S-F3 是按住 Shift。
        方向键、Home、End、PgUp、PgDn 和 C-← C-→ 同时按住 Shift 就是选中。
        """
}
