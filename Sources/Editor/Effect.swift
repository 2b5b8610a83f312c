package import Bulletins

/// What the world must do for the session.
package enum Effect: Sendable {
    case readShelf
    case open(reference: String)
    /// What an issue of the shelf holds, to be shown beside the list.
    case previewIssue(reference: String)
    /// How much the proofreader finds in it.
    case countFindings(reference: String)
    /// The next issue, with the standing sections or those of `from`.
    ///
    /// Of a 刊型 with a count of its own; where none is said, of the one that `from` is of.
    case newIssue(from: String?, kind: String? = nil)
    /// An issue goes off the shelf, and is kept beside it.
    case removeIssue(reference: String)
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
    /// Looks for something in every issue of the shelf.
    case searchShelf(SearchQuery)
    /// What was looked for in the runs before is wanted.
    case recallSearches
    /// What the editor likes to see at the right of the page is wanted, as he chose in the runs before.
    case recallBeside
    /// Keeps what the editor likes to see at the right of the page for the next runs.
    case rememberBeside(Beside)
    /// Keeps what was looked for, for the next runs.
    case rememberSearch(SearchQuery)
    /// The shelf is to be made one with the other hosts now.
    case sync
    case listVersions
    case readVersion(KeptVersion.Reference, name: String)
    /// What the others shall call this editor, as he says.
    case introduce(String)
    /// The issue is closed; unsaved edits that are given up are set aside.
    case close(isSaved: Bool)
    /// What the proofreader wants to know of the other issues and of the office's words.
    case readKnowledge
    /// A proofreading rule is off, or on again, for the whole series.
    case switchRule(String, isOn: Bool)
    /// The settings of the series are to be shown.
    case readSeries
    /// The form made the one the other; what others made of it meanwhile stays.
    case changeSeries(from: Series, to: Series)
    /// A broken series file is written anew from this, and kept.
    case replaceSeries(Series)
    /// The series becomes what it was before, and what stands there is kept.
    case restoreSeries
    /// What is being typed into the settings must outlive the program; `nil` where it was taken.
    case keepTyped(TypedRow?)
    /// What another run left of that was answered for.
    case forgetTyped
    /// The editor has left the settings of the series.
    case closeSeries
    /// Makes the series of a shelf that has none, with its first issues.
    case setUp(Series, papers: [OldPaper])
    /// The files here that may be old papers.
    case listPapers
    /// Files or folders that a person names are old papers.
    case readPapers([String])
    /// The same of a text that was pasted.
    case readPaperText(String)
    /// A shelf with nothing but the issue of the lesson, open.
    case openLesson
    /// Back to where the lesson was begun; what was practised with is kept, or gone.
    case leaveLesson(isKept: Bool)
    case openSample
    case leaveSample
    case listShelves
    /// One of the shelves that were listed.
    case useShelf(Int)
    /// A shelf in a new folder of that name.
    case newShelf(String)
    /// The item in which the caret is, for the others to see.
    case announce(PartID?)
    /// A file that a person names is to become items of this issue, in that section.
    case importFile(path: String)
    /// The files of a folder, as it is written, that may be for that; `nil` for the folder that the last came from.
    case listFiles(folder: String?, for: FilePurpose)
    /// A file that a person names is to become an issue.
    case importIssue(path: String)
    /// An issue is to stand on the shelf once more, by the next number.
    case duplicateIssue(reference: String)
    /// The file of an issue is to have another name.
    case renameIssue(reference: String, name: String)
    /// The files that an issue was exported to.
    case listExports(reference: String)
    /// A file that a person names is a picture of this issue, to be kept beside it.
    case addPicture(path: String)
    /// Pictures beside another issue are wanted beside this one as well.
    case bringPictures([String], from: String)
    case export(Bulletin, Series, format: String, name: String, isForced: Bool)
    /// The print queues of the machine are wanted.
    case listPrinters
    /// The draft is to be printed, as it is now.
    case print(Bulletin, Series, queue: String, copies: Int)
    /// A page of the draft is wanted as it will be printed, as a picture.
    case proof(Bulletin, Series, ProofView)
    case showProof([UInt8], ProofView)
    /// Nobody wants any more what goes on beside the editor.
    case stopJobs
    /// To the clipboard of the terminal at the other end.
    case copy(String)
    /// On the ordinary screen, for the terminal's own selecting, until a key is pressed.
    case showPlain(String)
    case mouse(isOn: Bool)
    case redraw
    case suspend
    case quit
}
