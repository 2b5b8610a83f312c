import Bulletins
import Glibc
package import Storage
import SystemPackage

/// Makes a shelf one that syncs, and says one by one what it did.
package struct Setup {
    let shelf: Shelf
    let folder: FilePath
    private let git: Git
    private let program: String
    /// One sentence a step.
    package private(set) var steps: [String] = []

    private static let attributes = ["*.json merge=jianbao", "lexicon/*.txt merge=jianbao"]
    private static let ignored = [".jianbao/", ".jianbao-tmp-*", "exports/", "*.rescue"]

    /// - Parameter program: the path of jianbao, which git is to run for a merge.
    package init(_ shelf: Shelf, editor: String, host: String, program: String) {
        self.shelf = shelf
        self.program = program
        folder = shelf.folder.absolute
        // From the root, where no repository tells git what to do.
        git = Git(
            folder: "/", directory: nil,
            author: Git.Identity(name: Synchronizer.plain(editor), host: Synchronizer.plain(host)))
    }

    private var config: FilePath { folder.appending(".git").appending("config") }

    /// - Throws: what stands in the way; what was done until then stays, and does no harm.
    package mutating func run(_ url: String) throws(SyncError) {
        if shelf.isConfined { throw .notAllowed }
        guard !url.isEmpty, !url.hasPrefix("-"), !url.contains("::"),
            url.unicodeScalars.allSatisfy({ $0.value >= 0x20 })
        else { throw .address(.kind) }
        let files = try names()
        if let tool = OtherTool.traces(in: shelf) ?? OtherTool.ledger(among: files) { throw .otherTool(tool) }
        let target = Setup.absolute(url)
        let (remote, branch, isSHA256) = try reach(target)
        if let branch { try checkSeries(of: remote, branch, isSHA256: isSHA256 ?? false) }
        try makeRepository(branch, isSHA256: isSHA256 ?? false)
        try point(to: target, branch)
        try register()
        try add(Setup.attributes, to: ".gitattributes", because: "git 自己合并时也用简报的合并")
        try add(Setup.ignored, to: ".gitignore", because: "只在这台机器上有用的不送出")
        nameClosedFolders()
    }

    private func names() throws(SyncError) -> [String] {
        do throws(StorageError) { return try shelf.files(in: "").map(\.name) } catch { throw .storage(error) }
    }

    /// An address that is a path counts from where the person is.
    private static func absolute(_ url: String) -> String {
        url.contains("://") ? url : Remote.localPath(url).map { FilePath($0).absolute.string } ?? url
    }

    /// The other side, the branch that it has, `nil` where it is empty, and whether its objects have the longer names,
    /// `nil` where it does not say.
    private mutating func reach(_ url: String) throws(SyncError) -> (Remote, branch: String?, isSHA256: Bool?) {
        let output: String
        let remote: Remote
        do throws(SyncError) {
            remote = try Remote(url, of: shelf, author: git.author)
            output = try git.run(
                ["ls-remote", "--symref", "--upload-pack=git-upload-pack", "--end-of-options", remote.address],
                to: remote
            ).line
        } catch {
            // Nothing was recorded yet, other than where a sync fails.
            guard case .remote(let trouble) = error else { throw error }
            throw .address(trouble)
        }
        var heads: [String] = []
        var main = remote.branch
        var isSHA256 = remote.local?.isSHA256 ?? (output.isEmpty ? nil : false)
        for line in output.split(separator: "\n") {
            let words = line.split(separator: "\t")
            guard words.count == 2 else { continue }
            if words[0].utf8.count == 64 { isSHA256 = true }
            if words[1] == "HEAD", words[0].hasPrefix("ref: refs/heads/") { main = String(words[0].dropFirst(16)) }
            if words[1].hasPrefix("refs/heads/") { heads.append(String(words[1].dropFirst(11))) }
        }
        let odd = heads.first
        heads.removeAll { !Repository.isPlain($0) }
        if heads.isEmpty, let odd { throw .branchName(odd) }
        let branch = heads.contains("main") ? "main" : main.flatMap { heads.contains($0) ? $0 : nil } ?? heads.first
        let directory = folder.appending(".git")
        var own = "main"
        if FileKind(directory) == .folder {
            own = try Repository.branch(in: directory)
            let ours = try Settings(config, branch: own, author: git.author).isSHA256
            if let isSHA256, isSHA256 != ours { throw .address(.format) }
        }
        if remote.checkedOut.contains(branch ?? own) { throw .address(.checkedOut) }
        steps.append(branch.map { "连上了那边，那边的分支是 \($0)" } ?? "连上了那边，那边还是空的")
        return (remote, branch, isSHA256)
    }

    /// Looks at the series that the other side has before anything is written here.
    ///
    /// Where the shelf has a repository already, the two may have been one before: then a sync knows better.
    private func checkSeries(of remote: Remote, _ branch: String, isSHA256: Bool) throws(SyncError) {
        if FileKind(folder.appending(".git")) != nil { return }
        try SeriesCheck.look(at: branch, of: remote, for: shelf, git.author, depth: 1, isSHA256: isSHA256) {
            look throws(SyncError) in
            try SeriesCheck.compare(
                here: SeriesCheck.name(of: shelf), there: SeriesCheck.name(in: SeriesCheck.looked, look))
        }
    }

    /// Of a shelf of several users: what the folder lets the group do, those in it do not that were there before.
    private mutating func nameClosedFolders() {
        guard let mode = fileMode(of: folder), mode & 0o020 != 0 else { return }
        let state = folder.appending(".jianbao")
        let inside = [state] + shelf.folders(in: state) + shelf.folders(in: folder)
        let closed = inside.filter { fileMode(of: $0).map { $0 & 0o020 == 0 } ?? false }
        if closed.isEmpty { return }
        let names = closed.map { SafeName.of(FilePath(String($0.string.dropFirst(folder.string.count + 1)))) }
        let path = folder.string.shellWord
        steps.append(
            "\(names.joined(separator: "、")) 组里的人不能写，他们同步不了；请执行 chgrp -R --reference=\(path) \(path) && chmod -R g+w \(path)，再设一次"
        )
    }

    private mutating func makeRepository(_ branch: String?, isSHA256: Bool) throws(SyncError) {
        let directory = folder.appending(".git")
        switch FileKind(directory) {
        case .folder: return steps.append("这里已经有 git 仓库，接着用")
        case nil: break
        default: throw .unsupported("的 .git 不是文件夹")
        }
        if let outer = Repository.outer(of: folder) { throw .insideAnother(SafeName.of(outer)) }
        let isGroup = (fileMode(of: folder) ?? 0) & 0o020 != 0
        try git.run(
            ["init", "--quiet", "--template=", "--initial-branch=\(branch ?? "main")"]
                + (isSHA256 ? ["--object-format=sha256"] : []) + (isGroup ? ["--shared=group"] : []) + [
                    "--", folder.string,
                ])
        steps.append("建了 git 仓库" + (isGroup ? "，组里的人都能写" : ""))
    }

    private mutating func point(to url: String, _ branch: String?) throws(SyncError) {
        let local = try Repository(of: shelf, author: git.author)
        if let old = local.settings.url, old != url { steps.append("原来的地址 \(SafeName.of(old)) 换掉了") }
        try set("remote.origin.url", url)
        try set("remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*")
        try set("branch.\(local.branch).remote", "origin")
        try set("branch.\(local.branch).merge", "refs/heads/\(branch ?? local.branch)")
        steps.append("同步的地址是 \(SafeName.of(url))")
    }

    /// Names our merge to git.
    package mutating func register() throws(SyncError) {
        try set("merge.jianbao.name", "简报按条目和段落合并")
        try set("merge.jianbao.driver", Setup.driver(program))
        // Of a group's repository git lets the group write it; what confined logins obey is not the group's to say.
        if let mode = fileMode(of: config), mode & 0o022 != 0 { chmod(config.string, mode & 0o7755) }
        steps.append("登记了合并程序")
    }

    private static func driver(_ program: String) -> String { "\(program.shellWord) merge %O %A %B %P" }

    private func set(_ key: String, _ value: String) throws(SyncError) {
        try git.run(["config", "--file", config.string, "--replace-all", key, value])
    }

    private mutating func add(_ lines: [String], to name: String, because reason: String) throws(SyncError) {
        do throws(StorageError) {
            let old = try shelf.contents(of: name)
            let present = Set((old ?? []).line.split(separator: "\n").map(String.init))
            let missing = lines.filter { !present.contains($0) }
            if missing.isEmpty { return }
            var bytes = old ?? []
            if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
            bytes += Array((missing.joined(separator: "\n") + "\n").utf8)
            _ = try shelf.exchange(name, for: bytes, expecting: old.map(ContentHash.init(of:)))
            steps.append("写了 \(name)：\(reason)")
        } catch {
            throw .storage(error)
        }
    }
}

extension Setup {
    /// Whether the shelf is one that syncs: its repository names our merge, as everybody has it who cloned it.
    ///
    /// Two small files are looked into and no program is run: it is asked at every opening.
    package static func isSyncing(_ shelf: Shelf) -> Bool {
        let folder = shelf.folder.absolute
        guard FileKind(folder.appending(".git")) == .folder,
            let attributes = SmallFile.read(folder.appending(".gitattributes"))
        else { return false }
        return attributes.contains("merge=jianbao")
    }

    /// Names our merge to git where a clone has brought everything but that, or the program stands elsewhere now.
    ///
    /// Only in a configuration of one's own.
    ///
    /// - Returns: whether it had to be done.
    package static func registerIfNeeded(
        _ shelf: Shelf, editor: String, host: String, program: String
    ) throws(SyncError) -> Bool {
        var setup = Setup(shelf, editor: editor, host: host, program: program)
        var status = stat()
        guard isSyncing(shelf), stat(setup.config.string, &status) == 0, status.st_uid == geteuid() else {
            return false
        }
        let text = SmallFile.read(setup.config) ?? ""
        if text.contains("[merge \"jianbao\"]") {
            let registered = text.split(separator: "\n").first { $0.contains("driver = ") && $0.contains(" merge %O") }
            let path = registered?.split(separator: "'").dropFirst().first.map(String.init)
            if path.map({ access($0, X_OK) == 0 }) ?? true { return false }
        }
        try setup.register()
        return true
    }
}
