extension Rule {
    static let commaBeforeAnd = Rule(
        "P28", "顿号用错", .advice,
        looksFor: "“老照片、老地图、和老报纸”这样，“和、及、与”前面又用了顿号；“会议指出、要……”；“省教育厅，省财政厅、省水利厅三部门”这样，几项里有一处用了逗号。",
        why: "并列词语的最后一项前用了连词，就不用顿号。",
        source: "GB/T 15834—2011 4.5",
        wrong: "征集照片、地图⟦、⟧和报纸", right: "征集照片、地图和报纸",
        falseAlarms: "“、和衷共济”“、及时”和“、与时代同步”一类另起的短语不报；“、以及”不报。", kinds: Kinds.printed, onlyWith: "、",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                if let mark = afterSpeech(index, in: passage) { return mark }
                guard passage[index] == "、", "和及与".unicodeScalars.contains(passage[index + 1]),
                    passage[index - 1].isHan || passage[index - 1].isClosing, passage[index + 2].isHan,
                    passage.word(at: index + 1).count == 1
                else { return nil }
                let end = passage.end(of: index + 2) { $0.isHan }
                // 、与经济发展相适应 is a phrase of its own, 、和谁、为了谁 a question.
                guard (1...14).contains(end - index - 2), passage[end] != "、" || passage[index + 1] == "及",
                    !phrases.stands(in: passage, within: index + 2..<end),
                    passage[index + 1] != "与" || end - index - 2 <= 8,
                    // 政府与市场、与社会的关系
                    case let clause = passage.clause(around: index),
                    !passage.scalars[clause.lowerBound..<index].contains(passage[index + 1])
                else { return nil }
                return Mark(index..<index + 1, "“\(passage[index + 1])”前不用顿号", [""])
            }
        })

    /// 会议指出、要坚持问题导向.
    private static func afterSpeech(_ index: Int, in passage: Passage) -> Mark? {
        guard passage[index] == "、", speaking.stands(in: passage, before: index), passage[index + 1] == "要",
            !"求点素件闻".unicodeScalars.contains(passage[index + 2]),
            passage[passage.clause(around: index).lowerBound - 1] != "、"
        else { return nil }
        return Mark(index..<index + 1, "“\(passage.text(index - 2..<index))”后面用逗号", ["，"])
    }

    private static let speaking = WordSet("会议指出 会议强调 会议要求 会议认为 他指出 他强调 他要求 通知指出 通知要求 书记强调 县长强调 市长强调")

    /// What goes on behind 与 or 和 as a sentence does.
    private static let phrases = WordSet(
        "美 合 而 谐 平 睦 省直 周边 相 同步 同行 一起 共 近距离 紧密 密切 结合 合作 谁 一道 打交道 保持 为 有关 无关 争 并 同吃 同甘 同心 同频 同向 同在 同台 同场 打成一片 心连心 面对面 谈心 沟通 对接 交流 衔接 联系 会谈 见面"
    )
}
