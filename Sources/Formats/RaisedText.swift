/// Text set above or below its line: plain text has characters of its own for the figures of m² and CO₂.
enum RaisedText {
    enum Position: String {
        case above = "superscript"
        case below = "subscript"
    }

    private static let characters: [Position: [Unicode.Scalar: Unicode.Scalar]] = [
        .above: table("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ"), .below: table("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
    ]

    private static func table(_ plain: String, _ raised: String) -> [Unicode.Scalar: Unicode.Scalar] {
        Dictionary(uniqueKeysWithValues: zip(plain.unicodeScalars, raised.unicodeScalars))
    }

    /// As it stands there; what has no such character stays as it is.
    static func scalar(_ scalar: Unicode.Scalar, at position: Position?) -> Unicode.Scalar {
        position.flatMap { characters[$0]?[scalar] } ?? scalar
    }

    static func text(_ text: String, at position: Position?) -> String {
        guard position != nil else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { scalar($0, at: position) }))
    }
}
