import Storage
import Sync
import SystemPackage

/// The command that brings an export to the editor's own computer, to be run there.
struct FetchLine {
    let text: String

    /// `nil` where nobody is at the other end of an SSH connection.
    ///
    /// - Parameter connection: as sshd(8) has it in `$SSH_CONNECTION`: address and port of the client, and of the server.
    init?(
        _ path: FilePath, reference: String, format: String, isConfined: Bool,
        connection: String? = EditorName.Account.this.variable("SSH_CONNECTION"),
        user: String = EditorName.Account.this.name
    ) {
        let parts = connection?.split(separator: " ").map(String.init) ?? []
        guard parts.count == 4 else { return nil }
        let (host, port) = (parts[2], parts[3])
        let name = path.lastComponent?.string ?? ""
        if isConfined {
            // Such a login is only jianbao; what it writes to a pipe is all that comes out.
            let option = port == "22" ? "" : "-p \(port) "
            // Read by a shell here, which hands it to the login as one word, and parted there again.
            let isPlain = reference.allSatisfy {
                !$0.isASCII && !$0.isWhitespace || $0.isLetter || $0.isNumber || "-_.".contains($0)
            }
            let command = "jianbao export \(isPlain ? reference : reference.shellWord) --to \(format)"
            text = "ssh \(option)\(user)@\(host) \(isPlain ? command : command.shellWord) > \(name.shellWord)"
        } else {
            let option = port == "22" ? "" : "-P \(port) "
            let source = "\(user)@\(host.contains(":") ? "[\(host)]" : host):\(path.absolute.string)"
            text = "scp \(option)\(source.shellWord) ."
        }
    }
}
