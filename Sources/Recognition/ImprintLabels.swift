internal import Bulletins

/// The labels of an imprint, and a line parted at them: `责任编辑：张三  核稿：李四  电话：0791-83881234`.
struct ImprintLabels {
    struct Segment: Equatable {
        /// Without inner spaces: `编  辑` is 编辑.
        let label: String
        let value: String
        let kind: Kind
    }

    enum Kind: Hashable {
        /// Those who get it.
        case names
        /// Who worked on it, and how they are reached.
        case person
        case subjects
        case copies
        case date
    }

    private static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = [:]
        for label in [
            "报", "报送", "呈报", "呈送", "抄报", "上报", "主报", "呈", "送", "抄送", "分送", "主送", "印送", "送达", "抄", "发", "发送", "分发", "印发",
            "阅", "送阅", "呈阅", "分阅", "本期报", "本期送", "本期发", "本期分送", "发至", "发往", "此件发至", "此件分送", "下发", "赠阅", "发放", "发放范围",
            "报送范围",
            "发送范围", "分送范围", "印发范围", "发行范围", "阅读范围",
        ] { kinds[label] = .names }
        for label in [
            "责任编辑", "责编", "编辑", "本期编辑", "本期责任编辑", "本期责编", "编审", "编校", "编印", "编制", "编报", "编发人", "编务", "主编", "本期主编",
            "副主编", "执行主编",
            "执行编辑", "总编", "总编辑", "常务副主编", "审核", "审核人", "批准", "批准人", "审签", "审定", "审稿", "审校", "终审", "初审",
            "复审", "统稿", "统筹", "签发",
            "签发人",
            "签发领导", "核稿", "核稿人", "校对", "校核", "校稿", "撰稿", "拟稿", "拟稿人", "排版", "美编", "制版", "值班编辑", "值班", "值班员", "值班长",
            "值班人员", "联系人", "联络人",
            "联系电话", "电话", "咨询电话", "值班电话", "编辑部电话", "投稿电话", "热线电话", "投稿热线", "手机", "传真", "投稿邮箱", "投稿信箱", "电子邮箱", "电子信箱",
            "联系邮箱", "投稿", "组稿", "QQ群", "投稿QQ群", "邮箱", "邮件", "信箱", "E-mail", "Email", "email", "E-Mail", "网址", "网站",
            "地址", "联系地址", "通讯地址", "通信地址", "邮编", "邮政编码",
            "印制", "印刷", "承印", "微信", "微信公众号", "公众号", "QQ", "编委会", "编辑部", "编委", "主任", "顾问", "监制", "策划", "出品", "本期责任",
            "发稿", "录入", "供图", "联系", "制作", "主办", "主办单位", "承办", "承办单位", "协办", "协办单位", "主管", "主管单位", "编印单位", "编辑单位",
            "编发单位",
            "编制单位", "出版", "出版单位", "制表", "填表", "制图", "打印", "校印", "印校", "编", "校", "审", "核",
        ] { kinds[label] = .person }
        for label in ["主题词", "关键词"] { kinds[label] = .subjects }
        for label in ["印数", "份数", "共印", "印发份数", "印制份数", "印量"] { kinds[label] = .copies }
        for label in ["签发时间", "印发日期", "印发时间", "签发日期", "印制日期"] { kinds[label] = .date }
        return kinds
    }()

    /// `分管负责：…　　复印：…`: labels of the paper's own, each with something short behind it; beside the lines of an
    /// imprint they are of it.
    static func loose(_ text: String) -> [Segment]? {
        // 填报：县农技中心　施耕.
        let parts = (text.scalarCount <= 60 ? LineForm.columns(of: text) : []).reduce(into: [String]()) { parts, next in
            if let last = parts.last, !LineForm.contains(next, "：:") {
                parts[parts.count - 1] = last + "　" + next
            } else {
                parts.append(next)
            }
        }
        let segments = parts.compactMap { part -> Segment? in
            guard let colon = part.unicodeScalars.firstIndex(where: { "：:".unicodeScalars.contains($0) }) else {
                return nil
            }
            let label = String(part.unicodeScalars[..<colon]).removingBlanks()
            let value = String(part.unicodeScalars[colon...].dropFirst()).trimmingBlanks()
            guard (2...8).contains(label.scalarCount), label.unicodeScalars.allSatisfy(\.properties.isIdeographic),
                (1...24).contains(value.scalarCount), !LineForm.contains(value, "，。；！？：:"), !LineForm.isTag(label)
            else { return nil }
            return Segment(label: label, value: value, kind: kinds[label] ?? .person)
        }
        return segments.count == parts.count && !segments.isEmpty ? segments : nil
    }

    /// `填报：薄言　　审核：鲍立`: a label of the paper's own before one that is known.
    private static func besideKnown(_ text: String) -> [Segment]? {
        guard let segments = loose(text), segments.count > 1,
            segments.contains(where: { kinds[$0.label] == .person && !isContact($0.label) })
        else { return nil }
        return segments
    }

    /// Whom to ask and where, which texts say as well: 联系人, 咨询电话.
    static func isContact(_ label: String) -> Bool {
        ["电话", "热线", "地址", "联系人", "邮箱", "信箱", "手机", "传真"].contains(where: label.hasSuffix)
            && !["投稿", "编辑部", "值班"].contains(where: label.hasPrefix)
    }

    /// `测报科：麦青　　电话：65917003`: of nothing but contacts.
    static func areContacts(_ text: String) -> Bool {
        guard let segments = loose(text), segments.count > 1 else { return false }
        return segments.contains { kinds[$0.label] == .person } && besideKnown(text) == nil
    }

    /// `本刊地址：…　　电子信箱：…`: whatever the labels.
    static func areLabelled(_ text: String) -> Bool { loose(text) != nil }

    static func isLabel(_ text: String) -> Bool { kinds[text.removingBlanks()] != nil }

    /// `责任编辑  程宇  电话  2288117`: labels and values in turn, without colons.
    private static func bare(_ text: String) -> [Segment]? {
        // 编辑 司南  审稿 郎平川  (共 2 页).
        let words = withoutExtent(text).unicodeScalars.split { $0.isBlank || "｜丨|".unicodeScalars.contains($0) }
            .map { String($0) }
        guard words.count >= 2, words.count.isMultiple(of: 2), text.scalarCount <= 60 else { return nil }
        var segments: [Segment] = []
        for index in stride(from: 0, to: words.count, by: 2) {
            guard kinds[words[index]] == .person, kinds[words[index + 1]] == nil else { return nil }
            segments.append(Segment(label: words[index], value: words[index + 1], kind: .person))
        }
        return segments
    }

    private static func withoutExtent(_ text: String) -> String {
        guard let open = text.lastIndex(where: { "（(".contains($0) }), open > text.startIndex,
            case let inner = String(text[open...]).removingBlanks().dropFirst().dropLast(), inner.hasPrefix("共"),
            inner.hasSuffix("页") || inner.hasSuffix("版"), inner.count <= 5
        else { return text }
        return String(text[..<open])
    }

    /// Parts a line; `nil` where it does not begin with a label.
    static func segments(_ text: String) -> [Segment]? {
        var text = text
        // 局办公室编发　　编辑：岩温: who issues it is labelled from behind.
        var columns = LineForm.columns(of: text)
        // 督导组　编　　电话：8556678.
        if columns.count > 2, MastheadReader.role(of: columns[0] + columns[1]) != nil {
            columns[0] += columns.remove(at: 1)
        }
        if columns.count > 1, !LineForm.contains(columns[0], "：:"), let role = MastheadReader.role(of: columns[0]),
            let rest = segments(columns.dropFirst().joined(separator: "\u{3000}\u{3000}"))
        {
            let office = String(columns[0].removingBlanks().dropLast(role.count))
            return [Segment(label: role, value: office, kind: .person)] + rest
        }
        // 【值班领导】带班：覃明　值班员：施雨.
        if let (inner, rest) = LineForm.bracketed(text), inner.count <= 8,
            LineForm.contains(String(rest.prefix(9)), "：:")
        {
            if let segments = loose(rest) { return segments }
            text = rest
        }
        if let inner = Signed.unbracketed(text) {
            if let segments = bare(inner) { return segments }
            if inner.contains("：") || inner.contains(":") { text = inner }
        }
        let scalars = Array(text.unicodeScalars)
        var heads: [(start: Int, colon: Int, label: String, kind: Kind)] = []
        for colon in scalars.indices where "：:丨｜".unicodeScalars.contains(scalars[colon]) {
            let lowest = heads.last.map { $0.colon + 1 } ?? 0
            let isColon = "：:".unicodeScalars.contains(scalars[colon])
            if let (start, label, kind) = label(before: colon, in: scalars, from: lowest)
                ?? (isColon ? personLabel(before: colon, in: scalars, from: lowest) : nil)
            {
                heads.append((start, colon, label, kind))
            }
        }
        guard let first = heads.first else { return bare(text) }
        guard first.start == 0 else { return besideKnown(text) }
        let segments = heads.indices.map { index in
            let head = heads[index]
            let end = index + 1 < heads.count ? heads[index + 1].start : scalars.count
            let value = String(String.UnicodeScalarView(scalars[(head.colon + 1)..<end])).trimmingBlanks()
            return Segment(label: head.label, value: value, kind: head.kind)
        }
        // 投稿：城关镇　李明 is who sent an item, 投稿：a@b.cn where the next one is sent; 赠阅：《…》300册 is what was given.
        let isOfText = segments.contains { segment in
            segment.label == "投稿" && !segment.value.contains("@")
                || ["赠阅", "发往"].contains(segment.label) && segment.value.contains { $0 == "《" || $0.isNumber }
        }
        return isOfText ? nil : segments
    }

    /// Words in which the labels of people and of how they are reached end: 值班员, 带班领导, 编写人.
    private static let personEndings = [
        "员", "人", "师", "编", "审", "校", "领导", "主任", "组长", "社长", "专家", "指挥长",
    ]
    private static let addressEndings = ["电话", "邮箱", "地址", "热线", "传真"]

    /// `靳国栋、陆志远`, `市经信局`: no more than is said of who it was; 给牧区学校配一名厨师 is what somebody proposes.
    private static func arePeople(_ value: String) -> Bool {
        value.split { "、，,／/（）()".contains($0) }.map(String.init).allSatisfy { name in
            name.scalarCount <= 4 || name.contains(where: { $0.isASCII || $0 == "·" }) || Contributor.endsAsUnit(name)
                || personEndings.contains { name.hasPrefix($0) }
        }
    }

    /// A label of the paper's own, behind a wide gap or at the head of the line.
    private static func personLabel(
        before colon: Int, in scalars: [Unicode.Scalar], from lowest: Int
    ) -> (start: Int, label: String, kind: Kind)? {
        // One more than a label may have: what is longer is none.
        let head = scalars[max(lowest, colon - 9)..<colon].reversed().prefix { !$0.isBlank }
        let label = String(String.UnicodeScalarView(head.reversed()))
        let start = colon - head.count
        let isApart =
            start == 0
            || start - lowest >= 2 && scalars[start - 1].isBlank
                && (scalars[start - 2].isBlank || scalars[start - 1] == "\u{3000}")
        guard (2...8).contains(head.count), isApart || start == lowest && lowest == 0,
            // 今日带班领导：…；值班员：…。 is a sentence.
            scalars.last != "。" || !scalars.contains("；"),
            // 24小时值班电话.
            head.allSatisfy({ $0.properties.isIdeographic || (0x30...0x39).contains($0.value) }),
            head.first?.properties.isIdeographic == true, !Signed.isLabel(label),
            // 特殊教育学校：家长也要上课.
            !Contributor.endsAsUnit(label),
            case let isPerson = personEndings.contains(where: label.hasSuffix),
            isPerson || addressEndings.contains(where: label.hasSuffix)
        else { return nil }
        // What is said behind it is short, and no sentence.
        let value = scalars[(colon + 1)...].prefix { !$0.isBlank }
        guard (1...24).contains(value.count), !value.contains(where: { "，。；！？".unicodeScalars.contains($0) }) else {
            return nil
        }
        // Beside other labels it is one; 马占山委员：给牧区小学配一名专职厨师 stands alone.
        let isAlone = scalars.count { "：:".unicodeScalars.contains($0) } == 1
        if isPerson, isAlone, label.hasSuffix("委员") || value.count > 6,
            !arePeople(String(String.UnicodeScalarView(value)))
        {
            return nil
        }
        return (start, label, .person)
    }

    /// The known label that ends at a colon: the longest, begun at the head of the text or behind a space or stop.
    private static func label(
        before colon: Int, in scalars: [Unicode.Scalar], from lowest: Int
    ) -> (start: Int, label: String, kind: Kind)? {
        var found: (Int, String, Kind)?
        var label = String.UnicodeScalarView()
        var start = colon
        while start > lowest, label.count < 8 {
            start -= 1
            if scalars[start].isBlank { continue }
            label.insert(scalars[start], at: label.startIndex)
            let opens =
                start == lowest || scalars[start - 1].isBlank || "，；。,;（(".unicodeScalars.contains(scalars[start - 1])
            if opens, let kind = kinds[String(label)] { found = (start, String(label), kind) }
        }
        return found
    }
}
