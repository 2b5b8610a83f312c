extension Rule {
    static let wrongSums = Rule(
        "F37", "数字算不拢", .advice,
        looksFor:
            "同一句里算得出来、却对不上的数：“每户500元”乘户数不是合计数，“是去年的2.5倍”，出生年份与年满多少周岁，始建年份与多少周年，男女占比加起来不是100%，实到比应到多，占比、满意率超过100%，一个县的生产总值上万亿，几项相加不是合计数，“10件已完成7件，其余4件”，五年规划的起止年份，开工晚于建成。",
        why: "读者会自己算一遍；算不拢，总有一个数是错的。",
        wrong: "男性占⟦62%，女性占48%⟧", right: "男性占62%，女性占38%",
        falseAlarms: "约数和“最高”“平均”“以上”不算；一句里有几个年份、几个同一单位的数，分不清是哪一个的不报；完成计划、预算的百分数可以超过100%，不报。", asksForFact: true,
        kinds: Kinds.prose, onlyWith: "每倍岁年占率度例到亿计共余比时票总",
        check: .passage { passage, _ in
            // All of them count from what is written in digits.
            passage.numbers.isEmpty
                ? []
                : products(in: passage) + multiples(in: passage) + ages(in: passage) + anniversaries(in: passage)
                    + attendances(in: passage) + sharesOfTwo(in: passage) + aboveHundred(in: passage)
                    + magnitudes(in: passage) + totals(in: passage) + remainders(in: passage)
                    + comparisons(in: passage) + planYears(in: passage) + buildingYears(in: passage)
                    + openHours(in: passage) + averages(in: passage) + sharesOfWhole(in: passage)
        })

    private static func text(_ amount: Int) -> String { Passage.Number.text(ofTenThousandths: amount) }

    /// `160户，每户500元，合计18万元`.
    private static func products(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "每").compactMap { index in
            let counter = passage[index + 1]
            let sentence = passage.sentence(around: index)
            let amounts = passage.amounts(in: sentence)
            guard counters.contains(counter), let each = amounts.first(where: { $0.range.lowerBound > index }),
                each.range.lowerBound - index <= 8, passage[each.end] == "元",
                !vague.stands(in: passage, within: sentence),
                case let counts = amounts.filter({ passage[$0.end] == counter }), counts.count == 1,
                // 每名2000元、每个1万元，共15.2万元: the sum of both.
                passage.scalars[sentence].count(where: { $0 == "每" }) == 1,
                let count = counts.first,
                let total = amounts.first(where: { $0.range.lowerBound > each.end }), passage[total.end] == "元",
                totals.stands(in: passage, before: total.range.lowerBound),
                case let product = (count.value / 10_000).multipliedReportingOverflow(by: each.value),
                !product.overflow,
                abs(product.partialValue - total.value) > max(total.slack, total.step == 10_000 ? 0 : total.step / 2)
            else { return nil }
            return Mark(
                total.range.lowerBound..<total.end + 1, "按前面的数算，是\(money(product.partialValue))元，请核对", level: .hint)
        }
    }

    private static func money(_ amount: Int) -> String {
        amount >= 100_000_000 && amount.isMultiple(of: 10_000) ? text(amount / 10_000) + "万" : text(amount)
    }

    private static let counters = Set("户人家名个村亩头台套只位所".unicodeScalars)
    private static let vague = WordSet("最高 最低 最多 至多 至少 平均 不超过 不低于 人均 户均 近 约 余 多 以上 左右 每年 每月 每天 其中 分别")
    private static let totals = WordSet("合计 共计 总计 共 累计 总额 合计达 共发放 共计发放 总额达 累计发放 合计发放 合计补助")

    /// `去年120万人次，今年180万人次，是去年的2.5倍`.
    private static func multiples(in passage: Passage) -> [Mark] {
        passage.numbers.compactMap { number in
            let start = number.range.lowerBound
            guard passage[number.range.upperBound] == "倍", let said = number.tenThousandths,
                bases.stands(in: passage, before: start), passage[number.range.upperBound + 1] != "多",
                case let sentence = passage.sentence(around: start),
                case let amounts = passage.amounts(in: sentence.lowerBound..<start).filter({ passage[$0.end] != "%" }),
                amounts.count == 2, amounts[0].value > 0, passage.haveSameUnit(amounts[0], amounts[1]),
                past.stands(in: passage, within: sentence.lowerBound..<amounts[0].range.lowerBound)
            else { return nil }
            let right = Double(amounts[1].value) / Double(amounts[0].value)
            guard abs(right - Double(said) / 10_000) > 0.06 * max(1, right) else { return nil }
            let shown = Passage.Number.text(ofTenThousandths: Int((right * 10).rounded()) * 1000)
            return Mark(start..<number.range.upperBound + 1, "按前面两个数算，是\(shown)倍，请核对", level: .hint)
        }
    }

    private static let bases = WordSet("是去年的 是上年的 是去年同期的 是上年同期的 为去年的 为上年的 相当于去年的 达到去年的 约为去年的")
    private static let past = WordSet("去年 上年")

    /// `1974年5月出生，2024年5月年满60周岁`.
    private static func ages(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "年满").compactMap { index in
            let sentence = passage.sentence(around: index)
            let years = years(in: sentence.lowerBound..<index, of: passage)
            guard years.count == 2, let born = years.first, let now = years.last, born.value < now.value,
                births.stands(in: passage, within: born.end..<now.start),
                let age = passage.amount(at: index + 2), passage[age.end] == "周" || passage[age.end] == "岁",
                case let said = age.value / 10_000, case let full = now.value - born.value, said != full,
                said != full - 1
            else { return nil }
            return Mark(index + 2..<age.end, "按出生年份算，是\(full)周岁，请核对")
        } + agesThen(in: passage)
    }

    /// `1935年出生，1953年28岁时`: of 虚岁 one or two more.
    private static func agesThen(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "岁").compactMap { index in
            guard let age = passage.number(before: index), let said = age.value, age.isWhole,
                case let sentence = passage.sentence(around: index),
                case let years = years(in: sentence.lowerBound..<index, of: passage), years.count == 2,
                // 45岁的父亲
                passage[index + 1] != "的", years[1].end + 1 == age.range.lowerBound,
                births.stands(in: passage, within: years[0].end..<years[1].start),
                case let full = years[1].value - years[0].value, full > 0, said < full - 1 || said > full + 2
            else { return nil }
            return Mark(age.range, "按出生年份算，是\(full)周岁，请核对")
        }
    }

    private static let births = WordSet("生 出生")

    private struct Year {
        let start: Int
        let end: Int
        let value: Int
    }

    private static func years(in range: Range<Int>, of passage: Passage) -> [Year] {
        passage.numbers(in: range).compactMap { number in
            guard number.range.count == 4, number.isWhole,
                passage[number.range.upperBound] == "年", let value = number.value, (1800...2100).contains(value)
            else { return nil }
            return Year(start: number.range.lowerBound, end: number.range.upperBound, value: value)
        }
    }

    /// `始建于1956年，到2026年将迎来建校八十周年`, `2024年是新中国成立70周年`.
    private static func anniversaries(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "周年").compactMap { index in
            guard let number = numeral(before: index, in: passage), case let start = number.lowerBound,
                let said = passage.amount(at: start), said.end == index,
                let passed = yearsPassed(before: start, in: passage), passed != said.value / 10_000
            else { return nil }
            return Mark(start..<index + 2, "按前面的年份算，是\(passed)周年，请核对")
        }
    }

    private static func numeral(before index: Int, in passage: Passage) -> Range<Int>? {
        let start = passage.start(before: index) { $0.isDigit || $0.chineseDigit != nil || $0 == "百" }
        return start < index ? start..<index : nil
    }

    /// How many years have passed before an anniversary, where the text or history says so.
    private static func yearsPassed(before start: Int, in passage: Passage) -> Int? {
        let sentence = passage.sentence(around: start)
        let years = years(in: sentence.lowerBound..<start, of: passage)
        guard let now = years.last else { return nil }
        if years.count == 2, let first = years.first, foundings.stands(in: passage, before: first.start),
            kinds.stands(in: passage, before: start), start - now.end <= 12
        {
            return now.value - first.value
        }
        guard years.count == 1, let (event, year) = history.first(where: { passage.has($0.0, before: start) }),
            case let between = now.end + 1..<start - event.unicodeScalars.count, between.count <= 8
        else { return nil }
        // 2023年是新加坡建国58周年, 2026年是我县建党100周年
        var index = between.lowerBound
        while let length = links.length(in: passage, at: index) { index += length }
        return index == between.upperBound ? now.value - year : nil
    }

    private static let foundings = WordSet("始建于 创建于 创办于 成立于 建于 建校于 建成于 创立于 创刊于 组建于")
    private static let kinds = WordSet("建校 建厂 成立 建院 创建 建馆 建社 创刊 建场 建园 建队 办学 建站 建所 建矿")
    private static let history: [(String, Int)] = [
        ("中国共产党成立", 1921), ("建党", 1921), ("新中国成立", 1949), ("中华人民共和国成立", 1949), ("建国", 1949), ("建军", 1927),
        ("中国人民解放军建军", 1927), ("抗日战争胜利", 1945), ("抗战胜利", 1945), ("长征胜利", 1936), ("改革开放", 1978), ("香港回归祖国", 1997),
        ("澳门回归祖国", 1999), ("五四运动", 1919), ("共青团成立", 1922), ("辛亥革命", 1911),
    ]
    private static let links = WordSet("是 迎来 庆祝 恰逢 适逢 正值 值 将 即将 也 正 又 我国 中国 我们 全国 我党 隆重 伟大的")

    /// `应到代表280名，实到代表296名`.
    private static func attendances(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "实到").compactMap { index in
            let sentence = passage.sentence(around: index)
            let expected = passage.occurrences(of: "应到").filter { sentence.contains($0) && $0 < index }
            guard let first = expected.last, let came = amount(behind: index + 2, in: passage),
                let due = amount(behind: first + 2, in: passage), due.end < index, came.value > due.value
            else { return nil }
            return Mark(came.range.lowerBound..<came.end, "实到的比应到的多，请核对")
        }
    }

    private static func amount(behind index: Int, in passage: Passage) -> Passage.Amount? {
        let start = passage.end(of: index) { $0.isHan && $0.chineseDigit == nil }
        return start - index <= 6 ? passage.amount(at: start) : nil
    }

    /// `男性占62%，女性占48%`.
    private static func sharesOfTwo(in passage: Passage) -> [Mark] {
        halves.flatMap { first, second in sharesOfTwo(first, second, in: passage) }
    }

    private static let halves = [("男", "女"), ("笔试", "面试")]

    private static func sharesOfTwo(_ first: String, _ second: String, in passage: Passage) -> [Mark] {
        passage.occurrences(of: second).compactMap { index in
            let sentence = passage.sentence(around: index)
            let length = first.unicodeScalars.count
            guard passage[index - 1] == "，", let women = share(at: index + length, in: passage),
                case let clause = passage.clause(around: index - 2),
                let man = (clause.lowerBound..<index - 1).last(where: { passage.has(first, at: $0) }),
                let men = share(at: man + length, in: passage), men.end == index - 2,
                case let sum = men.value + women.value, abs(sum - 1_000_000) > 2_000,
                // 男党员占25%，女党员占15%: of all; 男性占30%，女性占25%，集体占45%.
                sum > 1_000_000
                    || first == "男" && passage.scalars[sentence].count(where: { $0 == "占" }) == 2
                        && passage[index + 1] != "党"
            else { return nil }
            return Mark(
                men.range.lowerBound..<women.end + 1, "两项加起来是\(text(sum))%，请核对")
        }
    }

    /// `男性占62%`.
    private static func share(at index: Int, in passage: Passage) -> Passage.Amount? {
        var start = index
        if "性生".unicodeScalars.contains(passage[start]) { start += 1 }
        if passage.has("成绩", at: start) { start += 2 }
        if passage.has("职工", at: start) || passage.has("党员", at: start) || passage.has("代表", at: start) { start += 2 }
        guard passage[start] == "占" else { return nil }
        start += passage[start + 1] == "比" ? 2 : 1
        guard let amount = passage.amount(at: start), passage[amount.end] == "%" else { return nil }
        return amount
    }

    /// `满意率达到108.6%`, `税收占126%`.
    private static func aboveHundred(in passage: Passage) -> [Mark] {
        passage.numbers.compactMap { number in
            guard passage[number.range.upperBound] == "%", let value = number.tenThousandths, value > 1_000_000,
                value < 100_000_000
            else { return nil }
            var start = number.range.lowerBound
            while let length = reaching.length(in: passage, before: start) { start -= length }
            guard rates.stands(in: passage, before: start),
                case let clause = passage.clause(around: start),
                !comparisons.stands(in: passage, within: clause)
            else { return nil }
            // Of those who are registered more may be reached than there are.
            let level: Level? = surpassed.stands(in: passage, before: start) ? .hint : nil
            return Mark(number.range.lowerBound..<number.range.upperBound + 1, "超过了100%，请核对", level: level)
        }
    }

    private static let reaching = WordSet("达到 达 为 是 提高到 提升到 提高至 提升至 保持在 稳定在 上升到 高达 超过 均达 均为 约 近 已达 达到了 均")
    private static let rates = WordSet(
        "占 占比 满意率 满意度 合格率 覆盖率 达标率 优良率 及格率 出勤率 到会率 知晓率 成活率 优秀率 入户率 到位率 接种率 完好率 绿化率 安置率 回访率 准确率 参与率 支持率 优良天数比例 优良比例 合格比例 就业率 硬化率 供水率 投票率 好评率 处理率 收集率 通过率"
    )
    private static let surpassed = WordSet("覆盖率 接种率")
    private static let comparisons = WordSet(
        "预算 计划 目标 任务 上年 去年 同期 平均 人均 均值 债 负债 GDP 生产总值 贷款 存款 相当于 国民 高于 拨备 准备金 资本 抵押 流动性 外汇 人口覆盖 电话")

    /// `全县实现地区生产总值256.3万亿元`: no county has so much, no city 10.
    private static func magnitudes(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "万亿元").compactMap { index in
            guard let number = passage.number(before: index), let value = number.tenThousandths,
                case let sentence = passage.sentence(around: index),
                !nations.stands(in: passage, within: sentence)
            else { return nil }
            let isCounty = counties.stands(in: passage, within: sentence)
            guard isCounty || value >= 100_000 && cities.stands(in: passage, within: sentence) else { return nil }
            return Mark(number.range.lowerBound..<index + 3, "上万亿的数不像是本地的，请核对单位", level: .hint)
        }
    }

    private static let counties = WordSet("全县 我县 全镇 全乡 全旗")
    private static let cities = WordSet("全市 我市 全区 我区")
    private static let nations = WordSet("全国 我国 中国 全球 世界 国内 国家 全省 省 央企 银行 资产 集团 万亿元级")
}
