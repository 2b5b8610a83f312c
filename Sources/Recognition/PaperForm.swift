internal import Bulletins

/// What the lines of an issue are by what they do: a heading stands before text or before another heading, its brothers
/// look like it, and who signs stands behind a text.
///
/// Lines with the numbers of the house (一、（一）1.) are read by their numbers, and left as they are; here the others
/// get their roles.
struct PaperForm {
    /// By what headings of one kind are known.
    enum Form: Hashable {
        case number(NumberMark.Kind)
        case mark(Unicode.Scalar)
        case look(Look)
        case role(SourceLine.Role)
        /// `三 八 专 题`.
        case spaced
        case plain

        /// By a sign of the paper's or by its type.
        var isSetApart: Bool {
            switch self {
            case .mark, .look: true
            case .number, .role, .spaced, .plain: false
            }
        }
    }

    struct Heading {
        var form: Form
        /// Without its mark or number.
        var title: String
    }

    var lines: [SourceLine]
    let units: KnownUnits
    let contents: ContentsList.Levels
    let report: ReportSink
    /// Where the text stands, between the masthead and the imprint.
    let body: Range<Int>
    var headings: [Int: Heading] = [:]
    var roles: [Int: SourceLine.Role] = [:]
    /// Lines that begin an item without a headline.
    var unheaded: Set<Int> = []
    /// Whether the signs before those say something, ★ done early and ▲ in time, and belong to their texts.
    var signsAreWords = false
    /// Texts that begin with the unit that sent them: each is an item without a headline.
    var leading: [Int: String] = [:]
    /// How the unit that sent each of those is set before it, if it is.
    var unitsLead: Lead?
    /// How the texts of those begin with their titles, if they do.
    var titles: TitleEnd?
    var signed: [Int: Signed] = [:]
    /// Signatures behind the text of a line, which is parted there.
    var suffixes: [Int: (rest: String, signed: Signed, text: String)] = [:]

    /// - Parameter lines: without furniture and contents.
    init(_ lines: [SourceLine], _ units: KnownUnits, _ contents: ContentsList.Levels, _ report: ReportSink) {
        self.lines = lines
        self.units = units
        self.contents = contents
        self.report = report
        let start = PaperForm.bodyStart(lines)
        body = start..<max(start, ImprintReader.start(of: lines))
    }

    /// The lines with their roles; the same lines where nothing but numbers makes headings.
    static func settled(
        _ lines: [SourceLine], _ units: KnownUnits, _ contents: ContentsList.Levels, _ report: ReportSink
    ) -> [SourceLine] {
        let lines = withoutSigns(lines)
        var form = PaperForm(withSubtitles(lines, report), units, contents, report)
        guard form.body.lowerBound > 0 else { return lines }
        form.takeClosing()
        form.takeUnitsOverTitles()
        form.takeSignedUnitsOverTitles()
        form.takeLists()
        form.centreTitles()
        form.partRunInTitles()
        form.partLeads()
        form.findHeadings()
        form.settleSignatures()
        form.settleLevels()
        form.settleTexts()
        form.takeClosingSignature()
        form.reportRoles()
        return form.result()
    }

    // MARK: Where the text begins

    /// Behind the last line that says something of a masthead.
    static func bodyStart(_ lines: [SourceLine]) -> Int {
        var start = 0
        for (index, line) in lines.prefix(40).enumerated() {
            switch line.role {
            case .section, .subsection, .item: return start
            case .masthead:
                start = index + 1
                continue
            case .paragraph, .imprint, .signature, .note, .closing, nil: break
            }
            // 领导批示：…　　苏正　2023年3月28日.
            if let (_, rest) = IssueNote.split(line.text), LineForm.contains(rest, "。") { continue }
            if MastheadReader.isMastheadLine(line.text) || ImprintReader.isImprint(line.text) {
                start = index + 1
            } else if start > 0, index == start, let inner = Signed.unbracketed(line.text), inner.scalarCount <= 16,
                index + 1 < lines.count, !LineForm.isProse(lines[index + 1].text)
            {
                // （5月8日—5月14日）.
                start = index + 1
            } else if start > 0, index == start,
                isOfficeLine(index, lines) || index > 1 && isThemeLine(index, lines)
            {
                start = index + 1
            } else if line.role != nil || LineForm.isProse(line.text)
                || line.text.scalarCount > 30 && LineForm.contains(line.text, "。") || isNumberedHeading(line.text)
                || Decoration(line.text).map({ isHeadline($0.title) }) == true && start > 0 || index - start > 3
            {
                return start
            }
        }
        return start
    }

    /// The office alone under the number, or with what it does behind it, 集团办公室编发, whoever stands above the name.
    private static func isOfficeLine(_ index: Int, _ lines: [SourceLine]) -> Bool {
        guard index > 0, index + 1 < lines.count, Decoration.sign(of: lines[index].text) == nil else { return false }
        guard MastheadReader.isOffice(MastheadReader.parts(lines[index].text)[0]) else {
            return standsAsOffice(index, lines)
        }
        if MastheadReader.issues(lines[index].text) { return true }
        let isFirst = !lines[..<index].contains {
            MastheadReader.parts($0.text).contains(where: MastheadReader.isOffice)
        }
        let next = lines[index + 1].text
        // Two offices below each other.
        let above = lines[index - 1].text
        if !isFirst {
            return MastheadReader.parts(above).contains(where: MastheadReader.isOffice) && !LineForm.isProse(next)
                && lines[index].look == lines[index - 1].look
        }
        // A unit above a text may be its headline; above news that are counted, or with no brother, it is none.
        return !LineForm.isProse(next) || sign(of: next) != nil || NumberMark.split(next) != nil
            || IssueNote.split(next) != nil
    }

    /// A short name directly under the number and the date, with a gap below it, where no other line names an office.
    private static func standsAsOffice(_ index: Int, _ lines: [SourceLine]) -> Bool {
        let pieces = lines[..<index].flatMap { MastheadReader.parts($0.text) }
        let kinds = pieces.map { MastheadPiece($0) }
        return MastheadReader.couldBeOffice(lines[index], under: lines[index - 1])
            && lines[index + 1].number > lines[index].number + 1 && kinds.contains(where: \.isDate)
            && kinds.contains(where: \.isIssue) && !kinds.contains { $0.field == .office }
            && !pieces.contains(where: MastheadReader.isOffice)
    }

    static func isNumberedHeading(_ text: String) -> Bool {
        NumberMark.split(text).map { isHeadline($0.rest, limit: 60) } ?? false
    }

    // MARK: What could be a heading

    /// Whether a text could stand above others: short, no sentence, nothing left open.
    static func isHeadline(_ text: String, limit: Int = 46) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard (2...limit).contains(scalars.count), let last = scalars.last,
            !scalars.allSatisfy({ Decoration.isSign($0) || $0.isBlank })
        else { return false }
        let marks = "。；！？".unicodeScalars
        let inner = scalars.dropLast().indices.filter { marks.contains(scalars[$0]) }
        // What is quoted may be a sentence: “谁来管？”有了答案.
        let isQuoted = inner.first.map { scalars[..<$0].contains("“") && scalars[$0...].contains("”") } == true
        // “百万保障”要扣费？是骗局.
        let isAnswered = scalars.count <= 24 && inner.first.map { scalars[$0] == "？" && $0 >= 4 } == true
        // But who says “….” closes a paragraph.
        guard !text.contains("。”"), inner.isEmpty || inner.count == 1 && (isQuoted || isAnswered),
            !"。；，、：:—".unicodeScalars.contains(last)
        else { return false }
        return scalars.contains(where: \.properties.isIdeographic) && !isCaption(text) && !isLabel(text)
            && !isFigures(text) && !isWriter(text)
    }

    func text(_ index: Int) -> String { lines[index].text }

    func isAfterGap(_ index: Int) -> Bool {
        index > 0 && lines[index].number > lines[index - 1].number + 1
    }

    /// How most of the text is set.
    var bodyLook: Look {
        let looks = body.filter { LineForm.isProse(text($0)) }.map { lines[$0].look }
        let counts = Dictionary(grouping: looks) { $0 }.mapValues(\.count)
        return counts.max { ($0.value, $1.key.size) < ($1.value, $0.key.size) }?.key ?? .plain
    }

    mutating func findHeadings() {
        let usual = bodyLook
        takeApartSignatures()
        takeSaidSignatures()
        takeSignedBylines()
        for index in body where signed[index] == nil {
            if let heading = marked(index) ?? looked(index, usual) { headings[index] = heading }
        }
        // Where the file sets its headings apart, a line that is set as the text is none.
        let saysLooks =
            headings.count { index, heading in
                if case .look = heading.form { lines[index].indent < 8 } else { false }
            } >= 2
        takeBylines()
        // A plain line is one by what stands around it.
        for index in body.reversed()
        where headings[index] == nil && lines[index].role == nil && signed[index] == nil {
            let isListed = contents.level(of: text(index)) != nil && PaperForm.isHeadline(text(index))
            if isListed || !saysLooks && isPlainHeading(index) {
                headings[index] = Heading(form: .plain, title: text(index))
            }
        }
    }

    /// A line with a role, a number or a sign.
    func marked(_ index: Int) -> Heading? {
        let line = lines[index]
        switch line.role {
        case .section?, .subsection?, .item?: return Heading(form: .role(line.role ?? .item), title: line.text)
        case .masthead?, .paragraph?, .imprint?, .signature?, .note?, .closing?: return nil
        case nil: break
        }
        if let (mark, rest) = NumberMark.split(line.text) {
            guard PaperForm.isHeadline(rest, limit: 60) else { return nil }
            // 第一部分 above 一、.
            let isNamed = line.text.hasPrefix("第") && holdsSections
            return Heading(form: isNamed ? .mark("第") : .number(mark.kind), title: rest)
        }
        if let decoration = Decoration(line.text) {
            guard PaperForm.isHeadline(decoration.title), !PageFurniture.isPageNumber(line.text.removingBlanks()) else {
                return nil
            }
            return Heading(form: .mark(decoration.mark), title: decoration.title)
        }
        return isSpacedTitle(index) ? Heading(form: .spaced, title: line.text.removingBlanks()) : nil
    }

    /// Whether 一、 stands in the text too.
    private var holdsSections: Bool {
        body.contains { NumberMark.split(text($0))?.mark.kind == .section && !text($0).hasPrefix("第") }
    }

    /// `三 八 专 题`, `要　闻`: a word set apart by gaps between its characters; of two characters it needs a brother.
    private func isSpacedTitle(_ index: Int) -> Bool {
        guard PaperForm.isSpaced(text(index)), index + 1 < body.upperBound, lines[index].look.alignment != .right
        else { return false }
        if text(index).removingBlanks().scalarCount > 3 { return true }
        // 柏　青 signs what stands above it: a title stands above the first text too.
        let first = body.first { PaperForm.isSpaced(text($0)) } ?? index
        return lines[index].indent < 28 && !(body.lowerBound..<first).contains { LineForm.isProse(text($0)) }
            && (body.count { PaperForm.isSpaced(text($0)) } > 1 || standsOverHeadline(index))
            || standsOverSigns(index)
    }

    /// `要　闻` above a headline and its text.
    private func standsOverHeadline(_ index: Int) -> Bool {
        body.contains(index + 2) && lines[index + 1].role == nil && PaperForm.isHeadline(text(index + 1))
            && !LineForm.isProse(text(index + 1)) && LineForm.isProse(text(index + 2))
    }

    /// `简　讯` above `▲11月5日，…` and more such.
    private func standsOverSigns(_ index: Int) -> Bool {
        guard body.contains(index + 2), let sign = PaperForm.sign(of: text(index + 1)) else { return false }
        return [index + 1, index + 2].allSatisfy { PaperForm.sign(of: text($0)) == sign && LineForm.isProse(text($0)) }
    }

    /// Whether each character of a short word stands by itself.
    static func isSpaced(_ text: String) -> Bool {
        let words = text.unicodeScalars.split(whereSeparator: \.isBlank)
        return (2...8).contains(words.count)
            && words.allSatisfy { $0.count == 1 && $0.allSatisfy(\.properties.isIdeographic) }
    }

    /// A line that is set apart from the text.
    func looked(_ index: Int, _ usual: Look) -> Heading? {
        let line = lines[index]
        let title = labelled(index, usual) ?? line.text
        guard line.role == nil, NumberMark.split(line.text) == nil, Decoration(line.text) == nil,
            line.look.standsOut(from: usual), PaperForm.isHeadline(title), Signed.unbracketed(line.text) == nil,
            !isCaptionOfTable(index),
            // 学习网址：…, the last line of all.
            index + 1 < body.upperBound || !LineForm.isLabelled(title)
                || Contributor.split(title, units: units, isLoose: false) != nil
        else { return nil }
        return Heading(form: .look(line.look), title: title)
    }

    /// `汽车总站` of `汽车总站：`, a line above a text, where more than one is set so.
    private func labelled(_ index: Int, _ usual: Look) -> String? {
        func isLabel(_ at: Int) -> Bool {
            text(at).hasSuffix("：") && text(at).scalarCount <= 16 && lines[at].look == lines[index].look
                && at + 1 < body.upperBound && LineForm.isProse(text(at + 1))
                && !lines[at + 1].look.standsOut(from: usual)
        }
        // 会议指出： and 主要做法： part a text.
        let parts = ["会议", "做法", "问题", "打算", "要求", "安排", "成效", "措施", "建议", "原因", "分析", "下一步", "情况"]
        guard isLabel(index), body.count(where: isLabel) > 1, !parts.contains(where: text(index).contains),
            // Where headlines are set so, a label is none.
            !body.contains(where: { lines[$0].look == lines[index].look && PaperForm.isHeadline(text($0)) })
        else { return nil }
        return String(text(index).dropLast())
    }

    /// Between a text and a table.
    private func isCaptionOfTable(_ index: Int) -> Bool {
        index + 1 < lines.count && lines[index + 1].row != nil && index > body.lowerBound
            && LineForm.isProse(text(index - 1))
    }

    func isPlainHeading(_ index: Int) -> Bool {
        let line = lines[index]
        guard NumberMark.split(line.text) == nil, Decoration(line.text) == nil, PaperForm.isHeadline(line.text),
            Signed.unbracketed(line.text) == nil, !hasCells(line.text), line.indent < 20, index + 1 < body.upperBound,
            lines[index + 1].row == nil,
            !MastheadPiece(line.text).isDate, !isEntry(index), !ParagraphJoin.beginsInside(text(index + 1)),
            // 5月10日19：30　话剧《守望》　区大剧院.
            !(LineForm.startsWithDate(line.text) && LineForm.hasColumns(line.text)),
            // 10 月 30 日凌晨，…: half a sentence, cut by the end of a printed line.
            !(LineForm.startsSentence(line.text.removingBlanks()) && LineForm.contains(line.text, "，")),
            // 问：什么时候申报？
            !Self.isTagged(line.text), !isDatum(index)
        else { return false }
        // Before it a text is closed.
        if index > body.lowerBound {
            let before = text(index - 1)
            let isClosed = "。！？”）)…】》".unicodeScalars.contains(before.unicodeScalars.last ?? " ")
            let isShort = before.scalarCount <= 24
            guard isClosed || isAfterGap(index) || isShort else { return false }
        }
        // The name that a page repeats at its head.
        let bare = line.text.removingBlanks()
        if lines[..<body.lowerBound].contains(where: { bare.hasPrefix($0.text.removingBlanks()) }) { return false }
        return headings[index + 1] != nil || signed[index + 1] != nil || LineForm.isProse(text(index + 1))
            || isOverColumns(index) || isOverTable(index) || isOverList(index)
            || isLongText(text(index + 1)) || IssueNote.split(text(index + 1)) != nil
            || LineForm.isSalutation(text(index + 1))
            // 滨城论坛　　浏览人数：3126　　跟帖数：87.
            || index + 2 < body.upperBound && PaperForm.isFigures(text(index + 1)) && LineForm.isProse(text(index + 2))
    }

    /// An entry of a list below what the file says is a headline.
    private func isEntry(_ index: Int) -> Bool {
        guard lines[index].isListed else { return false }
        let above = (body.lowerBound..<index).last { [.section, .subsection, .item].contains(lines[$0].role) }
        return above.map { lines[$0].role == .item } == true
    }

    /// `税收收入十大行业` directly under a section, above `制造业　18.7亿元　占34.2%` and more such lines.
    private func isOverColumns(_ index: Int) -> Bool {
        headings[index - 1] != nil && text(index).scalarCount >= 6
            && (index + 1...index + 2).allSatisfy { body.contains($0) && lines[$0].row == nil && lines[$0].hasColumns }
    }

    /// `各乡镇追肥进度` above a table and what it is counted in, directly under a section, and that section.
    func isOverTable(_ index: Int) -> Bool {
        let hasTable = { (range: Range<Int>) in range.contains { $0 < lines.count && lines[$0].row != nil } }
        let isShort = { (at: Int) in at >= body.lowerBound && text(at).scalarCount <= 8 && isAfterGap(at) }
        return lines[index + 1].row == nil && isAfterGap(index)
            && (isShort(index) && isAfterGap(index + 1) && hasTable(index + 2..<index + 4)
                || isShort(index - 1) && text(index).scalarCount > 8 && hasTable(index + 2..<index + 3))
    }

    /// `下周安排` above `1.做好迎检；`.
    private func isOverList(_ index: Int) -> Bool {
        text(index).scalarCount <= 6 && number(index + 1) == 1 && text(index + 1).hasSuffix("；")
    }

    private static func isTagged(_ text: String) -> Bool {
        let head = text.unicodeScalars.prefix(4)
        guard let colon = head.firstIndex(where: { "：:".unicodeScalars.contains($0) }) else { return false }
        return LineForm.isTag(String(head[..<colon]))
    }

    /// Whether nothing goes on from a line: a text or an imprint is at its end.
    static func isEnd(_ text: String) -> Bool {
        "。！？”）)…".unicodeScalars.contains(text.unicodeScalars.last ?? " ") || ImprintReader.isImprint(text)
    }

    func isLongText(_ text: String) -> Bool { text.scalarCount > 46 }

    /// Whether cells stand beside each other; a wide space between two halves of a headline parts no cells.
    func hasCells(_ text: String) -> Bool {
        guard LineForm.hasColumns(text) else { return false }
        if text.unicodeScalars.contains("\t") { return true }
        let parts = text.unicodeScalars.split { $0.isBlank }
        return parts.count > 3 || parts.contains { $0.count < 3 || $0.allSatisfy { $0.properties.numericType != nil } }
    }
}
