/// Reads what stands before the first section: name, number, office, date, title, coverage.
struct MastheadReader {
    var report: ImportReport
    private(set) var masthead = Masthead()
    /// Lines that a page may repeat at its head, without spaces.
    private(set) var headers: Set<String> = []

    init(report: ImportReport) { self.report = report }

    private enum Piece: Equatable {
        case name(String)
        case title(String)
        /// A further line of it.
        case titleGoesOn
        case office(String)
        case number(Int, serial: Int?)
        case yearAndNumber(Int, Int)
        case date(DateText)
        case coverage(Coverage)
        case other

        var isNumber: Bool { if case .number = self { true } else { false } }
        var isDate: Bool { if case .date = self { true } else { false } }

        /// Whether both are the same line of a masthead, whatever it says.
        func isLike(_ other: Piece) -> Bool { field != nil && field == other.field }

        /// The field of the masthead that it is.
        var field: Field? {
            switch self {
            case .name: .name
            case .title: .title
            case .office: .office
            case .number: .number
            case .yearAndNumber: .year
            case .date: .date
            case .coverage: .coverage
            case .titleGoesOn, .other: nil
            }
        }
    }

    /// Returns what is no masthead, in order.
    ///
    /// - Parameter hasSections: whether sections follow, before which text is out of place.
    mutating func read(_ tokens: ArraySlice<Token>, hasSections: Bool) -> [Token] {
        let pieces = tokens.flatMap(MastheadReader.pieces)
        var kinds = pieces.map { MastheadReader.piece($0.line) }
        nameOthers(pieces, &kinds)
        var seen: [Field: Piece] = [:]
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
        if masthead.year == 0, let day = masthead.date.day { masthead.year = day.year }
        let names = [masthead.name, masthead.title].map { $0.removingBlanks() }.filter { !$0.isEmpty }
        headers = Set(names + names.map { "\($0)第\(masthead.number)期" })
        return pieces.indices.filter { kinds[$0] == .other }.map { index in
            let line = pieces[index].line
            if hasSections {
                report.add(
                    .kept, line: line.number, found: "「\(line.text.excerpt())」在第一个栏目之前，不像版头",
                    done: "原样留在正文最前面，请核对")
            }
            return pieces[index]
        }
    }

    /// Finds name, office and title among the lines that say nothing of themselves, by where they stand.
    private func nameOthers(_ pieces: [Token], _ kinds: inout [Piece]) {
        var open = pieces.indices.filter { kinds[$0] == .other && MastheadReader.isTitle(pieces[$0].line) }
        func take(_ index: Int?, _ kind: (String) -> Piece) {
            guard let index, !kinds.contains(where: { $0.isLike(kind("")) }) else { return }
            open.removeAll { $0 <= index }
            kinds[index] = kind(pieces[index].line.text)
        }
        guard kinds.contains(where: { $0 != .other }) else {
            // A single line before the first section, and no sign of a masthead: a title.
            if open.count == 1, kinds.count == 1 { take(open.first, Piece.title) }
            return
        }
        let dateAt = kinds.firstIndex(where: \.isDate)
        take(kinds.firstIndex(where: \.isNumber).map { at in open.last { $0 < at } } ?? open.first, Piece.name)
        take(
            open.first { Contributor.endsAsUnit(pieces[$0].line.text) || $0 + 1 == dateAt }, Piece.office)
        takeTitle(pieces, &kinds, open)
    }

    /// A title may run over several lines; they end at the issue line.
    private func takeTitle(_ pieces: [Token], _ kinds: inout [Piece], _ open: [Int]) {
        guard let first = open.first, !kinds.contains(where: { $0.isLike(.title("")) }) else { return }
        let issueLine = kinds.firstIndex { if case .yearAndNumber = $0 { true } else { false } }
        let lines = issueLine.map { end in open.prefix { $0 < end } } ?? open.prefix(1)
        let isRun = lines.count > 1 && lines.last == first + lines.count - 1 && lines.last.map { $0 + 1 } == issueLine
        kinds[first] = .title((isRun ? lines : [first]).map { pieces[$0].line.text }.joined())
        if isRun { for index in lines.dropFirst() { kinds[index] = .titleGoesOn } }
    }

    /// A line that office and date share, wide apart, is two.
    private static func pieces(_ token: Token) -> [Token] {
        let line = token.line
        let isShared = line.role == .masthead(.officeAndDate)
        guard isShared || token.heading == nil && piece(line) == .other else { return [token] }
        let scalars = Array(line.text.unicodeScalars)
        guard let gap = scalars.lastIndex(of: "\t") ?? scalars.lastIndex(where: \.isBlank) else { return [token] }
        let texts = [scalars[..<gap], scalars[gap...]].map { String(String.UnicodeScalarView($0)).trimmingBlanks() }
        guard isShared || (piece(texts[1]).isDate && piece(texts[0]) == .other) else { return [token] }
        return texts.map { Token(line: SourceLine($0, number: line.number), heading: nil) }
    }

    private static func isTitle(_ line: SourceLine) -> Bool {
        line.role != .paragraph && line.text.scalarCount <= 50
            && !line.text.unicodeScalars.contains { "。；".unicodeScalars.contains($0) }
    }

    private static func piece(_ line: SourceLine) -> Piece {
        switch line.role {
        case .masthead(.name): .name(line.text)
        case .masthead(.title): .title(line.text)
        case .masthead(.coverage): .coverage(Coverage(line.text))
        default: piece(line.text)
        }
    }

    private static func piece(_ text: String) -> Piece {
        guard text.scalarCount <= 40 else { return .other }
        let bare = text.removingBlanks()
        let open = bare.unicodeScalars.filter { !"（）()".unicodeScalars.contains($0) }
        var rest = IssueNumberScanner(String(String.UnicodeScalarView(open)))
        if let (year, number) = rest.yearAndNumber() { return .yearAndNumber(year, number) }
        if let (number, serial) = rest.number() { return .number(number, serial: serial) }
        if isChineseDate(bare) { return .date(DateText(bare)) }
        if let day = Day(printed: bare) { return .date(day.printed == bare ? .day(day) : .text(bare)) }
        if case .days = Coverage(bare) { return .coverage(Coverage(bare)) }
        return .other
    }

    /// `二〇二三年十月八日`, kept as it is written.
    private static func isChineseDate(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.count >= 8 && scalars.last == "日" && scalars.contains("年") && scalars.contains("月")
            && scalars.allSatisfy { "〇○零一二三四五六七八九十年月日".unicodeScalars.contains($0) }
    }

    private mutating func setAside(_ line: SourceLine, _ piece: Piece) {
        report.add(
            .setAside, line: line.number, place: Place(.masthead, .number),
            found: "\(piece.isNumber ? "期号" : "版头")「\(line.text)」又出现一次", done: "没有存入正文")
    }

    private mutating func put(_ piece: Piece, _ line: SourceLine) {
        switch piece {
        case .name(let text): masthead.name = text
        case .title(let text): masthead.title = text
        case .office(let text): masthead.office = text
        case .number(let number, let serial):
            masthead.number = number
            masthead.serial = serial
        case .yearAndNumber(let year, let number):
            masthead.year = year
            if masthead.number == 0 {
                masthead.number = number
            } else if masthead.number != number, number != 0 {
                report.add(
                    .understood, line: line.number, place: Place(.masthead, .number),
                    found: "「\(line.text)」与期号第\(masthead.number)期不一致", done: "以第\(masthead.number)期为准，请核对")
            }
        case .date(let date): masthead.date = date
        case .coverage(let coverage): masthead.coverage = coverage
        case .titleGoesOn:
            report.add(
                .joined, line: line.number, place: Place(.masthead, .title), found: "标题的下一行「\(line.text.excerpt())」",
                done: "与上一行接成一个标题")
        case .other: break
        }
    }
}
