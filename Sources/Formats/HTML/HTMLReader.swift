internal import Bulletins
internal import Recognition

/// Takes the lines of text out of a web page, well-formed or not: block elements and breaks end a line.
struct HTMLReader {
    private(set) var lines: [SourceLine] = []
    /// Those that are not kept.
    private(set) var pictures = 0
    /// What was kept, and what is said of it.
    private(set) var kept = ImportReport()
    /// Elements that a page has and does not show, that were deleted with changes tracked, and whose text is struck out.
    private(set) var hidden = 0
    private(set) var deletions = 0
    private(set) var struck = 0
    private(set) var headings = HeadingLevels()
    private let scalars: [Unicode.Scalar]
    private var at = 0
    private var line = 1
    private var text = String.UnicodeScalarView()
    private var textLine = 1
    private var role: SourceLine.Role?
    private var isSpaceKept = false
    /// The space that stood before what comes next: none, a blank, or one with a line end.
    private var space = Space.none
    /// The element that is not read, and how many of its name and how many blocks are open in it.
    private var hiding: (name: String, depth: Int, blocks: Int)?
    /// Whether the cells of the table that is open are columns, not a frame around a page.
    private var isColumned = false
    private var cells = 0
    /// Where the cells of the row begin in its text, and how far they reach.
    private var starts: [(at: Int, across: Int, down: Int, isHead: Bool)] = []
    /// Columns that cells of the rows above cover, and in how many more rows.
    private var covered: [Int: Int] = [:]
    private var tables = 0
    private var tableStart = 0
    private var isInCell = false
    /// Whether the cell of a frame has a colour of its own, as those with titles have.
    private var isShaded = false
    private var level: Int?
    private var look = Look()
    /// Where the text stands, above or below its line.
    private var position: RaisedText.Position?
    /// How many elements are open that set their text bold.
    private var boldDepth = 0
    /// Whether the line has text that is not bold.
    private var hasPlain = false
    /// How many characters stood before the first of those.
    private var lead = 0
    private var fonts = HTMLFonts()
    private let sheet: HTMLStyleSheet
    /// The counts of the lists that are open; `nil` for one without numbers.
    private var lists: [Int?] = []
    /// Pictures of the text that is not yet a line, or of the table that is open: a cell holds text alone.
    private var waiting: [(file: PictureFile, name: String)] = []
    private let files: HTMLPictures
    private var isListed = false

    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "header", "footer", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul",
        "ol", "table", "tr", "blockquote", "pre", "hr", "br", "body", "dl", "dt", "dd", "figure", "figcaption", "aside",
        "nav", "form", "caption",
    ]
    /// What is in them is no text.
    private static let silent: Set<String> = ["script", "style", "head", "title", "template", "noscript", "svg"]

    /// Elements that have no end.
    private static let empty: Set<String> = ["br", "hr", "img", "input", "meta", "link", "wbr", "col"]

    init(_ text: String, pictures files: HTMLPictures = HTMLPictures([])) {
        scalars = Array(text.unicodeScalars)
        self.files = files
        sheet = HTMLStyleSheet(scalars)
    }

    mutating func read() {
        while at < scalars.count {
            if scalars[at] == "<", let tag = tag() { apply(tag) } else { character() }
        }
        flush()
    }

    private enum Space { case none, blank, lineEnd }

    private struct Tag {
        var name = ""
        var isEnd = false
        var attributes: [String: String] = [:]
    }

    private mutating func character() {
        let isNamed = scalars[at] == "&"
        let scalar = isNamed ? entity() : scalars[at]
        at += 1
        if scalar == "\n" { line += 1 }
        // Pages that break words by the program say &shy; where a line may break: no character of the text.
        if hiding != nil || isNamed && scalar == "\u{AD}" { return }
        let isSpace = scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{0C}"
        if isSpace, !isSpaceKept || scalar == "\n" || scalar == "\r" {
            space = scalar == "\n" || scalar == "\r" || space == .lineEnd ? .lineEnd : .blank
        } else {
            append(scalar)
        }
    }

    /// Spaces are one; the line ends of the source between Chinese characters are none.
    private mutating func append(_ scalar: Unicode.Scalar) {
        if text.isEmpty {
            textLine = line
            look.size = fonts.size
            look.face = fonts.face
        } else if space != .none, let last = text.last, last != " " {
            let isWide = !last.isASCII && !scalar.isASCII
            if space == .blank || isSpaceKept || !isWide { text.append(" ") }
        }
        space = .none
        text.append(RaisedText.scalar(scalar, at: position))
        if boldDepth == 0, !fonts.isBold, !scalar.isBlank {
            if !hasPlain { lead = String(text.dropLast()).trimmingBlanks().scalarCount }
            hasPlain = true
        }
    }

    /// A tag or comment at `<`, read to its end; `nil` where it is a mere sign.
    private mutating func tag() -> Tag? {
        if starts("<!--") {
            skip(past: "-->")
            return Tag()
        }
        var index = at + 1
        var tag = Tag()
        if index < scalars.count, scalars[index] == "/" {
            tag.isEnd = true
            index += 1
        }
        guard index < scalars.count,
            scalars[index].properties.isAlphabetic || scalars[index] == "!" || scalars[index] == "?",
            scalars[index].isASCII
        else { return nil }
        var reader = TagReader(scalars, at: index)
        (tag.name, tag.attributes) = reader.read()
        if !tag.isEnd { tag.attributes["style"] = sheet.style(of: tag.name, tag.attributes) }
        for scalar in scalars[at..<reader.at] where scalar == "\n" { line += 1 }
        at = reader.at
        return tag
    }

    private mutating func apply(_ tag: Tag) {
        if HTMLReader.silent.contains(tag.name), !tag.isEnd {
            skip(past: "</\(tag.name)")
            skip(past: ">")
        }
        if hides(tag) { return }
        if !HTMLReader.empty.contains(tag.name), !HTMLReader.silent.contains(tag.name) {
            if tag.isEnd { fonts.close(tag.name) } else { fonts.open(tag.name, tag.attributes) }
        }
        switch tag.name {
        case "td", "th": cell(tag)
        case "b", "strong": boldDepth = max(0, boldDepth + (tag.isEnd ? -1 : 1))
        case "sup", "sub": position = tag.isEnd ? nil : tag.name == "sup" ? .above : .below
        case "img": picture(tag)
        case "span":
            // What floats to the other side stands apart.
            let style = tag.isEnd || text.isEmpty ? "" : tag.attributes["style"] ?? ""
            if style.replacing(" ", with: "").contains("float:right") { append("\u{3000}") }
        default:
            enter(tag)
            if HTMLReader.blocks.contains(tag.name) { block(tag) }
        }
    }

    /// Lists, tables and rows, which open and end around blocks.
    private mutating func enter(_ tag: Tag) {
        switch tag.name {
        case "ol" where !tag.isEnd: lists.append((tag.attributes["start"].flatMap { Int($0) } ?? 1) &- 1)
        case "ul" where !tag.isEnd: lists.append(nil)
        case "ol", "ul": _ = lists.popLast()
        case "table":
            flush()
            if tag.isEnd { settleTable() }
            cells = 0
            covered = [:]
            isColumned = false
            placeWaiting()
            tables += 1
            tableStart = lines.count
            isColumned = !tag.isEnd && HTMLTable(scalars[at...]).hasColumns
            isInCell = false
        case "tr":
            flush()
            cells = 0
            (isInCell, isShaded) = (false, false)
        default: break
        }
    }

    private mutating func block(_ tag: Tag) {
        if isInCell {
            // Paragraphs of a cell stand beside each other.
            if let last = text.last, !last.isTagSpace, last != "\u{3000}" { space = .blank }
            return
        }
        if tag.name == "br", let level, level > 1 {
            // The halves of a heading.
            space = text.isEmpty ? .none : .lineEnd
            return
        }
        let (above, opensEntry) = (look, isListed && text.isEmpty)
        flush()
        guard !tag.isEnd else { return }
        if tag.name == "br" {
            look.alignment = above.alignment
            return
        }
        role = tag.attributes[HTMLBlock.mark].flatMap(HTMLBlock.role)
        isSpaceKept = tag.attributes["style"]?.contains("pre-wrap") == true || tag.name == "pre"
        look.alignment = HTMLReader.alignment(tag)
        look.isShaded = HTMLFonts.isShaded(tag.attributes["style"] ?? "")
        if tag.name.count == 2, tag.name.first == "h", let level = tag.name.last?.wholeNumberValue {
            self.level = level
        }
        isListed = tag.name == "li" || opensEntry
        if tag.name == "li", let count = lists.last ?? nil {
            lists[lists.count - 1] = count &+ 1
            text.append(contentsOf: "\(count &+ 1).".unicodeScalars)
        }
    }

    private static func alignment(_ tag: Tag) -> Look.Alignment {
        let said = tag.attributes["style"].flatMap { HTMLFonts.value("text-align", in: $0) }
        switch said ?? tag.attributes["align"]?.lowercased() ?? "" {
        case let align where align.hasPrefix("center"): return .centre
        case let align where align.hasPrefix("right"): return .right
        default: return .left
        }
    }

    private mutating func cell(_ tag: Tag) {
        guard isColumned else {
            if tag.isEnd { return }
            if !text.isEmpty { append("\u{3000}") }
            isShaded =
                tag.attributes["bgcolor"] != nil || tag.attributes["class"] != nil
                || HTMLFonts.isShaded(tag.attributes["style"] ?? "")
            return
        }
        isInCell = !tag.isEnd
        guard !tag.isEnd else { return }
        space = .none
        if cells > 0 { text.append("\u{3000}") }
        cells += 1
        let span = { (key: String) in min(max(tag.attributes[key].flatMap { Int($0) } ?? 1, 1), 63) }
        starts.append((text.count, span("colspan"), span("rowspan"), tag.name == "th"))
    }

    /// Whether the tag belongs to what is not read: what is not shown or was deleted, until its element ends.
    private mutating func hides(_ tag: Tag) -> Bool {
        if let open = hiding {
            let isBlock = HTMLReader.blocks.contains(tag.name) && !HTMLReader.empty.contains(tag.name)
            let blocks = open.blocks + (!isBlock ? 0 : tag.isEnd ? -1 : 1)
            // A paragraph ends where the next block begins, and an element in a block with it.
            let isCut =
                open.name == "p"
                ? !tag.isEnd && HTMLReader.blocks.contains(tag.name)
                : blocks < 0 && !HTMLReader.blocks.contains(open.name)
            let depth = tag.name == open.name ? open.depth + (tag.isEnd ? -1 : 1) : open.depth
            hiding = isCut || depth == 0 ? nil : (open.name, depth, blocks)
            return !isCut
        }
        guard !tag.isEnd, !HTMLReader.empty.contains(tag.name) else { return false }
        let style = (tag.attributes["style"] ?? "").filter { !$0.isWhitespace }
        if ["s", "strike"].contains(tag.name) || style.contains("line-through") { struck += 1 }
        if tag.name == "del" {
            deletions += 1
        } else if style.hasPrefix("display:none") || style.contains(";display:none") || style.contains("mso-hide:all") {
            hidden += 1
        } else {
            return false
        }
        if HTMLReader.blocks.contains(tag.name), !isInCell { flush() }
        hiding = (tag.name, 1, 0)
        return true
    }

    private mutating func flush() {
        look.isBold = (!hasPlain || isShaded) && !text.isEmpty
        look.level = level ?? 0
        let row = isRow ? tableRow() : nil
        let found = SourceLine(
            String(text), number: textLine, role: isRow ? .paragraph : role, look: look, row: row,
            lead: hasPlain ? lead : 0, isListed: isListed)
        if !found.text.isEmpty {
            if let level { headings.add(level, at: lines.count) }
            lines.append(found)
        }
        placeWaiting()
        text = String.UnicodeScalarView()
        space = .none
        role = nil
        level = nil
        look = Look()
        hasPlain = false
        lead = 0
        isSpaceKept = false
        isListed = false
    }

    private var isRow: Bool { isColumned && cells > 0 }

    /// One before text stands there, one among it behind.
    private mutating func picture(_ tag: Tag) {
        guard let file = files.file(of: tag.attributes["src"] ?? ""), lines.areBehindMasthead else {
            pictures += 1
            return
        }
        waiting.append((file, PaperReader.pictureName(tag.attributes["alt"] ?? "")))
        if text.isEmpty { placeWaiting() }
    }

    /// What still waits at the end of a page, in a table that is not closed, and what would hide a headline.
    mutating func partPictures() {
        placeWaiting(isAtEnd: true)
        lines = lines.withPicturesApart
    }

    private mutating func placeWaiting(isAtEnd: Bool = false) {
        guard !isColumned || isAtEnd else { return }
        for (file, name) in waiting {
            // Beside an imprint stands what belongs to the paper's page.
            if let above = lines.last, above.row == nil, Recognizer.isImprint(above.text) {
                pictures += 1
                continue
            }
            tables += 1
            lines.append(kept.place(file, named: name, line: line, table: tables))
        }
        waiting = []
    }

    /// Mastheads and imprints stand in tables to keep their columns.
    private mutating func settleTable() {
        let rows = lines.indices[min(tableStart, lines.count)...].filter { lines[$0].row != nil }
        let isFirst = !lines[..<(rows.first ?? 0)].contains { Recognizer.isProse($0.text) }
        guard Recognizer.areFurniture(rows.map { lines[$0].text }, isFirst: isFirst) else { return }
        for index in rows { lines[index] = SourceLine(lines[index].text, number: lines[index].number) }
    }

    private mutating func tableRow() -> SourceLine.Row {
        defer { starts = [] }
        let scalars = Array(text)
        var row: [TableCell] = []
        func fill() {
            while let left = covered[row.count], left > 0 {
                covered[row.count] = left - 1
                row.append(TableCell())
            }
        }
        for (index, cell) in starts.enumerated() {
            fill()
            let end = index + 1 < starts.count ? starts[index + 1].at : scalars.count
            let text = String(String.UnicodeScalarView(scalars[cell.at..<end])).trimmingBlanks()
            for column in row.count..<row.count + cell.across where cell.down > 1 { covered[column] = cell.down - 1 }
            row.append(TableCell(text, across: cell.across, down: cell.down))
            for _ in 1..<cell.across { row.append(TableCell()) }
        }
        fill()
        return SourceLine.Row(table: tables, cells: row, isHead: starts.allSatisfy(\.isHead))
    }

    private func starts(_ mark: String) -> Bool { scalars[at...].starts(with: mark.unicodeScalars) }

    /// To the end where the mark does not come.
    private mutating func skip(past mark: String) {
        guard let index = scalars.firstIndex(of: mark, from: at) else {
            at = scalars.count
            return
        }
        for scalar in scalars[at..<index] where scalar == "\n" { line += 1 }
        at = index + mark.unicodeScalars.count
    }

    /// The character of the entity at `&`; it moves to the last scalar of the entity.
    private mutating func entity() -> Unicode.Scalar {
        let body = scalars[(at + 1)...].prefix(32).prefix { $0 != ";" }
        guard at + 1 + body.count < scalars.count, scalars[at + 1 + body.count] == ";" else { return "&" }
        let name = String(String.UnicodeScalarView(body))
        var found = HTMLEntities.table[name]
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            found = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        } else if name.hasPrefix("#") {
            found = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        }
        guard let found else { return "&" }
        at += body.count + 1
        return found
    }
}
