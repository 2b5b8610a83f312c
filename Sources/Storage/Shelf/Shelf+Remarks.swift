package import Bulletins
import SystemPackage

/// What an import left to be checked in an issue, kept beside it for whoever opens it.
///
/// A help and nothing more: where it cannot be kept or read, the issue is as whole as without it.
extension Shelf {
    private static let remarks = "remarks"
    private static let content = JSONKey("content")
    private static let list = JSONKey("remarks")

    /// Keeps remarks about an issue as its file is now, behind those that are kept already.
    package func keep(_ remarks: [Remark], of file: IssueFile) {
        guard !remarks.isEmpty else { return }
        let known = self.remarks(of: file, holding: nil).remarks
        let all = known + remarks.filter { !known.contains($0) }
        guard let bytes = try? read(file.path).bytes else { return }
        let note = JSON.object([
            Shelf.content: .string(ContentHash(of: bytes).text), Shelf.list: .array(all.map(\.value)),
        ])
        let state = StateFolder(file.folder, elsewhere: elsewhere, disk: disk)
        guard let folder = try? state.folder(Shelf.remarks) else { return }
        try? put(JSONWriter.pretty(note), as: file.name.string, in: folder)
    }

    /// What is kept of an issue, and whether nobody has changed it since.
    func remarks(of file: IssueFile, holding hash: ContentHash?) -> (remarks: [Remark], isUntouched: Bool) {
        guard let bytes = try? read(remarksPath(file)).bytes, let note = JSON.read(bytes),
            case .array(let list)? = note[Shelf.list]
        else { return ([], false) }
        return (list.compactMap { Remark($0) }, hash != nil && note[Shelf.content]?.text == hash?.text)
    }

    /// Those of an issue that had this name before are about nothing any more.
    func dropRemarks(of file: IssueFile) { disk.discard(remarksPath(file)) }

    func remarksPath(_ file: IssueFile) -> FilePath {
        file.folder.appending(StateFolder.name).appending(Shelf.remarks).appending(file.name)
    }
}
