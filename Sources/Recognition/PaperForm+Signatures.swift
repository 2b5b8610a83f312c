internal import Bulletins

// Who signs an item, and who closes the issue.
extension PaperForm {
    // MARK: What closes the issue

    /// A date alone under the last text, with the office above it.
    mutating func takeClosing() {
        guard let last = body.last, body.count >= 3, lines[last].role == nil else { return }
        let line = lines[last]
        let parts = MastheadReader.parts(line.text)
        var unit = ""
        var first = last
        if case .date(let date) = MastheadPiece(line.text) {
            let above = lines[last - 1]
            let isApart = above.look.alignment == .right || above.indent >= 12 || line.indent >= 12
            if above.role == nil, above.text.scalarCount <= 30, !LineForm.contains(above.text, "，。；："),
                Signed.isUnit(above.text.removingBlanks(), units) || isApart, body.contains(last - 2)
            {
                unit = above.text
                first = last - 1
            }
            close(first, unit, date, line)
        } else if parts.count == 2, case .date(let date) = MastheadPiece(parts[1]),
            Signed.isUnit(parts[0].removingBlanks(), units)
        {
            close(last, parts[0], date, line)
        } else if isOfficeOfHead(last) {
            close(last, line.text, .text(""), line)
        }
    }

    /// The office that the head names, alone at the right below the last text: no text above is signed so.
    private func isOfficeOfHead(_ index: Int) -> Bool {
        func isAtRight(_ index: Int) -> Bool { lines[index].look.alignment == .right || lines[index].indent >= 20 }
        return isAtRight(index) && Signed.isUnit(text(index), units) && PaperForm.isSentence(text(index - 1))
            && lines[..<body.lowerBound].contains { MastheadReader.parts($0.text).contains(text(index)) }
            && !body.dropLast().contains { index in
                lines[index].row == nil && (isAtRight(index) || Signed.unbracketed(text(index)) != nil)
            }
    }

    mutating func close(_ first: Int, _ unit: String, _ date: DateText, _ line: SourceLine) {
        let told = unit.isEmpty || line.text.contains(unit) ? line.text : unit + "　" + line.text
        report.add(
            .understood, line: lines[first].number, place: .closing(.date), found: "文末的“\(told)”", done: "存为落款")
        lines.replaceSubrange(
            first..<body.upperBound, with: [line.with(text: told, role: .closing(unit: unit, date: date))])
        self = PaperForm(lines, units, contents, report)
    }

    /// `（综合科　执笔：虞山）` at the end of an issue that is one text: who wrote it closes it.
    mutating func takeClosingSignature() {
        guard let last = body.last, let found = signed[last], !found.author.isEmpty, !hasItems,
            // Where others sign above, it signs the last text.
            signed.count == 1
        else { return }
        let unit = Signed.unbracketed(text(last)) ?? text(last)
        signed[last] = nil
        roles[last] = .closing(unit: unit, date: .text(""))
        report.add(
            .understood, line: lines[last].number, place: .closing(.signature), found: "文末的“\(text(last))”",
            done: "存为落款")
    }

    /// Whether it is more than one text, of which a file may say the headline.
    private var hasItems: Bool {
        let isOne = lines.count { $0.role == .item } == 1 && !lines.contains { $0.role == .section }
        return !unheaded.isEmpty || !leading.isEmpty || roles.values.contains(.item) && !isOne
            || headings.contains { index, heading in
                switch heading.form {
                case .number(.section): false
                case .number: roles[index] != .paragraph
                case .role(.item): roles[index] != .paragraph && !isOne
                case .mark, .look, .spaced, .plain, .role: false
                }
            }
    }

    // MARK: Who signs

    /// `市水利局` far to the right below most texts of a paper of news, which have no headlines: who sent each.
    mutating func takeApartSignatures() {
        let texts = body.filter { lines[$0].role == nil && LineForm.isProse(text($0)) }
        let apart = body.dropFirst().compactMap { index -> (index: Int, signed: Signed)? in
            let line = lines[index]
            guard line.role == nil, line.row == nil, line.indent >= 16 || line.look.alignment == .right,
                line.text.scalarCount <= 24, LineForm.isProse(text(index - 1)), !MastheadPiece(line.text).isDate,
                let signed = Signed(Signed.unbracketed(line.text) ?? line.text, units, isCertain: true)
            else { return nil }
            return (index, signed)
        }
        guard apart.count >= 3, apart.count * 3 >= texts.count * 2 else { return }
        for (index, found) in apart {
            sign(index, found)
            signed[index]?.isOfItem = true
        }
    }

    /// `（县总工会供稿）`, `供稿：县总工会` alone on a line below a text: whoever wrote the text above, wherever it ends.
    mutating func takeSaidSignatures() {
        for index in body.dropFirst() where isOpen(index) && lines[index].row == nil && signed[index] == nil {
            guard text(index).scalarCount <= 30, PaperForm.isSentence(text(index - 1)), !LineForm.isProse(text(index))
            else { continue }
            let inner = Signed.unbracketed(text(index))
            guard inner != nil || Signed.namesUnit(text(index)),
                var found = Signed(inner ?? text(index), units, isCertain: false), !found.unit.isEmpty,
                Signed.isUnit(found.unit, units) || Signed.namesUnit(inner ?? text(index))
            else { continue }
            found.isOfItem = Signed.saysSo(inner ?? text(index))
            sign(index, found)
        }
    }

    /// Who signs below a text that is an item without a headline sent that.
    mutating func signUnheaded() {
        for index in signed.keys {
            let above = body.last { $0 < index && (headings[$0] != nil || unheaded.contains($0)) }
            if let above, unheaded.contains(above) { signed[index]?.isOfItem = true }
        }
    }

    /// Whether what stands there is text, not a heading.
    func isText(_ index: Int) -> Bool { body.contains(index) && headings[index] == nil }

    /// Signatures stand behind a text and before a heading or the end; those without brackets only where their place
    /// says so, or as all do.
    mutating func settleSignatures() {
        let ends = endsOfTexts
        let leading = leadingForms
        var weak: [(index: Int, signed: Signed)] = []
        var inside: [(index: Int, rest: String, inner: String, signed: Signed)] = []
        for index in ends where mayBeSigned(index, leading) {
            switch signature(at: index) {
            case .certain(let signed)?: sign(index, signed)
            case .weak(let signed)?: weak.append((index, signed))
            case .inside(let rest, let inner, let signed)?: inside.append((index, rest, inner, signed))
            case nil: break
            }
        }
        let signing = Set(weak.map(\.index))
        let count = max(1, ends.count { isText($0) || signing.contains($0) })
        for (index, found) in weak
        where weak.count * 2 >= count || weak.count == 1 && count <= 2 || !found.source.isEmpty {
            sign(index, found)
        }
        let areUsual = inside.count * 2 >= count && count > 1
        for (index, rest, inner, found) in inside.reversed()
        where areUsual || isOfSender(found, inner) {
            // An address behind a sentence is where that sends people.
            let isAddress = found.source.contains("://") && Signed.source(found.source) == nil
            if found.saysMore || isNoUnit(found.unit) || PaperForm.saysDuty(found.unit)
                || isAddress && !text(index).contains("来源")
            {
                continue
            }
            insert(found, behind: index, rest)
        }
    }

    /// The last lines of items, as far as headings are known.
    private var endsOfTexts: [Int] {
        body.filter { index in
            (isText(index - 1) || isText(index)) && (index + 1 == body.upperBound || headings[index + 1] != nil)
                || isText(index - 1) && standsOverAppendix(index)
        }
    }

    /// Whether the last line of an item may say who sent it.
    private func mayBeSigned(_ index: Int, _ leading: Set<Form>) -> Bool {
        let line = lines[index]
        // Who signs is not set as titles above all text are.
        if signed[index] != nil || headings[index].map({ leading.contains($0.form) }) == true { return false }
        // 表1　情况 and 图1　现场 sign nothing.
        if PaperForm.isCaption(line.text) || MastheadPiece(line.text).isDate { return false }
        // Nor does what stands in the middle above a table.
        let isAboveTable = index + 1 < lines.count && lines[index + 1].row?.cells.isEmpty == false
        if isAboveTable, TableRows.isCaption(line), !Signed.namesUnit(line.text) { return false }
        // Who wrote 批示 signs that.
        return IssueNote.split(text(index)) == nil
    }

    /// How titles above all text are set.
    private var leadingForms: Set<Form> {
        let firstText =
            body.first { LineForm.isProse(text($0)) && IssueNote.split(text($0)) == nil } ?? body.upperBound
        return Set(headings.filter { $0.key < firstText }.map(\.value.form)).filter { form in
            if case .look = form { true } else { form == .spaced }
        }
    }

    private enum Signature {
        case certain(Signed)
        /// Nothing but its place says so.
        case weak(Signed)
        /// In a bracket behind the last sentence: the rest of the line, what the bracket holds, and how it reads.
        case inside(rest: String, inner: String, Signed)
    }

    private func signature(at index: Int) -> Signature? {
        let line = lines[index]
        // Text that Markdown says is text may be signed inside.
        let isStyled = line.role == .paragraph && line.row == nil
        guard line.role == nil || isStyled else { return nil }
        let isApart = line.look.alignment == .right || line.indent >= 16
        if let inner = Signed.unbracketed(line.text), isText(index - 1) {
            return Signed(inner, units, isCertain: true).map { .certain($0) }
        }
        if isApart, !isStyled, line.text.scalarCount <= 40, isText(index - 1) || headings[index - 1] == nil,
            let signed = Signed(bracketedUnit(line.text) ?? line.text, units, isCertain: true)
        {
            return .certain(signed)
        }
        if isText(index - 1), Signed.namesUnit(line.text) || Signed.isSentBy(line.text, units),
            let signed = Signed(line.text, units, isCertain: true)
        {
            return .certain(signed)
        }
        if isText(index - 1), line.row == nil, line.text.scalarCount <= 24, !LineForm.isProse(line.text),
            let signed = Signed(line.text, units, isCertain: false)
        {
            return .weak(signed)
        }
        if isText(index), let (rest, inner) = Signed.atEnd(of: line.text, isContinued: goesOn(index)),
            let signed = isSource(inner) ? Signed(source: inner) : Signed(inner, units, isCertain: true)
        {
            return .inside(rest: rest, inner: inner, signed)
        }
        return nil
    }

    /// Whether a bracket behind a sentence, which may belong to that, names a unit.
    private func isOfSender(_ found: Signed, _ inner: String) -> Bool {
        !found.source.isEmpty || Signed.isUnit(found.unit, units) || PaperForm.isMember(found.unit)
            || PaperForm.isTeamAndPerson(inner)
    }

    /// Whether a line is the rest of a text that the line above has not ended.
    private func goesOn(_ index: Int) -> Bool {
        body.contains(index - 1) && headings[index - 1] == nil && text(index - 1).scalarCount > 20
            && !PaperForm.isEnd(text(index - 1))
    }

    /// `勘测队　舒朗`: a name as parts of offices have, and a person's behind a gap.
    static func isTeamAndPerson(_ text: String) -> Bool {
        let words = text.unicodeScalars.split(whereSeparator: \.isBlank)
        let places = "楼层室处科部组队站所"
        return words.count == 2 && (2...8).contains(words[0].count) && (2...3).contains(words[1].count)
            && words.joined().allSatisfy(\.properties.isIdeographic)
            && !saysDuty(String(words[0]))
            && words[1].last.map(places.unicodeScalars.contains) == false
            && words[0].last.map { "队科股站所室部组处班厂店社院校村镇乡".unicodeScalars.contains($0) } == true
    }

    /// `【风险管理部】`; ※经验交流※ is a section.
    private func bracketedUnit(_ text: String) -> String? {
        guard text.hasPrefix("【"), let title = Decoration(text)?.title, Signed.isUnit(title, units) else { return nil }
        return title
    }

    /// 责任科室 of `责任科室　综合科`, 咨询处 of `咨询处　一楼`: whom it concerns, not who sent it.
    private static func saysDuty(_ name: String) -> Bool {
        ["责任", "牵头", "咨询", "主管", "配合", "承办", "联系", "主办"].contains(where: name.hasPrefix)
    }

    /// `行政楼312室`, `区政府3楼会议室`: where, and `去年同期5处`: how many.
    private func isNoUnit(_ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars)
        let digits = scalars.indices.filter { scalars[$0].properties.numericType == .decimal }
        return !digits.isEmpty
            && (!Signed.isUnit(name, units)
                || digits.contains { $0 + 1 < scalars.count && "室楼层号张处个家".unicodeScalars.contains(scalars[$0 + 1]) })
    }

    /// Whether a table, what is said above one or a list of attachments comes next.
    private func standsOverAppendix(_ index: Int) -> Bool {
        guard index + 1 < body.upperBound, case let next = lines[index + 1], index + 2 < lines.count else {
            return false
        }
        return next.row != nil || lines[index + 2].row != nil && TableRows.isCaption(next)
            || ["附：", "附:", "附件", "附表"].contains(where: next.text.hasPrefix)
    }

    mutating func sign(_ index: Int, _ found: Signed) {
        headings[index] = nil
        signed[index] = found
    }

    /// Parts a signature from the end of its line.
    mutating func insert(_ found: Signed, behind index: Int, _ rest: String) {
        let line = lines[index]
        suffixes[index] = (
            rest, found, line.text.scalars(min(rest.scalarCount, line.text.scalarCount)..<line.text.scalarCount)
        )
    }
}
