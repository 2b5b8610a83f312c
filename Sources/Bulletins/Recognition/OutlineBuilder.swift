/// Builds sections, subsections and items out of tokens in their order.
struct OutlineBuilder {
    let recognizer: Recognizer
    var report: ImportReport
    /// Lines of the masthead that pages repeat at their head.
    var headers: Set<String> = []
    private(set) var sections: [Section] = []
    /// Whether the first section has no heading in the text: what is in it stood before any.
    private(set) var startsLoose = false
    private var indents = false

    init(recognizer: Recognizer, report: ImportReport) {
        self.recognizer = recognizer
        self.report = report
    }

    mutating func build(_ tokens: [Token]) {
        let texts = tokens.filter { $0.heading == nil }
        indents = texts.filter(\.line.isIndented).count * 5 >= texts.count * 3 && texts.count >= 2
        let (kept, _) = setAsideHeaders(tokens)
        let groups = OutlineBuilder.groups(kept, by: .section)
        startsLoose = !groups.lead.isEmpty
        if startsLoose { buildSection(title: "", groups.lead) }
        for (head, body) in groups.headed {
            let expected = sections.count + (startsLoose ? 0 : 1)
            buildSection(title: head.heading?.title ?? "", body)
            report(number: head, expected: expected, at: sections.last.map { Place($0.id, .title) })
        }
    }

    /// Builds one item of a piece as units send it: a title, text, and headings of its own, which are no sections of the
    /// issue; `false` where it is none.
    mutating func buildArticle(_ tokens: [Token]) -> Bool {
        let sections = tokens.indices.filter { tokens[$0].isHeading(.section) }
        guard let first = sections.first, first > 0, sections.allSatisfy({ tokens[$0].line.role == nil }),
            let title = OutlineBuilder.title(tokens[...])
        else { return false }
        let lead = tokens[..<first]
        // What has a masthead is an issue; under the sections of an issue stand headings, not text.
        guard !lead.contains(where: { $0.heading != nil || MastheadReader.isMasthead($0.line.text) }),
            lead.contains(where: { $0.line.text.unicodeScalars.contains("。") })
                || tokens.dropFirst(first + 1).first.map({ $0.heading == nil }) ?? false
        else { return false }
        indents = true
        let text = tokens[title.length...].map { Token(line: $0.line, heading: nil) }
        let item = item(title.text, partsContributor: true, text, number: tokens[0].line.number)
        report.add(
            .understood, line: tokens[0].line.number, place: Place(item.id, .headline),
            found: "“\(title.text.excerpt())”以下自有层次", done: "当作一篇来稿，里面的编号原样留在正文")
        self.sections.append(Section(id: recognizer.makeID(), items: [item]))
        startsLoose = true
        return true
    }

    /// A title without a number at the head of a piece, with the lines that go on with it behind a dash.
    private static func title(_ tokens: ArraySlice<Token>) -> (text: String, length: Int)? {
        guard let first = tokens.first, first.heading == nil, first.line.role == nil, first.line.text.scalarCount <= 40,
            !first.line.text.unicodeScalars.contains(where: { "。；！？".unicodeScalars.contains($0) }),
            let last = first.line.text.unicodeScalars.last, !"，、：:".unicodeScalars.contains(last)
        else { return nil }
        guard let second = tokens.dropFirst().first, second.heading == nil, second.line.role == nil,
            second.line.text.hasPrefix("——"), second.line.text.scalarCount <= 40,
            !second.line.text.unicodeScalars.contains("。")
        else { return (first.line.text, 1) }
        return (first.line.text + second.line.text, 2)
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
        let groups = OutlineBuilder.groups(tokens, by: .subsection)
        section.items = items(groups.lead)
        let hasSubsections = groups.headed.contains {
            OutlineBuilder.startsWithItem($0.body) || $0.head.line.role == .subsection
        }
        for (head, body) in groups.headed {
            let expected = section.items.count + section.subsections.count + 1
            let isSubsection =
                OutlineBuilder.startsWithItem(body) || head.line.role == .subsection || !section.subsections.isEmpty
                || body.isEmpty && hasSubsections
            let title = head.heading?.title ?? ""
            if isSubsection {
                var subsection = Subsection(id: recognizer.makeID(), title: title)
                subsection.items = items(body)
                section.subsections.append(subsection)
                report(number: head, expected: expected, at: Place(subsection.id, .title))
            } else {
                let item = item(title, partsContributor: false, body, number: head.line.number)
                section.items.append(item)
                report(number: head, expected: expected, at: Place(item.id, .headline))
            }
        }
        sections.append(section)
    }

    /// `1.` directly after a heading makes it the heading of a subsection; after text, `1.` is a part of the text.
    private static func startsWithItem(_ tokens: [Token]) -> Bool {
        tokens.first.map { first in itemKinds.contains { first.isHeading($0) } } ?? false
    }

    /// What numbers an item: the first of these that is there; the others are parts of its text.
    private static let itemKinds: [NumberMark.Kind] = [.item, .bracketed, .circled]

    /// Level-three items.
    ///
    /// Text before the first of them becomes an item without a headline.
    private mutating func items(_ tokens: [Token]) -> [Item] {
        let kind = OutlineBuilder.itemKinds.first { kind in tokens.contains { $0.isHeading(kind) } } ?? .item
        let groups = OutlineBuilder.groups(tokens, by: kind)
        var items: [Item] = []
        if groups.headed.isEmpty, let item = article(groups.lead) {
            items.append(item)
        } else if let first = groups.lead.first {
            let item = item("", partsContributor: false, groups.lead)
            report.add(
                .kept, line: first.line.number, place: Place(item.id, .paragraph(0)),
                found: "“\(first.line.text.excerpt())”前面没有条目标题", done: "原样留作一个没有标题的条目，请补标题")
            items.append(item)
        }
        for (head, body) in groups.headed {
            let isLevelThree = head.heading?.mark?.kind != .subsection
            let item = item(
                head.heading?.title ?? "", partsContributor: isLevelThree, body, number: head.line.number)
            items.append(item)
            report(number: head, expected: items.count, at: Place(item.id, .headline))
        }
        return items
    }

    /// A piece as units send it, without any number: a title, and text under it.
    private mutating func article(_ tokens: [Token]) -> Item? {
        guard let title = OutlineBuilder.title(tokens[...]), tokens.count > title.length,
            tokens[title.length].line.text.scalarCount >= 2 * tokens[0].line.text.scalarCount
        else { return nil }
        let number = tokens[0].line.number
        let item = item(title.text, partsContributor: true, Array(tokens.dropFirst(title.length)), number: number)
        report.add(
            .understood, line: number, place: Place(item.id, .headline),
            found: "“\(title.text.excerpt())”没有编号，后面是正文", done: "当作条目的标题")
        return item
    }

    private mutating func item(
        _ heading: String, partsContributor: Bool, _ body: [Token], number: Int? = nil
    ) -> Item {
        var item = Item(id: recognizer.makeID(), headline: heading)
        if let (unit, headline) = Contributor.split(heading, units: recognizer.units, isLoose: partsContributor) {
            item.contributor = unit
            item.headline = headline
        } else if let (unit, headline) = Contributor.splitAtHalfWidth(
            heading, units: recognizer.units, isLoose: partsContributor)
        {
            item.contributor = unit
            item.headline = headline
            report.add(
                .understood, line: number, place: Place(item.id, .headline), found: "“\(unit):”后面是半角冒号",
                done: "按来稿单位读入，印出时用全角冒号")
        }
        var previous: SourceLine?
        for token in body {
            defer { previous = token.line }
            if let before = previous, let reason = ParagraphJoin.reason(before, token.line, indents: indents) {
                let index = item.paragraphs.count - 1
                item.paragraphs[index] += token.line.text
                report(join: reason, before, token.line, at: Place(item.id, .paragraph(index)))
                continue
            }
            item.paragraphs.append(token.line.text)
            if token.heading != nil {
                report.add(
                    .kept, line: token.line.number, place: Place(item.id, .paragraph(item.paragraphs.count - 1)),
                    found: "“\(token.line.text.excerpt())”带编号而不像条目", done: "连同编号原样留作正文")
            }
        }
        return item
    }

    private mutating func report(
        join reason: ParagraphJoin.Reason, _ first: SourceLine, _ second: SourceLine, at place: Place
    ) {
        let seam = "\(first.text.tailExcerpt(8))｜\(second.text.excerpt(8))"
        let done =
            switch reason {
            case .openSentence: "与第\(second.number)\(report.unit)接成一段，请核对"
            case .doubledCharacter: "与第\(second.number)\(report.unit)接成一段，句号和重复的字都留着，请核对后删去"
            }
        report.add(.joined, line: first.number, place: place, found: "分页处断开的一段“\(seam)”", done: done)
    }

    /// Numbers follow from the order; one that was another or was written in another way is said.
    private mutating func report(number head: Token, expected: Int, at place: Place?) {
        guard let mark = head.heading?.mark else { return }
        if mark.value != expected {
            report.add(
                .renumbered, line: head.line.number, place: place, found: "编号“\(mark.text)”与次序不符",
                done: "编号按次序自动排（这里是第 \(expected) 个），请核对有无缺漏")
        } else if !mark.isStandard {
            report.add(.understood, line: head.line.number, found: "编号写作“\(mark.text)”", done: "按编号认定，印出时用规范写法")
        }
    }
}
