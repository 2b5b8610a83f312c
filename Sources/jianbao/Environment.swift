import Glibc

/// The variables that the terminal looks at.
func environment() -> [String: String] {
    var variables: [String: String] = [:]
    for name in ["TERM", "NO_COLOR", "JIANBAO_AMBIGUOUS", "TMUX", "COLORTERM", "SSH_CONNECTION", "LC_TERMINAL"] {
        if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    if variables["JIANBAO_AMBIGUOUS"] == nil {
        variables["JIANBAO_AMBIGUOUS"] = RememberedWidth.isWide.map { $0 ? "2" : "1" }
    }
    return variables
}
