import Bulletins

extension Manuscript {
    /// The lines of the masthead and of the issue's own heading, in the order of the series.
    static func masthead(_ masthead: Masthead, _ sheet: StyleSheet, _ series: Series?) -> [Block] {
        MastheadLines(masthead: masthead, sheet: sheet, series: series).blocks
    }
}

private struct MastheadLines {
    let masthead: Masthead
    let sheet: StyleSheet
    let series: Series?
    private let form: NumberForm?

    init(masthead: Masthead, sheet: StyleSheet, series: Series?) {
        self.masthead = masthead
        self.sheet = sheet
        self.series = series
        let form = series?.numberForm(ofKind: masthead.kind)
        self.form = masthead.serial == nil ? form?.withoutSerial : form
    }

    var blocks: [Block] {
        let order = sheet.paper.lineOrder
        // 密级 and who publishes are never left out.
        let missing = [PaperStyle.MastheadLine.marks].filter { !order.contains($0) }
        var blocks = (missing + order).flatMap(blocks)
        if !order.contains(.office) { blocks += issuers }
        // A row is free below, whatever is last.
        if let last = blocks.last, last.style.rowsAfter == 0, sheet.paper.mastheadLines != nil {
            blocks[blocks.count - 1] = last.with(rowsAfter: 1)
        }
        return blocks
    }

    private func blocks(_ line: PaperStyle.MastheadLine) -> [Block] {
        switch line {
        case .marks: marks
        case .name: [block(.name, [text(.name)])]
        case .number: [block(.issueNumber, number)]
        case .office: issuers + office
        case .rule: [block(.rule, [])]
        case .title: title
        case .issue: saysIssue ? [block(.issueLine, issueLine)] : []
        case .coverage: hasHeading || !text(.coverage).string.isEmpty ? [block(.coverage, [text(.coverage)])] : []
        }
    }

    private func text(_ field: Masthead.Field) -> Run { .text(.masthead(field), masthead.text(field) ?? "") }

    private func block(_ kind: BlockKind, _ runs: [Run]) -> Block { sheet.block(kind, .masthead, runs) }

    private func typed(_ slot: FieldSlot) -> [Masthead.Field] {
        Masthead.Entry.all.filter { $0.row.slot == slot && !masthead.values.text($0).isEmpty }.map { .entry($0) }
    }

    /// Whether the issue has a heading of its own, or its series keeps the room for one.
    private var hasHeading: Bool { sheet.paper.mastheadLines != nil || !masthead.title.isEmpty }

    /// Without one the row that is free below the rule is its place.
    private var title: [Block] {
        let title = block(.title, [text(.title)])
        return [hasHeading ? title : title.with(rowsBefore: 0)]
    }

    private var marks: [Block] {
        let (left, right) = (typed(.topLeft), typed(.topRight))
        return (0..<max(left.count, right.count)).map { line in
            let runs = (line < left.count ? [text(left[line])] : []) + [.fill]
            return block(.marks, runs + (line < right.count ? [text(right[line])] : []))
        }
    }

    private var number: [Run] {
        var number: [Run]
        if let form {
            number = form.pieces.map(run)
        } else {
            number = [.derived("第"), text(.number), .derived("期")]
            if masthead.serial != nil { number += [.derived("（总第"), text(.serial), .derived("期）")] }
        }
        let saysKind = series?.numberSaysKind(masthead.kind) ?? false
        for field in typed(.afterNumber) where field != .kind || !saysKind {
            number += [.derived("（"), text(field), .derived("）")]
        }
        return number
    }

    private func run(_ piece: NumberForm.Piece) -> Run {
        switch piece {
        case .literal(let text): .derived(text)
        case .year(let numeral): count(.year, masthead.year, numeral, isYear: true)
        case .number(let numeral): count(.number, masthead.number, numeral)
        case .serial(let numeral): count(.serial, masthead.serial ?? 0, numeral)
        }
    }

    /// What is printed as it is typed can be typed into.
    private func count(
        _ field: Masthead.Field, _ value: Int, _ numeral: NumberForm.Numeral, isYear: Bool = false
    ) -> Run {
        if numeral == .digits { return text(field) }
        return .derived(value == 0 ? "" : numeral.text(value, isYear: isYear))
    }

    /// Not without a title above it: number and date have said it; what the series has in its order is always there.
    private var saysIssue: Bool {
        sheet.paper.mastheadLines != nil || !masthead.title.isEmpty || masthead.date.day?.year != masthead.year
    }

    private var issueLine: [Run] {
        let inWords = masthead.number == 0 ? "" : ChineseNumeral.text(masthead.number)
        // A text stands in one place of the page.
        let isAbove = form?.pieces.contains(.year(.digits)) ?? false
        let year = isAbove ? Run.derived(masthead.text(.year) ?? "") : text(.year)
        return [.derived("（"), year, .derived("年第\(inWords)期）")]
    }

    private var issuers: [Block] {
        masthead.issuers.indices.map { index in
            let role = masthead.issuers[index].role
            let name = [text(.role(index))] + (role.isEmpty ? [] : [.derived("：")]) + [text(.issuer(index))]
            // Where no office has a line, the date stands beside the last who publishes.
            return block(
                .issuer, datesIssuers && index + 1 == masthead.issuers.count ? name + [.fill, text(.date)] : name)
        }
    }

    private var datesIssuers: Bool {
        masthead.office.isEmpty && !masthead.issuers.isEmpty && sheet.paper.lineOrder.contains(.office)
    }

    private var office: [Block] {
        datesIssuers ? [] : [block(.officeAndDate, [text(.office), .fill, text(.date)])]
    }
}
