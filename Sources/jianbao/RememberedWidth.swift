import Glibc
import SystemPackage

/// What a person has said of how wide “ is drawn, kept for this login: a multiplexer between answers for itself and not
/// for the terminal.
///
/// A line for each way in: the terminal's type, what stands between, and where the person comes from.
enum RememberedWidth {
    private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

    /// Which way in this is.
    private static var way: String {
        let between = !variable("TMUX").isEmpty ? "tmux" : !variable("STY").isEmpty ? "screen" : "-"
        let from = variable("SSH_CONNECTION").split(separator: " ").first.map(String.init) ?? "-"
        let type = variable("TERM").filter { $0.isASCII && !$0.isWhitespace }
        return [type, between, from].joined(separator: " ")
    }

    private static var path: FilePath {
        let own = variable("XDG_STATE_HOME")
        let state = own.isEmpty ? FilePath(variable("HOME")).appending(".local").appending("state") : FilePath(own)
        return state.appending("jianbao").appending("terminals")
    }

    /// Whether “ is two columns wide; nil where nobody has said.
    static var isWide: Bool? {
        guard let columns = lines[way] else { return nil }
        return columns == "2"
    }

    /// Keeps what was said; returns whether it could be kept.
    static func remember(isWide: Bool) -> Bool {
        var lines = lines
        lines[way] = isWide ? "2" : "1"
        var folder = FilePath(root: path.root, [])
        for component in path.removingLastComponent().components {
            folder.append(component)
            mkdir(folder.string, 0o700)
        }
        let text = lines.map { "\($0.value) \($0.key)\n" }.sorted().joined()
        let beside = path.string + ".new"
        guard let file = fopen(beside, "w") else { return false }
        let isWritten = fputs(text, file) >= 0
        return fclose(file) == 0 && isWritten && rename(beside, path.string) == 0
    }

    private static var lines: [String: String] {
        guard let file = fopen(path.string, "r") else { return [:] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while bytes.count < 65_536, case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        var lines: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1)
            if words.count == 2 { lines[String(words[1])] = String(words[0]) }
        }
        return lines
    }
}
