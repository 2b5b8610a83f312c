extension Rule {
    static let missingEndMark = Rule(
        "P12", "段末缺句号", .advice,
        looksFor: "一段正文的末尾没有句号、问号、叹号。",
        why: "一句话说完要有句末点号。",
        source: "GB/T 15834—2011 4.1",
        wrong: "今年以来，全区新增企业五百户，服务效能明显提⟦升⟧", right: "今年以来，全区新增企业五百户，服务效能明显提升。",
        falseAlarms: "标题、落款、日期、名单、附件和不足十五个字的行不报；后面一段接着说的，按“一段断成两段”报。",
        kinds: Kinds.prose,
        check: .issue { reading, _ in
            reading.texts.indices.compactMap { index in
                let text = reading.texts[index]
                guard text.passage.kind == .paragraph, let end = text.passage.openEnd,
                    BrokenParagraph.at(index, in: reading) == nil, isProse(text.passage), !isHeading(index, in: reading)
                else { return nil }
                let isCutOff = text.passage[end] == "，" || text.passage[end] == "、"
                let shown = text.passage.text(end..<end + 1)
                let mark =
                    isCutOff
                    ? Mark(end..<end + 1, "段末不能是“\(shown)”，请补完或改为句号", ["。"])
                    : Mark(end..<end + 1, "段末缺句号", [shown + "。"])
                return PlacedMark(text.place, mark)
            }
        })

    private static func isProse(_ passage: Passage) -> Bool {
        guard passage.scalars.count(where: \.isHan) >= 15, passage.scalars.contains(where: { $0 == "，" || $0 == "。" })
        else { return false }
        return !passage.isFormula && !isLabelled(passage) && !isVote(passage)
            && !notices.stands(in: passage, at: passage.end(of: 0) { $0.isSpace })
    }

    /// `报送：省委办公厅，市委`, `议题：审议报告，审查决算`: a label before what is no sentence.
    private static func isLabelled(_ passage: Passage) -> Bool {
        let start = passage.end(of: 0) { $0.isSpace }
        // A subtitle: ——某地协商平台建设纪实.
        if passage.contains("——", in: start..<(passage.count <= 50 ? passage.count : start + 2)) { return true }
        let end = passage.end(of: start) { $0.isHan }
        return passage[end] == "：" && end - start <= 6 && !passage.scalars.contains("。")
    }

    /// `赞成38票，反对0票，弃权1票`.
    private static func isVote(_ passage: Passage) -> Bool {
        guard let end = passage.openEnd else { return false }
        return passage[end] == "票" && passage[end - 1].isDigit
    }

    /// A line of its own before a paragraph of the same item is a heading within the item.
    private static func isHeading(_ index: Int, in reading: Reading) -> Bool {
        let passage = reading.texts[index].passage
        if passage.isNumberedLine || passage.isSpacedTitle || reading.isTitle(index) { return true }
        guard index + 1 < reading.texts.count, let end = passage.openEnd, passage[end].isHan else { return false }
        let next = reading.texts[index + 1]
        return next.item == reading.texts[index].item && next.passage.kind == .paragraph && passage.count <= 28
            && !passage.scalars.contains("。") && LineKind.headingNumber(in: next.passage) == nil
    }

    private static let notices = WordSet(
        "附件 附： 附表 来源 （来源 注： 备注 联系人 联系电话 电话 地址 供稿 撰稿 （供稿 （撰稿 编辑 责任编辑 主编 报： 送： 发： 抄送 参会 出席 列席")
}

extension Passage {
    /// A numbered line without a full stop: `（一）强化调度，压实责任`, `第三章 监督检查`.
    var isNumberedLine: Bool {
        guard count <= 100, !scalars.contains("。") else { return false }
        let start = end(of: 0) { $0.isSpace }
        return LineKind.headingNumber(in: self, at: start) != nil || LineKind.articleNumber(in: self, at: start) != nil
    }

    /// `应纳税额＝应纳税所得额×税率`.
    var isFormula: Bool { scalars.contains { $0 == "=" || $0 == "＝" || $0 == "÷" } }

    /// The last character where it leaves the sentence open; `nil` where a mark closes it.
    var openEnd: Int? {
        let end = start(before: count) { $0.isSpace || $0 == "\r" || $0 == "\t" } - 1
        guard end >= 0 else { return nil }
        let last = self[end]
        // 本报记者 某某 摄: the caption of a photograph.
        if last == "摄", scalars.contains("记") { return nil }
        if last.isSentenceEnd || last.isClosing || last == "；" || last == "：" || last == "…" { return nil }
        if [")", "]", "\"", "'", ".", "!", "?", ";", ":", "．"].contains(last) { return nil }
        return end
    }
}
