extension Rule {
    static let impossibleTime = Rule(
        "F27", "没有这个时刻", .must,
        looksFor: "钟面上没有的时刻，如25:30、15:75、下午26时。",
        why: "时刻写错，读者会误事。",
        source: "GB/T 15835—2011 5.2.4",
        wrong: "上午⟦9:75⟧召开会议", right: "上午9:45召开会议",
        falseAlarms: "只看“上午、下午”“日”等后面的时刻；比例、比分不报。", kinds: Kinds.prose, onlyWith: ":：时点",
        check: .passage { passage, _ in
            passage.numbers.compactMap { hour in
                guard hour.isWhole, hour.range.count <= 2, let value = hour.value,
                    leads.stands(in: passage, before: hour.range.lowerBound)
                else { return nil }
                let mark = hour.range.upperBound
                if passage[mark] == ":" || passage[mark] == "：" {
                    guard let minute = passage.number(at: mark + 1), minute.isWhole, minute.range.count == 2,
                        let past = minute.value, value > 24 || past > 59
                    else { return nil }
                    let range = hour.range.lowerBound..<minute.range.upperBound
                    return Mark(range, "没有“\(passage.text(range))”这个时刻，请核对")
                }
                if passage[mark] == "时" || passage[mark] == "点", let minute = passage.number(at: mark + 1),
                    minute.isWhole,
                    minute.range.count == 2, let past = minute.value, past > 59, passage[minute.range.upperBound] == "分"
                {
                    let range = hour.range.lowerBound..<minute.range.upperBound + 1
                    return Mark(range, "没有“\(passage.text(range))”这个时刻，请核对")
                }
                guard passage[mark] == "时" || passage[mark] == "点", value > 24,
                    !"间位数子名".unicodeScalars.contains(passage[mark + 1])
                else {
                    return nil
                }
                let range = hour.range.lowerBound..<mark + 1
                return Mark(range, "没有“\(passage.text(range))”这个时刻，请核对")
            }
        })

    private static let leads = WordSet("上午 下午 中午 晚上 凌晨 早上 清晨 傍晚 当晚 今晚 日")
}
