internal import CNcurses

/// The terminal type that is used: what `TERM` says, or its nearest relative that this machine knows.
struct TerminalType: Equatable {
    var name: String
    /// What to tell the editor where it is not what `TERM` says.
    var notice: String?

    /// By the beginning of an unknown type's name.
    private static let relatives: [(prefix: String, names: [String])] = [
        ("tmux", ["screen-256color", "screen"]), ("screen", ["screen"]),
        ("xterm", ["xterm-256color", "xterm"]), ("alacritty", ["xterm-256color", "xterm"]),
        ("foot", ["xterm-256color", "xterm"]), ("wezterm", ["xterm-256color", "xterm"]),
        ("kitty", ["xterm-256color", "xterm"]), ("ghostty", ["xterm-256color", "xterm"]),
        ("konsole", ["xterm-256color", "xterm"]), ("putty", ["xterm-256color", "xterm"]),
        ("rxvt", ["xterm-256color", "xterm"]), ("vte", ["xterm-256color", "xterm"]),
    ]

    /// Looks the type up without touching the terminal.
    static func find(_ term: String?) throws(TerminalError) -> TerminalType {
        guard let term, !term.isEmpty else { throw .noType }
        if isKnown(term) {
            guard isCapable else { throw .tooSimple(term) }
            return TerminalType(name: term)
        }
        let names = relatives.first { term.hasPrefix($0.prefix) }?.names ?? []
        guard let name = names.first(where: { isKnown($0) && isCapable }) else { throw .unknownType(term) }
        return TerminalType(name: name, notice: "本机不认识终端类型“\(term)”，已当作 \(name)。")
    }

    private static func isKnown(_ name: String) -> Bool {
        jianbao_use_type(name)
    }

    private static var isCapable: Bool {
        jianbao_capability("cup") != nil && jianbao_capability("clear") != nil
    }
}
