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
    mutating func read(_ tokens: ArraySlice<Token>, hasSections: Bool) -> [Token] {
        let pieces = tokens.prefix(MastheadReader.longest).flatMap(MastheadReader.pieces)
        var kinds = pieces.map { MastheadPiece($0.line) }
        if !hasSections, !kinds.contains(where: { $0.field != nil }) {
            // No masthead, so that nothing stands beside it.
            kinds = kinds.map { $0 == .marginal ? .other : $0 }
        }
        nameOthers(pieces, &kinds)
        var seen: [Masthead.Field: MastheadPiece] = [:]
        for (index, kind) in kinds.enumerated() {
            guard let field = kind.field, let first = seen[field] else {
                if let field = kind.field { seen[field] = kind }
                put(kind, pieces[index].line)
                continue
            }
            // Said twice it is printed once; something else in its place is not the masthead's.
            if first == kind || kind.isNumber {
                setAside(pieces[index].line, kind)
            } else {
                kinds[index] = .other
            }
        }
        if masthead.year == 0, let year = MastheadPiece.year(of: masthead.date) { masthead.year = year }
        let names = [masthead.name, masthead.title].map { $0.removingBlanks() }.filter { !$0.isEmpty }
        headers = Set(names + names.map { "\($0)第\(masthead.number)期" })
        return pieces.indices.filter { kinds[$0] == .other }.map { index in
            let line = pieces[index].line
            if hasSections {
                report.add(
                    .kept, line: line.number, found: "“\(line.text.excerpt())”在第一个栏目之前，不像版头",
                    done: "原样留在正文最前面，请核对", group: "第一个栏目之前不像版头的文字")
            }
            return pieces[index]
        } + tokens.dropFirst(MastheadReader.longest)
    }

    /// Lines; beyond it nothing is looked at.
    private static let longest = 60

    /// Finds name, office and title among the lines that say nothing of themselves, by where they stand.
    private func nameOthers(_ pieces: [Token], _ kinds: inout [MastheadPiece]) {
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
        let dateAt = kinds.firstIndex(where: \.isDate)
        let yearAt = kinds.firstIndex(where: \.isYearAndNumber).flatMap { at in
            dateAt.map { at < $0 } ?? true ? at : nil
        }
        let numberAt = kinds.firstIndex(where: \.isNumber) ?? yearAt
        take(numberAt.map { at in open.last { $0 < at } } ?? open.first, MastheadPiece.name)
        let nameAt = kinds.firstIndex { $0.isLike(.name("")) } ?? -1
        take(
            open.first { Contributor.endsAsUnit(pieces[$0].line.text) || $0 + 1 == dateAt && $0 > nameAt },
            MastheadPiece.office)
        let officeAt = kinds.firstIndex { $0.isLike(.office("")) } ?? -1
        takeTitle(pieces, &kinds, open.filter { $0 > max(nameAt, officeAt) })
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
        guard token.heading == nil, line.role == nil else { return [token] }
        let texts = parts(line.text)
        guard texts.count > 1 else { return [token] }
        return texts.map { Token(line: SourceLine($0, number: line.number), heading: nil) }
    }

    /// Parts `办公室　　2023年10月8日` at the space, `工作动态第35期` before the number.
    private static func parts(_ text: String) -> [String] {
        guard text.scalarCount <= 80, MastheadPiece(text) == .other else { return [text] }
        let scalars = Array(text.unicodeScalars)
        for gap in scalars.indices.dropFirst() where scalars[gap].isBlank && !scalars[gap - 1].isBlank {
            let left = String(String.UnicodeScalarView(scalars[..<gap])).trimmingBlanks()
            let right = String(String.UnicodeScalarView(scalars[gap...])).trimmingBlanks()
            if MastheadPiece(right).field != nil { return parts(left) + [right] }
            let others = MastheadPiece(left).field == nil ? [] : parts(right)
            if others.count > 1 || others.contains(where: Contributor.endsAsUnit) { return [left] + others }
        }
        for cut in scalars.indices.dropFirst(2) where "第（(〔[【12".unicodeScalars.contains(scalars[cut]) {
            let right = String(String.UnicodeScalarView(scalars[cut...]))
            let piece = MastheadPiece(right)
            let left = String(String.UnicodeScalarView(scalars[..<cut])).trimmingBlanks()
            // A document's number has its office before it, 区优办〔2023〕35号; a 增刊 counts by itself.
            if piece.isNumber || piece.isYearAndNumber, right.unicodeScalars.contains("期"), !left.hasSuffix("刊") {
                return parts(left) + [right]
            }
        }
        return [text]
    }

    private static func isTitle(_ line: SourceLine) -> Bool {
        line.role != .paragraph && line.text.scalarCount <= 50 && !ImprintReader.isImprint(line.text)
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
        case .number(let number, let serial):
            masthead.number = number
            masthead.serial = serial ?? masthead.serial
        case .serial(let serial): masthead.serial = serial
        case .yearAndNumber(let year, let number, let serial):
            masthead.year = year
            masthead.serial = serial ?? masthead.serial
            if masthead.number == 0 {
                masthead.number = number
            } else if masthead.number != number, number != 0 {
                report.add(
                    .understood, line: line.number, place: Place.masthead(.number),
                    found: "“\(line.text)”与期号第\(masthead.number)期不一致", done: "以第\(masthead.number)期为准，请核对")
            }
        case .date(let date): masthead.date = date
        case .coverage(let coverage): masthead.coverage = coverage
        case .titleGoesOn:
            report.add(
                .joined, line: line.number, place: Place.masthead(.title), found: "标题的下一行“\(line.text.excerpt())”",
                done: "与上一行接成一个标题")
        case .marginal:
            report.add(
                .setAside, line: line.number, found: "“\(line.text)”", done: "版头没有这一项，没有存入正文，印前请另加")
        case .other: break
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
