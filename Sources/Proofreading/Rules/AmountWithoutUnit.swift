extension Rule {
    static let amountWithoutUnit = Rule(
        "F12", "金额缺单位", .advice,
        looksFor: "投资、贷款、收入等后面的“3.2亿”没有写“元”。",
        why: "“亿”“万”是数，不是单位。",
        source: "GB/T 15835—2011 5.1；体例",
        wrong: "总投资⟦3.2亿⟧，年内开工", right: "总投资3.2亿元，年内开工",
        falseAlarms: "后面跟着别的单位或名词的不报。", kinds: Kinds.prose,
        onlyWith: "万亿",
        check: .passage { passage, _ in
            passage.numbers.compactMap { number in
                var end = number.range.upperBound
                guard passage[end] == "万" || passage[end] == "亿" else { return nil }
                // 1万亿.
                if passage[end] == "万", passage[end + 1] == "亿" { end += 1 }
                let after = passage[end + 1]
                guard ["，", "。", "；", "、", "）", .edge].contains(after) || uses.stands(in: passage, at: end + 1)
                else { return nil }
                var start = number.range.lowerBound
                let isPart = isPartOfMoney(number.range, passage[end], in: passage)
                let isWorth =
                    passage[end] == "亿" && projects.stands(in: passage, at: end + 1)
                    && !passage.clause(around: start).prefix { $0 < start }.contains {
                        "人次量户".unicodeScalars.contains(passage[$0])
                    }
                while !isPart, !isWorth, !money.stands(in: passage, before: start),
                    passage[end] != "亿" || !large.stands(in: passage, before: start)
                {
                    guard let skipped = fillers.length(in: passage, before: start) else { return nil }
                    start -= skipped
                }
                let text = passage.text(number.range.lowerBound..<end + 1)
                return Mark(number.range.lowerBound..<end + 1, "金额缺单位“元”", ["\(text)元"])
            }
        })

    /// 由2020年的8万元增加到2024年的56万, 争取资金500万元，其中县级120万: what stands before is money of that size.
    private static func isPartOfMoney(_ range: Range<Int>, _ unit: Unicode.Scalar, in passage: Passage) -> Bool {
        let sentence = passage.sentence(around: range.lowerBound).lowerBound
        let clause = passage.clause(around: range.lowerBound).lowerBound
        guard
            let first = passage.numbers.last(where: {
                $0.range.lowerBound >= sentence && $0.range.upperBound < range.lowerBound
                    && passage[$0.range.upperBound] == unit
            }), passage[first.range.upperBound + 1] == "元"
        else { return false }
        let isRaised =
            first.range.lowerBound >= clause
            && (first.range.upperBound..<range.lowerBound).contains { raised.stands(in: passage, at: $0) }
            // 花费8万元将粉丝增加到56万.
            && !(first.range.upperBound..<range.lowerBound).contains {
                "将把使让".unicodeScalars.contains(passage[$0])
            }
        guard !isRaised, passage.has("其中", at: clause) else { return isRaised }
        let giver = givers.length(in: passage, at: clause + 2) ?? 0
        return giver > 0 && clause + 2 + giver == range.lowerBound
    }

    private static let raised = WordSet("增加到 增长到 提高到 提升到 上升到 扩大到 增至 升至 减少到 下降到 降至 降到 发展到")
    private static let givers = WordSet("中央 省级 市级 县级 区级 镇级 省 市 县 区 镇 财政 自筹 中央财政 省财政 市财政 县财政 区财政 企业自筹 社会资本")
    /// What is worth hundreds of millions is worth them in money.
    private static let projects = WordSet("的项目 的工程 的投资 的订单 的贷款 的资金")
    private static let money = WordSet(
        "税金 投资 投资额 资金 贷款 融资 营收 产值 税收 收入 金额 总额 补贴 授信 利润 债券 生产总值 增加值 销售额 零售额 交易额 成交额 进出口额 经费 预算 支出 存款 欠款 工资 奖补 减税 退税 让利 免税 费用 补助 补助金 补偿 补偿款 赔偿 赔偿款 罚款 货款 租金 房租 奖金 捐款 善款 欠薪 薪资 成本 税费 利税 总产值 总收入 资产 负债 债务 保费 合同额 出资 自筹 分红 增收 创收 专项债 救助金"
    )
    /// What is money where it is counted by hundreds of millions.
    private static let large = WordSet("规模 续贷 首贷 信贷 普惠贷 研发投入 债")
    /// What follows an amount of money and no thing that is counted.
    private static let uses = WordSet("用于 用来 左右 以上 以内 支持 扶持 购置 建设 新建 改造 的项目 的工程 的投资 的订单 的贷款 的资金")
    private static let fillers = WordSet("达 到 达到 约 近 超 超过 逾 突破 完成 为 共 共计 了 总计 累计 合计 额 已 至 仅 均")
}
