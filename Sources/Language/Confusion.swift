/// What the model knows of pairs of characters.
package enum Confusion {
    /// Whether one character is typed or read for another, by sound or shape.
    package static func mayBeTaken(_ wrong: Unicode.Scalar, for right: Unicode.Scalar) -> Bool {
        let model = LanguageModel()
        let symbol = model.symbol(of: wrong)
        return model.candidates(for: right).contains { Int($0 & 0xFFF) == symbol }
    }

    /// Whether one is read for the other, whatever they sound like.
    package static func lookAlike(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool { LookAlikes.contain(a, b) }

    /// Whether official texts have no such character, and it is not known to stand for another: 囯.
    package static func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
        let model = LanguageModel()
        return model.symbol(of: scalar) == LanguageModel.unknown
    }

    /// Whether the two were seen side by side in official texts, more often than by a slip.
    package static func haveStoodTogether(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        let model = LanguageModel()
        return model.sight(LanguageModel.unknown, model.symbol(of: a), model.symbol(of: b)).pair >= leastTogether
    }

    /// Sixteen times.
    private static let leastTogether = 5
}
