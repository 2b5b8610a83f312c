/// Reads the outline of a bulletin out of lines: what is masthead, section, item and text, by their numbers and marks.
///
/// The same for text files, Markdown, Word files and pasted text. No character is lost: numbers, page numbers and
/// （此页无正文） are derived and therefore left out, all else is text of a field, and what is not understood stays a
/// paragraph where it stood.
package struct Recognizer {
    /// Names by which contributors are known, so that a level-two heading `区人社局：…` is parted too.
    package var units: Set<String>
    /// What lines are counted in, for the report.
    package var unit: String
    /// Gives new parts their ids.
    package var makeID: () -> PartID

    package init(units: Set<String> = [], unit: String = "行", makeID: @escaping () -> PartID = { PartID.random() }) {
        self.units = units
        self.unit = unit
        self.makeID = makeID
    }

    /// A whole issue.
    package func bulletin(from lines: [SourceLine]) -> (Bulletin, ImportReport) {
        var report = ImportReport(unit: unit)
        let tokens = tokens(lines, &report)
        let first = tokens.firstIndex { $0.heading != nil }
        var reader = MastheadReader(report: report)
        let leftOver = reader.read(tokens[..<(first ?? tokens.count)], hasSections: first != nil)
        var foot = ImprintReader(report: reader.report)
        let body = foot.read(Array(tokens[(first ?? tokens.count)...]))
        var builder = OutlineBuilder(recognizer: self, report: foot.report)
        builder.headers = reader.headers
        builder.build(leftOver + body)
        report = builder.report
        report.sort()
        return (Bulletin(masthead: reader.masthead, sections: builder.sections, imprint: foot.imprint), report)
    }

    /// What was pasted or sent in without a masthead: items and subsections for the current section, then sections.
    package func fragment(from lines: [SourceLine]) -> ([Part], ImportReport) {
        var report = ImportReport(unit: unit)
        let tokens = tokens(lines, &report)
        var builder = OutlineBuilder(recognizer: self, report: report)
        if !builder.buildArticle(tokens) { builder.build(tokens) }
        report = builder.report
        report.sort()
        var sections = builder.sections[...]
        var parts: [Part] = []
        if let loose = sections.first, builder.startsLoose {
            parts = loose.items.map(Part.item) + loose.subsections.map(Part.subsection)
            sections = sections.dropFirst()
        }
        return (parts + sections.map(Part.section), report)
    }

    private func tokens(_ lines: [SourceLine], _ report: inout ImportReport) -> [Token] {
        var lines = lines
        if let grid = GridText(lines) {
            lines = grid.lines
            if grid.joined > 0 {
                report.add(.understood, found: "文字按印出的行断开，共 \(grid.joined) 处", done: "已接成整段，请核对")
            }
        }
        let (printed, derived) = PageFurniture.partition(lines)
        for (line, what) in derived {
            report.add(.setAside, line: line.number, found: what, done: "这是自动生成的，没有存入正文")
        }
        var contents = ContentsList(report: report)
        let text = contents.setAside(printed)
        report = contents.report
        return Token.tokens(of: BracketedTitles.asSections(text, &report))
    }

    /// Whether a line begins with a number of some level.
    package static func isNumbered(_ line: String) -> Bool { NumberMark.split(line.trimmingBlanks()) != nil }

    /// Whether a line says something of a masthead: a number, a date, what an issue covers.
    package static func isMasthead(_ line: String) -> Bool { MastheadReader.isMasthead(line) }

    /// Whether a line is a page number: `— 3 —`, `第3页共6页`.
    package static func isPageNumber(_ line: String) -> Bool { PageFurniture.isPageNumber(line.removingBlanks()) }

    /// Whether a line is one of an imprint: 报：…, （共印60份）, （此页无正文）.
    package static func isImprint(_ line: String) -> Bool {
        ImprintReader.isImprint(line) || PageFurniture.isBlankPageNotice(line.removingBlanks())
    }

    /// Whether a paste is items or sections and not just text: it begins with a numbered heading and goes on.
    package static func looksLikeFragment(_ text: String) -> Bool {
        let tokens = Token.tokens(of: PageFurniture.partition(SourceLine.lines(of: text)).printed)
        return tokens.count > 1 && tokens[0].heading != nil
    }
}
