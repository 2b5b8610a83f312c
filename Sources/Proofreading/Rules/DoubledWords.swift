import Language

extension Rule {
    static let doubledWords = Rule(
        "L04", "重复的词", .advice,
        looksFor: "两到六个字接连重复一遍。",
        why: "录入或拼接时重复的词。",
        wrong: "⟦进一步进一步⟧优化服务", right: "进一步优化服务",
        falseAlarms: "一个一个、很多很多、研究研究等重叠，以及“服务服务业”一类两个词相接的不报。",
        check: .passage { passage, _ in
            var marks: [Mark] = []
            var index = 0
            while index < passage.count {
                guard let length = doubledLength(at: index, in: passage) else {
                    index += 1
                    continue
                }
                let range = index..<index + 2 * length
                let word = passage.text(index..<index + length)
                // 组织组织: what organises, and what it does.
                let mayBeTwo =
                    length == 2 && verbalNouns.stands(in: passage, at: index) && passage[range.upperBound].isHan
                marks.append(Mark(range, "“\(word)”重复了一遍", [word], level: mayBeTwo ? .hint : nil))
                index = range.upperBound
            }
            return marks
        })

    private static func doubledLength(at index: Int, in passage: Passage) -> Int? {
        let scalars = passage.scalars
        for length in stride(from: min(6, (scalars.count - index) / 2), through: 2, by: -1)
        where scalars[index] == scalars[index + length] && scalars[index + 1] == scalars[index + length + 1] {
            let isDoubled = (0..<length).allSatisfy { offset in
                scalars[index + offset].isHan && scalars[index + offset] == scalars[index + length + offset]
            }
            guard isDoubled else { continue }
            let word = passage.scalars[index..<index + length]
            // 哈哈哈哈, 一步一步 and 想说什么说什么 are said so; 的 and 了 at an edge are another rule's.
            guard Set(word).count > 1, let first = word.first, !word.contains(where: "越什谁哪怎".unicodeScalars.contains),
                !(length == 2 ? reduplicating : counting).contains(first)
            else { return nil }
            if length == 2 {
                guard word.allSatisfy({ $0.chineseDigit == nil && $0 != "着" }),
                    // 公布 and 特色 have one that spells foreign names as well.
                    !word.contains(where: \.isTransliterating) || passage.word(at: index) == index..<index + 2,
                    !pairs.stands(in: passage, at: index), !isCompound(index + 4, in: passage),
                    // 极少极少的: said twice to say it more strongly.
                    passage[index - 1] != "“", passage[index + 4] != "的", passage[index + 4] != "地"
                else { return nil }
            }
            // 服务服务再服务 is said so.
            let end = index + 2 * length
            if (end..<end + 3).contains(where: { at in
                (0..<length).allSatisfy { passage[at + $0] == passage[index + $0] }
            }) {
                return nil
            }
            return !passage.isSeam(index..<end) || isTypedTwice(index, length, in: passage) ? length : nil
        }
        return nil
    }

    /// What the model knows; not of 并跑|领跑|领域, where a word stands over the seam, nor of 的村|的村民.
    private static func isTypedTwice(_ index: Int, _ length: Int, in passage: Passage) -> Bool {
        guard !passage.scalars[index..<index + length].contains("的"),
            passage.word(at: index + length - 1).upperBound <= index + length,
            let certainty = Miscount.certaintyOfDoubling(index, length: length, in: passage.scalars)
        else { return false }
        if holdsWord(index..<index + 2 * length, in: passage) { return certainty >= leastOfWord }
        return certainty >= leastOfDoubling
            && !Confusion.haveStoodTogether(passage[index + length - 1], passage[index + length])
    }

    /// 并跑领跑领域: 领跑 is one; in 物流|龙|流|龙头 there is none, and where words only seem to meet the model knows whether
    /// they ever did.
    private static func holdsWord(_ range: Range<Int>, in passage: Passage) -> Bool {
        range.contains { index in
            let word = passage.word(at: index)
            return word.count > 1 && range.contains(word.lowerBound) && word.upperBound <= range.upperBound
        }
    }

    /// 培训|培训班; but in 加强加强组织领导 组 begins a word of its own.
    private static func isCompound(_ index: Int, in passage: Passage) -> Bool {
        guard let length = compounds.length(in: passage, at: index) else { return false }
        return length > 1 || passage.word(at: index).upperBound == index + 1
    }

    private static let reduplicating = Set("一很非多好越更最层步慢逐每这那又也边且挨接年月日夜世代人家户村十百千万个几两三四五六七八九半有无大小高低远".unicodeScalars)
    private static let counting = Set("一二三四五六七八九十百千万又也越".unicodeScalars)
    private static let pairs = WordSet(
        "研究 讨论 考虑 了解 学习 商量 锻炼 休息 交流 琢磨 体验 感受 打扮 收拾 整理 介绍 准备 教育 表示 调研 宣传 看看 试试 想想 听听 说说 谈谈 走走 问问 聊聊 比划 考察 检查 切磋 回忆 反省 总结 合计 掂量 比较 改善 提高 放松 热闹 高兴 轻松 凉快 明白 清楚 暖和 活动 沟通 调整 尝试 参观 欣赏 温习 复习 打听 庆祝 体会 讲究 打算 认识 联络 照顾 帮助 关心 练习 商议 吉林 海南 伊犁 滴答 哗啦 叮咚 轰隆 噼啪 嘀嗒"
    )
    private static let verbalNouns = WordSet(
        "组织 设计 服务 管理 保护 投资 生产 监督 指导 领导 代表 规划 建设 开发 使用 保障 供应 销售 执行 负责 主管 监管 考核 检查 培训 评价 评估 审核 审批 监测 统计 宣传")
    /// What follows when the second of the two begins a compound of its own (服务服务业, 培训培训机构).
    private static let compounds = WordSet(
        "业 家 地 长 化 者 员 型 性 级 站 点 中心 专班 机构 平台 大厅 公司 部门 组 部 处 科 局 厅 院 所 学 课 量 率 费 人 农村 网 券 证 卡 群 链 区 园 团 队 包 箱 室 厂 店 人 商 方 端 线 面 会 力 品 权 法 办 师 生 市 县 省 国 镇 村 路 街 工程 项目 计划 基地 企业 人才 标准 体系 制度 经理 常务"
    )
    private static let leastOfDoubling = 1.5
    private static let leastOfWord = 3.0
}
