import Glibc
import SystemPackage

/// What stands in a folder, whatever reads it otherwise: of git, or of another tool.
struct FolderEntry {
    let name: String
    let kind: FileKind

    /// The names that a stream of a folder has, but for the folder itself and the one that it stands in.
    static func names(in stream: OpaquePointer) -> [String] { entries(in: stream).map(\.name) }

    private static func entries(in stream: OpaquePointer) -> [(name: String, type: Int)] {
        var entries: [(String, Int)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { entries.append((name, Int(entry.pointee.d_type))) }
        }
        return entries
    }

    /// All but the folder itself and the one that it stands in; none where it cannot be read.
    static func all(in folder: String) -> [FolderEntry] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        return entries(in: stream).compactMap { name, type in
            let kind: FileKind? =
                switch type {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                // A file system that does not say. What another git has renamed meanwhile is no link.
                case Int(DT_UNKNOWN): FileKind(FilePath("\(folder)/\(name)"))
                default: .other
                }
            return kind.map { FolderEntry(name: name, kind: $0) }
        }
    }
}
