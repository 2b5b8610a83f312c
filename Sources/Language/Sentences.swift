/// Where the sentences of a text begin: behind 。！？；… and what closes with them.
package enum Sentences {
    private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "…", "!", "?", ";", "｡"]
    /// Closing marks belong to the sentence that they end.
    private static let closers: Set<Unicode.Scalar> = ["”", "’", "）", "》", "」", "』", "】", "〕", ")", "\"", "'"]

    /// Where sentences begin, in order: 0 first, the length of the text last.
    package static func boundaries(in text: String) -> [Int] {
        var boundaries = [0]
        var offset = 0
        var isEnded = false
        for scalar in text.unicodeScalars {
            if ends.contains(scalar) {
                isEnded = true
            } else if isEnded, !closers.contains(scalar), !scalar.properties.isWhitespace {
                boundaries.append(offset)
                isEnded = false
            }
            offset += 1
        }
        if offset > 0 { boundaries.append(offset) }
        return boundaries
    }

    /// The beginning of the sentence after an offset; the end of the text where there is none.
    package static func next(after offset: Int, in text: String) -> Int {
        boundaries(in: text).boundary(after: offset)
    }

    /// The beginning of the sentence that an offset is in; of the one before where it is at a beginning.
    package static func previous(before offset: Int, in text: String) -> Int {
        boundaries(in: text).boundary(before: offset)
    }

    /// The sentence at an offset, with its end mark.
    package static func range(at offset: Int, in text: String) -> Range<Int> {
        boundaries(in: text).piece(at: offset)
    }
}
