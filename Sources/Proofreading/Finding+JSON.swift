package import Bulletins

extension Finding {
    /// The report for programs: `{"findings": [{"rule", "level", "place", "text", "from", "to", "message", "suggestions"}]}`.
    ///
    /// `from` and `to` count characters of the text at `place`, from 0, `to` exclusive; `level` is `must`, `advice` or
    /// `hint`; each of `suggestions` would stand in place of the marked characters.
    package static func json(_ findings: [Finding]) -> JSON {
        .object(["findings": .array(findings.map(\.json))])
    }

    private var json: JSON {
        .object([
            "rule": .string(rule), "level": .string(level.rawValue), "place": .string(place.path),
            "text": .string(text), "from": .int(range.lowerBound), "to": .int(range.upperBound),
            "message": .string(message),
            "suggestions": .array(suggestions.filter(\.isReplacement).map { .string($0.text) }),
        ])
    }
}

extension Place {
    /// The place as reports name it: `masthead/title`, `k3x9w2ab/headline`, `k3x9w2ab/paragraph/0`.
    package var path: String {
        switch field {
        case .paragraph(let index): "\(part)/paragraph/\(index)"
        default: "\(part)/\(field)"
        }
    }
}
