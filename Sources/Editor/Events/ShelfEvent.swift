/// What is new of the shelf.
package enum ShelfEvent: Sendable {
    /// The shelf was read, or the newest issues of a long one; `name` is the 刊名, and `problem` what is wrong with what
    /// the issues share.
    case listed(
        [ShelfEntry], name: String, isWhole: Bool = true, problem: String? = nil, state: ShelfState = ShelfState())
    /// What an issue of the shelf holds.
    case previewed(ShelfPreview)
    /// What the proofreader finds in one.
    case counted(ShelfCount)
    /// Somebody exported an issue.
    case exported
    /// What was looked for in every issue.
    case found(ShelfSearch)
    /// How far the shelf is one with the other hosts, and whether the editor asked for it.
    case synced(SyncStatus?, isAsked: Bool = false)
    /// The shelves of this session, and whether another may be made.
    case shelves([ShelfChoice], mayAdd: Bool)
    /// Another shelf is open now.
    case changed
    case files(FileListing)
    /// An issue is to be the chosen one when the shelf is read.
    case chosen(String)
    /// The issues that were taken off the shelf, as their files are called and when each was last saved.
    case removed([(name: String, time: Int)])
    /// The files that the issue of that name was exported to, the newest first.
    case exports([ExportedFile], of: String)
}
