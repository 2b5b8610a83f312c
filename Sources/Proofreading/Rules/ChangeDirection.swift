extension Rule {
    static let changeDirection = Rule(
        "F34", "升降与数不合", .advice,
        looksFor: "“由98.6%提高到95.2%”这样，说是提高，后面的数却比前面小；“由200家增加到250家，增长50%”这样，前后两个数算出来不是这个百分数。",
        why: "不是数写错、写颠倒了，就是词用反了。",
        wrong: "合格率由⟦98.6%提高到95.2%⟧", right: "合格率由95.2%提高到98.6%",
        falseAlarms: "前后单位不同、位次（由第10位升到第3位）、办理时限的“提升到”不报；按可比价算的增速不算。", asksForFact: true,
        kinds: Kinds.prose, onlyWith: "到至",
        check: .passage { passage, _ in
            var marks: [Mark] = []
            var index = 0
            while index < passage.count {
                let rise = rises.length(in: passage, at: index)
                // 升至 ends 提升至, which has been looked at.
                defer { index += rise ?? falls.length(in: passage, at: index) ?? 1 }
                guard let length = rise ?? falls.length(in: passage, at: index) else { continue }
                marks += mark(of: index..<index + length, isRise: rise != nil, in: passage).map { [$0] } ?? []
            }
            return marks
        })

    private static func mark(of verb: Range<Int>, isRise: Bool, in passage: Passage) -> Mark? {
        // 油耗由9升到7升
        if passage[verb.lowerBound] == "升", passage[verb.lowerBound - 1].isDigit { return nil }
        let clause = passage.clause(around: verb.lowerBound)
        let before = passage.amounts(in: clause.lowerBound..<verb.lowerBound)
        let after = passage.amounts(in: verb.upperBound..<clause.upperBound)
        guard let old = before.last, let new = after.first, verb.lowerBound - old.end <= 8,
            new.range.lowerBound - verb.upperBound <= 10, passage.haveSameUnit(old, new),
            !ranks.stands(in: passage, at: old.end), !isRange(old, in: passage),
            let start = origin(of: old, after: clause.lowerBound, in: passage)
        else { return nil }
        let (oldSign, newSign) = (sign(of: old, in: passage), sign(of: new, in: passage))
        // 由下降12.6%降至3.2%: who says the sign of one may mean it of both.
        guard oldSign == newSign || [oldSign, newSign].allSatisfy({ $0 != nil }) || oldSign != -1 && newSign != -1
        else {
            return nil
        }
        let (from, to) = (old.value * (oldSign ?? 1), new.value * (newSign ?? 1))
        let isBetterLess =
            times.stands(in: passage, at: old.end) || losses.stands(in: passage, within: clause.lowerBound..<start)
        // 由下降8%缩小至下降3%
        let isLessLoss =
            oldSign == -1 && newSign == -1
            && (shrinking.stands(in: passage, at: verb.lowerBound) || passage[old.range.lowerBound - 1].isHan)
        let isMore = isLessLoss ? passage.has("缩小", at: verb.lowerBound) && to < from : to > from
        if isRise ? to < from && !isBetterLess : isMore {
            let end = new.end + (passage[new.end] == "%" ? 1 : 0)
            let what = isRise ? "后面的数比前面小" : "后面的数比前面大"
            return Mark(old.range.lowerBound..<end, "说是“\(passage.text(verb))”，\(what)，请核对")
        }
        return growth(from: old, to: new, in: passage) ?? difference(from: old, to: new, in: passage)
    }

    /// What stands before an amount: 由下降5.2%提升到增长1.3%, 由−5.2%; `nil` where nothing does.
    private static func sign(of amount: Passage.Amount, in passage: Passage) -> Int? {
        let start = amount.range.lowerBound
        return losing.stands(in: passage, before: start) ? -1 : gaining.stands(in: passage, before: start) ? 1 : nil
    }

    private static let shrinking = WordSet("缩小 减少")
    private static let losing = WordSet("下降 负增长 下滑 下跌 减少 亏损 - － − –")
    private static let gaining = WordSet("正增长 增长 上升 增加 上涨 盈利 +")

    /// The 由 or 从 of the first amount, in the same clause and not far before it.
    private static func origin(of old: Passage.Amount, after start: Int, in passage: Passage) -> Int? {
        let first = max(start, old.range.lowerBound - 12)
        return (first..<old.range.lowerBound).last {
            passage[$0] == "由" && passage[$0 - 1] != "自" && passage[$0 - 1] != "理"
                || passage[$0] == "从" && passage[$0 + 1] != "事"
        }
    }

    /// 3至5天缩短到6天, where nobody can tell which of the two is meant; 2小时25分钟缩短至40分钟, of which 25 is but a part.
    private static func isRange(_ amount: Passage.Amount, in passage: Passage) -> Bool {
        let start = amount.range.lowerBound
        let isMinus = "-－−–".unicodeScalars.contains(passage[start - 1])
        return isMinus
            ? passage[start - 2].isDigit || passage[start - 2] == "%"
            : "—～~至到、时天分里".unicodeScalars.contains(passage[start - 1])
    }

    /// `…，增长50%` right behind, where the two amounts say otherwise.
    private static func growth(from old: Passage.Amount, to new: Passage.Amount, in passage: Passage) -> Mark? {
        let stop = passage.end(of: new.end) { $0.isHan }
        let sentence = passage.sentence(around: new.end)
        guard passage[new.end] != "%", passage[stop] == "，", stop - new.end <= 6,
            !prices.stands(in: passage, within: sentence), old.value > 0,
            passage[old.end - 1] != "余", passage[old.end - 1] != "多", passage[new.end - 1] != "余",
            passage[new.end - 1] != "多"
        else { return nil }
        var index = stop + 1
        let base = bases.length(in: passage, at: index)
        // 由2020年的100家增加到2023年的150家，比上年增长12%
        if base != nil, passage.text(old.range.lowerBound - 12..<new.end).contains("年") { return nil }
        index += base ?? 0
        guard let verb = growths.length(in: passage, at: index) else { return nil }
        index += verb
        index += fillers.length(in: passage, at: index) ?? 0
        guard let rate = passage.number(at: index), passage[rate.range.upperBound] == "%",
            let said = rate.tenThousandths
        else { return nil }
        let step = [1.0, 0.1, 0.01, 0.001][min(rate.decimals, 3)]
        func change(_ a: Int, _ b: Int) -> Double { abs(Double(b - a)) / Double(a) * 100 }
        let exact = change(old.value, new.value)
        let ends = [-1, 1].flatMap { sign in
            [-1, 1].map { change(old.value + sign * old.slack, new.value + $0 * new.slack) }
        }
        let value = Double(said) / 10_000
        guard let least = ends.min(), let most = ends.max(), value < least - step || value > most + step else {
            return nil
        }
        let right = Passage.Number.text(
            ofTenThousandths: Int((exact / step).rounded() * step * 10_000 + 0.5), decimals: rate.decimals)
        return Mark(rate.range.lowerBound..<rate.range.upperBound + 1, "按前面两个数算，是\(right)%，请核对", level: .hint)
    }

    /// `由5.2‰下降到3.1‰，下降了3.1个千分点`, `由40万吨增加到46万吨，增加4万吨`.
    private static func difference(from old: Passage.Amount, to new: Passage.Amount, in passage: Passage) -> Mark? {
        let isRate = "%‰".unicodeScalars.contains(passage[new.end])
        let stop = isRate ? new.end + 1 : passage.end(of: new.end) { $0.isHan }
        guard passage[stop] == "，", stop - new.end <= 6, let verb = growths.length(in: passage, at: stop + 1),
            case let start = stop + 1 + verb + (fillers.length(in: passage, at: stop + 1 + verb) ?? 0),
            let said = passage.amount(at: start),
            case let next = passage.end(of: said.end, while: { $0.isHan }),
            passage[next].isStop || passage[next] == .edge,
            // 由12个增加到20个，增加3个街道
            isRate
                ? points.length(in: passage, at: said.end) == next - said.end
                : next > said.end && passage.has(passage.text(said.end..<next), at: new.end)
                    && passage.haveSameUnit(said, new),
            ![old, new, said].contains(where: { "余多".unicodeScalars.contains(passage[$0.end - 1]) }),
            case let change = abs(new.value - old.value), abs(change - said.value) > max(old.step, new.step, said.step)
        else { return nil }
        let decimals = min(2, [old, new].contains { $0.step < 1000 } ? 2 : 1)
        let right = Passage.Number.text(ofTenThousandths: change, decimals: isRate ? decimals : nil)
        return Mark(said.range, isRate ? "按前面两个数算，是\(right)，请核对" : "与前面两个数不合，请核对")
    }

    private static let points = WordSet("个百分点 个千分点")
    private static let rises = WordSet(
        "提高到 提升到 上升到 增加到 增长到 扩大到 上涨到 扩展到 拓展到 提高至 提升至 上升至 增加至 增长至 扩大至 上涨至 增至 升至 升到 增到 涨到 涨至 跃升至 攀升至 跃升到 扩容到 扩容至")
    private static let falls = WordSet(
        "下降到 降低到 减少到 降到 降至 下降至 降低至 减少至 减至 减到 缩短到 缩短至 压缩到 压缩至 压减到 压减至 缩减到 缩减至 回落到 回落至 精简到 精简至 缩小到 缩小至")
    private static let ranks = WordSet("位 名 级")
    private static let times = WordSet("天 日 小时 个小时 分钟 个工作日 工作日 秒 年 个月")
    /// What is the better the less there is of it: 空气质量由60提升到50.
    private static let losses = WordSet("时限 时间 用时 耗时 能耗 排名 浓度 空气质量 距离 精度 门槛 位次 分辨率 埋深 误差 偏差 间隔 损耗 单耗")
    private static let prices = WordSet("可比 不变价 生产总值 GDP 增加值 年均 剔除 扣除 实际增长 名义")
    private static let bases = WordSet("同比 比上年 较上年 比去年 较去年 比上年同期 比去年同期 净")
    private static let growths = WordSet("增长 增幅 增幅达 增加 下降 减少 降幅 降幅达 降低 增长率 提高 提升 上升 回落")
    private static let fillers = WordSet("了 达 达到 为 约 近 超过")
}
