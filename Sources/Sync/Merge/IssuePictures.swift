import Storage

/// The folder `2023-37.files` of an issue's pictures, as paths of the shelf.
struct IssuePictures {
    /// `2023-37.json`.
    let issue: String
    /// `2023-37.files/`.
    private var prefix: String { "\(issue.dropLast(".json".count))\(Shelf.pictureEnding)/" }

    init(of issue: String) { self.issue = issue }

    /// Those among which a picture stands; `nil` for what is no picture of an issue.
    init?(around path: String) {
        guard SharedKind(path) == .picture, let slash = path.firstIndex(of: "/"),
            path[..<slash].hasSuffix(Shelf.pictureEnding)
        else { return nil }
        issue = "\(path[..<slash].dropLast(Shelf.pictureEnding.count)).json"
    }

    /// What the issue or a picture of it is called where the issue has another name; `nil` for any other file.
    func counterpart(of path: String, in other: IssuePictures) -> String? {
        path == issue ? other.issue : name(path).map(other.path)
    }

    func path(of name: String) -> String { prefix + name }

    /// - Returns: the bare name of a picture of this issue.
    func name(_ path: String) -> String? {
        path.hasPrefix(prefix) && SharedKind(path) == .picture ? String(path.dropFirst(prefix.count)) : nil
    }
}
