package import Bulletins

extension Proofreader {
    /// The edits that mend every finding that may be mended without asking, in the order in which they apply.
    ///
    /// What is mended may bring another sure finding to light (`,,` becomes `，，`), so the issue is read again until
    /// there is none. Applying the result and asking again gives nothing.
    package func fixes(in reading: Reading) -> [Edit] {
        var draft = Draft(reading.bulletin)
        var edits: [Edit] = []
        for _ in 0..<8 {
            let now =
                reading.isRaw
                ? Reading(lines: draft.bulletin.items.flatMap(\.paragraphs.texts)) : Reading(draft.bulletin)
            let round = Proofreader.edits(mending: read(now))
            guard !round.isEmpty else { break }
            // Nothing can be mended in an issue that is read only.
            guard (try? draft.perform(.all(round), title: "校对")) != nil else { return edits }
            edits += round
        }
        return edits
    }

    package func fixes(in bulletin: Bulletin) -> [Edit] { fixes(in: Reading(bulletin)) }

    /// The sure replacements, from the back of each text to its front, so that none moves another.
    private static func edits(mending findings: [Finding]) -> [Edit] {
        var edits: [Edit] = []
        var last: (place: Place, start: Int)?
        for finding in findings.reversed() where finding.isSure {
            guard let cure = finding.suggestions.first, cure.isReplacement else { continue }
            if let last, last.place == finding.place, finding.range.upperBound > last.start { continue }
            last = (finding.place, finding.range.lowerBound)
            edits.append(cure.edit)
        }
        return edits
    }
}
