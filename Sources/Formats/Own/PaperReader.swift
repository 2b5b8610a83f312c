internal import Bulletins

/// Puts an issue together from the blocks of a file that we wrote: the reverse of its printed order.
struct PaperReader {
    private var bulletin = Bulletin()
    private var edits: [Edit] = []
    /// What is being read: an item or an attachment that is not yet finished.
    private var body: Body?
    private var notes: [Note] = []
    private var caption = ""
    private var issuers = 0
    /// The titles in the list of attachments; `nil` for one with a page, on which it stands.
    private var listed: [String?] = []

    private enum Body {
        case item(Item, inSubsection: Bool)
        case attachment(Attachment)
    }

    /// - Parameter title: what the file says of itself, `工作动态 第35期`.
    static func bulletin(from lines: [PrintedLine], title: String) -> Bulletin {
        var reader = PaperReader()
        for line in lines { reader.read(line) }
        reader.finishBody()
        reader.settleNotes(beforeItem: false)
        reader.settleAttachments()
        return reader.edited(title)
    }

    private mutating func read(_ line: PrintedLine) {
        switch line.kind {
        case "sectionTitle":
            finishBody()
            settleNotes(beforeItem: false)
            bulletin.sections.append(Section(title: line.text(.title)))
        case "subsectionTitle":
            finishBody()
            if bulletin.sections.isEmpty { bulletin.sections.append(Section()) }
            bulletin.sections[bulletin.sections.count - 1].subsections.append(Subsection(title: line.text(.title)))
        case "item", "runIn": begin(line)
        case "note": note(line)
        case "attachmentMark":
            finishBody()
            body = .attachment(Attachment())
        case "attachmentTitle":
            if case .attachment(var attachment)? = body {
                attachment.title = line.text(.title)
                body = .attachment(attachment)
            }
        case "attachmentList": listed.append(line.has(.title) ? line.text(.title) : nil)
        case "paragraph": paragraph(line)
        case "innerHeading":
            append(.heading(Heading(level: line.level, head: line.text(.head))))
        case "tableCaption": caption = line.text(.caption)
        case "table":
            append(.table(Table(caption: caption, heads: line.heads, rows: PaperReader.grid(line.rows))))
            caption = ""
        case "picture": append(.picture(picture(line)))
        case "pictureCaption": captionPicture(line.text(.caption))
        case "itemEnd": sign(line)
        case "signature", "date", "contact":
            if let field = Closing.Field(key: line.kind) { set(.closing(field), line.text(TextMark(key: line.kind))) }
        default: field(line)
        }
    }

    // MARK: bodies

    private mutating func begin(_ line: PrintedLine) {
        finishBody()
        settleNotes(beforeItem: true)
        var item = Item(headline: line.text(.headline), runsIn: line.kind == "runIn")
        item.note = notes.popLast()
        open(item)
        if item.runsIn { paragraph(line) } else { sign(line) }
    }

    private mutating func open(_ item: Item) {
        if bulletin.sections.isEmpty { bulletin.sections.append(Section()) }
        body = .item(item, inSubsection: !bulletin.sections[bulletin.sections.count - 1].subsections.isEmpty)
    }

    private mutating func finishBody() {
        switch body {
        case .item(let item, let inSubsection)?:
            let last = bulletin.sections.count - 1
            if inSubsection {
                bulletin.sections[last].subsections[bulletin.sections[last].subsections.count - 1].items.append(item)
            } else {
                bulletin.sections[last].items.append(item)
            }
        case .attachment(let attachment)?: bulletin.attachments.append(attachment)
        case nil: break
        }
        body = nil
    }

    private mutating func paragraph(_ line: PrintedLine) {
        if let level = Heading.levels.first(where: { line.has(.heading($0)) }) {
            append(.heading(Heading(level: level, head: line.text(.heading(level)), text: line.text(.text))))
        } else {
            append(.plain(line.text(.text)))
        }
        sign(line)
    }

    /// Takes what stands with a text and is none of it: who sent it, where it is from.
    private mutating func sign(_ line: PrintedLine) {
        guard case .item(var item, let inSubsection)? = body else { return }
        if line.has(.contributor) { item.contributor = line.text(.contributor) }
        if line.has(.source) { item.source = line.text(.source) }
        body = .item(item, inSubsection: inSubsection)
    }

    private mutating func append(_ paragraph: Paragraph) {
        change { $0.append(paragraph) }
    }

    private mutating func change(_ change: (inout [Paragraph]) -> Void) {
        if !notes.isEmpty, body == nil {
            change(&notes[notes.count - 1].paragraphs)
            return
        }
        switch body {
        case .item(var item, let inSubsection)?:
            change(&item.paragraphs)
            body = .item(item, inSubsection: inSubsection)
        case .attachment(var attachment)?:
            change(&attachment.paragraphs)
            body = .attachment(attachment)
        case nil:
            // An item that has no headline begins with its text.
            open(Item(runsIn: true))
            self.change(change)
        }
    }

    private func picture(_ line: PrintedLine) -> Picture {
        let name = PaperReader.pictureName(line.texts.map(\.text).joined())
        let usual = Picture(name: "").height
        return Picture(name: name, lines: line.level == usual || line.level == 0 ? nil : line.level)
    }

    /// What stands in the frame of a picture: `［图：车间.png］`.
    static func pictureName(_ frame: String) -> String {
        frame.hasPrefix("［图：") && frame.hasSuffix("］") ? String(frame.dropFirst(3).dropLast()) : frame
    }

    private mutating func captionPicture(_ text: String) {
        change { paragraphs in
            guard case .picture(var picture)? = paragraphs.last else { return }
            picture.caption = text
            paragraphs[paragraphs.count - 1] = .picture(picture)
        }
    }

    // MARK: notes

    private mutating func note(_ line: PrintedLine) {
        finishBody()
        if line.has(.label) || notes.isEmpty { notes.append(Note(label: line.has(.label) ? line.text(.label) : "")) }
        if line.has(.text) || !line.has(.label) { append(.plain(line.text(.text))) }
    }

    /// The first note is the where nothing but it is before the text; one before an item is that item's.
    private mutating func settleNotes(beforeItem: Bool) {
        let isHead = bulletin.sections.isEmpty && bulletin.note == nil
        guard isHead, !notes.isEmpty, !beforeItem || notes.count > 1 || bulletin.sections.isEmpty else { return }
        bulletin.note = notes.removeFirst()
    }

    /// Those that are only named stand among the others as the list has them.
    private mutating func settleAttachments() {
        for (index, title) in listed.enumerated() {
            guard let title else { continue }
            bulletin.attachments.insert(Attachment(title: title), at: min(index, bulletin.attachments.count))
        }
    }

    // MARK: fields

    private mutating func set(_ place: Place, _ text: String) {
        let length = bulletin.text(at: place)?.scalarCount ?? 0
        edits.append(.replace(place, 0..<length, with: text))
    }

    /// The lines of the masthead and of the imprint.
    private mutating func field(_ line: PrintedLine) {
        var label = ""
        for (mark, text) in line.texts {
            guard let mark else { continue }
            if mark == TextMark.derived.key {
                label = PaperReader.label(text, isFirst: label.isEmpty)
            } else if mark == TextMark.role.key {
                set(.masthead(.role(issuers)), text)
            } else if mark == TextMark.issuer.key {
                set(.masthead(.issuer(issuers)), text)
                issuers += 1
            } else if mark == TextMark.line.key {
                bulletin.imprint.lines.append(Imprint.Line(label: label, names: FieldValue.list(typed: text)))
            } else if mark == TextMark.person.key {
                bulletin.imprint.people.append(Imprint.Person(label: label, name: text))
            } else if let entry = Imprint.Entry(key: mark) {
                set(.imprint(.entry(entry)), text)
            } else if let entry = Masthead.Entry(key: mark) {
                set(.masthead(.entry(entry)), text)
            }
        }
    }

    /// `抄送：` and, where it is not the first of its line, `　　审核：`; a label may have spaces of its own.
    private static func label(_ text: String, isFirst: Bool) -> String {
        let gap = "　　"
        let rest = !isFirst && text.hasPrefix(gap) ? text.dropFirst(gap.count) : text[...]
        return String(rest.hasSuffix("：") ? rest.dropLast() : rest)
    }

    private func edited(_ title: String) -> Bulletin {
        var draft = Draft(bulletin)
        for edit in edits {
            // What does not fit its field was no text of ours; the others are kept.
            _ = try? draft.perform(edit, title: "")
        }
        // What is printed in Chinese numerals is typed nowhere.
        let masthead = draft.bulletin.masthead
        if masthead.number == 0, title.hasPrefix("\(masthead.name) 第"), title.hasSuffix("期") {
            let number = title.dropFirst(masthead.name.count + 2).dropLast()
            _ = try? draft.perform(.replace(.masthead(.number), 0..<0, with: String(number)), title: "")
        }
        if masthead.year == 0, let day = masthead.date.day {
            _ = try? draft.perform(.replace(.masthead(.year), 0..<0, with: String(day.year)), title: "")
        }
        return draft.bulletin
    }

    /// The cells of a table where every one has its place, those that another covers too.
    private static func grid(_ rows: [[PrintedLine.Cell]]) -> [[TableCell]] {
        let width = min(Table.mostColumns, rows.map { $0.reduce(0) { $0 + $1.across } }.max() ?? 1)
        var grid = rows.map { _ in Array(repeating: TableCell(), count: width) }
        var taken = grid.map { $0.map { _ in false } }
        for (index, row) in rows.enumerated() {
            var column = 0
            for cell in row {
                while column < width, taken[index][column] { column += 1 }
                guard column < width else { break }
                grid[index][column] = TableCell(cell.text, across: cell.across, down: cell.down)
                for r in index..<min(rows.count, index + cell.down) {
                    for c in column..<min(width, column + cell.across) { taken[r][c] = true }
                }
            }
        }
        return grid
    }
}
