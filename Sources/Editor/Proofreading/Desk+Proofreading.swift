import Bulletins
import Proofreading

extension Desk {
    /// Reads what needs the whole issue; the first time, everything.
    mutating func proofread() {
        guard proofreader != nil else { return proofread(with: Proofreader(rulesOff: series.rulesOff)) }
        proofreader?.checkWhole(journaled.draft.bulletin)
        countFindings()
    }

    /// Reads everything for the first time.
    mutating func proofread(with proofreader: Proofreader) {
        self.proofreader = proofreader
        self.proofreader?.sparesUnfilled = true
        self.proofreader?.readsSources = series.style.printsSources
        self.proofreader?.check(journaled.draft.bulletin)
        self.proofreader?.checkWhole(journaled.draft.bulletin)
        countFindings()
    }

    mutating func countFindings() {
        _ = catchUp()
        listedFindings = findings
        findingCounts = listedFindings.summary
    }

    /// All findings, in printed order.
    var findings: [Finding] {
        let findings = proofreader?.findings(in: bulletin) ?? []
        // They come with who sent an item before it.
        guard series.style.signatureStanding.isBehind else { return findings }
        return findings.sorted {
            isBefore(Position($0.place, $0.range.lowerBound), Position($1.place, $1.range.lowerBound))
        }
    }

    /// The finding in which the caret stands.
    var findingAtCaret: Finding? {
        let position = caret.position
        return proofreader?.findings(
            at: position.place, text: text(position.place), touching: position.offset...position.offset
        ).last { $0.covers(position.offset) || $0.range.lowerBound == position.offset }
    }

    /// The next finding after the caret, or the one before; round the end.
    func finding(_ step: Int) -> Finding? {
        let all = findings
        func start(_ finding: Finding) -> Position { Position(finding.place, finding.range.lowerBound) }
        if step > 0 { return all.first { isBefore(caret.position, start($0)) } ?? all.first }
        return all.last { isBefore(start($0), caret.position) } ?? all.last
    }

    /// Takes a suggestion; the caret stands behind what was mended.
    mutating func apply(_ suggestion: Finding.Suggestion, of finding: Finding) throws(EditError) {
        let length = suggestion.isReplacement ? suggestion.text.scalarCount : 0
        try perform(
            suggestion.edit, "校对", caret: Position(finding.place, finding.range.lowerBound + length))
        closeRun()
        countFindings()
    }
}

extension Finding {
    func covers(_ offset: Int) -> Bool { range.contains(offset) || (range.isEmpty && range.lowerBound == offset) }

    /// The marked characters between what stands around them.
    var excerpt: String { "\(before)【\(text)】\(after)" }

    /// What the first suggestion would put there.
    var cure: String? {
        if asksForFact { return "请核对" }
        return suggestions.first.map { $0.isReplacement ? ($0.text.isEmpty ? "删去" : $0.text) : $0.text }
    }
}

// What the card of a finding says of its place.
extension Desk {
    /// `  3/17`: which of all findings it is.
    func rank(of finding: Finding) -> String {
        let all = findings
        guard
            let index = all.firstIndex(where: {
                $0.place == finding.place && $0.range == finding.range && $0.rule == finding.rule
            })
        else { return "" }
        return "  \(index + 1)/\(all.count)"
    }

    /// `五（二）1 区大数据局`, or the field of masthead or imprint.
    func whereStands(_ finding: Finding) -> String { whereStands(finding.place.part) ?? finding.place.label }

    /// The text about a finding as it is, and as the first suggestion makes it; `nil` where none changes the text.
    func readings(of finding: Finding) -> (before: String, after: String)? {
        guard let suggestion = finding.suggestions.first, suggestion.isReplacement else { return nil }
        let text = text(finding.place)
        let range = finding.range
        guard range.upperBound <= text.scalarCount else { return nil }
        let start = max(0, range.lowerBound - Desk.context)
        let end = min(text.scalarCount, range.upperBound + Desk.context)
        let head = (start > 0 ? "…" : "") + text.scalars(start..<range.lowerBound)
        let tail = text.scalars(range.upperBound..<end) + (end < text.scalarCount ? "…" : "")
        return ("\(head)【\(text.scalars(range))】\(tail)", "\(head)【\(suggestion.text)】\(tail)")
    }

    /// Characters that are shown before and behind a finding.
    private static let context = 12
}
