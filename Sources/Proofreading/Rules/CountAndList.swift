extension Rule {
    static let countAndList = Rule(
        "F13", "数目与列举不符", .advice,
        looksFor: "“四个方面”后面只列了三个，或列了五个。",
        why: "数目和列举要对得上。",
        wrong: "从⟦四⟧个方面发力：一是抓项目；二是抓服务；三是抓作风。",
        right: "从三个方面发力：一是抓项目；二是抓服务；三是抓作风。",
        falseAlarms: "带“等”的列举、引号里的“三个一批”不报。", kinds: [.paragraph],
        onlyWith: "两一二三四五六七八九十0123456789",
        check: .passage { passage, _ in
            // Looked for once, and only where something is counted.
            var series: [[CountedPoint]]?
            return passage.scalars.indices.compactMap { index in
                let scalar = passage.scalars[index]
                guard scalar.isDigit || scalar.chineseDigit != nil || scalar == "两" else { return nil }
                if passage[index - 1] == "等" { return markBeforeEtc(index, in: passage) }
                if let mark = markOfNamed(index, in: passage) { return mark }
                guard let count = Count(at: index, in: passage) else { return markAfterList(index, in: passage) }
                let all = series ?? countedPoints(in: passage)
                series = all
                let after =
                    all.lazy.compactMap { lengthOfSeries($0, after: count, in: passage) }.first
                    ?? listedMembers(after: count, in: passage)
                if count.isQuoted, after == nil { return nil }
                guard let listed = after ?? listedMembers(before: count, in: passage) else {
                    return markAfterList(index, in: passage)
                }
                guard listed != count.value else { return nil }
                let side = after == nil ? "前面" : "后面"
                return Mark(count.range, "说是\(passage.text(count.range))\(count.noun)，\(side)列了\(listed)项，请核对")
            }
        })

    /// `四个方面`, `3项举措`.
    private struct Count {
        let range: Range<Int>
        let value: Int
        let noun: String
        let end: Int
        /// “三个一批” is a name; only with its points behind it does it count.
        let isQuoted: Bool

        init?(at index: Int, in passage: Passage) {
            guard let number = passage.smallCount(at: index) else { return nil }
            let end = number.end
            value = number.value
            let before = passage[index - 1]
            guard !before.isDigit, before.chineseDigit == nil, !"第百千.前后每近余多".unicodeScalars.contains(before),
                value >= 2, let length = Count.nounLength(of: end - index, in: passage, at: end)
            else { return nil }
            isQuoted = before == "“"
            range = index..<end
            noun = passage.text(end..<end + length)
            let close = Count.colon(behind: end + length, in: passage) ?? end + length
            self.end = isQuoted && passage[close] == "”" ? close + 1 : close
        }

        /// `个方面`, or a measure, some words and a noun before a colon: `家先进单位：`, `个案例分别是：`; or the measure alone.
        ///
        /// - Parameter count: how many characters the number has.
        private static func nounLength(of count: Int, in passage: Passage, at start: Int) -> Int? {
            if let length = Rule.counters.length(in: passage, at: start) { return length }
            guard let measure = Rule.measures.length(in: passage, at: start) else { return nil }
            // 主要做法有三条：
            if passage[start + measure] == "：", "有是".unicodeScalars.contains(passage[start - count - 1]) {
                return measure
            }
            let end = passage.end(of: start + measure) { $0.isHan }
            if colon(behind: end, in: passage) != nil, end - start <= 9, Rule.listed.stands(in: passage, before: end) {
                return end - start
            }
            let tail = Rule.announcing.length(in: passage, before: end) ?? 0
            guard passage[end] == "：", end - tail - start <= 9, Rule.listed.stands(in: passage, before: end - tail)
            else {
                return nil
            }
            return end - start
        }

        /// In 5起案例，分别是： the colon.
        private static func colon(behind end: Int, in passage: Passage) -> Int? {
            // 四个重点，即甲、乙、丙。
            if passage[end] == "，", passage[end + 1] == "即" { return end + 1 }
            guard passage[end] == "，", let length = Rule.naming.length(in: passage, at: end + 1),
                passage[end + 1 + length] == "："
            else { return nil }
            return end + 1 + length
        }
    }

    private static let measures = WordSet("家 个 名 位 项 类 条 件 处 所 起 种 批")
    private static let naming = WordSet("分别是 分别为")
    private static let announcing = WordSet("分别是 分别为 包括 即 是 为")
    private static let listed = WordSet(
        "单位 部门 企业 街道 乡镇 社区 个人 案例 平台 中心 窗口 环节 领域 指标 行业 产业 园区 学校 医院 课题 场所 县区 城市 银行 职业 工种 镇办")

    private static let counters = WordSet(
        "家企业 个单位 个部门 家单位 个街道 个乡镇 个社区 项内容 项重点 个主题 个目标 个机制 类问题 个突出问题 项制度 项服务 项改革 个阶段 个要点 个方面 大方面 个环节 个领域 个重点 个维度 个层面 项举措 项措施 条措施 项任务 项工作 个步骤 个关键 个问题 项重点任务 项重点工作 大行动 项行动 大举措 方面工作 方面 件事 件实事 件大事 个到位 点要求 点意见 点建议 条意见 条建议 条要求 条经验 项要求 类突出问题 个特点 个亮点 个变化 个着力点 个抓手 个议题 项议题 大任务 大工程"
    )

    /// `…四个方面…：一是…二是…三是`, 一要, 第一，.
    private static func countedPoints(in passage: Passage) -> [[CountedPoint]] {
        [
            passage.points, passage.demands, passage.ordinals, passage.bracketed, passage.circled, passage.numbered,
            passage.grasped,
        ]
    }

    /// How many of them follow a count in the same paragraph.
    private static func lengthOfSeries(_ series: [CountedPoint], after count: Count, in passage: Passage) -> Int? {
        let points = series.filter { $0.start >= count.end }
        guard let first = points.first, first.value == 1, first.start - count.end <= 24, passage[count.end] != "中",
            !isSecond(count, in: passage),
            !others.stands(in: passage, within: passage.sentence(around: first.start)),
            !passage.scalars[count.end..<first.start].contains(where: { $0.chineseDigit != nil || $0.isDigit })
        else { return nil }
        var last = 1
        for point in points.dropFirst() {
            if point.value == last + 1 { last = point.value } else { break }
        }
        // A gap in the numbers is another rule's, and a lone 一是 is no list.
        let isWhole = points.prefix(last).count == points.prefix { $0.value != 1 || $0.start == first.start }.count
        return isWhole && last > 1 ? last : nil
    }

    /// 5方面20项重点任务。一是……: the points may be those of the first number.
    private static func isSecond(_ count: Count, in passage: Passage) -> Bool {
        (max(0, count.range.lowerBound - 5)..<count.range.lowerBound).contains {
            passage[$0].isDigit || passage[$0].chineseDigit != nil
        }
    }

    private static let others = WordSet("其余 其他几 另外几 另有")

    /// `四个方面：甲、乙、丙。`: how many members the list up to the full stop has.
    private static func listedMembers(after count: Count, in passage: Passage) -> Int? {
        guard passage[count.end] == "：" || passage[count.end] == "即" else { return nil }
        let start = count.end + 1
        if naming.stands(in: passage, before: count.end),
            let members = membersPartedBySemicolons(from: start, in: passage)
        {
            return members
        }
        let end = passage.end(of: start) { $0 != "。" && $0 != "；" }
        let list = passage.scalars[start..<end]
        guard end < passage.count, end - start <= 60, !list.contains("，"), !list.contains("："),
            !list.contains(where: { $0 == "（" || $0 == "“" || $0 == "《" || $0.isDigit })
        else { return nil }
        if joiners.stands(in: passage, within: start..<end) { return nil }
        let commas = list.count { $0 == "、" }
        return commas >= 1 ? commas + 1 : nil
    }

    /// `分别是：甲；乙；丙。`, and nothing behind.
    private static func membersPartedBySemicolons(from start: Int, in passage: Passage) -> Int? {
        let end = passage.end(of: start) { $0 != "。" }
        let list = passage.scalars[start..<end]
        let rest = passage.end(of: end + 1) { $0.isSpace }
        guard end < passage.count, rest >= passage.count, !list.contains("："),
            !joiners.stands(in: passage, within: end - 1..<end)
        else { return nil }
        let semicolons = list.count { $0 == "；" }
        return semicolons >= 1 ? semicolons + 1 : nil
    }

    /// `在甲、乙、丙四个方面发力`: the list stands between a preposition at the head of the clause and the number.
    private static func listedMembers(before count: Count, in passage: Passage) -> Int? {
        let clause = passage.clause(around: count.range.lowerBound)
        guard abstract.stands(in: passage, at: count.range.upperBound),
            let length = prepositions.length(in: passage, at: clause.lowerBound)
        else { return nil }
        let range = clause.lowerBound + length..<count.range.lowerBound
        guard range.count >= 5, !passage[range.upperBound - 1].isStop,
            !passage.scalars[range].contains(where: { !$0.isHan && $0 != "、" || $0 == "的" }),
            !joiners.stands(in: passage, within: range)
        else { return nil }
        let commas = passage.scalars[range].count { $0 == "、" }
        return commas >= 1 ? commas + 1 : nil
    }

    private static let prepositions = WordSet("从 在 围绕 聚焦")
    private static let abstract = WordSet(
        "家企业 个单位 个部门 家单位 个街道 个乡镇 个社区 项内容 项重点 个主题 个目标 个机制 类问题 个突出问题 项制度 项服务 项改革 个阶段 个要点 个方面 大方面 个环节 个领域 个维度 个层面")
    private static let joiners = WordSet("等 和 及 与 以及 并 或")
}
