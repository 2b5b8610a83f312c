import Bulletins
import Glibc
import Processes
package import Storage
import SystemPackage

/// What git's history has of one issue: every state that a sync brought, further back than the kept copies reach.
package struct History {
    private let shelf: Shelf
    private let issue: IssueFile
    private let repository: Repository

    /// A state is looked for so far back.
    private static let reach = 1_000_000
    /// An issue that was given another name so often is followed.
    private static let renames = 8

    /// - Throws: `notSetUp` where the shelf has no history.
    package init(of issue: IssueFile, in shelf: Shelf) throws(SyncError) {
        guard History.isKept(of: issue, in: shelf) else { throw .notSetUp }
        self.shelf = shelf
        self.issue = issue
        repository = try Repository(of: shelf, author: Git.Identity(name: "jianbao", host: ""))
    }

    /// Whether there may be one: a folder is looked at, and no program is run.
    package static func isKept(of issue: IssueFile, in shelf: Shelf) -> Bool {
        issue.folder.absolute == shelf.folder.absolute && FileKind(shelf.folder.absolute.appending(".git")) == .folder
    }

    /// Reads the states, the newest first, as git finds them.
    ///
    /// - Parameters:
    ///   - limit: so many at most.
    ///   - reader: the file to which they are written; see ``Child``.
    ///   - take: says whether more is wanted.
    package func read(
        limit: Int, for reader: Int32? = nil, taking take: @escaping (CommittedVersion) -> Bool
    ) throws(SyncError) {
        guard let head = try repository.commit(at: repository.head) else { return }
        let (copies, present) = try objects()
        var name = issue.name.string
        var start = head
        var left = limit
        for _ in 0...History.renames {
            var log = HistoryLog()
            var added: CommittedVersion?
            var isOver = false
            try repository.git.stream(
                HistoryLog.arguments(from: start, path: name, limit: left), for: reader
            ) { bytes in
                for (found, isAdded) in log.versions(in: bytes) {
                    var version = found
                    version.copy = copies[version.content]
                    version.isPresent = version.content == present
                    if isAdded { added = version }
                    left -= 1
                    isOver = !take(version)
                    if isOver { return false }
                }
                return true
            }
            guard !isOver, left > 0, let added, let former = try formerName(of: added) else { return }
            name = former
            start = added.commit + "^"
        }
    }

    /// The state that a commit left, by the beginning of its name.
    package func version(_ commit: String) throws(SyncError) -> CommittedVersion? {
        var found: CommittedVersion?
        try read(limit: History.reach) { version in
            guard version.commit.hasPrefix(commit) else { return true }
            found = version
            return false
        }
        return found
    }

    package func load(_ content: String) throws(SyncError) -> [UInt8] {
        guard content.utf8.count >= 40, content.utf8.count <= 64, content.allSatisfy({ $0.isASCII && $0.isHexDigit })
        else { throw .git("没有 \(content)") }
        return try repository.content(content)
    }

    /// What the kept copies are in git, and the issue itself.
    private func objects() throws(SyncError) -> (copies: [String: Int], present: String?) {
        let copies = shelf.versions(of: issue)
        // A line each is asked; of a folder with a newline in its name none is known.
        let paths = (copies.map(\.path) + [issue.path]).map { $0.absolute.string }
        guard !paths.contains(where: { $0.contains("\n") }) else { return ([:], nil) }
        let input = Array((paths.joined(separator: "\n") + "\n").utf8)
        let result = try repository.git.attempt(["hash-object", "--no-filters", "--stdin-paths"], input: input)
        // Where the last one is gone, the others stand before it.
        let names = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
        var numbers: [String: Int] = [:]
        for (name, copy) in zip(names, copies) where numbers[name] == nil { numbers[name] = copy.number }
        return (numbers, names.count == paths.count ? names.last : nil)
    }

    /// The name that an issue had before the commit in which it came: another file went there that is the same bulletin.
    private func formerName(of version: CommittedVersion) throws(SyncError) -> String? {
        guard let parent = try repository.commit(at: version.commit + "^") else { return nil }
        let gone = try repository.differences(parent, version.commit).filter { path, change in
            change.new == nil && SharedKind(path) == .issue
        }
        if gone.isEmpty { return nil }
        let contents = try repository.read([version.content] + gone.values.compactMap { $0.old?.id })
        guard let bulletin = contents[version.content].flatMap(Bulletin.init(readable:)), !bulletin.ids.isEmpty else {
            return nil
        }
        return gone.sorted { $0.key < $1.key }.first { _, change in
            guard let old = change.old.flatMap({ contents[$0.id] }).flatMap(Bulletin.init(readable:)) else {
                return false
            }
            return !old.ids.isEmpty && old.isSame(as: bulletin)
        }?.key
    }
}

/// What git's log says of one file, read as it comes.
struct HistoryLog {
    private var rest: [UInt8] = []
    private var head: CommittedVersion?

    private static let mark: UInt8 = 0x01

    static func arguments(from start: String, path: String, limit: Int) -> [String] {
        [
            "log", "--raw", "--no-abbrev", "-c", "--no-renames", "--no-ext-diff", "--no-show-signature",
            "--format=%x01%H%x00%at%x00%an%x00%ae%x00%s", "--max-count=\(limit)", start, "--", path,
        ]
    }

    /// The states of which all has been read with these bytes, and whether the file came with them.
    mutating func versions(in bytes: ArraySlice<UInt8>) -> [(version: CommittedVersion, isAdded: Bool)] {
        rest += bytes
        var versions: [(CommittedVersion, Bool)] = []
        while let end = rest.firstIndex(of: 0x0A) {
            let line = rest[..<end]
            if line.first == HistoryLog.mark {
                head = HistoryLog.head(line.dropFirst())
            } else if line.first == 0x3A, var version = head, let (content, isAdded) = HistoryLog.change(line) {
                version.content = content
                versions.append((version, isAdded))
                head = nil
            }
            rest.removeSubrange(...end)
        }
        return versions
    }

    private static func head(_ line: ArraySlice<UInt8>) -> CommittedVersion? {
        let fields = line.split(separator: 0, maxSplits: 4, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 5, let time = Int(fields[1]) else { return nil }
        let host = fields[3].lastIndex(of: "@").map { String(fields[3][fields[3].index(after: $0)...]) } ?? ""
        return CommittedVersion(
            commit: fields[0], content: "", time: time, editor: fields[2], host: host, sentence: fields[4])
    }

    /// `:100644 100644 OLD NEW M<tab>PATH`, with as many colons as the commit has parents.
    private static func change(_ line: ArraySlice<UInt8>) -> (content: String, isAdded: Bool)? {
        let parents = line.prefix { $0 == 0x3A }.count
        let words = line.dropFirst(parents).prefix { $0 != 0x09 }.split(separator: 0x20)
        guard words.count == 2 * parents + 3, words[2 * parents + 1].contains(where: { $0 != 0x30 }) else { return nil }
        return (
            String(decoding: words[2 * parents + 1], as: UTF8.self), words[2 * parents + 2].allSatisfy { $0 == 0x41 }
        )
    }
}
