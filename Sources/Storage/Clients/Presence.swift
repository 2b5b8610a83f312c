package import Bulletins
import Glibc
package import SystemPackage

/// That somebody is in an issue, and where: one small file a client, rewritten while it lasts.
package struct Presence: Equatable, Sendable {
    package var client: Client
    /// The name of the issue's file.
    package var issue: String
    package var part: PartID?

    package init(client: Client, issue: IssueFile, part: PartID? = nil) {
        self.init(client: client, issue: issue.name.string, part: part)
    }

    private init(client: Client, issue: String, part: PartID?) {
        self.client = client
        self.issue = issue
        self.part = part
    }

    init?(_ value: JSON) {
        guard let client = value["sitting"].flatMap(Client.init), let issue = value["issue"]?.text else { return nil }
        self.init(client: client, issue: issue, part: value["part"]?.text.map(PartID.init))
    }

    var value: JSON {
        var fields: [JSONKey: JSON] = ["sitting": client.value, "issue": .string(issue)]
        fields["part"] = part.map { .string($0.text) }
        return .object(fields)
    }

    /// How long a client on another machine may be silent, in nanoseconds; its presence is rewritten every
    /// ``beat`` seconds.
    static let silence = 100_000_000_000
    /// In seconds.
    package static let beat = 30

    static let ending = "presence"
}

extension Shelf {
    /// Everybody who is in an issue of this folder now, or in this one, this client included; the traces of crashed ones go.
    package func present(in folder: FilePath? = nil, at issue: IssueFile? = nil) -> [Presence] {
        let state = StateFolder(folder ?? self.folder, elsewhere: elsewhere, disk: disk)
        var clock = DiskClock(state, disk: disk)
        let found = files(in: state.path.appending("sittings"), ending: Presence.ending)
        return found.compactMap { path -> Presence? in
            guard let (presence, status) = presence(at: path), issue.map({ $0.name.string == presence.issue }) ?? true
            else { return nil }
            if isAlive(presence.client, lastSign: status.modified, &clock) { return presence }
            disk.discard(path)
            return nil
        }.sorted { ($0.client.since, $0.client.id) < ($1.client.since, $1.client.id) }
    }

    /// Says that this client is in an issue; to be called on entering, when the part changes, and every
    /// ``Presence/beat`` seconds.
    ///
    /// - Throws: why it cannot be said. Others do not see us then; nothing else is wrong.
    package func announce(_ presence: Presence, in issue: IssueFile) throws(StorageError) {
        let state = StateFolder(issue.folder, elsewhere: elsewhere, disk: disk)
        do throws(Errno) {
            try put(
                JSONWriter.pretty(presence.value), as: "\(presence.client.id).\(Presence.ending)",
                in: state.folder("sittings"))
        } catch {
            throw .failed(.announce, name: issue.title, error)
        }
    }

    /// Puts a small file in a folder: the old or the new, whole, for as long as the machine runs.
    func put(_ bytes: [UInt8], as name: String, in folder: FilePath) throws(Errno) {
        let fresh = folder.appending("\(PartID.random()).fresh")
        try disk.replace(folder.appending(name), by: fresh, like: disk.status(at: folder)) { _ in bytes }
    }

    package func leave(_ client: Client, _ issue: IssueFile) {
        let state = StateFolder(issue.folder, elsewhere: elsewhere, disk: disk)
        disk.discard(state.path.appending("sittings").appending("\(client.id).\(Presence.ending)"))
    }

    /// Whether a client is running: its process, where that can be seen; else whether it gave a sign lately, by the clock
    /// of the disk's machine, because ours may be wrong.
    func isAlive(_ client: Client, lastSign: Int, _ clock: inout DiskClock) -> Bool {
        if let known = client.isAlive(seenFrom: host) { return known }
        guard let now = clock.now() else { return true }
        return now - lastSign < Presence.silence
    }

    func presence(at path: FilePath) -> (presence: Presence, status: FileStatus)? {
        guard let file = try? disk.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW) else { return nil }
        defer { disk.closeIgnoringErrors(file) }
        guard let status = try? disk.status(of: file), let bytes = try? disk.readAll(file, limit: 1 << 16),
            let presence = JSON.read(bytes).flatMap(Presence.init)
        else { return nil }
        return (presence, status)
    }

    /// The files of a folder with an ending; a folder that is not there has none.
    func files(in folder: FilePath, ending: String) -> [FilePath] {
        ((try? disk.names(in: folder)) ?? []).filter { $0.extension == ending }.map { folder.appending($0) }
    }
}

/// The time by the clock of the machine that has the disk, asked at most once: a fresh file's.
struct DiskClock {
    private let state: StateFolder
    private let disk: Disk
    private var answer: Int??

    init(_ state: StateFolder, disk: Disk) {
        self.state = state
        self.disk = disk
    }

    /// In nanoseconds since 1970; `nil` where nothing can be written, and so nothing is known.
    mutating func now() -> Int? {
        if let answer { return answer }
        let time = ask()
        answer = .some(time)
        return time
    }

    private func ask() -> Int? {
        guard let folder = try? state.folder("sittings"),
            let (path, file) = try? AtomicFile.openTemporary(in: folder, mode: 0o600, disk: disk)
        else { return nil }
        defer {
            disk.closeIgnoringErrors(file)
            disk.discard(path)
        }
        return try? disk.status(of: file).modified
    }
}
