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
        guard let (host, port) = SSHLine.server(of: connection) else { return nil }
        let name = path.lastComponent?.string ?? ""
        if isConfined {
            // Such a login is only jianbao; what it writes to a pipe is all that comes out.
            let command = SSHLine.request(reference) { ["jianbao export \($0) --to \(format)"] }[0]
            text = "\(SSHLine(connection, user).text) \(command) > \(name.shellWord)"
        } else {
            let option = port == "22" ? "" : "-P \(port) "
            let source = "\(user)@\(host.contains(":") ? "[\(host)]" : host):\(path.absolute.string)"
            text = "scp \(option)\(source.shellWord) ."
        }
    }
}

/// The command that brings a file from the editor's own computer to a login that is only jianbao, to be run there.
package struct SendLine {
    /// What may stand on a line of its own.
    private let pieces: [String]

    package var text: String { pieces.joined(separator: " ") }

    /// - Parameters:
    ///   - reference: the issue to which it goes; `nil` for one that becomes an issue.
    ///   - isPicture: whether it is to lie beside the issue.
    package init(
        to reference: String? = nil, isPicture: Bool = false,
        connection: String? = EditorName.Account.this.variable("SSH_CONNECTION"),
        user: String = EditorName.Account.this.name
    ) {
        let name = isPicture ? "图.png" : "来稿.docx"
        let given = isPicture ? ["--name \(name)"] : []
        let command: [String] =
            reference.map { reference in
                SSHLine.request(reference) { (["jianbao import -", "--into \($0)"] + given) }
            } ?? ["jianbao import -"]
        pieces = [SSHLine(connection, user).text] + command + ["< \(name)"]
    }

    /// The same for a room of so many columns: a shell reads lines that end with a stroke as one.
    func lines(within columns: Int) -> [String] {
        func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
        var lines: [String] = []
        for piece in pieces {
            if let last = lines.last, width(last) + width(piece) + 3 <= columns {
                lines[lines.count - 1] = "\(last) \(piece)"
            } else {
                lines.append(piece)
            }
        }
        return lines.dropLast().map { $0 + " \\" } + lines.suffix(1)
    }
}

/// How the editor's own computer reaches this one: `ssh -p 2222 bianji@10.0.0.2`.
private struct SSHLine {
    let text: String

    init(_ connection: String?, _ user: String) {
        text =
            SSHLine.server(of: connection).map { host, port in
                "ssh \(port == "22" ? "" : "-p \(port) ")\(user)@\(host)"
            } ?? "ssh 主机"
    }

    static func server(of connection: String?) -> (host: String, port: String)? {
        let parts = connection?.split(separator: " ").map(String.init) ?? []
        return parts.count == 4 ? (parts[2], parts[3]) : nil
    }

    /// What is asked of the login: read by a shell there, which hands it to the login as one word, and parted here again.
    ///
    /// - Returns: the command in pieces, where it may be parted.
    static func request(_ reference: String, _ command: (_ reference: String) -> [String]) -> [String] {
        let isPlain = reference.allSatisfy {
            !$0.isASCII && !$0.isWhitespace || $0.isLetter || $0.isNumber || "-_.".contains($0)
        }
        return isPlain ? command(reference) : [command(reference.shellWord).joined(separator: " ").shellWord]
    }
}
