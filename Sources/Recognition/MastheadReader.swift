internal import Bulletins

/// Reads what stands before the first section: name, number, office, date, title, coverage.
struct MastheadReader {
    let report: ReportSink
    private(set) var masthead = Masthead()
    /// Lines that a page may repeat at its head, without spaces.
    private(set) var headers: Set<String> = []

    init(report: ReportSink) { self.report = report }

    /// Returns what is no masthead, in order.
    ///
    /// - Parameter hasSections: whether sections follow, before which text is out of place.
    /// - Parameter imprint: takes what stands at the head and belongs to the foot: 报：…, 签发：….
    mutating func read(_ tokens: ArraySlice<Token>, hasSections: Bool, imprint: inout ImprintReader) -> [Token] {
        let pieces = tokens.prefix(MastheadReader.longest).flatMap(MastheadReader.pieces)
        var kinds = pieces.map { MastheadPiece($0.line) }
        if !hasSections, !kinds.contains(where: { $0.field != nil }) {
            // No masthead, so that nothing stands beside it.
            kinds = kinds.map { $0.isBesideFields ? .other : $0 }
        } else {
            for index in kinds.indices where kinds[index] == .marginal || kinds[index] == .other {
                let line = pieces[index].line
                guard line.role == nil, ImprintReader.isImprint(line.text), kinds.contains(where: { $0.field != nil })
                else { continue }
                imprint.read(line)
                kinds[index] = .marginal
            }
        }
        // №0012 beside 第58号 is the number of a copy.
        if kinds.count(where: { $0.isNumber || $0.isYearAndNumber }) > 1 {
            for index in kinds.indices where kinds[index].isNumber {
                let text = pieces[index].line.text
                if ["№", "NO", "No", "no"].contains(where: text.hasPrefix) { kinds[index] = .extra(.code, text) }
            }
        }
        readForm(pieces, &kinds)
        readBracketedDate(pieces, &kinds)
        readLabelled(pieces, &kinds)
        nameOthers(pieces, &kinds, hasSections: hasSections)
        var seen: [Masthead.Field: MastheadPiece] = [:]
        for (index, kind) in kinds.enumerated() {
            guard let field = kind.field, let first = seen[field] else {
                if let field = kind.field { seen[field] = kind }
                put(kind, pieces[index].line)
                continue
            }
            // Said twice it is printed once; something else in its place is not the masthead's.
            if case .coverage = kind, first != kind, index > 0,
                pieces[index - 1].line.number == pieces[index].line.number, kinds[index - 1].isLike(kind)
            {
                put(kind, pieces[index].line)
            } else if first == kind || kind.isNumber {
                setAside(pieces[index].line, kind)
            } else if case .office(let name) = kind {
                put(.issuer(name: name, role: ""), pieces[index].line)
            } else {
                kinds[index] = .other
            }
        }
        reportDoubts(pieces, kinds)
        noteTraits(pieces, kinds)
        if masthead.year == 0, let year = MastheadPiece.year(of: masthead.date) { masthead.year = year }
        if masthead.year == 0, let year = MastheadPiece.year(of: DateText.text(masthead.coverage.printed)) {
            masthead.year = year
        }
        let names = [masthead.name, masthead.title].map { $0.removingBlanks() }.filter { !$0.isEmpty }
        headers = Set(names + names.map { "\($0)第\(masthead.number)期" })
        return pieces.indices.filter { kinds[$0] == .other }.map { index in
            let line = pieces[index].line
            if hasSections, line.role != .note {
                report.add(
                    .kept, line: line.number, found: "“\(line.text.excerpt())”在第一个栏目之前，不像版头",
                    done: "原样留在正文最前面，请核对", group: "第一个栏目之前不像版头的文字", about: [line.text])
            }
            return pieces[index]
        } + tokens.dropFirst(MastheadReader.longest)
    }

    /// `项目名称：…` among the lines of a masthead is one of them, whatever its label.
    private func readLabelled(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
        guard let first = kinds.firstIndex(where: { $0 != .other }),
            let last = kinds.lastIndex(where: { $0.field != nil })
        else { return }
        for index in kinds.indices where (first..<last).contains(index) && kinds[index] == .other {
            let line = pieces[index].line
            guard line.role == nil, LineForm.isLabelled(line.text), LineForm.isTitle(line.text),
                line.text.scalarCount <= 36
            else { continue }
            kinds[index] = .extra(.notice, line.text)
        }
    }

    /// `报送单位：…`, `报送时间：…` beside other fields of a masthead: of the issue, not of an item.
    private func readForm(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
        guard kinds.contains(where: { $0.field != nil }) else { return }
        for index in kinds.indices where kinds[index] == .other && pieces[index].line.role == nil {
            let text = pieces[index].line.text
            if let unit = Signature.labelled(text), !kinds.contains(where: { $0.isLike(.office("")) }) {
                kinds[index] = .office(unit)
            } else if text.hasPrefix("报送时间") || text.hasPrefix("报送日期"), !kinds.contains(where: \.isDate) {
                let piece = MastheadPiece(MastheadPiece.value(of: text))
                if piece.isDate { kinds[index] = piece }
            }
        }
    }

    /// `（2025年11月9日 20:00）`, where no other line says the date.
    private func readBracketedDate(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
        guard kinds.contains(where: { $0.field != nil }), !kinds.contains(where: \.isDate) else { return }
        let found = kinds.indices.filter { index in
            kinds[index] == .other && pieces[index].line.role == nil
                && Signed.unbracketed(pieces[index].line.text).map { MastheadPiece($0).isDate } == true
        }
        guard found.count == 1, let inner = Signed.unbracketed(pieces[found[0]].line.text) else { return }
        kinds[found[0]] = MastheadPiece(inner)
    }

    /// In which order the lines stand, and how the number is written.
    private func noteTraits(_ pieces: [Token], _ kinds: [MastheadPiece]) {
        var lines: [PaperStyle.MastheadLine] = []
        var number = ""
        for (kind, piece) in zip(kinds, pieces) {
            guard let line = kind.line else { continue }
            let isFirst = !lines.contains(line)
            if line == .number, isFirst || kind.field == .serial { number += MastheadPiece.value(of: piece.line.text) }
            if isFirst {
                lines.append(line)
            } else if kind.isYearAndNumber, !lines.contains(.issue) {
                lines.append(.issue)
            }
        }
        let form = NumberForm(number)
        let serial = masthead.serial.map { "（总第\($0)期）" } ?? ""
        let isUsual = number.removingBlanks().isIdentical(to: "第\(masthead.number)期" + serial)
        let isSame = form.text(of: masthead).removingBlanks().isIdentical(to: number.removingBlanks())
        report.note {
            $0.mastheadLines = lines
            $0.numberForm = isSame && !isUsual && masthead.kind.isEmpty ? number : nil
        }
    }

    /// Lines; beyond it nothing is looked at.
    private static let longest = 60

    /// Finds name, office and title among the lines that say nothing of themselves, by where they stand.
    private func nameOthers(_ pieces: [Token], _ kinds: inout [MastheadPiece], hasSections: Bool) {
        var open = pieces.indices.filter { kinds[$0] == .other && MastheadReader.isTitle(pieces[$0].line) }
        func take(_ index: Int?, _ kind: (String) -> MastheadPiece) {
            guard let index, !kinds.contains(where: { $0.isLike(kind("")) }) else { return }
            open.removeAll { $0 == index }
            kinds[index] = kind(pieces[index].line.text)
        }
        guard kinds.contains(where: { $0.field != nil }) else {
            // A single line before the first section, and no sign of a masthead: a title.
            if open.count == 1, kinds.count == 1 { take(open.first, MastheadPiece.title) }
            return
        }
        // （双月刊）, （第31周）: never a name or a title.
        for index in open where pieces[index].line.role == nil {
            let text = pieces[index].line.text
            let isBracketed = Signed.unbracketed(text).map { $0.scalarCount <= 16 } ?? false
            // 内部资料　阅后即焚.
            let isBesideNotice = pieces.indices.contains { other in
                guard case .extra(.notice, _) = kinds[other], text.scalarCount <= 8 else { return false }
                return pieces[other].line.number == pieces[index].line.number
                    && !MastheadReader.namesBulletin(text) && !MastheadReader.isOffice(text)
            }
            guard isBracketed || isBesideNotice || MastheadPiece.isDayOfYear(text) else { continue }
            kinds[index] = .extra(.notice, text)
        }
        open.removeAll { kinds[$0] != .other }
        let dateAt = kinds.firstIndex(where: \.isDate)
        let yearAt = kinds.firstIndex(where: \.isYearAndNumber).flatMap { at in
            dateAt.map { at < $0 } ?? true ? at : nil
        }
        let numberAt = kinds.firstIndex(where: \.isNumber) ?? yearAt
        let text = { (index: Int) in pieces[index].line.text }
        let said = kinds.lastIndex { $0 != .other } ?? 0
        take(nameIndex(open, numberAt, kinds.firstIndex { $0 != .other } ?? 0, text), MastheadPiece.name)
        nameByKind(pieces, &kinds, before: numberAt)
        nameBySpacing(pieces, &kinds, &open)
        joinName(pieces, &kinds, &open)
        let nameAt = kinds.firstIndex { $0.isLike(.name("")) } ?? -1
        // An office stands among the lines of a masthead, or directly under them.
        let isOffice = { (index: Int) in index <= said + 1 && MastheadReader.isOffice(text(index)) }
        let isLast = { (index: Int) in
            index == said + 1 && dateAt != nil && numberAt != nil
                && MastheadReader.couldBeOffice(pieces[index].line, under: pieces[said].line)
        }
        // One below the name issues the paper, whoever stands above it.
        take(
            open.first { isOffice($0) && $0 > nameAt }
                ?? open.first { isOffice($0) || $0 + 1 == dateAt && $0 > nameAt } ?? open.first(where: isLast),
            MastheadPiece.office)
        for index in open where index < nameAt && isOffice(index) {
            open.removeAll { $0 == index }
            kinds[index] = .issuer(name: text(index), role: "")
        }
        // One directly below it issues the paper with it; between them the date may stand, on the line of the first.
        if let officeAt = kinds.firstIndex(where: { $0.isLike(.office("")) }),
            let second = (officeAt + 1..<kinds.count).first(where: { !kinds[$0].isDate }), open.contains(second),
            isOffice(second)
        {
            open.removeAll { $0 == second }
            kinds[second] = .issuer(name: text(second), role: "")
        }
        // 会后收回: what stands above the name, and is none.
        for index in open
        where index < nameAt && text(index).scalarCount <= 12 && !MastheadReader.namesBulletin(text(index)) {
            open.removeAll { $0 == index }
            kinds[index] = .extra(.notice, text(index))
        }
        let officeAt = kinds.firstIndex { $0.isLike(.office("")) } ?? -1
        // A title stands among them too, or alone above the first section.
        let last = kinds.lastIndex { $0 != .other } ?? -1
        let titles = open.filter { index in
            index > max(nameAt, officeAt) && !MastheadReader.isOffice(text(index)) && !text(index).contains("\t")
                && (index < last || hasSections && index == kinds.count - 1)
        }
        // 信息快报 again.
        let name = nameAt < 0 ? "" : text(nameAt).removingBlanks()
        takeTitle(pieces, &kinds, titles.filter { !text($0).removingBlanks().isIdentical(to: name) })
    }

    /// `◎家园小报◎` without the signs around it.
    private static func bare(_ name: String) -> String {
        guard let decoration = Decoration(name), decoration.isClosed else { return name }
        return decoration.title
    }

    /// A paper that is called 专报 or 快报 and nothing else.
    private func nameByKind(_ pieces: [Token], _ kinds: inout [MastheadPiece], before numberAt: Int?) {
        guard !kinds.contains(where: { $0.isLike(.name("")) }), let numberAt,
            let at = kinds[..<numberAt].firstIndex(where: { if case .extra(.kind, _) = $0 { true } else { false } }),
            Signed.unbracketed(pieces[at].line.text) == nil
        else { return }
        kinds[at] = .name(pieces[at].line.text)
    }

    /// `和 美 家 园` above `桂苑街道社区工作月报`: the name is set wide, and the line below says what it is.
    private func nameBySpacing(_ pieces: [Token], _ kinds: inout [MastheadPiece], _ open: inout [Int]) {
        guard let at = kinds.firstIndex(where: { $0.isLike(.name("")) }), pieces[at].line.role == nil,
            !PaperForm.isSpaced(pieces[at].line.text),
            let wide = open.first(where: { $0 < at && PaperForm.isSpaced(pieces[$0].line.text) }),
            case let text = pieces[wide].line.text, text.removingBlanks().scalarCount >= 2
        else { return }
        open.removeAll { $0 == wide }
        kinds[wide] = .name(text)
        kinds[at] = .extra(.notice, pieces[at].line.text)
    }

    /// `长宁区优化营商环境` above `工作简报`: a name that says nothing by itself goes on from the line above.
    private func joinName(_ pieces: [Token], _ kinds: inout [MastheadPiece], _ open: inout [Int]) {
        guard let at = kinds.firstIndex(where: { $0.isLike(.name("")) }), at > 0, open.contains(at - 1),
            pieces[at].line.role == nil, pieces[at].line.text.removingBlanks().scalarCount <= 4,
            MastheadReader.namesBulletin(pieces[at].line.text)
        else { return }
        let above = pieces[at - 1].line.text
        guard !MastheadReader.isOffice(above), !MastheadReader.namesBulletin(above), above.scalarCount >= 4 else {
            return
        }
        open.removeAll { $0 == at - 1 }
        kinds[at - 1] = .name(above + pieces[at].line.text.removingBlanks())
        kinds[at] = .nameGoesOn
    }

    /// The name stands before the number, above the office; where there is no number, first of all.
    private func nameIndex(
        _ open: [Int], _ numberAt: Int?, _ first: Int, _ text: @escaping (Int) -> String
    ) -> Int? {
        let isName = { (index: Int) in MastheadReader.namesBulletin(text(index)) }
        guard let numberAt else {
            return open.first { $0 < first && isName($0) } ?? open.first { $0 < first || isName($0) && $0 <= first + 3 }
                ?? (open.first == 0 ? 0 : nil)
        }
        let above = open.filter { $0 < numberAt }
        return above.last(where: isName) ?? above.last { !MastheadReader.isOffice(text($0)) } ?? above.last
            ?? open.first { $0 <= numberAt + 4 && isName($0) }
    }

    /// A title may run over several lines; they end at the issue line.
    private func takeTitle(_ pieces: [Token], _ kinds: inout [MastheadPiece], _ open: [Int]) {
        guard let first = open.first, !kinds.contains(where: { $0.isLike(.title("")) }) else { return }
        let issueLine = kinds.firstIndex(where: \.isYearAndNumber)
        let lines = issueLine.map { end in open.prefix { $0 < end } } ?? open.prefix(1)
        let isRun = lines.count > 1 && lines.last == first + lines.count - 1 && lines.last.map { $0 + 1 } == issueLine
        kinds[first] = .title((isRun ? lines : [first]).map { pieces[$0].line.text }.joined())
        if isRun { for index in lines.dropFirst() { kinds[index] = .titleGoesOn } }
    }

    private static func isTitle(_ line: SourceLine) -> Bool {
        line.role != .paragraph && line.role != .note && line.text.scalarCount <= 50
            && !ImprintReader.isImprint(line.text)
            && !line.text.unicodeScalars.contains { "。；".unicodeScalars.contains($0) }
    }

    private mutating func setAside(_ line: SourceLine, _ piece: MastheadPiece) {
        report.add(
            .setAside, line: line.number, place: Place.masthead(.number),
            found: "\(piece.isNumber ? "期号" : "版头")“\(line.text)”又出现一次", done: "没有存入正文")
    }

    private mutating func put(_ piece: MastheadPiece, _ line: SourceLine) {
        if let field = piece.field { reportWording(piece, line, field) }
        switch piece {
        case .name(let text):
            masthead.name = line.role == nil ? MastheadReader.unquoted(MastheadReader.bare(text)) : text
        case .title(let text): masthead.title = text
        case .office(let text): masthead.office = text
        case .number(let number, let serial, let kind):
            masthead.number = number
            masthead.serial = serial ?? masthead.serial
            if let kind { put(.extra(.kind, kind), line) }
        case .serial(let serial): masthead.serial = serial
        case .yearAndNumber(let year, let number, let serial, let kind):
            masthead.year = year
            if let kind { put(.extra(.kind, kind), line) }
            masthead.serial = serial ?? masthead.serial
            if masthead.number == 0 {
                masthead.number = number
            } else if masthead.number != number, number != 0 {
                report.add(
                    .understood, line: line.number, place: Place.masthead(.number),
                    found: "“\(line.text)”与期号第\(masthead.number)期不一致", done: "以第\(masthead.number)期为准，请核对")
            }
        case .date(let date): masthead.date = date
        case .coverage(let coverage):
            let before = masthead.coverage.printed
            masthead.coverage = before.isEmpty ? coverage : .text(before + "　" + coverage.printed)
        case .titleGoesOn:
            report.add(
                .joined, line: line.number, place: Place.masthead(.title), found: "标题的下一行“\(line.text.excerpt())”",
                done: "与上一行接成一个标题")
        case .nameGoesOn:
            report.add(
                .joined, line: line.number, place: Place.masthead(.name), found: "“\(line.text)”",
                done: "与上一行接成刊名“\(masthead.name)”，请核对")
        case .issuer(let name, let role):
            masthead.issuers.append(Masthead.Issuer(name: name, role: role))
            report.add(
                .understood, line: line.number, found: "“\(line.text)”",
                done: "存为\(role.isEmpty ? "编发" : role)单位“\(name)”")
        case .extra(let field, let text):
            let before = masthead.values.text(field)
            let isNew = before.isEmpty || before.isIdentical(to: text)
            masthead.values[field] = .text(isNew ? text : before + "　" + text)
            report.add(
                .understood, line: line.number, place: Place.masthead(.entry(field)), found: "“\(line.text)”",
                done: "存为版头的\(field.row.label)")
        case .marginal, .other: break
        }
    }

    /// Says what was read from where it stands alone, and not by its words.
    private func reportDoubts(_ pieces: [Token], _ kinds: [MastheadPiece]) {
        for (index, kind) in kinds.enumerated() where pieces[index].line.role == nil {
            let after = kinds[(index + 1)...].first { $0 != .titleGoesOn }
            let what: String
            switch kind {
            case .name(let name) where !MastheadReader.namesBulletin(name): what = "刊名"
            case .title where after?.isYearAndNumber != true: what = "本期标题"
            case .office(let office) where !MastheadReader.isOffice(office): what = "编发单位"
            default: continue
            }
            report.add(
                .understood, line: pieces[index].line.number, place: kind.field.map(Place.masthead),
                found: "“\(pieces[index].line.text)”", done: "按位置读作\(what)，请核对")
        }
    }

    /// Says what is printed in other words than it came in.
    private mutating func reportWording(_ piece: MastheadPiece, _ line: SourceLine, _ field: Masthead.Field) {
        let bare = line.text.removingBlanks()
        let printed: String
        switch piece {
        case .date(.text(let date)) where date.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }):
            report.add(
                .kept, line: line.number, place: Place.masthead(field), found: "印发日期“\(date)”是日历上没有的日子",
                done: "原样留在印发日期里，请核对后改正")
            return
        case .date(let date): printed = date.printed
        case .office(let office): printed = office.removingBlanks()
        case .name(let name): printed = (line.role == nil ? MastheadReader.unquoted(name) : name).removingBlanks()
        case .coverage(let coverage): printed = coverage.printed.removingBlanks()
        default: return
        }
        if !bare.isIdentical(to: printed) {
            report.add(
                .understood, line: line.number, place: Place.masthead(field), found: "“\(line.text)”",
                done: "读作“\(printed)”")
        }
    }
}
