/// Where the sentences of a text begin: behind 。！？；… and what closes with them.
package enum Sentences: TextPieces {
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
}
