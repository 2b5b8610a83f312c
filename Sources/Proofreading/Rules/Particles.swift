import Language

extension Rule {
    static let particles = Rule(
        "W03", "的、地、得", .must,
        looksFor: "“环境得持续优化”“扎实的推进”一类可以断定的用错。",
        why: "名词前用“的”，动词前用“地”，补语前用“得”。",
        source: "《现代汉语词典》",
        wrong: "营商环境⟦得⟧持续优化", right: "营商环境的持续优化",
        falseAlarms: "只报几种拿得准的；取得、获得、使得、值得、得到、得以里的“得”不报。", kinds: Kinds.prose,
        check: .passage { passage, _ in
            let sure = passage.scalars.indices.compactMap { index in
                switch passage[index] {
                case "得":
                    possessive(index, in: passage) ?? adverbialOfComplement(index, in: passage)
                        ?? attributiveOfComplement(index, in: passage) ?? attributiveOfThing(index, in: passage)
                        ?? deedOfComplement(index, in: passage)
                case "的":
                    adverbial(index, in: passage) ?? complement(index, in: passage)
                        ?? deedOfAttributive(index, in: passage) ?? outcome(index, in: passage)
                case "地": attributive(index, in: passage) ?? complementOfGround(index, in: passage)
                default: nil
                }
            }
            return sure + read(in: passage).filter { mark in !sure.contains { $0.range.overlaps(mark.range) } }
        }
    )

    /// Where the model knows what the lists do not.
    private static func read(in passage: Passage) -> [Mark] {
        Misreading.particles(in: passage.scalars, atLeast: leastCertainty).compactMap { misreading in
            let range = misreading.index..<misreading.index + 1
            guard
                isBeyondDoubt(misreading, in: passage)
                    // 犯罪地 and 法院地 are places, and no list has them all.
                    || (passage[misreading.index] != "地"
                        || misreading.certainty >= leastOfGround(misreading.index, in: passage))
                        && !isPlace(misreading.index, in: passage) && mayBeParticle(misreading.index, in: passage)
                        && !passage.mayBeName(range) && !passage.mayBeName(misreading.index - 1..<misreading.index + 1)
                        && !passage.isInTitle(misreading.index),
                !passage.isQuotedAlone(range)
            else { return nil }
            let leastOfAdvice = passage[misreading.index] == "地" ? clearOfGround : clear
            return Mark(
                range, "这里多半用“\(misreading.meant)”", [String(misreading.meant)],
                level: misreading.certainty >= leastOfAdvice ? .advice : .hint, isSure: false,
                isFamiliarWhenRepeated: true)
        }
    }

    /// 党得十八大以来, 现代化地重要目标, “停摆”地法案: so sure that no guard is asked; what they guard is weighed far below.
    private static func isBeyondDoubt(_ misreading: Misreading, in passage: Passage) -> Bool {
        let (index, before, after) = (misreading.index, passage[misreading.index - 1], passage[misreading.index + 1])
        guard passage[index] != "的", after.isHan || after.isOpening || after.isAlphanumeric,
            !(before.isTransliterating && after.isTransliterating),
            // 一项一项地
            before.chineseDigit == nil, passage[index - 2] != "一"
        else { return false }
        if before.isClosing, before != "）" { return misreading.certainty >= beyondDoubtBehindQuote }
        if isPlainlyRight(index, in: passage) { return false }
        let mayBeRight = passage[index] == "地" || complements.contains(after)
        return misreading.certainty >= (mayBeRight ? beyondDoubtOfGround : beyondDoubt)
            && !isPlace(index, in: passage) && !gaining.contains(before) && !manners.stands(in: passage, before: index)
    }

    private static let beyondDoubt = 3.5
    private static let beyondDoubtOfGround = 4.5
    private static let beyondDoubtBehindQuote = 2.5

    /// 聚集地 and 打卡地 are places; 服务得好 has its complement behind it.
    private static func mayBeParticle(_ index: Int, in passage: Passage) -> Bool {
        let (before, after) = (passage[index - 1], passage[index + 1])
        guard after.isHan || after.isAlphanumeric || after.isOpening else { return false }
        // One typed twice is another slip.
        guard before != passage[index], after != passage[index], !isPlainlyRight(index, in: passage) else {
            return false
        }
        return switch passage[index] {
        // 一项一项地, 新地标, 良好地运行
        case "地":
            !grounds.contains(before) && before.isHan && before.chineseDigit == nil && passage[index - 2] != "一"
                && !ofGround.contains(after)
                && !(isManner(before: index, in: passage) && lengthOfDeed(at: index + 1, in: passage) != nil)
        // 摘得金牌, 利雅得
        case "得": !complements.contains(after) && !gaining.contains(before)
        // 走的人多了
        case "的" where after == "人": false
        // 有效的推进机制, 扎实的推进很快, 更好的发展离不开
        default:
            lengthOfDeed(at: index + 1, in: passage).map {
                !heads.stands(in: passage, at: index + 1 + $0) && !predicates.stands(in: passage, at: index + 1 + $0)
            } ?? true
        }
    }

    /// 关切地问, 围得水泄不通: official texts have so few of them that the model holds none for right.
    private static func isPlainlyRight(_ index: Int, in passage: Passage) -> Bool {
        switch passage[index] {
        case "地": isMannerOfDeed(index, in: passage)
        case "得":
            isOutcome(index, in: passage)
                || courses.stands(in: passage, before: index) && degreeLength(at: index + 1, in: passage) != nil
        default: false
        }
    }

    /// Behind what says how something is done it is mostly right: 有效地, 无条件地.
    private static func leastOfGround(_ index: Int, in passage: Passage) -> Double {
        manners.stands(in: passage, before: index) ? clearOfGround : leastOfGround
    }

    private static let manners = WordSet("性 无条件 有效 及时 准确 全面 主动 自觉 充分 依法 公正 公平 公开 独立 真实 完整 正确 严格 具体 明确 直接 间接 自由 平等")

    /// 法院地国, 由犯罪地人民法院管辖: where something is or was done.
    private static func isPlace(_ index: Int, in passage: Passage) -> Bool {
        passage[index] == "地" && sites.stands(in: passage, before: index)
    }

    private static let sites = WordSet(
        "犯罪 法院 行为 住所 履行 签订 登记 经营 户籍 出生 发生 结果 侵权 注册 居住 仲裁 缔约 起诉 受理 扣押 查封 执行 标的物 集散 聚居 根据 发源 诞生 策源 集聚 聚集 承载 示范 试验 先行 停泊 着陆 原产 来源 生产 迁入 迁出 接收 安置 施工 作业 养殖 种植 采摘 旅游 度假 打卡 宜居 措施 设立 签发 付款 交货 装运 目的 出发 抵达 隔离 参保 就医 备案 纳税 开户 投放 消费 举办 纪念 发祥 避暑 栖息 繁殖 越冬"
    )

    private static func lengthOfDeed(at index: Int, in passage: Passage) -> Int? {
        [verbs, services, changes, courses].compactMap { $0.length(in: passage, at: index) }.max()
    }

    private static func isManner(before index: Int, in passage: Passage) -> Bool {
        [adverbs, adjectives].contains { $0.stands(in: passage, before: index) }
    }

    private static let grounds = Set("局供让划拿集居卡志源等一属产在当各此该本目基圣胜驻营阵策起出入流汇承宝绿草耕林湿场盆洼工用征土空荒租倡祖岩多飞寒".unicodeScalars)
    private static let gaining = Set("摘夺获取赢雅深彼".unicodeScalars)
    private static let ofGround = Set("标基域块段貌形铁球底科灾产".unicodeScalars)
    private static let complements = Set("上好有起了出来快住过多少大高到很更不最益分及又清准深紧牢实细认无太十透".unicodeScalars)
    /// Two to one; below it too much that is right rings.
    private static let leastCertainty = 1.0
    private static let leastOfGround = 1.25
    private static let clear = 3.3
    private static let clearOfGround = 4.5

    /// `环境得持续优化`: a noun before, a verb or adverb behind.
    private static func possessive(_ index: Int, in passage: Passage) -> Mark? {
        guard nouns.stands(in: passage, before: index), changes.stands(in: passage, at: index + 1) else { return nil }
        // A clause that is no more than this needs 的; one that ends the sentence may lack 到 instead.
        let clause = passage.clause(around: index)
        let isSubject = passage[clause.upperBound] == "，" && index - clause.lowerBound <= 6
        return Mark(index..<index + 1, "名词后面用“的”", ["的", "得到"], isSure: isSubject)
    }

    /// `扎实得推进`: an adverb before, a verb behind.
    private static func adverbialOfComplement(_ index: Int, in passage: Passage) -> Mark? {
        guard adverbs.stands(in: passage, before: index),
            verbs.stands(in: passage, at: index + 1) || services.stands(in: passage, at: index + 1)
        else { return nil }
        return Mark(index..<index + 1, "动词前面用“地”", ["地"], level: .advice)
    }

    /// `详细得方案`: what describes a thing, and the thing.
    private static func attributiveOfThing(_ index: Int, in passage: Passage) -> Mark? {
        guard descriptions.stands(in: passage, before: index), documents.stands(in: passage, at: index + 1) else {
            return nil
        }
        return Mark(index..<index + 1, "名词前面用“的”", ["的"], level: .advice)
    }

    private static let descriptions = WordSet("详细 具体 明确 完善 健全 扎实 良好 有效 科学 合理 完整 系统 可行 周密 严格 优质 高效 宝贵 丰富 坚实")
    private static let documents = WordSet("方案 计划 措施 制度 机制 办法 基础 环境 服务 流程 意见 数据 规划 经验 体系 平台 条件 氛围 资料 台账 预案 成效 效果")

    /// `很大得改善`: a degree before, and behind it the noun that it measures.
    private static func attributiveOfComplement(_ index: Int, in passage: Passage) -> Mark? {
        guard measures.stands(in: passage, before: index), let length = gains.length(in: passage, at: index + 1) else {
            return nil
        }
        let next = passage[index + 1 + length]
        guard next.isStop || next == .edge || next == "和" || next == "与" else { return nil }
        return Mark(index..<index + 1, "名词前面用“的”", ["的"], level: .advice)
    }

    private static let measures = WordSet("很大 较大 更大 极大 巨大 明显 显著 一定 良好 更好 长足")
    private static let gains = WordSet("改善 提升 提高 进步 变化 成效 发展 成绩 增长 贡献 作用 支持 优势 效果")

    /// `扎实的推进`: an adverb before, a verb behind that no noun makes into an attribute.
    private static func adverbial(_ index: Int, in passage: Passage) -> Mark? {
        guard adverbs.stands(in: passage, before: index) else { return nil }
        // 认真的研究了: only 了 makes a verb of what may be a noun as well.
        if let length = services.length(in: passage, at: index + 1), passage[index + 1 + length] == "了",
            !passage[index + 2 + length].isStop
        {
            return Mark(index..<index + 1, "动词前面用“地”", ["地"], level: .advice)
        }
        guard let length = verbs.length(in: passage, at: index + 1) else { return nil }
        let next = index + 1 + length
        guard passage[next] == "了" || objects.stands(in: passage, at: next) || hasLongObject(next, index, in: passage)
        else { return nil }
        return Mark(index..<index + 1, "动词前面用“地”", ["地"], level: .advice)
    }

    /// In 积极的推进态度 and 有力的推动作用 the verb belongs to the noun behind it, and in 进行深入的落实 it is one; three
    /// characters of something else are its object.
    private static func hasLongObject(_ next: Int, _ index: Int, in passage: Passage) -> Bool {
        let end = passage.end(of: next) { $0.isHan }
        let before = max(0, index - 7)..<index
        let isLong = end - next >= 4 && passage.scalars[max(0, index - 2)..<index].elementsEqual("不断".unicodeScalars)
        return end - next >= 3 && adverbsOnly.stands(in: passage, before: index)
            && (isLong || !heads.stands(in: passage, at: next))
            && !verbs.stands(in: passage, at: next)
            && !passage.scalars[next..<end].contains("的") && !nominal.stands(in: passage, within: before)
    }

    /// `组织地十分周密`: a deed before 地, which no manner is, and how it came out behind.
    private static func complementOfGround(_ index: Int, in passage: Passage) -> Mark? {
        isManner(before: index, in: passage) ? nil : complement(index, in: passage) ?? outcome(index, in: passage)
    }

    /// `做的好`, `跑的快`.
    private static func complement(_ index: Int, in passage: Passage) -> Mark? {
        let length =
            actions.stands(in: passage, before: index)
                || lone.stands(in: passage, before: index) && passage.word(at: index - 1).count == 1
            ? results.length(in: passage, at: index + 1) ?? pairLength(at: index + 1, in: passage)
                ?? degreeLength(at: index + 1, in: passage)
            : courses.stands(in: passage, before: index)
                ? degrees.length(in: passage, at: index + 1) ?? pairLength(at: index + 1, in: passage)
                    ?? degreeLength(at: index + 1, in: passage)
                : nil
        guard let length else { return nil }
        let next = passage[index + 1 + length]
        guard next.isStop || next == .edge else { return nil }
        return Mark(index..<index + 1, "补语前面用“得”", ["得"], level: .advice)
    }

    /// 更细更实, 又快又好.
    private static func pairLength(at index: Int, in passage: Passage) -> Int? {
        guard passage[index] == "更" || passage[index] == "又" || passage[index] == "越",
            passage[index + 2] == passage[index],
            [index + 1, index + 3].allSatisfy({
                qualities.stands(in: passage, at: $0) || strengths.contains(passage[$0])
            })
        else { return nil }
        return 4
    }

    private static let strengths = Set("好快细实准稳严紧深强优大高多远广新".unicodeScalars)

    /// 很扎实, 更加到位, 非常及时: a degree and a word of two characters at the end of the clause.
    private static func degreeLength(at index: Int, in passage: Passage) -> Int? {
        guard let degree = intensities.length(in: passage, at: index) else { return nil }
        return qualities.length(in: passage, at: index + degree).map { degree + $0 }
    }

    /// Of a noun: what was done is the subject.
    private static let predicates = WordSet("很 较 比较 十分 非常 特别 更加 离不开 取决于 有赖于 关系到")
    private static let intensities = WordSet("很 更 更加 较 比较 非常 十分 特别 越来越 不够 不太 相当")
    private static let qualities = WordSet(
        "好 快 细 实 准 稳 严 紧 扎实 到位 及时 彻底 细致 认真 周到 漂亮 出色 顺利 规范 深入 透彻 清楚 明白 满意 高效 精准 有力 有序 圆满 成功 红火 热闹 充实 幸福 踏实 舒心 高兴 周密 严密 缜密 精彩 生动 流畅 清晰 平稳 整洁 完整 详细 详尽 严谨 紧凑 默契 突出 优异 用心 卖力 旺盛 茂盛 鲜艳 迅速 缓慢 艰难 辛苦 紧张 激烈 热烈 投入 到家 妥当 妥帖 得体 得当 合理 自然 感人 动人"
    )

    /// `良好地环境`.
    private static func attributive(_ index: Int, in passage: Passage) -> Mark? {
        var start = index + 1
        if let length = attributes.length(in: passage, at: start) { start += length }
        guard adjectives.stands(in: passage, before: index), things.stands(in: passage, at: start) else { return nil }
        return Mark(index..<index + 1, "名词前面用“的”", ["的"], level: .advice)
    }

    private static let nouns = WordSet("环境 工作 服务 机制 政策 体系 能力 水平 效能 作风 质量 效率 经济 生态 氛围")
    private static let changes = WordSet("持续 不断 进一步 优化 提升 完善 发展 改善 提高 全面 显著 稳步 明显")
    private static let adverbs = WordSet(
        "积极 扎实 深入 有效 有力 切实 稳步 大力 不断 认真 全面 持续 逐步 坚决 主动 及时 高效 顺利 有序 牢牢 充分 耐心 细心 热情 详细 严格 精准 全力 广泛 高质量 高标准 高效率 圆满 按时 按期 如期 不折不扣 坚定不移 持之以恒 自觉 妥善 迅速 创造性 有针对性 最大限度"
    )
    /// Those of them that hardly ever stand before a noun.
    private static let adverbsOnly = WordSet("扎实 深入 切实 稳步 大力 不断 逐步 坚决 及时 牢牢 全力 按时 按期 如期 不折不扣 坚定不移 最大限度")
    private static let verbs = WordSet(
        "推进 推动 开展 落实 做好 加强 提升 完成 解决 促进 维护 改善 实施 抓好 优化 激发 增强 提高 履行 化解 解答 讲解 帮助 协助 指导 宣传 排查 梳理 了解 听取 征求 回应 处理 办理 执行")
    private static let objects = WordSet(
        "各项 全区 全市 全县 全省 “ 企业 群众 项目 问题 这 该 本 我 好 各 重点 营商 经济 职责 矛盾 改革 惠企 政策 一批 乡村 上级 全年 年度 中央 省委 市委 区委 目标 任务 党的 市场 实事 难题")
    /// After an adverb and 得 these are verbs; after 的 they are nouns as well.
    private static let services = WordSet(
        "保障 服务 支持 引导 组织 调研 走访 学习 贯彻 谋划 部署 研究 探索 打造 构建 建设 培育 规范 整治 整改 监督 检查 参与 配合 执行 把握 坚持 发挥")
    private static let heads = WordSet(
        "态度 作风 机制 作用 措施 手段 方式 方法 成效 效果 力度 能力 体系 举措 意见 方案 力量 氛围 环境 局面 势头 节奏 时限 规划 计划 格局 态势 任务 情况 进度 标准 经验 做法 模式 信号 支撑 保障 基础 因素 动力 步伐 过程 工作 服务 思路 路径 途径 办法 制度 团队 队伍 平台 渠道 建议 水平 质量 和 与 及 或 是 为 使 让 在 对 需 要 能 可"
    )
    private static let nominal = WordSet("进行 得到 给予 予以 获得 作出 作了 有了 更加 更为 较为 最 十分 很 非常 一系列 一些 种 加以 需要 离不开 经过 通过 提供 形成")
    private static let actions = WordSet("做 干 办 抓 跑 走 学 用 管 落实 办理 完成 执行 运行 解决 处理 搞 管理 处置 组织 配合 准备 回答 讲解 衔接")
    /// 字写的很漂亮, not 改变的很彻底.
    private static let lone = WordSet("变 过 写 开 想 唱 长 住 吃 穿 显")
    private static let results = WordSet(
        "好 很好 更好 较好 快 很快 更快 不错 不够 不好 扎实 到位 不到位 很到位 更加到位 热火朝天 有声有色 井井有条 红红火火 明明白白 清清楚楚 扎扎实实")
    /// After these only a degree shows that a complement follows: 发展的好 may be half of 发展的好坏.
    private static let courses = WordSet("发展 提升 增长 进步 恢复 变化 推进 进展 开展 落地 服务 运行")
    private static let degrees = WordSet("很快 很好 更快 更好 较快 较好 非常快 非常好 越来越快 越来越好 有声有色 红红火火 扎扎实实")
    private static let adjectives = WordSet("积极 严谨 务实 认真 良好 优良 优质 高效便捷 公平公正 稳定 透明 浓厚 坚实 强大 广阔 宝贵")
    private static let attributes = WordSet("营商 发展 社会 市场 投资 政务 经营 创业 法治 生态 消费 学习 工作 舆论")
    private static let things = WordSet("环境 服务 氛围 基础 条件 平台 经验 局面 生态 秩序 保障 支撑 前景 空间 态度 作风")
}
