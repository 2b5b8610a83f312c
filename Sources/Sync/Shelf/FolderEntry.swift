import Glibc
import SystemPackage

/// What stands in a folder, whatever reads it otherwise: of git, or of another tool.
struct FolderEntry {
    let name: String
    let kind: FileKind

    /// All but the folder itself and the one that it stands in; none where it cannot be read.
    static func all(in folder: String) -> [FolderEntry] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
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
            if let kind { entries.append(FolderEntry(name: name, kind: kind)) }
        }
        return entries
    }
}
