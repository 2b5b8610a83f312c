/// The files of the issues, and those that a person names.
package enum FileEffect: Sendable {
    /// The files of a folder, as it is written, that may be for that; `nil` for the folder that the last came from.
    case listFiles(folder: String?, for: FilePurpose)
    /// A file that a person names is to become an issue.
    case importIssue(path: String)
    /// An issue is to stand on the shelf once more, by the next number.
    case duplicate(reference: String)
    /// The file of an issue is to have another name.
    case rename(reference: String, name: String)
    /// An issue goes off the shelf, and is kept beside it.
    case remove(reference: String)
    /// The issues that were taken off the shelf.
    case listRemoved
    /// One of them is to stand there again.
    case restore(name: String)
    /// The files that an issue was exported to.
    case listExports(reference: String)
}
