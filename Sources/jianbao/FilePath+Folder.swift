import Glibc
import SystemPackage

extension FilePath {
    /// Whether a folder stands there, also by a link.
    var isFolder: Bool { status(of: string, followsLink: true).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

    /// Whether anything has this name, a link that leads nowhere among them.
    var isTaken: Bool { status(of: string, followsLink: false) != nil }
}

private func status(of path: String, followsLink: Bool) -> stat? {
    var status = stat()
    return (followsLink ? stat(path, &status) : lstat(path, &status)) == 0 ? status : nil
}
