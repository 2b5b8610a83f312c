import Bulletins

extension Rule {
    static let dateAfterIssue = Rule(
        "F03", "晚于印发日期", .hint,
        looksFor: "已经发生的事，日期却晚于印发日期。",
        why: "多半是月份或日子写错了。",
        wrong: "第35期\n2023年10月8日\n一、重要讲话\n⟦10月12日⟧，区政府召开了营商环境推进会，部署下一步工作。",
        right: "第35期\n2023年10月8日\n一、重要讲话\n10月7日，区政府召开了营商环境推进会，部署下一步工作。",
        falseAlarms: "预告、期限、截止日期不报。", kinds: [.paragraph],
        check: .issue { reading, _ in
            guard let issue = reading.issueDay else { return [] }
            return reading.texts.filter { $0.passage.kind == .paragraph }.flatMap { text in
                text.passage.dates.compactMap { date -> PlacedMark? in
                    guard let day = reading.day(date), issue < day else { return nil }
                    let sentence = text.passage.sentence(around: date.range.lowerBound)
                    guard past.stands(in: text.passage, within: sentence),
                        !future.stands(in: text.passage, within: sentence), !isTerm(sentence, in: text.passage)
                    else { return nil }
                    return PlacedMark(text.place, Mark(date.range, "晚于印发日期\(issue.printed)，请核对"))
                }
            }
        })

    /// 到2025年底, 11月1日至10日: what lasts or is aimed at.
    private static func isTerm(_ sentence: Range<Int>, in passage: Passage) -> Bool {
        sentence.contains { index in
            (passage[index] == "到" || passage[index] == "至")
                && (passage[index + 1].isDigit || passage[index + 1].chineseDigit != nil
                    || ["年", "月", "日", "今", "明"].contains(passage[index + 1]))
        }
    }

    private static let past = WordSet(
        "召开了 举行了 举办了 开展了 召开 举行 举办 赴 印发了 出台了 完成了 组织了 深入 调研 走访 检查 督导 慰问 视察 察看 查看 出席 推出 开展 通报了 发布了 签订了 揭牌 启动了 到 莅临 带队")
    private static let future = WordSet("将 拟 计划 预计 截止 截至 前 起 定于 报名 期限 力争 确保 为止 有效 届时 — 明年 预定 安排 准备 即将 倒计时 要求 通知")
}
