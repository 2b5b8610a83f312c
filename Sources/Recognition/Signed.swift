internal import Bulletins

/// Who sent an item, as it stands under or behind its text: `（县发改局）`, `红谷滩新区管委会`, `（来源：…）`.
package struct Signed: Hashable, Sendable {
    var unit = ""
    /// The person who wrote it.
    var author = ""
    var source = ""
    /// Whether it says more than that, so that its line is kept.
    var saysMore = false
    /// What of that is printed nowhere: `审核人：吴强`, a telephone.
    var others: [String] = []
    /// Whether its place says to which text it belongs, so that no headline is needed.
    var isOfItem = false
    /// Whether the person stands before the unit: `县政协委员　贺文山　县政协经济委`.
    private var isPersonFirst = false

    /// `护理部　王芸`, as it is printed; what its line says besides stands there.
    var printed: String {
        if saysMore || author.isEmpty { return unit }
        let names = isPersonFirst ? [author, unit] : [unit, author]
        return names.filter { !$0.isEmpty }.joined(separator: "\u{3000}")
    }

    /// The units in what is printed of who sent an item: `县委办、县政府办`, `护理部　王芸`.
    package static func units(in printed: String) -> [String] {
        printed.split { "、，".contains($0) }.flatMap { names -> [String] in
            let names = names.split(whereSeparator: \.isWhitespace).map(String.init)
            let units = names.filter { isUnit($0, []) }
            // A name may be set with blanks between its characters.
            return units.isEmpty ? [names.joined()] : units
        }
    }

    private static let sources = [
        "信息来源", "稿件来源", "资料来源", "素材来源", "来源", "稿源", "出处", "转自", "摘自", "转载自", "选自",
    ]
    private static let units: Set<String> = ["供稿", "供稿单位", "来稿单位", "报送单位", "作者单位", "报送", "单位", "来稿", "提供", "信息提供"]
    private static let persons: Set<String> = [
        "撰稿", "撰稿人", "反映人", "提出人", "报送人", "作者", "通讯员", "特约通讯员", "本报记者", "记者", "文", "文图", "供稿人", "编写", "执笔", "整理", "报道",
        "摄影", "图", "供图",
        "配图", "文/图",
        "图/文", "拟稿",
    ]
    /// Who else had to do with it, and where to ask.
    private static let besides: Set<String> = [
        "审核", "审核人", "审稿", "审稿人", "审签", "审签人", "签发", "签发人", "校对", "电话", "联系电话", "手机", "联系方式",
    ]

    /// `报送人：周丽`, `审核人：吴强`: a line that may be one of a signature.
    static func isSignLine(_ text: String) -> Bool {
        guard text.scalarCount <= 60, !LineForm.contains(text, "。；"), let label = label(of: text) else { return false }
        return isLabel(label) || besides.contains(label)
    }

    /// What stands before the first colon, where it is short.
    private static func label(of text: String) -> String? {
        text.unicodeScalars.prefix(8).firstIndex { "：:".unicodeScalars.contains($0) }
            .map { String(text.unicodeScalars[..<$0]).removingBlanks() }
    }

    /// Whether a label says who sent or wrote an item.
    static func isLabel(_ label: String) -> Bool { isUnitLabel(label) || persons.contains(label) }

    /// 供稿会员, 供稿科室 as well.
    private static func isUnitLabel(_ label: String) -> Bool {
        units.contains(label)
            || ["供稿", "来稿"].contains(where: label.hasPrefix) && (3...5).contains(label.scalarCount)
                && !label.hasSuffix("人")
    }

    /// `供稿会员：老鼎香餐饮`.
    static func namesUnit(_ text: String) -> Bool {
        text.scalarCount <= 30 && !LineForm.isProse(text) && labelledUnit(text) != nil
    }

    /// The value of `供稿：…`.
    static func labelledUnit(_ text: String) -> String? {
        guard let label = label(of: text), isUnitLabel(label),
            case let value = String(text.drop { !"：:".contains($0) }.dropFirst()).trimmingBlanks(),
            !isMeasure(label, value)
        else { return nil }
        return value
    }

    /// `单位：万亩`, `单位：万元、%`: what the figures of a table are counted in.
    static func isMeasure(_ label: String, _ value: String) -> Bool {
        let bare = value.removingBlanks()
        return label == "单位" && bare.scalarCount <= 8
            && [
                "元", "亩", "吨", "斤", "户", "人", "个", "件", "%", "％", "米", "里", "次", "台", "辆", "头", "只", "份", "项", "天", "时",
                "公顷", "毫米", "立方米",
            ].contains(where: bare.hasSuffix)
    }

    /// `撰稿：…`, `供稿单位：…`.
    static func isLabelled(_ text: String) -> Bool { label(of: text).map(isLabel) ?? false }

    /// `县总工会供稿` and nothing else.
    static func isSentBy(_ text: String, _ known: KnownUnits) -> Bool {
        // 照片由县人大供稿 says more.
        !text.contains("由")
            && ["供稿", "来稿"].contains { text.hasSuffix($0) && isUnit(String(text.dropLast($0.count)), known) }
    }

    /// `供稿：县总工会`, `县总工会供稿`.
    static func saysSo(_ text: String) -> Bool { isLabelled(text) || endings.contains(where: text.hasSuffix) }

    /// （此件公开发布） says how the paper may be used (GB/T 9704-2012, 7.3.7), （具体见附表） where more stands,
    /// （本期稿件由各镇提供） who sent it all.
    private static let remarks = ["此件", "具体见", "详见", "见附", "另附", "附后", "此简报", "请", "阅后", "本期", "以上", "星期", "全文完", "未完"]

    private static let endings = ["联合供稿", "供稿", "报送", "来稿", "提供", "整理", "撰稿", "编写"]

    init(unit: String = "", source: String = "", isOfItem: Bool = false) {
        self.unit = unit
        self.source = source
        self.isOfItem = isOfItem
    }

    /// - Parameter text: without the brackets around it.
    /// - Parameter isCertain: whether its place says that it is a signature, so that any short name is one.
    init?(_ text: String, _ known: KnownUnits, isCertain: Bool) {
        let text = text.trimmingBlanks()
        guard (2...120).contains(text.scalarCount), !Signed.remarks.contains(where: text.hasPrefix),
            !MastheadPiece.isDayOfYear(text), !MastheadPiece(text).isDate,
            // ◇ 科 研 服 务 ◇ is a heading.
            Decoration(text).map({ $0.isClosed && !Signed.isUnit($0.title, known) }) != true
        else { return nil }
        if let source = Signed.source(text) ?? Signed.address(text) {
            self.source = source
            return
        }
        guard text.scalarCount <= 60, !LineForm.contains(text, "。！？“”《》") else { return nil }
        // Several units at one: 县委办、县政府办.
        let names = text.split(whereSeparator: { "、，, \u{3000}".contains($0) }).map(String.init)
        if names.count > 1, names.allSatisfy({ Signed.isUnit($0, known) }) {
            unit = text
            return
        }
        var segments = Signed.segments(text)
        // 文／中青班　鲁直: what a person stands behind is a unit.
        if segments.count == 2, let name = Signed.withoutRole(segments[0]),
            (2...3).contains(segments[1].scalarCount),
            segments[1].unicodeScalars.allSatisfy(\.properties.isIdeographic),
            isCertain
        {
            segments[0] = "供稿：" + name
        }
        for segment in segments {
            guard read(segment, known, isCertain: isCertain) else { return nil }
        }
        guard !unit.isEmpty || !author.isEmpty else { return nil }
    }

    /// `何静（安陆市图书馆）` between a headline and its text; below a list of people it is one of them.
    static func personOfUnit(_ text: String, _ known: KnownUnits) -> Signed? {
        guard text.hasSuffix("）"), let open = text.firstIndex(of: "（"),
            case let person = String(text[..<open]).removingBlanks(), (2...4).contains(person.scalarCount),
            person.unicodeScalars.allSatisfy(\.properties.isIdeographic),
            case let unit = String(text[text.index(after: open)...].dropLast()), isUnit(unit, known)
        else { return nil }
        var signed = Signed(unit: known.printedName(of: unit) ?? unit)
        signed.author = person
        return signed
    }

    /// Parted at commas and gaps, a label with its value together.
    private static func segments(_ text: String) -> [String] {
        // 车间供稿 / 李想.
        let words = text.split { "，,；;　 \t".contains($0) }.map(String.init).filter { $0 != "/" && $0 != "／" }
        return words.reduce(into: []) { result, next in
            if let last = result.last, last.hasSuffix("：") || last.hasSuffix(":") {
                result[result.count - 1] = last + next
            } else if let last = result.last, last.count == 1, next.count == 1 {
                // A name of two characters is set as wide as one of three: 柏　舟.
                result[result.count - 1] = last + next
            } else if let last = result.last, persons.contains(last) {
                // 图/文　林木生.
                result[result.count - 1] = last + "：" + next
            } else {
                result.append(next)
            }
        }
    }

    /// What stands behind `文/`.
    private static func withoutRole(_ segment: String) -> String? {
        guard segment.hasPrefix("文/") || segment.hasPrefix("文／") else { return nil }
        let name = String(segment.dropFirst(2))
        return name.isEmpty || name.hasPrefix("图") ? nil : name
    }

    private mutating func read(_ segment: String, _ known: KnownUnits, isCertain: Bool) -> Bool {
        // 教务处 供稿.
        if Signed.endings.contains(segment), !unit.isEmpty { return true }
        // 文/县纪委办公室.
        if let slash = segment.firstIndex(where: { $0 == "/" || $0 == "／" }),
            ["文", "图", "文图", "图文"].contains(String(segment[..<slash])), !segment.hasPrefix("图/文"),
            !segment.hasPrefix("文/图")
        {
            return readBehindSlash(String(segment[segment.index(after: slash)...]), known)
        }
        // 作者：甘霖，系县委党史研究室二级主任科员.
        if segment.hasPrefix("系"), !author.isEmpty {
            saysMore = true
            return true
        }
        if let colon = segment.firstIndex(where: { $0 == "：" || $0 == ":" }) {
            return readLabelled(segment, at: colon, known, isCertain: isCertain)
        }
        // 刘勇 13812345678, 刘勇 图/文.
        if !unit.isEmpty, Signed.isTelephone(segment) {
            saysMore = true
            others.append(segment)
            return true
        }
        if !(unit + author).isEmpty, Signed.persons.contains(segment) { return true }
        if let ending = Signed.endings.first(where: {
            segment.hasSuffix($0) && segment.scalarCount > $0.scalarCount + 1
        }), case let name = String(segment.dropLast(ending.count)),
            isCertain || Signed.isUnit(name, known) || !unit.isEmpty && Signed.isName(name)
        {
            if unit.isEmpty {
                unit = known.printedName(of: name) ?? name
            } else {
                author += (author.isEmpty ? "" : "\u{3000}") + name
            }
            return true
        }
        if unit.isEmpty, Signed.isUnit(segment, known) {
            unit = known.printedName(of: segment) ?? segment
            isPersonFirst = !author.isEmpty
            return true
        }
        // 文静怡 is a name.
        if let label = Signed.persons.filter({ $0.count > 1 && segment.hasPrefix($0) }).max(by: { $0.count < $1.count }
        ),
            (3...8).contains(segment.scalarCount)
        {
            author += (author.isEmpty ? "" : "\u{3000}") + String(segment.dropFirst(label.count))
            return true
        }
        let isName = Signed.isName(segment)
        // 作者：中青班学员　闻远.
        if isName, unit.isEmpty, !author.isEmpty {
            author += "　" + segment
            return true
        }
        if isName, !unit.isEmpty {
            isPersonFirst = false
            author += (author.isEmpty ? "" : "\u{3000}") + segment
            return true
        }
        guard isCertain, segment.scalarCount <= 16,
            segment.unicodeScalars.contains(where: \.properties.isIdeographic),
            // ★表示提前完成，▲表示按期推进; 网站已开通.
            Decoration.sign(of: segment) == nil, !["已", "正在", "同步", "另行"].contains(where: segment.contains)
        else { return false }
        if unit.isEmpty {
            unit = known.printedName(of: segment) ?? segment
        } else {
            author += (author.isEmpty ? "" : "\u{3000}") + segment
        }
        return true
    }

    private mutating func readBehindSlash(_ value: String, _ known: KnownUnits) -> Bool {
        if value.isEmpty { return false }
        if unit.isEmpty, Signed.isUnit(value, known) {
            unit = known.printedName(of: value) ?? value
        } else {
            author += (author.isEmpty ? "" : "、") + value
            saysMore = true
        }
        return true
    }

    private mutating func readLabelled(
        _ segment: String, at colon: String.Index, _ known: KnownUnits, isCertain: Bool
    ) -> Bool {
        let label = String(segment[..<colon]).removingBlanks()
        let value = String(segment[segment.index(after: colon)...]).trimmingBlanks()
        // 撰稿：第一税务分局　欧阳倩.
        let isOfUnit = unit.isEmpty && Signed.persons.contains(label) && Signed.isUnit(value, known)
        if Signed.isMeasure(label, value) { return false }
        if Signed.isUnitLabel(label) || isOfUnit {
            unit = known.printedName(of: value) ?? value
        } else if Signed.persons.contains(label) {
            author += author.isEmpty ? value : "、" + value
        } else if ["电话", "联系电话", "手机"].contains(label) {
            if !unit.isEmpty { saysMore = true }
            others.append(segment)
            return !unit.isEmpty || !author.isEmpty
        } else {
            saysMore = true
            if Signed.besides.contains(label) { others.append(segment) }
            return !unit.isEmpty || isCertain
        }
        return true
    }

    /// Whether it is as long as people's names are.
    private static func isName(_ text: String) -> Bool {
        (2...4).contains(text.scalarCount) && text.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    }

    private static func isTelephone(_ text: String) -> Bool {
        (6...20).contains(text.scalarCount) && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    static func isUnit(_ text: String, _ known: KnownUnits) -> Bool {
        (2...20).contains(text.scalarCount) && !LineForm.contains(text, "，。；：:、！？“”《》（）")
            && (known.printedName(of: text) != nil || Contributor.endsAsUnit(text))
    }

    /// `https://weibo.cn/3391`, `微博 https://weibo.cn/3391`: where a text stood.
    private static func address(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let last = words.last, last.hasPrefix("http://") || last.hasPrefix("https://"), words.count <= 2 else {
            return nil
        }
        let isOfMedia = ["网", "微博", "微信", "平台", "论坛", "贴吧", "公众号", "客户端", "视频号", "抖音", "报"]
            .contains(where: words[0].hasSuffix)
        return words.count == 1 || isOfMedia ? text : nil
    }

    /// What `来源：…` names, or 转自…, 摘自….
    static func source(_ text: String) -> String? {
        guard let label = sources.first(where: text.hasPrefix) else { return nil }
        let rest = String(text.dropFirst(label.count)).trimmingBlanks()
        let hasColon = rest.hasPrefix("：") || rest.hasPrefix(":")
        let value = (hasColon ? String(rest.dropFirst()) : rest).trimmingBlanks()
        let needsColon = label.hasSuffix("来源") || label == "稿源" || label == "出处"
        return value.isEmpty || needsColon && !hasColon ? nil : value
    }

    /// What stands in the brackets around a whole line.
    static func unbracketed(_ text: String) -> String? {
        for (open, close) in [("（", "）"), ("(", ")"), ("（", ")"), ("(", "）")]
        where text.hasPrefix(open) && text.hasSuffix(close) && text.scalarCount > 2 {
            let inner = text.scalars(1..<text.scalarCount - 1)
            return LineForm.contains(inner, open) ? nil : inner
        }
        return nil
    }

    /// What stands in the brackets at the end of a text, and the text before; a full stop may stand on either side.
    ///
    /// - Parameter isContinued: whether the text goes on from a line above, so that little of it may stand before the bracket.
    static func atEnd(of text: String, isContinued: Bool = false) -> (rest: String, inner: String)? {
        var scalars = Array(text.unicodeScalars)
        let hasStop = scalars.last == "。"
        if hasStop { scalars.removeLast() }
        guard let close = scalars.last,
            let kind = ["（(）)", "〔〕", "［］", "【】"].first(where: { LineForm.contains($0, String(close)) }),
            let open = scalars.lastIndex(where: { kind.unicodeScalars.contains($0) && $0 != close }),
            open > (isContinued ? 3 : 8),
            (3...140).contains(scalars.count - open)
        else { return nil }
        let rest = String(String.UnicodeScalarView(scalars[..<open])).trimmingBlanks()
        let inner = String(String.UnicodeScalarView(scalars[(open + 1)..<(scalars.count - 1)]))
        // 【未完待续】 and 【资料图】 sign nothing.
        if close == "】", !isUnit(inner, []) { return nil }
        guard let end = rest.unicodeScalars.last, "。！？”…".unicodeScalars.contains(end) || hasStop else { return nil }
        return (hasStop && !"。！？”".unicodeScalars.contains(end) ? rest + "。" : rest, inner)
    }
}
