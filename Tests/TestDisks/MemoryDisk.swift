import Glibc
package import Storage
package import SystemPackage

/// A disk in memory that knows what has been synced, so that the power can be cut.
///
/// A write is in the cache until its file is synced; a change of names is until its folder is. A cut keeps what is
/// synced and, as chance will have it, some of the rest: a file's unsynced blocks are kept, lost, or garbage; of a
/// folder's unsynced changes a first few are kept.
package final class MemoryDisk: SystemCalls {
    package struct Node {
        package var status: FileStatus
        package var data: [UInt8] = []
        package var safeData: [UInt8] = []
        package var names: [String: UInt64] = [:]
        package var safeNames: [String: UInt64] = [:]
        /// Changes of names since the last sync; each happens whole or not at all.
        package var changes: [[String: UInt64?]] = []
        package var target: FilePath?
        package var attributes: [String: [UInt8]] = [:]
    }

    struct OpenFile {
        var inode: UInt64
        var offset = 0
        var flags: Int32
    }

    package internal(set) var nodes: [UInt64: Node] = [:]
    var files: [Int32: OpenFile] = [:]
    /// How often something was closed that was not open: on a real machine it may be another's by then.
    package private(set) var strayCloses = 0
    /// How often each file was opened.
    package private(set) var openings: [FilePath: Int] = [:]
    var locks: [UInt64: Int32] = [:]
    private var lastInode: UInt64 = 1
    private var lastFile: Int32 = 100
    /// Nanoseconds since 1970; every change takes a millisecond.
    package var now = 1_700_000_000_000_000_000
    /// How many bytes more the disk takes; `nil` for no limit.
    package var space: Int?
    /// Nothing can be changed.
    package var isReadOnly = false
    /// Who works here; only root may give a file to another.
    package var user: UInt32 = 0
    /// The groups that he may give a file to.
    package var groups: Set<UInt32> = [0]

    package init() {
        nodes[1] = Node(status: FileStatus(kind: .folder, mode: 0o755, inode: 1, links: 2))
    }

    /// A disk with the same files, written and synced alike.
    package func copy() -> MemoryDisk {
        let other = MemoryDisk()
        other.nodes = nodes
        other.lastInode = lastInode
        other.now = now
        return other
    }

    // What tests set up and look at

    package func makeLink(_ path: FilePath, to target: FilePath) throws(Errno) {
        let (parent, name) = try parent(of: path)
        let inode = add(FileStatus(kind: .link, mode: 0o777))
        nodes[inode]?.target = target
        change(parent, [name: inode])
    }

    package func bytes(_ path: FilePath) -> [UInt8]? {
        do throws(Errno) { return nodes[try find(path)]?.data } catch { return nil }
    }

    package func put(_ bytes: [UInt8], at path: FilePath, mode: UInt32 = 0o644) throws(Errno) {
        let file = try open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
        let result = bytes.withUnsafeBytes { buffer -> Result<Int, Errno> in
            do throws(Errno) { return .success(try write(file, buffer)) } catch { return .failure(error) }
        }
        guard try result.get() == bytes.count else { throw .noSpace }
        try fchmod(file, mode)
        try fsync(file)
        try close(file)
        let (folder, _) = try parent(of: path)
        sync(folder)
    }

    // The calls

    package func open(_ path: FilePath, _ flags: Int32, _ mode: UInt32) throws(Errno) -> Int32 {
        openings[path, default: 0] += 1
        var inode: UInt64
        do throws(Errno) {
            inode = try find(path, follows: flags & O_NOFOLLOW == 0)
            if flags & O_CREAT != 0, flags & O_EXCL != 0 { throw .fileExists }
        } catch {
            guard error == .noSuchFileOrDirectory, flags & O_CREAT != 0 else { throw error }
            try checkWritable()
            let (parent, name) = try parent(of: path)
            if nodes[parent]?.names[name] != nil { throw flags & O_EXCL != 0 ? .fileExists : .noSuchFileOrDirectory }
            guard let folder = nodes[parent]?.status else { throw .noSuchFileOrDirectory }
            inode = add(
                FileStatus(
                    kind: .regular, mode: mode & ~0o022, user: user,
                    group: folder.mode & 0o2000 != 0 ? folder.group : groups.min() ?? 0))
            change(parent, [name: inode])
        }
        guard let kind = nodes[inode]?.status.kind else { throw .noSuchFileOrDirectory }
        if kind == .link { throw .tooManySymbolicLinkLevels }
        if flags & O_DIRECTORY != 0, kind != .folder { throw .notDirectory }
        if flags & O_ACCMODE != O_RDONLY {
            if kind == .folder { throw .isDirectory }
            try checkWritable()
        }
        if flags & O_TRUNC != 0 { setData(inode, []) }
        lastFile += 1
        files[lastFile] = OpenFile(inode: inode, flags: flags)
        return lastFile
    }

    package func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        guard let open = files[file], let node = nodes[open.inode] else { throw .badFileDescriptor }
        if node.status.kind == .folder { throw .isDirectory }
        let piece = node.data.dropFirst(open.offset).prefix(buffer.count)
        buffer.copyBytes(from: piece)
        files[file]?.offset += piece.count
        return piece.count
    }

    package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
        guard let open = files[file], var data = nodes[open.inode]?.data, open.flags & O_ACCMODE != O_RDONLY else {
            throw .badFileDescriptor
        }
        let at = open.flags & O_APPEND != 0 ? data.count : open.offset
        var count = bytes.count
        if let space {
            count = min(count, space + max(0, data.count - at))
            if count == 0, !bytes.isEmpty { throw .noSpace }
            self.space = space - max(0, at + count - data.count)
        }
        if data.count < at { data += Array(repeating: 0, count: at - data.count) }
        data.replaceSubrange(at..<min(at + count, data.count), with: bytes.prefix(count))
        setData(open.inode, data)
        files[file]?.offset = at + count
        return count
    }

    package func fsync(_ file: Int32) throws(Errno) {
        guard let open = files[file] else { throw .badFileDescriptor }
        sync(open.inode)
    }

    package func fdatasync(_ file: Int32) throws(Errno) { try fsync(file) }

    package func ftruncate(_ file: Int32, _ size: Int) throws(Errno) {
        guard let open = files[file], let data = nodes[open.inode]?.data else { throw .badFileDescriptor }
        try checkWritable()
        setData(open.inode, Array(data.prefix(size)) + Array(repeating: 0, count: max(0, size - data.count)))
        space = space.map { $0 + data.count - size }
    }

    package func close(_ file: Int32) throws(Errno) {
        guard let open = files.removeValue(forKey: file) else {
            strayCloses += 1
            throw .badFileDescriptor
        }
        if locks[open.inode] == file { locks[open.inode] = nil }
    }

    package func flock(_ file: Int32, _ operation: Int32) throws(Errno) {
        guard let open = files[file] else { throw .badFileDescriptor }
        if operation & LOCK_UN != 0 {
            if locks[open.inode] == file { locks[open.inode] = nil }
            return
        }
        if let holder = locks[open.inode], holder != file { throw .wouldBlock }
        locks[open.inode] = file
    }

    package func pause(milliseconds: Int) { now += milliseconds * 1_000_000 }

    package func fstat(_ file: Int32) throws(Errno) -> FileStatus {
        guard let open = files[file], let status = nodes[open.inode]?.status else { throw .badFileDescriptor }
        return status
    }

    package func stat(_ path: FilePath) throws(Errno) -> FileStatus { try status(find(path)) }

    package func lstat(_ path: FilePath) throws(Errno) -> FileStatus { try status(find(path, follows: false)) }

    package func access(_ path: FilePath, _ mode: Int32) throws(Errno) {
        _ = try find(path)
        if mode & W_OK != 0 { try checkWritable() }
    }

    package func readlink(_ path: FilePath) throws(Errno) -> FilePath {
        guard let target = nodes[try find(path, follows: false)]?.target else { throw .invalidArgument }
        return target
    }

    package func rename(_ old: FilePath, _ new: FilePath) throws(Errno) {
        try checkWritable()
        let (from, oldName) = try parent(of: old)
        let (to, newName) = try parent(of: new)
        guard let inode = nodes[from]?.names[oldName] else { throw .noSuchFileOrDirectory }
        if let there = nodes[to]?.names[newName] {
            if there == inode { return }
            let (a, b) = (nodes[inode]?.status.kind, nodes[there]?.status.kind)
            if b == .folder, a != .folder { throw .isDirectory }
            if a == .folder, b != .folder { throw .notDirectory }
            if b == .folder, nodes[there]?.names.isEmpty == false { throw .directoryNotEmpty }
            nodes[there]?.status.links -= 1
        }
        if from == to {
            change(from, [oldName: UInt64?.none, newName: inode])
        } else {
            change(to, [newName: inode])
            change(from, [oldName: UInt64?.none])
        }
    }

    package func link(_ old: FilePath, _ new: FilePath) throws(Errno) {
        try checkWritable()
        let inode = try find(old, follows: false)
        if nodes[inode]?.status.kind == .folder { throw .notPermitted }
        let (parent, name) = try parent(of: new)
        if nodes[parent]?.names[name] != nil { throw .fileExists }
        nodes[inode]?.status.links += 1
        change(parent, [name: inode])
    }

    package func unlink(_ path: FilePath) throws(Errno) {
        try checkWritable()
        let (parent, name) = try parent(of: path)
        guard let inode = nodes[parent]?.names[name] else { throw .noSuchFileOrDirectory }
        if nodes[inode]?.status.kind == .folder { throw .isDirectory }
        nodes[inode]?.status.links -= 1
        change(parent, [name: UInt64?.none])
    }

    package func mkdir(_ path: FilePath, _ mode: UInt32) throws(Errno) {
        try checkWritable()
        let (parent, name) = try parent(of: path)
        if nodes[parent]?.names[name] != nil { throw .fileExists }
        guard let above = nodes[parent]?.status else { throw .noSuchFileOrDirectory }
        let group = above.mode & 0o2000 != 0 ? above.group : groups.min() ?? 0
        change(
            parent,
            [
                name: add(
                    FileStatus(
                        kind: .folder, mode: mode & ~0o022 | above.mode & 0o2000, user: user, group: group, links: 2))
            ])
    }

    package func rmdir(_ path: FilePath) throws(Errno) {
        try checkWritable()
        let (parent, name) = try parent(of: path)
        guard let inode = nodes[parent]?.names[name] else { throw .noSuchFileOrDirectory }
        guard nodes[inode]?.status.kind == .folder else { throw .notDirectory }
        guard nodes[inode]?.names.isEmpty == true else { throw .directoryNotEmpty }
        change(parent, [name: UInt64?.none])
    }

    package func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] {
        guard let node = nodes[try find(folder)] else { throw .noSuchFileOrDirectory }
        guard node.status.kind == .folder else { throw .notDirectory }
        return node.names.keys.sorted().compactMap { FilePath.Component($0) }
    }

    package func fchmod(_ file: Int32, _ mode: UInt32) throws(Errno) {
        guard let open = files[file] else { throw .badFileDescriptor }
        try checkWritable()
        nodes[open.inode]?.status.mode = mode
    }

    package func fchown(_ file: Int32, _ user: UInt32, _ group: UInt32) throws(Errno) {
        guard let open = files[file] else { throw .badFileDescriptor }
        try checkWritable()
        if self.user != 0, let status = nodes[open.inode]?.status,
            status.user != user || status.group != group && !groups.contains(group)
        {
            throw .notPermitted
        }
        nodes[open.inode]?.status.user = user
        nodes[open.inode]?.status.group = group
    }

    package func flistxattr(_ file: Int32) throws(Errno) -> [String] {
        guard let open = files[file], let node = nodes[open.inode] else { throw .badFileDescriptor }
        return node.attributes.keys.sorted()
    }

    package func fgetxattr(_ file: Int32, _ name: String) throws(Errno) -> [UInt8] {
        guard let open = files[file], let node = nodes[open.inode] else { throw .badFileDescriptor }
        guard let value = node.attributes[name] else { throw .noData }
        return value
    }

    package func fsetxattr(_ file: Int32, _ name: String, _ value: [UInt8]) throws(Errno) {
        guard let open = files[file] else { throw .badFileDescriptor }
        nodes[open.inode]?.attributes[name] = value
    }

    package func fremovexattr(_ file: Int32, _ name: String) throws(Errno) {
        guard let open = files[file] else { throw .badFileDescriptor }
        nodes[open.inode]?.attributes[name] = nil
    }

    // The tree

    private func add(_ status: FileStatus) -> UInt64 {
        lastInode += 1
        var status = status
        status.inode = lastInode
        status.modified = now
        nodes[lastInode] = Node(status: status)
        return lastInode
    }

    private func change(_ folder: UInt64, _ names: [String: UInt64?]) {
        for (name, inode) in names { nodes[folder]?.names[name] = inode }
        nodes[folder]?.changes.append(names)
        now += 1_000_000
        nodes[folder]?.status.modified = now
    }

    private func setData(_ inode: UInt64, _ data: [UInt8]) {
        now += 1_000_000
        nodes[inode]?.data = data
        nodes[inode]?.status.size = data.count
        nodes[inode]?.status.modified = now
    }

    private func sync(_ inode: UInt64) {
        guard var node = nodes[inode] else { return }
        node.safeData = node.data
        node.safeNames = node.names
        node.changes = []
        nodes[inode] = node
    }

    private func checkWritable() throws(Errno) { if isReadOnly { throw .readOnlyFileSystem } }

    private func status(_ inode: UInt64) throws(Errno) -> FileStatus {
        guard let status = nodes[inode]?.status else { throw .noSuchFileOrDirectory }
        return status
    }

    private func parent(of path: FilePath) throws(Errno) -> (UInt64, String) {
        var names = Self.names(path)
        guard let name = names.popLast() else { throw .fileExists }
        guard name.utf8.count <= 255 else { throw .fileNameTooLong }
        return (try find(names[...]), name)
    }

    private func find(_ path: FilePath, follows: Bool = true) throws(Errno) -> UInt64 {
        try find(Self.names(path)[...], follows: follows)
    }

    /// From the root; every path of these tests is absolute.
    private func find(_ path: ArraySlice<String>, follows: Bool = true, depth: Int = 0) throws(Errno) -> UInt64 {
        guard depth < 40 else { throw .tooManySymbolicLinkLevels }
        var here: UInt64 = 1
        for (index, name) in zip(path.indices, path) {
            guard let node = nodes[here], node.status.kind == .folder else { throw .notDirectory }
            guard name.utf8.count <= 255 else { throw .fileNameTooLong }
            guard let next = node.names[name] else { throw .noSuchFileOrDirectory }
            let isLast = index == path.endIndex - 1
            if let target = nodes[next]?.target, follows || !isLast {
                let before = target.isAbsolute ? [] : Array(path[..<index])
                here = try find((before + Self.names(target))[...], depth: depth + 1)
            } else {
                here = next
            }
        }
        return here
    }

    /// `FilePath`'s own components take a hundred times longer where nothing is optimised.
    private static func names(_ path: FilePath) -> [String] {
        path.withPlatformString { start in
            let path = UnsafeBufferPointer(start: start, count: strlen(start))
            return path.split(separator: CChar(UInt8(ascii: "/"))).reduce(into: []) { names, piece in
                let name = String(decoding: piece.map(UInt8.init(bitPattern:)), as: UTF8.self)
                if name == ".." { _ = names.popLast() } else if name != "." { names.append(name) }
            }
        }
    }
}
