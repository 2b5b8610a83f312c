extension Rule {
    /// Every rule, in the order of the manual: marks, structure, facts, words, numerals.
    package static let all: [Rule] = [
        halfWidthBrackets, halfWidthStops, dotAsFullStop, nestedQuotes, nestedTitles, stopsBetweenQuotes,
        stopsBetweenTitles, doubledStops, straySpaces, documentNumberBrackets,
        impossibleDate, growthWithoutDirection,
    ]

    package static func named(_ id: ID) -> Rule? { all.first { $0.id == id } }
}
