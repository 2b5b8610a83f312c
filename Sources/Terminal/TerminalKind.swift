/// Which terminal it is, as far as its numbers say (DA2).
package enum TerminalKind: Hashable, Sendable {
    case xterm, putty, vte, konsole, mlterm
    case kitty(minor: Int)
    /// Something between the program and the terminal, which answers in its place.
    case multiplexer
    case other

    init(identity: [Int]) {
        switch (identity.first, identity.dropFirst().first, identity.dropFirst(2).first) {
        case (0, 136, _): self = .putty
        case (61, _, _), (65, _, _): self = .vte
        case (1, 115, _), (0, 115, _): self = .konsole
        case (1, 4_000, let minor?): self = .kitty(minor: minor)
        case (24, 279, _): self = .mlterm
        case (41, _, _): self = .xterm
        // tmux, GNU screen, mosh.
        case (84, _, _), (83, _, _), (1, 10, 0): self = .multiplexer
        default: self = .other
        }
    }

    /// What makes it draw “ ” — … over two columns, where it can.
    package var settingForWide: String {
        switch self {
        case .putty: "PuTTY：设置 → Window → Translation，勾上 Treat CJK ambiguous characters as wide，重新连接"
        case .vte: "终端的首选项 → 兼容性 → 不明宽度字符，选“宽”，重新打开窗口"
        case .xterm: "用 xterm -cjk_width 打开，或在 ~/.Xresources 里写 XTerm*cjkWidth: true"
        case .mlterm: "用 mlterm --ac=2 打开，或在 ~/.mlterm/main 里写 col_size_of_width_a = 2"
        case .konsole, .kitty, .multiplexer, .other:
            "把一种引号是半宽的等宽字体（如 DejaVu Sans Mono）排在中文字体前面，或换用能把不明宽度字符设为宽的终端"
        }
    }
}
