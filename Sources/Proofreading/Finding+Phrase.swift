import Language

extension Finding {
    /// What `known.txt` takes so that this is found nowhere again: a word that the list does not have, or else the marked
    /// characters between those beside them, as 机智 alone is no slip.
    ///
    /// `nil` where the rule does not read, but looks up or counts.
    package var phrase: String? {
        let letters = Array(text.unicodeScalars)
        guard Rule.isTaught(rule), !letters.isEmpty, letters.allSatisfy(\.isHan) else { return nil }
        let isNewWord = letters.count >= 2 && Parting(letters).word(at: 0).count < letters.count
        let reach = isNewWord ? 0 : letters.count >= 2 ? 1 : 2
        let before = before.unicodeScalars.reversed().prefix { $0.isHan }.prefix(reach).reversed()
        let after = after.unicodeScalars.prefix { $0.isHan }.prefix(reach)
        let phrase = Array(before) + letters + Array(after)
        return phrase.count >= 2 ? String(String.UnicodeScalarView(phrase)) : nil
    }
}

extension Rule {
    /// Whether what it finds may be a name or a coinage, which `known.txt` names.
    static func isTaught(_ rule: ID) -> Bool { taught.contains(rule) }

    private static let taught = Set([misreadings, particles, mistypedPhrases, doubledCharacters].map(\.id))
}
