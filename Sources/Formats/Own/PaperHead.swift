internal import Bulletins
internal import Recognition

/// The lines of the masthead, told apart by the order of the series and by what they say.
struct PaperHead {
    private let series: Series
    private let order: [PaperStyle.MastheadLine]
    private let isMarkdown: Bool
    /// How far in the order the file has come.
    private var step = 0
    private var usedMarks: Set<Masthead.Entry> = []

    init(_ series: Series, isMarkdown: Bool) {
        self.series = series
        self.isMarkdown = isMarkdown
        let order = series.style.lineOrder
        self.order = order.contains(.marks) ? order : [.marks] + order
    }

    /// The line that a piece is; `nil` where it is none of the masthead.
    ///
    /// - Parameter isBeforeRule: whether the red rule is still to come.
    mutating func line(_ piece: PaperPiece, next: PaperPiece?, isBeforeRule: Bool) -> PrintedLine? {
        for position in step..<order.count {
            guard let line = read(order[position], piece, next, isBeforeRule) else { continue }
            step = order[position] == .marks || line.kind == "issuer" ? position : position + 1
            return line
        }
        return nil
    }

    /// Goes on behind a line that the file names.
    mutating func pass(_ kind: String) {
        let kinds: [PaperStyle.MastheadLine: [String]] = [
            .marks: ["marks"], .name: ["name"], .number: ["issueNumber"], .office: ["issuer", "officeAndDate"],
            .rule: ["rule"], .title: ["title"], .issue: ["issueLine"], .coverage: ["coverage"],
        ]
        guard let position = order.firstIndex(where: { kinds[$0]?.contains(kind) ?? false }) else { return }
        step = max(step, ["marks", "issuer"].contains(kind) ? position : position + 1)
    }

    private mutating func read(
        _ line: PaperStyle.MastheadLine, _ piece: PaperPiece, _ next: PaperPiece?, _ isBeforeRule: Bool
    ) -> PrintedLine? {
        let isEdge = piece.form == .edge || isMarkdown && piece.form == .plain && piece.lead.isEmpty
        let isDisplay = isMarkdown ? piece.lead == piece.text : piece.form == .centred
        switch line {
        case .marks:
            let isName = piece.form == .heading(1) || piece.form == .centred
            guard isBeforeRule, !isName, isEdge || piece.form == .right, number(piece.text) == nil else { return nil }
            return marks(piece)
        case .name:
            guard isMarkdown ? piece.form == .heading(1) : piece.form == .centred, number(piece.text) == nil else {
                return nil
            }
            return PrintedLine(kind: "name", [(.masthead(.name), piece.text)])
        case .number:
            guard let texts = number(piece.text) else { return nil }
            return PrintedLine(kind: "issueNumber", texts)
        case .office:
            let isPlace = isEdge || piece.form == .right
            guard isPlace, isBeforeRule || !order.contains(.rule) && piece.isOfOffice else { return nil }
            let isLast = next.map { $0.form == .rule || !($0.form == piece.form || $0.form == .edge) } ?? true
            return office(piece, isLast: isLast)
        case .rule: return piece.form == .rule ? PrintedLine(kind: "rule") : nil
        case .title:
            guard isDisplay, !isContentsTitle(piece.text), issue(piece.text) == nil, !isCoverage(piece.text) else {
                return nil
            }
            return PrintedLine(kind: "title", [(.masthead(.title), piece.text)])
        case .issue: return issue(piece.text).map { PrintedLine(kind: "issueLine", $0) }
        case .coverage:
            guard isCoverage(piece.text) || piece.form == .centred && !isContentsTitle(piece.text) && step > 0,
                piece.form != .heading(2), order[..<step].contains(.rule) || isCoverage(piece.text)
            else { return nil }
            return PrintedLine(kind: "coverage", [(.masthead(.coverage), piece.text)])
        }
    }

    private func isContentsTitle(_ text: String) -> Bool { series.style.isContentsTitle(text) }

    private func isCoverage(_ text: String) -> Bool {
        if case .days = Coverage(text) { true } else { false }
    }

    /// 份号, 密级, 紧急程度 at the left; 编号, 提示语 at the right.
    private mutating func marks(_ piece: PaperPiece) -> PrintedLine {
        let (left, right) = piece.form == .right ? ("", piece.text) : piece.halves(atLast: false)
        var texts: [(TextMark?, String)] = []
        if !left.isEmpty {
            let isFigure = left.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
            let isUrgent = ["特急", "加急", "平急", "急件"].contains(left)
            let isSecret = left.contains("★") || ["绝密", "机密", "秘密", "内部"].contains(where: left.hasPrefix)
            let likely: Masthead.Entry? = isFigure ? .copyNumber : isUrgent ? .urgency : isSecret ? .secrecy : nil
            texts.append((use(likely, of: [.secrecy, .urgency, .copyNumber]), left))
        }
        if !right.isEmpty {
            let isCode = right.contains("编号") || right.allSatisfy { $0.isASCII && $0.isNumber }
            texts.append((use(isCode ? .code : .notice, of: [.notice, .code]), right))
        }
        return PrintedLine(kind: "marks", texts)
    }

    private mutating func use(_ likely: Masthead.Entry?, of choices: [Masthead.Entry]) -> TextMark {
        let entry =
            ([likely].compactMap { $0 } + choices).first { !usedMarks.contains($0) } ?? choices[choices.count - 1]
        usedMarks.insert(entry)
        return .masthead(entry)
    }

    /// `主办：…`, and the last line before the rule: who publishes, and the date.
    private func office(_ piece: PaperPiece, isLast: Bool) -> PrintedLine {
        var (name, date) = isLast ? piece.halves(atLast: true) : (piece.text, "")
        if piece.form == .right { (name, date) = ("", piece.text) }
        if date.isEmpty, isLast, DateText(name).day != nil { (name, date) = ("", name) }
        let dates: [(TextMark?, String)] = date.isEmpty ? [] : [(.masthead(.date), date)]
        let role = name.firstIndex(of: "：").map { String(name[..<$0]) }
        guard !isLast || role != nil else {
            return PrintedLine(kind: "officeAndDate", (name.isEmpty ? [] : [(.masthead(.office), name)]) + dates)
        }
        let issuer = role.map { String(name.dropFirst($0.count + 1)) } ?? name
        return PrintedLine(
            kind: "issuer", (role.map { [(.role, $0), (.derived, "：")] } ?? []) + [(.issuer, issuer)] + dates)
    }

    /// `（2024年第十二期）`.
    private func issue(_ text: String) -> [(TextMark?, String)]? {
        guard text.hasPrefix("（"), text.hasSuffix("期）"), let year = text.firstRange(of: "年第") else { return nil }
        let digits = text[text.index(after: text.startIndex)..<year.lowerBound]
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return [(.derived, "（"), (.masthead(.year), String(digits)), (.derived, String(text[year.lowerBound...]))]
    }

    // MARK: the number of the issue

    /// The counts in the number of an issue, in whichever form the series prints it.
    func number(_ text: String) -> [(TextMark?, String)]? {
        let usual = NumberForm(series.style.numberForm ?? "第1期（总第1期）")
        var forms: [(form: NumberForm, kind: String)] = series.kinds.compactMap { kind in
            kind.numberForm.map { (NumberForm($0), kind.name) }
        }
        forms += series.kinds.filter { $0.numberForm == nil }.map { (usual, $0.name) }
        forms.append((usual, ""))
        // With what stands behind the number told first, and the serial number before its absence.
        for (form, kind) in forms {
            for form in [form, form.withoutSerial] {
                if let texts = form.texts(of: text, kind: kind) { return texts }
            }
        }
        return nil
    }
}

extension PaperPiece {
    /// Whether it may name who publishes: a role, or a date at its end.
    fileprivate var isOfOffice: Bool {
        let (first, last) = halves(atLast: true)
        return DateText(last).day != nil || DateText(first).day != nil
            || text.scalarCount <= 40 && (text.firstIndex(of: "：").map { text[..<$0].count <= 4 } ?? false)
    }
}

extension PaperStyle {
    func isContentsTitle(_ text: String) -> Bool {
        guard let contents else { return false }
        return text.trimmingBlanks() == (contents.title.isEmpty ? "目录" : contents.title).trimmingBlanks()
    }
}

extension NumberForm {
    /// Reads the number of an issue that is printed in this form, with its kind in brackets behind it.
    fileprivate func texts(of text: String, kind: String) -> [(TextMark?, String)]? {
        var texts: [(TextMark?, String)] = []
        var rest = text[...]
        var saysKind = false
        for piece in pieces {
            switch piece {
            case .literal(let literal):
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
                saysKind = saysKind || !kind.isEmpty && literal.contains(kind)
                texts.append((.derived, literal))
            case .year(let numeral):
                guard let count = numeral.take(&rest, isYear: true) else { return nil }
                texts.append((.masthead(.year), String(count)))
            case .number(let numeral):
                guard let count = numeral.take(&rest) else { return nil }
                texts.append((.masthead(.number), String(count)))
            case .serial(let numeral):
                guard let count = numeral.take(&rest) else { return nil }
                texts.append((.masthead(.serial), String(count)))
            }
        }
        if !kind.isEmpty, saysKind { texts.append((.masthead(.kind), kind)) }
        if rest.isEmpty { return kind.isEmpty || saysKind ? texts : nil }
        guard rest.hasPrefix("（"), rest.hasSuffix("）"), !saysKind else { return nil }
        let said = String(rest.dropFirst().dropLast())
        guard kind.isEmpty || said == kind, !said.contains("（") else { return nil }
        return texts + [(.derived, "（"), (.masthead(.kind), said), (.derived, "）")]
    }
}

extension NumberForm.Numeral {
    /// Takes a count from the beginning of a text; an empty place is 0.
    fileprivate func take(_ text: inout Substring, isYear: Bool = false) -> Int? {
        let digits =
            self == .chinese
            ? text.prefix { "零〇○一二三四五六七八九十百千".contains($0) } : text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return nil }
        text = text[digits.endIndex...]
        guard self == .chinese else { return Int(digits) }
        guard isYear else { return ChineseNumeral.value(of: digits) }
        guard digits.count <= 4 else { return nil }
        let figures = Array("〇一二三四五六七八九")
        return digits.reduce(0) { value, digit in
            value.flatMap { value in
                figures.firstIndex(of: "零○".contains(digit) ? "〇" : digit).map { value * 10 + $0 }
            }
        }
    }
}
