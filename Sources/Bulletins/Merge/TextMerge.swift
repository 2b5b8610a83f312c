/// Merges one text; where both changed the same characters, mine stands and theirs is handed back.
struct TextMerge {
    var text: String
    /// What the other made of the text, where the two cannot be merged.
    var other: String?

    init(base: String, mine: String, theirs: String) {
        if theirs.isIdentical(to: base) || mine.isIdentical(to: theirs) {
            text = mine
            return
        }
        if mine.isIdentical(to: base) {
            text = theirs
            return
        }
        let (old, ours, others) = (Self.values(base), Self.values(mine), Self.values(theirs))
        let merge = SequenceMerge(
            base: old, mine: Hunk.changes(from: old, to: ours), theirs: Hunk.changes(from: old, to: others))
        var isClear = true
        let merged = merge.merged { mine, _, _ in
            isClear = false
            return mine
        }
        if isClear {
            text = String(String.UnicodeScalarView(merged.compactMap(Unicode.Scalar.init)))
        } else if mine.isEmpty {
            // What one deleted and the other changed stays.
            text = theirs
            other = mine
        } else {
            text = mine
            other = theirs
        }
    }

    private static func values(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
