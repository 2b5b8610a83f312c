import Glibc
import SystemPackage

extension FilePath {
    /// Whether a folder stands there, also by a link.
    var isFolder: Bool { mode(of: string).map { $0 & S_IFMT == S_IFDIR } ?? false }
}

private func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
}
