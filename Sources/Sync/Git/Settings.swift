import Glibc
import Processes
import SystemPackage

/// What we obey of the configuration in the shelf's own `.git`.
///
/// Where the other side is, and of what kind the repository is; nothing that names a program.
struct Settings: Equatable {
    /// The name of the other side, `origin`.
    private(set) var remote = "origin"
    private(set) var url: String?
    /// Where the branch has another name on the other side.
    private(set) var remoteBranch: String?
    private(set) var isShared = false
    private(set) var isSHA256 = false
    /// `nil` where it does not say.
    private(set) var isBare: Bool?
    /// How git runs our merge; empty where it is not registered.
    private(set) var mergeDriver = ""

    /// - Throws: `unsupported` for a kind of repository that a plain one cannot stand for.
    init(_ file: FilePath, branch: String, author: Git.Identity) throws(SyncError) {
        // Read as a file, from where no repository tells git what to do, and without what it includes.
        let git = Git(folder: "/", directory: nil, author: author)
        let listed = try git.attempt(["config", "--file", file.string, "--no-includes", "--list", "-z"])
        guard listed.status == 0 else { return }
        var values: [String: String] = [:]
        for entry in listed.output.fields {
            let parts = entry.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            // The first address of a remote is the one to fetch from; of anything else the last word counts.
            let key = String(parts[0])
            if key.hasSuffix(".url"), values[key] != nil { continue }
            values[key] = parts.count > 1 ? String(parts[1]) : "true"
        }
        if let name = values["branch.\(branch).remote"], values["remote.\(name).url"] != nil { remote = name }
        url = values["remote.\(remote).url"]
        if let merge = values["branch.\(branch).merge"], merge.hasPrefix("refs/heads/") {
            remoteBranch = String(merge.dropFirst("refs/heads/".utf8.count))
        }
        isShared = ["group", "true", "1", "all", "world", "everybody", "2", "0660", "0664"].contains(
            values["core.sharedrepository"] ?? "")
        isBare = values["core.bare"].map { ["true", "yes", "on", "1"].contains($0.lowercased()) }
        mergeDriver = values["merge.jianbao.driver"] ?? ""
        for (key, value) in values where key.hasPrefix("extensions.") {
            switch key {
            case "extensions.objectformat" where value == "sha256": isSHA256 = true
            case "extensions.objectformat", "extensions.noop", "extensions.worktreeconfig": break
            default: throw .unsupported("用了 \(key)")
            }
        }
    }
}
