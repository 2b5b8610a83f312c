import Glibc
import SystemPackage

extension FilePath {
    /// Whether a folder stands there, also by a link.
    var isFolder: Bool { mode(of: string).map { $0 & S_IFMT == S_IFDIR } ?? false }

    /// Whether anything has this name, a link that leads nowhere among them.
    var isTaken: Bool { isName(string) }
}

private func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
}

private func isName(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
}
