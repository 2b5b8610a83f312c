import Screen
import Typesetting

extension DisplayWidth {
    /// The text within `limit` columns; what does not fit ends in an ellipsis.
    func short(_ text: String, _ limit: Int) -> String {
        guard extent(text) > limit else { return text }
        let room = limit - columns("…")
        var short = ""
        var used = 0
        for scalar in text.unicodeScalars {
            used += advance(VisibleMark.shown(scalar))
            if used > room { break }
            short.unicodeScalars.append(scalar)
        }
        return short + "…"
    }

    /// A line too long for the screen goes on below, indented; no line begins or ends in a mark that may not, nor
    /// inside a Latin word or a number, unless it is long.
    func wrapped(_ line: String, columns limit: Int, indent: String = "") -> [String] {
        var lines: [String] = []
        var rest = line[...]
        while advance(String(rest)) > limit {
            var used = lines.isEmpty ? 0 : advance(indent)
            var end = rest.startIndex
            while end < rest.endIndex, used + advance(String(rest[end])) <= limit {
                used += advance(String(rest[end]))
                end = rest.index(after: end)
            }
            let word = rest[..<end].reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.count
            if end < rest.endIndex, rest[end].isASCII, rest[end].isLetter || rest[end].isNumber, word < limit / 2 {
                end = rest.index(end, offsetBy: -word)
            }
            while end < rest.endIndex, end > rest.startIndex,
                ForbiddenMarks.atLineStart.contains(rest[end])
                    || ForbiddenMarks.atLineEnd.contains(rest[rest.index(before: end)])
            {
                end = rest.index(before: end)
            }
            if end == rest.startIndex { break }
            lines.append((lines.isEmpty ? "" : indent) + rest[..<end])
            rest = rest[end...]
        }
        return lines + [(lines.isEmpty ? "" : indent) + rest]
    }
}
