internal import Bulletins

/// What a line is by its form: a label and its value, a row of columns, the beginning of a sentence, prose.
enum LineForm {
    static func contains(_ text: String, _ marks: String) -> Bool {
        text.unicodeScalars.contains { marks.unicodeScalars.contains($0) }
    }

    /// `报送：…`, `红旗区：…`, `问：…`: a short name and a colon at the head.
    static func isLabelled(_ text: String) -> Bool {
        let head = text.unicodeScalars.prefix(17)
        guard let colon = head.firstIndex(where: { $0 == "：" || $0 == ":" }), colon > head.startIndex else {
            return false
        }
        return !head[..<colon].contains { "，。；！？、“”‘’".unicodeScalars.contains($0) }
    }

    /// Words with which a paragraph begins, not the second half of one.
    static func startsSentence(_ text: String) -> Bool {
        starts.contains { text.hasPrefix($0) } || startsWithDate(text)
    }

    /// `11月14日，…`, `2023年…`.
    static func startsWithDate(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars.prefix(6))
        let digits = scalars.prefix { (0x30...0x39).contains($0.value) }.count
        guard digits > 0, digits < scalars.count else { return false }
        return scalars[digits] == "月" && digits <= 2 || scalars[digits] == "年" && digits == 4
    }

    /// Whether a line is a whole sentence or more.
    static func isProse(_ text: String) -> Bool {
        guard text.scalarCount >= 8, contains(text, "。！？") else { return false }
        if !hasColumns(text) || isEntry(text) { return true }
        // （内分泌科　王某某）: the gap stands in what signs it.
        if let rest = Signed.atEnd(of: text)?.rest { return !hasColumns(rest) || isEntry(rest) }
        return isLong(text)
    }

    /// A long text that ends as sentences do and has a gap or two, one of its parts the most of it.
    private static func isLong(_ text: String) -> Bool {
        guard text.scalarCount >= 40, let last = text.unicodeScalars.last, "。！？”".unicodeScalars.contains(last),
            case let parts = columns(of: text), parts.count <= 3
        else { return false }
        return parts.contains { $0.scalarCount * 10 >= text.scalarCount * 6 && contains($0, "，。") }
    }

    /// `5日　高新区召开年度工作会议，部署八大行动。`: a date or a name and one sentence.
    private static func isEntry(_ text: String) -> Bool {
        let parts = text.unicodeScalars.split(whereSeparator: \.isBlank)
        return parts.count == 2 && parts[0].count <= 12 && parts[1].count >= 8
            && "。！？".unicodeScalars.contains(parts[1].last ?? " ")
    }

    /// Whether cells stand beside each other: a tab, a wide space or a wide gap inside.
    static func hasColumns(_ text: String) -> Bool {
        var gap = 0
        for scalar in text.unicodeScalars {
            if wide.contains(scalar) { return true }
            gap = scalar.isBlank ? gap + 1 : 0
            if gap == 2 { return true }
        }
        return false
    }

    /// Blanks of which one makes a gap.
    private static let wide: Set<Unicode.Scalar> = ["\t", "\u{3000}", "\u{2003}"]

    /// What stands beside each other, parted as `hasColumns` says.
    static func columns(of text: String) -> [String] {
        let scalars = text.unicodeScalars
        var columns: [String] = []
        // Where the column begins, and where its last character ends; how many blanks stand behind it.
        var start: String.Index?
        var (end, blanks) = (scalars.startIndex, 0)
        for index in scalars.indices {
            if scalars[index].isBlank {
                blanks += 1
                continue
            }
            if let begun = start, blanks > 1 || blanks == 1 && wide.contains(scalars[end]) {
                columns.append(String(scalars[begun..<end]))
                start = index
            }
            start = start ?? index
            (end, blanks) = (scalars.index(after: index), 0)
        }
        return start.map { columns + [String(scalars[$0..<end])] } ?? columns
    }

    /// Whether a line could be a title by itself: short, no sentence, nothing left open.
    static func isTitle(_ text: String, limit: Int = 40) -> Bool {
        let scalars = text.unicodeScalars
        guard let last = scalars.last, text.scalarCount <= limit else { return false }
        return !contains(text, "。；！？") && !"，、：:".unicodeScalars.contains(last)
    }

    /// What stands before a colon and is nobody's name: 附, 注, 图1, 智库.
    static func isTag(_ text: String) -> Bool {
        isOne(
            of: [
                "附", "附件", "附表", "附图", "注", "图", "表", "例", "问", "答", "按", "编者按", "专题", "短评", "来源", "链接", "主题", "智库",
                "快评", "时评", "微评", "观察", "声音", "短讯", "简讯", "快讯",
                "预告", "公告", "提醒", "提示",
            ], text)
    }

    /// What counts headlines of their own, `案例一：…`, and is no unit either.
    static func isCounted(_ text: String) -> Bool {
        isOne(
            of: [
                "案例", "典型案例", "事例", "做法", "经验", "故事", "镜头", "话题", "问题", "建议", "观点", "回应", "特点", "亮点", "难点", "场景",
            ], text)
    }

    private static func isOne(of words: [String], _ text: String) -> Bool {
        words.contains {
            text.hasPrefix($0)
                && text.dropFirst($0.count).allSatisfy { $0.isNumber || "一二三四五六七八九十之".contains($0) }
        }
    }

    /// `区营商办：`, `同志们：`: to whom what follows is said.
    static func isSalutation(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last, "：:".unicodeScalars.contains(last) else { return false }
        return text.scalarCount <= 40 && !contains(text, "。；")
    }

    /// `各位领导：`, `尊敬的王主任：`, `编辑同志：`: a salutation that greets somebody, as a letter does.
    static func isGreeting(_ text: String) -> Bool {
        isSalutation(text) && text.scalarCount <= 20
            && (["各位", "尊敬的", "敬爱的"].contains(where: text.hasPrefix)
                || ["同志", "您好", "你好", "老师", "先生", "女士"].contains { text.dropLast().hasSuffix($0) })
    }

    /// What stands in the 【】 that a text begins with, and the text behind them.
    static func bracketed(_ text: String) -> (inner: String, rest: String)? {
        guard text.hasPrefix("【"), let close = text.firstIndex(of: "】") else { return nil }
        return (
            String(text[..<close].dropFirst()), String(text[text.index(after: close)...]).trimmingBlanks()
        )
    }

    /// Whom to ask, below who signs: `联系人：…`.
    static func isContact(_ text: String) -> Bool {
        ["（联系人", "(联系人", "联系人", "联系电话", "电话："].contains { text.hasPrefix($0) }
    }

    private static let starts = [
        "今年", "去年", "近年", "近日", "日前", "近期", "目前", "截至", "下一步", "下步", "同时", "此外", "另外", "据悉", "据了解", "据介绍",
        "为", "通过", "坚持", "围绕", "随着", "针对", "会议", "活动", "首先", "其次", "接下来", "此次", "本次", "我区", "我市", "我县", "全区",
        "全市", "全县", "会上", "上半年", "一季度", "前三季度", "这", "那", "附件", "附：", "注：", "联系人", "一是", "二是", "三是", "四是", "五是",
        "第一，", "第二，", "第三，",
    ]
}

extension SourceLine {
    var hasColumns: Bool { LineForm.hasColumns(text) }
}
