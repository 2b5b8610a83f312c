import SystemPackage

extension Shelf {
    /// The bytes of a picture of an issue: a file of that name in the folder `2023-35.files` beside it, and nothing
    /// outside of that folder; `nil` where there is none that can be read.
    package func picture(_ name: String, of issue: IssueFile) -> [UInt8]? {
        guard let file = FilePath.Component(name), file.kind == .regular, file.string == name,
            let folder = FilePath.Component("\(issue.name.stem).files")
        else { return nil }
        return try? read(issue.folder.appending(folder).appending(file)).bytes
    }
}
