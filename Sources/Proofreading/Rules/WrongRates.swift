extension Rule {
    static let wrongRates = Rule(
        "F31", "率算得不对", .hint,
        looksFor: "“发现213条，已整改186条，整改率达90.3%”这样，按前面两个数算出来不是这个百分数。",
        why: "读者会自己算一遍；对不上，不是数写错了，就是率写错了。",
        wrong: "发现隐患213条，已整改186条，整改率达⟦90.3%⟧", right: "发现隐患213条，已整改186条，整改率达87.3%",
        falseAlarms: "只在前一句说了“整改多少条”、再前面有同一单位的总数时算；末位差一不报。", asksForFact: true,
        kinds: Kinds.prose, onlyWith: "%％",
        check: .passage { passage, _ in
            passage.numbers.compactMap { rate in
                let end = rate.range.upperBound
                guard ["%", "％"].contains(passage[end]), let said = rate.tenThousandths,
                    let (all, done) = amounts(before: rate, in: passage), done <= all
                else { return nil }
                // In ten-thousandths of a per cent, as what is said.
                let (hundredfold, overflow) = done.multipliedReportingOverflow(by: 1_000_000)
                let decimals = min(rate.decimals, 3)
                // What one counts in the last figure of what is said.
                let step = [10_000, 1_000, 100, 10][decimals]
                guard !overflow, abs(hundredfold / all - said) > step else { return nil }
                let right = (hundredfold / all + step / 2) / step * step
                let text = Passage.Number.text(ofTenThousandths: right, decimals: decimals)
                return Mark(rate.range.lowerBound..<end + 1, "按前面的数算，是\(text)%，请核对")
            }
        })

    /// `213` and `186` before `整改率达90.3%`.
    private static func amounts(before rate: Passage.Number, in passage: Passage) -> (all: Int, done: Int)? {
        let end = rate.range.lowerBound - (fillers.length(in: passage, before: rate.range.lowerBound) ?? 0)
        guard passage[end - 1] == "率", passage[end - 4] == "，" else { return nil }
        let deed = passage.text(end - 3..<end - 1)
        let sentence = passage.sentence(around: end - 1)
        let before = passage.numbers(in: sentence).filter { $0.range.upperBound < end - 4 }.suffix(2)
        guard let first = before.first, let last = before.last, first != last,
            let all = first.tenThousandths, let done = last.tenThousandths, all > 0,
            let unit = unit(behind: first, in: passage), unit == self.unit(behind: last, in: passage),
            // What was done stands in the clause directly before.
            passage.clause(around: end - 5).contains(last.range.lowerBound)
        else { return nil }
        let start = last.range.lowerBound - (links.length(in: passage, before: last.range.lowerBound) ?? 0)
        // 不合格3件, 限期整改8处 and 同比增长20家 are something else.
        let begin = passage.clause(around: start - 1).lowerBound
        let head = openings.length(in: passage, at: begin) ?? 0
        return passage.has(deed, before: start) && begin + head == start - 2 ? (all, done) : nil
    }

    private static func unit(behind number: Passage.Number, in passage: Passage) -> Unicode.Scalar? {
        let next = passage[number.range.upperBound]
        return next.isHan && !"年月日时分".unicodeScalars.contains(next) ? next : nil
    }

    private static let fillers = WordSet("达 达到 为 是 已达 已达到 仅为 仅 只有 提升到 提高到")
    private static let openings = WordSet("已 共 累计 已经 现已 目前已 均已 全部 已全部 已累计 共计")
    private static let links = WordSet("了 共 完成 完毕 到位")
}
