extension Rule {
    static let confusedWords = Rule(
        "W02", "易混词", .advice,
        looksFor: "放在这里多半用错了的词（词表 context.txt），以及“群众反应问题”的“反应”。",
        why: "两个词音近义近，用处不同。",
        source: "《现代汉语词典》",
        wrong: "及时⟦做出部署⟧", right: "及时作出部署",
        falseAlarms: "词表里写明了前后的字；拿不准的只作提示。", kinds: Kinds.prose,
        check: .passage { passage, lexicon in
            lexicon.table(.context).marks(in: passage) + reflections(in: passage)
        })

    /// `反应`, with somebody who tells and what is reported: 群众反应用水问题, 向社区反应了情况.
    private static func reflections(in passage: Passage) -> [Mark] {
        passage.occurrences(of: "反应").compactMap { index in
            let clause = passage.clause(around: index)
            if saysSo(index, in: passage) { return Mark(index..<index + 2, reflected, ["反映"]) }
            guard !reactions.stands(in: passage, before: index), !reacting.stands(in: passage, at: index + 2) else {
                return nil
            }
            let limit = min(passage.end(of: index + 2) { $0.isHan || $0 == "“" || $0 == "”" }, index + 18)
            let object =
                (index + 2..<limit).first { reported.stands(in: passage, at: $0) }
                ?? (limit - index > 4 && complaints.stands(in: passage, before: limit) ? limit - 1 : nil)
            let isTold =
                tellers.stands(in: passage, before: index) || isTold(to: clause.lowerBound..<index, in: passage)
            // 情况 may be how a reaction goes.
            let isObject = object == index + 2 && !passage.has("情况", at: index + 2)
            guard let object, isTold || isObject, object == index + 2 || isTold else { return nil }
            return Mark(index..<index + 2, reflected, ["反映"])
        }
    }

    private static let reflected = "说的是把情况告诉别人，应为“反映”"

    /// `据群众反应，…`: what they say follows.
    private static func saysSo(_ index: Int, in passage: Passage) -> Bool {
        guard passage[index + 2] == "，" || passage[index + 2] == "：",
            let length = tellers.length(in: passage, before: index)
        else { return false }
        return sources.stands(in: passage, before: index - length)
    }

    private static let sources = WordSet("有 据 部分 不少 多名 多家 很多 许多 一些 个别 接")

    /// 向社区反应, 给街道反应.
    private static func isTold(to range: Range<Int>, in passage: Passage) -> Bool {
        range.contains { $0 + 2 < range.upperBound && passage[$0] == "向" && passage.word(at: $0).count == 1 }
    }

    private static let tellers = WordSet(
        "群众 企业 居民 市民 村民 商户 业主 职工 员工 工人 代表 委员 家长 学生 老人 住户 客商 投诉人 当事人 来电人 来信 来访 信访 来电 热线 经营者 负责人 普遍 集中 积极 及时 主动 多次 如实 实名 联名 再次 曾 都 所 可 纷纷 经常 书面 电话 网友 网民 客观 真实 准确 充分 能够"
    )
    private static let reported = WordSet("问题 情况 诉求 意见 建议 困难 难题 需求 心声 线索 民意 呼声")
    /// 反应停车难: how what is reported ends.
    private static let complaints = WordSet(
        "停车难 出行难 看病难 办事难 吃水难 用水难 就医难 入学难 入园难 融资难 用工难 上学难 充电难 行路难 买菜难 如厕难 卖难 扰民 积水 漏水 不畅 不便 不足 不到位 偏高 收费乱 乱收费 脏乱差 拥堵 堵塞 混乱 短缺 缓慢 破损 损坏 失修 缺失 刺鼻 难闻"
    )
    /// What reacts in one way or another.
    private static let reactions = WordSet(
        "应急 不良 化学 过敏 快速 连锁 热烈 负 核 市场 疫苗 接种 生理 心理 应激 聚合 氧化 第一 条件 本能 免疫 催化 强烈 起 作出 做出 有 无 没 引发 引起 产生 出现 发生 光电 酸碱"
    )
    private static let reacting = WordSet(
        "堆 釜 器 塔 炉 式 物 机制 能力 速度 时间 迅速 敏捷 敏锐 灵敏 灵活 快 慢 迟 强烈 热烈 平平 冷淡 良好 过度 激烈 较 很 不 链 热 性 方程 条件 力")
}
