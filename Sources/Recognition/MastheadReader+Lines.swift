internal import Bulletins

// What single lines say of a masthead, and the parts that share one.
extension MastheadReader {
    /// Words in which the names of bulletins end.
    private static let publications = [
        "简报", "简讯", "信息", "快报", "动态", "要情", "专报", "月报", "周报", "日报", "旬报", "季报", "年报", "通讯", "周讯", "旬讯", "月讯", "参考",
        "内参", "参阅", "快讯",
        "时政", "通报", "摘报", "要闻", "导报", "通览", "周刊", "月刊", "季刊", "专刊", "之窗", "视窗", "文摘", "舆情", "动向", "观察", "汇编", "交流",
        "督查", "快递", "速递", "速报", "工作报", "情况", "研究", "调研", "政务", "资讯", "选编", "摘要", "简况", "反映", "通信", "战报", "播报", "专递",
        "晨报", "早报", "晚报", "导刊", "院刊", "校报", "校刊", "手机报", "会刊", "馆刊", "社刊", "内刊", "工作", "建议", "传真",
    ]

    static func namesBulletin(_ text: String) -> Bool {
        let bare = unquoted(text.removingBlanks())
        return bare.scalarCount <= 24 && publications.contains(where: bare.hasSuffix)
    }

    /// An office, with what it does behind it: `苏仙区人民政府办公室 编`.
    static func isOffice(_ text: String) -> Bool {
        let bare = text.removingBlanks()
        if Contributor.endsAsUnit(bare) { return true }
        guard let role = roles.first(where: bare.hasSuffix) else { return false }
        let name = String(bare.dropLast(role.count))
        return Contributor.endsAsUnit(name) || name.hasSuffix("编辑部") || name.hasSuffix("组") || role == "主办"
    }

    /// Whether a line may be the name of an office by its place alone: short, and directly under another.
    static func couldBeOffice(_ line: SourceLine, under above: SourceLine) -> Bool {
        line.role == nil && line.number == above.number + 1 && (4...14).contains(line.text.scalarCount)
            && line.text.unicodeScalars.allSatisfy(\.properties.isIdeographic) && !namesBulletin(line.text)
    }

    /// What an office does, as it stands behind its name.
    private static let roles = [
        "主管", "主办", "承办", "协办", "编印", "编发", "编制", "编报", "主编", "编辑", "编写", "整理", "印发", "出品", "编", "印",
    ]

    /// Whether an office stands alone with what it does behind it: 集团办公室编发.
    static func issues(_ text: String) -> Bool { role(of: text) != nil }

    /// 编发 of that.
    static func role(of text: String) -> String? {
        let bare = text.removingBlanks()
        guard bare.scalarCount <= 30, let role = roles.first(where: bare.hasSuffix),
            case let name = String(bare.dropLast(role.count)),
            Contributor.endsAsUnit(name) || name.hasSuffix("督导组") || name.hasSuffix("简报组")
        else { return nil }
        return role
    }

    /// Whether a line says something of a masthead, alone or beside other things.
    static func isMasthead(_ text: String) -> Bool {
        let parts = parts(text)
        return parts.contains { MastheadPiece($0).field != nil }
            || parts.count == 2 && isOffice(parts[0]) && MastheadPiece.isDayOfYear(parts[1])
            || named(text).map { MastheadPiece($0.title).field != nil } == true
    }

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
        if let named = withTitleOfFile(lines) { return named }
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

    /// The title of a Word file as its name, above the number or the week.
    private static func withTitleOfFile(_ lines: [SourceLine]) -> [SourceLine]? {
        guard let first = lines.first, first.role == .item, namesBulletin(first.text),
            lines.dropFirst().prefix(3).contains(where: { line in
                line.role == nil
                    && parts(line.text).map { MastheadPiece($0) }.contains { $0.isIssue || $0.field == .coverage }
            })
        else { return nil }
        return [first.with(.masthead(.name))] + lines.dropFirst()
    }

    /// Whether a line says anything that stands in mastheads, beside its fields too.
    static func isMastheadLine(_ text: String) -> Bool {
        parts(text).contains { MastheadPiece($0) != .other } || named(text) != nil
    }

    /// `【政务简报】关于…的汇报`: the name in brackets before the title.
    private static func named(_ text: String) -> (name: String, title: String)? {
        guard let (name, title) = LineForm.bracketed(text) else { return nil }
        return namesBulletin(name) && title.scalarCount >= 2 && !title.contains("。") ? (name, title) : nil
    }

    /// Whether a line says which issue it is, alone or beside other things.
    static func isIssueNumber(_ text: String) -> Bool {
        text.contains("期")
            && parts(text).contains { MastheadPiece($0).isIssue }
    }

    /// `领导小组办公室　编　　2021年6月18日` under `中共白河县委党史学习教育`: an office whose name begins on the line above.
    static func withWholeOffice(_ lines: [SourceLine], _ report: ReportSink) -> [SourceLine] {
        guard
            let second = lines.indices.prefix(12).dropFirst(2).first(where: { index in
                let (line, above) = (lines[index], lines[index - 1])
                return line.role == nil && above.role == nil && line.number == above.number + 1
                    && heads.contains(where: line.text.hasPrefix) && isOffice(parts(line.text)[0])
                    && !above.hasColumns && (4...24).contains(above.text.scalarCount) && !isMastheadLine(above.text)
                    && !Contributor.endsAsUnit(above.text) && PaperForm.isHeadline(above.text)
                    && !namesBulletin(above.text) && lines[..<(index - 1)].contains { isIssueNumber($0.text) }
            })
        else { return lines }
        var lines = lines
        let above = lines[second - 1]
        lines[second - 1] = above.with(text: above.text + lines[second].text, role: nil)
        report.add(
            .joined, line: above.number, found: "编发单位的下一行“\(lines[second].text.excerpt())”", done: "与上一行接成一个名称")
        lines.remove(at: second)
        return lines
    }

    /// With what no office's name begins.
    private static let heads = ["领导小组", "工作领导小组", "指挥部", "委员会", "办公室", "联席会议", "工作专班", "协调小组"]

    /// A line that several parts of the masthead share is as many.
    static func pieces(_ token: Token) -> [Token] {
        let line = token.line
        if line.role == .masthead(.officeAndDate) {
            let scalars = Array(line.text.unicodeScalars)
            guard let gap = scalars.lastIndex(of: "\t") ?? scalars.lastIndex(where: \.isBlank) else { return [token] }
            let texts = [scalars[..<gap], scalars[gap...]].map { part in
                String(String.UnicodeScalarView(part)).trimmingBlanks()
            }
            // What stands at the right is the date, a month too; a long office is known by its place alone.
            let isDate = MastheadPiece(texts[1]).field == .coverage || MastheadPiece.hour(of: texts[1]) != nil
            return [(texts[0], texts[0].scalarCount > 40), (texts[1], isDate)].map { text, isByPlace in
                Token(line: SourceLine(text, number: line.number, role: isByPlace ? line.role : nil), heading: nil)
            }
        }
        if line.role == .masthead(.name) {
            if let named = namedPieces(line) { return named }
            // `# 工作周报（第21期）`, `# 开源进展·第一期·2020年5月16日`.
            guard let texts = namedParts(line.text) else { return [token] }
            return texts.enumerated().map { index, text in
                Token(
                    line: index == 0
                        ? line.with(text: text, role: line.role) : SourceLine(text, number: line.number),
                    heading: nil)
            }
        }
        guard token.heading == nil, line.role == nil else { return [token] }
        if let named = namedPieces(line) { return named }
        let texts = parts(line.text)
        guard texts.count > 1 else { return [token] }
        return texts.map { Token(line: SourceLine($0, number: line.number), heading: nil) }
    }

    /// `【政务简报】关于…的汇报`: the name and the title, or the number.
    private static func namedPieces(_ line: SourceLine) -> [Token]? {
        guard let (name, title) = named(line.text) else { return nil }
        // 【消费维权快报】2024年3月第2期.
        let isPiece = MastheadPiece(title) != .other
        return [(name, SourceLine.MastheadLine.name), (title, .title)].map { text, role in
            let role = isPiece && role == .title ? nil : SourceLine.Role.masthead(role)
            return Token(line: SourceLine(text, number: line.number, role: role), heading: nil)
        }
    }

    /// The name and what stands behind it; `nil` where that is anything but the number and the date.
    static func namedParts(_ text: String) -> [String]? {
        let texts = parts(text)
        return texts.count > 1 && MastheadPiece(texts[0]) == .other
            && texts.dropFirst().allSatisfy { text in
                let piece = MastheadPiece(text)
                return piece.isIssue || [.date, .coverage].contains(piece.field) || MastheadPiece.isDayOfYear(text)
            }
            ? texts : nil
    }

    /// Parts `办公室　　2023年10月8日` at the space, `工作动态第35期` before the number.
    static func parts(_ text: String) -> [String] {
        guard text.scalarCount <= 80 else { return [text] }
        if let solid = withSolidLabel(text) { return parts(solid) }
        if let barred = partsBetweenBars(text) { return barred }
        switch MastheadPiece(text) {
        case .other: break
        // 内部刊物　　第26期.
        case .extra where LineForm.hasColumns(text): break
        default: return [text]
        }
        let scalars = Array(text.unicodeScalars)
        // 信 访 快 报.
        let words = scalars.split(whereSeparator: \.isBlank)
        let isSpread = words.count >= 3 && words.allSatisfy { $0.count == 1 }
        return partsBetweenMarks(text) ?? (isSpread ? [text] : nil) ?? partsBetweenGaps(scalars)
            ?? bracketedParts(scalars) ?? partsBehindTitle(scalars) ?? partsBeforeNumber(scalars) ?? [text]
    }

    private static func partsBetweenBars(_ text: String) -> [String]? {
        let bars = withBars(text).split { "|｜丨".contains($0) }.map { String($0).trimmingBlanks() }
            .filter { !$0.isEmpty }
        guard bars.count > 1, bars.contains(where: { MastheadPiece($0) != .other }) else { return nil }
        return bars.flatMap(parts)
    }

    /// What dots or a comma part.
    private static func partsBetweenMarks(_ text: String) -> [String]? {
        // 开源进展·第一期·2020年5月16日.
        let dotted = text.split { "·•・".contains($0) }.map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
        if dotted.count > 1, dotted.dropFirst().contains(where: { MastheadPiece($0).isDate || isIssueNumber($0) }) {
            return dotted.flatMap(parts)
        }
        if let inner = Signed.unbracketed(text) {
            // （2024年第23期，6月1日—6月7日）.
            if let comma = inner.firstIndex(where: { "，,".contains($0) }), case let left = String(inner[..<comma]),
                isIssueNumber(left)
            {
                return parts(left) + [String(inner[inner.index(after: comma)...]).trimmingBlanks()]
            }
            // （2024年8月13日　第226期）.
            let columns = LineForm.columns(of: inner)
            if columns.count == 2, columns.contains(where: { MastheadPiece($0).isDate }),
                columns.contains(where: isIssueNumber)
            {
                return columns
            }
        }
        // 市图书馆办公室整理，2023年6月30日.
        let clauses = text.split(omittingEmptySubsequences: false) { "，,".contains($0) }.map {
            String($0).trimmingBlanks()
        }
        return clauses.count == 2 && isOffice(clauses[0]) && MastheadPiece(clauses[1]).isDate ? clauses : nil
    }

    /// The widest gap parts first: 期数：第 5 期　　　时间：2019 年 4 月 2 日.
    private static func partsBetweenGaps(_ scalars: [Unicode.Scalar]) -> [String]? {
        let gaps = scalars.indices.dropFirst().filter {
            scalars[$0].isBlank && !scalars[$0 - 1].isBlank && scalars[$0 - 1] != "第"
        }
        let widestFirst = gaps.map { (start: $0, width: widthOfGap(scalars, $0)) }.enumerated()
            .sorted { ($1.element.width, $0.offset) < ($0.element.width, $1.offset) }.map(\.element)
        for (gap, width) in widestFirst {
            let (left, right) = halves(of: scalars, at: gap)
            if let found = parts(left, right, isWide: width > 1) { return found }
        }
        return nil
    }

    /// What a gap parts, if it does.
    private static func parts(_ left: String, _ right: String, isWide: Bool) -> [String]? {
        if MastheadPiece(right) != .other { return parts(left) + [right] }
        let kind = MastheadPiece(left)
        // 群 文 通 讯　　2024年第2期　（季刊）: behind a wide gap stands what parts further.
        if isWide, let first = LineForm.columns(of: right).first, MastheadPiece(first).isIssue, !kind.isIssue {
            return parts(left) + parts(right)
        }
        if case .extra = kind { return [left] + parts(right) }
        // 组委会宣传组编　　　4月19日, 民情日报 7月16日.
        if isOffice(left) || namesBulletin(left), MastheadPiece.isDayOfYear(right) { return [left, right] }
        // 第33期　　　不知何意: a wide gap parts a number or a date from anything.
        if isWide, kind.isIssue || kind.isDate { return [left] + parts(right) }
        let others = kind.field == nil ? [] : parts(right)
        return others.count > 1 || others.contains(where: isOffice) ? [left] + others : nil
    }

    /// 《江北手机报》2013年5月6日.
    private static func partsBehindTitle(_ scalars: [Unicode.Scalar]) -> [String]? {
        for cut in scalars.indices.dropFirst(2) where scalars[cut - 1] == "》" {
            let (left, right) = halves(of: scalars, at: cut)
            if MastheadPiece(right).isDate { return [left, right] }
        }
        return nil
    }

    /// A number or a date begins where no blank says so.
    private static func partsBeforeNumber(_ scalars: [Unicode.Scalar]) -> [String]? {
        for cut in scalars.indices.dropFirst(2) where "第（(〔[【12".unicodeScalars.contains(scalars[cut]) {
            let (left, right) = halves(of: scalars, at: cut)
            let piece = MastheadPiece(right)
            // 第3期（2024年3月）, 第12期（1月25日）.
            if piece.isDate || piece.field == .coverage || MastheadPiece.isDayOfYear(right),
                MastheadPiece(left).isNumber || MastheadPiece(left).isYearAndNumber
            {
                return [left, right]
            }
            // 县人民法院办公室编2025年3月28日.
            if piece.isDate, issues(left) { return [left, right] }
            // A document's number has its office before it, 区优办〔2023〕35号; a 增刊 counts by itself.
            if piece.isIssue || piece.field == .serial, right.unicodeScalars.contains("期"), !left.hasSuffix("刊") {
                return parts(left) + [right]
            }
        }
        return nil
    }

    private static func halves(of scalars: [Unicode.Scalar], at cut: Int) -> (String, String) {
        func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
            String(String.UnicodeScalarView(part)).trimmingBlanks()
        }
        return (text(scalars[..<cut]), text(scalars[cut...]))
    }

    /// What stands before the bracket that ends a line, and the bracket, where both say something of a masthead.
    private static func bracketedParts(_ scalars: [Unicode.Scalar]) -> [String]? {
        guard let open = scalars.lastIndex(where: { "（(".unicodeScalars.contains($0) }), open > 0 else { return nil }
        let left = String(String.UnicodeScalarView(scalars[..<open])).trimmingBlanks()
        let right = String(String.UnicodeScalarView(scalars[open...]))
        let inner = Signed.unbracketed(right)
        lazy var before = MastheadPiece(left)
        lazy var behind = MastheadPiece(right)
        // 疾控周报（2024年第10周）, 2024年第20周（5月13日—5月19日）.
        if namesBulletin(left) || before.field == .coverage {
            let field = behind.field ?? inner.flatMap { MastheadPiece($0).field }
            // 2023年8月号（总第56号）.
            let isSerial = field == .serial && before.field == .coverage
            if field == .coverage || field == .date || MastheadPiece.isDayOfYear(right) || isSerial {
                return [left, right]
            }
        }
        guard let inner else { return nil }
        // 市互联网信息办公室编印（内部参阅　不得转载）.
        if isOffice(left), case .extra = MastheadPiece(inner) { return [left, inner] }
        // 第87期（续报二）: what stands in the bracket is no number of it.
        let isRemark = (1...10).contains(inner.scalarCount) && (behind == .other || behind.isBesideFields)
        return isRemark && (before.isIssue || before.field == .serial) ? [left, right] : nil
    }

    /// `副 主 编：左慈恩` as `副主编：左慈恩`: the gaps in a label part nothing; `nil` where it has none.
    private static func withSolidLabel(_ text: String) -> String? {
        guard let colon = text.unicodeScalars.prefix(20).firstIndex(where: { "：:".unicodeScalars.contains($0) }),
            case let words = text.unicodeScalars[..<colon].split(whereSeparator: \.isBlank), words.count > 1,
            words.allSatisfy({ $0.count == 1 })
        else { return nil }
        return words.map { String($0) }.joined() + String(text.unicodeScalars[colon...])
    }

    /// The columns that are free there.
    private static func widthOfGap(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        scalars[start...].prefix { $0.isBlank }.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    }

    /// `第42期　·　办公室`: a dot between spaces parts as a bar does.
    private static func withBars(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.contains(where: { "·•・".unicodeScalars.contains($0) }) else { return text }
        let parted = scalars.indices.map { index in
            let isDot =
                "·•・".unicodeScalars.contains(scalars[index]) && index > 0 && index + 1 < scalars.count
                && scalars[index - 1].isBlank && scalars[index + 1].isBlank
            return isDot ? Unicode.Scalar("|") : scalars[index]
        }
        return String(String.UnicodeScalarView(parted))
    }

    /// `《营商环境工作动态》` is the name in a sentence; at the head it stands without marks.
    static func unquoted(_ name: String) -> String {
        guard name.hasPrefix("《"), name.hasSuffix("》"), name.scalarCount > 2 else { return name }
        return name.scalars(1..<name.scalarCount - 1)
    }
}

extension Recognizer {
    /// Whether a text is what bulletins are called, 营商环境信息周报, and not what one of them is about.
    package static func namesBulletin(_ text: String) -> Bool { MastheadReader.namesBulletin(text) }
}
