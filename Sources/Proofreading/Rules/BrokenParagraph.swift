import Bulletins
import Language

extension Rule {
    static let brokenParagraph = Rule(
        "L01", "一段断成两段", .must,
        looksFor: "上一段没有说完，下一段接着说。",
        why: "从分页的文稿里复制时，换页的地方会把一段切成两段。",
        wrong: "不断完善重点项目分包机制、联审联批机制、工作调⟦度⟧\n例会机制，统筹推进全县重点项目建设。",
        right: "不断完善重点项目分包机制、联审联批机制、工作调度例会机制，统筹推进全县重点项目建设。",
        falseAlarms: "名单、地址、落款、诗句不报；下一段是新的一层意思时，按“段末缺句号”报。", kinds: Kinds.prose,
        check: .issue { reading, _ in
            reading.texts.indices.compactMap { index in
                guard let broken = BrokenParagraph.at(index, in: reading) else { return nil }
                let mark = Mark(
                    broken.end..<broken.end + 1, "这一段没有说完，下一段接着说，应并为一段", remedies: [broken.join],
                    level: broken.isCertain ? nil : .advice)
                return PlacedMark(reading.texts[index].place, mark)
            }
        })
}

/// A paragraph that goes on in the next one.
struct BrokenParagraph {
    /// The last character before the cut.
    let end: Int
    let join: Finding.Suggestion
    /// Whether it cannot be a heading of its own that stands before a paragraph.
    let isCertain: Bool

    /// The cut behind the text at `index`, if there is one.
    static func at(_ index: Int, in reading: Reading) -> BrokenParagraph? {
        guard index + 1 < reading.texts.count else { return nil }
        let (text, next) = (reading.texts[index], reading.texts[index + 1])
        guard text.item == next.item, text.passage.kind == .paragraph, next.passage.kind == .paragraph,
            let end = text.passage.openEnd, !reading.isTitle(index), CutRepetition.between(text, next) == nil,
            text.passage.scalars.count(where: \.isHan) >= 15, !isRow(text.passage, end)
        else { return nil }
        let start = next.passage.end(of: 0) { $0.isSpace || $0 == "\t" }
        guard continues(text.passage, end, next.passage, start) else { return nil }
        let joined = text.passage.text(0..<end + 1) + next.passage.text(start..<next.passage.count)
        guard let remedy = Finding.Suggestion.joining(text.place, next.place, into: joined) else { return nil }
        let goesOn = text.passage[end] == "，" || text.passage[end] == "、" || next.passage[start].isStop
        let isLong = text.passage.scalars.contains("。") || text.passage.count >= 60
        let isFirst =
            index == 0 || reading.texts[index - 1].item != text.item
            || reading.texts[index - 1].passage.kind != .paragraph
        if !goesOn, !isLong, isFirst, text.passage.mayBeHeadline,
            beginsAnew(next.passage, start, after: text.passage.scalars[...end])
        {
            return nil
        }
        return BrokenParagraph(end: end, join: remedy, isCertain: goesOn || isLong)
    }

    /// Whether what stands before may be a headline (专项整治 | 两部门抽调执法人员，).
    ///
    /// Nothing reads on over the seam, and what follows says something of its own, as no rest of a clause does
    /// (工作调度 | 例会机制，).
    private static func beginsAnew(
        _ next: Passage, _ start: Int, after text: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        next.end(of: start) { !$0.isStop } - start >= shortestClause
            && !Parting.goesOn(text, in: next.scalars[start...])
    }

    private static let shortestClause = 7

    /// 第三巡察组　市司法局、市总工会　0373-5171003: a row, whose columns wide blanks part.
    private static func isRow(_ passage: Passage, _ end: Int) -> Bool {
        let start = passage.end(of: 0) { $0.isSpace }
        return !passage.scalars.contains("。") && passage.scalars[start...max(start, end)].contains("\u{3000}")
    }

    private static func continues(_ passage: Passage, _ end: Int, _ next: Passage, _ start: Int) -> Bool {
        let first = next[start]
        if first.isStop { return true }
        guard first.isHan || first.isAlphanumeric || first == "“" || first == "《",
            LineKind.headingNumber(in: next, at: start) == nil,
            LineKind.articleNumber(in: next, at: start) == nil, !passage.isFormula,
            !listStarts.stands(in: next, at: start)
        else { return false }
        // A comma or 、 says for certain that more follows; after a word the next paragraph must not begin a thought.
        if passage[end] == "，" || passage[end] == "、" { return true }
        guard !isHeadline(passage) else { return false }
        guard passage[end].isHan || passage[end].isAlphanumeric || passage[end] == "%", !passage.isNumberedLine,
            passage.scalars.contains(where: { $0 == "，" || $0 == "。" || $0 == "、" }), !isLabelled(passage, 0),
            !isLabelled(next, start)
        else { return false }
        let saysSomething = next.scalars.contains { $0 == "，" || $0 == "。" }
        return saysSomething && !sentenceStarts.stands(in: next, at: start) && !first.isDigit
    }

    /// 四、转作风，建设服务型政府, or 某某调研时强调：打通堵点 增进活力: it is over where it ends, though no mark says so.
    private static func isHeadline(_ passage: Passage) -> Bool {
        guard passage.count <= 70, !passage.scalars.contains("。") else { return false }
        let start = passage.end(of: 0) { $0.isSpace }
        let number = passage.end(of: start) { $0.chineseDigit != nil }
        if number > start, passage[number] == "、" { return true }
        let blank = (start..<passage.count).first {
            passage[$0].isSpace && passage[$0 - 1].isHan && passage[$0 + 1].isHan
        }
        return blank != nil && passage.scalars.contains("：")
    }

    /// `完成时限：…`: a line of a form.
    private static func isLabelled(_ passage: Passage, _ start: Int) -> Bool {
        let end = passage.end(of: start) { $0.isHan }
        return passage[end] == "：" && end - start <= 8
    }

    private static let listStarts = WordSet(
        "附件 附： 附表 注： 备注 联系人 电话 地址 供稿 来源 报： 送： 发： 抄送 一是 二是 三是 四是 五是 六是 第一， 第二， 第三， 首先， 其次， 最后，")
    private static let sentenceStarts = WordSet(
        "今年 去年 近年 近日 日前 近期 目前 截至 下一步 下步 同时 此外 另外 其中 据悉 据了解 据介绍 为 通过 坚持 围绕 在 自 随着 针对 会议 活动 首先 其次 接下来 下一阶段 此次 本次 该 我区 我市 我县 全区 全市 全县 会上 座谈会上 月 上半年 一季度 前三季度 春节 国庆 这 那 聚焦 强化 深化 优化 加强 加大 加快 推进 推动 落实 开展 建立 健全 完善 创新 打造 严格 积极 全面 持续 进一步"
    )
}

extension Passage {
    /// No more than two clauses and no list of them.
    fileprivate var mayBeHeadline: Bool { scalars.count { $0 == "，" } <= 1 && !scalars.contains("；") }
}
