/// Reads what stands before the first section: name, number, office, date, title, coverage.
struct MastheadReader {
    var report: ImportReport
    private(set) var masthead = Masthead()
    /// Lines that a page may repeat at its head, without spaces.
    private(set) var headers: Set<String> = []

    init(report: ImportReport) { self.report = report }

    private enum Piece: Equatable {
        case number(Int, serial: Int?)
        case yearAndNumber(Int, Int)
        case date(DateText)
        case coverage(Coverage)
        case other
    }

    /// Returns what is no masthead, in order.
    mutating func read(_ tokens: ArraySlice<Token>) -> [Token] {
        let pieces = tokens.flatMap(MastheadReader.pieces)
        let kinds = pieces.map { MastheadReader.piece($0.line.text) }
        var open = pieces.indices.filter { kinds[$0] == .other && MastheadReader.isTitle(pieces[$0].line) }
        let numberAt = kinds.firstIndex { if case .number = $0 { true } else { false } }
        let dateAt = kinds.firstIndex { if case .date = $0 { true } else { false } }
        let hasSkeleton = kinds.contains { $0 != .other }
        var leftOver = Set(pieces.indices.filter { kinds[$0] == .other })
        func take(_ index: Int?) -> String {
            guard let index else { return "" }
            open.removeAll { $0 <= index }
            leftOver.remove(index)
            return pieces[index].line.text
        }
        if hasSkeleton {
            let name = numberAt.map { at in open.last { $0 < at } } ?? open.first
            masthead.name = take(name)
            let office = open.first { index in
                Contributor.endsAsUnit(pieces[index].line.text) || index + 1 == dateAt
            }
            masthead.office = take(office)
            masthead.title = take(open.first)
        } else if open.count == 1 {
            masthead.title = take(open.first)
        }
        for (index, kind) in kinds.enumerated() {
            put(kind, pieces[index].line, isAgain: kinds[..<index].contains(kind))
        }
        if masthead.year == 0, let day = masthead.date.day { masthead.year = day.year }
        let names = [masthead.name, masthead.title].map { $0.removingBlanks() }.filter { !$0.isEmpty }
        headers = Set(names + names.map { "\($0)第\(masthead.number)期" })
        return pieces.indices.filter { leftOver.contains($0) }.map { index in
            let line = pieces[index].line
            report.add(
                .kept, line: line.number, found: "「\(line.text.excerpt())」在第一个栏目之前，不像版头", done: "原样留在正文最前面，请核对")
            return pieces[index]
        }
    }

    /// A line that office and date share, wide apart, is two.
    private static func pieces(_ token: Token) -> [Token] {
        guard piece(token.line.text) == .other else { return [token] }
        let scalars = Array(token.line.text.unicodeScalars)
        guard let gap = scalars.lastIndex(where: \.isBlank), token.heading == nil else { return [token] }
        let texts = [scalars[..<gap], scalars[gap...]].map { String(String.UnicodeScalarView($0)).trimmingBlanks() }
        guard case .date = piece(texts[1]), piece(texts[0]) == .other else { return [token] }
        return texts.map { Token(line: SourceLine($0, number: token.line.number), heading: nil) }
    }

    private static func isTitle(_ line: SourceLine) -> Bool {
        line.role != .paragraph && line.text.scalarCount <= 50
            && !line.text.unicodeScalars.contains { "。；".unicodeScalars.contains($0) }
    }

    private static func piece(_ text: String) -> Piece {
        guard text.scalarCount <= 40 else { return .other }
        let bare = text.removingBlanks()
        let open = bare.unicodeScalars.filter { !"（）()".unicodeScalars.contains($0) }
        var rest = Scanner(String(String.UnicodeScalarView(open)))
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

    private mutating func put(_ piece: Piece, _ line: SourceLine, isAgain: Bool) {
        let masthead = Place(.masthead, .number)
        switch piece {
        case .number(let number, let serial):
            if isAgain {
                report.add(
                    .setAside, line: line.number, place: masthead, found: "期号「\(line.text)」又出现一次", done: "没有存入正文")
            } else {
                self.masthead.number = number
                self.masthead.serial = serial
            }
        case .yearAndNumber(let year, let number):
            self.masthead.year = year
            if self.masthead.number == 0 {
                self.masthead.number = number
            } else if self.masthead.number != number {
                report.add(
                    .understood, line: line.number, place: masthead,
                    found: "「\(line.text)」与期号第\(self.masthead.number)期不一致", done: "以第\(self.masthead.number)期为准，请核对")
            }
        case .date(let date): self.masthead.date = date
        case .coverage(let coverage): self.masthead.coverage = coverage
        case .other: break
        }
    }
}

/// Reads issue numbers from the head of a text.
private struct Scanner {
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) { rest = Substring(text).unicodeScalars }

    /// `2023年第三十五期`, to the end.
    mutating func yearAndNumber() -> (Int, Int)? {
        let start = rest
        if let year = integer(), (1000...9999).contains(year), take("年第"), let number = integer(), take("期"),
            rest.isEmpty
        {
            return (year, number)
        }
        rest = start
        return nil
    }

    /// `第35期`, `第35期总第135期`, to the end.
    mutating func number() -> (Int, serial: Int?)? {
        let start = rest
        if take("第"), let number = integer(), take("期") {
            if rest.isEmpty { return (number, nil) }
            if take("总第"), let serial = integer(), take("期"), rest.isEmpty { return (number, serial) }
        }
        rest = start
        return nil
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }

    /// Arabic in either width or Chinese.
    private mutating func integer() -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value) }
        if !digits.isEmpty, digits.count <= 6 {
            rest = rest.dropFirst(digits.count)
            return digits.reduce(0) { $0 * 10 + Int(($1.value & 0xFF) - ($1.value > 0xFF ? 0x10 : 0x30)) }
        }
        let numerals = rest.prefix { "〇零一二三四五六七八九十百千".unicodeScalars.contains($0) }
        guard let value = ChineseNumeral.value(of: String(numerals)) else { return nil }
        rest = rest.dropFirst(numerals.count)
        return value
    }
}
