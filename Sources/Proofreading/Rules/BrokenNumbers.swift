extension Rule {
    static let brokenNumbers = Rule(
        "N03", "数字写断", .advice,
        looksFor: "数字中间有空格（2 023年、3. 5%、1, 200件），百分号前有空格或写作“﹪”，或者小数点写成“·”“。”“,”（3·5%、12,5%），有两个小数点，千位的逗号隔错（1,2345人）。",
        why: "空格、间隔号把一个数断成两个，读错、检索不到。",
        source: "GB/T 15835—2011 5.1（小数点用“.”）",
        wrong: "增长⟦3·5⟧%，完成2亿元", right: "增长3.5%，完成2亿元",
        falseAlarms: "“3·15”一类日期、电话号码、分栏的数字不报。", kinds: Kinds.prose,
        onlyWith: " ·。．%％﹪,.",
        check: .passage { passage, _ in
            passage.numbers.compactMap { number in
                let end = number.range.upperBound
                switch passage[end] {
                case "·", "。", "．": return dotted(number, in: passage)
                case " " where signs.contains(passage[end + 1]): return beforeSign(number.range, in: passage)
                case " " where passage[end + 1] == "." && passage[end + 2].isDigit && number.isWhole:
                    return parted(number.range.lowerBound..<end, at: end, tail: end + 2, in: passage)
                case " ": return parted(number.range.lowerBound..<end, at: end, in: passage)
                case "%", "％":
                    guard signs.contains(passage[end + 1]) else { return nil }
                    return Mark(
                        number.range.lowerBound..<end + 2, "百分号多了一个", [passage.text(number.range.lowerBound..<end + 1)])
                case "﹪":
                    let digits = passage.text(number.range)
                    return Mark(number.range.lowerBound..<end + 1, "百分号写作“%”", ["\(digits)%"])
                case "," where passage[end + 1] == " " && number.isWhole: return grouped(number.range, in: passage)
                case "," where passage[end + 1].isDigit: return misgrouped(number, in: passage)
                case "." where passage[end + 1].isDigit: return pointedTwice(number.range, in: passage)
                case "." where passage[end + 1] == " ":
                    return parted(number.range.lowerBound..<end, at: end + 1, in: passage)
                default: return nil
                }
            }
        })

    /// 3·5%, 1。2亿: what follows the dot is a fraction, as a unit stands behind it; in 3·0版 it is a version's.
    private static func dotted(_ whole: Passage.Number, in passage: Passage) -> Mark? {
        let dot = whole.range.upperBound
        guard whole.isWhole, let fraction = passage.number(at: dot + 1), fraction.range.count <= 2,
            units.stands(in: passage, at: fraction.range.upperBound)
                || passage.text(fraction.range) == "0" && whole.range.count == 1
                    && versions.stands(in: passage, at: fraction.range.upperBound)
        else { return nil }
        let range = whole.range.lowerBound..<fraction.range.upperBound
        let right = "\(passage.text(whole.range)).\(passage.text(fraction.range))"
        return Mark(range, "小数点写作“.”", [right])
    }

    /// 2 023年, 1 0万: the halves are one number, as a word stands before and a unit behind.
    private static func parted(_ head: Range<Int>, at space: Int, in passage: Passage) -> Mark? {
        if let mark = partedDate(head, at: space, in: passage) { return mark }
        let before = passage[head.lowerBound - 1]
        guard before.isHan || "，。；：、（".unicodeScalars.contains(before),
            !"表图注第款章节栏专页".unicodeScalars.contains(passage[head.lowerBound - 1]),
            !passage.has("附件", before: head.lowerBound), passage[space + 1].isDigit,
            let tail = passage.number(at: space + 1), tail.isWhole || head.count == 1,
            (before.isHan ? counted : large).stands(in: passage, at: tail.range.upperBound)
                || before.isHan && isBeforeSign(tail.range.upperBound, in: passage),
            head.count + tail.range.count <= 6
        else { return nil }
        let range = head.lowerBound..<tail.range.upperBound
        return Mark(range, "一个数不从中间断开", [passage.text(range).filter { $0 != " " }])
    }

    /// 2 024年 1 1月 3 0日: four digits are a year, and two behind it a month or a day.
    private static func partedDate(_ head: Range<Int>, at space: Int, in passage: Passage) -> Mark? {
        guard space == head.upperBound, let tail = passage.number(at: space + 1), tail.isWhole else { return nil }
        let unit = passage[tail.range.upperBound]
        let range = head.lowerBound..<tail.range.upperBound
        let digits = passage.text(range).filter { $0 != " " }
        guard let value = Int(digits) else { return nil }
        let isYear = unit == "年" && digits.count == 4 && (1949...2099).contains(value)
        let left = passage.start(before: head.lowerBound) { $0.isSpace }
        let isLater =
            unit == "月" && passage[left - 1] == "年" && (10...12).contains(value)
            || unit == "日" && passage[left - 1] == "月" && (10...31).contains(value)
        return (isYear && !passage[head.lowerBound - 1].isDigit || isLater) && digits.count == range.count - 1
            ? Mark(range, "一个数不从中间断开", [digits]) : nil
    }

    /// 1 .5亿元: a blank before the dot.
    private static func parted(_ head: Range<Int>, at space: Int, tail start: Int, in passage: Passage) -> Mark? {
        guard passage[head.lowerBound - 1].isHan, let tail = passage.number(at: start), tail.isWhole,
            counted.stands(in: passage, at: tail.range.upperBound)
        else { return nil }
        let range = head.lowerBound..<tail.range.upperBound
        return Mark(range, "一个数不从中间断开", [passage.text(range).filter { $0 != " " }])
    }

    /// 1, 200万元: three digits stand behind the comma, and a unit behind them.
    private static func grouped(_ head: Range<Int>, in passage: Passage) -> Mark? {
        let start = head.upperBound + 2
        guard passage[head.lowerBound - 1].isHan, head.count <= 3, let tail = passage.number(at: start),
            tail.range.lowerBound == start, tail.range.count == 3, tail.isWhole,
            counted.stands(in: passage, at: tail.range.upperBound)
        else { return nil }
        let range = head.lowerBound..<tail.range.upperBound
        return Mark(range, "一个数不从中间断开", [passage.text(head) + passage.text(tail.range)])
    }

    /// 1,2345人 and 12,5%: the comma groups no three digits.
    private static func misgrouped(_ head: Passage.Number, in passage: Passage) -> Mark? {
        let before = passage[head.range.lowerBound - 1]
        guard before.isHan || before == "，" || before == "（", head.isWhole, head.range.count <= 3,
            let tail = passage.number(at: head.range.upperBound + 1), tail.isWhole, tail.range.count != 3,
            passage[tail.range.upperBound] != ","
        else { return nil }
        let range = head.range.lowerBound..<tail.range.upperBound
        let (left, right) = (passage.text(head.range), passage.text(tail.range))
        if tail.range.count > 3 {
            guard counted.stands(in: passage, at: range.upperBound) else { return nil }
            return Mark(range, "千位的逗号隔错了，请核对", [left + right])
        }
        guard fractions.stands(in: passage, at: range.upperBound) else { return nil }
        return Mark(range, "小数点写作“.”", ["\(left).\(right)"])
    }

    /// 1.25.6万户: no number has two points, and a version has no unit.
    private static func pointedTwice(_ head: Range<Int>, in passage: Passage) -> Mark? {
        guard passage[head.lowerBound - 1].isHan, !"版第".unicodeScalars.contains(passage[head.lowerBound - 1]),
            let tail = passage.number(at: head.upperBound + 1),
            counted.stands(in: passage, at: tail.range.upperBound),
            !"年条款户".unicodeScalars.contains(passage[tail.range.upperBound])
        else { return nil }
        return Mark(head.lowerBound..<tail.range.upperBound, "一个数只有一个小数点，请核对")
    }

    private static let fractions = WordSet("% ％ ‰ 亿 万 个百分点 倍 公里 平方 立方 吨 亩 公顷 千瓦 米")

    private static func isBeforeSign(_ index: Int, in passage: Passage) -> Bool {
        passage[index] == " " && signs.contains(passage[index + 1])
    }

    /// 99 %: the sign belongs to the number.
    private static func beforeSign(_ number: Range<Int>, in passage: Passage) -> Mark? {
        guard passage[number.lowerBound - 1].isHan || passage[number.lowerBound - 1].isStop else { return nil }
        let range = number.lowerBound..<number.upperBound + 2
        return Mark(range, "数和百分号之间不空格", [passage.text(range).filter { $0 != " " }], level: .hint)
    }

    private static let signs: Set<Unicode.Scalar> = ["%", "％", "‰"]

    /// What is measured, and may have a fraction.
    private static let units = WordSet(measures + " 个 家 户 人 件 项")
    private static let versions = WordSet("版 方案 任务 时代 标准 模式 工程 行动 改革 升级 系统 平台 技术 技改")
    private static let counted = WordSet(measures + " 余 多 年 个 家 户 人 件 项 名 次 条 台 辆 套 栋 处 支 株 头 份 册 场 期 座 间 盏 起 例 篇 所 吨")
    /// Behind a mark only what has so many is no list of numbers.
    private static let large = WordSet("万 亿 余万 余亿 多万 多亿")
    private static let measures =
        "% ％ ‰ ℃ 亿 万 个百分点 倍 元 公里 平方 立方 吨 亩 米 厘米 毫米 千瓦 公顷 公斤 千克 斤 克 升 小时 岁 级地震 级大风"
}
