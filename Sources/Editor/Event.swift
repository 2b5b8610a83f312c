package import Bulletins
package import Proofreading
package import Recognition
package import Screen

/// What happens to the session: what the terminal sends, and what the world answers.
package enum Event: Sendable {
    case input(Input)
    /// The program was started for one issue: whoever leaves it leaves the program.
    case startedForIssue
    /// The shelf was read, or the newest issues of a long one; `name` is the 刊名, and `problem` what is wrong with what
    /// the issues share.
    case shelf(
        [ShelfEntry], name: String, isWhole: Bool = true, problem: String? = nil, state: ShelfState = ShelfState())
    /// What an issue of the shelf holds.
    case previewed(ShelfPreview)
    /// What the proofreader finds in it, in words.
    case counted(reference: String, findings: String)
    /// What the series file holds, for the editor to change; `problem` says why it cannot be changed as it is.
    case series(Series, problem: String?)
    /// The series file holds this now: by the form's own change, or by another's, whose name may be known.
    case seriesChanged(Series, isOurs: Bool, by: String = "")
    /// A row of the settings was being typed when a program died, somebody's.
    case typedBefore(TypedRow, by: String)
    /// The series file was not changed, because it can no longer be read: why.
    case seriesBroken(String)
    /// The series was made.
    case setUp(String)
    /// The files that may be old papers.
    case papers([PaperFile])
    case proposed(Proposal)
    /// The shelves of this session, and whether another may be made.
    case shelves([ShelfChoice], mayAdd: Bool)
    /// Another shelf is open now.
    case shelfChanged
    case opened(OpenIssue)
    /// The issue that was just opened is the lesson's.
    case lessonOpened
    /// An issue could not be opened, created or exported; the sentence says why.
    case failed(String)
    /// A file was read: what is to come into the section, and what was joined or set aside on the way.
    case imported([Part], ImportReport)
    /// A picture is kept beside the issue, under that name and as high as its shape asks.
    case pictureKept(Picture)
    /// Pictures of another issue are beside this one; those whose names were taken have others.
    case picturesBrought([String: String])
    case files(FileListing)
    /// The issue that was just opened was made of a file; what is to be checked in it.
    case importedIssue(ImportReport, [String])
    /// An issue is to be the chosen one when the shelf is read.
    case chosenOnShelf(String)
    /// The files that the issue of that name was exported to, the newest first.
    case exports([ExportedFile], of: String)
    /// The file that an export would write is there already.
    case exportExists(format: String, name: String)
    /// Written; what there is to say of it, and how it is fetched from elsewhere.
    case exported([String])
    /// What the editor chose to see at the right of the page.
    case recalledBeside(Beside)
    /// What goes on beside the editor, a few words each: `正在导出 PDF`.
    case working([String])
    /// The picture of a page, in the terminal's form.
    case proofReady([UInt8], ProofView)
    /// It was looked at, until this came.
    case proofLeft(Input, ProofView)
    /// What came of it, when it is over.
    indirect case outcome(Event)
    /// The print queues of the machine, and which of them is the standard one.
    case printers([String], standard: String?)
    /// What became of a text that was copied.
    case copied(ClipboardReach)
    /// Something was done that a person should know of.
    case done(String)
    /// The draft of that revision is on disk; and why that is not certain, or what could not be kept beside it.
    case saved(revision: Int, doubt: String? = nil)
    case saveFailed(String)
    /// Somebody else saved the file, or what is recovered is to come into the draft.
    case incoming(Incoming)
    /// The file is no longer there.
    case gone
    /// The file is there, but no issue any more; the sentence says why.
    case damaged(String)
    /// What a crashed client left unsaved in the issue that was just opened.
    case unsaved(Unsaved)
    /// the same of a client that crashed while the issue was open here.
    case leftUnsaved(Unsaved)
    /// What was looked for in every issue.
    case found(ShelfSearch)
    /// What was looked for in the runs before, the newest first.
    case recalledSearches([SearchQuery])
    /// The versions of the open issue; `isMore` where they were listed before, and there are others now, and
    /// `isReading` while further ones may come.
    case versions([KeptVersion], isMore: Bool = false, isReading: Bool = false)
    /// The text of one of them; `isFetched` where somebody was told to wait for it.
    case version(Bulletin, name: String, isFetched: Bool = false)
    /// For the proofreader: what is known of the other issues; and its words, where the office has its own.
    case knowledge(Archive, Lexicon?, homes: [String: String] = [:])
    /// Several people use this account, and nobody knows who this is.
    case nameless(account: String)
    /// Who else is in the issue, one text a person.
    case present([String])
    /// How far the shelf is one with the other hosts, and whether the editor asked for it.
    case synced(SyncStatus?, isAsked: Bool = false)
    /// A trouble of the disk that lasts, or `nil` when it is over.
    case trouble(String?)
}

/// Whether a copied text is known to have come to the clipboard in front of the editor.
package enum ClipboardReach: Sendable { case reached, unknown, refused, tooLong }
