import Bulletins
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

/// Locks that a git leaves that is killed while it moves a ref: no later sync may stop at one.
@Suite("Locks left by a git that died")
struct StaleLockTests {
    enum Place: String, CaseIterable {
        case ownHead, branch, tracking, remoteHead, remoteBranch

        func path(_ office: Office) throws -> FilePath {
            switch self {
            case .ownHead: try office.shelf.privateFolder(for: "sync").appending("HEAD")
            case .branch: office.path.appending(".git/refs/heads/main")
            case .tracking: office.path.appending(".git/refs/remotes/origin/main")
            case .remoteHead: office.hosts.remote.appending("HEAD")
            case .remoteBranch: office.hosts.remote.appending("refs/heads/main")
            }
        }
    }

    @Test(
        "Another host has sent, something changed here, a lock stands: both are exchanged all the same",
        arguments: Place.allCases)
    func left(_ place: Place) throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", ["2023-35.json": text(sample())])
        let b = try hosts.clone("李四")
        try b.sync()
        try a.edit("2023-35.json") { $0.masthead.title = "甲改" }
        try a.sync()
        try b.edit("2023-35.json") { $0.sections[0].title = "乙改" }
        let lock = FilePath(try place.path(b).string + ".lock")
        let file = try FileDescriptor.open(
            lock, .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
        try file.close()
        try b.sync()
        let merged = try b.bulletin("2023-35.json")
        #expect(merged.masthead.title == "甲改")
        #expect(merged.sections[0].title == "乙改")
        try a.sync()
        #expect(try a.read("2023-35.json") == b.read("2023-35.json"))
    }
}
