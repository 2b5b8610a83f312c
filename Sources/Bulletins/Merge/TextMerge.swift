/// Merges one text; where both changed the same characters, or the same figure, mine stands and theirs is handed back.
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
        let whole = String(String.UnicodeScalarView(merged.compactMap(Unicode.Scalar.init)))
        // 160 of 16 and 60 is nobody's figure.
        if isClear, Self.figures(whole).isSubset(of: Self.figures(mine).union(Self.figures(theirs))) {
            text = whole
        } else if mine.isEmpty {
            // What one deleted and the other changed stays.
            text = theirs
            other = mine
        } else {
            text = mine
            other = theirs
        }
    }

    /// The runs of digits, with the points and commas inside of them: 1,204.5.
    private static func figures(_ text: String) -> Set<String> {
        let scalars = Array(text.unicodeScalars)
        func isDigit(_ index: Int) -> Bool {
            scalars.indices.contains(index)
                && ((0x30...0x39).contains(scalars[index].value) || (0xFF10...0xFF19).contains(scalars[index].value))
        }
        let isFigure = scalars.indices.map { index in
            isDigit(index) || ".,".unicodeScalars.contains(scalars[index]) && isDigit(index - 1) && isDigit(index + 1)
        }
        return Set(
            scalars.indices.split { !isFigure[$0] }.map { run in
                String(String.UnicodeScalarView(run.map { scalars[$0] }))
            })
    }

    private static func values(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
