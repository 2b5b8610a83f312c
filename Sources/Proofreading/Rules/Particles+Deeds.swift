import Language

/// Official texts seldom write 地 and 得, so that what the model has read speaks for 的 everywhere. Here the words on both
/// sides are asked.
extension Rule {
    /// `认真的查找不足`, `要旗帜鲜明的支持改革者`: a manner, and behind 的 what is done to something.
    static func deedOfAttributive(_ index: Int, in passage: Passage) -> Mark? {
        guard let manner = mannerLength(before: index, in: passage), !passage.isInTitle(index) else { return nil }
        let start = index - manner.length
        let isVerb =
            if let length = ParticleWords.deeds.length(in: passage, at: index + 1) {
                hasObject(index + 1 + length, in: passage)
            } else if let length = ParticleWords.doings.length(in: passage, at: index + 1) {
                (manner.isPhrase || isModal(before: start, in: passage))
                    && hasPlainObject(index + 1 + length, in: passage)
            } else {
                isTowards(index + 1, isPhrase: manner.isPhrase, in: passage)
            }
        return isVerb ? Mark(index..<index + 1, "动词前面用“地”", ["地"], level: .advice) : nil
    }

    /// `热情的|向|前来参观的学生介绍`: to whom or with what it is done.
    private static func isTowards(_ index: Int, isPhrase: Bool, in passage: Passage) -> Bool {
        let end = passage.end(of: index + 1) { $0.isHan || $0.isDigit }
        guard (isPhrase ? "向把将对给为与" : "向把将").unicodeScalars.contains(passage[index]), end - index >= 6,
            // 积极主动的|为企服务意识
            !shortTowards.stands(in: passage, at: index), !towardsHeads.stands(in: passage, within: index..<end)
        else { return false }
        // 强烈的向心性
        return passage.has("向前来", at: index)
            || passage.word(at: index).count == 1 && !"心上好前内外".unicodeScalars.contains(passage[index + 1])
    }

    private static let shortTowards = WordSet("为企 为民 为老 对企 向党 向善")
    private static let towardsHeads = WordSet("意识 机制 之心 氛围 作品 态度 体系 举措 服务")

    /// `足额得发放到群众手中`, `激动得握住他的手`: a manner, and behind 得 no complement but what is done.
    static func deedOfComplement(_ index: Int, in passage: Passage) -> Mark? {
        let isMood = ParticleWords.moods.stands(in: passage, before: index)
        if isMood, ParticleWords.gestures.stands(in: passage, at: index + 1) {
            return Mark(index..<index + 1, "动词前面用“地”", ["地"], level: .hint, isSure: false)
        }
        guard !isMood, mannerLength(before: index, in: passage) != nil else { return nil }
        let isVerb =
            if let length = ParticleWords.deeds.length(in: passage, at: index + 1) {
                hasObject(index + 1 + length, in: passage)
            } else if let length = ParticleWords.doings.length(in: passage, at: index + 1) {
                passage[index + 1 + length] == "了" && !isClauseEnd(index + 2 + length, in: passage)
            } else {
                false
            }
        guard isVerb else { return nil }
        return Mark(index..<index + 1, "动词前面用“地”", ["地"], level: .advice)
    }

    /// `打扮的花团锦簇`, `住的安心`: what is done, and at the end of the clause how it came out.
    static func outcome(_ index: Int, in passage: Passage) -> Mark? {
        let before = passage[index - 1]
        let isLiving =
            ParticleWords.livings.contains(before) && passage.word(at: index - 1).count == 1
            && !passage[index - 2].isDigit
        let length =
            if isLiving, let length = ParticleWords.comforts.length(in: passage, at: index + 1) {
                length
            } else if ParticleWords.acts.stands(in: passage, before: index),
                let length = ParticleWords.outcomes.length(in: passage, at: index + 1)
            {
                length
            } else {
                0
            }
        // 神州大地|张灯结彩
        guard length > 0, isClauseEnd(index + 1 + length, in: passage), !passage.isInTitle(index),
            passage.word(at: index).count == 1
        else { return nil }
        return Mark(index..<index + 1, "补语前面用“得”", ["得"], level: .advice)
    }

    /// `关切地问`, `细致地询问`: so plainly right that the model is not asked.
    static func isMannerOfDeed(_ index: Int, in passage: Passage) -> Bool {
        guard mannerLength(before: index, in: passage) != nil else { return false }
        return ParticleWords.deeds.stands(in: passage, at: index + 1)
            || ParticleWords.doings.stands(in: passage, at: index + 1)
            || ParticleWords.singleDeeds.contains(passage[index + 1])
    }

    /// `围得水泄不通`: so plainly right that the model is not asked.
    static func isOutcome(_ index: Int, in passage: Passage) -> Bool {
        let word = passage.word(at: index + 1)
        return ParticleWords.outcomes.stands(in: passage, at: index + 1)
            || word.count == 4 && word.lowerBound == index + 1 && isClauseEnd(word.upperBound, in: passage)
            || ParticleWords.comforts.stands(in: passage, at: index + 1)
    }

    static func isClauseEnd(_ index: Int, in passage: Passage) -> Bool {
        let next = passage[index]
        return next.isStop || next == .edge || next == "”" || next == "…"
    }

    private static func mannerLength(before index: Int, in passage: Passage) -> (length: Int, isPhrase: Bool)? {
        if let length = ParticleWords.mannerPhrases.length(in: passage, before: index) { return (length, true) }
        if ParticleWords.isDoubledManner(before: index, in: passage) { return (4, true) }
        guard let length = ParticleWords.manners.length(in: passage, before: index),
            // 不|及时 and 更|有效 are manners as well, 安全|有效 is one word of two.
            passage.word(at: index - length).lowerBound >= index - length
        else { return nil }
        return (length, false)
    }

    /// 要, 能 or 已 before a manner, with a degree between them: 要十分认真的.
    private static func isModal(before start: Int, in passage: Passage) -> Bool {
        guard let length = ParticleWords.modals.length(in: passage, before: start),
            !ParticleWords.noModals.stands(in: passage, before: start)
        else { return false }
        let modal = passage.word(at: start - length)
        return modal.lowerBound >= start - length && modal.upperBound <= start
            && !(["更", "十", "非"].contains(passage[start - length])
                && !ParticleWords.modals.stands(in: passage, before: start - length))
    }

    /// Something stands behind the verb: 查找|不足, 握住|了, 指出|：.
    private static func hasObject(_ next: Int, in passage: Passage) -> Bool {
        let scalar = passage[next]
        if scalar == "了" || scalar == "着" { return true }
        if "和与及或的地得是等中后前时过之".unicodeScalars.contains(scalar) { return false }
        guard scalar.isHan || scalar.isOpening || scalar.isDigit else { return false }
        guard let head = ParticleWords.heads.length(in: passage, at: next),
            !ParticleWords.objects.stands(in: passage, at: next)
        else { return true }
        // 查找|工作中的不足: what it is found in.
        return "中上里的".unicodeScalars.contains(passage[next + head])
    }

    /// The same of what is a noun as well: behind it there is an object that ends the clause, and no 的 to make one noun
    /// of it all.
    private static func hasPlainObject(_ next: Int, in passage: Passage) -> Bool {
        guard passage[next] != "了" || passage[next + 1].isStop else { return true }
        let end = passage.end(of: next) { $0.isHan || $0 == "“" || $0 == "”" || $0 == "、" }
        return end - next >= 2 && hasObject(next, in: passage) && passage[next] != "、"
            // 保护|治理 are two nouns.
            && !ParticleWords.doings.stands(in: passage, at: next) && !ParticleWords.deeds.stands(in: passage, at: next)
            && !passage.scalars[next..<end].contains("的")
    }
}

extension ParticleWords {
    /// What is done something to, although it begins as one of the ``heads`` does.
    static let objects = WordSet("不足 不良 会议 员工")

    /// What makes an attribute of the verb before it: 推进|态度, 查找|方法.
    static let heads = WordSet(
        """
        态度 作风 机制 作用 措施 手段 方式 方法 成效 效果 力度 能力 体系 举措 意见 方案 力量 氛围 环境 局面 势头 节奏 时限 规划 计划 格局 态势 任务 情况 进度 标准 \
        经验 做法 模式 信号 支撑 保障 基础 因素 动力 步伐 过程 工作 服务 思路 路径 途径 办法 制度 团队 队伍 平台 渠道 建议 水平 质量 为 使 让 在 对 需 要 能 可 \
        会 也 都 将 已 不 很 更 较 比较 十分 非常 政策 资金 条件 结果 结论 状态 速度 效率 效能 功能 理由 原因 根据 依据 程序 流程 步骤 时间 时机 空间 范围 领域 \
        方面 方向 目标 要求 原则 法规 法律 规定 规则 规范 通道 窗口 人员 人才 机构 部门 单位 组织 主体 关系 意识 精神 热情 决心 信心 行动 活动 实践 战略 策略 技术 \
        工具 设施 设备 系统 网络 程度 幅度 意愿 心态 姿态 声音 话语 目光 眼神 表情 资料 材料 内容 手册 视频 图片 报告 记录 清单 台账 文件 文章 教材 课程 项目 员 \
        者 率 量 费 离不开 取决于 有赖于 关系到 来自 源于
        """)
}
