import Storage

/// What of a shelf goes to the other hosts, and how two versions of it become one.
enum SharedKind: Equatable, Sendable {
    /// A bulletin: by part and paragraph.
    case issue
    /// `series.json`, a contribution: by field.
    case record
    /// One entry a line, in any order: by union.
    case list
    /// A picture: never merged.
    case picture

    /// The folders of a shelf that are looked into, with what counts there, by its ending.
    private static let folders: [(folder: String, kinds: [(endings: Set<String>, kind: SharedKind)])] = [
        ("", [(["json"], .issue), (pictures, .picture)]),
        ("lexicon", [(["txt"], .list)]),
        ("inbox", [(["json"], .record), (pictures, .picture)]),
        ("pictures", [(pictures, .picture)]),
        ("图片", [(pictures, .picture)]),
    ]
    private static let pictures: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "bmp", "svg", "tif", "tiff"]
    private static let named: [String: SharedKind] = [
        "series.json": .record, ".gitattributes": .list, ".gitignore": .list,
    ]

    static var watched: [String] { folders.map(\.folder) }
    /// The folders of issues' pictures have the issues' names.
    private static let picturesOfIssue = [(endings: pictures, kind: SharedKind.picture)]

    /// - Returns: `nil` for what is left to git.
    init?(_ path: String) {
        if let kind = SharedKind.named[path] {
            self = kind
            return
        }
        // Of ten thousand issues the most are told at a glance.
        if path.utf8.first != 0x2E, !path.utf8.contains(0x2F), path.hasSuffix(".json") {
            self = .issue
            return
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let name = parts.last, parts.count <= 2, !name.hasPrefix("."), let dot = name.lastIndex(of: "."),
            let kinds = parts.count == 2 && parts[0].hasSuffix(Shelf.pictureEnding)
                ? SharedKind.picturesOfIssue
                : SharedKind.folders.first(where: { $0.folder == (parts.count == 2 ? parts[0] : "") })?.kinds,
            let kind = kinds.first(where: { $0.endings.contains(name[name.index(after: dot)...].lowercased()) })
        else { return nil }
        // As a shelf lists them.
        if kind.kind == .issue, !name.hasSuffix(".json") { return nil }
        self = kind.kind
    }
}
