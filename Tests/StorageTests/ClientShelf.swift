import Bulletins
import Glibc
import Storage
import SystemPackage
import TestDisks
import Testing

/// A shelf with one issue on a disk in memory, everything synced: where clients fail at the n-th call.
protocol ClientShelf {}

extension ClientShelf {
    static var folder: FilePath { "/shelf" }

    static func disk() throws -> MemoryDisk {
        let disk = MemoryDisk()
        try disk.mkdir(folder, 0o755)
        try disk.mkdir("/state", 0o700)
        try disk.put(sample().json, at: folder.appending("2023-35.json"))
        let root = try disk.open("/", O_RDONLY | O_DIRECTORY, 0)
        try disk.fsync(root)
        try disk.close(root)
        return disk
    }

    static func shelf(on calls: any SystemCalls) -> Shelf {
        Shelf(folder: folder, elsewhere: "/state", disk: Disk(calls), host: .test())
    }

    static func issue(_ shelf: Shelf) throws -> IssueFile { try #require(shelf.file(year: 2023, number: 35)) }
}
