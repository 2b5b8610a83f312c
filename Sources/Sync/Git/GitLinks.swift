import SystemPackage

/// The links in a git directory: nothing is written where they lead, and git reads there, as whoever syncs; any member of
/// the group may have put them there.
enum GitLinks {
    /// The first that is found among the objects and the refs, by its path.
    static func first(in directory: FilePath) -> String? {
        for name in ["objects", "refs", "packed-refs", "shallow"] where FileKind(directory.appending(name)) == .other {
            return name
        }
        for folder in ["objects", "objects/info", "objects/pack"] {
            if let link = FolderEntry.all(in: "\(directory)/\(folder)").first(where: { $0.kind == .other }) {
                return "\(folder)/\(link.name)"
            }
        }
        return first(in: "refs", of: directory.string)
    }

    private static func first(in folder: String, of directory: String) -> String? {
        for entry in FolderEntry.all(in: "\(directory)/\(folder)") {
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .other { return path }
            if entry.kind == .folder, let link = first(in: path, of: directory) { return link }
        }
        return nil
    }
}
