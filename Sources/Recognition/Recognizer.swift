package import Bulletins

/// Reads the outline of a bulletin out of lines: what is masthead, section, item and text, by their numbers and marks.
///
/// The same for text files, Markdown, Word files and pasted text. No character is lost: numbers, page numbers and
/// （此页无正文） are derived and therefore left out, all else is text of a field, and what is not understood stays a
/// paragraph where it stood.
package struct Recognizer {
    /// The units by which contributors are known, so that a level-two heading `区人社局：…` is parted too.
    package var units: KnownUnits
    /// What lines are counted in, for the report.
    package var unit: String
    /// Gives new parts their ids.
    package var makeID: () -> PartID

    package init(
        units: KnownUnits = [], unit: String = "行", makeID: @escaping () -> PartID = { PartID.random() }
    ) {
        self.units = units
        self.unit = unit
        self.makeID = makeID
    }

    /// The unit that a headline in a subsection begins with, and the headline behind it.
    package func contributor(before heading: String) -> (unit: String, headline: String)? {
        Contributor.split(heading, units: units, isLoose: true)
    }

    /// A whole issue.
    package func bulletin(from lines: [SourceLine]) -> (Bulletin, ImportReport) {
        let report = ReportSink(unit: unit)
        let text = read(lines, report)
        let first = text.tokens.firstIndex { $0.heading != nil }
        var piece = builder(text, report)
        if piece.buildArticle(text.tokens, needsText: true) {
            var sections = piece.sections
            if let signed = signing(sections.flatMap(\.items).map(Part.item), report) { sections[0].items = [signed] }
            return (Bulletin(sections: sections), report.sorted(in: sections.map(Part.section)))
        }
        var reader = MastheadReader(report: report)
        var foot = ImprintReader(report: report)
        // What has neither sections nor a masthead are pieces as units send them.
        let isIssue = first.map { text.tokens[$0...].contains { $0.isHeading(.section) } } ?? false
        let hasMasthead = isIssue || MastheadReader.isHead(text.tokens)
        // Without a heading all before the imprint is the head.
        let end = first ?? ImprintReader.start(text.tokens)
        let leftOver =
            hasMasthead
            ? reader.read(text.tokens[..<end], hasSections: first != nil, imprint: &foot)
            : Array(text.tokens[..<end])
        var body = foot.read(leftOver + text.tokens[end...])
        let note = hasMasthead ? note(at: &body, goesOn: isIssue, report) : nil
        var builder = builder(text, report)
        builder.headers = reader.headers
        builder.takesClosing = true
        builder.build(body)
        var masthead = reader.masthead
        if hasMasthead { complete(&masthead, from: foot, builder, report) }
        var sections = builder.sections
        if hasMasthead, !text.isOurs { raise(&sections, report) }
        var bulletin = Bulletin(masthead: masthead, sections: sections, imprint: foot.imprint)
        if !hasMasthead, bulletin.sections.count == 1, bulletin.sections[0].subsections.isEmpty,
            let signed = signing(bulletin.items.map(Part.item), report)
        {
            bulletin.sections[0].items = [signed]
        }
        bulletin.closing = builder.closing
        if !foot.contact.isEmpty { bulletin.closing.values[.contact] = .text(foot.contact) }
        bulletin.attachments = attachments(text.attachments, &builder, report)
        bulletin.note = note
        if hasMasthead, !text.isOurs {
            if let title = bulletin.takeTitleOfAll() {
                report.add(
                    .understood, place: Place.masthead(.title), found: "“\(title.excerpt())”下面几部分都没有条目标题",
                    done: "当作全文的标题，请核对")
            }
            let left = SourceRemainder.lines(of: lines, notIn: bulletin)
            if !left.isEmpty { bulletin.unknown["imported"] = .array(left.map(JSON.string)) }
        }
        return (bulletin, report.sorted(in: bulletin.sections.map(Part.section)))
    }

    private func attachments(
        _ pages: [AttachmentPages.Page], _ builder: inout OutlineBuilder, _ report: ReportSink
    ) -> [Attachment] {
        pages.map { page in
            let id = makeID()
            let tokens = page.lines.map { Token(line: $0, heading: nil) }
            let what = page.title.isEmpty ? "附件" : "附件“\(page.title.excerpt(20))”"
            report.add(
                .understood, line: page.line, place: Place(id, .title), found: what,
                done: page.lines.isEmpty ? "存为附件，文件里只有名称，没有内容" : "连同内容存为附件，请核对")
            return Attachment(id: id, title: page.title, paragraphs: builder.paragraphs(of: tokens, id))
        }
    }

    /// What was pasted or sent in without a masthead: items and subsections for the current section, then sections.
    ///
    /// Of a whole issue the masthead and the imprint are set aside.
    package func fragment(from lines: [SourceLine]) -> ([Part], ImportReport) {
        let report = ReportSink(unit: unit)
        var text = read(lines, report)
        setAsideMasthead(&text, report)
        var builder = builder(text, report)
        if !builder.buildArticle(text.tokens) { builder.build(text.tokens) }
        var sections = builder.sections[...]
        var parts: [Part] = []
        if let loose = sections.first, builder.startsLoose {
            parts = loose.items.map(Part.item) + loose.subsections.map(Part.subsection)
            sections = sections.dropFirst()
        }
        let attached = attachments(text.attachments, &builder, report).map(Part.attachment)
        let all = parts + sections.map(Part.section) + attached
        guard !text.isOurs, let signed = signing(all, report) else { return (all, report.sorted(in: all)) }
        return ([.item(signed)], report.sorted(in: all))
    }

    /// A message without a headline that says at its end who sent it.
    private func signing(_ parts: [Part], _ report: ReportSink) -> Item? {
        guard parts.count == 1, case .item(var item) = parts[0], item.headline.isEmpty, item.contributor.isEmpty,
            let signed = signature(of: item.paragraphs)
        else { return nil }
        item.contributor = signed.unit
        item.paragraphs = signed.rest
        report.add(
            .setAside, place: Place(item.id, .contributor), found: "落款“\(signed.text)”",
            done: "读作来稿单位“\(signed.unit)”，没有存入正文")
        for other in signed.dropped {
            report.add(.setAside, found: "\(Signature.besides)“\(other)”", done: "没有存入")
        }
        return item
    }

    /// The paragraphs of lines that are text whatever they say: what mail and pages left is off, wraps and what a cut
    /// parted are joined.
    func prose(of source: [SourceLine]) -> ([Paragraph], ImportReport) {
        let report = ReportSink(unit: unit)
        let lines = lines(of: source, report)
        var builder = OutlineBuilder(recognizer: self, report: report)
        builder.pageBreaks = lines.pageBreaks
        let paragraphs = builder.prose(lines.printed, makeID())
        return (paragraphs, report.sorted(in: []))
    }

    private func builder(_ text: ReadText, _ report: ReportSink) -> OutlineBuilder {
        var builder = OutlineBuilder(recognizer: self, report: report)
        builder.pageBreaks = text.pageBreaks
        builder.readsSignatures = !text.isOurs
        return builder
    }

    /// Takes the masthead and the imprint of a whole issue away: what it goes into has its own.
    private func setAsideMasthead(_ text: inout ReadText, _ report: ReportSink) {
        let first = text.tokens.firstIndex { $0.heading != nil } ?? text.tokens.count
        let head = text.tokens[..<first]
        guard
            head.prefix(12).contains(where: {
                $0.line.role == .masthead(.issueNumber) || MastheadReader.isIssueNumber($0.line.text)
            })
        else { return }
        var reader = MastheadReader(report: report)
        var foot = ImprintReader(report: report)
        let leftOver = reader.read(head, hasSections: first < text.tokens.count, imprint: &foot)
        let all = leftOver + text.tokens[first...]
        let body = foot.read(all)
        let masthead = reader.masthead
        let number = masthead.number == 0 ? "" : "第\(masthead.number)期"
        let said = [
            masthead.name, number, masthead.office, masthead.date.printed, masthead.title, masthead.coverage.printed,
        ].filter { !$0.isEmpty }
        report.add(
            .setAside, line: head.first?.line.number, found: "版头“\(said.joined(separator: "　"))”",
            done: "加进已有的一期，没有存入")
        if !foot.imprint.isEmpty {
            let lines = all.dropFirst(body.count).map(\.line.text)
            report.add(
                .setAside, line: text.tokens.last?.line.number, found: "版记“\(lines.joined(separator: "；"))”",
                done: "加进已有的一期，没有存入")
        }
        text.tokens = body
    }

    /// Tokens, and what their lines say of the whole.
    private struct ReadText {
        var tokens: [Token]
        /// The lines at which page numbers stood.
        var pageBreaks: [Int]
        var isOurs: Bool
        var attachments: [AttachmentPages.Page]
    }

    /// Lines without what mail and pages left, the wraps of a grid joined.
    private struct CleanLines {
        var printed: [SourceLine]
        var pageBreaks: [Int]
        var grid: GridText?
    }

    private func lines(of source: [SourceLine], _ report: ReportSink) -> CleanLines {
        var lines = CatalogueTable.taken(from: Correspondence(source, report).lines, report)
        let repeated = RunningHeads.indices(lines)
        let heads = repeated.map { lines[$0].number }
        for index in repeated.sorted() {
            report.add(
                .setAside, line: lines[index].number, found: "每页重复的“\(lines[index].text)”", done: "这是自动生成的，没有存入正文",
                group: "每页重复的刊名和期号")
        }
        lines = lines.indices.filter { !repeated.contains($0) }.map { lines[$0] }
        let grid = GridText(lines, heads: heads)
        if let grid {
            lines = grid.lines
            if grid.joined > 0 {
                report.add(.understood, found: "\(GridText.said)，共 \(grid.joined) 处", done: "已接成整段，请核对")
            }
        }
        let (printed, derived) = PageFurniture.partition(lines)
        for (line, what) in derived {
            report.add(
                .setAside, line: line.number, found: what,
                done: what.hasPrefix("聊天记录") ? "不是正文，没有存入" : "这是自动生成的，没有存入正文",
                group: what.hasPrefix("页码") ? "页码" : nil)
        }
        return CleanLines(printed: printed, pageBreaks: (derived.map(\.0.number) + heads).sorted(), grid: grid)
    }

    private func read(_ source: [SourceLine], _ report: ReportSink) -> ReadText {
        let clean = lines(of: source, report)
        let grid = clean.grid
        let isOurs = grid?.isOurs ?? false
        var attachments: [AttachmentPages.Page] = []
        var contents = ContentsList(report: report)
        var lines = contents.setAside(clean.printed)
        if !isOurs {
            let drawn = DrawnTables(lines)
            lines = drawn.lines
            for line in drawn.frames {
                report.add(.setAside, line: line.number, found: "表格的框线", done: "没有存入正文", group: "表格的框线")
            }
            lines = BracketedTitles.unitsAsSignatures(lines, units, report)
            lines = BracketedTitles.asLines(lines, units, report)
            lines = SpeechTitles.asLines(lines, report)
            lines = DecimalHeadings.asRoles(lines, report)
            lines = SpacedNumbers.asRoles(lines, report)
            if MastheadReader.isIssue(lines) {
                let attached = AttachmentPages(lines)
                attachments = attached.pages
                lines = MastheadReader.withDisplayedName(MastheadReader.withWholeOffice(attached.lines, report))
                lines = WrappedTitles.joined(lines, isPrinted: grid != nil, report)
                lines = PaperForm.settled(lines, units, contents.levels, report)
            } else {
                lines = SeveralPieces.marked(IssueNote.marked(lines), units, report)
            }
            lines = BracketedTitles.asSections(lines, report)
            lines = BulletedTitles.asItems(lines, report)
        } else {
            lines = BracketedTitles.asSections(lines, report)
        }
        return ReadText(
            // On our own pages a long line with a number is a headline: it ends where its printed lines do.
            tokens: Token.tokens(of: lines, units, limit: isOurs ? 200 : 80),
            pageBreaks: clean.pageBreaks, isOurs: isOurs, attachments: attachments)
    }

    /// Whether a line begins with a number of some level.
    package static func isNumbered(_ line: String) -> Bool { NumberMark.split(line.trimmingBlanks()) != nil }

    /// A line without its number, and how deep that kind of number stands, from 0; `nil` where it begins with none.
    package static func withoutNumber(_ line: String) -> (depth: Int, text: String)? {
        NumberMark.split(line.trimmingBlanks()).map { ($0.mark.kind.depth, $0.rest) }
    }

    /// Whether a line says something of a masthead: a number, a date, what an issue covers.
    package static func isMasthead(_ line: String) -> Bool { MastheadReader.isMasthead(line) }

    /// Whether a line says how a paper is to be kept: 内部参考, 秘密★1年.
    package static func isMastheadNotice(_ line: String) -> Bool {
        if case .extra = MastheadPiece(line) { true } else { false }
    }

    /// Whether a line is a name with the number or the date behind it: `工具链进展 2019/12/09`.
    package static func namesIssue(_ line: String) -> Bool { MastheadReader.namedParts(line) != nil }

    /// Whether a line is the name of an office, with what it does behind it or not: `区政府办公室　编`.
    package static func isOffice(_ line: String) -> Bool { MastheadReader.isOffice(line) }

    /// Whether a line says which issue it is, in any form: `第12期`, `〔2026〕7号`, `NO.14　　2024-05-31`.
    package static func saysNumber(_ line: String) -> Bool {
        MastheadReader.parts(line.trimmingBlanks()).contains { part in
            let piece = MastheadPiece(part)
            return piece.isIssue || piece.field == .serial
        }
    }

    /// Whether a line stands above a list of contents: 目　录, 【本期要目】.
    package static func isContentsTitle(_ line: String) -> Bool { ContentsList.isTitle(line) }

    /// Whether a heading begins with the unit that sent what is under it: `东街街道：…`.
    package static func namesUnit(_ heading: String, _ units: KnownUnits) -> Bool {
        Contributor.split(heading, units: units, isLoose: false) != nil
    }

    /// Whether a line is a short label and its value.
    package static func isLabelled(_ line: String) -> Bool { LineForm.isLabelled(line) && LineForm.isTitle(line) }

    /// Whether a line is a sentence or more.
    package static func isProse(_ line: String) -> Bool { LineForm.isProse(line) }

    /// Whether a line is the signature of a unit in brackets: `（作者：…，单位：…）`, `（区税务局）`.
    package static func isSigned(_ line: String) -> Bool {
        Signed.unbracketed(line).flatMap { Signed($0, [], isCertain: false) } != nil
    }

    /// Whether a line is the day that closes an issue, with the office above it.
    package static func isDay(_ line: String) -> Bool { MastheadPiece(line.trimmingBlanks()).isDate }

    /// Whether a line is a page number: `— 3 —`, `第3页共6页`.
    package static func isPageNumber(_ line: String) -> Bool { PageFurniture.isPageNumber(line.removingBlanks()) }

    /// Whether a line is the caption of a picture or a table: `图1　会场`, `图为会场`.
    package static func isCaption(_ line: String) -> Bool { PaperForm.isCaption(line.trimmingBlanks()) }

    /// Whether a line is the beginning of 编者按, 按语 or 批示; inside of a text only what nothing else is called counts.
    package static func isNote(_ line: String, insideText: Bool) -> Bool {
        guard let (label, rest) = IssueNote.split(line), !rest.isEmpty else { return false }
        return !insideText || ["按", "批示", "编者"].contains { label.contains($0) }
    }

    /// Whether a line is one of an imprint: 报：…, （共印60份）, （此页无正文）.
    package static func isImprint(_ line: String) -> Bool {
        ImprintReader.isImprint(line) || PageFurniture.isBlankPageNotice(line.removingBlanks())
    }

    /// Whether the rows of a table are a masthead or an imprint that stand in it to keep their columns.
    ///
    /// - Parameter isFirst: whether no text stands before it; then what shares a table with a masthead is of it.
    package static func areFurniture(_ rows: [String], isFirst: Bool = false) -> Bool {
        let imprint = rows.count(where: isImprint)
        let masthead = rows.count { isMasthead($0) && !isImprint($0) }
        // 生产经营周报 │ 密级：企业秘密.
        let isHead = rows.contains { row in
            isMasthead(row)
                || MastheadReader.isMastheadLine(row)
                    && LineForm.columns(of: row).contains(where: MastheadReader.namesBulletin)
        }
        if isFirst, isHead, rows.count <= 5, !rows.contains(where: isProse) { return true }
        // A chronicle has a date in every row.
        return imprint + masthead > 0 && masthead <= 3 && (imprint + masthead) * 2 >= rows.count
    }

    /// `冷库建在田头上（三河镇）`: a headline of so many characters, and who sent it.
    package static func endsInUnit(_ text: String, behind count: Int) -> Bool {
        Contributor.behind(text, [])?.headline.scalarCount == count
    }

    /// The lines of a table that is a form, a label and its value in every pair of cells, or holds what was written on the
    /// paper by those who read it; `nil` where it is none.
    package static func labelledLines(_ rows: [[String]]) -> [String]? {
        let cells = rows.map { row in row.map { $0.trimmingBlanks() }.filter { !$0.isEmpty } }
        let isForm = cells.allSatisfy { row in
            row.count.isMultiple(of: 2)
                && row.indices.allSatisfy { index in
                    index.isMultiple(of: 2)
                        ? isLabel(row[index]) : row[index].scalarCount <= 40 && !LineForm.contains(row[index], "。")
                }
        }
        // 县委主要领导批示 │ 所有人员先查清身份再通知家属。
        let areNotes = cells.allSatisfy { row in
            row.count == 2 && row[0].scalarCount <= 12
                && ["批示", "领导意见"].contains(where: row[0].removingBlanks().hasSuffix)
        }
        guard isForm && cells.joined().count >= 4 || areNotes && !cells.isEmpty else { return nil }
        return cells.flatMap { row in
            stride(from: 0, to: row.count, by: 2).map { "\(row[$0])：\(row[$0 + 1])" }
        }
    }

    private static func isLabel(_ text: String) -> Bool {
        let label = text.filter { !"：: \u{3000}".contains($0) }
        return ImprintLabels.isLabel(label) || Signed.isLabel(label) || ["报送时间", "报送日期"].contains(label)
            || MastheadPiece("\(label)：第1期").isIssue || MastheadPiece("\(label)：2024年1月1日") != .other
            || MastheadPiece("\(label)：某某区办公室").field == .office
    }

    /// Whether each of these heads names the section whose paragraphs stand beside it, as in a table that only lays out a
    /// page: 警情综述 │ 本周，…。 A table of figures and measures has a head, or no cell of more than one paragraph.
    package static func areSections(_ heads: [String], beside texts: [[String]]) -> Bool {
        // 李明 and 区水利局 name who speaks or does it.
        let areNames = heads.allSatisfy { head in
            (4...8).contains(head.scalarCount) && head.unicodeScalars.allSatisfy(\.properties.isIdeographic)
                && !Contributor.endsAsUnit(head)
        }
        return areNames
            && texts.allSatisfy { $0.last.map(LineForm.isProse) == true }
            && texts.contains { $0.count > 1 }
    }

    /// Whether a paste is items or sections and not just text: it begins with a numbered heading and goes on.
    package static func looksLikeFragment(_ text: String) -> Bool {
        let tokens = Token.tokens(of: PageFurniture.partition(SourceLine.lines(of: text)).printed)
        return tokens.count > 1 && tokens[0].heading != nil
    }
}
