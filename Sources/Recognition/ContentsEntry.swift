internal import Bulletins

/// An entry of a list of contents: what it names, and who wrote that, where the list says so beside the title.
///
/// A line may be read in several ways, 让空屋变成课堂……县委办……3: only what the text says again tells which is meant.
struct ContentsEntry {
    /// What one way of reading makes of it; titles are keys, as `ContentsList.key` makes them.
    struct Reading {
        let title: String
        var who = ""
        /// Whether who wrote it stands behind the title, as in a column of its own.
        var isBehind = false
    }

    /// Those that the text may say, the whole line first.
    let readings: [Reading]

    init(_ text: String) {
        let title = ContentsList.leaders(text) ?? text
        let cells = ContentsEntry.cells(of: title)
        var readings = [Reading(title: ContentsList.key(title))]
        for count in stride(from: cells.count - 1, to: 0, by: -1) {
            let (head, tail) = (cells[..<count].joined(), cells[count...].joined(separator: "\u{3000}"))
            readings.append(Reading(title: ContentsList.key(head), who: tail, isBehind: true))
            let first = cells[..<count].joined(separator: "\u{3000}")
            readings.append(Reading(title: ContentsList.key(cells[count...].joined()), who: first))
        }
        if let colon = title.unicodeScalars.prefix(16).firstIndex(of: "：") {
            let rest = String(title.unicodeScalars[colon...].dropFirst())
            let who = ContentsList.key(String(title.unicodeScalars[..<colon]))
            readings.append(Reading(title: ContentsList.key(rest), who: who))
        }
        if let first = cells.first, let (head, inner) = ContentsEntry.bracketed(first) {
            readings.append(Reading(title: ContentsList.key(head), who: inner, isBehind: true))
        }
        self.readings = readings.filter { reading in
            reading.title.scalarCount >= 2 && !reading.title.unicodeScalars.allSatisfy { $0.isASCII }
                && ContentsEntry.couldWrite(reading)
        }
    }

    /// Whether who stands beside a title could have written it; a longer text is the title, and what it stands beside its
    /// section.
    private static func couldWrite(_ reading: Reading) -> Bool {
        reading.who.isEmpty || ContentsList.isWriter(reading.who)
            || reading.who.scalarCount <= reading.title.scalarCount && !reading.who.contains("●")
    }

    private init(_ readings: [Reading]) { self.readings = readings }

    /// The same where the title begins on the line above.
    func going(on above: String) -> ContentsEntry {
        let head = ContentsList.key(above)
        return ContentsEntry(
            readings.map { Reading(title: head + $0.title, who: $0.who, isBehind: $0.isBehind) })
    }

    /// `标题（县委办）`.
    private static func bracketed(_ text: String) -> (rest: String, inner: String)? {
        guard let last = text.unicodeScalars.last, "）)".unicodeScalars.contains(last),
            let open = text.unicodeScalars.lastIndex(where: { "（(".unicodeScalars.contains($0) }),
            open > text.unicodeScalars.startIndex
        else { return nil }
        return (
            String(text.unicodeScalars[..<open]),
            String(text.unicodeScalars[text.unicodeScalars.index(after: open)...].dropLast())
        )
    }

    // MARK: Columns

    /// What stands beside each other, parted by gaps, leaders or bars, without page numbers.
    private static func cells(of text: String) -> [String] {
        var cells = [""]
        var gap = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isBlank || marks.unicodeScalars.contains(scalar) {
                gap.append(scalar)
                continue
            }
            if !gap.isEmpty {
                if isGap(gap) { cells.append("") } else { cells[cells.count - 1] += String(gap) }
                gap = String.UnicodeScalarView()
            }
            cells[cells.count - 1].unicodeScalars.append(scalar)
        }
        return cells.map { $0.trimmingBlanks() }.filter { cell in
            !cell.isEmpty && !cell.unicodeScalars.allSatisfy { $0.properties.numericType == .decimal }
        }
    }

    private static let marks = "…⋯.．·•_—|｜/／"

    /// Whether two cells are parted so: by a gap or a row of leaders, or by a bar; a dash, a point or a stroke is text.
    private static func isGap(_ gap: String.UnicodeScalarView) -> Bool {
        let leaders = gap.count { !$0.isBlank }
        let isWide = gap.contains { "\t\u{3000}…⋯|｜／".unicodeScalars.contains($0) } || gap.count - leaders >= 2
        return isWide || leaders >= 3 || gap.contains("/") && gap.count > leaders
    }
}

/// What a text says behind its list of contents, line by line.
struct ContentsText {
    private let lines: [String]
    private let exact: Set<String>
    /// Two lines that may be one title.
    private let pairs: Set<String>

    init(_ source: ArraySlice<SourceLine>) {
        // 【标题】正文.
        lines = source.map { ContentsList.key($0.text) }.map { $0.hasPrefix("【") ? String($0.dropFirst()) : $0 }
        exact = Set(lines)
        pairs = Set(
            zip(source, source.dropFirst()).compactMap { first, second in
                guard first.row == nil, second.row == nil, !LineForm.contains(first.text, "。"),
                    !LineForm.contains(second.text, "。"), first.text.scalarCount + second.text.scalarCount <= 80
                else { return nil }
                return ContentsList.key(first.text) + ContentsList.key(second.text)
            })
    }

    func contains(_ title: String) -> Bool {
        title.scalarCount >= 2 && (exact.contains(title) || lines.contains { ContentsList.isSame($0, title) })
    }

    /// How the text says an entry, if it does: as one line, as the two halves of a title, or cut short.
    func reading(of entry: ContentsEntry) -> ContentsEntry.Reading? {
        entry.readings.first { exact.contains($0.title) }
            ?? entry.readings.first { pairs.contains($0.title) }
            ?? entry.readings.first { reading in lines.contains { ContentsList.isSame($0, reading.title) } }
    }

    /// How the text says a title that stands on two lines of the list, where it says neither of them by itself.
    func reading(of below: String, under above: String) -> ContentsEntry.Reading? {
        // 标题 above ……沈一舟（3）.
        if let first = below.unicodeScalars.first, "…⋯.·".unicodeScalars.contains(first) {
            return reading(of: ContentsEntry(above + below))
        }
        let entry = ContentsEntry(below)
        let isApart =
            exact.contains(ContentsList.key(above))
            || entry.readings.contains { ($0.isBehind || $0.who.isEmpty) && exact.contains($0.title) }
        return isApart
            ? nil : entry.going(on: above).readings.first { exact.contains($0.title) || pairs.contains($0.title) }
    }
}
