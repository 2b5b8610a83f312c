import Processes
import SystemPackage

/// Runs git on a repository with nothing of the folder's own configuration obeyed.
///
/// Whoever may write in a shared folder may write in its `.git`, and git runs programs that a repository names: hooks,
/// filters, monitors, helpers. So it is run on a folder of the editor's own, with a configuration that we write; of the
/// shelf it reads the objects. See ``PrivateFolder``.
struct Git {
    /// Where git is to run: relative addresses start from here.
    let folder: FilePath
    /// `$GIT_DIR`.
    let directory: FilePath?
    let author: Identity
    /// Whose work it is.
    var editor: String

    init(folder: FilePath, directory: FilePath?, author: Identity) {
        self.folder = folder
        self.directory = directory
        self.author = author
        editor = author.name
    }

    struct Identity: Equatable, Sendable {
        var name: String
        var host: String
    }

    /// So long may work on this machine take, in milliseconds.
    private static let patience = 120_000
    /// So long may the other side take.
    private static let remotePatience = 300_000

    /// Fixed, and the same for every shelf: no document has a part in it.
    private static let ssh =
        "ssh -oBatchMode=yes -oStrictHostKeyChecking=yes -oConnectTimeout=10 -oServerAliveInterval=10 -oServerAliveCountMax=3"

    /// - Returns: what it printed.
    /// - Throws: what it complained of, where it did not end well.
    @discardableResult
    func run(
        _ arguments: [String], input: [UInt8] = [], index: FilePath? = nil, to remote: Remote? = nil
    ) throws(SyncError) -> [UInt8] {
        let result = try attempt(arguments, input: input, index: index, to: remote)
        guard result.status == 0 else { throw Git.error(result, isRemote: remote != nil) }
        return result.output
    }

    /// The same for a command whose failure is an answer.
    ///
    /// - Parameters:
    ///   - reader: the file to which what it prints goes on; see ``Child``.
    ///   - take: gets it as it comes, for as long as it wants more.
    func attempt(
        _ arguments: [String], input: [UInt8] = [], index: FilePath? = nil, to remote: Remote? = nil,
        for reader: Int32? = nil, taking take: ((ArraySlice<UInt8>) -> Bool)? = nil
    ) throws(SyncError) -> Child.Result {
        guard let program = ProgramPath.of("git") else { throw .noGit }
        do throws(ProcessError) {
            return try Child.run(
                program, arguments, environment: environment(index: index, remote), in: folder.string, input: input,
                within: remote != nil ? Git.remotePatience : Git.patience, for: reader, taking: take)
        } catch {
            if error == .noProgram { throw .noGit }
            throw .machine(error.reason)
        }
    }

    /// The same for one whose output is read as it comes.
    func stream(
        _ arguments: [String], for reader: Int32?, taking take: @escaping (ArraySlice<UInt8>) -> Bool
    ) throws(SyncError) {
        let result = try attempt(arguments, for: reader, taking: take)
        // What took too long has told of the newest.
        guard result.status == 0 || result.isCut || result.isOverdue else { throw Git.error(result, isRemote: false) }
    }

    static func error(_ result: Child.Result, isRemote: Bool) -> SyncError {
        if isRemote, result.isOverdue { return .remote(.slow) }
        let errors = String(decoding: result.errors, as: UTF8.self)
        if isRemote, let trouble = RemoteTrouble(errors: errors) { return .remote(trouble) }
        return .git(result.errorLines.last { !$0.hasPrefix("hint:") } ?? "返回 \(result.status)")
    }

    private func environment(index: FilePath?, _ remote: Remote?) -> [String] {
        var variables = Git.inherited()
        if let directory { variables.append("GIT_DIR=\(directory.string)") }
        if let index { variables.append("GIT_INDEX_FILE=\(index.string)") }
        for (role, name) in [("AUTHOR", editor), ("COMMITTER", author.name)] {
            variables.append("GIT_\(role)_NAME=\(name)")
            variables.append("GIT_\(role)_EMAIL=\(name)@\(author.host)")
        }
        // What is no folder of this machine to us is none to git.
        let protocols = remote.map { $0.local == nil ? "ssh:http:https" : "file" } ?? "file:ssh:http:https"
        return variables + [
            "LC_ALL=C", "LANGUAGE=", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=/bin/false", "SSH_ASKPASS=/bin/false",
            "SSH_ASKPASS_REQUIRE=never", "GIT_SSH_COMMAND=\(Git.ssh)", "GIT_PAGER=cat", "GIT_EDITOR=:",
            "GIT_REFLOG_ACTION=jianbao sync",
            "GIT_OPTIONAL_LOCKS=0", "GIT_LITERAL_PATHSPECS=1", "GIT_NO_REPLACE_OBJECTS=1", "GIT_NO_LAZY_FETCH=1",
            "GIT_ALLOW_PROTOCOL=\(protocols)", "GIT_CEILING_DIRECTORIES=/", "GIT_ATTR_NOSYSTEM=1",
        ]
    }

    /// The person's own environment, but for what would lead git elsewhere or have it ask.
    private static func inherited() -> [String] {
        Child.environment.filter { variable in
            let name = variable.prefix { $0 != "=" }
            return !name.hasPrefix("GIT_") && !name.hasPrefix("SSH_ASKPASS") && !name.hasPrefix("LC_")
                && name != "LANGUAGE"
        }
    }
}

extension [UInt8] {
    /// As text, without the newline at the end.
    var line: String { String(decoding: last == 0x0A ? self[..<(count - 1)] : self[...], as: UTF8.self) }

    /// What stands between zero bytes.
    var fields: [String] { split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
}
