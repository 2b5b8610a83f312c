import Language

extension Finding {
    /// What `known.txt` takes so that this is found nowhere again: a word that the list does not have, or else the marked
    /// characters with the word beside them, as 机智 alone is no slip.
    ///
    /// `nil` where the rule does not read, but looks up or counts.
    package var phrase: String? {
        let letters = Array(text.unicodeScalars)
        guard Rule.isTaught(rule), !letters.isEmpty, letters.allSatisfy(\.isHan) else { return nil }
        let isNewWord = letters.count >= 2 && Parting(letters).word(at: 0).count < letters.count
        if isNewWord { return text }
        let before = Array(before.unicodeScalars.reversed().prefix { $0.isHan }.prefix(4).reversed())
        let after = Array(after.unicodeScalars.prefix { $0.isHan }.prefix(4))
        // The word beside it, whole: 评价 of 考核评价机智.
        let word = before.isEmpty ? 0..<0 : Parting(before).word(at: before.count - 1)
        let next = !before.isEmpty || after.isEmpty ? 0..<0 : Parting(after).word(at: 0)
        let phrase = Array(before[word]) + letters + Array(after[next])
        return phrase.count >= 2 ? String(String.UnicodeScalarView(phrase)) : nil
    }
}

extension Rule {
    /// Whether what it finds may be a name or a coinage, which `known.txt` names.
    static func isTaught(_ rule: ID) -> Bool { taught.contains(rule) }

    private static let taught = Set([misreadings, particles, mistypedPhrases, doubledCharacters].map(\.id))
}
