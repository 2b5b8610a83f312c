package import Bulletins

/// The open issue.
package enum IssueEffect: Sendable {
    case open(reference: String)
    /// `isRecreating` where the file is gone or broken; a broken one is kept as a version.
    case save(Draft, isRecreating: Bool)
    /// Must be on disk before the frame that shows it.
    case journal(Draft.Change)
    /// What came from elsewhere is in the draft by this change; the history is what can be undone from here.
    case merged(Incoming, by: Draft.Change, History)
    /// Looks for what others left unsaved in the open issue, to offer it.
    case findUnsaved
    /// Takes up unsaved edits again; all, or the first so many.
    case recover(Int, first: Int?)
    /// Puts unsaved edits aside, without deleting them.
    case setAside(Int)
    /// The item in which the caret is, for the others to see.
    case announce(PartID?)
    /// The issue is closed; unsaved edits that are given up are set aside.
    case close(isSaved: Bool)
    case listVersions
    case readVersion(KeptVersion.Reference, name: String)
    /// A file that a person names is to become items of this issue, in that section.
    case importFile(path: String)
    /// A file that a person names is a picture of this issue, to be kept beside it.
    case addPicture(path: String)
    /// Pictures beside another issue are wanted beside this one as well.
    case bringPictures([String], from: String)
}
