import Bulletins
import Typesetting

/// A search through the issue: what is looked for, and where it was found.
struct Finder: Equatable, Sendable {
    struct Match: Equatable, Sendable {
        let place: Place
        let range: Range<Int>
    }

    var line = TextLine()
    var matches: [Match] = []
    /// Which match the caret is at.
    var current: Int?
    /// Where the caret was when the search began.
    var origin: Position?
    /// Full-width and half-width forms are different characters.
    var isExact = false

    var isActive: Bool { !line.text.isEmpty }

    /// Every place where the query stands, in reading order.
    static func matches(of query: String, in desk: Desk, isExact: Bool) -> [Match] {
        let needle = fold(query, isExact: isExact)
        guard !needle.isEmpty else { return [] }
        var matches: [Match] = []
        var place = desk.layout.firstPlace
        while let here = place {
            let text = fold(desk.text(here), isExact: isExact)
            matches += occurrences(of: needle, in: text).map { Match(place: here, range: $0) }
            place = desk.layout.place(after: here)
        }
        return matches
    }

    /// Folds case and width, one scalar for one, so that offsets stay.
    static func fold(_ text: String, isExact: Bool) -> [UInt32] {
        text.unicodeScalars.map { isExact ? $0.value : folded($0.value) }
    }

    private static func folded(_ value: UInt32) -> UInt32 {
        var value = value
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        if value == 0x3000 { value = 0x20 }
        if (0x41...0x5A).contains(value) { value += 0x20 }
        return value
    }

    static func occurrences(of needle: [UInt32], in text: [UInt32]) -> [Range<Int>] {
        guard let first = needle.first, text.count >= needle.count else { return [] }
        var found: [Range<Int>] = []
        var at = 0
        while at + needle.count <= text.count {
            if text[at] == first, text[at..<at + needle.count].elementsEqual(needle) {
                found.append(at..<at + needle.count)
                at += needle.count
            } else {
                at += 1
            }
        }
        return found
    }
}
