internal import Bulletins

/// Reads the imprint at the end: 报： 送： 发： and 共印60份.
struct ImprintReader {
    private(set) var imprint = Imprint()
    /// `（联系人：…，电话：…）` under 落款, which is none of it.
    private(set) var contact = ""
    let report: ReportSink

    init(report: ReportSink) { self.report = report }

    /// Parts the imprint's lines off the end.
    mutating func read(_ tokens: [Token]) -> [Token] {
        let start = ImprintReader.start(tokens)
        let first = readContact(tokens, start) ? start + 1 : start
        var label: String?
        var broken: SourceLine?
        for (index, token) in tokens.enumerated().dropFirst(first) {
            if index + 1 < tokens.count, ImprintReader.isBroken(token.line, before: tokens[index + 1].line) {
                broken = token.line
                continue
            }
            var line = token.line
            if let start = broken { line = SourceLine(start.text + line.text, number: start.number) }
            broken = nil
            label = read(line, goingOn: label)
        }
        return Array(tokens[..<start])
    }

    /// Who is to be asked stands below who signs and when (GB/T 9704-2012, 7.3.6), before the imprint.
    private mutating func readContact(_ tokens: [Token], _ start: Int) -> Bool {
        guard start > 0, start < tokens.count, case let line = tokens[start].line, line.row == nil,
            ["联系人", "联络人", "（联系人", "(联系人", "（联络人", "(联络人"].contains(where: line.text.hasPrefix),
            ImprintReader.closes(tokens[start - 1].line)
        else { return false }
        contact = line.text
        report.add(
            .understood, line: line.number, place: .closing(.contact), found: "落款下的“\(line.text)”", done: "存为联系方式")
        return true
    }

    private static func closes(_ line: SourceLine) -> Bool {
        if case .closing = line.role { return true }
        return MastheadPiece(LineForm.columns(of: line.text).last ?? "").isDate
    }

    /// Takes a line; one without a label goes on with the names of the line before.
    ///
    /// - Returns: the label of those names.
    @discardableResult mutating func read(_ line: SourceLine, goingOn label: String? = nil) -> String? {
        if let (copies, rest) = ImprintReader.copiesFirst(line.text) {
            read(line.with(text: copies, role: line.role))
            return read(line.with(text: rest, role: line.role), goingOn: label)
        }
        var text = line.text
        var hasCopies = false
        if let (before, copies) = ImprintReader.copies(text) {
            imprint.copies = copies
            text = before
            hasCopies = true
        }
        if text.isEmpty { return label }
        if ImprintReader.isColophon(text) || ImprintReader.isNotice(text) {
            putColophon(text, line)
            return nil
        }
        if let segments = ImprintLabels.segments(text) ?? ImprintLabels.loose(text) {
            return segments.reduce(label) { put($1, line) ?? $0 }
        }
        if case .date(let date) = MastheadPiece(text) {
            if imprint.values[.issuedOn].printed.isEmpty {
                note(.issuedOn, .date(date), line)
            } else {
                add(person: text, "日期")
            }
            return label
        }
        if let (office, role, date) = ImprintReader.published(text) {
            add(person: office, role)
            note(.issuedOn, ImprintReader.date(date), line)
            return label
        }
        if let (office, date) = ImprintReader.issuing(text) {
            note(.issuedBy, .text(office), line)
            note(.issuedOn, ImprintReader.date(date), line, says: office.isEmpty)
        } else if hasCopies {
            note(.issuedBy, .text(text), line)
        } else if let label {
            add(text, label)
        }
        return label
    }

    private mutating func put(_ segment: ImprintLabels.Segment, _ line: SourceLine) -> String? {
        switch segment.kind {
        case .names:
            add(segment.value, segment.label)
            return segment.label
        case .person:
            guard !segment.value.isEmpty else { return nil }
            // 审核：董卿　　　　2023年10月16日.
            let parts = LineForm.columns(of: segment.value)
            if parts.count > 1, let last = parts.last, case .date(let date) = MastheadPiece(last) {
                note(.issuedOn, .date(date), line)
                add(person: parts.dropLast().joined(separator: "　"), segment.label)
            } else {
                add(person: segment.value, segment.label)
            }
            report.add(
                .understood, line: line.number, found: "“\(line.text)”", done: "存为版记的“\(segment.label)”")
        case .subjects: note(.subjects, .list([segment.value]), line)
        case .copies:
            let digits = MastheadPiece.halfWidth(segment.value).prefix { $0.isASCII && $0.isNumber }
            if let count = Int(digits), (1...999_999).contains(count) { imprint.copies = count }
        case .date: note(.issuedOn, ImprintReader.date(segment.value), line)
        }
        return nil
    }

    private static func date(_ text: String) -> FieldValue {
        if case .date(let date) = MastheadPiece(text) { .date(date) } else { .date(.text(text)) }
    }

    private mutating func note(_ field: Imprint.Entry, _ value: FieldValue, _ line: SourceLine, says: Bool = true) {
        guard !value.printed.isEmpty else { return }
        imprint.values[field] = value
        guard says else { return }
        report.add(
            .understood, line: line.number, place: Place.imprint(.entry(field)), found: "“\(line.text)”",
            done: "存为版记的\(field.row.label)")
    }

    /// When the imprint says that it was issued.
    var issuedOn: DateText? {
        if case .date(let date) = imprint.values[.issuedOn], date.day != nil { date } else { nil }
    }

    /// Who publishes the issue, where the imprint says it.
    var issuer: (label: String, office: String)? {
        let labels = ["主办", "主办单位", "编印", "编印单位", "编发单位", "编辑单位", "编制单位", "编制", "出版单位"]
        return labels.lazy.compactMap { label in
            imprint.people.first { $0.label.isIdentical(to: label) }
        }.first { Signed.isUnit($0.name, []) || MastheadReader.isOffice($0.name) }.map { ($0.label, $0.name) }
            ?? (imprint.values[.issuedBy].printed.isEmpty ? nil : ("印发", imprint.values[.issuedBy].printed))
    }

    /// A label that stands twice is one line.
    private mutating func add(_ text: String, _ label: String) {
        let names = ImprintReader.names(text)
        if let index = imprint.lines.firstIndex(where: { $0.label.isIdentical(to: label) }) {
            imprint.lines[index].names += names
        } else if !names.isEmpty {
            imprint.lines.append(Imprint.Line(label: label, names: names))
        }
    }

    private mutating func add(person name: String, _ label: String) {
        if let index = imprint.people.firstIndex(where: { $0.label.isIdentical(to: label) }) {
            imprint.people[index].name += "　" + name
        } else {
            imprint.people.append(Imprint.Person(label: label, name: name))
        }
    }

    /// The first line of the imprint: behind it stand its lines only, and those in which a list of names goes on.
    static func start(_ tokens: [Token]) -> Int {
        start(of: tokens.map { $0.heading == nil ? $0.line : $0.line.with(.item) })
    }

    static func start(of lines: [SourceLine]) -> Int {
        var start = lines.count
        for index in lines.indices.reversed() {
            let line = lines[index]
            guard line.role == nil || line.role == .imprint, !asks(index, start, lines) else { break }
            if isImprint(line.text) || closesPaper(index, lines)
                || index > 0 && isColophon(line.text)
                    && (PaperForm.isEnd(lines[index - 1].text) || lines[index - 1].row != nil)
                || index > 0 && isNotice(line.text) && isImprint(lines[index - 1].text)
            {
                start = index
            } else if index > 0, index + 1 == start, start < lines.count,
                isBroken(line, before: lines[start]) || sentItAll(index, lines) || goesOn(index, lines)
            {
                start = index
            } else if index > 0, isBeside(index, lines) {
                continue
            } else {
                let before = index > 0 ? lines[index - 1].text.unicodeScalars.last : nil
                guard before == "，" || before == "、" || isList(line.text), line.text.scalarCount <= 100 else { break }
            }
        }
        return start
    }

    /// `咨询电话：3810120` directly under a text and apart from the imprint: where to ask about that.
    private static func asks(_ index: Int, _ start: Int, _ lines: [SourceLine]) -> Bool {
        guard start < lines.count, lines[start].number > lines[start - 1].number + 1 else { return false }
        // From that line up to the text.
        var at = index
        while at > 0, isContact(lines[at].text), lines[at].number == lines[at - 1].number + 1 { at -= 1 }
        return at < index && start == index + 1 && LineForm.isProse(lines[at].text)
    }

    private static func isContact(_ text: String) -> Bool {
        ImprintLabels.segments(text)?.allSatisfy { ImprintLabels.isContact($0.label) } ?? false
    }

    /// `测报科：麦青　　电话：65917003` last of all, apart from the text.
    private static func closesPaper(_ index: Int, _ lines: [SourceLine]) -> Bool {
        index == lines.count - 1 && index > 0 && lines[index].number > lines[index - 1].number + 1
            && ImprintLabels.areContacts(lines[index].text)
    }

    /// The line above the one that says who printed it, where that office is longer than a line of the page.
    private static func isBroken(_ line: SourceLine, before next: SourceLine) -> Bool {
        guard (22...60).contains(line.text.scalarCount), !LineForm.contains(line.text, "，。；、：:　 "),
            ImprintLabels.segments(line.text) == nil,
            let (office, _) = issuing(copies(next.text)?.before ?? next.text)
        else { return false }
        return !office.isEmpty && issuing(line.text) == nil
    }

    /// `县委巡察工作领导小组成员单位，各巡察组` between `分送：…` and `编发人：…`.
    private static func goesOn(_ index: Int, _ lines: [SourceLine]) -> Bool {
        let text = lines[index].text
        let names = text.split { "，、".contains($0) }.map { String($0).trimmingBlanks() }
        let areNames = names.allSatisfy { name in
            Signed.isUnit(name, []) || ["单位", "部门", "组", "成员", "同志", "负责人"].contains(where: name.hasSuffix)
        }
        return text.scalarCount <= 80 && areNames && lines[index].row == nil
            && ImprintLabels.segments(lines[index - 1].text)?.last?.kind == .names
    }

    /// `供稿单位：市社会福利院　市儿童福利科` at the head of an imprint, apart from the text above: who sent what stands in
    /// the issue, where no text says so of itself.
    private static func sentItAll(_ index: Int, _ lines: [SourceLine]) -> Bool {
        let line = lines[index]
        guard let names = Signed.labelledUnit(line.text),
            case let units = names.split(whereSeparator: { "、，\u{3000} ".contains($0) }).map(String.init),
            units.count > 1, units.allSatisfy({ Signed.isUnit($0, []) }),
            // Texts that each have something short above.
            zip(lines, lines.dropFirst()).count(where: { LineForm.isProse($1.text) && !LineForm.isProse($0.text) }) > 1
        else { return false }
        return line.number > lines[index - 1].number + 1 && lines[index + 1].number == line.number + 1
            && lines.count { Signed.namesUnit($0.text) } == 1
    }

    /// A day under the lines of an imprint, or a label of the paper's own among them.
    private static func isBeside(_ index: Int, _ lines: [SourceLine]) -> Bool {
        let (text, above) = (lines[index].text, lines[index - 1])
        guard above.role == nil || above.role == .imprint else { return false }
        if ImprintLabels.loose(text) != nil { return true }
        return index == lines.count - 1 && MastheadPiece(text).isDate
            && (isImprint(above.text) || ImprintLabels.loose(above.text) != nil)
    }

    /// `本刊每月5日前出刊　来稿请发 a@b.cn　电话 3366118`: what the paper says of itself, without labels.
    static func isColophon(_ text: String) -> Bool {
        let text = Signed.unbracketed(text) ?? text
        guard text.scalarCount <= 80, !LineForm.contains(text, "。；"), ImprintLabels.segments(text) == nil else {
            return false
        }
        let says = [
            "截稿", "仅供内部参考", "仅供领导参考", "来稿请", "投稿请", "欢迎投稿", "欢迎来稿", "欢迎赐稿", "敬请赐稿", "免费赠阅", "内部赠阅", "前出刊", "出刊一期", "退订",
        ]
        return says.contains(where: text.contains) || text.hasPrefix("本刊") && LineForm.hasColumns(text)
            || foretells(text)
    }

    /// `内部刊物　免费交流`, `仅供校领导参阅，请勿外传` under the lines of an imprint.
    private static func isNotice(_ text: String) -> Bool {
        guard text.scalarCount <= 30, !LineForm.contains(text, "。；：:") else { return false }
        return LineForm.columns(of: text).allSatisfy { part in
            if case .extra(.notice, _) = MastheadPiece(part) { true } else { false }
        } || text.hasPrefix("仅供") && ["参阅", "参考", "外传"].contains(where: text.contains)
    }

    /// `【下期预告】毕业设计中期检查`, `下期预告：…`.
    private static func foretells(_ text: String) -> Bool {
        let bare = text.hasPrefix("【") ? String(text.dropFirst()) : text
        return ["预告", "要目", "看点"].contains { kind in
            let label = "下期" + kind
            return bare.hasPrefix(label)
                && "】：:".unicodeScalars.contains(bare.unicodeScalars.dropFirst(label.scalarCount).first ?? " ")
        }
    }

    private mutating func putColophon(_ text: String, _ line: SourceLine) {
        for part in LineForm.columns(of: Signed.unbracketed(text) ?? text) {
            if let segments = ImprintLabels.segments(part) {
                for segment in segments { _ = put(segment, line) }
                continue
            }
            let words = part.split(separator: " ").map(String.init)
            let isPair = words.count == 2 && words[0].scalarCount <= 8 && words[1].unicodeScalars.allSatisfy(\.isASCII)
            if isPair { add(person: words[1], words[0]) } else { add(person: part, "附注") }
        }
        report.add(.understood, line: line.number, found: "“\(text.excerpt(20))”", done: "存在版记里")
    }

    /// `张平秘书长、项权副秘书长。`: nothing but offices and persons, as a list of who gets an issue goes on.
    private static func isList(_ text: String) -> Bool {
        let names = text.split { "，、。 \u{3000}".contains($0) }.map(String.init)
        return !names.isEmpty
            && names.allSatisfy { name in
                (2...24).contains(name.scalarCount)
                    && (Signed.isUnit(name, [])
                        || ["长", "书记", "主席", "主任", "领导", "委员", "常委"].contains(where: name.hasSuffix))
            }
    }

    /// `（共印50份）　　联系人：路清源`: the copies, and what stands behind them.
    private static func copiesFirst(_ text: String) -> (copies: String, rest: String)? {
        let columns = LineForm.columns(of: text)
        guard columns.count > 1, copies(columns[0])?.before.isEmpty == true else { return nil }
        return (columns[0], columns.dropFirst().joined(separator: "\u{3000}\u{3000}"))
    }

    static func isImprint(_ text: String) -> Bool {
        if let (_, rest) = copiesFirst(text) { return isImprint(rest) }
        if let copies = copies(text) {
            return copies.before.isEmpty || isImprint(copies.before) || isPrinter(copies.before)
                || ImprintLabels.areLabelled(copies.before)
        }
        return text.scalarCount <= 400 && ImprintLabels.segments(text) != nil || issuing(text) != nil
            || published(text) != nil
    }

    private static func isPrinter(_ text: String) -> Bool { text.scalarCount <= 30 && !LineForm.contains(text, "。") }

    /// `示范区办公室　　2024年3月4日印发`.
    private static func issuing(_ text: String) -> (office: String, date: String)? {
        let dense = text.removingBlanks()
        guard dense.scalarCount <= 60, let verb = ["印发", "印制", "日印"].first(where: dense.hasSuffix)
        else { return nil }
        let head = String(text.trimmingBlanks().dropLast(verb == "日印" ? 1 : 2)).trimmingBlanks()
        let scalars = Array(head.unicodeScalars)
        for cut in scalars.indices
        where MastheadPiece(String(String.UnicodeScalarView(scalars[cut...]))).isDate
            && (cut == 0 || !scalars[cut - 1].isASCII || scalars[cut - 1].isBlank)
        {
            let office = String(String.UnicodeScalarView(scalars[..<cut])).trimmingBlanks()
            return (office, String(String.UnicodeScalarView(scalars[cut...])).trimmingBlanks())
        }
        // 大会秘书处　　　　印发: the day is not known yet.
        let parts = LineForm.columns(of: text)
        return parts.count == 2 && parts[1] == verb && MastheadReader.isOffice(parts[0]) ? (parts[0], "") : nil
    }

    /// `望都县人大常委会办公室编印　　　2023年9月28日`.
    private static func published(_ text: String) -> (office: String, role: String, date: String)? {
        guard text.scalarCount <= 60, case let parts = LineForm.columns(of: text), parts.count == 2,
            MastheadPiece(parts[1]).isDate, let role = MastheadReader.role(of: parts[0])
        else { return nil }
        return (String(parts[0].removingBlanks().dropLast(role.count)), role, parts[1])
    }

    private static func names(_ text: String) -> [String] {
        let names = text.unicodeScalars.last == "。" ? text.scalars(0..<text.scalarCount - 1) : text
        return names.unicodeScalars.split(separator: "，").map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// `（共印60份）`, `印数：60份`, `（本期发35份）` at the end of a line.
    static func copies(_ text: String) -> (before: String, Int)? {
        let scalars = Array(text.unicodeScalars)
        for cut in scalars.indices.suffix(16) where "共印发".unicodeScalars.contains(scalars[cut]) {
            let tail = scalars[cut...].filter { !$0.isBlank && !"（）()：:".unicodeScalars.contains($0) }
            let number = String(String.UnicodeScalarView(tail))
            guard let mark = ["共印", "共发", "共", "印数", "印发", "印制", "印", "发"].first(where: number.hasPrefix),
                number.hasSuffix("份"),
                let copies = Int(MastheadPiece.halfWidth(String(number.dropFirst(mark.count).dropLast()))),
                (1...999_999).contains(copies)
            else { continue }
            var before = String(String.UnicodeScalarView(scalars[..<cut])).trimmingBlanks()
            for word in ["本期", "此件"] where before.hasSuffix(word) { before = String(before.dropLast(word.count)) }
            let isBracketed = before.hasSuffix("（") || before.hasSuffix("(")
            // 宣传册发35份 is said of something else.
            if mark == "发", !isBracketed, !before.isEmpty { continue }
            return (isBracketed ? String(before.dropLast()).trimmingBlanks() : before, copies)
        }
        return nil
    }
}
