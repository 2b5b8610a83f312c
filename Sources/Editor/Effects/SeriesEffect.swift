package import Bulletins

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
