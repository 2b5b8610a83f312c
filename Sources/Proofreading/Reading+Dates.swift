import Bulletins

extension Reading {
    /// 印发日期, from the masthead or from the first line of a raw text that is a date.
    var issueDay: Day? {
        if !isRaw { return bulletin.masthead.date.day }
        return mastheadLines.lazy.compactMap { Day(printed: $0) }.first
    }

    /// 起止日期, from the same places; one day is no period.
    var period: ClosedRange<Day>? {
        let coverages = isRaw ? mastheadLines.map { Coverage($0) } : [bulletin.masthead.coverage]
        return coverages.lazy.compactMap { coverage in
            guard case .days(let first, let last) = coverage, first < last else { return nil }
            return first...last
        }.first
    }

    /// The lines of a raw text before its first heading.
    private var mastheadLines: [String] {
        texts.prefix { $0.passage.kind == .line }.map { $0.passage.text(0..<$0.passage.count) }
    }

    /// The day that a text names; without a year it is taken to be of the year of the issue.
    func day(_ date: WrittenDate) -> Day? {
        guard let day = date.day, let year = date.year ?? issueDay?.year else { return nil }
        return Day(year: year, month: date.month, day: day)
    }
}
