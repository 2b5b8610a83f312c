import Bulletins

extension String {
    /// The offsets at which sentences begin; a closing quotation mark after 。 still belongs to its sentence.
    var sentenceStarts: [Int] {
        let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；"]
        let closing: Set<Unicode.Scalar> = ["”", "’", "）", "》", "」"]
        var starts = [0]
        var isAfterEnd = false
        for (offset, scalar) in unicodeScalars.enumerated() {
            if isAfterEnd, !ends.contains(scalar), !closing.contains(scalar) {
                starts.append(offset)
                isAfterEnd = false
            }
            if ends.contains(scalar) { isAfterEnd = true }
        }
        return starts
    }

    private enum WordClass { case space, latin, han, mark }

    private static func wordClass(_ scalar: Unicode.Scalar) -> WordClass {
        if scalar.properties.isWhitespace { return .space }
        if scalar.value < 0x250 {
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .latin : .mark
        }
        return scalar.properties.isIdeographic ? .han : .mark
    }

    func wordStart(after offset: Int) -> Int {
        let scalars = Array(unicodeScalars)
        guard offset < scalars.count else { return scalars.count }
        let kind = String.wordClass(scalars[offset])
        var at = offset + 1
        while at < scalars.count, String.wordClass(scalars[at]) == kind { at += 1 }
        return at
    }

    func wordStart(before offset: Int) -> Int {
        let scalars = Array(unicodeScalars)
        guard offset > 0 else { return 0 }
        let kind = String.wordClass(scalars[offset - 1])
        var at = offset - 1
        while at > 0, String.wordClass(scalars[at - 1]) == kind { at -= 1 }
        return at
    }

    func wordRange(at offset: Int) -> Range<Int> {
        let scalars = Array(unicodeScalars)
        guard !scalars.isEmpty else { return 0..<0 }
        let here = min(offset, scalars.count - 1)
        return wordStart(before: here + 1)..<wordStart(after: here)
    }
}
