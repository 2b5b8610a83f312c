import Bulletins
import Screen
import Testing

@testable import Editor

/// A bulletin drawn as text, with the caret as ‸ and the other end of a selection as ⁁.
///
///     一、他山之石
///     （一）国内省市动态
///     1.江北区：锚定最优‸
///     　　近年来，江北区……
///
/// Sections have 、 after their number, subsections and level-two items brackets, level-three items a dot; a bracketed
/// heading is a subsection where a dotted one follows. Other lines are paragraphs; those between ｜ are the rows of a table,
/// whose first row is its head; one behind → is the contributor, where the style prints him behind the text.
enum Sketch {
    static func bulletin(_ drawing: String) -> (bulletin: Bulletin, caret: Position, anchor: Position?) {
        var reader = SketchReader()
        let lines = drawing.split(separator: "\n").map { String($0.drop { $0 == " " || $0 == "　" }) }
        for (index, line) in lines.enumerated() {
            reader.read(line, before: lines.indices.contains(index + 1) ? lines[index + 1] : "")
        }
        return (reader.bulletin, reader.caret ?? Position(.masthead(.title)), reader.anchor)
    }

    static func draw(_ desk: Desk) -> String {
        let bulletin = desk.bulletin
        func text(_ place: Place) -> String {
            var text = bulletin.text(at: place) ?? ""
            var marks: [(Int, String)] = []
            if desk.caret.position.place == place { marks.append((desk.caret.position.offset, "‸")) }
            if let anchor = desk.anchor, anchor.place == place { marks.append((anchor.offset, "⁁")) }
            for (offset, mark) in marks.sorted(by: { $0.0 > $1.0 }) {
                text = text.replacingScalars(offset..<offset, with: mark)
            }
            return text
        }
        var lines: [String] = []
        func add(_ item: Item, _ number: String) {
            let contributor = text(Place(item.id, .contributor))
            let isBehind = desk.series.style.signatureStanding.isBehind
            let colon = item.contributor.isEmpty ? "" : "："
            lines.append(number + (isBehind ? "" : contributor + colon) + text(Place(item.id, .headline)))
            defer { if isBehind, !contributor.isEmpty { lines.append("→" + contributor) } }
            for index in item.paragraphs.indices {
                if let table = item.paragraphs[index].table {
                    for row in table.rows.indices {
                        let cells = table.rows[row].indices.map { column in
                            text(Place(item.id, .cell(index, row: row, column: column)))
                        }
                        lines.append("｜" + cells.joined(separator: "｜") + "｜")
                    }
                    continue
                }
                let paragraph = text(Place(item.id, .paragraph(index)))
                lines.append(paragraph.isEmpty || paragraph == "‸" ? "∅" + paragraph : paragraph)
            }
        }
        for (s, section) in bulletin.sections.enumerated() {
            lines.append(Numbering.section(s) + text(Place(section.id, .title)))
            for (i, item) in section.items.enumerated() { add(item, Numbering.item(i, inSubsection: false)) }
            for (u, subsection) in section.subsections.enumerated() {
                let path = PartPath.subsection(section: s, u)
                lines.append(Numbering.number(of: path, in: bulletin) + text(Place(subsection.id, .title)))
                for (i, item) in subsection.items.enumerated() { add(item, Numbering.item(i, inSubsection: true)) }
            }
        }
        return lines.joined(separator: "\n")
    }
}

/// Reads a drawing line by line.
private struct SketchReader {
    var bulletin = Bulletin(masthead: Masthead(name: "动态", title: "周报", year: 2023, number: 35))
    var caret: Position?
    var anchor: Position?
    private var count = 0

    mutating func read(_ line: String, before next: String) {
        let mark = line.firstIndex { $0 == "、" || $0 == "）" || $0 == "." }
        let head = mark.map { String(line[...$0]) } ?? ""
        let rest = mark.map { String(line[line.index(after: $0)...]) } ?? ""
        let s = bulletin.sections.count - 1
        if head.hasSuffix("、"), ChineseNumeral.value(of: head.dropLast()) != nil {
            let part = id()
            bulletin.sections.append(Section(id: part, title: take(rest, Place(part, .title))))
        } else if head.hasPrefix("（"), ChineseNumeral.value(of: head.dropFirst().dropLast()) != nil {
            let part = id()
            if SketchReader.isDotted(next) {
                let subsection = Subsection(id: part, title: take(rest, Place(part, .title)))
                bulletin.sections[s].subsections.append(subsection)
            } else {
                bulletin.sections[s].items.append(Item(id: part, headline: take(rest, Place(part, .headline))))
            }
        } else if head.hasSuffix("."), Int(head.dropLast()) != nil {
            let u = bulletin.sections[s].subsections.count - 1
            bulletin.sections[s].subsections[u].items.append(item(rest))
        } else {
            let u = bulletin.sections[s].subsections.indices.last
            let i = bulletin[section: s, subsection: u].count - 1
            var item = bulletin[section: s, subsection: u][i]
            switch line.first {
            case "｜": addRow(line, to: &item)
            case "→": item.contributor = take(String(line.dropFirst()), Place(item.id, .contributor))
            default: addParagraph(line, to: &item)
            }
            bulletin[section: s, subsection: u][i] = item
        }
    }

    private mutating func id() -> PartID {
        count += 1
        return PartID("p\(count)")
    }

    /// The text without the marks of caret and anchor, which stand in it at a place.
    private mutating func take(_ text: String, _ place: Place) -> String {
        var plain = text
        for mark in ["‸", "⁁"] {
            guard let at = plain.firstIndex(where: { String($0) == mark }) else { continue }
            let other = plain[..<at].filter { $0 == "‸" || $0 == "⁁" }.count
            let position = Position(place, plain.scalarOffset(of: at) - other)
            if mark == "‸" { caret = position } else { anchor = position }
            plain.remove(at: at)
        }
        return plain
    }

    private mutating func item(_ text: String) -> Item {
        var item = Item(id: id())
        guard let colon = text.firstIndex(of: "：") else {
            item.headline = take(text, Place(item.id, .headline))
            return item
        }
        item.contributor = take(String(text[..<colon]), Place(item.id, .contributor))
        item.headline = take(String(text[text.index(after: colon)...]), Place(item.id, .headline))
        return item
    }

    private mutating func addParagraph(_ line: String, to item: inout Item) {
        let place = Place(item.id, .paragraph(item.paragraphs.count))
        item.paragraphs.append(.plain(take(line.replacing("∅", with: ""), place)))
    }

    private mutating func addRow(_ line: String, to item: inout Item) {
        let rows = item.paragraphs.last?.table?.rows ?? []
        if !rows.isEmpty { item.paragraphs.removeLast() }
        let index = item.paragraphs.count
        let texts = line.split(separator: "｜", omittingEmptySubsequences: false).dropFirst().dropLast()
        var cells: [TableCell] = []
        for (column, text) in texts.enumerated() {
            cells.append(TableCell(take(String(text), Place(item.id, .cell(index, row: rows.count, column: column)))))
        }
        item.paragraphs.append(.table(Table(rows: rows + [cells])))
    }

    private static func isDotted(_ line: String) -> Bool {
        let bare = line.filter { $0 != "‸" && $0 != "⁁" }
        return bare.first?.isNumber ?? false && bare.dropFirst().first == "."
    }
}

extension Session {
    /// A session with one issue open.
    static func editing(
        _ bulletin: Bulletin, series: Series = Series(), caret: Position? = nil, anchor: Position? = nil,
        size: Size = Size(columns: 80, rows: 24)
    ) -> Session {
        var session = Session(size: size, clock: Clock(seconds: 1_696_747_920, offset: 8 * 3600))
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2023-35.json", draft: Draft(bulletin), series: series))))
        session.withDesk { desk in
            desk.ids = Randomness(seed: 1)
            if let caret { desk.place(caret) }
            desk.anchor = anchor
        }
        return session
    }

    /// A text was pasted into what is drawn, then keys were pressed.
    static func pasting(
        _ text: String, in drawing: String, of series: Series, then keys: String = ""
    ) -> Session {
        let (bulletin, caret, _) = Sketch.bulletin(drawing)
        var session = Session.editing(bulletin, series: series, caret: caret)
        _ = session.update(.input(.paste(text)))
        session.press(keys)
        return session
    }

    /// Another has made this of what stands here, and saved it.
    func incoming(_ theirs: Bulletin, parts: Set<PartID>? = nil) -> Incoming {
        Incoming(.file(hash: ""), base: desk?.bulletin ?? theirs, theirs, from: "", parts: parts)
    }

    /// Presses keys and types texts, as ``presses(_:)`` reads them.
    @discardableResult
    mutating func press(_ keys: String) -> [Effect] {
        var effects: [Effect] = []
        for inputs in [Input].presses(keys) {
            for input in inputs { effects += update(.input(input)) }
            // As the loop does between two keys.
            _ = catchUp()
        }
        return effects
    }
}

extension [Input] {
    /// Keys and texts, parted by blanks: `你好 Enter C-z`; what each of them sends.
    ///
    /// `␣` stands for a blank, `¶` in a `Paste=` for a line's end; `Text=` is what an input method commits at once.
    static func presses(_ keys: String) -> [[Input]] {
        keys.split(separator: " ").map { token in
            let token = String(token).replacing("␣", with: " ")
            if token.hasPrefix("Paste=") { return [.paste(String(token.dropFirst(6)).replacing("¶", with: "\n"))] }
            if token.hasPrefix("Text=") { return [.text(String(token.dropFirst(5)))] }
            if token.count > 1, let key = Key(token) { return [.key(key)] }
            return token.map { .text(String($0)) }
        }
    }
}

/// Before, keys, after; in each of several styles, which print the contributor here or there.
func expect(
    _ before: String, signed standings: [PaperStyle.Standing] = [.before], press keys: String, becomes after: String,
    saying words: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
    for standing in standings {
        var series = Series()
        series.style.signature = standing
        let (bulletin, caret, anchor) = Sketch.bulletin(before)
        var session = Session.editing(bulletin, series: series, caret: caret, anchor: anchor)
        session.press(keys)
        guard let desk = session.desk else {
            Issue.record("the issue was closed", sourceLocation: sourceLocation)
            continue
        }
        let expected = after.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "　" } }.joined(separator: "\n")
        #expect(Sketch.draw(desk) == expected, "\(standing)", sourceLocation: sourceLocation)
        if let words { #expect(session.notice?.text.contains(words) == true, sourceLocation: sourceLocation) }
        // Whatever was pressed, undoing all of it gives the first bulletin again.
        while session.desk?.undo() != nil {}
        #expect(session.desk?.bulletin == bulletin, "undo", sourceLocation: sourceLocation)
    }
}
