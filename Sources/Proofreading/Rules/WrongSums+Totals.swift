import Bulletins

/// Sums, differences and years of one sentence that everybody can count.
extension Rule {
    private static let vague = WordSet("约 近 其中 每 比 同比 以上 左右 分别 另 不含 包括 累计 平均 超过 不等")

    private static func text(_ amount: Int) -> String { Passage.Number.text(ofTenThousandths: amount) }

    /// The amounts of a range that have the unit of another.
    private static func amounts(in range: Range<Int>, like other: Passage.Amount, of passage: Passage)
        -> [Passage.Amount]
    {
        passage.amounts(in: range).filter { passage.haveSameUnit($0, other) }
    }

    /// `茶叶1200亩、油茶800亩、柑橘500亩，三项合计2700亩`; `由5名医生、8名护士组成，共17人`; `一期投资4.5亿元，二期投资5.5亿元，总投资11亿元`.
    static func totals(in passage: Passage) -> [Mark] {
        passage.numbers.compactMap { number in
            let start = number.range.lowerBound
            guard let marker = totalMarkers.length(in: passage, before: start).map({ start - $0 }),
                let total = passage.amount(at: start), passage[total.range.upperBound - 1] != "余",
                case let sentence = passage.sentence(around: start),
                !vague.stands(in: passage, within: sentence), !unnamed.stands(in: passage, within: sentence),
                let parts = parts(before: marker, of: total, in: sentence, passage), parts.count >= 2,
                case let sum = parts.reduce(0, { $0 + $1.value }),
                abs(sum - total.value) > parts.reduce(total.slack, { $0 + $1.slack })
            else { return nil }
            // Who names no number of items may count others as well.
            let isList = passage[marker - 1] == "，" && !passage.has("共", at: marker) && !passage.has("总投资", at: marker)
            return Mark(
                start..<total.end, "按前面几项加起来，是\(inUnits(sum, of: total, in: passage))，请核对",
                level: isList ? .hint : nil)
        }
    }

    /// As the total is written: 2.5万 where it says 2.7万.
    private static func inUnits(_ sum: Int, of total: Passage.Amount, in passage: Passage) -> String {
        switch passage[total.end - 1] {
        case "万": text(sum / 10_000) + "万"
        case "亿": text(sum / 100_000_000) + "亿"
        default: text(sum)
        }
    }

    /// What is added without its amount.
    private static let unnamed = WordSet("各 若干 部分 其他 其它 以及 等")
    private static let totalMarkers = WordSet("合计 共计 总计 ，共 总投资 总投资为 总投资达 共收回有效票 收回有效票 共收回有效选票 有效票 共发出选票")

    /// What a total behind a marker is the sum of, as its words say.
    private static func parts(
        before marker: Int, of total: Passage.Amount, in sentence: Range<Int>, _ passage: Passage
    ) -> [Passage.Amount]? {
        let before = sentence.lowerBound..<marker
        let all = passage.amounts(in: before)
        if all.contains(where: { "余多".unicodeScalars.contains(passage[$0.end - 1]) }) { return nil }
        if passage.contains("票", in: total.range.lowerBound - 2..<total.end + 1) {
            let votes = all.filter { passage[$0.end] == "票" }
            let isAll = ["赞成", "反对", "弃权"].allSatisfy { passage.contains($0, in: before) }
            return isAll && votes.count == 3 && all.count == 3 ? votes : nil
        }
        if passage[marker] == "，" || passage[marker - 1] == "，" && passage[marker] == "共" {
            // 由5名医生、8名护士和2名检验人员组成，共17人
            let stop = passage[marker] == "，" ? marker : marker - 1
            guard passage.has("组成", before: stop), passage[total.end] == "人" || passage[total.end] == "名",
                all.allSatisfy({ "名人位".unicodeScalars.contains(passage[$0.end]) }),
                let from = passage.clause(around: stop - 1).last(where: { passage[$0] == "由" }), from < stop - 2,
                all.first.map({ $0.range.lowerBound > from }) ?? false,
                holdOneEach(from + 1..<stop - 2, partedBy: "、和及与", in: passage)
            else { return nil }
            return all
        }
        let parts = all.filter { passage.haveSameUnit($0, total) }
        if passage.has("总投资", at: marker) {
            return parts.count == all.count && parts.count == 2 && marker - parts[1].end <= 3
                && firsts.stands(in: passage, before: parts[0].range.lowerBound)
                && seconds.stands(in: passage, before: parts[1].range.lowerBound)
                && !stages.stands(in: passage, within: before) ? parts : nil
        }
        // Only as many as are said to be added, or a list and nothing else.
        if let (value, _) = passage.smallCount(at: marker - 2), "项者类地处家".unicodeScalars.contains(passage[marker - 1]) {
            return parts.count == value ? parts : nil
        }
        guard parts.count == all.count, parts.count >= 3, passage[marker - 1] == "，",
            case let start = passage.clause(around: parts[0].range.lowerBound).lowerBound,
            holdOneEach(start..<marker - 1, partedBy: "、，；", in: passage)
        else { return nil }
        return parts
    }

    private static let firsts = WordSet("一期投资 一期总投资")
    private static let seconds = WordSet("二期投资 二期总投资")
    private static let stages = WordSet("三期 已 年内 先行 另")

    /// Whether each member of a list has one amount: not 东河村、西河村5户.
    private static func holdOneEach(_ list: Range<Int>, partedBy marks: String, in passage: Passage) -> Bool {
        var start = list.lowerBound
        for index in list.lowerBound...list.upperBound
        where index == list.upperBound || marks.unicodeScalars.contains(passage[index]) {
            guard passage.amounts(in: start..<index).count == 1 else { return false }
            start = index + 1
        }
        return true
    }

    /// `民生实事10件，已完成7件，其余4件`.
    static func remainders(in passage: Passage) -> [Mark] {
        passage.scalars.indices.compactMap { index in
            guard let length = rests.length(in: passage, at: index), let rest = passage.amount(at: index + length),
                case let sentence = passage.sentence(around: index), !vague.stands(in: passage, within: sentence),
                case let before = amounts(in: sentence.lowerBound..<index, like: rest, of: passage), before.count == 2,
                case let done = before[1].range.lowerBound,
                passage.scalars[passage.clause(around: done).lowerBound..<done].contains("已"),
                !others.stands(in: passage, at: rest.end),
                // 其余5件在办、5件列入计划
                amounts(in: rest.end..<sentence.upperBound, like: rest, of: passage).isEmpty,
                case let left = before[0].value - before[1].value, left != rest.value, left > 0
            else { return nil }
            // Of fewer it may say one part alone.
            return Mark(
                rest.range, "按前面两个数算，是\(inUnits(left, of: rest, in: passage))，请核对",
                level: rest.value < left ? .hint : nil)
        }
    }

    private static let rests = WordSet("其余 剩余 余下 剩下 尚余 其余的 剩余的 余下的")

    /// Of 个 what is counted is something else.
    private static let others = WordSet("个月 个季度 个工作日 个乡镇")

    /// `12起，比去年同期的16起减少6起`, `80万人次，比去年的64万人次增长35%`.
    static func comparisons(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "比").compactMap { index in
            guard let base = pasts.length(in: passage, at: index + 1),
                let old = passage.amount(at: index + 1 + base),
                let new = amounts(in: passage.sentence(around: index).lowerBound..<index, like: old, of: passage).last,
                index - new.end <= 6, old.value > 0,
                ![old, new].contains(where: { "余多".unicodeScalars.contains(passage[$0.end - 1]) }),
                case let noun = passage.end(of: old.end, while: { $0.isHan && !"增减上下提降".unicodeScalars.contains($0) }),
                let verb = growthVerbs.length(in: passage, at: noun), noun - old.end <= 4,
                let said = passage.amount(at: noun + verb),
                !bases.stands(in: passage, within: new.end..<said.range.lowerBound)
            else { return nil }
            let change = abs(new.value - old.value)
            let end = said.end + (passage[said.end] == "%" ? 1 : 0)
            let isSharp = [old, new, said].allSatisfy { $0.step == 10_000 }
            if passage[said.end] == "%" {
                let rate = Double(change) / Double(old.value) * 1_000_000
                let slack = Double(old.slack + new.slack) / Double(old.value) * 1_000_000
                guard abs(rate - Double(said.value)) > Double(max(said.step, 10_000)) + 2 * slack else { return nil }
                let right = text(Int((rate / 1000).rounded()) * 1000)
                return Mark(said.range.lowerBound..<end, "按前面两个数算，是\(right)%，请核对")
            }
            guard isSharp, passage.haveSameUnit(said, old), said.value != change else { return nil }
            return Mark(said.range.lowerBound..<end, "按前面两个数算，是\(text(change))，请核对")
        }
    }

    private static let pasts = WordSet("去年的 上年的 去年同期的 上年同期的 前年的 上月的 上一年的 上个月的 上届的")
    private static let bases = WordSet("同口径 可比 实际 名义")
    private static let growthVerbs = WordSet("增长 增加 减少 下降 上升 增长了 增加了 减少了 下降了 上升了 多 少 多了 少了")

    /// `“十三五”期间，即2016年至2021年`: five years each.
    static func planYears(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "五”").compactMap { index in
            guard let open = (index - 3..<index).first(where: { passage[$0] == "“" }),
                let (plan, end) = passage.chineseCount(at: open + 1), end == index || plan == 15 && end == index + 1,
                case let number = end == index ? plan : 10, (10...16).contains(number)
            else { return nil }
            // 十五 is the tenth plan, 十三五 the thirteenth.
            let first = 2001 + 5 * (number - 10)
            let stretch = index + 2..<min(passage.count, index + 12)
            guard let said = passage.numbers(in: stretch).first, said.range.count == 4, let from = said.value,
                let opener = stretch.first(where: { passage[$0] == "即" || passage[$0] == "（" }),
                opener < said.range.lowerBound, said.range.lowerBound - opener <= 3,
                planLinks.contains(passage.text(index + 2..<opener)),
                case let dash = passage.end(of: said.range.upperBound, while: { "年至到—-－～".unicodeScalars.contains($0) }),
                dash > said.range.upperBound, let last = passage.number(at: dash), last.range.count == 4,
                let to = last.value, from < first || to > first + 4,
                // 2021—2035年远景目标
                (4...5).contains(to - from)
            else { return nil }
            return Mark(
                said.range.lowerBound..<last.range.upperBound,
                "“\(passage.text(open + 1..<index + 1))”是\(first)年至\(first + 4)年，请核对")
        }
    }

    private static let planLinks: Set<String> = ["", "期间", "时期", "规划", "规划期", "期间，", "时期，", "规划期，"]

    /// `2023年3月开工，2022年6月建成`.
    static func buildingYears(in passage: Passage) -> [Mark] {
        var last = -1
        return passage.scalars.indices.compactMap { index in
            guard let start = starts.length(in: passage, at: index),
                !notBegun.stands(in: passage, at: index + start), passage[index - 1] != "新",
                !passage.contains("计划", in: passage.clause(around: index).lowerBound..<index),
                case let sentence = passage.sentence(around: index),
                let begun = year(in: passage.clause(around: index).lowerBound..<index, of: passage),
                begun.range.lowerBound != last,
                let built = passage.numbers(in: index..<sentence.upperBound).first(where: { isYear($0, in: passage) }),
                // 老桥1972年建成 is another one.
                case let before = built.range.lowerBound - (passage[built.range.lowerBound - 1] == "于" ? 2 : 1),
                passage[before].isStop,
                case let clause = passage.clause(around: built.range.lowerBound),
                let end = (built.range.upperBound..<clause.upperBound).first(where: { ends.stands(in: passage, at: $0) }
                ),
                // 为2020年建成的水库配套
                let length = ends.length(in: passage, at: end), passage[end + length] != "的",
                passage[end + length] != "率",
                !another.stands(in: passage, within: built.range.upperBound..<end),
                let from = begun.value, let to = built.value, from > to
            else { return nil }
            last = begun.range.lowerBound
            return Mark(begun.range.lowerBound..<begun.range.upperBound + 1, "开工比建成还晚，请核对年份")
        }
    }

    private static func isYear(_ number: Passage.Number, in passage: Passage) -> Bool {
        number.range.count == 4 && passage[number.range.upperBound] == "年"
            && (1900...2099).contains(number.value ?? 0)
    }

    private static func year(in range: Range<Int>, of passage: Passage) -> Passage.Number? {
        let years = passage.numbers(in: range).filter { isYear($0, in: passage) }
        return years.count == 1 ? years[0] : nil
    }

    private static let starts = WordSet("开工 动工 破土 奠基 启动建设")
    private static let notBegun = WordSet("项目 率 面积 重建 扩建 改建")
    private static let another = WordSet("老 旧 原 一期 续建 项目")
    private static let ends = WordSet("建成 竣工 完工 通车 投产 投用 交付 落成 投入使用")

    /// `上午9时至下午3时，每天连续开放8小时`.
    static func openHours(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "上午").compactMap { index in
            guard let from = passage.number(at: index + 2), let open = from.value,
                clockMarks.contains(passage[from.range.upperBound]),
                let to = passage.number(at: from.range.upperBound + 4), let close = to.value,
                passage.has("至下午", at: from.range.upperBound + 1) || passage.has("到下午", at: from.range.upperBound + 1),
                clockMarks.contains(passage[to.range.upperBound]),
                case let sentence = passage.sentence(around: index),
                let hours = passage.numbers(in: to.range.upperBound..<sentence.upperBound).first,
                passage.has("小时", at: hours.range.upperBound) || passage.has("个小时", at: hours.range.upperBound),
                openers.stands(in: passage, before: hours.range.lowerBound),
                let said = hours.value, hours.isWhole, case let length = (close <= 12 ? close + 12 : close) - open,
                said != length
            else { return nil }
            return Mark(index..<to.range.upperBound + 1, "前后是\(length)小时，请核对")
        }
    }

    private static let clockMarks = Set("时点".unicodeScalars)
    private static let openers = WordSet("连续开放 连续营业 连续服务")

    /// `发放助学金120万元，资助600人，平均每人3000元`.
    static func averages(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "平均每").compactMap { index in
            let counter = passage[index + 3]
            let sentence = passage.sentence(around: index)
            guard let each = passage.amount(at: passage.end(of: index + 4) { $0.isHan }),
                givings.contains(passage.text(index + 4..<each.range.lowerBound)), passage[each.end] == "元",
                // 2500元/月
                passage[each.end + 1].isStop || passage[each.end + 1] == .edge,
                !spans.stands(in: passage, within: sentence),
                case let before = passage.amounts(in: sentence.lowerBound..<index),
                case let sums = before.filter({ passage[$0.end] == "元" }), sums.count == 1,
                case let heads = before.filter({
                    passage[$0.end] == counter || counter == "人" && passage[$0.end] == "名"
                }),
                heads.count == 1, heads[0].value > 0, gifts.stands(in: passage, within: sentence),
                case let right = Double(sums[0].value) / Double(heads[0].value) * 10_000,
                abs(right - Double(each.value)) > right * 0.02
            else { return nil }
            return Mark(
                each.range.lowerBound..<each.end + 1, "按前面的数算，平均是\(text(Int((right / 10_000).rounded()) * 10_000))元，请核对"
            )
        }
    }

    private static let givings: Set<String> = ["", "补助", "补贴", "发放", "资助", "奖励", "救助"]
    private static let spans = WordSet("每月 每年 月均 年均 增收 节约")
    private static let gifts = WordSet("发放 资助 补助 救助 奖励 补贴 慰问")

    /// `教师400人，其中有博士学位的280人，占比达八成`, `总投资8亿元，已完成投资6亿元，占总投资的85%`.
    static func sharesOfWhole(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "，占").compactMap { index in
            let sentence = passage.sentence(around: index)
            guard let length = wholes.length(in: passage, at: index + 2) else { return nil }
            let start = index + 2 + length
            let before = passage.amounts(in: sentence.lowerBound..<index)
            guard before.count == 2, before[0].value > before[1].value, passage.haveSameUnit(before[0], before[1]),
                !before.contains(where: { "余多".unicodeScalars.contains(passage[$0.end - 1]) }),
                passage.has("其中", at: passage.clause(around: before[1].range.lowerBound).lowerBound)
                    || passage.has("总投资", at: start - length + (passage.has("计划", at: start - length) ? 2 : 0)),
                passage.clause(around: index - 1).contains(before[1].range.lowerBound),
                let said = passage.amount(at: start), "%成".unicodeScalars.contains(passage[said.end]),
                // 六成以上
                !"以多余左上".unicodeScalars.contains(passage[said.end + 1])
            else { return nil }
            let scale = passage[said.end] == "%" ? 1_000_000.0 : 100_000.0
            let right = Double(before[1].value) / Double(before[0].value) * scale
            let slack = Double(before[0].slack + before[1].slack) / Double(before[0].value) * scale
            guard abs(right - Double(said.value)) > Double(min(said.step, 10_000)) * 0.99 + 2 * slack else {
                return nil
            }
            let unit = passage[said.end] == "%" ? "%" : "成"
            return Mark(
                said.range.lowerBound..<said.end + 1,
                "按前面两个数算，是\(text(Int((right / 1000).rounded()) * 1000))\(unit)，请核对",
                level: .hint)
        }
    }

    private static let wholes = WordSet("比 比达 比为 比达到 总数的 总人数的 总量的 计划总投资的 总投资的 总面积的")
}
