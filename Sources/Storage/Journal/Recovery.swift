package import Bulletins
package import SystemPackage

/// Edits that a client made and never saved, because it died.
package struct Recovery: Equatable, Sendable {
    package let issue: IssueFile
    /// Whose they are.
    package let client: Client
    /// The edits that the file does not have, in order.
    package let unsaved: [JournalEntry]
    /// Whether the file is still the one that they were made in; else they will be merged into it.
    package let fits: Bool
    /// Whether the journal is whole; else its end was torn, and the edits are those before.
    package let isWhole: Bool
    /// Whether somebody has put them aside: nobody is asked about them.
    package let isAside: Bool
    package let path: FilePath

    package var count: Int { unsaved.count }

    /// When the last edit was made, in seconds since 1970; `nil` where none says.
    package var lastTime: Int? {
        unsaved.reversed().lazy.compactMap { entry in
            if case .change(.edit(_, _, _, _, let time, _)) = entry, time > 0 { time } else { nil }
        }.first
    }
}

/// An issue with what was never saved of it: to be worked on as if nothing had happened.
package struct Recovered {
    /// With its history, so that every recovered edit can be undone.
    ///
    /// It is not saved.
    package let draft: Draft
    /// The file as it is; `nil` where it is gone, or broken, and then it is not overwritten.
    package let loaded: Loaded?
    /// The new client's journal: it holds all of it already.
    package let journal: Journal
    /// Where the recovered edits met changes of the file.
    package let conflicts: [Conflict]
}
