extension Rule {
    static let impossibleTime = Rule(
        "F27", "没有这个时刻", .must,
        looksFor: "钟面上没有的时刻，如25:30、15:75、上午13时、14时75分。",
        why: "时刻写错，读者会误事。",
        source: "GB/T 15835—2011 5.2.4",
        wrong: "上午⟦9:75⟧召开会议", right: "上午9:45召开会议",
        falseAlarms: "只看“上午、定于”等后面和“启动、召开”等前面的时刻；比例、比分不报。", kinds: Kinds.prose, onlyWith: ":：时点",
        check: .passage { passage, _ in
            passage.numbers.compactMap { number in
                guard let time = WrittenTime(number, in: passage) else { return nil }
                let start = time.range.lowerBound
                // 上午13时
                if time.isPossible, time.hour > 12, let length = mornings.length(in: passage, before: start) {
                    return mark(start - length..<time.range.upperBound, in: passage)
                }
                guard !time.isPossible, isMeant(time, in: passage) else { return nil }
                return mark(time.range, in: passage)
            }
        })

    private static func mark(_ range: Range<Int>, in passage: Passage) -> Mark {
        Mark(range, "没有“\(passage.text(range))”这个时刻，请核对")
    }

    /// Whether it is a time, and neither a ratio nor a score.
    private static func isMeant(_ time: WrittenTime, in passage: Passage) -> Bool {
        let (start, end) = (time.range.lowerBound, time.range.upperBound)
        // 历时38时20分 is a length of time.
        if leads.stands(in: passage, before: start) || time.style == .minuteInWords && time.minute > 59 { return true }
        if "—-－～~至到".unicodeScalars.contains(passage[start - 1]),
            let first = WrittenTime(before: start - 1, in: passage), first.style == time.style
        {
            // 1:50—1:75 are slopes.
            return first.isPossible && first.hour > 1
        }
        return time.style == .colon && deeds.stands(in: passage, at: end)
    }

    private static let mornings = WordSet("上午 早上 清晨 凌晨 早晨")
    private static let leads = WordSet("上午 下午 中午 晚上 凌晨 早上 清晨 早晨 傍晚 当晚 今晚 日 定于 拟于 将于 截至 时间： 时间为")
    private static let deeds = WordSet("启动 召开 开始 结束 举行 开会 集合 报到 签到 出发 抵达 到达 准时 正式 许 接到 接报 发布 发生 开幕 闭幕")
}

/// `9:75`, `14时75分` or `25时` in a text.
private struct WrittenTime {
    enum Style { case colon, hour, minuteInWords }

    let range: Range<Int>
    let hour: Int
    let minute: Int
    let style: Style

    var isPossible: Bool { minute < 60 && (hour < 24 || hour == 24 && minute == 0) }

    /// - Parameter number: what may be its hour.
    init?(_ number: Passage.Number, in passage: Passage) {
        guard number.isWhole, number.range.count <= 2, let hour = number.value else { return nil }
        let (start, mark) = (number.range.lowerBound, number.range.upperBound)
        let past = passage.number(at: mark + 1).flatMap { $0.isWhole && $0.range.count == 2 ? $0 : nil }
        self.hour = hour
        if passage[mark] == ":" || passage[mark] == "：" {
            guard let past, let minute = past.value else { return nil }
            (range, self.minute, style) = (start..<past.range.upperBound, minute, .colon)
            return
        }
        guard passage[mark] == "时" || passage[mark] == "点", !"间位数子名".unicodeScalars.contains(passage[mark + 1])
        else { return nil }
        if let past, let minute = past.value, passage[past.range.upperBound] == "分" {
            (range, self.minute, style) = (start..<past.range.upperBound + 1, minute, .minuteInWords)
        } else {
            (range, minute, style) = (start..<mark + 1, 0, .hour)
        }
    }

    /// The one that ends there; none that has its minute in words.
    init?(before index: Int, in passage: Passage) {
        let end = passage[index - 1].isDigit ? index : index - 1
        guard let last = passage.number(before: end) else { return nil }
        let start = last.range.lowerBound
        let isMinute = passage[start - 1] == ":" || passage[start - 1] == "："
        guard let hour = isMinute ? passage.number(before: start - 1) : last,
            let time = WrittenTime(hour, in: passage), time.range.upperBound == index
        else { return nil }
        self = time
    }
}
