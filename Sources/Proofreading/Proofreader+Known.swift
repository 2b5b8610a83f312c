package import Bulletins

extension Proofreader {
    /// What is remembered of one text.
    ///
    /// Where it is equal, and the text and the ``exceptions`` are too, so are the findings; to compare it costs next to
    /// nothing, and to make them does not.
    package struct Known: Equatable, Sendable {
        package let place: Place
        let marks: [Mark]
        let wide: [Mark]
    }

    /// What is remembered of the texts of one part, for those who ask for them one after the other.
    package struct KnownPart: Sendable {
        package let part: PartID
        fileprivate let marks: Memory.Part?
        fileprivate let wide: [Place: [Mark]]?

        /// `nil` where nothing is remembered of the text.
        package func known(of place: Place) -> Known? {
            let marks = marks?[place] ?? []
            let wide = wide?[place] ?? []
            return marks.isEmpty && wide.isEmpty ? nil : Known(place: place, marks: marks, wide: wide)
        }
    }

    package func known(in part: PartID) -> KnownPart {
        KnownPart(part: part, marks: memory.parts[part], wide: memory.wide[part])
    }

    /// What is remembered about the stretch of a text, from left to right: found without making what lies elsewhere.
    package func findings(at place: Place, text: String, touching range: ClosedRange<Int>) -> [Finding] {
        func touches(_ mark: Mark) -> Bool {
            mark.range.lowerBound <= range.upperBound && mark.range.upperBound >= range.lowerBound
        }
        guard memory[place].contains(where: touches) || memory.wide(at: place).contains(where: touches) else {
            return []
        }
        return findings(at: place, text: text)
    }

    /// Which findings are let stand.
    package struct Exceptions: Equatable, Sendable {
        let rules: Set<Rule.ID>
        let ignored: IgnoreList
        let ignoredHere: IgnoreList
        let familiar: Familiar
        let seen: SeenTriples
    }

    package var exceptions: Exceptions {
        Exceptions(
            rules: rulesOff, ignored: ignored, ignoredHere: ignoredHere, familiar: familiar, seen: archive.triples)
    }
}
