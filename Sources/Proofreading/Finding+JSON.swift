package import Bulletins

extension Finding {
    /// The report for programs: `{"rule", "level", "place", "text", "from", "to", "message", "suggestions"}`, one a finding.
    ///
    /// `from` and `to` count characters of the text at `place`, from 0, `to` exclusive; `level` is 必改, 建议 or 提示;
    /// `place` is ``Place/path``, or `line/31` in a text file; each of `suggestions` would stand in place of the marked
    /// characters.
    package static func json(_ findings: [Finding], in reading: Reading) -> [JSON] {
        findings.map { $0.json(isRaw: reading.isRaw) }
    }

    private func json(isRaw: Bool) -> JSON {
        var path = place.path
        if isRaw, case .paragraph(let index) = place.field { path = "line/\(index + 1)" }
        return .object([
            "rule": .string(rule), "level": .string(level.title), "place": .string(path),
            "text": .string(text), "from": .int(range.lowerBound), "to": .int(range.upperBound),
            "message": .string(message),
            "suggestions": .array(suggestions.filter(\.isReplacement).map { .string($0.text) }),
        ])
    }
}
