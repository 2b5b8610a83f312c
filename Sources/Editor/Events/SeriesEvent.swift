package import Bulletins
package import Proofreading

/// What is new of what the issues of a shelf share.
package enum SeriesEvent: Sendable {
    /// What the series file holds, for the editor to change; `problem` says why it cannot be changed as it is. `next` is
    /// the count of the next issue, where the world knows it.
    case read(Series, problem: String?, next: (number: Int, serial: Int?)? = nil)
    /// By this the open issue is to print.
    case look(Series)
    /// The series file holds this now: by the form's own change, or by another's, whose name may be known.
    case changed(Series, isOurs: Bool, by: String = "")
    /// A word or a passage that is right in this series is kept with it.
    case taught(String)
    /// The series file was not changed, because it can no longer be read: why.
    case broken(String)
    /// A row of the settings was being typed when a program died, somebody's.
    case typedBefore(TypedRow, by: String)
    /// A series was being made when a program died, somebody's.
    case unfinished(UnfinishedSeries, by: String)
    /// The series was made.
    case setUp(String)
    /// The files that may be old papers.
    case papers([PaperFile])
    case proposed(Proposal)
    /// For the proofreader: what is known of the other issues; and its words, where the office has its own.
    case knowledge(Archive, Lexicon?, homes: [String: String] = [:])
}
