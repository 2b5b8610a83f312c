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
                    done: "原样留在正文最前面，请核对", group: "第一个栏目之前不像版头的文字")
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
            guard let inner = Signed.unbracketed(pieces[index].line.text), inner.scalarCount <= 16 else { continue }
            kinds[index] = .extra(.notice, pieces[index].line.text)
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
        joinName(pieces, &kinds, &open)
        let nameAt = kinds.firstIndex { $0.isLike(.name("")) } ?? -1
        // An office stands among the lines of a masthead, or directly under them.
        let isOffice = { (index: Int) in index <= said + 1 && MastheadReader.isOffice(text(index)) }
        take(open.first { isOffice($0) || $0 + 1 == dateAt && $0 > nameAt }, MastheadPiece.office)
        if let officeAt = kinds.firstIndex(where: { $0.isLike(.office("")) }), open.contains(officeAt + 1),
            isOffice(officeAt + 1)
        {
            open.removeAll { $0 == officeAt + 1 }
            kinds[officeAt + 1] = .issuer(name: text(officeAt + 1), role: "")
        }
        let officeAt = kinds.firstIndex { $0.isLike(.office("")) } ?? -1
        // A title stands among them too, or alone above the first section.
        let last = kinds.lastIndex { $0 != .other } ?? -1
        let titles = open.filter { index in
            index > max(nameAt, officeAt) && !MastheadReader.isOffice(text(index)) && !text(index).contains("\t")
                && (index < last || hasSections && index == kinds.count - 1)
        }
        takeTitle(pieces, &kinds, titles)
    }

    /// A paper that is called 专报 or 快报 and nothing else.
    private func nameByKind(_ pieces: [Token], _ kinds: inout [MastheadPiece], before numberAt: Int?) {
        guard !kinds.contains(where: { $0.isLike(.name("")) }), let numberAt,
            let at = kinds[..<numberAt].firstIndex(where: { if case .extra(.kind, _) = $0 { true } else { false } }),
            Signed.unbracketed(pieces[at].line.text) == nil
        else { return }
        kinds[at] = .name(pieces[at].line.text)
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
            return open.first { $0 < first || isName($0) && $0 <= first + 3 } ?? (open.first == 0 ? 0 : nil)
        }
        let above = open.filter { $0 < numberAt }
        return above.last(where: isName) ?? above.last { !MastheadReader.isOffice(text($0)) } ?? above.last
            ?? open.first { $0 <= numberAt + 4 && isName($0) }
    }

    /// Words in which the names of bulletins end.
    private static let publications = [
        "简报", "简讯", "信息", "快报", "动态", "要情", "专报", "月报", "周报", "日报", "旬报", "季报", "年报", "通讯", "参考", "内参", "参阅", "快讯",
        "时政", "通报", "摘报", "要闻", "导报", "通览", "周刊", "月刊", "季刊", "专刊", "之窗", "视窗", "文摘", "舆情", "动向", "观察", "汇编", "交流",
        "督查", "快递", "速递", "速报", "工作报", "情况", "研究", "调研", "政务", "资讯", "选编", "摘要", "简况", "反映", "通信", "战报", "播报", "专递",
        "晨报", "早报", "晚报", "导刊", "院刊", "校报", "内刊", "工作", "建议", "传真",
    ]

    private static func namesBulletin(_ text: String) -> Bool {
        let bare = unquoted(text.removingBlanks())
        return bare.scalarCount <= 24 && publications.contains(where: bare.hasSuffix)
    }

    /// An office, with what it does behind it: `苏仙区人民政府办公室 编`.
    static func isOffice(_ text: String) -> Bool {
        let bare = text.removingBlanks()
        if Contributor.endsAsUnit(bare) || Signed.endsAsUnit(bare) { return true }
        let roles = ["主办", "承办", "协办", "编印", "编发", "编制", "主编", "编辑", "编写", "印发", "编", "印"]
        guard let role = roles.first(where: bare.hasSuffix) else { return false }
        let name = String(bare.dropLast(role.count))
        return Contributor.endsAsUnit(name) || name.hasSuffix("编辑部") || name.hasSuffix("组") || role == "主办"
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

    /// Whether a line says something of a masthead, alone or beside other things.
    static func isMasthead(_ text: String) -> Bool { parts(text).contains { MastheadPiece($0).field != nil } }

    /// Whether lines are an issue, not a piece for one: they have sections by role, or a part of a masthead at the head.
    static func isIssue(_ lines: [SourceLine]) -> Bool {
        lines.contains { $0.role == .section }
            || lines.prefix(12).prefix { !LineForm.isProse($0.text) }.contains { $0.role == nil && isMasthead($0.text) }
    }

    /// Whether a text begins with a masthead: a part of one stands before its first sentence.
    static func isHead(_ tokens: [Token]) -> Bool {
        tokens.prefix(12).prefix { $0.heading == nil && !LineForm.isProse($0.line.text) }.contains { token in
            if case .masthead = token.line.role { return true }
            return token.line.role == nil && isMasthead(token.line.text)
        }
    }

    /// The lines with the name of the bulletin as what it is, where nothing but its size says so: at the head one line
    /// is set larger than all others, and none has a name as bulletins have.
    static func withDisplayedName(_ lines: [SourceLine]) -> [SourceLine] {
        let head = lines.prefix(15).prefix { $0.row == nil && !LineForm.isProse($0.text) }
        guard let largest = lines.map(\.look.size).max(), largest > 0,
            case let found = lines.indices.filter({ lines[$0].look.size == largest }), found.count == 1,
            let at = found.first, head.indices.contains(at), at + 1 < lines.count,
            case let line = lines[at], line.role == nil || line.role == .section,
            (2...16).contains(line.text.removingBlanks().scalarCount), MastheadPiece(line.text) == .other,
            !isOffice(line.text), Decoration(line.text) == nil, NumberMark.split(line.text) == nil,
            !LineForm.isProse(lines[at + 1].text),
            lines.contains(where: { LineForm.isProse($0.text) && largest * 5 >= $0.look.size * 7 }),
            case let other = lines[...at] + lines[(at + 1)...].prefix(3).prefix(while: { $0.role == nil }),
            !other.contains(where: { line in
                line.role == .masthead(.name) || parts(line.text).contains(where: namesBulletin)
                    || named(line.text) != nil
            })
        else { return lines }
        var result = lines
        result[at] = line.with(.masthead(.name))
        return result
    }

    /// Whether a line says anything that stands in mastheads, beside its fields too.
    static func isMastheadLine(_ text: String) -> Bool {
        parts(text).contains { MastheadPiece($0) != .other } || named(text) != nil
    }

    /// `【政务简报】关于…的汇报`: the name in brackets before the title.
    private static func named(_ text: String) -> (name: String, title: String)? {
        guard text.hasPrefix("【"), let close = text.firstIndex(of: "】") else { return nil }
        let name = String(text[text.index(after: text.startIndex)..<close])
        let title = String(text[text.index(after: close)...]).trimmingBlanks()
        return namesBulletin(name) && title.scalarCount >= 2 && !title.contains("。") ? (name, title) : nil
    }

    /// Whether a line says which issue it is, alone or beside other things.
    static func isIssueNumber(_ text: String) -> Bool {
        text.contains("期")
            && parts(text).contains { part in
                let piece = MastheadPiece(part)
                return piece.isNumber || piece.isYearAndNumber
            }
    }

    /// A line that several parts of the masthead share is as many.
    private static func pieces(_ token: Token) -> [Token] {
        let line = token.line
        if line.role == .masthead(.officeAndDate) {
            let scalars = Array(line.text.unicodeScalars)
            guard let gap = scalars.lastIndex(of: "\t") ?? scalars.lastIndex(where: \.isBlank) else { return [token] }
            return [scalars[..<gap], scalars[gap...]].map { part in
                let text = String(String.UnicodeScalarView(part)).trimmingBlanks()
                return Token(line: SourceLine(text, number: line.number), heading: nil)
            }
        }
        if line.role == .masthead(.name) {
            // `# 工作周报（第21期）`.
            let texts = parts(line.text)
            guard texts.count == 2, MastheadPiece(texts[1]).isNumber || MastheadPiece(texts[1]).isYearAndNumber else {
                return [token]
            }
            return [
                Token(line: line.with(text: texts[0], role: line.role), heading: nil),
                Token(line: SourceLine(texts[1], number: line.number), heading: nil),
            ]
        }
        guard token.heading == nil, line.role == nil else { return [token] }
        if let (name, title) = named(line.text) {
            return [(name, SourceLine.MastheadLine.name), (title, .title)].map { text, role in
                Token(line: SourceLine(text, number: line.number, role: .masthead(role)), heading: nil)
            }
        }
        let texts = parts(line.text)
        guard texts.count > 1 else { return [token] }
        return texts.map { Token(line: SourceLine($0, number: line.number), heading: nil) }
    }

    /// Parts `办公室　　2023年10月8日` at the space, `工作动态第35期` before the number.
    static func parts(_ text: String) -> [String] {
        guard text.scalarCount <= 80 else { return [text] }
        let bars = text.replacing(" · ", with: "|").split { "|｜丨".contains($0) }.map { String($0).trimmingBlanks() }
            .filter { !$0.isEmpty }
        if bars.count > 1, bars.contains(where: { MastheadPiece($0) != .other }) { return bars.flatMap(parts) }
        switch MastheadPiece(text) {
        case .other: break
        // 内部刊物　　第26期.
        case .extra where LineForm.hasColumns(text): break
        default: return [text]
        }
        let scalars = Array(text.unicodeScalars)
        // 信 访 快 报.
        let words = scalars.split(whereSeparator: \.isBlank)
        if words.count >= 3, words.allSatisfy({ $0.count == 1 }) { return [text] }
        // The widest gap parts first: 期数：第 5 期　　　时间：2019 年 4 月 2 日.
        let gaps = scalars.indices.dropFirst().filter { scalars[$0].isBlank && !scalars[$0 - 1].isBlank }
        let widths = gaps.map { gap in scalars[gap...].prefix { $0.isBlank }.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
        for gap in zip(gaps, widths).enumerated().sorted(by: {
            ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
        }).map(\.element.0) {
            let left = String(String.UnicodeScalarView(scalars[..<gap])).trimmingBlanks()
            let right = String(String.UnicodeScalarView(scalars[gap...])).trimmingBlanks()
            if MastheadPiece(right) != .other { return parts(left) + [right] }
            if case .extra = MastheadPiece(left) { return [left] + parts(right) }
            let others = MastheadPiece(left).field == nil ? [] : parts(right)
            if others.count > 1 || others.contains(where: Contributor.endsAsUnit) { return [left] + others }
        }
        // 《江北手机报》2013年5月6日.
        for cut in scalars.indices.dropFirst(2) where scalars[cut - 1] == "》" {
            let right = String(String.UnicodeScalarView(scalars[cut...])).trimmingBlanks()
            if MastheadPiece(right).isDate { return [String(String.UnicodeScalarView(scalars[..<cut])), right] }
        }
        for cut in scalars.indices.dropFirst(2) where "第（(〔[【12".unicodeScalars.contains(scalars[cut]) {
            let right = String(String.UnicodeScalarView(scalars[cut...]))
            let piece = MastheadPiece(right)
            let left = String(String.UnicodeScalarView(scalars[..<cut])).trimmingBlanks()
            // 第3期（2024年3月）.
            if piece.isDate || piece.field == .coverage, MastheadPiece(left).isNumber { return [left, right] }
            // A document's number has its office before it, 区优办〔2023〕35号; a 增刊 counts by itself.
            if piece.isNumber || piece.isYearAndNumber || piece.field == .serial, right.unicodeScalars.contains("期"),
                !left.hasSuffix("刊")
            {
                return parts(left) + [right]
            }
        }
        return [text]
    }

    private static func isTitle(_ line: SourceLine) -> Bool {
        line.role != .paragraph && line.role != .note && line.text.scalarCount <= 50
            && !ImprintReader.isImprint(line.text)
            && !line.text.unicodeScalars.contains { "。；".unicodeScalars.contains($0) }
    }

    /// `《营商环境工作动态》` is the name in a sentence; at the head it stands without marks.
    private static func unquoted(_ name: String) -> String {
        guard name.hasPrefix("《"), name.hasSuffix("》"), name.scalarCount > 2 else { return name }
        return name.scalars(1..<name.scalarCount - 1)
    }

    private mutating func setAside(_ line: SourceLine, _ piece: MastheadPiece) {
        report.add(
            .setAside, line: line.number, place: Place.masthead(.number),
            found: "\(piece.isNumber ? "期号" : "版头")“\(line.text)”又出现一次", done: "没有存入正文")
    }

    private mutating func put(_ piece: MastheadPiece, _ line: SourceLine) {
        if let field = piece.field { reportWording(piece, line, field) }
        switch piece {
        case .name(let text): masthead.name = line.role == nil ? MastheadReader.unquoted(text) : text
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
