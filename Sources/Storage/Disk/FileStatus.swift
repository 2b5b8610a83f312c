/// What `stat(2)` says of a file, as far as this module asks.
package struct FileStatus: Equatable, Sendable {
    package enum Kind: Sendable {
        case regular, folder, link, pipe, socket, device

        /// What an editor calls it.
        package var name: String {
            switch self {
            case .regular: "普通文件"
            case .folder: "文件夹"
            case .link: "链接"
            case .pipe: "管道"
            case .socket: "套接字"
            case .device: "设备"
            }
        }
    }

    package var kind: Kind
    /// The permission bits, with setuid, setgid and sticky.
    package var mode: UInt32
    package var user: UInt32
    package var group: UInt32
    /// In bytes.
    package var size: Int
    /// Nanoseconds since 1970, by the clock of the disk's own machine.
    package var modified: Int
    package var device: UInt64
    package var inode: UInt64
    /// How many names the file has.
    package var links: Int

    package init(
        kind: Kind, mode: UInt32, user: UInt32 = 0, group: UInt32 = 0, size: Int = 0, modified: Int = 0,
        device: UInt64 = 0, inode: UInt64 = 0, links: Int = 1
    ) {
        self.kind = kind
        self.mode = mode
        self.user = user
        self.group = group
        self.size = size
        self.modified = modified
        self.device = device
        self.inode = inode
        self.links = links
    }
}

extension FileStatus {
    /// A file that gives to nobody what one of the two does not give.
    func common(with other: FileStatus) -> FileStatus {
        var common = self
        common.mode &= other.mode
        if group != other.group { common.mode &= ~0o070 }
        return common
    }
}
