import Storage
import SystemPackage

/// The traces that other programs leave in a folder that they sync: two of them on one folder undo each other's work.
enum OtherTool {
    private static let signs: [(file: String, tool: String)] = [
        (".stfolder", "Syncthing"), (".stignore", "Syncthing"), (".dropbox", "Dropbox"),
        (".dropbox.cache", "Dropbox"), (".sync", "Resilio Sync"), (".nextcloudsync.log", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"), (".unison", "Unison"), (".SeaDrive", "Seafile"),
        (".seafile-data", "Seafile"),
        (".obsidian/plugins/obsidian-git", "Obsidian Git"), (".OneDrive", "OneDrive"), (".svn", "Subversion"),
        (".hg", "Mercurial"),
    ]

    /// What the names begin with of the files that a tool keeps beside those that it syncs, and what they end with.
    private static let ledgers: [(start: String, end: String, tool: String)] = [
        (".sync_", ".db", "Nextcloud"), ("._sync_", ".db", "Nextcloud"),
    ]
    /// What stands in the brackets at the end of the name of a copy that a tool makes where two have changed a file; the
    /// first that fits.
    private static let copies: [(words: String, tool: String)] = [
        ("SFConflict ", "Seafile"), (" conflicted copy ", "Dropbox"), ("conflicted copy ", "Nextcloud"),
        ("冲突的副本", "Dropbox"), ("冲突副本", "Dropbox"),
    ]

    /// The name of the first that is found.
    static func traces(in shelf: Shelf) -> String? {
        if let sign = signs.first(where: { shelf.status(of: $0.file) != nil }) { return sign.tool }
        return hasVersions(shelf) ? "Syncthing" : nil
    }

    /// Whether Syncthing keeps versions there; the empty folder stays behind when it has gone.
    private static func hasVersions(_ shelf: Shelf) -> Bool {
        FolderEntry.all(in: shelf.folder.appending(".stversions").string).contains { !$0.name.hasPrefix(".") }
    }

    /// The same by the names of the files of the shelf.
    static func ledger(among names: [String]) -> String? {
        ledgers.first { ledger in
            names.contains { $0.hasPrefix(ledger.start) && $0.hasSuffix(ledger.end) }
        }?.tool
    }

    /// The first by its name of the copies among some files, and whose it is.
    ///
    /// - Parameter isThere: whether the file is there that one is a copy of; else it is none.
    static func copy(
        among paths: some Sequence<String>, beside isThere: (String) -> Bool
    ) -> (path: String, tool: String)? {
        for path in paths.sorted() {
            if let (original, tool) = original(of: path), isThere(original) { return (path, tool) }
        }
        return nil
    }

    /// Of which file one is a copy by its name, and whose.
    private static func original(of path: String) -> (path: String, tool: String)? {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        let (stem, ending) = (path[..<dot], path[dot...])
        if let mark = stem.ranges(of: ".sync-conflict-").last {
            let fits = shape(stem[mark.upperBound...]).hasPrefix("00000000-000000-")
            return fits ? ("\(stem[..<mark.lowerBound])\(ending)", "Syncthing") : nil
        }
        guard stem.hasSuffix(")"), let open = stem.firstRange(of: " (") else { return nil }
        let words = stem[open.upperBound...]
        // All of them say the day.
        guard shape(words).contains("0000-00-00"), let copy = copies.first(where: { words.contains($0.words) }) else {
            return nil
        }
        return ("\(stem[..<open.lowerBound])\(ending)", copy.tool)
    }

    /// A text with a zero for every digit.
    private static func shape(_ text: Substring) -> String {
        String(text.map { "0"..."9" ~= $0 ? "0" : $0 })
    }
}
