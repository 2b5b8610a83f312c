import Glibc
import SystemPackage

/// What stands in a folder, whatever reads it otherwise: of git, or of another tool.
struct FolderEntry {
    let name: String
    let kind: FileKind

    /// The names that a stream of a folder has, but for the folder itself and the one that it stands in.
    static func names(in stream: OpaquePointer) -> [String] {
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = name(of: entry)
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }

    /// All but the folder itself and the one that it stands in; none where it cannot be read.
    static func all(in folder: String) -> [FolderEntry] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while let entry = readdir(stream) {
            let name = name(of: entry)
            if name == "." || name == ".." { continue }
            let kind: FileKind? =
                switch Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                // A file system that does not say. What another git has renamed meanwhile is no link.
                case Int(DT_UNKNOWN): FileKind(FilePath("\(folder)/\(name)"))
                default: .other
                }
            if let kind { entries.append(FolderEntry(name: name, kind: kind)) }
        }
        return entries
    }
}
