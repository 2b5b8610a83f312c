import Storage

/// The traces that other programs leave in a folder that they sync: two of them on one folder undo each other's work.
enum OtherTool {
    private static let signs: [(file: String, tool: String)] = [
        (".stfolder", "Syncthing"), (".stignore", "Syncthing"), (".stversions", "Syncthing"), (".dropbox", "Dropbox"),
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
    /// What stands in the name of a copy that a tool makes where two have changed a file; the first that fits.
    private static let copies: [(words: String, tool: String)] = [
        (".sync-conflict-", "Syncthing"), (" (conflicted copy ", "Nextcloud"), ("conflicted copy", "Dropbox"),
        ("冲突的副本", "Dropbox"), ("冲突副本", "Dropbox"), ("SFConflict", "Seafile"),
    ]

    /// The name of the first that is found.
    static func traces(in shelf: Shelf) -> String? {
        signs.first { shelf.status(of: $0.file) != nil }?.tool
    }

    /// The same by the names of the files of the shelf.
    static func ledger(among names: [String]) -> String? {
        ledgers.first { ledger in
            names.contains { $0.hasPrefix(ledger.start) && $0.hasSuffix(ledger.end) }
        }?.tool
    }

    /// The first by its name of the copies among some files, and whose it is.
    static func copy(among paths: some Sequence<String>) -> (path: String, tool: String)? {
        func tool(_ path: String) -> String? { copies.first { path.contains($0.words) }?.tool }
        return paths.filter { tool($0) != nil }.min().flatMap { path in tool(path).map { (path, $0) } }
    }
}
