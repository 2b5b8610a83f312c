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
        let lines = tokens.prefix(MastheadReader.longest).map(MastheadReader.pieces)
        let pieces = Array(lines.joined())
        // 2022—2023学年第二学期　第4期: the parts of one line.
        let shared = lines.map { Array(repeating: $0.count > 1, count: $0.count) }.joined()
        var kinds = pieces.map { MastheadPiece($0.line) }
        if !hasSections, !kinds.contains(where: { $0.field != nil }) {
            // No masthead, so that nothing stands beside it.
            kinds = kinds.map { $0.isBesideFields ? .other : $0 }
        } else {
            takeImprint(pieces, &kinds, &imprint)
        }
        readCode(pieces, &kinds)
        readForm(pieces, &kinds)
        readBracketedDate(pieces, &kinds)
        readMonth(pieces, &kinds)
        readDayOfYear(pieces, &kinds)
        readLabelled(pieces, &kinds)
        kinds = MastheadPlaces.named(pieces, kinds, hasSections: hasSections, shared: Array(shared))
        readMotto(pieces, &kinds)
        put(pieces, &kinds)
        reportDoubts(pieces, kinds)
        noteTraits(pieces, kinds)
        settleYear()
        let names = [masthead.name, masthead.title].map { $0.removingBlanks() }.filter { !$0.isEmpty }
        headers = Set(names + names.map { "\($0)第\(masthead.number)期" })
        let others = pieces.indices.filter { kinds[$0] == .other }.map { pieces[$0] }
        if hasSections { reportLeftOver(others) }
        return others + tokens.dropFirst(MastheadReader.longest)
    }

    /// What stands at the head and belongs to the foot.
    private func takeImprint(_ pieces: [Token], _ kinds: inout [MastheadPiece], _ imprint: inout ImprintReader) {
        for index in kinds.indices where kinds[index] == .marginal || kinds[index] == .other {
            let line = pieces[index].line
            guard line.role == nil, ImprintReader.isImprint(line.text), kinds.contains(where: { $0.field != nil })
            else { continue }
            imprint.read(line)
            kinds[index] = .marginal
        }
    }

    /// №0012 beside 第58号 is the number of a copy.
    private func readCode(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
        guard kinds.count(where: \.isIssue) > 1 else { return }
        for index in kinds.indices where kinds[index].isNumber {
            let text = pieces[index].line.text
            if ["№", "NO", "No", "no"].contains(where: text.hasPrefix) { kinds[index] = .extra(.code, text) }
        }
    }

    /// Puts each piece into its field.
    ///
    /// Said twice it is printed once; something else in its place is not the masthead's.
    private mutating func put(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
        var seen: [Masthead.Field: MastheadPiece] = [:]
        for (index, kind) in kinds.enumerated() {
            guard let field = kind.field, let first = seen[field] else {
                if let field = kind.field { seen[field] = kind }
                put(kind, pieces[index].line)
                continue
            }
            if case .coverage = kind, first != kind, index > 0,
                pieces[index - 1].line.number + 1 >= pieces[index].line.number && kinds[index - 1].isLike(kind)
                    || LineForm.isLabelled(pieces[index].line.text)
            {
                put(kind, pieces[index].line)
            } else if kind.isYearAndNumber, first.isYearAndNumber, kind.addsSerial(to: first) {
                put(kind, pieces[index].line)
            } else if first == kind || kind.isNumber {
                setAside(pieces[index].line, kind)
            } else if case .office(let name) = kind {
                put(.issuer(name: name, role: ""), pieces[index].line)
            } else {
                kinds[index] = .other
            }
        }
    }

    /// The year of a number that does not say it: of the date, of the days that are covered, or of the name.
    private mutating func settleYear() {
        guard masthead.year == 0 else { return }
        // 第十四周　2023年5月15日至5月21日.
        let periods = LineForm.columns(of: masthead.coverage.printed).map(DateText.text)
        if let year = ([masthead.date] + periods).lazy.compactMap(MastheadPiece.year).first {
            masthead.year = year
            return
        }
        // 2022年春运工作日报.
        guard let year = Int(masthead.name.prefix(4)), (1949...2199).contains(year),
            case let rest = masthead.name.dropFirst(4), rest.hasPrefix("年"), !rest.hasPrefix("年度"),
            !["目标", "规划", "纲要"].contains(where: rest.contains)
        else { return }
        masthead.year = year
        report.add(
            .understood, place: Place.masthead(.name), found: "刊名“\(masthead.name)”", done: "年份照刊名读作\(year)年，请核对")
    }

    private func reportLeftOver(_ others: [Token]) {
        for line in others.map(\.line) where line.role != .note {
            report.add(
                .kept, line: line.number, found: "“\(line.text.excerpt())”在第一个栏目之前，不像版头",
                done: "原样留在正文最前面，请核对", group: "第一个栏目之前不像版头的文字", about: [line.text])
        }
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

    /// `让每一个孩子抬头走路` alone between the name and the number.
    private func readMotto(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
        for index in kinds.indices.dropFirst().dropLast() where kinds[index] == .other {
            let (line, next) = (pieces[index].line, kinds[index + 1])
            guard case .name = kinds[index - 1], line.role == nil, pieces[index].heading == nil,
                kinds[(index + 1)...].prefix(2).contains(where: \.isIssue),
                next != .other, LineForm.isTitle(line.text, limit: 20), !line.text.contains("\u{3000}")
            else { continue }
            kinds[index] = .extra(.notice, line.text)
        }
    }

    /// `报送单位：…`, `报送时间：…` beside other fields of a masthead: of the issue, not of an item.
    private func readForm(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
        guard kinds.contains(where: { $0.field != nil }) else { return }
        // Below a text it is who sent that.
        let head = pieces.prefix { !LineForm.isProse($0.line.text) }.indices
        for index in head where kinds[index] == .other && pieces[index].line.role == nil {
            let text = pieces[index].line.text
            if let unit = Signed.labelledUnit(text), !kinds.contains(where: { $0.isLike(.office("")) }) {
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

    /// `市委政策研究室　　2024年5月`: behind who issues a monthly stands when, where nothing else says the date.
    private func readMonth(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
        guard !kinds.contains(where: \.isDate) else { return }
        for index in kinds.indices.dropFirst() {
            // 报告期：2月27日—3月5日 says that it is none.
            guard case .coverage(.text(let month)) = kinds[index], pieces[index].line.role == nil,
                !LineForm.contains(pieces[index].line.text, "：:周"),
                pieces[index - 1].line.number == pieces[index].line.number,
                kinds[index - 1].isLike(.office("")) || MastheadReader.isOffice(pieces[index - 1].line.text)
            else { continue }
            kinds[index] = .date(DateText(month))
            return
        }
    }

    /// `2024年第3期 · 3月29日`, where nothing else says the date: the year of the number is that of the day, or that of the
    /// week, `2024年第34周（8月19日至8月25日）`.
    private func readDayOfYear(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
        guard !kinds.contains(where: \.isDate),
            let year = kinds.lazy.compactMap(\.year).first
        else { return }
        let days = kinds.indices.filter { kinds[$0] == .other && pieces[$0].line.role == nil }.compactMap { index in
            MastheadPiece.day(pieces[index].line.text, of: year).map { (index, $0) }
        }
        if days.count == 1 { kinds[days[0].0] = .date(.day(days[0].1)) }
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

    /// `◎家园小报◎` without the signs around it.
    static func bare(_ name: String) -> String {
        guard let decoration = Decoration(name), decoration.isClosed else { return name }
        return decoration.title
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
        case .date(let date):
            masthead.date = date
            // A date is a day; the hour is printed beside the number.
            if line.role == nil,
                let hour = MastheadPiece.hour(of: MastheadPiece.value(of: line.text))
                    ?? MastheadPiece.hour(of: line.text)
            {
                put(.extra(.notice, hour), line)
            }
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
            // 协办：省图书馆　高校图工委.
            let names = LineForm.columns(of: name)
            let areUnits = names.count > 1 && names.allSatisfy(Contributor.endsAsUnit)
            for name in areUnits ? names : [name] {
                masthead.issuers.append(Masthead.Issuer(name: name, role: role))
            }
            report.add(
                .understood, line: line.number, found: "“\(line.text)”",
                done: "存为\(role.isEmpty ? "编发" : role)单位“\(areUnits ? names.joined(separator: "”“") : name)”")
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
            // What it does is printed behind its name.
            case .office(let office) where ["出品", "编报", "编制", "编写", "整理", "印发"].contains(where: office.hasSuffix):
                what = "编发单位"
            case .extra(.notice, let text) where text.scalarCount > 12 && MastheadPiece(text) == .other: what = "提示语"
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
        // A monthly has a month there.
        case .date(.text(let date))
        where MastheadPiece(date).field != .coverage
            && date.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }):
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
