import Bulletins
import Processes
import Storage
import SystemPackage
import TestSupport

@testable import Sync

/// Some hosts with a shelf each, and the other side, in folders of one disk.
final class Hosts {
    let folder: TemporaryFolder
    var remote: FilePath { folder.path.appending("remote.git") }

    init() throws {
        folder = try TemporaryFolder()
        try git(["init", "-q", "--bare", "--template=", "-b", "main", remote.string], in: folder.path)
    }

    /// A host whose shelf holds what `files` say, set up to sync.
    func first(_ name: String, _ files: [String: String]) throws -> Office {
        let host = Office(name, self)
        for (path, text) in files { try host.write(text, to: path) }
        try host.setUp()
        try host.sync()
        return host
    }

    /// A host that has cloned the shelf.
    func clone(_ name: String) throws -> Office {
        let host = Office(name, self)
        try git(["clone", "-q", remote.string, host.path.string], in: folder.path)
        return host
    }

    /// Two hosts of which the first has removed an issue that the second has changed, and neither has synced since.
    func removedAndChanged(_ issue: String, _ files: [String: String]) throws -> (a: Office, b: Office) {
        let a = try first("张三", files)
        let b = try clone("李四")
        try b.sync()
        try a.remove(issue)
        try b.edit(issue) { $0.sections[0].items[0].headline = "改过" }
        return (a, b)
    }

    /// Two hosts that have both made 第37期, of which the first has sent his.
    func bothMade37(_ files: [String: String]) throws -> (a: Office, b: Office) {
        let a = try first("张三", files)
        let b = try clone("李四")
        try b.sync()
        try a.write(sample(37, id: "a"), to: "2023-37.json")
        try b.write(sample(37, id: "b"), to: "2023-37.json")
        try a.sync()
        return (a, b)
    }

    @discardableResult
    func git(_ arguments: [String], in folder: FilePath, isAllowedToFail: Bool = false) throws -> String {
        let git = Git(folder: folder, directory: nil, author: Git.Identity(name: "手", host: "h"))
        let result = try git.attempt(arguments)
        if result.status != 0, !isAllowedToFail { throw Git.error(result, isRemote: false) }
        return result.output.line
    }
}

/// One host.
final class Office {
    let name: String
    let hosts: Hosts
    let shelf: Shelf
    var path: FilePath { shelf.folder }

    init(_ name: String, _ hosts: Hosts) {
        self.name = name
        self.hosts = hosts
        shelf = Shelf(
            folder: hosts.folder.path.appending(name), elsewhere: hosts.folder.path.appending("state-\(name)"))
    }

    /// - Returns: what was said.
    @discardableResult
    func setUp(_ remote: FilePath? = nil) throws -> [String] {
        var setup = Setup(shelf, editor: name, host: "host", program: "/usr/bin/jianbao")
        try setup.run((remote ?? hosts.remote).string)
        return setup.steps
    }

    @discardableResult
    func sync(on host: String = "host", removed: Bool = false) throws -> Synchronizer.Report {
        try Synchronizer.sync(shelf, editor: name, host: host, now: 1000, isRemovalMeant: removed)
    }

    func write(_ text: String, to path: String) throws {
        let bytes = Array(text.utf8)
        let old = try shelf.contents(of: path)
        guard try shelf.exchange(path, for: bytes, expecting: old.map(ContentHash.init(of:))) else {
            throw Errno.fileExists
        }
    }

    func write(_ bulletin: Bulletin, to path: String) throws {
        try write(String(decoding: bulletin.json, as: UTF8.self), to: path)
    }

    func read(_ path: String) throws -> String? {
        try shelf.contents(of: path).map { String(decoding: $0, as: UTF8.self) }
    }

    func bulletin(_ path: String) throws -> Bulletin {
        guard let bytes = try shelf.contents(of: path) else { throw Errno.noSuchFileOrDirectory }
        return try Bulletin(json: bytes)
    }

    /// Changes an issue as a save does.
    func edit(_ path: String, _ change: (inout Bulletin) -> Void) throws {
        var bulletin = try bulletin(path)
        change(&bulletin)
        try write(bulletin, to: path)
    }

    func remove(_ path: String) throws {
        _ = try shelf.exchange(path, for: nil, expecting: shelf.contents(of: path).map(ContentHash.init(of:)))
    }

    /// Everything on the shelf but what belongs to this host alone.
    func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for folder in SharedKind.watched {
            for (name, _) in try shelf.files(in: folder) {
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                files[path] = try shelf.contents(of: path)
            }
        }
        return files
    }

    @discardableResult
    func git(_ arguments: String..., isAllowedToFail: Bool = false) throws -> String {
        try hosts.git(arguments, in: path, isAllowedToFail: isAllowedToFail)
    }
}
