import Glibc
import SystemPackage

/// The links in a git directory: git writes where they lead, as whoever syncs, and any member of the group may have put
/// them there.
enum GitLinks {
    /// The first that is found among the objects and the refs, by its path.
    static func first(in directory: FilePath) -> String? {
        for name in PrivateFolder.shared where FileKind(directory.appending(name)) == .other { return name }
        for folder in ["objects", "objects/info", "objects/pack"] {
            if let link = entries("\(directory)/\(folder)").first(where: { $0.kind == .other }) {
                return "\(folder)/\(link.name)"
            }
        }
        return first(in: "refs", of: directory.string)
    }

    private static func first(in folder: String, of directory: String) -> String? {
        for (name, kind) in entries("\(directory)/\(folder)") {
            let path = "\(folder)/\(name)"
            if kind == .other { return path }
            if kind == .folder, let link = first(in: path, of: directory) { return link }
        }
        return nil
    }

    private static func entries(_ folder: String) -> [(name: String, kind: FileKind)] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var entries: [(String, FileKind)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let kind: FileKind? =
                switch Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                // A file system that does not say. What another git has renamed meanwhile is no link.
                case Int(DT_UNKNOWN): FileKind(FilePath("\(folder)/\(name)"))
                default: .other
                }
            if let kind { entries.append((name, kind)) }
        }
        return entries
    }
}
