package import Bulletins

/// A search through every issue of the shelf.
///
/// The world reads the files; this says which are worth decoding, and gathers what stands in them.
package struct ShelfSearch: Sendable {
    package let query: SearchQuery
    package let matcher: Matcher
    package private(set) var places: [FoundPlace] = []
    /// Whether there may be more than is listed.
    package private(set) var isCut = false

    /// More places than anybody looks through.
    package static let limit = 1_000

    /// - Throws: what is wrong with the expression.
    package init(_ query: SearchQuery) throws(ExpressionError) {
        self.query = query
        matcher = try Matcher(query)
    }

    /// Looks through an issue; `false` when enough was found.
    ///
    /// - Parameter style: how it is printed, with the sources of its items or without them.
    package mutating func look(
        in bulletin: Bulletin, reference: String, issue: String, style: PaperStyle = PaperStyle()
    ) -> Bool {
        _ = bulletin.firstText { place, text -> Void? in
            if place.field == .source, !style.printsSources { return nil }
            for range in ranges(in: text) {
                if places.count == ShelfSearch.limit {
                    isCut = true
                    return ()
                }
                let name = bulletin.name(of: place)
                places.append(
                    FoundPlace(
                        reference: reference, issue: issue, name: name, position: Position(place, range.lowerBound),
                        excerpt: Excerpt(range, of: text)))
            }
            return nil
        }
        return !isCut
    }

    /// Nothing more is looked for where the expression takes too long.
    private mutating func ranges(in text: String) -> [Range<Int>] {
        do throws(ExpressionError) { return try matcher.ranges(in: text) } catch {
            isCut = true
            return []
        }
    }
}

/// A place in an issue of the shelf.
package struct FoundPlace: Hashable, Sendable {
    /// How the shelf calls the file.
    package let reference: String
    /// `2023-35`.
    package let issue: String
    /// `五（二）1`.
    package let name: String
    package let position: Position
    package let excerpt: Excerpt
}
