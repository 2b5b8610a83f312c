extension Rule {
    static let partsAboveTotal = Rule(
        "F32", "分项超过总数", .hint,
        looksFor: "“共300万元，其中县级120万元，镇级100万元，村级90万元”这样，分项加起来比总数大。",
        why: "分项加起来不会比总数大；不是总数写错了，就是哪一项写错了。",
        wrong: "投入资金300万元，⟦其中县级120万元，镇级100万元，村级90万元⟧",
        right: "投入资金310万元，其中县级120万元，镇级100万元，村级90万元",
        falseAlarms: "各项要是“某级”“某类”“某期”“某档”“某批”或者男、女，才当作互不重叠；加起来比总数小不报，“其中”不必说全。", asksForFact: true,
        kinds: Kinds.prose, onlyWith: "其",
        check: .passage { passage, _ in
            passage.occurrences(of: "其中").compactMap { start in
                guard let total = passage.numbers.last(where: { $0.range.upperBound < start }),
                    let amount = total.tenThousandths,
                    case let unit = total.range.upperBound..<start - 1, (1...3).contains(unit.count),
                    unit.allSatisfy({ passage[$0].isHan }), "，；（".unicodeScalars.contains(passage[start - 1]),
                    // 比上年增加60家, 每村补助10万元: no total.
                    !partial.stands(in: passage, within: passage.clause(around: total.range.lowerBound))
                else { return nil }
                let name = passage.text(unit)
                let parts = parts(from: start + 2, unit: name, in: passage)
                guard parts.count > 1, areApart(parts.map(\.label)), let end = parts.last?.end,
                    case let sum = parts.reduce(0, { $0 + $1.amount }), sum > amount
                else { return nil }
                return Mark(start..<end, "分项加起来是\(text(sum))\(name)，超过了\(text(amount))\(name)，请核对")
            }
        })

    private static func text(_ amount: Int) -> String { Passage.Number.text(ofTenThousandths: amount) }

    private typealias Part = (label: String, amount: Int, end: Int)

    /// `县级120万元，镇级100万元`: as many as stand one behind the other.
    private static func parts(from start: Int, unit: String, in passage: Passage) -> [Part] {
        var parts: [Part] = []
        var index = start
        // More are a list, and their sum would be no number.
        while parts.count < 20 {
            if "：，、；".unicodeScalars.contains(passage[index]) { index += 1 }
            let label = passage.end(of: index) { $0.isHan }
            guard (1...6).contains(label - index), let number = passage.number(at: label),
                let amount = number.tenThousandths, passage.has(unit, at: number.range.upperBound),
                case let end = number.range.upperBound + unit.unicodeScalars.count, !passage[end].isHan
            else { return parts }
            parts.append((passage.text(index..<label), amount, end))
            index = end
        }
        return parts
    }

    private static let partial = WordSet("比 每 增 减 同比 环比 上升 下降")

    /// Whether names say that none is a part of another: 县级, 镇级 and 村级, not 党员 and 女代表.
    private static func areApart(_ labels: [String]) -> Bool {
        guard Set(labels).count == labels.count, let last = labels.first?.unicodeScalars.last else { return false }
        if apart.contains(where: { Set(labels).isSubset(of: $0) }) { return true }
        // 东区, 西区 and 开发区, which lies in one of them.
        if labels.contains(where: { label in zones.contains { label.hasSuffix($0) } }) { return false }
        return "级类期档批林区".unicodeScalars.contains(last) && labels.allSatisfy { $0.unicodeScalars.last == last }
    }

    private static let zones = ["开发区", "高新区", "经开区", "园区", "新区"]

    /// Names of which none is a part of another.
    private static let apart: [Set<String>] = [
        ["男", "女"], ["男性", "女性"], ["男生", "女生"], ["男教师", "女教师"], ["男职工", "女职工"], ["男党员", "女党员"],
        ["小学", "初中", "高中", "幼儿园", "中职学校", "中等职业学校", "九年一贯制学校", "完全中学", "特殊教育学校", "普通高中"],
        ["小麦", "水稻", "玉米", "大豆", "薯类", "油菜", "棉花", "花生"], ["城镇", "农村", "乡村"],
        ["第一产业", "第二产业", "第三产业"], ["一产", "二产", "三产"], ["中央资金", "省级资金", "市级资金", "县级资金"],
        ["国道", "省道", "县道", "乡道", "村道"], ["正高级", "副高级", "中级", "初级"], ["博士", "硕士", "本科", "大专"],
    ]
}
