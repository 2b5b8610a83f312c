internal import Bulletins
internal import Recognition

/// Tells which block of a page every piece of a text or a Markdown file of ours is, by the style of its series: the
/// reverse of the printed order, for files that cannot mark their texts.
struct PaperKinds {
    /// What a file cannot show and was decided by its looks.
    struct Doubt: Equatable {
        let line: Int
        let found: String
        let done: String
    }

    enum Phase { case head, contents, body, closing, attachment, imprint }

    let style: PaperStyle
    let units: KnownUnits
    let isMarkdown: Bool
    private(set) var phase = Phase.head
    private var head: PaperHead
    private(set) var counts: PaperCounts
    /// The entries of the table of contents that have not come yet.
    var entries: [(text: String, level: Int)] = []
    /// Whether an item that is not in a table of contents with items has no headline, though its first sentence may be one.
    var trustsContents = false
    private(set) var listsItems = false
    private var isInNote = false
    var lines: [PrintedLine] = []
    private(set) var doubts: [Doubt] = []

    init(_ series: Series, units: KnownUnits, isMarkdown: Bool) {
        style = series.style
        self.units = units
        self.isMarkdown = isMarkdown
        head = PaperHead(series, isMarkdown: isMarkdown)
        counts = PaperCounts(style: series.style)
    }

    /// One line for every piece.
    mutating func read(_ pieces: [PaperPiece]) {
        let rule = pieces.firstIndex { $0.form == .rule } ?? pieces.count
        for (index, piece) in pieces.enumerated() {
            let next = index + 1 < pieces.count ? pieces[index + 1] : nil
            let line = stated(piece) ?? self.line(piece, next, isBeforeRule: index < rule)
            enter(line)
            lines.append(line)
        }
        settleBrackets(pieces)
        settleAttachments()
    }

    mutating func doubt(_ piece: PaperPiece, _ done: String) {
        doubts.append(Doubt(line: piece.line, found: "“\(String(piece.text.prefix(16)))”", done: done))
    }

    /// What a line changes for those behind it.
    private mutating func enter(_ line: PrintedLine) {
        head.pass(line.kind)
        counts.add(line)
        isInNote = line.kind == "note"
        switch line.kind {
        case "contentsTitle", "contentsEntry": phase = .contents
        case "note": if phase != .attachment { phase = .body }
        case "sectionTitle", "subsectionTitle", "item", "runIn": phase = .body
        case "attachmentList", "signature", "date", "contact": phase = .closing
        case "attachmentMark": phase = .attachment
        case "imprintRule": phase = .imprint
        default: break
        }
    }

    private mutating func line(_ piece: PaperPiece, _ next: PaperPiece?, isBeforeRule: Bool) -> PrintedLine {
        if phase == .imprint {
            return piece.form == .rule ? PrintedLine(kind: "imprintRule") : PaperFoot.line(piece.text)
        }
        // It stands alone on the page of the imprint, or above who signs.
        if piece.text == PaperFoot.notice, next?.form == .rule || next?.form == .right {
            return PrintedLine(kind: "blankPageNotice")
        }
        if phase == .head {
            if style.isContentsTitle(piece.text) { return PrintedLine(kind: "contentsTitle") }
            if let line = head.line(piece, next: next, isBeforeRule: isBeforeRule) { return line }
        }
        if phase == .contents {
            if piece.form == .entry || !isMarkdown && !piece.isApart {
                entries.append((PaperKinds.entry(piece.text), piece.level))
                listsItems = listsItems || piece.level > 1
                return PrintedLine(kind: "contentsEntry")
            }
        }
        switch piece.form {
        case .rule: return PrintedLine(kind: "imprintRule")
        case .rows:
            var line = PrintedLine(kind: "table")
            (line.rows, line.heads) = (piece.rows, piece.heads)
            return line
        case .picture:
            var line = PrintedLine(kind: "picture", [(nil, piece.text)])
            line.level = piece.height
            return line
        case .quote: return note(piece)
        case .heading(let count): return heading(piece, count)
        case .right: return right(piece)
        case .edge where piece.attachment != nil: return PrintedLine(kind: "attachmentMark", [(.derived, piece.text)])
        case .plain, .centred, .edge, .entry: return text(piece, next)
        }
    }

    /// `一、总体情况 ....   2` as it stands above its text.
    private static func entry(_ text: String) -> String {
        var rest = text.trimmingBlanks()[...]
        if let dots = rest.firstRange(of: "...") ?? rest.firstRange(of: " ……") { rest = rest[..<dots.lowerBound] }
        return String(rest).trimmingBlanks()
    }

    // MARK: headings

    /// A Markdown heading says its level.
    private mutating func heading(_ piece: PaperPiece, _ count: Int) -> PrintedLine {
        switch count {
        case 1: return PrintedLine(kind: "name", [(.masthead(.name), piece.text)])
        case 2 where lines.last?.kind == "attachmentMark":
            return PrintedLine(kind: "attachmentTitle", [(.title, piece.text)])
        case 2: return titled("sectionTitle", counts.title(piece.text, level: 0), .title)
        case 3: return titled("subsectionTitle", counts.title(piece.text, level: 1), .title)
        case 4: return item("item", counts.title(piece.text, level: counts.itemLevel))
        default:
            let own = min(count - 4, 2)
            var line = titled("innerHeading", counts.title(piece.text, level: counts.bodyLevel + own - 1), .head)
            line.level = own
            return line
        }
    }

    func titled(_ kind: String, _ title: PaperCounts.Title, _ mark: TextMark) -> PrintedLine {
        PrintedLine(kind: kind, [(.derived, title.before), (mark, title.text), (.derived, title.after)])
    }

    /// The heading of an item, with who sent it where the series has that before it.
    func item(_ kind: String, _ title: PaperCounts.Title, said: [String]? = nil, text: String = "") -> PrintedLine {
        var texts: [(TextMark?, String)] = [(.derived, title.before)]
        var rest = title.text[...]
        let isSigned =
            said?.contains(TextMark.contributor.key)
            ?? (style.signatureStanding == .before && Recognizer.namesUnit(title.text, units) && !rest.hasPrefix("【"))
        for (mark, isThere) in [
            (TextMark.contributor, isSigned), (.source, said?.contains(TextMark.source.key) ?? false),
        ] {
            guard isThere, let colon = rest.firstIndex(of: "：") else { continue }
            texts += [(mark, String(rest[..<colon])), (.derived, "：")]
            rest = rest[rest.index(after: colon)...]
        }
        texts += [(.headline, String(rest)), (.derived, title.after)]
        return PrintedLine(kind: kind, texts + [(.text, text)])
    }

    // MARK: texts

    private mutating func text(_ piece: PaperPiece, _ next: PaperPiece?) -> PrintedLine {
        let last = lines.last?.kind
        if last == "attachmentMark" { return PrintedLine(kind: "attachmentTitle", [(.title, piece.text)]) }
        if last == "picture", piece.form == .centred || isMarkdown && piece.isFigure {
            return PrintedLine(kind: "pictureCaption", [(.caption, piece.text)])
        }
        if next?.form == .rows, isMarkdown ? piece.lead == piece.text : piece.form == .centred {
            return PrintedLine(kind: "tableCaption", [(.caption, piece.text)])
        }
        if isMarkdown, piece.attachment != nil, phase == .closing || phase == .attachment {
            return PrintedLine(kind: "attachmentMark", [(.derived, piece.text)])
        }
        if piece.text.hasPrefix("附件："), phase == .body, isMarkdown || piece.isApart {
            return PaperFoot.listed(piece.text)
        }
        if last == "attachmentList", piece.text.hasPrefix("　　　") { return PaperFoot.listed(piece.text) }
        if phase == .closing
            || phase == .body && ["联系人", "（联系人"].contains(where: piece.text.hasPrefix)
                && (next.map { $0.form == .rule || $0.form == .edge } ?? true)
        {
            return PrintedLine(kind: "contact", [(.closing(.contact), piece.text)])
        }
        if !isMarkdown {
            if let line = printedHeading(piece, next) { return line }
            let isLabelled = Recognizer.isNote(piece.text, insideText: counts.hasItem)
            if phase != .attachment, isInNote || isLabelled {
                return note(piece)
            }
        }
        return paragraph(piece)
    }

    func note(_ piece: PaperPiece) -> PrintedLine {
        let isMore = isInNote && piece.lead.isEmpty && isMarkdown
        guard !isMore, let colon = piece.text.firstIndex(of: "："), piece.text[..<colon].count <= 12,
            isMarkdown ? piece.lead.hasPrefix(piece.text[..<colon]) : true
        else { return PrintedLine(kind: "note", [(.text, piece.text)]) }
        return PrintedLine(
            kind: "note",
            [
                (.label, String(piece.text[..<colon])), (.derived, "："),
                (.text, String(piece.text[piece.text.index(after: colon)...])),
            ])
    }

    /// A text, with a heading that runs into it or not.
    private mutating func paragraph(_ piece: PaperPiece) -> PrintedLine {
        let isBody = phase != .attachment
        if isMarkdown, isBody, let line = boldRunIn(piece) { return line }
        if let line = inner(piece) {
            // An item without a headline may begin with a heading.
            return isBody && !counts.hasItem && line.kind == "paragraph" ? line.as("runIn") : line
        }
        if isBody, !counts.hasItem {
            return item("runIn", PaperCounts.Title(before: "", text: "", after: ""), text: piece.text)
        }
        if isBody, !isMarkdown, lines.last?.kind == "runIn", style.mark(counts.itemLevel).isNone {
            doubt(piece, "前面没有标题和序号，分不出是不是另一条，接在上一条里，请核对")
        }
        return PrintedLine(kind: "paragraph", [(.text, piece.text)])
    }

    /// In Markdown what is bold shows how far a headline goes.
    private func boldRunIn(_ piece: PaperPiece) -> PrintedLine? {
        let level = counts.itemLevel
        guard !style.mark(level).isNone else {
            guard piece.lead.hasSuffix("　") else { return nil }
            let head = PaperCounts.Title(before: "", text: String(piece.lead.dropLast()), after: "")
            return item("runIn", head, text: String(piece.text.dropFirst(piece.lead.count)))
        }
        guard let title = counts.expected(piece.text, level: level) else { return nil }
        guard piece.lead.count > title.before.count else {
            return item("runIn", PaperCounts.Title(before: title.before, text: "", after: ""), text: title.text)
        }
        let headline = piece.lead.dropFirst(title.before.count)
        return item(
            "runIn",
            PaperCounts.Title(
                before: title.before, text: String(headline.last == "　" ? headline.dropLast() : headline), after: ""),
            text: String(piece.text.dropFirst(piece.lead.count)))
    }

    /// A heading of the body, on a line of its own or run into its text, by the number that is next.
    private mutating func inner(_ piece: PaperPiece) -> PrintedLine? {
        for own in Heading.levels {
            let level = counts.bodyLevel + own - 1
            if style.mark(level).isNone { continue }
            guard let title = counts.expectedInner(piece.text, own: own) else { continue }
            if isMarkdown {
                guard piece.lead.count > title.before.count else { continue }
                return runInHeading(own, title.before, String(piece.lead.dropFirst(title.before.count)), piece)
            }
            if PaperPiece.isTitle(title.text) {
                var line = titled("innerHeading", title, .head)
                line.level = own
                return line
            }
            guard let (head, _) = PaperKinds.opening(title.text), head.scalarCount <= 40 else {
                doubt(piece, "有编号而没有小标题，连同编号留作正文")
                continue
            }
            doubt(piece, "编号后的第一句当作段首小标题，请核对")
            return runInHeading(own, title.before, head, piece)
        }
        return nil
    }

    func runInHeading(_ own: Int, _ before: String, _ head: String, _ piece: PaperPiece) -> PrintedLine {
        PrintedLine(
            kind: "paragraph",
            [
                (.derived, before), (.heading(own), head),
                (.text, String(piece.text.dropFirst(before.count + head.count))),
            ])
    }

    /// Set at the right: who sent an item, where it is from, who signs and when.
    private func right(_ piece: PaperPiece) -> PrintedLine {
        // What stands between an item and its end is short of a page or two; no more is looked at.
        let item = lines.suffix(200).last { ["item", "runIn"].contains($0.kind) || $0.has(.contributor) }
        let isSigned = item?.has(.contributor) ?? true
        let isClosing =
            phase == .closing || phase == .attachment || !isMarkdown && piece.isApart
            || isMarkdown && isSigned && style.sourceStanding != .right && !piece.text.hasPrefix("（")
        if phase == .closing || isClosing {
            let isDate = DateText(piece.text).day != nil
            return PrintedLine(
                kind: isDate ? "date" : "signature", [(.closing(isDate ? .date : .signature), piece.text)])
        }
        if piece.text.hasPrefix("（"), piece.text.hasSuffix("）"),
            style.signatureStanding == .bracket || style.sourceStanding == .bracket
        {
            let text = String(piece.text.dropFirst().dropLast())
            return PrintedLine(kind: "itemEnd", [(.derived, "（"), (bracketed(text), text), (.derived, "）")])
        }
        let isSource =
            style.sourceStanding == .right && (style.signatureStanding != .right || lines.last?.kind == "itemEnd")
        return PrintedLine(kind: "itemEnd", [(isSource ? .source : .contributor, piece.text)])
    }

}

extension PaperPiece {
    /// `图1　…`, as captions begin.
    fileprivate var isFigure: Bool {
        text.hasPrefix("图") && text.dropFirst().first.map { $0.isNumber || $0 == "　" || $0 == "：" } ?? false
    }
}
