import Storage

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

    /// The name of the first that is found.
    static func traces(in shelf: Shelf) -> String? {
        signs.first { shelf.status(of: $0.file) != nil }?.tool
    }
}
