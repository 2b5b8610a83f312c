package import Editor
package import Storage

// A search in one line: s where it is strict, r where it is an expression, then what was looked for.
extension Recents {
    private static let kind = "search"

    package var searches: [SearchQuery] {
        texts(of: Recents.kind).compactMap { line in
            let marks = line.prefix(2)
            guard marks.count == 2, line.dropFirst(2).first == " " else { return nil }
            return SearchQuery(
                String(line.dropFirst(3)), isExact: marks.first == "s", isExpression: marks.last == "r")
        }
    }

    package mutating func note(_ query: SearchQuery) {
        note("\(query.isExact ? "s" : "-")\(query.isExpression ? "r" : "-") \(query.text)", as: Recents.kind)
    }
}
