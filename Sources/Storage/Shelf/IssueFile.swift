package import SystemPackage

/// The file of an issue: the folder it stands in and its name there.
///
/// The issues of the shelf stand in its folder; one opened by path may stand in another. What belongs to an issue
/// (journal, presence, versions) is kept beside it, so that everybody who opens it, by whatever shelf, finds it.
package struct IssueFile: Hashable, Sendable {
    package let folder: FilePath
    package let name: FilePath.Component

    package init(folder: FilePath, name: FilePath.Component) {
        self.folder = folder
        self.name = name
    }

    package init?(path: FilePath) {
        guard let name = path.lastComponent else { return nil }
        let folder = path.removingLastComponent()
        self.init(folder: folder.isEmpty ? "." : folder, name: name)
    }

    package var path: FilePath { folder.appending(name) }

    /// `2023-35`: the name without its ending, safe to show.
    package var title: String { SafeName.of(name.stem) }

    /// Whether a folder's entry is an issue: JSON, not hidden, and not the series.
    static func isIssue(_ name: FilePath.Component) -> Bool {
        name.extension == "json" && !name.string.hasPrefix(".") && name.string != "series.json"
    }
}
