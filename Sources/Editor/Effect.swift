package import Bulletins

/// What the world must do for the session.
package enum Effect: Sendable {
    case quit
    case shelf(ShelfEffect)
    case files(FileEffect)
    case issue(IssueEffect)
    case series(SeriesEffect)
    case output(OutputEffect)
    case display(DisplayEffect)
    case person(PersonEffect)
}

/// The shelf: its list, and the shelves that one may go to.
package enum ShelfEffect: Sendable {
    case read
    /// What an issue of the shelf holds, to be shown beside the list.
    case preview(reference: String)
    /// How much the proofreader finds in some, one after the other while nothing else is to do; no longer in those that
    /// were asked for before.
    case count([String])
    /// The next issue, with the standing sections or those of `from`.
    ///
    /// Of a 刊型 with a count of its own; where none is said, of the one that `from` is of.
    case newIssue(from: String?, kind: String? = nil)
    /// Looks for something in every issue of the shelf.
    case search(SearchQuery)
    /// The shelf is to be made one with the other hosts now.
    case sync
    case listShelves
    /// One of the shelves that were listed.
    case use(Int)
    /// A shelf in a new folder of that name.
    case newShelf(String)
    case openSample
    case leaveSample
    /// A shelf with nothing but the issue of the lesson, open.
    case openLesson
    /// Back to where the lesson was begun; what was practised with is kept, or gone.
    case leaveLesson(isKept: Bool)
}

/// The files of the issues, and those that a person names.
package enum FileEffect: Sendable {
    /// The files of a folder, as it is written, that may be for that; `nil` for the folder that the last came from.
    case listFiles(folder: String?, for: FilePurpose)
    /// A file that a person names is to become an issue.
    case importIssue(path: String)
    /// An issue is to stand on the shelf once more, by the next number.
    case duplicate(reference: String)
    case rename(reference: String, name: String)
    /// An issue goes off the shelf, and is kept beside it.
    case remove(reference: String)
    /// The issues that were taken off the shelf.
    case listRemoved
    /// One of them is to stand there again.
    case restore(name: String)
    case listExports(reference: String)
}

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

/// What the issues of a shelf share: the settings of the series, and what the proofreader knows.
package enum SeriesEffect: Sendable {
    /// The settings of the series are to be shown.
    case read
    /// The open issue is to print as the next one will.
    case readLook
    /// The form made the one the other; what others made of it meanwhile stays.
    case change(from: Series, to: Series)
    /// A broken series file is written anew from this, and kept.
    case replace(Series)
    /// The series becomes what it was before, and what stands there is kept.
    case restore
    /// The editor has left the settings of the series.
    case close
    /// What is being typed into the settings must outlive the program; `nil` where it was taken.
    case keepTyped(TypedRow?)
    /// The same of a series that is being made; `nil` where it was made or given up.
    case keepUnfinished(UnfinishedSeries?)
    /// Looks for a series that another run was making.
    case findUnfinished
    /// What another run left of that was answered for.
    case forgetTyped
    /// Makes the series of a shelf that has none, with its first issues.
    case setUp(Series, papers: [OldPaper])
    /// The files here that may be old papers.
    case listPapers
    /// Files or folders that a person names are old papers.
    case readPapers([String])
    /// The same of a text that was pasted.
    case readPaperText(String)
    /// What the proofreader wants to know of the other issues and of the office's words.
    case readKnowledge
    /// A proofreading rule is off, or on again, for the whole series.
    case switchRule(String, isOn: Bool)
    /// A word or a phrase is right in this series.
    case teach(String)
}

/// What leaves the editor: files, paper, and pictures of pages.
package enum OutputEffect: Sendable {
    case export(Bulletin, Series, format: String, name: String, isForced: Bool)
    /// A file that was exported is to come to the editor's own computer.
    case send(String)
    case listPrinters
    /// The draft is to be printed, as it is now.
    case print(Bulletin, Series, queue: String, copies: Int)
    /// A page of the draft is wanted as it will be printed, as a picture.
    case proof(Bulletin, Series, ProofView)
    case showProof([UInt8], ProofView)
    /// Nobody wants any more what goes on beside the editor.
    case stopJobs
}

/// The terminal.
package enum DisplayEffect: Sendable {
    /// To the clipboard of the terminal at the other end.
    case copy(String)
    /// On the ordinary screen, for the terminal's own selecting, until a key is pressed.
    case showPlain(String)
    case mouse(isOn: Bool)
    case redraw
    case suspend
}

/// What whoever works here is called, and likes.
package enum PersonEffect: Sendable {
    /// What the others shall call this editor, as he says.
    case introduce(String)
    /// What was looked for in the runs before is wanted.
    case recallSearches
    /// Keeps what was looked for, for the next runs.
    case rememberSearch(SearchQuery)
    /// What the editor likes to see at the right of the page is wanted, as he chose in the runs before.
    case recallBeside
    /// Keeps what the editor likes to see at the right of the page for the next runs.
    case rememberBeside(Beside)
}
