internal import Bulletins

/// Builds sections, subsections and items out of tokens in their order.
struct OutlineBuilder {
    let recognizer: Recognizer
    let report: ReportSink
    /// Lines of the masthead that pages repeat at their head.
    var headers: Set<String> = []
    private(set) var sections: [Section] = []
    /// Whether the first section has no heading in the text: what is in it stood before any.
    private(set) var startsLoose = false
    /// The lines at which page numbers stood.
    var pageBreaks: [Int] = []
    /// Whether units sign what they send; on our own pages they stand before the headline.
    var readsSignatures = true
    /// Who closed the issue, and when, where that stands under its last text.
    var closing = Closing()
    /// Whether what closes the text is a field of the issue; in a piece it stays where it stood.
    var takesClosing = false
    private var indents = false
    /// Whether names that do not end as units do are units before a colon too: where most that stand there do.
    var namesLoosely = true
    /// Whether what stands in brackets behind the headlines sent them: so it does behind most.
    var namesBehind = false
    /// Whether who signs under a text sent it, whatever stands before the headline.
    var signsBelow = false
    /// Whether it is all one text, which one unit signs.
    var isOneText = false
    /// Whether the name before a headline is a part of it, as those who sign below have other names.
    var namesAreHeadlines = false

    init(recognizer: Recognizer, report: ReportSink) {
        self.recognizer = recognizer
        self.report = report
    }

    mutating func build(_ tokens: [Token]) {
        noteIndents(tokens.filter { $0.heading == nil })
        let (kept, _) = setAsideHeaders(tokens)
        noteSigning(kept)
        let groups = OutlineBuilder.groups(kept, by: .section)
        startsLoose = !groups.lead.isEmpty
        if startsLoose { buildSection(title: "", groups.lead) }
        if groups.headed.isEmpty { report.note { $0.hasNoSections = true } }
        for (order, (head, body)) in groups.headed.enumerated() {
            report.note { $0.note(head, level: 0, order: order) }
            let expected = sections.count + (startsLoose ? 0 : 1)
            buildSection(title: head.heading?.title ?? "", body)
            report(number: head, expected: expected, at: sections.last.map { Place($0.id, .title) })
        }
    }

    /// The paragraphs of lines none of which is a heading.
    mutating func prose(_ lines: [SourceLine], _ id: PartID) -> [Paragraph] {
        let tokens = lines.map { Token(line: $0, heading: nil) }
        noteIndents(tokens)
        return paragraphs(of: tokens, id)
    }

    private mutating func noteIndents(_ texts: [Token]) {
        indents = texts.filter(\.line.isIndented).count * 5 >= texts.count * 3 && texts.count >= 2
    }

    /// Builds one item of a piece as units send it: a title, text, and headings of its own, which are no sections of the
    /// issue; `false` where it is none.
    ///
    /// - Parameter needsText: whether text must stand above the headings, as it does not in an issue.
    mutating func buildArticle(_ tokens: [Token], needsText: Bool = false) -> Bool {
        guard let article = OutlineBuilder.article(tokens, recognizer.units, needsText: needsText) else { return false }
        indents = true
        let text = article.text.map { Token(line: $0.line, heading: nil) }
        let item = piece(article.head, text)
        report.add(
            .understood, line: tokens[0].line.number, place: Place(item.id, .headline),
            found: "“\(tokens[0].line.text.excerpt())”以下自有层次", done: "当作一篇来稿，里面的编号原样留在正文")
        self.sections.append(Section(id: recognizer.makeID(), items: [item]))
        report.note { $0.hasNoSections = true }
        startsLoose = true
        return true
    }

    private typealias Article = (head: PieceHead, text: ArraySlice<Token>)

    private static func article(_ tokens: [Token], _ units: KnownUnits, needsText: Bool) -> Article? {
        // 各位领导：with the text of one message below, whatever it counts.
        if isLetter(tokens, units) { return (PieceHead("", tokens[0].line), tokens[...]) }
        // A style says which line is the title: the numbers below are parts of its text.
        let isStyled = tokens.first.map { $0.line.role == .item && $0.heading?.mark == nil } ?? false
        let inner = tokens[(isStyled ? 1 : 0)...]
        guard let first = inner.firstIndex(where: { $0.heading != nil }), first > 0 || isStyled,
            // The headings of an issue have a style, or a unit before each.
            inner.allSatisfy({ token in
                guard let title = token.heading?.title else { return true }
                return token.line.role == nil && Contributor.split(title, units: units, isLoose: false) == nil
            })
        else { return nil }
        if isStyled, let title = tokens[0].heading?.title { return (PieceHead(title, tokens[0].line), inner) }
        let lead = tokens[..<first]
        guard !MastheadReader.isHead(tokens), let head = PieceHead(tokens[...], units) else { return nil }
        let hasText = lead.contains { LineForm.isProse($0.line.text) || LineForm.isSalutation($0.line.text) }
        let isSigned =
            !head.contributor.isEmpty || Contributor.split(head.headline, units: units, isLoose: false) != nil
        guard hasText || isSigned || !needsText else { return nil }
        return (head, tokens[head.length...])
    }

    private mutating func setAsideHeaders(_ tokens: [Token]) -> (kept: [Token], count: Int) {
        let kept = tokens.filter { token in
            let isHeader =
                token.heading == nil && token.line.role == nil
                && headers.contains(token.line.text.removingBlanks())
            if isHeader {
                report.add(
                    .setAside, line: token.line.number, found: "页眉“\(token.line.text)”", done: "与版头重复，没有存入正文")
            }
            return !isHeader
        }
        return (kept, tokens.count - kept.count)
    }

    private typealias Groups = (lead: [Token], headed: [(head: Token, body: [Token])])

    private static func groups(_ tokens: [Token], by kind: NumberMark.Kind) -> Groups {
        var groups: Groups = ([], [])
        for token in tokens {
            if token.isHeading(kind) {
                groups.headed.append((token, []))
            } else if groups.headed.isEmpty {
                groups.lead.append(token)
            } else {
                groups.headed[groups.headed.count - 1].body.append(token)
            }
        }
        return groups
    }

    private mutating func buildSection(title: String, _ tokens: [Token]) {
        var section = Section(id: recognizer.makeID(), title: title)
        let groups = OutlineBuilder.groups(areCountedSentences(tokens) ? tokens.map(\.asText) : tokens, by: .subsection)
        section.items = items(groups.lead, level: 1)
        let hasSubsections = groups.headed.contains {
            OutlineBuilder.startsWithItem($0.body) || $0.head.line.role == .subsection
        }
        for (order, (head, body)) in groups.headed.enumerated() {
            report.note { $0.note(head, level: 1, order: order) }
            let expected = section.items.count + section.subsections.count + 1
            let isSubsection =
                OutlineBuilder.startsWithItem(body) || head.line.role == .subsection || !section.subsections.isEmpty
                || body.isEmpty && hasSubsections || startsWithPiece(head, body)
            let title = head.heading?.title ?? ""
            if isSubsection {
                var subsection = Subsection(id: recognizer.makeID(), title: title)
                subsection.items = items(body, level: 2)
                section.subsections.append(subsection)
                report(number: head, expected: expected, at: Place(subsection.id, .title))
            } else {
                let item = item(headed: head, partsContributor: false, body)
                section.items.append(item)
                report(number: head, expected: expected, at: Place(item.id, .headline))
            }
        }
        // The title above stands for that of a text alone.
        if section.subsections.isEmpty, section.items.count == 1 { section.items[0].runIn() }
        for index in section.subsections.indices where section.subsections[index].items.count == 1 {
            section.subsections[index].items[0].runIn()
        }
        sections.append(section)
    }

    /// `（一）召开例会。` and `（二）检查堤防。` with nothing under them: sentences that are counted, and no headlines.
    private func areCountedSentences(_ tokens: [Token]) -> Bool {
        // Whoever signs it all stands below.
        let counted = tokens.prefix { $0.isHeading(.subsection) }
        return readsSignatures && !counted.isEmpty && counted.allSatisfy(isCountedSentence)
            && tokens.dropFirst(counted.count).allSatisfy { if case .closing = $0.line.role { true } else { false } }
    }

    private func isCountedSentence(_ token: Token) -> Bool {
        guard token.line.role == nil, let title = token.heading?.title else { return false }
        return title.hasSuffix("。") && title.scalarCount >= 8
    }

    /// `1.` directly after a heading makes it the heading of a subsection; after text, `1.` is a part of the text.
    private static func startsWithItem(_ tokens: [Token]) -> Bool {
        tokens.first.map { first in itemKinds.contains { first.isHeading($0) } } ?? false
    }

    /// A heading that names no unit above `东街街道：…` and its text.
    private func startsWithPiece(_ head: Token, _ body: [Token]) -> Bool {
        guard head.line.role == nil, let title = head.heading?.title, !body.isEmpty,
            Contributor.split(title, units: recognizer.units, isLoose: false) == nil
        else { return false }
        return pieceStarts(body).first == 0
    }

    /// What numbers an item: the first of these that is there; the others are parts of its text.
    private static let itemKinds: [NumberMark.Kind] = [.item, .bracketed, .circled]

    /// Level-three items.
    ///
    /// Text before the first of them becomes pieces where titles stand in it, else an item without a headline.
    private mutating func items(_ tokens: [Token], level: Int) -> [Item] {
        let kind = OutlineBuilder.itemKinds.first { kind in tokens.contains { $0.isHeading(kind) } } ?? .item
        let groups = OutlineBuilder.groups(tokens, by: kind)
        var items = pieces(groups.lead, isAlone: groups.headed.isEmpty)
        for (order, (head, body)) in groups.headed.enumerated() {
            report.note { $0.note(head, level: level, order: order) }
            let isLevelThree = head.heading?.mark?.kind != .subsection
            let item = item(headed: head, partsContributor: isLevelThree, body)
            items.append(item)
            report(number: head, expected: items.count, at: Place(item.id, .headline))
        }
        return items
    }

    /// The pieces of several units below each other, each begun by its title.
    private mutating func pieces(_ tokens: [Token], isAlone: Bool) -> [Item] {
        guard !tokens.isEmpty else { return [] }
        let starts = pieceStarts(tokens).filter { $0 > 0 }
        let bounds = [0] + starts + [tokens.count]
        return zip(bounds, bounds.dropFirst()).map { start, end in
            let text = Array(tokens[start..<end])
            if isAlone || start > 0, let head = PieceHead(text[...], recognizer.units, isAlone: tokens.count == 1) {
                let item = piece(head, Array(text[head.length...]))
                report.add(
                    .understood, line: head.number, place: Place(item.id, .headline),
                    found: "“\(head.headline.excerpt())”没有编号，后面是正文", done: "当作条目的标题")
                return item
            }
            let item = item("", partsContributor: false, text)
            report.add(
                .kept, line: text[0].line.number, place: Place(item.id, .paragraph(0)),
                found: "“\(text[0].line.text.excerpt())”前面没有条目标题", done: "原样留作一个没有标题的条目，请补标题",
                group: "前面没有条目标题的正文")
            return item
        }
    }

    /// Where titles `单位：标题` stand above text of their own: one that begins it, or whose unit is known, or several.
    private func pieceStarts(_ tokens: [Token]) -> [Int] {
        let found = tokens.indices.compactMap { index -> (index: Int, isKnown: Bool)? in
            let line = tokens[index].line
            guard tokens[index].heading == nil, line.role == nil, LineForm.isTitle(line.text), !line.hasColumns,
                let (unit, headline) = Contributor.split(line.text, units: recognizer.units, isLoose: false),
                headline.scalarCount >= 4, index + 1 < tokens.count, tokens[index + 1].heading == nil,
                LineForm.isProse(tokens[index + 1].line.text)
            else { return nil }
            let before = index == 0 ? "。" : tokens[index - 1].line.text
            let closes =
                "。！？”）".unicodeScalars.contains(before.unicodeScalars.last ?? " ")
                || LineForm.isTitle(before, limit: 10)
            let isKnown = recognizer.units.printedName(of: unit) != nil
            return isKnown || closes ? (index, isKnown || index == 0) : nil
        }
        return found.count > 1 ? found.map(\.index) : found.filter(\.isKnown).map(\.index)
    }

    /// The item of a piece, with what its head says.
    private mutating func piece(_ head: PieceHead, _ text: [Token]) -> Item {
        let kept = head.kept.map { Token(line: $0, heading: nil) }
        let item = item(
            head.headline, partsContributor: head.contributor.isEmpty, kept + text, number: head.number,
            contributor: head.contributor)
        for remark in head.remarks {
            report.add(
                remark.kind, line: remark.line, place: Place(item.id, .headline), found: remark.found, done: remark.done
            )
        }
        return item
    }

    private mutating func item(headed head: Token, partsContributor: Bool, _ body: [Token]) -> Item {
        let title = head.heading?.title ?? ""
        if readsSignatures, body.isEmpty, isCountedSentence(head) {
            let text = head.line.with(text: title, role: nil)
            return news([Token(line: text, heading: nil)], number: head.line.number)
        }
        if title.isEmpty, !body.isEmpty { return news(body, number: head.line.number) }
        return item(title, partsContributor: partsContributor, body, number: head.line.number)
    }

    /// 简讯: a mark and its text, without a headline.
    private mutating func news(_ text: [Token], number: Int) -> Item {
        var item = item("", partsContributor: false, text, number: number)
        item.runIn()
        return item
    }

    private mutating func item(
        _ heading: String, partsContributor: Bool, _ body: [Token], number: Int? = nil, contributor: String = ""
    ) -> Item {
        var item = Item(id: recognizer.makeID(), headline: heading, contributor: contributor)
        let units = recognizer.units
        if !contributor.isEmpty {
            // Named on a line of its own; before the headline it stands once more, if at all.
            if let (unit, headline) = Contributor.split(heading, units: units, isLoose: false),
                (units.printedName(of: unit) ?? unit).isIdentical(to: contributor)
            {
                item.headline = headline
            }
        } else if let (unit, headline) = Contributor.split(
            heading, units: units, isLoose: partsContributor && namesLoosely)
            ?? Contributor.behind(heading, units, isLoose: namesBehind)
        {
            item.contributor = unit
            item.headline = headline
            report.note { $0.signatures[.before, default: 0] += 1 }
        } else if let (unit, headline) = Contributor.splitAtHalfWidth(heading, units: units, isLoose: partsContributor)
        {
            item.contributor = unit
            item.headline = headline
            report.add(
                .understood, line: number, place: Place(item.id, .headline), found: "“\(unit):”后面是半角冒号",
                done: "按来稿单位读入，印出时用全角冒号")
        }
        let split = item.contributor
        let isSigned = body.contains {
            if case .signature(let signed) = $0.line.role { !signed.unit.isEmpty } else { false }
        }
        let body = readNote(readSigned(body, into: &item), into: &item)
        // Who is said to sign it stands in the unit's place, and the headline says what it said.
        if contributor.isEmpty, !split.isEmpty,
            !item.contributor.isIdentical(to: split) || namesAreHeadlines && isSigned
        {
            item.headline = heading
            report.note { $0.signatures[.before, default: 1] -= 1 }
        }
        item.paragraphs = paragraphs(of: readSignature(body, into: &item), item.id)
        return item
    }

    /// The paragraphs of a part, joined where they were cut; the rows of a table are one.
    mutating func paragraphs(of body: [Token], _ id: PartID) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var previous: SourceLine?
        for (index, token) in body.enumerated() {
            let line = token.line
            defer { previous = line }
            if let row = line.row {
                guard previous?.row?.table != row.table else { continue }
                if let paragraph = row.paragraph {
                    paragraphs.append(paragraph)
                    continue
                }
                let rows = body[index...].prefix { $0.line.row?.table == row.table }.compactMap(\.line.row)
                let isTitled = previous.map(TableRows.isCaption) == true && paragraphs.last?.isPlain == true
                let caption = isTitled ? paragraphs.removeLast().text : ""
                paragraphs.append(.table(TableRows.table(rows, caption: caption)))
                report.add(
                    .understood, line: line.number, place: Place(id, .paragraph(paragraphs.count - 1)),
                    found: "\(rows.count) 行的表格", done: "存为表格，请核对")
                continue
            }
            if previous?.row?.paragraph?.picture != nil, PaperForm.isCaption(line.text), line.text.scalarCount <= 40,
                case .picture(var picture)? = paragraphs.last
            {
                picture.caption = line.text
                paragraphs[paragraphs.count - 1] = .picture(picture)
                continue
            }
            if let before = previous, before.row == nil {
                let isAtPageBreak = hasPageBreak(between: before.number, line.number)
                let reason = ParagraphJoin.reason(before, line, indents: indents, isAtPageBreak: isAtPageBreak)
                if let reason, let last = paragraphs.popLast() {
                    paragraphs.append(.plain(last.text.goingOn(line.text)))
                    let what = isAtPageBreak ? "分页处断开的一段" : "没有说完的一段"
                    report(join: reason, what, before, line, at: Place(id, .paragraph(paragraphs.count - 1)))
                    continue
                }
            }
            paragraphs.append(.plain(line.text))
            if token.heading != nil {
                report.add(
                    .kept, line: line.number, place: Place(id, .paragraph(paragraphs.count - 1)),
                    found: "“\(line.text.excerpt())”带编号而不像条目", done: "连同编号原样留作正文")
            }
        }
        return paragraphs
    }
}

extension Item {
    /// Without a headline its text begins on the line of its mark.
    fileprivate mutating func runIn() {
        if headline.isEmpty, paragraphs.first?.isPlain == true { runsIn = true }
    }
}
