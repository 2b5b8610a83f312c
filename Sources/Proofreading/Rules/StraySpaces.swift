import Language

extension Rule {
    static let straySpaces = Rule(
        "P18", "多余的空格", .must,
        looksFor: "汉字与汉字、数字、字母、标点之间的空格。",
        why: "中文行文不靠空格分隔，数字、字母与汉字之间也不空。",
        source: "体例（GB/T 9704—2012 的版面按字排列）",
        wrong: "辖区共有⟦ ⟧5⟦ ⟧家企业", right: "辖区共有5家企业",
        falseAlarms:
            "标题里的和可能分栏的空格只报不改；“中共中央 国务院”一类联合发文机关、时间和名次后面的分栏、电话前面的空格、两个字的姓名“王 凯”、成串的姓名、标题两部分之间的空格、文本文件里段首的空格不作差错。",
        isSure: true,
        onlyWith: " \u{3000}",
        check: .passage { passage, _ in
            // — 3 — is said to be a page number.
            if isPageNumber(passage) { return [] }
            var marks: [Mark] = []
            var index = passage.end(of: 0) { $0.isSpace }
            if index > 0, !passage.isRaw, passage.kind == .paragraph, passage.scalars.contains("。") {
                marks.append(Mark(0..<index, "段首自动空两个字，不用再空", [""], level: .advice))
            }
            while index < passage.count {
                guard passage[index].isSpace else {
                    index += 1
                    continue
                }
                let end = passage.end(of: index) { $0.isSpace }
                if end < passage.count, let mark = Spacing(index..<end, passage).mark { marks.append(mark) }
                index = end
            }
            return marks
        })
}

/// A run of spaces inside a text and what stands beside it.
private struct Spacing {
    let range: Range<Int>
    let passage: Passage
    let left: Unicode.Scalar
    let right: Unicode.Scalar

    init(_ range: Range<Int>, _ passage: Passage) {
        self.range = range
        self.passage = passage
        left = passage[range.lowerBound - 1]
        right = passage[range.upperBound]
    }

    var mark: Mark? {
        guard left.isChinese || right.isChinese, !isInList, !isInSlogan, !isBesideName else { return nil }
        if isInRow { return nil }
        if isColumn, passage.kind != .line, passage.kind != .masthead {
            return Mark(range, "这里空着，若不是分栏，请删去", [""], level: .hint, isSure: false)
        }
        switch passage.kind {
        case .line, .masthead: return isInIssueLine ? stray(level: .advice, isSure: false) : nil
        case .heading where isSeparator: return separator
        case .heading: break
        default: if range.count == 1, passage.isSpacedTitle, !isInWord { return nil }
        }
        if left.isHan && right.isHan {
            if isNameOrOffices { return nil }
            return isTitle && isSeparator
                ? separator : Mark(range, "汉字之间有多余的空格", [""], level: .advice, isSure: false)
        }
        let isBesideText = [left, right].allSatisfy { $0.isChinese || $0.isAlphanumeric || $0 == "%" || $0 == "％" }
        // 《智取威虎山 3D》 is quoted as it is.
        let isQuoted = isInTitle && !left.isChineseMark && !right.isChineseMark
        return isBesideText
            ? stray(level: isQuoted ? .advice : nil, isSure: isBeyondDoubt && !isQuoted ? nil : false) : nil
    }

    /// One blank in a sentence, beside a mark, or parting a number from its measure or letters from Han; a blank before a
    /// number or behind one that counts nothing may part columns: 责任单位：市发改委 2023年底.
    private var isBeyondDoubt: Bool {
        guard passage.kind == .paragraph, range.count == 1, passage.scalars.contains("。") else { return false }
        if left.isChineseMark || right.isChineseMark { return true }
        if right.isDigit {
            let end = passage.end(of: range.upperBound) { $0.isDigit || $0 == "." || $0 == "%" || $0 == " " }
            return passage[passage.clause(around: range.lowerBound).lowerBound - 1] != "："
                && (passage[end - 1] == "%" || measures.contains(passage[end]) && passage[end] != "年")
        }
        if left.isDigit || left == "%" || left == "％" { return measures.contains(right) }
        return left.isLetter || right.isLetter
    }

    /// Wide blanks part columns: `市总工会　0373-5171003`; only a stop before them tells that they are left over.
    private var isColumn: Bool {
        let isWide = range.count > 2 || passage.scalars[range].contains("\u{3000}")
        return isWide && !isInWord && !(left.isHan && right.isHan && isNameOrOffices) && !left.isStop && !right.isStop
            && !left.isOpening && !right.isClosing
    }

    /// Behind a time or before a number to be called, a single blank parts columns as well: `9:00—11:30 分组审议`, `第1名 长垣市
    /// 95.82分`, `市科协 0373-5171001`.
    private var isInRow: Bool {
        let digits = passage.end(of: range.upperBound) { $0.isDigit || $0 == "-" || $0 == "—" || $0 == "*" }
        if digits - range.upperBound >= 7 { return true }
        let wide = passage.scalars.count { $0 == "\u{3000}" }
        guard !passage.scalars.contains("。"), wide > 0 || !passage.scalars.contains(where: { $0 == "，" || $0 == "；" })
        else { return false }
        let start = passage.end(of: 0) { $0.isSpace }
        let cells = passage.scalars[start...].split(whereSeparator: \.isSpace)
        guard let first = cells.first, cells.count >= 2, !isInWord else { return false }
        if cells.count >= 3, wide >= 2, passage.scalars[range].contains("\u{3000}") { return true }
        // 9:00—11:30, 9月8日上午
        let isTime = first.contains { $0 == ":" || $0 == "：" } && first.filter { $0.isHan }.count <= 2
        let isDay = first.contains("月") && first.contains("日") && first.contains(where: \.isDigit) && first.count <= 12
        let isRank =
            first.first == "第" && first.last.map { "名届位号组批期".unicodeScalars.contains($0) } ?? false
            && first.count <= 5
        return isTime || isDay || isRank
    }

    /// 市农业农村局局长　马建军: the name after the post.
    private var isBesideName: Bool {
        guard left.isHan, right.isSurname else { return false }
        let end = passage.end(of: range.upperBound) { $0.isHan }
        return (2...4).contains(end - range.upperBound) && posts.stands(in: passage, before: range.lowerBound)
    }

    private var separator: Mark {
        let cures = left.isAlphanumeric || right.isAlphanumeric ? ["", "，"] : ["，"]
        return Mark(range, "标题两部分之间用逗号，不用空格", cures, level: .hint, isSure: false)
    }

    private func stray(level: Level? = nil, isSure: Bool? = nil) -> Mark {
        let beside = left.isAlphanumeric || right.isAlphanumeric ? "数字、字母与汉字之间" : "标点旁边"
        return Mark(range, "\(beside)不留空格", [""], level: level, isSure: isSure)
    }

    /// Credits, numbered lists and articles of a law part their members by spaces: `（供稿：区大数据局 王某某）`, `1.清单 2.分工`,
    /// `第五条 本办法…`.
    private var isInList: Bool {
        let number = passage.end(of: range.upperBound) { $0.isDigit }
        if number > range.upperBound, [".", "．", "、"].contains(passage[number]), !passage[number + 1].isDigit {
            return true
        }
        // 网址：www.example.cn    邮箱：hq@example.cn
        let label = passage.end(of: range.upperBound) { $0.isHan }
        if passage[label] == "：", label > range.upperBound, label - range.upperBound <= 6,
            range.count > 1 || passage.scalars[..<range.lowerBound].contains("：")
        {
            return true
        }
        let clause = passage.clause(around: range.lowerBound - 1).lowerBound
        if LineKind.articleNumber(in: passage, at: clause)?.upperBound == range.lowerBound { return true }
        // 附件三 标准示意图
        if attachments.stands(in: passage, at: clause), range.lowerBound - clause <= 4 { return true }
        // 2020年7月20日 公安部令第159号: a row of a chronicle.
        if left == "日", let date = passage.dates.first, date.range.upperBound == range.lowerBound,
            date.range.lowerBound <= 1
        {
            return true
        }
        // 本报讯 9月26日，…: the dateline of a paper.
        if range.lowerBound <= 12, datelines.stands(in: passage, before: range.lowerBound) { return true }
        return credits.stands(in: passage, within: passage.sentence(around: range.lowerBound))
    }

    /// The halves of a motto or a title in quotes: “诚信兴商 你我同行”, 【高质量发展 一线调研】.
    private var isInSlogan: Bool {
        if isInWord { return false }
        guard left.isHan || left == "’", right.isHan || right == "‘" else { return false }
        return [("“", "”"), ("【", "】"), ("《", "》"), ("「", "」")].contains { (pair: (Unicode.Scalar, Unicode.Scalar)) in
            func isInside(_ scalar: Unicode.Scalar) -> Bool {
                scalar != pair.0 && scalar != pair.1 && scalar != "，" && scalar != "。" && scalar != "；"
            }
            let open = passage.start(before: range.lowerBound, while: isInside)
            let close = passage.end(of: range.upperBound, while: isInside)
            return passage[open - 1] == pair.0 && passage[close] == pair.1 && range.lowerBound - open >= 2
                && close - range.upperBound >= 2
        }
    }

    /// A paragraph without a stop may be a heading or a motto.
    private var isTitle: Bool {
        let isShort = passage.count <= 60 && !passage.scalars.contains { $0 == "，" || $0 == "；" }
        let isOpen = passage.count <= 90 && passage.openEnd != nil
        // 千年传承 文脉绵长。
        let isMotto =
            passage.count <= 20 && isShort && passage.scalars.count { $0 == "。" } == 1 && passage.openEnd == nil
        return isMotto || (isShort || isOpen) && !passage.scalars.contains("。")
    }

    /// `第 35 期`, `2023 年`: numbers that the program prints without blanks.
    private var isInIssueLine: Bool {
        (left == "第" && right.isDigit)
            || (left.isDigit && ["期", "年", "月", "日"].contains(right))
            || (["年", "月"].contains(left) && right.isDigit)
    }

    /// A space between the parts of a heading: each of them says something.
    private var isSeparator: Bool {
        passage.scalars.split(whereSeparator: \.isSpace).allSatisfy { $0.count >= 3 } && !isInWord
    }

    /// 持续优 化提升: without the space a word reaches over the place.
    private var isInWord: Bool {
        guard left.isHan, right.isHan else { return false }
        let (left, right) = (passage.scalars[before.suffix(8)], passage.scalars[after.prefix(8)])
        guard Parting(left + right).reaches(over: left.count) else { return false }
        // 开新局 面向未来: a side that has a word of its own there was not cut.
        return Parting(left).word(at: left.count - 1).count < 2 && Parting(right).word(at: 0).count < 2
    }

    /// The run of Han before and after, up to a mark or another space.
    private var before: Range<Int> { passage.start(before: range.lowerBound) { $0.isHan }..<range.lowerBound }
    private var after: Range<Int> { range.upperBound..<passage.end(of: range.upperBound) { $0.isHan } }

    private var isNameOrOffices: Bool {
        if isInTitle { return true }
        // A row of names, or a date and its weekday.
        let isShort = before.count <= 4 && after.count <= 4
        if isShort, before.count <= 1 || passage[before.lowerBound].isSurname || right.isSurname {
            return true
        }
        // 王 凯: a name of two characters is set as wide as one of three.
        if left.isSurname, !passage[range.upperBound + 1].isSpace { return true }
        return offices.contains(left)
            && after.prefix(14).contains { offices.contains(passage[$0]) }
    }

    private var isInTitle: Bool {
        let open = passage.start(before: range.lowerBound) { $0 != "《" && $0 != "》" }
        return passage[open - 1] == "《"
    }
}

private let measures = Set("年月日时分秒个家户项件条名人位次万亿元千百期所座处台套辆公平亩吨度岁天周季级届批场篇倍多余余大类种组只间层米里厘毫兆克".unicodeScalars)
private let posts = WordSet(
    "长 书记 主任 主席 代表 委员 员 师 经理 总裁 董事 教授 院士 会长 干事 检察官 法官 参谋 政委 秘书 处长 副职 正职 厂长 队长 顾问 助理 人")
private let datelines = WordSet("讯 消息 电 ）")
private let attachments = WordSet("附件 附表 附图 附录 表 图")
private let credits = WordSet("供稿： 撰稿： 来源： 作者： 编辑： 审核： 审签： 摄影： 联系人： 电话： 通讯员 记者")
private let offices = Set("央院委会府厅局部办处署社室团".unicodeScalars)
