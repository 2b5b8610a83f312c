package import Bulletins
package import Recognition

/// What is new of the open issue.
package enum IssueEvent: Sendable {
    /// The program was started for one issue: whoever leaves it leaves the program.
    case startedForIssue
    case opened(OpenIssue)
    /// The issue that was just opened is the lesson's.
    case lessonOpened
    /// A file was read: what is to come into the section, and what was joined or set aside on the way.
    case imported([Part], ImportReport)
    /// The issue that was just opened was made of a file; what is to be checked in it.
    case importedIssue(ImportReport, [String])
    /// What an import left to be checked in the issue that was just opened; whether nobody has changed it since.
    case toBeChecked([Remark], isUntouched: Bool)
    /// A picture is kept beside the issue, under that name and as high as its shape asks.
    case pictureKept(Picture)
    /// Pictures of another issue are beside this one; those whose names were taken have others.
    case picturesBrought([String: String])
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
    /// The versions of the open issue; `isMore` where they were listed before, and there are others now, and
    /// `isReading` while further ones may come.
    case versions([KeptVersion], isMore: Bool = false, isReading: Bool = false)
    /// The text of one of them; `isFetched` where somebody was told to wait for it.
    case version(Bulletin, name: String, isFetched: Bool = false)
    /// Who else is in the issue, one text a person.
    case present([String])
    /// A trouble of the disk that lasts, or `nil` when it is over.
    case trouble(String?)
}
